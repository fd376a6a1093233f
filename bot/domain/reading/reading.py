"""A message as rules read it, and the way back to the words as they were written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.domain.reading.characters import fold_character
from bot.domain.reading.likeness import Likeness, likenesses
from bot.domain.reading.masking import masked, may_be_masked
from bot.domain.reading.parts import MARKS, Part, parts_of
from bot.domain.reading.quick import quick_words, simple_words

_SIGNS = re.compile(r"[*_~\\|]")
_SIGN_INSIDE = re.compile(r"(?<=[^\W_])[*_~\\|](?=[^\W_])")
_MARKUP = re.compile(r"[*_~\\|\r\x0b\x0c]")
_OTHER = re.compile(r"[^\x00-\x7f]")
_OTHER_WORD = re.compile(r"[^\W\x00-\x7f]")
# Emoji and the quotes that phones type are as usual as words.
_EMOJI_SIGNS = "\u2600-\u2775\u2794-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001f9ff"
_EMOJI = re.compile(f"[{_EMOJI_SIGNS}]")
_BEYOND_WORDS = re.compile(rf"[^a-zA-Z0-9 ,.?!'\"\u2019\u201c\u201d\ufe0f{_EMOJI_SIGNS}]")
_AS_PHONES_TYPE = (("\u2019", "'"), ("\u201c", '"'), ("\u201d", '"'), ("\ufe0f", ""))
_RUNS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_ASCII_LINES = str.maketrans("\r\x0b\x0c", "\n\n\n")
_SENTENCE = re.compile(r"(?:[^.?!\n]+|[.?!](?=\w))+[.?!]*")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text as it was written: from its first character to behind its last."""

    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """A text, and its one folded form: small letters, plain words, one space between them.

    `folded` keeps `, . ? !` and line ends right behind a word; quotes stand alone as `"`. Short
    forms are written out ("dont" and "don't" as "do not", "ur" as "your", "it's been" as "it is
    been"). Code, quoted lines and emoji of a server are left out; whoever is named reads
    `@someone`, an address of a page `<link>`.
    """

    text: str
    folded: str
    words: frozenset[str]
    """Every word of `folded`, for a quick look before a pattern runs."""

    @cached_property
    def likenesses(self) -> tuple[Likeness, ...]:
        """What the words taken together read like; guidelines and care both ask."""
        return likenesses(self.folded)

    def span(self, start: int, end: int) -> Span:
        """Return where the whole words between two places of `folded` stand in `text`."""
        plain, placed = self._places
        within = [part for place, part in placed if place < end and place + len(part[0]) > start]
        if not within or end <= start:
            return Span(0, 0)
        first = min(part[1] for part in within)
        last = max(part[2] for part in within)
        return Span(min(plain.starts[first:last]), max(plain.ends[first:last]))

    @cached_property
    def _places(self) -> "tuple[_Plain, list[tuple[int, Part]]]":
        """The text in plain characters, and each word and mark with its place in `folded`."""
        plain = _plain(self.text)
        return plain, list(_placed(parts_of(plain.text)))

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence of `folded` starts and ends; a new line starts a new one."""
        return tuple(found.span() for found in _SENTENCE.finditer(self.folded))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return where the sentence around a place of `folded` starts and ends."""
        around = (one for one in self.sentences if one[0] <= place < one[1])
        return next(around, (place, place))


def read(text: str) -> Reading:
    """Return a text as rules read it; its cost grows with its length and no faster."""
    folded = None if _BEYOND_WORDS.search(text) else simple_words(_as_keyboards_type(text.lower()))
    if folded is None:
        folded = " ".join(_words(text))
    said = frozenset(folded.split(" ")) if folded else frozenset()
    for mark in MARKS & said:
        folded = folded.replace(f" {mark}", mark)
    return Reading(text, folded.replace("\n ", "\n"), said)


def _as_keyboards_type(text: str) -> str:
    if text.isascii():
        return text
    for typed, plain in _AS_PHONES_TYPE:
        text = text.replace(typed, plain)
    return _EMOJI.sub(r" \g<0> ", text)


def _words(text: str) -> list[str]:
    """Return the words and marks of a text; their places are found when somebody asks."""
    pieces: list[str] = []
    place = 0
    for start, end, stand_in in masked(text):
        pieces += (text[place:start], f" {stand_in} ")
        place = end
    typed = "".join((*pieces, text[place:]))
    if not typed.isascii():
        others = set(_OTHER.findall(typed))
        typed = typed.translate({ord(one): fold_character(one) for one in others})
    plain = typed.lower()
    is_marked = _MARKUP.search(plain) is not None
    if is_marked:
        plain = _SIGNS.sub("", _SIGN_INSIDE.sub(" ", plain.translate(_ASCII_LINES)))
    closely = is_marked or bool(pieces) or may_be_masked(text) or _OTHER_WORD.search(plain)
    quick = quick_words(plain, closely=bool(closely))
    return [part[0] for part in parts_of(plain)] if quick is None else quick


def _placed(parts: Iterable[Part]) -> Iterator[tuple[int, Part]]:
    """Return each word and mark with the place where it starts in the folded text."""
    place = 0
    before = "\n"
    for part in parts:
        place += before != "\n" and part[0] not in MARKS
        yield place, part
        place += len(part[0])
        before = part[0]


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text in plain characters without what is masked, and where each one stood before."""

    text: str
    starts: list[int]
    ends: list[int]


def _plain(text: str) -> _Plain:
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    for start, end, stand_in in (*masked(text), (len(text), len(text), "")):
        for run in _RUNS.finditer(text, place, start):
            if run.group().isascii():
                characters += run.group().translate(_ASCII_LINES).lower()
                starts += range(*run.span())
                ends += range(run.start() + 1, run.end() + 1)
                continue
            for index in range(*run.span()):
                folded = fold_character(text[index])
                characters += folded
                starts += [index] * len(folded)
                ends += [index + 1] * len(folded)
        if stand_in:
            characters += f" {stand_in} "
            starts += [start] * (len(stand_in) + 2)
            ends += [end] * (len(stand_in) + 2)
        place = end
    return _without_marks(characters, starts, ends)


def _without_marks(characters: list[str], starts: list[int], ends: list[int]) -> _Plain:
    """Leave out the signs for bold, italics and spoilers, so that the words in them are read."""
    plain = "".join(characters)
    if not _SIGNS.search(plain):
        return _Plain(plain, starts, ends)
    kept: list[int] = []
    for index, character in enumerate(characters):
        if character in "*_~\\|":
            inside = (
                0 < index < len(characters) - 1
                and characters[index - 1].isalnum()
                and characters[index + 1].isalnum()
            )
            if inside:
                characters[index] = " "
                kept.append(index)
            continue
        kept.append(index)
    return _Plain(
        "".join(characters[index] for index in kept),
        [starts[index] for index in kept],
        [ends[index] for index in kept],
    )

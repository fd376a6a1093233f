"""Whether a question is one that a tired person can answer, and that assumes nothing of them.

A word list knows no context, so the lists hold only words that a good question can do without.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.prompts.lint_words import LintWords, Rule, plain

LONGEST_PROMPT = 30
# One breath: what a person can read aloud without stopping.
LONGEST_SENTENCE = 18
# A question may begin with "In one word, what" or "Desde cuándo".
WORDS_BEFORE_ASKING = 2
# Arabic, Ethiopic, Armenian and wide ones, beside our own.
_MARKS = re.compile("[?\u061f\u1367\u055e\uff1f]")
# What a server's own question in another script cannot keep to.
_OF_A_LANGUAGE = frozenset({Rule.OPENING_MARK, Rule.OPEN_QUESTION})


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a question breaks, and the words or the count that break it."""

    rule: Rule
    detail: str


def lint(prompt_text: str, words: LintWords) -> list[Finding]:
    """Return what a question breaks, in the order of the rules; nothing means that it is fine.

    The reading grade is not measured here: it needs a dictionary of syllables.
    """
    text = unicodedata.normalize("NFC", prompt_text.strip())
    if is_elsewhere := not _shares_a_script(text, words):
        text = _MARKS.sub(words.question_mark, text)
    found = [*_shape(text, words), *_listed(text, words)]
    return [one for one in found if not (is_elsewhere and one.rule in _OF_A_LANGUAGE)]


def _shares_a_script(text: str, words: LintWords) -> bool:
    """Whether a text is written in letters of the language, as far as its words for asking show."""
    ours = _scripts("".join(words.open_starts))
    return not ours or not ours.isdisjoint(_scripts(text))


def _scripts(text: str) -> set[str]:
    """Return the first words of the names of letters: LATIN, HEBREW, HIRAGANA."""
    return {unicodedata.name(one, "").partition(" ")[0] for one in text if one.isalpha()}


def _listed(text: str, words: LintWords) -> Iterator[Finding]:
    folded = plain(text)
    for rule, pattern in words.listed.items():
        spans = [found.span() for found in pattern.finditer(folded)]
        if rule is Rule.NUMBER:
            spans += [found.span() for found in re.finditer(r"\d+", folded)]
        if spans:
            yield Finding(rule, _joined(text[start:end].lower() for start, end in spans))


def _shape(text: str, words: LintWords) -> Iterator[Finding]:
    sentences = _sentences(text, words)
    questions = text.count(words.question_mark)
    if questions != 1:
        yield Finding(Rule.ONE_QUESTION, str(questions))
    if words.opening_mark and text.count(words.opening_mark) != questions:
        yield Finding(Rule.OPENING_MARK, words.opening_mark)
    if not text.endswith(words.question_mark):
        yield Finding(Rule.QUESTION_LAST, text[-20:])
    length = sum(map(len, sentences))
    if length > LONGEST_PROMPT:
        yield Finding(Rule.LENGTH, str(length))
    longest = max(map(len, sentences), default=0)
    if longest > LONGEST_SENTENCE:
        yield Finding(Rule.SENTENCE_LENGTH, str(longest))
    if sentences and not _is_open(_asked(text, words), words):
        yield Finding(Rule.OPEN_QUESTION, _words(_asked(text, words))[0])
    if shouts := [mark for mark in text if mark in "!\N{INVERTED EXCLAMATION MARK}"]:
        yield Finding(Rule.EXCLAMATION, _joined(shouts))


def _sentences(text: str, words: LintWords) -> list[list[str]]:
    parts = re.split(rf"[.!{re.escape(words.question_mark)}]+", text)
    return [found for part in parts if (found := _words(part))]


def _asked(text: str, words: LintWords) -> str:
    """Return what the question mark closes: from its opening mark on, or the last sentence."""
    if words.opening_mark and _words(after := text.rpartition(words.opening_mark)[2]):
        return after
    parts = re.split(rf"[.!{re.escape(words.question_mark)}]+", text)
    return next(part for part in reversed(parts) if _words(part))


def _is_open(asked: str, words: LintWords) -> bool:
    if _words(asked)[0] in words.closed_starts:
        return False
    clauses = [found for clause in re.split(r"[,:;]", asked) if (found := _words(clause))]
    return not words.open_starts or any(_asks(clause, words.open_starts) for clause in clauses)


def _asks(clause: list[str], open_starts: frozenset[str]) -> bool:
    if not open_starts.isdisjoint(clause[: WORDS_BEFORE_ASKING + 1]):
        return True
    # Without its accent "qué" is "que", which asks only as the first word.
    return clause[0] in {plain(word) for word in open_starts}


def _words(part: str) -> list[str]:
    straight = part.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return re.findall(r"[\w']+(?:-[\w']+)*", straight)


def _joined(found: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(found))

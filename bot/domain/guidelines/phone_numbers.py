"""Finds phone numbers in a text, in the ways people write them, and leaves helplines alone."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# The longest number there is has fifteen digits (ITU E.164); the shortest a person has is seven.
SHORTEST, LONGEST = 7, 15
_SHORTEST_LINE = 3

# An emoji digit is a digit, a variation selector and an enclosing key.
_KEY = "\ufe0f?\u20e3?"
_GAP = "[\\s.()/\\-\u2010-\u2015\u00b7\u200b-\u200f\u2060\u3000\uff08\uff09\uff0d\uff0e_*,|~]{0,4}"
# Seven digits close to each other, before a look at how they stand.
_DIGITS = re.compile(r"\d(?:\D{0,7}[\doO]){6}")
_KEYS = re.compile("[\ufe0f\u20e3]")
_RUN = re.compile(rf"(?<![\w#$£€@=/.-])\+?\(?\d{_KEY}(?:{_GAP}[\doO]{_KEY}){{5,24}}(?![\w%€£$])")
_WORDS = {
    **dict.fromkeys(("zero", "oh", "nought", "cero"), "0"),
    **dict.fromkeys(("one", "uno", "una"), "1"),
    **dict.fromkeys(("two", "dos"), "2"),
    **dict.fromkeys(("three", "tres"), "3"),
    **dict.fromkeys(("four", "cuatro"), "4"),
    **dict.fromkeys(("five", "cinco"), "5"),
    **dict.fromkeys(("six", "seis"), "6"),
    **dict.fromkeys(("seven", "siete"), "7"),
    **dict.fromkeys(("eight", "ocho"), "8"),
    **dict.fromkeys(("nine", "nueve"), "9"),
}
_WORD = "|".join(_WORDS)
DIGIT_WORDS = frozenset(_WORDS)
FEWEST_WORDS = 3
_SPOKEN = re.compile(
    rf"\b(?:(?:double|triple)\s+)?(?:{_WORD})(?:[\s,.\-]+(?:(?:double|triple)\s+)?(?:{_WORD}|"
    rf"\d{{1,4}})){{4,}}\b",
    re.IGNORECASE,
)
_SPOKEN_DIGIT = re.compile(rf"(?:(double|triple)\s+)?({_WORD}|\d)", re.IGNORECASE)

_CUE = re.compile(
    r"\b(?:phone|call(?:ing|ed)?|text(?:ing|ed|s)?|txt|number|num|cell|mobile|mob|ring|tel|"
    r"telephone|"
    r"whats ?app|wa|fax|sms|dial|reach|digits|signal|telegram|viber|desk|office|contact|hmu|"
    r"hit (?:me|him|her|us) up|messages? (?:me|to)|answering at|registered|tel[eé]fono|m[oó]vil|"
    r"n[uú]mero|ll[aá]ma(?:me|lo|la)?|escr[ií]beme|celular|#)\b|[☎📞📱📲]",
    re.IGNORECASE,
)
_OTHER_NUMBER = re.compile(
    r"\b(?:order|case|ticket|ref(?:erence)?|account|acct|tracking|confirmation|policy|serial|"
    r"licen[cs]e|card|invoice|receipt|model|isbn|iban|ssn|social security|passport|version|build|"
    r"error|code|score|steps|followers|views|prison|inmate|bus|train|flight|id|pin)"
    r"(?:\s+(?:number|no\.?|num|id|is|was|#|of|said|says|came|back)){0,3}[\s:#.]*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^[\s,.!)]{0,3}(?:(?:is|'?s|that'?s)\s+)?(?:my|his|her|their|mom'?s|dad'?s)?\s*"
    r"(?:number|cell|phone|mobile|tel|office|fax|whats ?app|if you want to (?:talk|call|text)|"
    r"(?:text|call|ring|msg|message)\s+(?:me|him|her|us|them)|hmu)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\b(?:hot ?-?lines?|help ?-?lines?|life ?-?lines?|warm ?-?lines?|crisis (?:text )?(?:line|"
    r"team|service|cent(?:er|re))|samaritans|lifeline|childline|kids help|beyond ?blue|shout|"
    r"papyrus|samhsa|trevor|befrienders|telefonseelsorge|emergency (?:line|services?|number)|"
    r"poison control|non-?emergency|l[ií]nea de (?:ayuda|crisis)|tel[eé]fono de la esperanza|"
    r"(?:suicide|abuse|violence|rape|overdose|gambling|quit) (?:prevention )?line)\b",
    re.IGNORECASE,
)
_SOMEONES = re.compile(
    r"\b(?:my|his|her|their) (?:\w+ )?(?:number|cell|phone|mobile|digits|whats ?app)\b|"
    r"\b(?:text|call|ring|phone|msg|whats ?app|add|reach) (?:me|him|her)\b",
    re.IGNORECASE,
)
# Free or shared-cost ranges belong to organisations, never to a person at home.
_ORGANISATIONS = re.compile(
    r"(?:\+?1|001)?8(?:00|88|77|66|55|44|33|22)[2-9]\d{6}|"
    r"(?:\+?44|0044)?0?(?:80[08]\d{4,7}|3[0347]\d{8}|84[345]\d{7}|116\d{3})|0800\d{4,8}|0508\d{6}|"
    r"(?:\+?61|0061)?1[38]00\d{6}|(?:\+?61)?13\d{4}|(?:\+?\d{1,3})?116\d{3}|080[0-5]\d{6}|"
    r"(?:\+?353)?1800\d{6}|(?:\+?\d{2,3})0?800\d{5,8}|(?:\+?34|0034)?90[02]\d{6}"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_ONE_DATE = (
    rf"(?:{_YEAR}[\-./]{_DAY}[\-./]{_DAY}|{_DAY}[\-./]{_DAY}[\-./](?:{_YEAR}|\d\d)|{_YEAR})"
    r"(?:[\s,]+\d{1,2}[:.]?\d{2})?"
)
_DATE = re.compile(rf"{_ONE_DATE}(?:[\s\-/,]+{_ONE_DATE})*(?:[\s\-/,]+\d{{1,2}})?")
_COMPUTER = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_GROUPS = re.compile(r"\d+")
# How the digits of a number fall into groups when nothing around it says that it is one.
_SHAPES = {
    (3, 3, 4), (1, 3, 3, 4), (3, 7), (3, 3, 3), (3, 3, 2, 2), (4, 3, 2, 2), (4, 3, 3),
    (4, 3, 4), (5, 3, 3), (5, 6), (5, 3, 4), (4, 6), (4, 7), (2, 4, 4), (2, 2, 2, 2, 2),
    (3, 2, 2, 2), (3, 4, 4), (4, 2, 2, 2), (2, 3, 2, 2), (2, 3, 3, 4), (2, 5, 4), (1, 2, 2, 2, 2),
    (2, 3, 3), (2, 3, 4), (5, 5), (3, 8), (4, 8), (2, 8), (2, 9), (3, 3, 5), (1, 10),
    (2, 2, 2, 3), (3, 3, 6), (3, 5, 4), (2, 4, 3), (2, 2, 4, 4), (2, 10), (4, 2, 3, 2), (3, 2, 4),
}  # fmt: skip
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_VANITY = re.compile(r"^[\s\-.]?([A-Z]{3,8})\b")


@dataclass(frozen=True)
class Lines:
    """The numbers and addresses of helplines, which nobody is ever nudged for."""

    numbers: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()

    def joined_with(self, more: "Lines") -> "Lines":
        """Return these and more; these themselves where there are no more."""
        if not more.numbers and not more.domains:
            return self
        return Lines(self.numbers | more.numbers, self.domains | more.domains)


NO_LINES = Lines()


def known_lines(contacts: Iterable[str]) -> Lines:
    """Return the lines behind contacts as people dial or type them ("HOME to 741741")."""
    numbers: set[str] = set()
    domains: set[str] = set()
    for contact in contacts:
        for written in re.findall(r"\+?\(?\d[\d\s().\-]*[A-Z]*", contact):
            if len(core := _core(_digits(written))) >= _SHORTEST_LINE:
                numbers.add(core)
        domains.update(
            found.lower().removeprefix("www.")
            for found in re.findall(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}", contact)
        )
    return Lines(frozenset(numbers), frozenset(domains))


def find_numbers(text: str, words: frozenset[str], lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield where in the text somebody's phone number stands, helplines left out."""
    if _DIGITS.search(text):
        plain = _plain_digits(text)
        yield from (
            match.span() for match in _RUN.finditer(plain) if _is_number(text, match, lines)
        )
    if len(words & _WORDS.keys()) >= FEWEST_WORDS:
        yield from (match.span() for match in _SPOKEN.finditer(text) if _is_spoken(match[0], lines))


def _is_spoken(words: str, lines: Lines) -> bool:
    digits = _spoken_digits(words)
    return SHORTEST <= len(digits) <= LONGEST and not (_is_line(digits, lines) or _counts(digits))


def _is_number(text: str, match: re.Match[str], lines: Lines) -> bool:
    written = _KEYS.sub("", match[0]).replace("o", "0").replace("O", "0")
    digits = _digits(written)
    if not SHORTEST <= len(digits.lstrip("+")) <= LONGEST or _is_other(match[0]):
        return False
    before = text[max(0, match.start() - 60) : match.start()]
    after = text[match.end() : match.end() + 60]
    if vanity := _VANITY.match(after):
        digits += vanity[1].translate(_KEYPAD)
    if _is_line(digits, lines) or _counts(digits):
        return False
    if not (_looks_like_one(written, digits) or _CUE.search(before[-45:]) or _AFTER.match(after)):
        return False
    if _OTHER_NUMBER.search(before):
        return False
    return not _SERVICE.search(before + after) or bool(_SOMEONES.search(before + after))


def _is_other(written: str) -> bool:
    """Whether it is a date, a range of years or an address of a computer."""
    return _DATE.fullmatch(written) is not None or _COMPUTER.fullmatch(written) is not None


def _looks_like_one(written: str, digits: str) -> bool:
    if digits.startswith("+"):
        return len(digits) >= 9
    groups = tuple(len(group) for group in _GROUPS.findall(written))
    if groups == (3, 4):
        return "-" in written
    if len(groups) == 1 or set(groups) == {1}:
        national = digits[0] == "0" and 10 <= len(digits) <= 11
        return national or (len(digits) in {10, 11} and digits.lstrip("1")[:1] > "1")
    if digits.startswith("00"):
        return len(digits) >= 10
    return groups in _SHAPES and "," not in written and not _thousands(written)


def _thousands(written: str) -> bool:
    """1.000.000 and 12 000 000 are amounts: groups of three that end in noughts."""
    return re.fullmatch(r"\d{1,3}(?:[. ]\d{3})*[. ]000", written) is not None


def _counts(digits: str) -> bool:
    """Whether the digits are a count up or down, or one digit over and over."""
    plain = digits.lstrip("+")
    return (
        plain in "01234567890123456789" or plain in "98765432109876543210" or (len(set(plain)) == 1)
    )


def _plain_digits(text: str) -> str:
    """Return the text, digits of every script as 0-9; no character moves."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(letter))
        if unicodedata.decimal(letter, None) is not None
        else letter
        for letter in text
    )


def _digits(written: str) -> str:
    plain = _plain_digits(written).strip()
    sign = "+" if plain.lstrip("(").startswith("+") else ""
    return sign + "".join(letter for letter in plain.translate(_KEYPAD) if letter.isdigit())


def _spoken_digits(words: str) -> str:
    return "".join(
        _WORDS.get(word.lower(), word) * {"double": 2, "triple": 3}.get(times.lower(), 1)
        for times, word in _SPOKEN_DIGIT.findall(words)
    )


def _core(digits: str) -> str:
    """Return the digits that stay the same, however the country and the trunk are written."""
    return digits.lstrip("+0")


def _is_line(digits: str, lines: Lines) -> bool:
    if _ORGANISATIONS.fullmatch(digits):
        return True
    core = _core(digits)
    return any(core[skipped:].lstrip("0") in lines.numbers for skipped in range(4)) or any(
        core == known[skipped:].lstrip("0")
        for known in lines.numbers
        if len(known) > SHORTEST + 1
        for skipped in (1, 2, 3)
    )

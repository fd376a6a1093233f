"""Who reads the messages: the bot, and three filters that look for words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from benchmarks.guidelines.messages import CARE, Message
from bot.domain.care.recognising import is_veto, recognise
from bot.domain.guidelines.engine import find
from bot.domain.guidelines.families import Family

OURS = "ours"
NOTE = "note"
"""What somebody would hear about, or staff see: any family but advice and details."""
ADVICE = "advice"
DETAILS = "details"
WORD = "a listed word"

_KINDS = {Family.ADVICE: ADVICE, Family.DETAILS: DETAILS}


@dataclass(frozen=True, slots=True)
class Reader:
    """Finds kinds of things in a message: none, or some."""

    name: str
    finds: Callable[[Message], frozenset[str]]
    most: int | None = None
    """How many messages of a row it is given, evenly spread; all where it is quick."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A rival that is not installed."""

    name: str
    package: str


def ours() -> Reader:
    """Return the bot's reader: what it recognises comes first, and then nothing else counts."""
    return Reader(OURS, _read_by_us)


def _read_by_us(message: Message) -> frozenset[str]:
    post = message.post()
    if is_veto(recognise(post.reading)):
        return frozenset({CARE})
    families = {finding.family for finding in find(post)}
    kinds = {_KINDS.get(family, NOTE) for family in families}
    return frozenset(kinds | {str(family) for family in families})


def rivals() -> tuple[Reader | Missing, ...]:
    """Return the rivals, in the order of the table; those that are not installed as missing."""
    makers = (
        ("better-profanity", "better_profanity", _better_profanity),
        ("alt-profanity-check", "profanity_check", _alt_profanity_check),
        ("word list as a regex", "better_profanity", _word_list),
    )
    return tuple(
        maker(name, import_module(module)) if find_spec(module) else Missing(name, module)
        for name, module, maker in makers
    )


def _better_profanity(name: str, module: ModuleType) -> Reader:
    module.profanity.load_censor_words()
    # About 20 ms a message, and seconds for a long one.
    return Reader(name, _by_verdict(module.profanity.contains_profanity), most=50)


def _alt_profanity_check(name: str, module: ModuleType) -> Reader:
    return Reader(name, _by_verdict(lambda text: bool(module.predict([text])[0])), most=200)


def _word_list(name: str, module: ModuleType) -> Reader:
    """Return the way filters of bots work: better-profanity's list, each word whole."""
    listed = Path(str(module.__file__)).with_name("profanity_wordlist.txt")
    words = sorted(listed.read_text(encoding="utf-8").split("\n"), key=len, reverse=True)
    choice = "|".join(re.escape(word) for word in words if word.strip())
    pattern = re.compile(rf"\b(?:{choice})\b", re.IGNORECASE)
    return Reader(name, _by_verdict(lambda text: pattern.search(text) is not None))


def _by_verdict(verdict: Callable[[str], bool]) -> Callable[[Message], frozenset[str]]:
    return lambda message: frozenset({WORD} if verdict(message.text) else ())

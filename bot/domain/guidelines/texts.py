"""What the guidelines say: to members, to staff, and in a private note, as files hold it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from bot.domain.guidelines.families import FAMILIES, GUIDELINE_OF, Family, GuidelineId
from bot.domain.tables import HandwrittenTable, TablesError, did_you_mean, read_toml

LONGEST_SENTENCE = 100
LONGEST_VALUE = 60
LONGEST_WHY = 300
LONGEST_NAME = 45
LONGEST_STAFF = 200
# With the longest sentence in it, and an author's own words of 1,800 below, a message holds it.
LONGEST_NOTE = 500
LEAST_SEVERITY, MOST_SEVERITY = 1, 4

GUIDELINE_KEYS = ("place", "sentence", "value", "why", "family")
FAMILY_KEYS = ("id", "name", "severity", "staff", "nudge", "nudge_other", "set_aside")
QUOTED = "{guideline}"
"""Where a note to somebody quotes the guideline in the group's own words."""

THANKS_AFTER_EDIT = "guidelines.thanks_after_edit"
COULD_NOT_BE_REACHED = "guidelines.could_not_be_reached"
UNREACHABLE = "guidelines.unreachable"
"""What staff may write to somebody whom the bot could not reach; it asks for {guideline}."""


class FirstSentence(StrEnum):
    """An occasion for staff to write to somebody first."""

    HELLO = "hello"
    QUIET = "quiet"
    UNANSWERED = "unanswered"
    MISREAD = "misread"
    NOTE = "note"
    SET_ASIDE = "set_aside"
    HARASSMENT = "harassment"
    CLASH = "clash"
    LOOKED = "looked"
    WORN_OUT = "worn_out"

    @property
    def occasion(self) -> str:
        """The wording key of the occasion."""
        return f"guidelines.first.{self.value}"

    @property
    def words(self) -> str:
        """The wording key of what staff may write."""
        return f"guidelines.first.{self.value}_words"


@dataclass(frozen=True, slots=True)
class Words:
    """What members read of a guideline."""

    sentence: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class FamilyText:
    """What staff read of a family of rules, and what somebody is written because of it."""

    family: Family
    name: str
    severity: int
    staff: str
    nudge: str
    """Empty where nobody is ever nudged because of this family."""
    nudge_other: str
    """The nudge where it is about somebody else, for the family that tells the two apart."""
    set_aside: str
    """Said to the author before a post is hidden; empty where this family never hides one."""

    @property
    def can_nudge(self) -> bool:
        """Whether a server can have notes sent for this family."""
        return bool(self.nudge)

    @property
    def can_hide(self) -> bool:
        """Whether a server can have posts set aside for this family."""
        return bool(self.set_aside)


@dataclass(frozen=True, slots=True)
class GuidelineText:
    """One guideline, in one language."""

    guideline_id: GuidelineId
    words: Words
    families: tuple[FamilyText, ...]
    place: int
    is_own: bool = field(default=False)
    """Whether a server has put its own words in place of the shipped ones."""


Texts = Mapping[GuidelineId, GuidelineText]


class GuidelinesError(TablesError):
    """The files of a language cannot be used."""


def read_guidelines(files: Mapping[str, str]) -> Texts:
    """Return the guidelines of files given as {guideline id: TOML text}, in their places.

    Raises:
        GuidelinesError: with everything that is wrong in all files.
    """
    problems: list[str] = []
    found: list[GuidelineText] = []
    for name, toml_text in files.items():
        if name not in set(GuidelineId):
            near = did_you_mean(name, [one.value for one in GuidelineId])
            problems.append(f"{name}.toml is not one of the guidelines; {near}")
            continue
        text = _parse(GuidelineId(name), toml_text, problems)
        if text is not None:
            found.append(text)
    if problems:
        raise GuidelinesError(problems)
    found.sort(key=lambda one: (one.place, one.guideline_id))
    return MappingProxyType({one.guideline_id: one for one in found})


def with_own(texts: Texts, own: Mapping[GuidelineId, Words]) -> Texts:
    """Return the guidelines with a server's own words in place of the shipped ones."""
    return MappingProxyType(
        {
            guideline_id: replace(text, words=own[guideline_id], is_own=True)
            if guideline_id in own
            else text
            for guideline_id, text in texts.items()
        }
    )


def family_text(texts: Texts, family: Family) -> FamilyText:
    """Return what there is to say of a family."""
    (found,) = (one for one in texts[GUIDELINE_OF[family]].families if one.family is Family(family))
    return found


def nudge_text(texts: Texts, family: Family, *, is_about_other: bool = False) -> str | None:
    """Return a note to an author, with the group's own words; `None` where there is none."""
    found = family_text(texts, family)
    note = found.nudge_other if is_about_other and found.nudge_other else found.nudge
    return _quoting(texts, family, note) if note else None


def set_aside_text(texts: Texts, family: Family) -> str | None:
    """Return what an author reads before their post is hidden; `None` where it never is."""
    note = family_text(texts, family).set_aside
    return _quoting(texts, family, note) if note else None


def differences(one: Texts, other: Texts) -> Iterator[str]:
    """Tell in what a translation differs from its original, beside its words."""
    for guideline_id in one.keys() & other.keys():
        if one[guideline_id].place != other[guideline_id].place:
            yield f"{guideline_id}.toml: place"
        for here in one[guideline_id].families:
            there = family_text(other, here.family)
            for key, ours, theirs in (
                ("severity", here.severity, there.severity),
                ("nudge", bool(here.nudge), bool(there.nudge)),
                ("nudge_other", bool(here.nudge_other), bool(there.nudge_other)),
                ("set_aside", bool(here.set_aside), bool(there.set_aside)),
            ):
                if ours != theirs:
                    yield f"{guideline_id}.toml, family {here.family}: {key}"


def _quoting(texts: Texts, family: Family, note: str) -> str:
    # A server's own words may hold braces, so they are put in and not formatted.
    return note.replace(QUOTED, texts[GUIDELINE_OF[family]].words.sentence)


def _parse(guideline_id: GuidelineId, toml_text: str, problems: list[str]) -> GuidelineText | None:
    file = f"{guideline_id}.toml"
    tables = read_toml(file, toml_text, problems)
    if tables is None:
        return None
    table = HandwrittenTable(file, tables, problems)
    table.check_keys(GUIDELINE_KEYS)
    words = Words(
        sentence=table.text("sentence", LONGEST_SENTENCE),
        value=table.text("value", LONGEST_VALUE),
        why=table.text("why", LONGEST_WHY),
    )
    place = table.number("place", 1, len(GuidelineId))
    families = [one for row in table.rows("family") if (one := _family(table, row)) is not None]
    wanted = list(FAMILIES[guideline_id])
    if sorted(one.family for one in families) != sorted(wanted):
        table.say(f"it needs each of these families once: {', '.join(wanted)}.")
    return GuidelineText(guideline_id, words, tuple(families), place)


def _family(above: HandwrittenTable, row: Mapping[str, Any]) -> FamilyText | None:
    name = str(row.get("id", "without id"))
    table = HandwrittenTable(f"{above.where}, family {name}", row, above.problems)
    table.check_keys(FAMILY_KEYS)
    family = table.choice("id", Family)
    if family is None:
        return None
    nudge, nudge_other, set_aside = (
        _note(table, key) for key in ("nudge", "nudge_other", "set_aside")
    )
    if not nudge and not set_aside:
        table.say("it needs a nudge, or what is said when a post is set_aside.")
    return FamilyText(
        family=family,
        name=table.text("name", LONGEST_NAME),
        severity=table.number("severity", LEAST_SEVERITY, MOST_SEVERITY),
        staff=table.text("staff", LONGEST_STAFF),
        nudge=nudge,
        nudge_other=nudge_other,
        set_aside=set_aside,
    )


def _note(table: HandwrittenTable, key: str) -> str:
    return table.text(key, LONGEST_NOTE) if key in table.entries else ""

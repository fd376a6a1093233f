"""What the reading has to reach, beside what it reached."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.guidelines.cost import Cost
from benchmarks.guidelines.figures import Reading, score, share_of
from benchmarks.guidelines.messages import CARE, DISGUISED, NOTHING
from benchmarks.guidelines.readers import ADVICE, DETAILS, NOTE, OURS
from bot.domain.guidelines.families import Family

_PER = 1_000
NUDGES = (
    Family.MEDICAL_ADVICE,
    Family.DIAGNOSIS,
    Family.JUDGING,
    Family.PUSHING_TO_SHARE,
    Family.METHODS,
    Family.OFFERS,
    Family.ATTACKS,
)
"""What hurts most where it is wrong: to hear such a note about kind words."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Something that was measured, and the most or the least that it may be."""

    name: str
    measured: float
    limit: float
    unit: str
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether what was measured keeps to the limit."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit

    @property
    def wanted(self) -> str:
        """The limit in words."""
        return f"{'≥' if self.at_least else '≤'} {self.limit:g} {self.unit}"


def aims(readings: Sequence[Reading], cost: Cost) -> Iterator[Aim]:
    """Yield every aim for which there is something measured."""
    yield from _in_ordinary_talk(readings)
    yield from _against_labels(readings)
    for group in dict.fromkeys(_group(one.row.file) for one in readings):
        yield from _by_family(readings, group)
    yield Aim("cost of an ordinary message, average", cost.average, 100, "µs")
    yield Aim("cost of an ordinary message, slowest percent", cost.slowest_percent, 1_000, "µs")
    yield Aim("cost of 2,000 hostile characters, the worst", cost.hostile, 2_000, "µs")


def _in_ordinary_talk(readings: Sequence[Reading]) -> Iterator[Aim]:
    talk = [one for one in readings if one.row.file == "supportive" and one.row.expects == NOTHING]
    seekers = [one for one in talk if one.row.name == "People asking for support"]
    if seekers:
        per = f"per {_PER:,}"
        nudges = share_of(talk, OURS, *NUDGES) * _PER
        yield Aim("notes on judging, attacks, medicine and the like in support", nudges, 1, per)
        advice = share_of(seekers, OURS, ADVICE) * _PER
        yield Aim("advice found in what seekers write", advice, 2, per)
        yield Aim("care in supportive talk", share_of(talk, OURS, CARE) * _PER, 0.5, per)


def _against_labels(readings: Sequence[Reading]) -> Iterator[Aim]:
    advice = score(readings, "advice", OURS)
    if advice is not None and advice.precision is not None:
        yield Aim(
            "advice that is advice by its label", advice.precision * 100, 85, "%", at_least=True
        )
    for name, least in (("E-mail addresses", 95), ("Phone numbers", 80)):
        rows = [
            one for one in readings if (one.row.file, one.row.name) == ("personal_details", name)
        ]
        if rows:
            found = share_of(rows, OURS, DETAILS) * 100
            yield Aim(f"{name.lower()} found", found, least, "%", at_least=True)


def _by_family(readings: Sequence[Reading], group: str) -> Iterator[Aim]:
    rows = [
        one for one in readings if is_of_one_family(one.row.file) and _group(one.row.file) == group
    ]
    yield from _breaches(rows, group)
    care = score(rows, f"{group} {CARE}", OURS)
    if care is not None:
        yield Aim(f"care found, {group}", care.recall * 100, 90, "%", at_least=True)
        if care.wrong is not None:
            yield Aim(f"near-misses of care found, {group}", care.wrong * 100, 10, "%")


def _breaches(rows: Sequence[Reading], group: str) -> Iterator[Aim]:
    breaches = [one for one in rows if one.row.expects in tuple(Family)]
    if not breaches:
        return
    limit = 80 if group == DISGUISED else 85
    found = [(_found(one), one) for one in breaches]
    every = sum(share * one.messages for share, one in found) / sum(
        one.messages for one in breaches
    )
    yield Aim(f"breaches found, {group}, all families", every * 100, limit, "%", at_least=True)
    share, weakest = min(found, key=lambda one: one[0])
    name = f"breaches found, {group}, weakest family ({weakest.row.expects})"
    yield Aim(name, share * 100, limit, "%", at_least=True)
    of_families = {one.row.file for one in breaches}
    near = [one for one in rows if one.row.expects == NOTHING and one.row.file in of_families]
    if near:
        flagged = share_of(near, OURS, NOTE, ADVICE, DETAILS)
        yield Aim(f"near-misses flagged, {group}", flagged * 100, 0, "%")


def _found(reading: Reading) -> float:
    return reading.share(OURS, frozenset({reading.row.expects}))


def is_of_one_family(file: str) -> bool:
    """Return whether a file is about one family, or care: its name ends with it ("our own G4")."""
    return file.rpartition(" ")[2] in (*Family, CARE)


def _group(file: str) -> str:
    return file.rpartition(" ")[0] if is_of_one_family(file) else file

"""How often each reader finds something, where it should and where it should not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.guidelines.messages import CARE, NOTHING, UNSAID, Message, Row
from benchmarks.guidelines.readers import ADVICE, DETAILS, NOTE, OURS, WORD, Reader

Found = tuple[frozenset[str], ...]
"""What a reader found in each message of a row that it was given."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A row, how many messages it holds, and what each reader found."""

    row: Row
    messages: int
    found: Mapping[str, Found]

    def share(self, reader: str, kinds: frozenset[str]) -> float:
        """Return in how much of what it was given a reader found any of the kinds, 0 to 1."""
        found = self.found[reader]
        return sum(not kinds.isdisjoint(one) for one in found) / len(found)


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what a reader found was right, how much of it all it found, 0 to 1.

    `wrong` is the share it flagged of those messages that are none. Precision is None where it
    found nothing, `wrong` where there is no such message.
    """

    precision: float | None
    recall: float
    wrong: float | None


def read_all(messages: Iterable[Message], readers: Sequence[Reader]) -> list[Reading]:
    """Return what every reader finds, a reading a row, in the order the rows come."""
    rows: defaultdict[Row, list[Message]] = defaultdict(list)
    for message in messages:
        rows[message.row].append(message)
    return [
        Reading(row, len(given), {one.name: _found(one, given) for one in readers})
        for row, given in rows.items()
    ]


def _found(reader: Reader, messages: Sequence[Message]) -> Found:
    return tuple(reader.finds(message) for message in evenly(messages, reader.most))


def evenly(messages: Sequence[Message], most: int | None) -> Sequence[Message]:
    """Return at most so many messages, spread evenly over all of them; all for None."""
    if most is None or len(messages) <= most:
        return messages
    return [messages[index * len(messages) // most] for index in range(most)]


def kinds_of(reader: str, expected: str) -> frozenset[str]:
    """Return what counts as found where `expected` is; a filter for words knows one kind only."""
    return frozenset({expected}) if reader == OURS else frozenset({WORD})


def wrong_kinds(reader: str, expected: str) -> frozenset[str]:
    """Return what counts as a mistake beside it: for a family, anything said about a message."""
    if reader == OURS and expected not in (NOTE, ADVICE, DETAILS, CARE):
        return frozenset({NOTE, ADVICE, DETAILS})
    return kinds_of(reader, expected)


def score(readings: Sequence[Reading], file: str, reader: str) -> Score | None:
    """Return how a reader does on a file; None where no row of it expects anything.

    Precision weighs rows by how many messages they hold, also where a reader saw fewer.
    """
    wanted = [one for one in readings if one.row.file == file and _expects(one)]
    if not wanted:
        return None
    expected = wanted[0].row.expects
    right = _hits(wanted, reader, kinds_of(reader, expected))
    others = [one for one in readings if one.row.file == file and one.row.expects == NOTHING]
    wrong = _hits(others, reader, wrong_kinds(reader, expected))
    return Score(
        precision=right / (right + wrong) if right + wrong else None,
        recall=right / sum(one.messages for one in wanted),
        wrong=wrong / sum(one.messages for one in others) if others else None,
    )


def share_of(readings: Sequence[Reading], reader: str, *kinds: str) -> float:
    """Return in how much of several rows together a reader found any of the kinds, 0 to 1."""
    return _hits(readings, reader, frozenset(kinds)) / sum(one.messages for one in readings)


def _expects(reading: Reading) -> bool:
    return reading.row.expects not in (NOTHING, UNSAID)


def _hits(readings: Sequence[Reading], reader: str, kinds: frozenset[str]) -> float:
    return sum(one.share(reader, kinds) * one.messages for one in readings)

"""What reading one message costs each reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, quantiles
from time import thread_time_ns

from benchmarks.chat import lines
from benchmarks.guidelines.figures import evenly
from benchmarks.guidelines.messages import LONGEST, Message, Row
from benchmarks.guidelines.readers import Reader

CHAT = 2_000
TIMES = 3
"""Each message is timed so often, and the quickest counts: the rest is what else ran here."""
_FEWEST = 2
_MICROSECOND = 1_000

# What makes matching slow: openings that never come to an end, signs to fold or to mask,
# letters set apart, marks that are never closed.
_HOSTILE = (
    "a", "you ", "you should ", "you need to just stop ", "i want to ", "i don't want to ",
    "he said he said ", "k y s ", "||", "||x|| ", "`", "> ", "\u200b", "a\u0301", "\u0456 ",
    "\U0001d4d0", "https://a.", "555-0", "a@b.", "1st st ", "not ", "n't ", "everyone ",
    "my friend wants to ", '"',
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """Microseconds of CPU for one message: ordinary talk, and the worst of the hostile texts."""

    average: float
    slowest_percent: float
    hostile: float


def cost(reader: Reader) -> Cost:
    """Return what a reader costs; filters that take long are timed on less, and only once."""
    talk = evenly(_messages(list(lines(CHAT))), reader.most)
    hostile = _messages([(piece * LONGEST)[:LONGEST] for piece in _HOSTILE])
    times = TIMES
    if reader.most is not None:
        hostile, times = hostile[:_FEWEST], 1
    took = [_quickest(reader, message, times) for message in talk]
    return Cost(mean(took), _p99(took), max(_quickest(reader, one, times) for one in hostile))


def _messages(texts: Sequence[str]) -> list[Message]:
    row = Row("cost", "talk")
    return [Message(text, row, {"is_reply": True}) for text in texts]


def _quickest(reader: Reader, message: Message, times: int) -> float:
    return min(_once(reader, message) for _ in range(times))


def _once(reader: Reader, message: Message) -> float:
    started = thread_time_ns()
    reader.finds(message)
    return (thread_time_ns() - started) / _MICROSECOND


def _p99(took: Sequence[float]) -> float:
    return quantiles(took, n=100)[-1] if len(took) >= _FEWEST else took[0]

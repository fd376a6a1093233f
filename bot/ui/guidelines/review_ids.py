"""What every button of the review queue is found again by."""

from functools import partial

from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import Filter
from bot.domain.ids import GuildId, MessageId, ReviewItemId
from bot.ui.identity import Identity

_of_server = partial(Identity, "review", "guild_id")
_of_item = partial(Identity, "review", "item_id")

QUEUE = _of_server("queue", choice_name="page", choice_pattern="[a-z]+-[0-9]+")
FILTER = _of_server("filter")
LOG = _of_server("log", choice_name="page", choice_pattern="[0-9]+")

OPEN = _of_item("open")
# Under a line that calls people to a card again; the number tells one such line from the next.
CALLED = _of_item("called", choice_name="number", choice_pattern="[0-9]+")
WORDS = _of_item("words")
OF_MESSAGE = _of_item("of_message")
FAIR = _of_item("fair")
MISREAD = _of_item("misread")
JUDGE = _of_item("judge", choice_name="judged", choice_pattern="(?:fair|misread)-[0-9]+-[a-z0-9-]+")
TAKE = _of_item("take")
UNDO = _of_item("undo")
OUTCOME = _of_item("outcome", choice_name="outcome")
CLOSE = _of_item("close")


def page_id(guild_id: GuildId, shown: Filter, number: int) -> str:
    """Return the id of the button of a page of the queue."""
    return QUEUE.of(guild_id, f"{shown.value}-{number}")


def read_page(choice: str | None) -> tuple[Filter, int]:
    """Return the filter and the number of such an id; the first page of all where it has none."""
    shown, _, number = (choice or f"{Filter.ALL.value}-1").partition("-")
    return Filter(shown) if shown in set(Filter) else Filter.ALL, int(number or 1)


def judge_id(item_id: ReviewItemId, verdict: Verdict, message_id: MessageId, rule_id: str) -> str:
    """Return the id of the button that judges one finding of several."""
    return JUDGE.of(item_id, f"{verdict.value}-{message_id}-{rule_id}")


def read_judged(choice: str | None) -> tuple[Verdict, MessageId, str]:
    """Return the verdict, the message and the rule of such an id."""
    verdict, message_id, rule_id = (choice or "").split("-", 2)
    return Verdict(verdict), MessageId(int(message_id)), rule_id

"""What people, and time, make of an item of the queue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot.domain.guidelines.asks import PrivateThread
from bot.domain.guidelines.ladder import PROTECT, URGENT, Alert
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import (
    KEPT_FOR,
    MAY_BE_UNDONE_FOR,
    Filter,
    Item,
    ItemFinding,
    ItemKind,
    ItemState,
    Mark,
    Outcome,
    Refusal,
)
from bot.domain.ids import UserId

_ABOUT_A_PERSON = (ItemKind.FINDING, ItemKind.LOOK)
"""In the others the person is who asked."""


def may_see(item: Item, user_id: UserId, contact_id: UserId | None) -> bool:
    """Whether a member of staff sees an item: never one about them.

    What is for the safeguarding contact only they see; where there is none, or it is about
    them, all the others do.
    """
    is_about_them = item.kind in _ABOUT_A_PERSON and item.person_id == user_id
    if item.hidden_from == user_id or is_about_them:
        return False
    if not item.is_for_contact or contact_id is None or item.hidden_from == contact_id:
        return True
    return user_id == contact_id


def may_close(
    thread: PrivateThread,
    item: Item | None,
    by: UserId,
    contact_id: UserId | None,
    *,
    is_staff: bool,
) -> bool:
    """Whether somebody ends a private thread: whose it is, or the other side of it.

    Never the member of staff it is about, who may open it where they manage threads.
    """
    if by == thread.user_id:
        return True
    is_other_side = is_staff or (thread.is_for_contact and by == contact_id)
    return is_other_side and (item is None or may_see(item, by, contact_id))


def is_shown(item: Item, shown: Filter, by: UserId) -> bool:
    """Whether a filter lets an item through."""
    match shown:
        case Filter.ALL:
            return True
        case Filter.OPEN:
            return item.state is ItemState.OPEN
        case Filter.MINE:
            return item.taken_by == by
        case Filter.GRAVE:
            return item.severity >= PROTECT
        case Filter.ASKED:
            return item.kind is not ItemKind.FINDING
    assert_never(shown)


def taken(item: Item, by: UserId) -> Item | Refusal:
    """Return the item that somebody will talk about with its person."""
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    if item.state is ItemState.TAKEN and item.taken_by != by:
        return Refusal.TAKEN
    if item.state is ItemState.DECIDED:
        return Refusal.DECIDED
    return replace(item, state=ItemState.TAKEN, taken_by=by)


def decided(item: Item, verdict: Verdict, now: datetime) -> Item | Refusal:
    """Return the item with a verdict on its findings, open for an undo for a day."""
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    if item.kind is not ItemKind.FINDING:
        return Refusal.NOTHING_TO_JUDGE
    if item.state is ItemState.DECIDED:
        return Refusal.DECIDED
    ends_at = min(item.opened_at + KEPT_FOR, now + MAY_BE_UNDONE_FOR)
    return replace(item, state=ItemState.DECIDED, verdict=verdict, ends_at=ends_at)


def judged(
    item: Item, others: Sequence[Verdict | None], verdict: Verdict, now: datetime
) -> Item | Refusal:
    """Return the item once one finding is judged; with the last of them it is decided."""
    in_all = decided(item, Verdict.FAIR, now)
    if isinstance(in_all, Refusal):
        return in_all
    if None in others:
        return item
    is_misread = all(one is Verdict.MISREAD for one in (*others, verdict))
    return replace(in_all, verdict=Verdict.MISREAD if is_misread else Verdict.FAIR)


def joined(item: Item, severity: int, alert: Alert) -> Item:
    """Return the item once more is found about the same person.

    People are told again only of what is louder than what they were told of, and of each threat.
    """
    order = tuple(Alert)
    is_news = alert is Alert.AT_ONCE or order.index(alert) > order.index(item.told)
    loudest = max(item.alert, alert, key=order.index) if is_news else item.alert
    return replace(item, severity=max(item.severity, severity), alert=loudest)


def undone(item: Item, *, has_hidden: bool) -> Item | Refusal:
    """Return the item as it was before it was taken or decided.

    A message that was set aside is undone too: its author may post again.
    """
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    if item.state is ItemState.OPEN:
        return item if has_hidden else Refusal.NOTHING_TO_UNDO
    # Whoever had taken it before the verdict has it again.
    goes_back = item.state is ItemState.DECIDED and item.taken_by is not None
    return replace(
        item,
        state=ItemState.TAKEN if goes_back else ItemState.OPEN,
        taken_by=item.taken_by if goes_back else None,
        verdict=None,
        ends_at=item.opened_at + KEPT_FOR,
    )


def closed(item: Item, outcome: Outcome | None, now: datetime) -> Item | Refusal:
    """Return the item that is over: nobody's id stays in it, and it goes within a day."""
    if item.state is ItemState.CLOSED:
        return Refusal.CLOSED
    return replace(
        item,
        state=ItemState.CLOSED,
        outcome=outcome,
        ends_at=now + MAY_BE_UNDONE_FOR,
        person_id=None,
        taken_by=None,
        hidden_from=None,
    )


def closes_when_mended(
    findings: Sequence[ItemFinding], *, was_written: bool, severity: int
) -> bool:
    """Whether an item is over once its author changed or deleted a message.

    Where a note asked for that, it is. A threat stays for a person to look at, and so does what
    is grave and nobody was written about; and what still holds another message.
    """
    if any(one.mark is Mark.STANDS for one in findings):
        return False
    return severity < PROTECT or (severity < URGENT and was_written)

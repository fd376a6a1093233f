"""Every card of `/talk`, of what people ask to look at, and of the review queue."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord

from bot.domain.guidelines.asks import THREAD_LASTS, PrivateThread, ThreadState
from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.ladder import FAMILIES, Alert, Mode
from bot.domain.guidelines.marking import SHOWN
from bot.domain.guidelines.nudges import Nudge, NudgeState, Reply, Way
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import (
    PAGE,
    Action,
    Filter,
    Item,
    ItemFinding,
    ItemKind,
    ItemState,
    ItemView,
    LogEntry,
    LogPage,
    Mark,
    Outcome,
    Page,
    Request,
)
from bot.domain.ids import (
    AskId,
    ChannelId,
    GuildId,
    MessageId,
    NudgeId,
    PrivateThreadId,
    ReviewItemId,
    UserId,
)
from bot.domain.reading.reading import Span
from bot.permissions import TO_OPEN_PRIVATELY
from bot.services.guidelines.review import LOG_PAGE
from bot.ui.guidelines import talk
from bot.ui.guidelines.review import Around
from bot.ui.guidelines.review_cards import (
    call_again,
    call_words,
    channel_card,
    item_card,
    log_card,
    nameless_card,
    queue_card,
    refused_card,
)
from bot.ui.guidelines.review_words import Fate, Shown, words_card
from bot.ui.layout import permission_names
from bot.wording import Say
from tests.unit.ui.guideline_screens import TEXTS

Screen = tuple[str, discord.ui.LayoutView]

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
ID = 10**19 - 1
GUILD = GuildId(ID)
PERSON = f"<@{ID}>"
MOST_ON_DUTY = 10
# A part of a text holds its id, and those are at most 2^31 - 1.
THREAD = PrivateThread(
    private_thread_id=PrivateThreadId(10**9),
    guild_id=GUILD,
    item_id=ReviewItemId(ID),
    parent_id=ChannelId(ID),
    user_id=UserId(ID),
    language="en",
    state=ThreadState.OPENING,
    attempt=1,
    opened_at=NOW,
    ends_at=NOW + THREAD_LASTS,
    is_for_contact=False,
)


def review_cards(say: Say) -> Iterator[Screen]:
    """Return every card by a name."""
    yield from _talk(say)
    yield from _items(say)
    yield from _queue(say)
    yield from _words(say)


# As long as the words of any rule.
RULE = "g3-you-need-to"
AROUND = Around(TEXTS, dict.fromkeys(FAMILIES, Mode.NUDGE))
# A part of a text holds the id of the item, and those are at most 2^31 - 1.
ITEM = Item(
    item_id=ReviewItemId(900_000_000),
    guild_id=GUILD,
    kind=ItemKind.FINDING,
    person_id=UserId(ID),
    severity=4,
    alert=Alert.AT_ONCE,
    opened_at=NOW,
    ends_at=NOW + timedelta(days=30),
    taken_by=UserId(ID),
)
CALLED = 10**6
NUMBERS = (*(ITEM.item_id - number for number in range(PAGE)), CALLED, 2, 3)
"""What stands in the ids of the queue beside a server's."""
FINDINGS = tuple(
    ItemFinding(
        RULE,
        "G3",
        4,
        ChannelId(ID),
        MessageId(ID - number),
        NOW,
        mark=Mark.GONE,
        verdict=Verdict.MISREAD if number else None,
    )
    for number in range(30)
)
REQUESTS = tuple(
    Request(AskId(ID), UserId(ID - number), ChannelId(ID), MessageId(ID - number), NOW, True)
    for number in range(30)
)
NUDGE = Nudge(
    nudge_id=NudgeId(ID),
    guild_id=GUILD,
    item_id=ITEM.item_id,
    channel_id=ChannelId(ID),
    message_id=MessageId(ID),
    rule_id=RULE,
    family="G9",
    user_id=UserId(ID),
    language="en",
    way=Way.DIRECT,
    sets_aside=True,
    state=NudgeState.HIDDEN,
    attempt=1,
    made_at=NOW,
    due_at=None,
    was_hidden=True,
    reply=Reply.MISREAD,
)
NUDGES = (
    None,
    NUDGE,
    replace(NUDGE, state=NudgeState.WAITING),
    replace(NUDGE, state=NudgeState.DONE, reply=Reply.LEAVE_IT),
    replace(NUDGE, state=NudgeState.DONE, is_mended=True),
    replace(NUDGE, state=NudgeState.SENT, sets_aside=False, was_hidden=False),
    replace(NUDGE, state=NudgeState.UNREACHABLE, way=Way.NONE),
    replace(NUDGE, state=NudgeState.WITHDRAWN),
)


def _view(kind: ItemKind, state: ItemState, nudge: Nudge | None = None) -> ItemView:
    is_decided = state is ItemState.DECIDED
    item = replace(ITEM, kind=kind, state=state, verdict=Verdict.MISREAD if is_decided else None)
    if kind is ItemKind.FINDING:
        return ItemView(item, FINDINGS, (), nudge, ChannelId(ID))
    return ItemView(item, (), REQUESTS, None, ChannelId(ID))


def _items(say: Say) -> Iterator[Screen]:
    people = [PERSON] * MOST_ON_DUTY
    call = call_words(say, Alert.AT_ONCE, people)
    for kind in ItemKind:
        for state in ItemState:
            view = _view(kind, state, NUDGE)
            yield (
                f"{kind} {state}",
                item_card(say, view, AROUND, [say("review.done.misread")], may_open_queue=True),
            )
            yield f"{kind} {state} in the channel", channel_card(say, view, AROUND, call=call)
    for number, nudge in enumerate(NUDGES):
        view = _view(ItemKind.FINDING, ItemState.OPEN, nudge)
        yield f"note {number}", channel_card(say, view, AROUND, call=call)
    for outcome in (None, *Outcome):
        item = replace(ITEM, state=ItemState.CLOSED, outcome=outcome, person_id=None)
        yield f"closed as {outcome}", item_card(say, ItemView(item), AROUND, may_open_queue=False)
    nobody = ItemView(replace(ITEM, person_id=None), FINDINGS)
    yield "about nobody any more", item_card(say, nobody, AROUND, may_open_queue=True)
    yield "nameless", nameless_card(say, ITEM.item_id, call=call)
    for alert in (Alert.ON_DUTY, Alert.AT_ONCE):
        for called in (people, []):
            words = call_words(say, alert, called) or ""
            yield f"call {alert} {len(called)}", call_again(say, ITEM.item_id, CALLED, words)


def _queue(say: Say) -> Iterator[Screen]:
    decided = _view(ItemKind.FINDING, ItemState.DECIDED, NUDGE)
    views = _numbered([decided] * PAGE)
    for shown in Filter:
        page = Page(views, 2, 3, 10**6)
        yield f"queue {shown}", queue_card(say, GUILD, page, shown, is_moderator=True)
        empty = Page((), 1, 1, 0)
        yield f"no queue {shown}", queue_card(say, GUILD, empty, shown, is_moderator=False)
    kinds = _numbered([_view(one, ItemState.TAKEN) for one in ItemKind])
    page = Page(kinds, 1, 1, len(kinds))
    yield "queue of kinds", queue_card(say, GUILD, page, Filter.ALL, is_moderator=True)
    for may_open_queue in (True, False):
        refused = refused_card(
            say, GUILD, say("review.refused.taken"), may_open_queue=may_open_queue
        )
        yield f"refused {may_open_queue}", refused
    entries = [LogEntry(ITEM.item_id, by, one, NOW) for one in Action for by in (UserId(ID), None)]
    for first in range(0, len(entries), LOG_PAGE):
        log = LogPage(tuple(entries[first : first + LOG_PAGE]), 2, has_more=True)
        yield f"log {first}", log_card(say, GUILD, log)
    yield "no log", log_card(say, GUILD, LogPage((), 1, has_more=False))


def _numbered(views: Sequence[ItemView]) -> tuple[ItemView, ...]:
    return tuple(
        replace(one, item=replace(one.item, item_id=ReviewItemId(one.item.item_id - number)))
        for number, one in enumerate(views)
    )


def _words(say: Say) -> Iterator[Screen]:
    place = (ChannelId(ID), MessageId(ID))
    text = "*" * (3 * SHOWN)
    spans = (Span(1000, 1100), Span(1500, 2 * SHOWN))
    for kind in (ItemKind.FINDING, ItemKind.LOOK):
        view = _view(kind, ItemState.OPEN)
        for fate in Fate:
            shown = Shown(place, fate, text, spans, NOW, attachments=10)
            yield f"words {kind} {fate}", words_card(say, view, shown, may_judge=True)
    several = replace(
        _view(ItemKind.FINDING, ItemState.TAKEN),
        findings=tuple(
            replace(FINDINGS[0], message_id=MessageId(ID), rule_id=one) for one in list(RULES)[:9]
        ),
    )
    shown = Shown(place, Fate.STANDS, text, spans, NOW, attachments=10)
    yield "words of several rules", words_card(say, several, shown, may_judge=True)
    yield "words alone", words_card(say, several, Shown(place, Fate.GONE), may_judge=False)


def _talk(say: Say) -> Iterator[Screen]:
    names = permission_names(say, TO_OPEN_PRIVATELY)
    yield "talk", talk.talk_card(say, GUILD, MOST_ON_DUTY, say("talk.refused.asked_already"))
    yield "talk, nobody on duty", talk.talk_card(say, GUILD, 0)
    yield "bothered", talk.bothered_card(say, GUILD)
    not_staff = say("talk.by_team.not_staff")
    yield "by the team", talk.by_team_card(say, GUILD, not_staff, has_contact=True)
    yield "by the team, no contact", talk.by_team_card(say, GUILD, has_contact=False)
    for goes_to_contact in (True, False):
        yield "opening", talk.opening_card(say, ChannelId(ID), 0, goes_to_contact=goes_to_contact)
        yield (
            "look receipt",
            talk.look_receipt(say, goes_to_contact=goes_to_contact, will_hear=True),
        )
    yield "open already", talk.open_already_card(say, GUILD, ChannelId(ID))
    yield "no room", talk.no_room_card(say, names)
    yield "ask to look", talk.ask_to_look_card(say, MessageId(ID), UserId(ID))
    yield "thread", talk.thread_top(say, THREAD, PERSON, [PERSON] * MOST_ON_DUTY)
    yield "thread, nobody yet", talk.thread_top(say, THREAD, PERSON, [])

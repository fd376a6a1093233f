"""Every card and form of rounds that come again, with the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

import discord

from bot.domain.ids import (
    ChannelId,
    CircleId,
    FormatId,
    GuildId,
    LetterId,
    NoticeId,
    PlannedRoundId,
    RepeatId,
    UserId,
)
from bot.domain.letters import Letter
from bot.domain.notices import Notice, NoticeState
from bot.domain.prompts.schedules import Schedule
from bot.domain.rounds import cover, events, formats, repeats
from bot.domain.rounds.circle import Phase
from bot.domain.rounds.cover import Occasion, PutOff, Tonight
from bot.domain.rounds.formats import Order, Way
from bot.domain.rounds.planning import Choices
from bot.domain.rounds.repeats import MOST_REPEATS, Repeat, RepeatDraft
from bot.permissions import NAMED, TO_PLAN_EVENTS
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.letters import letter_message
from bot.ui.notices import notice_message
from bot.ui.rounds import repeat_ids as ids
from bot.ui.rounds.closing import closing_message
from bot.ui.rounds.cover import Shown as ShownTonight
from bot.ui.rounds.cover import done_card, list_card, round_card
from bot.ui.rounds.lobby import lobby_message
from bot.ui.rounds.reminders import reminded_card
from bot.ui.rounds.repeats import (
    Shown,
    choose_channel_card,
    choose_format_card,
    remove_card,
    repeat_card,
    repeats_card,
    when_form,
)
from bot.ui.setup import channel_lacks
from bot.wording import Say
from cogs.rounds.new_repeats import NewForm
from cogs.rounds.repeats import TimingForm
from tests.unit.ui.rota_screens import EMPTY
from tests.unit.ui.round_screens import FORMAT, ID, NOW, circle

GUILD = GuildId(ID)
ZONE = "America/Argentina/ComodRivadavia"
# Whoever is asked for the longest plan of all.
CHOICES = Choices(FormatId("f" * formats.LONGEST_ID), Order.BY_HAND, 20, 25, replies=True)
REPEAT = Repeat(
    RepeatId(10**12),
    GUILD,
    RepeatDraft(
        ChannelId(ID), CHOICES, Way.LIVE, Schedule(ZONE, time(20), 85), "en", has_event=True
    ),
    NOW,
)
OCCASION = Occasion(REPEAT.repeat_id, NOW, NOW + timedelta(days=7))
TONIGHT = ShownTonight(
    Tonight(FORMAT.format_id, "en", ChannelId(ID), NOW, planned_id=PlannedRoundId(ID)), FORMAT.name
)
Screen = tuple[str, discord.ui.LayoutView]


def repeat_cards(say: Say) -> Iterator[Screen]:
    """Return every card of repeats, reminders and *I can't tonight*."""
    lacks = channel_lacks(say, f"<#{ID}>", NAMED)
    shown = Shown(REPEAT, FORMAT, NOW, 10**6, True, TO_PLAN_EVENTS, [lacks])
    every = [
        replace(shown, repeat=replace(REPEAT, repeat_id=RepeatId(n))) for n in range(MOST_REPEATS)
    ]
    yield "repeats", repeats_card(say, GUILD, every, [say("rounds.repeats.removed")])
    yield "no repeats", repeats_card(say, GUILD, [])
    names = {FormatId(f"{n:040}"): "N" * formats.LONGEST_NAME for n in range(40)}
    yield "which round", choose_format_card(say, GUILD, names, ["news"])
    yield "where", choose_channel_card(say, GUILD, FORMAT, CHOICES, [lacks])
    yield "a repeat", repeat_card(say, shown, [say("rounds.repeats.added")])
    yield (
        "a paused repeat",
        repeat_card(say, replace(shown, repeat=replace(REPEAT, is_paused=True))),
    )
    resting = replace(shown, repeat=replace(REPEAT, is_server_resting=True), has_channel=False)
    yield "a repeat at rest", repeat_card(say, resting)
    yield "a repeat without a format", repeat_card(say, replace(shown, round_format=None))
    yield "ending a repeat", remove_card(say, shown)
    yield "reminded", reminded_card(say, REPEAT.repeat_id, FORMAT.name)
    yield from _tonight(say)
    gathering = circle(phase=Phase.LOBBY, turn=None, hands=())
    nights = replace(OCCASION, seen_at=NOW, empty_hours=EMPTY)
    yield "lobby of a repeat", lobby_message(say, gathering, FORMAT, None, nights)
    over = circle(phase=Phase.ENDED, turn=None, hands=())
    for put_off in (PutOff(NOW), PutOff(None)):
        occasion = replace(OCCASION, put_off=put_off)
        yield f"put off to {put_off.begins_at}", lobby_message(say, over, FORMAT, None, occasion)
    yield "closing of a repeat", closing_message(say, circle(), FORMAT, OCCASION)
    yield from _told(say)


def _tonight(say: Say) -> Iterator[Screen]:
    several = [
        (
            replace(TONIGHT, tonight=replace(TONIGHT.tonight, planned_id=PlannedRoundId(n))),
            "c" * 100,
        )
        for n in range(1, MOST_REPEATS + 1)
    ]
    news = [say("rounds.cover.refused.has_begun")]
    yield "tonight", list_card(say, GUILD, several, news)
    yield "nothing tonight", list_card(say, GUILD, [])
    yield "one of tonight", round_card(say, TONIGHT, UserId(1), [say("rounds.cover.asked")])
    for holder in (UserId(1), UserId(ID)):
        held = replace(TONIGHT.tonight, holder_id=holder, circle_id=CircleId(ID))
        card = round_card(say, replace(TONIGHT, tonight=held), UserId(1))
        yield f"one of tonight held by {holder}", card
    yield "moved", done_card(say, PutOff(NOW))
    yield "called off", done_card(say, PutOff(None, unreached=2))


def _told(say: Say) -> Iterator[Screen]:
    details = {
        "name": "*" * formats.LONGEST_NAME,
        "channel": f"<#{ID}>",
        "when": "<t:1:f>",
        "repeat": "1",
    }
    for key in repeats.Letter:
        letter = Letter(LetterId(1), GUILD, UserId(ID), "en", key, details, 1, NOW)
        yield f"letter {key}", letter_message(say, letter, "*" * 100)
    for note in (*repeats.Note, *events.Note, *cover.Note):
        notice = Notice(
            notice_id=NoticeId(1),
            guild_id=GUILD,
            wording_key=note,
            details={
                "channel": f"<#{ID}>",
                "dates": f"{date(2026, 11, 21)}, {date(2026, 11, 22)}",
                "number": 366,
                "when": "<t:1:f>",
                "lacking": events.NEEDED,
                "circle": ID,
            },
            staff_channel_id=None,
            state=NoticeState.UNREACHABLE,
            attempt=6,
            created_at=NOW,
            retry_at=NOW,
        )
        yield f"notice {note}", notice_message(say, notice)


def repeat_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return the form of when, for a new one and for one that stands."""
    yield "a new repeat", when_form(say, ids.NEW.of(ID, CHOICES.code), ZONE, "20:00", 127)
    yield "a repeat", when_form(say, ids.TIMING.of(ID), ZONE, "20:00", 127)


def repeat_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what those forms give back."""
    typed = [
        {"custom_id": "time", "value": "t" * 20},
        {"custom_id": "zone", "value": "z" * 60},
        {"custom_id": "days", "values": ["monday"]},
    ]
    fields = Fields({"components": typed})
    new = NewForm({"channel_id": str(ID), "plan": CHOICES.code}, fields)
    yield "a new repeat", new.draft()
    yield "a repeat", TimingForm({"repeat_id": str(ID)}, fields).draft()

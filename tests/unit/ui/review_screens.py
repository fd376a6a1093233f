"""Every card of `/talk`, of what people ask to look at, and of the review queue."""

from collections.abc import Iterator
from datetime import UTC, datetime

import discord

from bot.domain.guidelines.asks import THREAD_LASTS, PrivateThread, ThreadState
from bot.domain.ids import ChannelId, GuildId, MessageId, PrivateThreadId, ReviewItemId, UserId
from bot.permissions import TO_OPEN_PRIVATELY
from bot.ui.guidelines import talk
from bot.ui.layout import permission_names
from bot.wording import Say

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

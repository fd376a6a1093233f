"""Opening a circle's lobby, in the transaction of whatever it is opened for."""

import secrets
from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.domain.ids import ChannelId, CircleId, GuildId, UserId
from bot.domain.rounds.circle import Circle
from bot.domain.rounds.formats import Order
from bot.domain.rounds.planning import is_pressed_twice
from bot.domain.rounds.posts import OPENING
from bot.domain.rounds.views import Place, Plan, View
from bot.storage.rounds import circles as stored
from bot.storage.rounds import posts as stored_posts
from bot.storage.setup import ensure_server

_SEEDS = 2**31


async def open_lobby_once(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    channel_id: ChannelId,
    facilitator_id: UserId,
    plan: Plan,
    now: datetime,
) -> View:
    """Open a lobby, or return the one that the first of two presses in a row has opened."""
    for view in await stored.running(connection, guild_id):
        if is_pressed_twice(view, channel_id, facilitator_id, plan, now):
            return replace(view, has_changed=False)
    return await open_lobby(connection, guild_id, channel_id, facilitator_id, plan, now)


async def open_lobby(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    channel_id: ChannelId,
    facilitator_id: UserId,
    plan: Plan,
    now: datetime,
) -> View:
    """Open a lobby; its card and its thread are posted by the worker of circles."""
    circle = Circle(
        circle_id=CircleId(0),
        guild_id=guild_id,
        facilitator_id=facilitator_id,
        opened_at=now,
        minutes=plan.minutes,
        questions=plan.questions,
        turn_seconds=plan.turn_seconds,
        seat_limit=plan.seat_limit,
        seed=secrets.randbelow(_SEEDS),
        is_random=plan.order is Order.RANDOM,
        has_open_part=plan.has_open_part,
        allows_replies=plan.allows_replies,
        is_silent=plan.is_silent,
    )
    new = View(circle, plan.format_id, plan.language, Place(channel_id))
    await ensure_server(connection, guild_id)
    circle_id = await stored.add(connection, new)
    await stored_posts.open_posts(connection, guild_id, circle_id, OPENING, now)
    view = await stored.load(connection, circle_id)
    if view is None:
        raise LookupError("A circle that was just written is not there.")
    return view

"""Keeping what happened to a circle: its row, its log, what is to be posted, and where it stands.

Each of these is part of its caller's transaction.
"""

from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.domain.ids import ChannelId, MessageId, UserId
from bot.domain.rounds import facilitating
from bot.domain.rounds.circle import Change, Happening, PauseReason, Phase
from bot.domain.rounds.mirror import Event
from bot.domain.rounds.posts import Note, PostKind, looks_alike, wanted
from bot.domain.rounds.views import Place, View
from bot.services.notices import notify_staff
from bot.storage.identity import MemberKey
from bot.storage.rounds import circles as stored
from bot.storage.rounds import events as stored_events
from bot.storage.rounds import posts as stored_posts


def whole_seconds(moment: datetime) -> datetime:
    """Return a moment as rows hold it, so that a due time has come when the clock says so."""
    return moment.replace(microsecond=0)


async def keep(
    connection: aiosqlite.Connection, key: MemberKey, before: View, change: Change, now: datetime
) -> View:
    """Write what a change did and what it asks to be posted; return the circle as it stands."""
    if change.circle == before.circle and not change.facts:
        return replace(before, has_changed=False)
    is_new = not looks_alike(before.circle, change.circle)
    after = replace(before, circle=change.circle, version=before.version + is_new, has_changed=True)
    await stored.save(connection, before, after)
    events = [
        Event(key.hash(before.guild_id, fact.user_id), fact.happening, fact.question)
        for fact in change.facts
    ]
    await stored_events.add(connection, after, events, now)
    to_post = wanted(before.circle, after.circle)
    await stored_posts.open_posts(connection, before.guild_id, before.circle_id, to_post, now)
    return after


async def keep_answer(
    connection: aiosqlite.Connection, key: MemberKey, view: View, sharer_id: UserId, now: datetime
) -> None:
    """Write that somebody answered what this person shared, in this question or the last one."""
    member = key.hash(view.guild_id, sharer_id)
    shared = [
        one.question
        for one in await stored_events.of_circle(connection, view.circle_id)
        if one.member == member and one.happening is Happening.SHARED
    ]
    turn = view.circle.turn
    if turn is not None and turn.user_id == sharer_id and turn.has_shared:
        shared.append(view.circle.question)
    if shared:
        answer = Event(member, Happening.ANSWERED, shared[-1])
        await stored_events.add(connection, view, [answer], now)


async def lose_room(
    connection: aiosqlite.Connection,
    key: MemberKey,
    view: View,
    now: datetime,
    *,
    is_deleted: bool,
) -> View:
    """Let a circle stand still whose room is gone or closed to us, and tell facilitators once.

    One that had not begun is over.
    """
    if view.circle.paused_because is PauseReason.ROOM_GONE or view.circle.phase is Phase.ENDED:
        return replace(view, has_changed=False)
    if is_deleted:
        view = await _move(connection, view, Place(view.place.channel_id))
    has_begun = view.circle.phase is not Phase.LOBBY
    outcome = (
        facilitating.pause(view.circle, now=now, because=PauseReason.ROOM_GONE)
        if has_begun
        else facilitating.end(view.circle, now=now)
    )
    if not isinstance(outcome, Change):
        return replace(view, has_changed=False)
    note = Note.ROOM_GONE if has_begun else Note.NO_LOBBY
    details: dict[str, str | int] = {"channel": f"<#{view.place.channel_id}>"}
    await notify_staff(connection, view.guild_id, note, details, now)
    return await keep(connection, key, view, outcome, now)


async def find_room(
    connection: aiosqlite.Connection, view: View, channel_id: ChannelId | None, now: datetime
) -> View:
    """Let a circle that lost its room have one again: where it was, or a new one with a card."""
    place = view.place
    is_elsewhere = channel_id is not None and channel_id != place.channel_id
    kinds = [PostKind.PANEL] if place.panel_message_id is None else []
    if is_elsewhere or place.thread_id is None:
        view = await _move(connection, view, Place(channel_id or place.channel_id))
        kinds = [PostKind.LOBBY, PostKind.THREAD, PostKind.PANEL]
    for kind in kinds:
        await stored_posts.open_next(connection, view.guild_id, view.circle_id, kind, now)
    return view


async def lose_message(
    connection: aiosqlite.Connection, view: View, message_id: MessageId, now: datetime
) -> View:
    """Let a panel that was deleted be posted again, and a card as long as people gather there."""
    is_panel = message_id == view.place.panel_message_id
    place = (
        replace(view.place, panel_message_id=None)
        if is_panel
        else replace(view.place, lobby_message_id=None)
    )
    await stored_posts.forget_message(connection, view.circle_id, message_id)
    is_missed = view.circle.phase is Phase.LOBBY or view.place.thread_id is None
    if is_panel or is_missed:
        kind = PostKind.PANEL if is_panel else PostKind.LOBBY
        await stored_posts.open_next(connection, view.guild_id, view.circle_id, kind, now)
    return await _move(connection, view, place)


async def _move(connection: aiosqlite.Connection, view: View, place: Place) -> View:
    await stored.save_place(connection, view.circle_id, place)
    return replace(view, place=place)

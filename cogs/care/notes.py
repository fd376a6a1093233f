"""The worker of care notes: posted in the staff channel, edited there, and people called to it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

import discord
from discord import utils

from bot.client import Circlekeeper
from bot.domain.care.notes import Call, CareNote, Place
from bot.domain.ids import ChannelId, MessageId
from bot.pacer import Priority
from bot.permissions import TO_STAND, MissingPermissionsError, members_read
from bot.scheduler import LANES, Job
from bot.services.care.note_deliveries import NoteJob
from bot.ui.care.note import (
    call_again,
    call_words,
    is_call,
    is_further_call,
    is_note,
    look_on,
    look_words,
    nameless_note,
    staff_note,
)
from bot.wording import Say
from cogs.care.calling import Called, called_to
from cogs.guideline_words import language_of_server
from cogs.posting import (
    find_channel,
    find_ours,
    keep_setback,
    report_setback,
    require,
    require_private,
)

_PRIORITY = Priority.CARE
_LANE = LANES[1]


class CareNoteWorker:
    """Due notes, for the scheduler; beside the cards, neither waiting for the other."""

    name = "care notes"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.care_note_deliveries

    async def next_due_at(self) -> datetime | None:
        """Return when the next note is to be posted, or calls the next people."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return what is to be done."""
        return [
            Job("post or edit a care note", _PRIORITY, partial(self._carry_out, job), _LANE)
            for job in await self._service.claim_due(now)
        ]

    async def _carry_out(self, job: NoteJob) -> None:
        try:
            channel = await self._channel(job)
            if job.stands_at is not None and job.note.is_open and members_read(channel):
                await self._take_names_off(job, channel, job.stands_at)
            else:
                await self._show(job, channel)
        except (discord.NotFound, discord.Forbidden, MissingPermissionsError) as error:
            # Nobody reads a note that cannot stand: others are asked directly.
            report_setback("A care note cannot stand in its channel.", error, note=_id(job))
            await keep_setback(self._client, partial(self._service.no_channel, job))
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A care note was set back.", error, note=_id(job))
            await keep_setback(self._client, partial(self._service.set_back, job))
        self._client.wake()

    async def _channel(self, job: NoteJob) -> discord.TextChannel:
        """Return where a note stands, or is to stand: it comes to no channel that members read."""
        if job.stands_at is not None:
            return await find_channel(self._client, job.stands_at.channel_id, _PRIORITY)
        if job.staff_channel_id is None:
            raise MissingPermissionsError(ChannelId(0), TO_STAND)
        channel = await find_channel(self._client, job.staff_channel_id, _PRIORITY)
        require(channel, TO_STAND)
        require_private(channel)
        return channel

    async def _show(self, job: NoteJob, channel: discord.TextChannel) -> None:
        called = await called_to(self._client, channel, job)
        if called.helper_left:
            await self._service.helper_left(job)
            await self._service.set_back(job)
        elif job.stands_at is None:
            await self._post(job, channel, called)
        else:
            await self._edit(job, channel, called, job.stands_at)

    async def _take_names_off(
        self, job: NoteJob, channel: discord.TextChannel, stands_at: Place
    ) -> None:
        """Name nobody in a channel that was opened since; what is private goes to people."""
        view = nameless_note(await self._say(job), job.note)
        await self._client.pacer.turn(_PRIORITY)
        with suppress(discord.NotFound):
            await channel.get_partial_message(stands_at.message_id).edit(view=view)
        # Without the history people are told all the same.
        with suppress(discord.Forbidden):
            await self._take_calls_away(job.note, channel, stands_at)
        await self._service.nameless(job, stands_at)

    async def _take_calls_away(
        self, note: CareNote, channel: discord.TextChannel, stands_at: Place
    ) -> None:
        """Delete the lines that called people to a note, who were called by them long ago."""
        found = list[discord.Message]()

        def collects(message: discord.Message) -> bool:
            if is_further_call(message, note):
                found.append(message)
            return False

        since = utils.snowflake_time(stands_at.message_id)
        await find_ours(self._client, channel, since, collects, _PRIORITY)
        for one in found:
            await self._client.pacer.turn(_PRIORITY)
            with suppress(discord.NotFound):
                await one.delete()

    async def _post(self, job: NoteJob, channel: discord.TextChannel, called: Called) -> None:
        note, say = job.note, await self._say(job)
        if job.may_already_stand:
            is_it = partial(is_note, note_id=note.note_id)
            since = _since(self._client, note)
            found = await find_ours(self._client, channel, since, is_it, _PRIORITY)
            if found is not None:
                # As it was then: somebody may have pressed since, or is to be called.
                is_called = is_call(found, note)
                await self._edit(job, channel, called, _place(found), is_called=is_called)
                return
        if not note.is_open:
            # Closed before anybody saw it: there is nothing to say.
            await self._service.lost(job)
            return
        look = look_words(say, job.look)
        call = None if note.call is None else call_words(say, note.call, called.people, job.look)
        await self._client.pacer.turn(_PRIORITY)
        message = await channel.send(
            view=staff_note(say, note, look=look, call=call),
            nonce=f"cn{note.note_id}",
            silent=not called.people,
            allowed_mentions=called.mentions,
        )
        await self._settled(job, _place(message), called)

    async def _edit(
        self,
        job: NoteJob,
        channel: discord.TextChannel,
        called: Called,
        stands_at: Place,
        *,
        is_called: bool = False,
    ) -> None:
        """Show a note as it is now, and call people unless they were called with it."""
        note, say = job.note, await self._say(job)
        try:
            await self._client.pacer.turn(_PRIORITY)
            message = await channel.fetch_message(stands_at.message_id)
            await self._client.pacer.turn(_PRIORITY)
            await message.edit(
                view=staff_note(say, note, look=_look(say, job, message)),
                allowed_mentions=discord.AllowedMentions.none(),
            )
        except discord.NotFound:
            await self._service.lost(job)
            return
        if note.call is not None and note.is_open and not is_called:
            await self._call(job, channel, called, stands_at)
        await self._settled(job, stands_at, called)

    async def _call(
        self, job: NoteJob, channel: discord.TextChannel, called: Called, stands_at: Place
    ) -> None:
        """Call people to a note that stands: an edit pings nobody."""
        note, say = job.note, await self._say(job)
        is_held = note.claimed_by is not None
        if note.call is None or (called.is_empty and is_held) or not called.people:
            return
        if job.may_already_stand:
            is_it = partial(is_call, note=note)
            since = utils.snowflake_time(stands_at.message_id)
            if await find_ours(self._client, channel, since, is_it, _PRIORITY) is not None:
                return
        words = call_words(say, note.call, called.people, job.look)
        await self._client.pacer.turn(_PRIORITY)
        await channel.send(
            view=call_again(say, note, words),
            reference=channel.get_partial_message(stands_at.message_id).to_reference(
                fail_if_not_exists=False
            ),
            nonce=f"cn{note.note_id}-{note.calls}",
            allowed_mentions=called.mentions,
        )

    async def _settled(self, job: NoteJob, stands_at: Place, called: Called) -> None:
        await self._service.settle(job, stands_at)
        if job.note.call is Call.PEOPLE and called.is_empty:
            await self._service.nobody_there(job)

    async def _say(self, job: NoteJob) -> Say:
        return self._client.say_in(await language_of_server(self._client, job.note.guild_id))


def _place(message: discord.Message) -> Place:
    return Place(ChannelId(message.channel.id), MessageId(message.id))


def _look(say: Say, job: NoteJob, message: discord.Message) -> str:
    """Return how soon to look.

    Where it became urgent the line that stands there says too little. While somebody was on it,
    or members read it, none stood there.
    """
    stands_there = None if job.note.call is Call.PEOPLE else look_on(message)
    return stands_there or look_words(say, job.look)


def _since(client: Circlekeeper, note: CareNote) -> datetime:
    """Return from when on a note can stand."""
    since = note.opened_after(client.clock.now())
    if not note.messages:
        return since
    # Where the bot was away for days, it may have been written before it seems to be.
    return min(since, utils.snowflake_time(note.messages[0].place.message_id))


def _id(job: NoteJob) -> int:
    return job.note.note_id

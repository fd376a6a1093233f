"""The worker of private notes: written once, then changed where they stand, never beside it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import discord
from discord import ui

from bot.client import Circlekeeper
from bot.domain.guidelines.nudges import Nudge, NudgeState, Way
from bot.domain.ids import ChannelId, MessageId
from bot.domain.reading.reading import read
from bot.pacer import Priority
from bot.scheduler import Job
from bot.ui.guidelines.nudge import (
    LONGEST_WORDS,
    is_of_nudge,
    nudge_message,
    pressed_note,
    taken_back_note,
    thanks_note,
    words_given_back,
)
from cogs.guideline_words import note_of
from cogs.posting import TAKES_NO_MESSAGES, find_ours, keep_setback, report_setback
from cogs.sight import look_again


class CannotReachError(Exception):
    """Nobody gets this note, now or later; staff are told instead."""


class TakesNoMessagesError(CannotReachError):
    """They get no note by direct message; a private thread may be switched on."""


class ThreadNotOpenError(Exception):
    """The private thread of a note is still being opened; the note is due again when it is."""


@dataclass(frozen=True, slots=True)
class Original:
    """The message that a note is about, as it stands now."""

    words: str
    may_be_set_aside: bool
    """Its words can be given back whole, and the bot may delete it."""
    is_changed: bool
    """It was edited after the rule matched."""


class NudgeDeliveries:
    """Due notes to authors, for the scheduler."""

    name = "nudges"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.nudges

    async def next_due_at(self) -> datetime | None:
        """Return when the next note wants a worker."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return its delivery."""
        return [
            Job("deliver a private note", Priority.ROUNDS, partial(self._deliver, nudge))
            for nudge in await self._service.claim_due(now)
        ]

    async def _deliver(self, nudge: Nudge) -> None:
        steps = {
            NudgeState.WAITING: self._write,
            NudgeState.HIDING: self._hide,
            NudgeState.THANKING: self._say_last_word,
            NudgeState.TAKING_BACK: self._say_last_word,
        }
        try:
            await steps[nudge.state](nudge)
        except TakesNoMessagesError:
            closed = partial(self._service.closed, nudge.nudge_id, self._parent_of(nudge))
            await keep_setback(self._client, closed)
            self._client.wake()
        except CannotReachError:
            await keep_setback(self._client, partial(self._service.unreachable, nudge.nudge_id))
        except ThreadNotOpenError:
            await keep_setback(self._client, partial(self._service.set_back, nudge.nudge_id))
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A private note was set back.", error, nudge=nudge.nudge_id)
            await keep_setback(self._client, partial(self._service.set_back, nudge.nudge_id))

    async def _write(self, nudge: Nudge) -> None:
        """Write a note, after one more look at what it is about: it may have changed meanwhile."""
        original = await self._look_once_more(nudge)
        current = await self._service.get(nudge.nudge_id)
        if current is None or current.state is not NudgeState.WAITING:
            return
        room = await self._room(nudge)
        note = await self._find(room, nudge) if nudge.may_already_stand else None
        if note is None:
            if current.is_mended:
                await self._service.set_back(nudge.nudge_id)
                return
            note = await self._send(room, nudge, original)
        await self._service.written(nudge.nudge_id, ChannelId(room.id), MessageId(note.id))
        self._client.wake()

    async def _look_once_more(self, nudge: Nudge) -> Original | None:
        """Return the message, `None` where it cannot be seen; what changed is kept first."""
        client, findings = self._client, self._client.services.findings
        await client.pacer.turn(Priority.ROUNDS)
        try:
            message = await self._place(nudge).fetch_message(nudge.message_id)
        except discord.NotFound:
            if await findings.deleted(nudge.guild_id, [nudge.message_id]):
                client.wake()
            return None
        except discord.Forbidden:
            return None
        is_changed = message.edited_at is not None and message.edited_at >= nudge.made_at
        if is_changed and message.content:
            # Fetched, it does not know its server, nor who in it wrote it.
            message.guild = message.guild or client.get_guild(nudge.guild_id)
            seen = await look_again(client, message, read(message.content))
            await findings.recheck(seen.message, seen.findings, seen.known)
        is_whole = 0 < len(message.content) <= LONGEST_WORDS and not message.attachments
        return Original(message.content, is_whole and self._may_delete(nudge), is_changed)

    def _place(self, nudge: Nudge) -> discord.abc.Messageable:
        """Return where the message stands, as a room that knows what it hangs in where it can."""
        guild = self._client.get_guild(nudge.guild_id)
        known = None if guild is None else guild.get_channel_or_thread(nudge.channel_id)
        if isinstance(known, discord.abc.Messageable):
            return known
        return self._client.get_partial_messageable(nudge.channel_id, guild_id=nudge.guild_id)

    def _parent_of(self, nudge: Nudge) -> ChannelId:
        """Return the channel below which a private thread can hang."""
        place = self._place(nudge)
        return ChannelId(place.parent_id) if isinstance(place, discord.Thread) else nudge.channel_id

    def _may_delete(self, nudge: Nudge) -> bool:
        guild = self._client.get_guild(nudge.guild_id)
        channel = None if guild is None else guild.get_channel_or_thread(nudge.channel_id)
        return channel is not None and channel.permissions_for(channel.guild.me).manage_messages

    async def _room(self, nudge: Nudge) -> discord.DMChannel | discord.Thread:
        """Return where somebody is written to in private; there is no other place.

        Raises:
            CannotReachError: they take no notes, or left.
        """
        if nudge.way is Way.THREAD:
            return await self._thread(nudge)
        guild = self._client.get_guild(nudge.guild_id)
        if guild is None:
            # An outage on Discord's side, or the bot left.
            raise discord.InvalidData("The server of this note is not there.")
        # They may have changed their mind while the note was on its way.
        notes = self._client.services.notes
        if not await notes.servers_of(nudge.user_id, nudge.guild_id):
            raise TakesNoMessagesError
        await self._client.pacer.turn(Priority.ROUNDS)
        try:
            member = await guild.fetch_member(nudge.user_id)
        except discord.NotFound:
            raise CannotReachError from None
        await self._client.pacer.turn(Priority.ROUNDS)
        return await member.create_dm()

    async def _thread(self, nudge: Nudge) -> discord.Thread:
        if nudge.note_channel_id is None:
            raise ThreadNotOpenError
        await self._client.pacer.turn(Priority.ROUNDS)
        try:
            channel = await self._client.fetch_channel(nudge.note_channel_id)
        except (discord.NotFound, discord.Forbidden):
            raise CannotReachError from None
        if not isinstance(channel, discord.Thread) or not channel.is_private():
            raise CannotReachError
        return channel

    async def _send(
        self,
        room: discord.DMChannel | discord.Thread,
        nudge: Nudge,
        original: Original | None,
    ) -> discord.Message:
        client = self._client
        note = await note_of(client, nudge)
        guild = client.get_guild(nudge.guild_id)
        if note is None or guild is None:
            raise CannotReachError
        words = None
        if nudge.sets_aside:
            if original is None or not original.may_be_set_aside:
                # Never taken away from somebody who cannot have their words back: a human looks.
                raise CannotReachError
            words = original.words
        view = nudge_message(client.say_in(nudge.language), nudge, note, guild.name, words)
        await client.pacer.turn(Priority.ROUNDS)
        try:
            return await room.send(view=view, nonce=nudge.nonce, silent=True)
        except discord.Forbidden as error:
            if isinstance(room, discord.Thread):
                raise CannotReachError from error
            if error.code in TAKES_NO_MESSAGES:
                raise TakesNoMessagesError from error
            raise

    async def _find(
        self, room: discord.DMChannel | discord.Thread, nudge: Nudge
    ) -> discord.Message | None:
        return await find_ours(
            self._client,
            room,
            nudge.made_at,
            lambda message: is_of_nudge(message, nudge.nudge_id),
            Priority.ROUNDS,
        )

    async def _hide(self, nudge: Nudge) -> None:
        """Delete the message whose words were given back: the words that stand there now."""
        original = await self._look_once_more(nudge)
        current = await self._service.get(nudge.nudge_id)
        if current is None or current.state is not NudgeState.HIDING:
            self._client.wake()
            return
        if original is not None and original.is_changed:
            await self._give_back_anew(current, original)
        place = self._client.get_partial_messageable(nudge.channel_id, guild_id=nudge.guild_id)
        await self._client.pacer.turn(Priority.ROUNDS)
        # An earlier attempt of ours, or its author, may have been there first.
        with suppress(discord.NotFound):
            await place.get_partial_message(nudge.message_id).delete()
        await self._service.hidden(nudge.nudge_id)

    async def _give_back_anew(self, nudge: Nudge, original: Original) -> None:
        if not original.may_be_set_aside:
            raise discord.InvalidData("The words of this message cannot be given back whole.")
        client, say = self._client, self._client.say_in(nudge.language)
        guild, note = client.get_guild(nudge.guild_id), await note_of(client, nudge)
        if guild is None or note is None or nudge.note_channel_id is None:
            raise discord.InvalidData("The note of this message is not there.")
        view = nudge_message(say, nudge, note, guild.name, original.words)
        if nudge.reply is not None:
            view = pressed_note(say, nudge, note, original.words)
        place = client.get_partial_messageable(nudge.note_channel_id)
        await client.pacer.turn(Priority.ROUNDS)
        await place.get_partial_message(nudge.note_message_id or 0).edit(view=view)

    async def _say_last_word(self, nudge: Nudge) -> None:
        """Change the note itself: an edit rings nowhere."""
        if nudge.note_channel_id is not None and nudge.note_message_id is not None:
            place = self._client.get_partial_messageable(nudge.note_channel_id)
            # They may have deleted it, or the thread is gone: then it says nothing any more.
            with suppress(discord.NotFound):
                await self._edit(place, nudge, nudge.note_message_id)
        await self._service.settled(nudge.nudge_id)

    async def _edit(
        self, place: discord.PartialMessageable, nudge: Nudge, message_id: MessageId
    ) -> None:
        client, say = self._client, self._client.say_in(nudge.language)
        view: ui.LayoutView = thanks_note(say, nudge)
        # Thanks for a message that the bot deleted would be a lie: its words come back instead.
        if nudge.state is NudgeState.TAKING_BACK or nudge.was_hidden:
            await client.pacer.turn(Priority.ROUNDS)
            words = words_given_back(await place.fetch_message(message_id))
            view = taken_back_note(say, nudge, words)
        await client.pacer.turn(Priority.ROUNDS)
        await place.get_partial_message(message_id).edit(view=view)

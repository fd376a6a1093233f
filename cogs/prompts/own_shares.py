"""What people do with a share of theirs: edit it, hide it, take it down, leave its thread."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

import discord

from bot.client import Interaction
from bot.domain.ids import DeliveryId, GuildId, MessageId, ShareMark, UserId
from bot.domain.prompts.answers import Refusal, read_share
from bot.domain.prompts.shares import NO_QUESTION, SharePlace, StandingShare
from bot.observability import report_failure
from bot.pacer import Priority
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, draft_card, read_draft
from bot.ui.prompts import ids
from bot.ui.prompts.forms import NOTE, WISH, WORDS, edit_form
from bot.ui.prompts.shares import hidden_answer, read_share_post, reply_starters, share_post
from bot.wording import Say
from cogs.patience import answering
from cogs.prompts.share_places import ShareChannel, find_share_channel, refuse_writing, reopen
from cogs.prompts.shares import shown_name
from cogs.prompts.speaking import say_of

log = logging.getLogger(__name__)

# Two presses at once must not write each other's words over; a lock lives as long as its presses.
_changing: WeakValueDictionary[MessageId, asyncio.Lock] = WeakValueDictionary()


@dataclass(frozen=True, slots=True)
class _Found:
    channel: ShareChannel
    message: discord.Message
    standing: StandingShare


class ReplyButton(Component, template=ids.REPLY.template):
    """*Reply*, under each share: words to begin with. The bot never sends them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show them to this person only."""
        say = await say_of(interaction, DeliveryId(self.number("delivery_id")))
        await interaction.client.answer(interaction, reply_starters(say))


class _OwnShare(Component, template=r"(?!)"):
    """A button that only works for whoever shared."""

    async def handle(self, interaction: Interaction) -> None:
        """Do what it is for, where the share is theirs."""
        place, say = ids.place_of(self.parts), await _say(interaction, self.parts)
        refusal = _not_theirs(interaction, place)
        if refusal is None:
            refusal = await self.act(interaction, place, say)
        if refusal is not None:
            await interaction.client.answer(interaction, say(refusal))

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Do it and answer, or return why not."""
        raise NotImplementedError


class EditButton(_OwnShare, template=ids.SHARE_EDIT.template):
    """*Edit*."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Open the form with what stands there."""
        found = await _find(interaction, place, say)
        if isinstance(found, Refusal):
            return found
        refusal = refuse_writing(interaction, found.channel)
        if refusal is None:
            share = found.standing.share
            form = edit_form(say, place, words=share.words, note=share.note, wish=share.wish)
            await interaction.response.send_modal(form)
        return refusal


class EditForm(Form, template=ids.SHARE_EDIT.template):
    """Other words for a share that stands."""

    async def handle(self, interaction: Interaction) -> None:
        """Put them in place of the old ones, or give them back with the reason."""
        client, place = interaction.client, ids.place_of(self.parts)
        say = await _say(interaction, self.parts)
        async with answering(interaction):
            outcome = await self._change(interaction, place, say)
        if isinstance(outcome, Refusal):
            draft = self._anew(place) if outcome is Refusal.SHARE_GONE else self.draft()
            await client.answer_refusal(interaction, say(outcome), draft, say)
        else:
            await client.answer(interaction, say("prompts.mine.changed", link=outcome))

    async def _change(self, interaction: Interaction, place: SharePlace, say: Say) -> str | Refusal:
        share = read_share(
            self.fields.text(WORDS), self.fields.text(NOTE), self.fields.choice(WISH)
        )
        refusal = share if isinstance(share, Refusal) else _not_theirs(interaction, place)
        if isinstance(share, Refusal) or refusal is not None:
            return refusal or Refusal.EMPTY
        async with _alone_with(place):
            found = await _find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            refusal = refuse_writing(interaction, found.channel)
            if refusal is not None:
                return refusal
            changed = replace(found.standing, share=share)
            refusal = await _write(interaction, found, changed, place, say)
        return refusal or found.message.jump_url

    def draft(self) -> Draft:
        """Return what was typed."""
        place = ids.place_of(self.parts)
        return self._draft(ids.REOPEN_SHARE_EDIT.of(place, self.fields.choice(WISH)))

    def _anew(self, place: SharePlace) -> Draft:
        """Return the words for another share: the one they were for is gone."""
        return self._draft(reopen_id_of(place, self.fields.choice(WISH)))

    def _draft(self, reopen_id: str) -> Draft:
        texts = (self.fields.text(WORDS), self.fields.text(NOTE))
        return Draft(texts, reopen_id, _LABELS)


class ReopenEditForm(_OwnShare, template=ids.REOPEN_SHARE_EDIT.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Open the form with what was typed."""
        words, note = read_draft(interaction.message, 2)
        form = edit_form(say, place, words=words, note=note, wish=self.parts["wish"])
        await interaction.response.send_modal(form)
        return None


class HideButton(_OwnShare, template=ids.SHARE_HIDE.template):
    """*Hide behind spoiler*."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Hide the words until somebody taps them."""
        async with answering(interaction), _alone_with(place):
            found = await _find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            hidden = replace(found.standing, is_hidden=True)
            refusal = await _write(interaction, found, hidden, place, say)
        if refusal is None:
            await interaction.client.answer(interaction, hidden_answer(say, place))
        return refusal


class ShowButton(_OwnShare, template=ids.SHARE_SHOW.template):
    """*Show again*."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Show hidden words, where this person could write them now."""
        async with answering(interaction), _alone_with(place):
            found = await _find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            refusal = refuse_writing(interaction, found.channel)
            if refusal is None:
                shown = replace(found.standing, is_hidden=False)
                refusal = await _write(interaction, found, shown, place, say)
        if refusal is None:
            await interaction.client.answer(interaction, say("prompts.mine.shown"))
        return refusal


class TakeDownButton(_OwnShare, template=ids.SHARE_TAKE_DOWN.template):
    """*Take it down*: never refused for who may write; the words go back to their author."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Delete the post and its one count."""
        async with answering(interaction), _alone_with(place):
            found = await _find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            refusal = await _take_down(interaction, found, place)
        if refusal is None:
            share = found.standing.share
            draft = Draft((share.words, share.note), reopen_id_of(place, share.wish), _LABELS)
            card = draft_card(say, say("prompts.mine.taken_down"), draft)
            await interaction.client.answer(interaction, card)
        return refusal


class LeaveButton(_OwnShare, template=ids.SHARE_LEAVE.template):
    """*Leave this thread*."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Take them out of the thread, or say how they do it themselves."""
        channel = await find_share_channel(interaction, place.channel_id)
        if isinstance(channel, Refusal):
            return channel
        client = interaction.client
        may = channel.permissions_for(channel.guild.me).manage_threads
        if not isinstance(channel, discord.Thread) or not may or channel.archived:
            await client.answer(interaction, say("prompts.mine.how_to_leave"))
            return None
        await client.pacer.turn(Priority.ROUNDS)
        # Perhaps they are not in it: a share that the bot posts brings nobody in.
        with suppress(discord.NotFound):
            await channel.remove_user(discord.Object(interaction.user.id))
        await client.answer(interaction, say("prompts.mine.left"))
        return None


COMPONENTS: tuple[type[Component], ...] = (
    ReplyButton,
    EditButton,
    ReopenEditForm,
    HideButton,
    ShowButton,
    TakeDownButton,
    LeaveButton,
)
FORMS: tuple[type[Form], ...] = (EditForm,)

_LABELS = ("prompts.form.words", "prompts.form.note")


def reopen_id_of(place: SharePlace, wish: str | None) -> str:
    """Return the id of the button that opens the form of another share in the same place."""
    if place.delivery_id == NO_QUESTION:
        return ids.REOPEN_FREE_SHARE.of(place.channel_id, wish)
    return ids.REOPEN_SHARE.of(place.delivery_id, wish)


async def _say(interaction: Interaction, parts: Mapping[str, str | None]) -> Say:
    return await say_of(interaction, ids.place_of(parts).delivery_id)


def _not_theirs(interaction: Interaction, place: SharePlace) -> Refusal | None:
    is_theirs = interaction.client.services.shares.is_theirs(
        GuildId(interaction.guild_id or 0), UserId(interaction.user.id), place
    )
    return None if is_theirs else Refusal.NOT_YOURS


@asynccontextmanager
async def _alone_with(place: SharePlace) -> AsyncIterator[None]:
    """Let one press at a time read and write a share."""
    lock = _changing.setdefault(place.message_id, asyncio.Lock())
    async with lock:
        yield


async def _find(interaction: Interaction, place: SharePlace, say: Say) -> _Found | Refusal:
    """Return a share as it stands at Discord: its words are nowhere else."""
    channel = await find_share_channel(interaction, place.channel_id)
    if isinstance(channel, Refusal):
        return channel
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        message = await channel.fetch_message(place.message_id)
    except discord.NotFound:
        return Refusal.SHARE_GONE
    standing = read_share_post(say, message)
    return Refusal.SHARE_GONE if standing is None else _Found(channel, message, standing)


async def _write(
    interaction: Interaction, found: _Found, standing: StandingShare, place: SharePlace, say: Say
) -> Refusal | None:
    """Show a share anew in its place, or return why that cannot be."""
    refusal = await reopen(interaction, found.channel)
    if refusal is not None:
        return refusal
    view = share_post(say, shown_name(interaction.user), standing, place.delivery_id)
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        await found.message.edit(view=view)
    except discord.NotFound:
        return Refusal.SHARE_GONE
    return None


async def _take_down(interaction: Interaction, found: _Found, place: SharePlace) -> Refusal | None:
    """Delete a post, and its count with it, whatever comes in between."""
    refusal = await reopen(interaction, found.channel) if _is_archived(found.channel) else None
    if refusal is not None:
        return refusal
    client, mark = interaction.client, found.standing.mark
    await _put_in_doubt(interaction, found, place, mark)
    await client.pacer.turn(Priority.ROUNDS)
    try:
        await found.message.delete()
    except discord.NotFound:
        await _forget(interaction, mark)
        return Refusal.SHARE_GONE
    except Exception:
        if mark is not None:
            await client.services.shares.doubt(mark)
            client.wake()
        raise
    await _forget(interaction, mark)
    return None


def _is_archived(channel: ShareChannel) -> bool:
    return isinstance(channel, discord.Thread) and channel.archived


async def _put_in_doubt(
    interaction: Interaction, found: _Found, place: SharePlace, mark: ShareMark | None
) -> None:
    if mark is None:
        return
    try:
        await interaction.client.services.shares.begin_taking_down(
            GuildId(interaction.guild_id or 0),
            UserId(interaction.user.id),
            place,
            mark,
            found.message.created_at,
        )
    except Exception as error:  # noqa: BLE001 - whatever it was, the words come down first
        report_failure(log, "A share was not taken back.", error, delivery=place.delivery_id)


async def _forget(interaction: Interaction, mark: ShareMark | None) -> None:
    if mark is None:
        return
    try:
        await interaction.client.services.shares.drop(mark)
    except Exception as error:  # noqa: BLE001 - the next start looks for it, and finds nothing
        report_failure(log, "A share's row could not be dropped.", error)

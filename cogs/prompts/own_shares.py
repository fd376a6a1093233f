"""What people do with a share of theirs: edit it, hide it, take it down, leave its thread."""

import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

import discord

from bot.client import Interaction
from bot.domain.care.forms import KnownBy
from bot.domain.ids import DeliveryId
from bot.domain.prompts.answers import Refusal, read_share
from bot.domain.prompts.shares import NO_QUESTION, SharePlace
from bot.pacer import Priority
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, draft_card, read_draft
from bot.ui.prompts import ids
from bot.ui.prompts.forms import NOTE, WISH, WORDS, edit_form
from bot.ui.prompts.shares import hidden_answer, reply_starters
from bot.wording import Say
from cogs.care.posted import look_after, posting
from cogs.care.private import cared_for, offer_card
from cogs.patience import answering
from cogs.prompts.share_places import find_share_channel, refuse_writing
from cogs.prompts.speaking import say_of
from cogs.prompts.standing_shares import alone_with, find, show_anew, take_down, who

log = logging.getLogger(__name__)


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
        found = await find(interaction, place, say)
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
        words = self.fields.text(WORDS)
        where, known_by = (place.channel_id, place.message_id), KnownBy(message_id=place.message_id)
        async with (
            cared_for(interaction, words),
            answering(interaction),
            posting(interaction, place.channel_id, words, known_by),
        ):
            outcome = await self._change(interaction, place, say)
            if not isinstance(outcome, Refusal):
                # First of all: an answer that does not arrive keeps nobody from being told.
                await look_after(interaction, where, words)
        if isinstance(outcome, Refusal):
            # What they typed stands nowhere, and nobody was told.
            await offer_card(interaction, words)
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
        async with alone_with(place):
            found = await find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            refusal = refuse_writing(interaction, found.channel)
            if refusal is not None:
                return refusal
            changed = replace(found.standing, share=share)
            refusal = await show_anew(interaction, found, changed, place, say)
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
        async with answering(interaction), alone_with(place):
            found = await find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            hidden = replace(found.standing, is_hidden=True)
            refusal = await show_anew(interaction, found, hidden, place, say)
        if refusal is None:
            await interaction.client.answer(interaction, hidden_answer(say, place))
        return refusal


class ShowButton(_OwnShare, template=ids.SHARE_SHOW.template):
    """*Show again*."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Show hidden words, where this person could write them now."""
        async with answering(interaction), alone_with(place):
            found = await find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            refusal = refuse_writing(interaction, found.channel)
            if refusal is None:
                shown = replace(found.standing, is_hidden=False)
                refusal = await show_anew(interaction, found, shown, place, say)
        if refusal is None:
            await interaction.client.answer(interaction, say("prompts.mine.shown"))
        return refusal


class TakeDownButton(_OwnShare, template=ids.SHARE_TAKE_DOWN.template):
    """*Take it down*: never refused for who may write; the words go back to their author."""

    async def act(self, interaction: Interaction, place: SharePlace, say: Say) -> Refusal | None:
        """Delete the post and its one count."""
        async with answering(interaction), alone_with(place):
            found = await find(interaction, place, say)
            if isinstance(found, Refusal):
                return found
            refusal = await take_down(interaction, found, place)
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
    is_theirs = interaction.client.services.shares.is_theirs(*who(interaction), place)
    return None if is_theirs else Refusal.NOT_YOURS

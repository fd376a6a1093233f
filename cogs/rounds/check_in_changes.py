"""What people do with what they posted in a check-in: edit it, take it down."""

import discord

from bot.client import Interaction
from bot.domain.care.forms import KnownBy
from bot.domain.ids import ChannelId
from bot.domain.prompts.answers import Refusal as ShareRefusal
from bot.domain.prompts.answers import read_share
from bot.domain.prompts.shares import SharePlace
from bot.domain.rounds.check_ins import POSTED, Kind, Refusal
from bot.pacer import Priority
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, draft_card, read_draft
from bot.ui.rounds import check_in_ids as ids
from bot.ui.rounds.check_in_cards import own_share, taken_back
from bot.ui.rounds.check_in_forms import WORDS, edit_form
from cogs.care.posted import look_after, posting
from cogs.patience import answering
from cogs.prompts.share_places import reopen
from cogs.prompts.standing_shares import Found, find
from cogs.rounds.check_in_answers import FormInCheckIn, InCheckIn
from cogs.rounds.check_in_posts import alone, find_own, mark_of, place_of_post, view_of_words
from cogs.rounds.check_in_scene import AnyRefusal, Scene, find_thread, open_thread, refuse_answer
from cogs.rounds.presses import guild_of, user_of


class _OwnPost(InCheckIn, template=r"(?!)"):
    """A button that only works for whoever posted; also when the check-in is over."""

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Refuse everybody whose post it is not."""
        place = self.place(scene)
        services, who = interaction.client.services, (guild_of(interaction), user_of(interaction))
        return None if services.shares.is_theirs(*who, place) else ShareRefusal.NOT_YOURS

    def place(self, scene: Scene) -> SharePlace:
        """Return where the post stands that the button means."""
        return ids.place_of(self.parts, scene.check_in.thread_id or ChannelId(0))


class EditButton(_OwnPost, template=ids.EDIT.template):
    """*Edit*."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form with what stands there."""
        refusal = await _refuse_writing(interaction, scene)
        if refusal is not None:
            return refusal
        place = self.place(scene)
        found = await find(interaction, place, scene.say)
        if not isinstance(found, Found):
            return await _gone(interaction, scene)
        words = found.standing.share.words
        form = edit_form(scene.say, scene.check_in_id, ids.post_of(place), words=words)
        await interaction.response.send_modal(form)
        return None


class EditForm(FormInCheckIn, template=ids.EDIT.template):
    """Other words for those that stand."""

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Refuse everybody whose post it is not."""
        place = self._place(scene)
        services, who = interaction.client.services, (guild_of(interaction), user_of(interaction))
        return None if services.shares.is_theirs(*who, place) else ShareRefusal.NOT_YOURS

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Put them in place of the old ones."""
        share = read_share(self.fields.text(WORDS), "", None)
        if isinstance(share, ShareRefusal):
            return share
        place = self._place(scene)
        where, words = (place.channel_id, place.message_id), share.words
        known_by = KnownBy(message_id=place.message_id)
        async with (
            answering(interaction),
            posting(interaction, place.channel_id, words, known_by),
        ):
            link = await self._change(interaction, scene, words)
            if isinstance(link, AnyRefusal):
                return link
            # First of all: an answer that does not arrive keeps nobody from being told.
            await look_after(interaction, where, words, mark_of(interaction, scene))
        await interaction.client.answer(interaction, scene.say("prompts.mine.changed", link=link))
        return None

    async def _change(self, interaction: Interaction, scene: Scene, words: str) -> str | AnyRefusal:
        """Return the link to the words as they stand now, or why they do not."""
        async with alone(interaction, scene):
            refusal = await _refuse_writing(interaction, scene)
            if refusal is not None:
                return refusal
            found = await find(interaction, self._place(scene), scene.say)
            if not isinstance(found, Found):
                return await _gone(interaction, scene)
            refusal = await reopen(interaction, found.channel)
            if refusal is not None:
                return refusal
            view = view_of_words(interaction, scene, words)
            await interaction.client.pacer.turn(Priority.ROUNDS)
            await found.message.edit(view=view)
        return found.message.jump_url

    def draft(self) -> Draft:
        """Return what was typed."""
        reopen_id = ids.REOPEN_EDIT.of(self.check_in_id, self.parts["post"])
        return Draft((self.fields.text(WORDS),), reopen_id)

    def _place(self, scene: Scene) -> SharePlace:
        return ids.place_of(self.parts, scene.check_in.thread_id or ChannelId(0))


class ReopenEditForm(_OwnPost, template=ids.REOPEN_EDIT.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form with what was typed."""
        (words,) = read_draft(interaction.message, 1)
        post = self.parts["post"] or ""
        form = edit_form(scene.say, scene.check_in_id, post, words=words)
        await interaction.response.send_modal(form)
        return None


class TakeDownButton(_OwnPost, template=ids.TAKE_DOWN.template):
    """*Take it down*: the post goes, the count too, and the words go back to their author."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Delete the post, then what is kept."""
        async with answering(interaction), alone(interaction, scene):
            found = await find(interaction, self.place(scene), scene.say)
            if not isinstance(found, Found):
                return await _gone(interaction, scene)
            refusal = await _delete(interaction, found.channel, found.message)
            if refusal is not None:
                return refusal
            await _withdraw(interaction, scene)
        say = scene.say
        is_open = refuse_answer(interaction, scene.check_in) is None
        reopen_id = ids.REOPEN_SHARE.of(scene.check_in_id) if is_open else None
        draft = Draft((found.standing.share.words,), reopen_id)
        card = draft_card(say, say("rounds.check_in.taken_back"), draft)
        await interaction.client.answer(interaction, card)
        return None


class TakeBackButton(InCheckIn, template=ids.TAKE_BACK.template):
    """*Take it back*: nothing is kept then, also when the check-in is over.

    Whatever was posted since the button came is led to instead: it would stay in the thread.
    """

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:  # noqa: ARG002
        """Refuse nobody."""
        return None

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Keep nothing of this person in it, and offer to answer again while it is open."""
        client = interaction.client
        who = (guild_of(interaction), scene.check_in_id, user_of(interaction))
        mine = await client.services.check_ins.mine(*who)
        if mine.kind in POSTED:
            async with answering(interaction):
                standing = await _standing(interaction, scene, mine.kind)
            if isinstance(standing, Refusal):
                return standing
            if standing is not None:
                await client.answer(interaction, standing)
                return None
        if not await client.services.check_ins.withdraw(*who):
            return Refusal.NOTHING_TO_TAKE_BACK
        is_open = refuse_answer(interaction, scene.check_in) is None
        answer = taken_back(scene.say, scene.check_in, scene.round_format, is_open=is_open)
        await (client.answer if mine.kind in POSTED else client.show)(interaction, answer)
        return None


class WordDownButton(_OwnPost, template=ids.WORD_DOWN.template):
    """*Take it down*, in the only message that knows whose word it is."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Delete the word, then what is kept."""
        async with answering(interaction), alone(interaction, scene):
            thread = await find_thread(interaction, scene.check_in)
            if isinstance(thread, discord.Thread):
                message = thread.get_partial_message(self.place(scene).message_id)
                refusal = await _delete(interaction, thread, message)
                if refusal is not None:
                    return refusal
            await _withdraw(interaction, scene)
        is_open = refuse_answer(interaction, scene.check_in) is None
        card = taken_back(scene.say, scene.check_in, scene.round_format, is_open=is_open)
        await interaction.client.answer(interaction, card)
        return None


async def _refuse_writing(interaction: Interaction, scene: Scene) -> AnyRefusal | None:
    """Say why this person could not write in the thread themselves now."""
    thread = await open_thread(interaction, scene.check_in)
    return None if isinstance(thread, discord.Thread) else thread


async def _delete(
    interaction: Interaction,
    channel: discord.Thread | discord.TextChannel,
    message: discord.Message | discord.PartialMessage,
) -> AnyRefusal | None:
    """Delete a post; one that is gone already is gone."""
    if isinstance(channel, discord.Thread) and channel.archived:
        refusal = await reopen(interaction, channel)
        if refusal is not None:
            return refusal
    await interaction.client.pacer.turn(Priority.ROUNDS)
    try:
        await message.delete()
    except discord.NotFound:
        return None
    return None


async def _standing(
    interaction: Interaction, scene: Scene, kind: Kind
) -> discord.ui.LayoutView | Refusal | None:
    """Return the way to what somebody posted, or `None` where it stands no more."""
    thread = await find_thread(interaction, scene.check_in)
    if not isinstance(thread, discord.Thread):
        return None
    if kind is Kind.WORD:
        return Refusal.WORD_STANDS
    message = await find_own(interaction, scene, thread)
    if message is None:
        return None
    place = place_of_post(interaction, message)
    return own_share(scene.say, scene.check_in, place, message.jump_url)


async def _gone(interaction: Interaction, scene: Scene) -> Refusal:
    """Keep nothing of a post that somebody else took down."""
    await _withdraw(interaction, scene)
    return Refusal.SHARE_GONE


async def _withdraw(interaction: Interaction, scene: Scene) -> None:
    await interaction.client.services.check_ins.withdraw(
        guild_of(interaction), scene.check_in_id, user_of(interaction)
    )


COMPONENTS: tuple[type[Component], ...] = (
    EditButton,
    ReopenEditForm,
    TakeDownButton,
    TakeBackButton,
    WordDownButton,
)
FORMS: tuple[type[Form], ...] = (EditForm,)

"""*Check in* and *Say one word*: answers that are posted in the thread."""

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId
from bot.domain.prompts.answers import Refusal as ShareRefusal
from bot.domain.prompts.answers import read_share
from bot.domain.rounds.check_ins import Kind, Refusal
from bot.domain.rounds.one_word import Refusal as WordRefusal
from bot.domain.rounds.one_word import read_word
from bot.ui.components import Component, Fields, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.rounds import check_in_ids as ids
from bot.ui.rounds.check_in_cards import (
    lost_share,
    own_share,
    share_thanks,
    word_thanks,
)
from bot.ui.rounds.check_in_forms import WORDS, share_form, word_form
from cogs.before_posting import asks_first, cared_for_while_posted, note_posted
from cogs.care.private import offer_card
from cogs.patience import answering
from cogs.rounds.check_in_answers import FormInCheckIn, InCheckIn
from cogs.rounds.check_in_posts import (
    find_own,
    mark_of,
    place_of_post,
    post_word,
    post_words,
)
from cogs.rounds.check_in_scene import AnyRefusal, Scene, open_thread
from cogs.rounds.presses import guild_of, user_of
from cogs.waiting import let_wait


class ShareButton(InCheckIn, template=ids.SHARE.template):
    """*Check in*: the form, or for whoever did the way to what they said."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form only where its words could be posted."""
        thread = await open_thread(interaction, scene.check_in)
        if not isinstance(thread, discord.Thread):
            return thread
        mine = await interaction.client.services.check_ins.mine(
            guild_of(interaction), scene.check_in_id, user_of(interaction)
        )
        if mine.kind is Kind.SHARE:
            await _show_own(interaction, scene, thread)
        else:
            await interaction.response.send_modal(share_form(scene.say, scene.check_in_id))
        return None


async def _show_own(interaction: Interaction, scene: Scene, thread: discord.Thread) -> None:
    async with answering(interaction):
        message = await find_own(interaction, scene, thread)
    if message is None:
        card = lost_share(scene.say, scene.check_in)
    else:
        place = place_of_post(interaction, message)
        card = own_share(scene.say, scene.check_in, place, message.jump_url)
    await interaction.client.answer(interaction, card)


class ShareForm(FormInCheckIn, template=ids.SHARE.template):
    """Words for the thread: posted by the bot, in the member's name."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Post, count and thank."""
        return await self.post(interaction, scene)

    async def post(
        self, interaction: Interaction, scene: Scene, *, was_told: bool = False
    ) -> AnyRefusal | None:
        """Do so; `was_told` says that they saw what a rule found, and post it all the same."""
        share = read_share(self.fields.text(WORDS), "", None)
        if isinstance(share, ShareRefusal):
            return share
        async with answering(interaction):
            post_id = ids.POST_SHARE.of(self.check_in_id)
            if not was_told and await asks_first(
                interaction, share.words, self.draft(), post_id, scene.say
            ):
                return None
            thread_id = scene.check_in.thread_id or ChannelId(0)
            mark = mark_of(interaction, scene)
            async with cared_for_while_posted(interaction, thread_id, share.words, mark) as changes:
                posted = await post_words(interaction, scene, share.words, changes)
                if isinstance(posted, AnyRefusal):
                    return posted
                place = (posted.place.channel_id, posted.place.message_id)
                await note_posted(interaction, place, share.words, mark, was_told=was_told)
            await let_wait(interaction, place)
        card = share_thanks(
            scene.say, scene.check_in, posted.place, posted.link, is_first=posted.is_first
        )
        await interaction.client.answer(interaction, card)
        return None

    def draft(self) -> Draft:
        """Return what was typed."""
        return Draft((self.fields.text(WORDS),), ids.REOPEN_SHARE.of(self.check_in_id))


class ReopenShareForm(InCheckIn, template=ids.REOPEN_SHARE.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form with what was typed."""
        (words,) = read_draft(interaction.message, 1)
        form = share_form(scene.say, scene.check_in_id, words=words)
        await interaction.response.send_modal(form)
        return None


class PostShareAsItIs(InCheckIn, template=ids.POST_SHARE.template):
    """*Post as it is*, under words that a rule matched."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Post the words that stand in the answer above it."""
        (words,) = read_draft(interaction.message, 1)
        form = ShareForm(self.parts, Fields.of(**{WORDS: words}))
        return await form.post(interaction, scene, was_told=True)


class WordButton(InCheckIn, template=ids.WORD.template):
    """*Say one word*."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form, unless a word of theirs stands already."""
        thread = await open_thread(interaction, scene.check_in)
        if not isinstance(thread, discord.Thread):
            return thread
        mine = await interaction.client.services.check_ins.mine(
            guild_of(interaction), scene.check_in_id, user_of(interaction)
        )
        if mine.kind is Kind.WORD:
            return Refusal.WORD_STANDS
        await interaction.response.send_modal(word_form(scene.say, scene.check_in_id))
        return None


class WordForm(FormInCheckIn, template=ids.WORD.template):
    """One word: posted at once, without a name."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Post, count and thank."""
        return await self.post(interaction, scene)

    async def post(
        self, interaction: Interaction, scene: Scene, *, was_told: bool = False
    ) -> AnyRefusal | None:
        """Do so. It stands without a name, and nothing is noted of whose it was."""
        word = read_word(self.fields.text(WORDS))
        if isinstance(word, WordRefusal):
            return word
        async with answering(interaction):
            post_id = ids.POST_WORD.of(self.check_in_id)
            if not was_told and await asks_first(
                interaction, word, self.draft(), post_id, scene.say
            ):
                return None
            posted = await post_word(interaction, scene, word)
        if isinstance(posted, AnyRefusal):
            return posted
        # It stands without a name: nobody can be told whose it is but by its author.
        await offer_card(interaction, word)
        card = word_thanks(
            scene.say, scene.check_in, posted.place, posted.link, is_first=posted.is_first
        )
        await interaction.client.answer(interaction, card)
        return None

    def draft(self) -> Draft:
        """Return what was typed."""
        return Draft((self.fields.text(WORDS),), ids.REOPEN_WORD.of(self.check_in_id))


class ReopenWordForm(InCheckIn, template=ids.REOPEN_WORD.template):
    """*Open the form again*, with the word that stands in the answer above it."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form with what was typed."""
        (word,) = read_draft(interaction.message, 1)
        form = word_form(scene.say, scene.check_in_id, word=word)
        await interaction.response.send_modal(form)
        return None


class PostWordAsItIs(InCheckIn, template=ids.POST_WORD.template):
    """*Post as it is*, under a word that a rule matched."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Post the word that stands in the answer above it."""
        (word,) = read_draft(interaction.message, 1)
        form = WordForm(self.parts, Fields.of(**{WORDS: word}))
        return await form.post(interaction, scene, was_told=True)


COMPONENTS: tuple[type[Component], ...] = (
    ShareButton,
    ReopenShareForm,
    PostShareAsItIs,
    WordButton,
    ReopenWordForm,
    PostWordAsItIs,
)
FORMS: tuple[type[Form], ...] = (ShareForm, WordForm)

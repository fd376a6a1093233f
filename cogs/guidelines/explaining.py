"""*Explain*: what each family of rules makes of a message or a typed text, for whoever asks.

Words are read, answered about and let go: neither the database nor the log sees them.
"""

from dataclasses import replace

import discord
from discord import app_commands

from bot.client import Circlekeeper, Interaction, only_for
from bot.domain.care.recognising import is_veto, recognise
from bot.domain.guidelines.explaining import Where, explained, typed_post
from bot.domain.guidelines.links import MessagePlace, Refusal, read_link
from bot.domain.guidelines.posts import Post
from bot.domain.ids import ChannelId, MessageId
from bot.domain.reading.reading import read
from bot.domain.setup.standing import Audience
from bot.permissions import TO_LOOK
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.guidelines import ids
from bot.ui.guidelines.explaining import (
    LONGEST_TEXT,
    WHAT,
    WHERE,
    Here,
    Looked,
    explain_form,
    explained_card,
    read_place,
)
from bot.ui.layout import button, permission_names, plain, row
from bot.wording import Say
from cogs.guidelines.card import FormForStaff, ForStaff, said_here, say_of
from cogs.guidelines.messages import Written, fetch, written
from cogs.patience import answering
from cogs.rounds.presses import guild_of, show_card, user_of
from cogs.rounds.speaking import language_of
from cogs.sight import helplines_of, post_of


class ExplainButton(ForStaff, template=ids.EXPLAIN.template):
    """*Explain*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form of a link or a text."""
        say = await say_of(interaction)
        await interaction.response.send_modal(explain_form(say, guild_of(interaction)))


class ReopenExplain(ForStaff, template=ids.REOPEN_EXPLAIN.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed."""
        say = await say_of(interaction)
        (typed,) = read_draft(interaction.message, 1)
        form = explain_form(say, guild_of(interaction), typed, _where(self.parts["where"]))
        await interaction.response.send_modal(form)


class ExplainForm(FormForStaff, template=ids.EXPLAIN.template):
    """A link or a text as somebody typed it."""

    async def handle(self, interaction: Interaction) -> None:
        """Explain it, or say why not."""
        text = self.fields.text(WHAT)
        found = read_link(text, guild_of(interaction))
        if found is None and not text.strip():
            found = Refusal.NO_WORDS
        if isinstance(found, Refusal):
            await _refuse(interaction, found, self.draft())
        elif found is None:
            looked = Looked(text, where=_where(self.fields.choice(WHERE)))
            await _explain_text(interaction, looked, 0)
        else:
            await _explain_message(interaction, found, 0, self.draft())

    def draft(self) -> Draft:
        """Return what was typed."""
        where = _where(self.fields.choice(WHERE))
        reopen = ids.REOPEN_EXPLAIN.of(self.number("guild_id"), where)
        return Draft((self.fields.text(WHAT),), reopen)


class MessagePage(ForStaff, template=ids.EXPLAINED.template):
    """*Explain* beside a link, and the pages of what it said."""

    async def handle(self, interaction: Interaction) -> None:
        """Look at the message as it stands now."""
        place, page = read_place(self.parts["page"])
        await _explain_message(interaction, place, page)


class TextPage(ForStaff, template=ids.EXPLAINED_TEXT.template):
    """The pages of what was said of a text."""

    async def handle(self, interaction: Interaction) -> None:
        """Look again at the text that this screen holds."""
        where, _, page = (self.parts["page"] or "").partition("-")
        (text,) = read_draft(interaction.message, 1)
        await _explain_text(interaction, Looked(text, where=_where(where)), int(page or 0))


COMPONENTS: tuple[type[Component], ...] = (ExplainButton, ReopenExplain, MessagePage, TextPage)
FORMS: tuple[type[Form], ...] = (ExplainForm,)


def menu(client: Circlekeeper) -> app_commands.ContextMenu:
    """Return the entry in the menu of every message."""
    return app_commands.ContextMenu(name=client.say("guidelines.explain.menu"), callback=_of_menu)


@only_for(Audience.STAFF)
async def _of_menu(interaction: Interaction, message: discord.Message) -> None:
    """Explain a message. Discord sends its words along, also where the bot may read none."""
    client = interaction.client
    found = written(client, message)
    if isinstance(found, Refusal):
        await _refuse(interaction, found)
    elif client.reads_messages or found.words != message.content:
        await _explain(interaction, found, _place_of(message), 0)
    else:
        # Fetched again for another page it would have no words: this screen has to hold them.
        is_look = await _keep_look(interaction, found)
        words = found.words
        looked = Looked(
            words[:LONGEST_TEXT],
            where=_where_of(message),
            is_cut=len(words) > LONGEST_TEXT,
            is_kept_as_look=is_look,
        )
        await _explain_text(interaction, looked, 0)


async def _explain_message(
    interaction: Interaction, place: MessagePlace, page: int, draft: Draft | None = None
) -> None:
    async with answering(interaction):
        message = await fetch(interaction, place)
    if isinstance(message, Refusal):
        await _refuse(interaction, message, draft)
        return
    found = written(interaction.client, message)
    if isinstance(found, Refusal):
        await _refuse(interaction, found, draft)
    else:
        await _explain(interaction, found, place, page)


async def _explain(
    interaction: Interaction, found: Written, place: MessagePlace, page: int
) -> None:
    is_look = await _keep_look(interaction, found)
    post = await post_of(interaction.client, found.message, read(found.words))
    post = replace(post, languages=await _languages(interaction))
    looked = Looked(found.words, place, is_kept_as_look=is_look)
    await _show(interaction, looked, post, page)


async def _explain_text(interaction: Interaction, looked: Looked, page: int) -> None:
    helplines = await helplines_of(interaction.client, guild_of(interaction))
    post = typed_post(looked.text, looked.where, await _languages(interaction), helplines)
    await _show(interaction, looked, post, page)


async def _show(interaction: Interaction, looked: Looked, post: Post, page: int) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    say, texts = await said_here(interaction)
    in_force = await client.services.guideline_modes.in_force(guild_id)
    own = await client.services.own_rules.compiled(guild_id)
    found = explained(post, () if own is None else own.find(post.reading))
    looked = replace(looked, is_crisis=is_veto(recognise(post.reading)))
    card = explained_card(say, Here(guild_id, texts, in_force), looked, found, page)
    await show_card(interaction, card)


async def _keep_look(interaction: Interaction, found: Written) -> bool:
    """Keep who looked before the words are shown; one's own words need none."""
    if found.author_id is None:
        return False
    looks = interaction.client.services.looks
    return await looks.at_words(guild_of(interaction), found.author_id, user_of(interaction))


async def _refuse(interaction: Interaction, reason: Refusal, draft: Draft | None = None) -> None:
    say = await say_of(interaction)
    words = _said(say, reason)
    if draft is not None:
        await interaction.client.answer_refusal(interaction, words, draft, say)
        return
    again = button(say("guidelines.explain.another"), ids.EXPLAIN.of(guild_of(interaction)))
    await show_card(interaction, plain(words, row(again)))


def _said(say: Say, reason: Refusal) -> str:
    return say(
        reason,
        names=permission_names(say, TO_LOOK),
        menu=say("guidelines.explain.menu"),
    )


async def _languages(interaction: Interaction) -> frozenset[str]:
    return frozenset({await language_of(interaction)})


def _place_of(message: discord.Message) -> MessagePlace:
    return MessagePlace(ChannelId(message.channel.id), MessageId(message.id))


def _where_of(message: discord.Message) -> Where:
    return Where.REPLY if message.type is discord.MessageType.reply else Where.ALONE


def _where(name: str | None) -> Where:
    return Where(name) if name in set(Where) else Where.REPLY

"""Writing in one's turn with a form, or with a choice: posted by the bot in the person's name."""

import logging
from functools import partial

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, CircleId
from bot.domain.prompts.answers import Refusal as SharingRefusal
from bot.domain.prompts.answers import read_share
from bot.domain.rounds.circle import Refusal
from bot.domain.rounds.formats import Format
from bot.domain.rounds.views import View
from bot.observability import report_failure
from bot.pacer import Priority
from bot.permissions import MissingPermissionsError
from bot.services.rounds.circles import Words
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.rounds import ids
from bot.ui.rounds.forms import WORDS, writing_form
from bot.ui.rounds.shares import words_post
from bot.wording import Say
from cogs.patience import answering
from cogs.prompts.share_places import refuse_writing
from cogs.prompts.shares import send_patiently
from cogs.rounds.presses import UNKNOWN, Found, InCircle, find, show, show_place, user_of
from cogs.rounds.speaking import say_of
from cogs.rounds.turns import turn_to_write_in

log = logging.getLogger(__name__)

NO_ROOM = "rounds.refused.no_room"


class WriteButton(InCircle, template=ids.WRITE.template):
    """*Write*: opens the form, or says first what stands in its way."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Open the form; opening it is a sign of life."""
        turn = turn_to_write_in(found, user_of(interaction), self.number("turn"))
        if isinstance(turn, Refusal):
            await show_place(interaction, found, turn)
            return
        form = writing_form(found.say, self.circle_id, turn.number)
        await interaction.response.send_modal(form)
        await _show_life(interaction, self.circle_id)


class ReopenWritingForm(InCircle, template=ids.REOPEN_WRITING.template):
    """*Open the form again*, with the words that stand in the answer above it.

    A turn that began anew meanwhile takes them as well.
    """

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Open the form with what was typed."""
        (words,) = read_draft(interaction.message, 1)
        turn = found.view.circle.turn
        is_theirs = turn is not None and turn.user_id == user_of(interaction)
        number = turn.number if turn is not None and is_theirs else self.number("turn")
        form = writing_form(found.say, self.circle_id, number, words=words)
        await interaction.response.send_modal(form)
        await _show_life(interaction, self.circle_id)


class WritingForm(Form, template=ids.WRITE.template):
    """The words of a turn."""

    async def handle(self, interaction: Interaction) -> None:
        """Post them in the circle; or give them back with the reason."""
        circle_id = CircleId(self.number("circle_id"))
        found = await find(interaction, circle_id)
        if found is None:
            await self._refuse(interaction, await say_of(interaction), UNKNOWN)
            return
        share = read_share(self.fields.text(WORDS), "", None)
        if isinstance(share, SharingRefusal):
            await self._refuse(interaction, found.say, share)
            return
        async with answering(interaction):
            posted = await post_words(interaction, found, self.number("turn"), share.words)
        if isinstance(posted, str):
            await self._refuse(interaction, found.say, posted)
        else:
            await _thank(interaction, posted)

    def draft(self) -> Draft:
        """Return what was typed."""
        reopen_id = ids.REOPEN_WRITING.of(self.number("circle_id"), self.parts["turn"])
        return Draft((self.fields.text(WORDS),), reopen_id)

    async def _refuse(self, interaction: Interaction, say: Say, reason: str) -> None:
        await interaction.client.answer_refusal(interaction, say(reason), self.draft(), say)


class ChooseAnswer(InCircle, template=ids.CHOOSE.template):
    """The answers to choose from, where a format has some."""

    async def press(self, interaction: Interaction, found: Found) -> None:
        """Post what was chosen, as words are."""
        words = chosen_words(found.round_format, self.chosen(interaction))
        if not words:
            await show(interaction, found)
            return
        async with answering(interaction):
            posted = await post_words(interaction, found, self.number("turn"), words)
        if isinstance(posted, str):
            await show(interaction, found, [found.say(posted)])
        else:
            await _thank(interaction, posted)


COMPONENTS: tuple[type[Component], ...] = (WriteButton, ReopenWritingForm, ChooseAnswer)
FORMS: tuple[type[Form], ...] = (WritingForm,)


def chosen_words(round_format: Format, chosen: list[str]) -> str:
    """Return the texts of chosen answers, in the order of the format."""
    return ", ".join(one.text for one in round_format.choices if one.choice_id in chosen)


async def post_words(
    interaction: Interaction, found: Found, number: int, words: str
) -> Found | str:
    """Post the words of a turn once, or return the key of why they were not.

    Raises:
        discord.HTTPException, aiohttp.ClientError, TimeoutError: they may stand or not.
        MissingPermissionsError: the person could write there, but the bot may not.
    """
    client, circles = interaction.client, interaction.client.services.circles
    circle_id, user_id = found.view.circle_id, user_of(interaction)
    allowed = await circles.begin_words(circle_id, user_id, number, words)
    if isinstance(allowed, Refusal):
        return allowed
    thread = await _thread(interaction, found.view)
    if thread is None:
        return NO_ROOM
    refusal = refuse_writing(interaction, thread)
    if refusal is not None:
        return refusal
    _require(thread)
    if not await _stands(interaction, thread, allowed, words):
        return NO_ROOM
    kept = await circles.keep_words(circle_id, user_id, number)
    client.wake()
    view = kept if isinstance(kept, View) else await circles.of(circle_id) or found.view
    return Found(view, found.round_format, found.say)


async def _stands(
    interaction: Interaction, thread: discord.Thread, allowed: Words, words: str
) -> bool:
    client = interaction.client
    post = words_post(user_of(interaction), words)
    send = partial(thread.send, view=post, nonce=allowed.nonce, silent=True)
    try:
        await send_patiently(client, send)
    except discord.NotFound:
        await client.services.circles.room_lost(ChannelId(thread.id))
        client.wake()
        return False
    return True


async def _thread(interaction: Interaction, view: View) -> discord.Thread | None:
    """Return the thread of a circle, or `None`: it is gone, or not there yet."""
    client, thread_id = interaction.client, view.place.thread_id
    if thread_id is None or interaction.guild is None:
        return None
    thread = interaction.guild.get_thread(thread_id)
    if thread is not None:
        return thread
    # Archived threads are not in the cache.
    await client.pacer.turn(Priority.ROUNDS)
    try:
        channel = await client.fetch_channel(thread_id)
    except discord.NotFound:
        await client.services.circles.room_lost(thread_id)
        client.wake()
        return None
    return channel if isinstance(channel, discord.Thread) else None


def _require(thread: discord.Thread) -> None:
    needed = ("view_channel", "send_messages_in_threads")
    have = thread.permissions_for(thread.guild.me)
    lacking = tuple(name for name in needed if not getattr(have, name))
    if lacking:
        raise MissingPermissionsError(ChannelId(thread.parent_id), lacking)


async def _show_life(interaction: Interaction, circle_id: CircleId) -> None:
    """Keep the sign of life; the form is open already, and waits for nothing."""
    client = interaction.client
    try:
        seen = await client.services.circles.show_life(circle_id, user_of(interaction))
    except Exception as error:  # noqa: BLE001 - whatever it was, the form is open
        report_failure(log, "A sign of life was not kept.", error, circle=circle_id)
        return
    if isinstance(seen, View) and seen.has_changed:
        client.wake()


async def _thank(interaction: Interaction, posted: Found) -> None:
    """Say that it stands; what does not arrive is no reason to hand back words that stand."""
    try:
        await show(interaction, posted, [posted.say("rounds.turn.shared")])
    except (discord.HTTPException, TimeoutError) as error:
        report_failure(log, "Thanks for words in a circle did not arrive.", error)

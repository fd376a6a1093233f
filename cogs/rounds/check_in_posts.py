"""Answers that are posted in the thread: words under a name, or one word without one."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from weakref import WeakValueDictionary

import discord

from bot.client import Interaction
from bot.domain.ids import ChannelId, CheckInId, MessageId, ShareMark, UserId
from bot.domain.prompts.answers import Share
from bot.domain.prompts.shares import NO_QUESTION, SharePlace, StandingShare
from bot.domain.rounds.check_ins import Kind, Refusal
from bot.observability import report_failure
from bot.pacer import Priority
from bot.services.rounds.check_ins import CheckedIn
from bot.ui.prompts.shares import is_of_share
from bot.ui.rounds.check_ins import word_post, words_post
from cogs.before_posting import Changes
from cogs.posting import ANSWER_LOST, find_ours
from cogs.prompts.share_places import reopen
from cogs.prompts.shares import send_patiently, shown_name
from cogs.rounds.check_in_answers import keep
from cogs.rounds.check_in_scene import AnyRefusal, Scene, open_thread
from cogs.rounds.presses import guild_of, user_of

log = logging.getLogger(__name__)

# Two forms of one person at once must not post twice; a lock lives as long as its presses.
_posting: WeakValueDictionary[tuple[CheckInId, UserId], asyncio.Lock] = WeakValueDictionary()


@dataclass(frozen=True, slots=True)
class Posted:
    """A post of somebody's that stands."""

    place: SharePlace
    link: str
    is_first: bool


@asynccontextmanager
async def alone(interaction: Interaction, scene: Scene) -> AsyncIterator[None]:
    """Let one press of a person at a time change what stands of them in a check-in."""
    lock = _posting.setdefault((scene.check_in_id, user_of(interaction)), asyncio.Lock())
    async with lock:
        yield


async def post_words(
    interaction: Interaction, scene: Scene, words: str, changes: Changes
) -> Posted | AnyRefusal:
    """Post somebody's words in the thread; words of theirs that stand there give way to them."""
    async with alone(interaction, scene):
        thread = await open_thread(interaction, scene.check_in)
        if not isinstance(thread, discord.Thread):
            return thread
        outcome = await keep(interaction, scene, Kind.SHARE)
        if isinstance(outcome, Refusal):
            return outcome
        try:
            standing = None
            if outcome.before.kind is Kind.SHARE:
                standing = await find_own(interaction, scene, thread)
            if standing is not None:
                await changes(MessageId(standing.id))
            message = await _put(interaction, scene, thread, words, standing)
        except Exception as error:
            await _not_posted(interaction, scene, outcome, error)
            if isinstance(error, discord.NotFound):
                return Refusal.NO_THREAD
            raise
    return _posted(interaction, message, outcome)


async def post_word(interaction: Interaction, scene: Scene, word: str) -> Posted | AnyRefusal:
    """Post one word as a line of the bot's own.

    Its nonce is a random one: Discord shows it to everybody in the channel.
    """
    async with alone(interaction, scene):
        thread = await open_thread(interaction, scene.check_in)
        if not isinstance(thread, discord.Thread):
            return thread
        outcome = await keep(interaction, scene, Kind.WORD)
        if isinstance(outcome, Refusal):
            return outcome
        nonce = f"w{secrets.token_hex(12)}"
        try:
            message = await send_patiently(
                interaction.client,
                partial(thread.send, view=word_post(word), nonce=nonce, silent=True),
            )
        except Exception as error:
            await _not_posted(interaction, scene, outcome, error)
            if isinstance(error, discord.NotFound):
                return Refusal.NO_THREAD
            raise
    return _posted(interaction, message, outcome)


async def find_own(
    interaction: Interaction, scene: Scene, thread: discord.Thread
) -> discord.Message | None:
    """Return the post of whoever pressed, known by its mark."""
    mark = mark_of(interaction, scene)
    return await find_ours(
        interaction.client,
        thread,
        scene.check_in.opened_at,
        lambda message: is_of_share(message, mark),
        Priority.ROUNDS,
    )


def mark_of(interaction: Interaction, scene: Scene) -> ShareMark:
    """Return what the post of whoever pressed is known by, kept only while it is posted."""
    return interaction.client.services.check_ins.mark(
        guild_of(interaction), scene.check_in_id, user_of(interaction)
    )


def place_of_post(interaction: Interaction, message: discord.Message) -> SharePlace:
    """Return where somebody's post stands, sealed for them."""
    return interaction.client.services.shares.place(
        guild_of(interaction),
        user_of(interaction),
        NO_QUESTION,
        ChannelId(message.channel.id),
        MessageId(message.id),
    )


def view_of_words(interaction: Interaction, scene: Scene, words: str) -> discord.ui.LayoutView:
    """Return somebody's words as the thread shows them."""
    share = StandingShare(Share(words), mark=mark_of(interaction, scene))
    return words_post(scene.say, shown_name(interaction.user), share, scene.check_in_id)


async def _put(
    interaction: Interaction,
    scene: Scene,
    thread: discord.Thread,
    words: str,
    standing: discord.Message | None,
) -> discord.Message:
    view = view_of_words(interaction, scene, words)
    if standing is None:
        send = partial(thread.send, view=view, nonce=f"c{interaction.id}", silent=True)
        return await send_patiently(interaction.client, send)
    await reopen(interaction, thread)
    await interaction.client.pacer.turn(Priority.ROUNDS)
    return await standing.edit(view=view)


async def _not_posted(
    interaction: Interaction, scene: Scene, outcome: CheckedIn, error: Exception
) -> None:
    """Count what was counted before; a post of which nobody knows is looked for next time."""
    if isinstance(error, ANSWER_LOST):
        return
    try:
        await interaction.client.services.check_ins.restore(
            guild_of(interaction), scene.check_in_id, user_of(interaction), outcome.before
        )
    except Exception as failure:  # noqa: BLE001 - the words go back to their author first
        report_failure(log, "A check-in was counted that does not stand.", failure)


def _posted(interaction: Interaction, message: discord.Message, outcome: CheckedIn) -> Posted:
    place = place_of_post(interaction, message)
    return Posted(place, message.jump_url, outcome.is_first)

"""A post in need that gives method detail away: its words given back, and only then deleted."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import discord
from discord import ui

from bot.client import Circlekeeper
from bot.domain.care.notes import Place
from bot.domain.care.sending import CareCard
from bot.domain.care.setting_aside import Aside, SetAside
from bot.domain.ids import ChannelId
from bot.pacer import Priority
from bot.ui.care.card import with_post_returning, with_post_staying, with_words, words_on
from bot.ui.guidelines.nudge import LONGEST_WORDS
from bot.ui.layout import shown_on
from bot.wording import Say
from cogs.guideline_words import language_of_server
from cogs.sight import found_in, guild_of, post_of

_PRIORITY = Priority.CARE


@dataclass(frozen=True, slots=True)
class Post:
    """A post as it stands at Discord now; its words go into the card and nowhere else."""

    words: str
    asks: bool
    """It gives method detail away still, and the server still lets such posts be set aside."""
    may_go: bool
    """Its words can be given back whole, and the bot may delete it."""

    @property
    def to_give_back(self) -> str | None:
        """Return the words that are to come back, where the post is to go."""
        return self.words if self.asks and self.may_go else None


UNSEEN = Post("", asks=True, may_go=False)
"""A post that cannot be read: a person has to look whether it stays."""


class CardLostError(Exception):
    """A card cannot be read or edited any more: its person deleted it, or left."""


async def look_at_post(client: Circlekeeper, card: CareCard, place: Place) -> Post | None:
    """Return the post that a card answers, as it stands now; `None` where it is gone."""
    room = _room(client, card, place.channel_id)
    await client.pacer.turn(_PRIORITY)
    try:
        message = await room.fetch_message(place.message_id)
    except discord.NotFound:
        return None
    except discord.Forbidden:
        return UNSEEN
    if not message.content:
        # A share that stands in a post of ours, or words that Discord does not show to the bot.
        return UNSEEN
    # Fetched, it does not know its server.
    message.guild = message.guild or client.get_guild(card.guild_id)
    language = await language_of_server(client, card.guild_id)
    post = replace(await post_of(client, message), languages=frozenset({language}))
    found = await found_in(client, guild_of(message), post)
    asks = await client.services.care_cards.asks_to_be_set_aside(card.guild_id, found)
    is_whole = len(message.content) <= LONGEST_WORDS and not message.attachments
    return Post(message.content, asks, is_whole and _may_delete(client, card, place))


async def go_on(client: Circlekeeper, card: CareCard, stands_at: Place) -> None:
    """Do what is next about the post of a card that brought its words back."""
    if card.aside is Aside.STAYING:
        await _say(client, card, stands_at, with_post_staying)
    elif card.aside is Aside.RETURNING:
        await _say(client, card, stands_at, with_post_returning)
    elif card.post is not None and card.aside is not Aside.GONE:
        await _delete(client, card, stands_at, card.post)


async def _delete(client: Circlekeeper, card: CareCard, stands_at: Place, place: Place) -> None:
    """Delete a post, once the card holds exactly the words that stand there now."""
    service = client.services.care_cards
    post = await look_at_post(client, card, place)
    if post is None:
        # Gone by an attempt of ours that a crash cut off, else by whom it belongs to.
        await service.aside_over(card, SetAside.DONE if card.may_already_stand else None)
        return
    words = post.to_give_back
    if words is None:
        await service.post_stays(card, SetAside.STANDS if post.asks else None)
        return
    message = await fetch_card(client, stands_at)
    if words_given_back(message) != words.strip():
        await edit_card(client, message, with_words(shown_on(message), words))
    await client.pacer.turn(_PRIORITY)
    room = client.get_partial_messageable(place.channel_id, guild_id=card.guild_id)
    try:
        # Its author may have been there first.
        with suppress(discord.NotFound):
            await room.get_partial_message(place.message_id).delete()
    except discord.Forbidden:
        await service.post_stays(card, SetAside.STANDS)
        return
    await service.aside_over(card, SetAside.DONE)


async def _say(
    client: Circlekeeper,
    card: CareCard,
    stands_at: Place,
    said_on: Callable[[ui.LayoutView, Say], ui.LayoutView],
) -> None:
    """Let a card say what becomes of its post, which is all that is left to do about it."""
    say = client.say_in(await language_of_server(client, card.guild_id))
    message = await fetch_card(client, stands_at)
    await edit_card(client, message, said_on(shown_on(message), say))
    await client.services.care_cards.aside_over(card, None)


def words_given_back(message: discord.Message) -> str | None:
    """Return the author's words that a card gave back, or `None`."""
    words = words_on(shown_on(message))
    return None if words is None else words.strip()


async def fetch_card(client: Circlekeeper, stands_at: Place) -> discord.Message:
    """Return a card as it stands; raises CardLostError."""
    room = client.get_partial_messageable(stands_at.channel_id)
    await client.pacer.turn(_PRIORITY)
    try:
        return await room.fetch_message(stands_at.message_id)
    except (discord.NotFound, discord.Forbidden) as error:
        raise CardLostError from error


async def edit_card(client: Circlekeeper, message: discord.Message, view: ui.LayoutView) -> None:
    """Let a card show this instead; raises CardLostError."""
    await client.pacer.turn(_PRIORITY)
    try:
        await message.edit(view=view)
    except (discord.NotFound, discord.Forbidden) as error:
        raise CardLostError from error


def _room(client: Circlekeeper, card: CareCard, channel_id: ChannelId) -> discord.abc.Messageable:
    """Return where a post stands, as a room that knows what it hangs in where it can."""
    guild = client.get_guild(card.guild_id)
    known = None if guild is None else guild.get_channel_or_thread(channel_id)
    if isinstance(known, discord.abc.Messageable):
        return known
    return client.get_partial_messageable(channel_id, guild_id=card.guild_id)


def _may_delete(client: Circlekeeper, card: CareCard, place: Place) -> bool:
    guild = client.get_guild(card.guild_id)
    room = None if guild is None else guild.get_channel_or_thread(place.channel_id)
    return room is not None and room.permissions_for(room.guild.me).manage_messages

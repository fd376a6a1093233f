"""A message as the rules look at it, and what is found in it; its words go no further."""

from dataclasses import dataclass, replace

import discord

from bot.client import Circlekeeper
from bot.domain.care.recognising import is_veto, recognise
from bot.domain.guidelines.engine import find
from bot.domain.guidelines.findings import Finding
from bot.domain.guidelines.ladder import Circumstances
from bot.domain.guidelines.messages import Message
from bot.domain.guidelines.phone_numbers import Lines
from bot.domain.guidelines.posts import InRound, Post
from bot.domain.guidelines.wishing import asks_for_ideas
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.domain.prompts.answers import Wish
from bot.domain.reading.reading import Reading, read
from bot.domain.rounds.circle import Phase
from bot.domain.rounds.views import View
from bot.domain.setup.standing import Audience
from bot.ui.prompts.shares import read_share_post
from cogs.guideline_words import language_of_server


@dataclass(frozen=True, slots=True)
class Seen:
    """What a message holds against the guidelines, and around it what decides."""

    message: Message
    findings: tuple[Finding, ...]
    known: Circumstances


async def look(client: Circlekeeper, message: discord.Message, post: Post) -> Seen | None:
    """Return what is found in a message that somebody wrote; `None` where there is nothing.

    Nearly all messages hold nothing: those cost neither Discord nor, outside threads, the
    database anything.
    """
    if not await found_in(client, guild_of(message), post):
        return None
    return await _seen(client, message, post)


async def look_again(client: Circlekeeper, message: discord.Message, reading: Reading) -> Seen:
    """Return what is found in a message that may have held something before."""
    return await _seen(client, message, await post_of(client, message, reading))


async def found_in(client: Circlekeeper, guild_id: GuildId, post: Post) -> tuple[Finding, ...]:
    """Return what the rules and the server's own find, the gravest first."""
    own = await client.services.own_rules.compiled(guild_id)
    found = (*find(post), *(() if own is None else own.find(post.reading)))
    return tuple(sorted(found, key=lambda one: -one.severity)) if found else ()


async def circumstances(
    client: Circlekeeper, post: Post, author: discord.abc.User
) -> Circumstances:
    """Return what decides beside the findings; who is in need is left to care."""
    is_staff = isinstance(author, discord.Member) and await client.admits(author, Audience.STAFF)
    guild = author.guild if isinstance(author, discord.Member) else None
    has_open_care_note = guild is not None and await client.services.care_notes.has_open(
        GuildId(guild.id), UserId(author.id)
    )
    return Circumstances(
        is_staff=is_staff,
        is_crisis=is_veto(recognise(post.reading)),
        has_open_care_note=has_open_care_note,
    )


async def _seen(client: Circlekeeper, message: discord.Message, post: Post) -> Seen:
    guild_id = guild_of(message)
    language = await language_of_server(client, guild_id)
    # Only now: what a server reads in stands in the database.
    post = replace(post, languages=frozenset({language}))
    return Seen(
        where(message, language),
        await found_in(client, guild_id, post),
        await circumstances(client, post, message.author),
    )


def where(message: discord.Message, language: str) -> Message:
    """Return where a message stands and whose it is, without its words."""
    return Message(
        guild_id=guild_of(message),
        channel_id=ChannelId(message.channel.id),
        message_id=MessageId(message.id),
        author_id=UserId(message.author.id),
        language=language,
        parent_id=_parent_of(message),
    )


async def post_of(
    client: Circlekeeper, message: discord.Message, reading: Reading | None = None
) -> Post:
    """Return a message as the rules look at it; `reading` is of a person's words in one of ours."""
    return Post(
        read(message.content) if reading is None else reading,
        is_reply=message.type is discord.MessageType.reply,
        asked_for_advice=_asked_for_advice(client, message),
        in_round=await _in_round(client, message),
        lines=await helplines_of(client, guild_of(message)),
        languages=frozenset(client.library.languages),
    )


async def form_post(client: Circlekeeper, guild_id: GuildId, words: str, language: str) -> Post:
    """Return the words of a form as the rules look at them."""
    lines = await helplines_of(client, guild_id)
    return Post(read(words), lines=lines, languages=frozenset({language}))


async def helplines_of(client: Circlekeeper, guild_id: GuildId) -> Lines:
    """Return what nobody is nudged for naming: the shipped lines and the server's own."""
    own = await client.services.resources.helplines(guild_id)
    return client.library.helplines.joined_with(own)


def _asked_for_advice(client: Circlekeeper, message: discord.Message) -> bool:
    answered = None if message.reference is None else message.reference.resolved
    if not isinstance(answered, discord.Message):
        return False
    ours = client.user
    if ours is None or answered.author.id != ours.id:
        return bool(answered.content) and asks_for_ideas(read(answered.content))
    share = read_share_post(client.say, answered)
    return share is not None and (
        share.share.wish is Wish.ADVICE or asks_for_ideas(read(share.share.words))
    )


async def _in_round(client: Circlekeeper, message: discord.Message) -> InRound | None:
    if not isinstance(message.channel, discord.Thread):
        return None
    view = await client.services.circles.in_thread(ChannelId(message.channel.id))
    return None if view is None else in_round(view, UserId(message.author.id))


def guild_of(message: discord.Message) -> GuildId:
    """Return the server of a message."""
    return GuildId(0 if message.guild is None else message.guild.id)


def in_round(view: View, author_id: UserId) -> InRound | None:
    """Return where somebody's words stand in a running circle."""
    circle = view.circle
    if circle.phase not in (Phase.ROUND, Phase.OPEN):
        return None
    is_open = circle.phase is Phase.OPEN
    return InRound(
        is_anothers_turn=not is_open and circle.speaker_id not in (None, author_id),
        are_replies_open=is_open or circle.allows_replies,
    )


def _parent_of(message: discord.Message) -> ChannelId | None:
    channel = message.channel
    return ChannelId(channel.parent_id) if isinstance(channel, discord.Thread) else None

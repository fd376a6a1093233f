"""Wording of somebody who may need people now: heard first of all, and answered by care alone."""

import asyncio
import logging
from datetime import timedelta

import discord

from bot.client import Circlekeeper
from bot.domain.care.recognising import Recognition, recognise
from bot.domain.care.recognising.ages import LOWEST_AGES, states_an_age_under
from bot.domain.guidelines.findings import Finding
from bot.domain.guidelines.messages import Message
from bot.domain.guidelines.posts import Post
from bot.domain.ids import GuildId, ShareMark
from bot.domain.reading.reading import Reading
from bot.domain.setup.standing import Audience
from bot.observability import report_failure
from cogs.guideline_words import language_of_server
from cogs.sight import found_in, helplines_of

log = logging.getLogger(__name__)

_HIGHEST = max(LOWEST_AGES.values())
_WAITS = tuple(timedelta(seconds=seconds) for seconds in (1, 2, 5, 15, 30))


async def hear(
    client: Circlekeeper, reading: Reading, message: Message, author: discord.abc.User
) -> bool:
    """Have a card and a note written for a message that asks for them; return whether it does.

    Nothing of what it says goes further than this.
    """
    recognition = recognise(reading)
    if recognition is not None:
        await keep(client, message, recognition, author, reading)
        client.wake()
    try:
        await _hear_age(client, reading, message)
    except Exception as error:  # noqa: BLE001 - whoever is in need was looked after
        report_failure(log, "A stated age was not told to the contact.", error)
    return recognition is not None


async def _hear_age(client: Circlekeeper, reading: Reading, message: Message) -> None:
    """Let the safeguarding contact know of an age under the group's; which one is kept nowhere."""
    # Nearly no message states an age: those cost the database nothing.
    if not states_an_age_under(reading, _HIGHEST):
        return
    band = (await client.services.care_setup.of_server(message.guild_id)).age_band
    if band is None or not states_an_age_under(reading, LOWEST_AGES[band]):
        return
    if await client.services.care_notes.age_stated(message):
        client.wake()


async def detail_in(
    client: Circlekeeper, guild_id: GuildId, reading: Reading
) -> tuple[Finding, ...]:
    """Return what the rules find in words that ask for care, as the server reads them.

    It may decide whether they stay up; whatever fails here, care goes on without it.
    """
    try:
        lines = await helplines_of(client, guild_id)
        language = await language_of_server(client, guild_id)
        return await found_in(
            client, guild_id, Post(reading, lines=lines, languages=frozenset({language}))
        )
    except Exception as error:  # noqa: BLE001 - whatever it was, people and the card come first
        report_failure(log, "Words in need were not looked at for detail.", error)
        return ()


async def keep(
    client: Circlekeeper,
    message: Message,
    recognition: Recognition,
    author: discord.abc.User,
    reading: Reading,
    *,
    mark: ShareMark | None = None,
) -> None:
    """Have a card and a note written, also where the database refuses for a moment.

    Discord tells of each message once. Raises what the last attempt did. The post of a form
    carries a `mark`.
    """
    found = await detail_in(client, message.guild_id, reading)

    async def keep_once(found: tuple[Finding, ...]) -> None:
        is_staff = isinstance(author, discord.Member) and await client.admits(
            author, Audience.STAFF
        )
        await client.services.care_notes.recognised(
            message, recognition, author_is_staff=is_staff, found=found, mark=mark
        )

    for seconds in _WAITS:
        try:
            await keep_once(found)
        except Exception as error:  # noqa: BLE001 - a full disk, mostly; it may pass
            report_failure(log, "A care note could not be written down at once.", error)
            await client.clock.wait_until(client.clock.now() + seconds, asyncio.Event())
        else:
            return
    # Whether it stays up is the least of it: what that asks for may be what fails.
    await keep_once(())

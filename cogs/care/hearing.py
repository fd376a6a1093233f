"""Wording of somebody who may need people now: heard first of all, and answered by care alone."""

import discord

from bot.client import Circlekeeper
from bot.domain.care.recognising import recognise
from bot.domain.guidelines.messages import Message
from bot.domain.guidelines.posts import Post
from bot.domain.setup.standing import Audience


async def hear(
    client: Circlekeeper, post: Post, message: Message, author: discord.abc.User
) -> bool:
    """Have a card and a note written for a message that asks for them; return whether it does.

    Nothing of what it says goes further than this.
    """
    recognition = recognise(post.reading)
    if recognition is None:
        return False
    is_staff = isinstance(author, discord.Member) and await client.admits(author, Audience.STAFF)
    opened = await client.services.care_notes.recognised(
        message, recognition, author_is_staff=is_staff
    )
    if opened is not None:
        client.wake()
    return True

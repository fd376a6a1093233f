"""Which reactions may be an answer of a person to a post of ours."""

import discord


def is_answer(reaction: discord.RawReactionActionEvent, ours: discord.ClientUser | None) -> bool:
    """Whether a person reacted in a server, to a post that may be ours.

    Discord does not always say who wrote what was reacted to.
    """
    if reaction.guild_id is None or ours is None or reaction.user_id == ours.id:
        return False
    if reaction.message_author_id not in (ours.id, None):
        return False
    return reaction.member is None or not reaction.member.bot

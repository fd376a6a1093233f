"""A card that was sent, known again at Discord."""

import discord

from bot.domain.ids import CareNoteId, GuildId
from bot.ui.care.card import TRUTH_ID
from bot.ui.care.ids import NO_NOTE, PEOPLE, CardAction, care_id
from bot.ui.layout import shown_on


def is_card(message: discord.Message, guild_id: GuildId, note_id: CareNoteId) -> bool:
    """Whether a message of ours is the card of this note; without one, of this server."""
    view = shown_on(message)
    if view.find_item(TRUTH_ID) is None:
        return False
    shown = {getattr(one, "custom_id", None) for one in view.walk_children()}
    if note_id == NO_NOTE:
        return PEOPLE.of(guild_id) in shown
    return care_id(note_id, CardAction.QUIET) in shown

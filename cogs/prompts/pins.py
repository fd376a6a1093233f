"""The place above the others: a new question takes it from the one before."""

from collections.abc import Sequence

import discord

from bot.client import Circlekeeper
from bot.domain.ids import MessageId
from bot.domain.prompts.deliveries import Delivery
from bot.permissions import MissingPermissionsError
from cogs.posting import require
from cogs.prompts.channels import Place, find_place

# Both are for people to mend: a channel holds 250 pins, a forum one pinned post.
_TOO_MANY_PINS = (30003, 30047)


async def take_back(client: Circlekeeper, pinned: Sequence[Delivery]) -> None:
    """Take the pins of earlier questions back, wherever they stand.

    What cannot be taken back stays for people to unpin: it must not keep the new one waiting.
    """
    for earlier in pinned:
        try:
            place = await find_place(client, earlier.channel_id)
            require(place.channel, place.to_pin)
            await place.pin(earlier.message_id or MessageId(0), is_pinned=False)
        except (discord.NotFound, discord.Forbidden, MissingPermissionsError):
            continue


async def pin(place: Place, delivery: Delivery) -> bool:
    """Pin a question; return whether Discord let us."""
    try:
        require(place.channel, place.to_pin)
        await place.pin(delivery.message_id or MessageId(0), is_pinned=True)
    except (discord.Forbidden, MissingPermissionsError):
        return False
    except discord.HTTPException as error:
        if error.code not in _TOO_MANY_PINS:
            raise
        return False
    return True

"""A share that was posted waits for an answer from then on."""

import logging

from bot.client import Interaction
from bot.domain.ids import ChannelId, GuildId, MessageId, UserId
from bot.observability import report_failure

log = logging.getLogger(__name__)


async def let_wait(interaction: Interaction, place: tuple[ChannelId, MessageId]) -> None:
    """Keep that a share of whoever pressed waits; whatever fails, it stands and is thanked for."""
    client, (channel_id, message_id) = interaction.client, place
    try:
        await client.services.unheard.wait(
            GuildId(interaction.guild_id or 0), UserId(interaction.user.id), channel_id, message_id
        )
        client.wake()
    except Exception as error:  # noqa: BLE001 - nobody is to send again what stands
        report_failure(log, "A share was not kept as waiting.", error)

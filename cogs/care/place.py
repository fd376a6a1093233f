"""Where a press of care belongs to: its server, and how that server speaks and helps."""

from dataclasses import dataclass

from bot.client import Circlekeeper, Interaction
from bot.domain.care.cards import NO_SERVER
from bot.domain.care.resources import Resources, ServerLines
from bot.domain.ids import GuildId
from bot.wording import Say
from cogs.guideline_words import language_of_server


@dataclass(frozen=True, slots=True)
class CarePlace:
    """A server as care sees it; `NO_SERVER` in a direct message."""

    guild_id: GuildId
    country: str | None
    say: Say
    resources: Resources
    lines: ServerLines
    tells_people: bool
    """Whether there are people to tell; else the server has resources only."""


async def care_place(client: Circlekeeper, guild_id: GuildId) -> CarePlace:
    """Return a server as care sees it."""
    if guild_id == NO_SERVER:
        resources = client.library.resources
        return CarePlace(NO_SERVER, None, client.say, resources, ServerLines(), tells_people=False)
    server = await client.services.setup.server(guild_id)
    language = await language_of_server(client, guild_id)
    return CarePlace(
        guild_id,
        server.country,
        client.say_in(language),
        client.library.resources.said_in(language),
        ServerLines(),
        tells_people=await client.services.care_notes.alerts_are_on(guild_id),
    )


async def place_of_press(interaction: Interaction, guild_id: int) -> CarePlace:
    """Return the server of a button: the one in its id, else the one it is pressed in."""
    known = GuildId(guild_id or interaction.guild_id or NO_SERVER)
    return await care_place(interaction.client, known)

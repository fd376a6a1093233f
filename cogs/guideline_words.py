"""The guidelines of a server in a language, and what is written to somebody with them."""

from bot import spoken
from bot.client import Circlekeeper
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.nudges import Nudge
from bot.domain.guidelines.texts import Texts, nudge_text, set_aside_text, with_own
from bot.domain.ids import GuildId


async def language_of_server(client: Circlekeeper, guild_id: GuildId) -> str:
    """Return the language in which the people of a server are written to."""
    return await spoken.language_of_server(client.services, client.library, guild_id)


async def texts_of(client: Circlekeeper, guild_id: GuildId, language: str) -> Texts:
    """Return the guidelines of a server in a language, with its own words on top."""
    library = client.library
    shipped = library.guidelines.get(language) or library.guidelines[library.languages[0]]
    return with_own(shipped, await client.services.guideline_texts.own(guild_id, language))


async def note_of(client: Circlekeeper, nudge: Nudge) -> str | None:
    """Return what is written to somebody, or `None` where there is nothing to write."""
    texts = await texts_of(client, nudge.guild_id, nudge.language)
    family = Family(nudge.family)
    return set_aside_text(texts, family) if nudge.sets_aside else nudge_text(texts, family)

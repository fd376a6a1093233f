"""A server's own words for its guidelines: typed into a form by staff, kept until they change."""

from collections.abc import Mapping

from bot.domain.guidelines.families import GuidelineId
from bot.domain.guidelines.texts import Words
from bot.domain.ids import GuildId
from bot.storage.database import Database
from bot.storage.guidelines import own as stored
from bot.storage.setup import ensure_server


class GuidelineTexts:
    """What everything asks that quotes the guidelines, and their card changes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def own(self, guild_id: GuildId, language: str) -> Mapping[GuidelineId, Words]:
        """Return the words that take the place of the shipped ones in a language."""
        async with self._database.read() as connection:
            return await stored.texts(connection, guild_id, language)

    async def keep(
        self, guild_id: GuildId, guideline_id: GuidelineId, language: str, words: Words
    ) -> None:
        """Keep a server's own words for one guideline."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.set_text(connection, guild_id, guideline_id, language, words)

    async def use_shipped(
        self, guild_id: GuildId, guideline_id: GuidelineId, language: str
    ) -> None:
        """Go back to the words that come with the bot."""
        async with self._database.write() as connection:
            await stored.drop_text(connection, guild_id, guideline_id, language)

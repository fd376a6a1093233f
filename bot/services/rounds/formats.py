"""Formats of rounds: the shipped ones in every language, and a server's own."""

from collections.abc import Mapping, Sequence

from bot.domain.ids import FormatId, GuildId
from bot.domain.rounds.formats import Format

Shipped = Mapping[str, Mapping[FormatId, Format]]


class Formats:
    """What cards, lobbies and panels read of formats."""

    def __init__(self, shipped: Shipped) -> None:
        self._shipped = shipped

    async def get(self, guild_id: GuildId, format_id: FormatId, language: str) -> Format | None:  # noqa: ARG002
        """Return a format in a language, or `None`: nobody has it (any more)."""
        return self._in(language).get(format_id)

    async def of_circle(self, guild_id: GuildId, format_id: FormatId, language: str) -> Format:
        """Return the format of a round that is held; where its file is gone, the first there is."""
        found = await self.get(guild_id, format_id, language)
        return found or next(iter(self._in(language).values()))

    def shipped(self, language: str) -> Sequence[Format]:
        """Return the shipped formats of a language, in the order in which they are listed."""
        return tuple(self._in(language).values())

    def _in(self, language: str) -> Mapping[FormatId, Format]:
        return self._shipped.get(language) or next(iter(self._shipped.values()))

"""Formats of rounds: the shipped ones in every language, and a server's own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.clock import Clock
from bot.domain.ids import FormatId, GuildId
from bot.domain.rounds.formats import Answer, Format, parse_format
from bot.domain.rounds.own_format_files import read_file, write_toml
from bot.domain.rounds.own_formats import (
    Finding,
    Refusal,
    Typed,
    Unread,
    copy_of,
    number_of,
    own_format_id,
    read_own,
    refuse_another,
    takes_choices_away,
)
from bot.storage.database import Database
from bot.storage.rounds import check_ins as stored_check_ins
from bot.storage.rounds import own_formats as stored
from bot.storage.setup import ensure_server

Shipped = Mapping[str, Mapping[FormatId, Format]]


class Formats:
    """What cards, lobbies and panels read of formats, and what a server makes its own."""

    def __init__(self, database: Database, clock: Clock, shipped: Shipped) -> None:
        self._database = database
        self._clock = clock
        self._shipped = shipped

    async def get(self, guild_id: GuildId, format_id: FormatId, language: str) -> Format | None:
        """Return a format, or `None`: nobody has it (any more).

        A server's own one is found in the language it was written in, also a removed one.
        """
        number = number_of(format_id)
        if number is None:
            return self._in(language).get(format_id)
        async with self._database.read() as connection:
            row = await stored.get(connection, guild_id, number)
        return None if row is None else parse_format(format_id, row.toml)

    async def of_circle(self, guild_id: GuildId, format_id: FormatId, language: str) -> Format:
        """Return the format of a round that is held; where its file is gone, the first there is."""
        found = await self.get(guild_id, format_id, language)
        return found or next(iter(self._in(language).values()))

    def shipped(self, language: str) -> Sequence[Format]:
        """Return the shipped formats of a language, in the order in which they are listed."""
        return tuple(self._in(language).values())

    async def own(self, guild_id: GuildId, language: str) -> Sequence[Format]:
        """Return a server's own formats in a language, the oldest first."""
        async with self._database.read() as connection:
            rows = await stored.in_use(connection, guild_id, language)
        return [parse_format(own_format_id(row.own_format_id), row.toml) for row in rows]

    def blank(self, language: str) -> Format:
        """Return what a format that a server writes itself takes over where it says nothing."""
        shipped = self.shipped(language)
        base = next((one for one in shipped if one.answer is Answer.WORDS), shipped[0])
        return replace(copy_of(base), staff_note="")

    async def add(
        self, guild_id: GuildId, language: str, typed: Typed, base: Format
    ) -> Format | Unread:
        """Keep a format as somebody typed it, with the rest from `base`, or say all that is wrong.

        A base that is the server's own stays as it is.
        """
        return await self._keep(guild_id, language, read_own(typed, copy_of(base)))

    async def take_file(self, guild_id: GuildId, language: str, data: bytes) -> Format | Unread:
        """Keep the format of a file, or say all that is wrong with it."""
        return await self._keep(guild_id, language, read_file(data))

    async def _keep(
        self, guild_id: GuildId, language: str, read: Format | Unread
    ) -> Format | Unread:
        if isinstance(read, Unread):
            return read
        async with self._database.write() as connection:
            rows = await stored.in_use(connection, guild_id, language)
            refusal = refuse_another(read.name, [row.name for row in rows])
            if refusal is not None:
                return Unread((refusal,))
            await ensure_server(connection, guild_id)
            number = await stored.add(
                connection, guild_id, language, read.name, write_toml(read), self._clock.now()
            )
        return replace(read, format_id=own_format_id(number))

    async def edit(self, guild_id: GuildId, format_id: FormatId, typed: Typed) -> Format | Unread:
        """Keep one of a server's own formats with other words, or say all that is wrong.

        A circle that is under way speaks with the new ones from then on; of what people choose
        from in a check-in nothing goes while it is open.
        """
        number = number_of(format_id)
        async with self._database.write() as connection:
            row = number and await stored.get(connection, guild_id, number)
            if not row:
                return Unread((Finding(Refusal.UNKNOWN),))
            base = parse_format(format_id, row.toml)
            read = read_own(typed, base)
            if isinstance(read, Unread):
                return read
            is_held = await stored_check_ins.is_held_with(connection, guild_id, format_id)
            if is_held and takes_choices_away(base, read):
                return Unread((Finding(Refusal.CHOICES_IN_USE),))
            rows = await stored.in_use(connection, guild_id, row.language)
            others = [one.name for one in rows if one.own_format_id != row.own_format_id]
            refusal = refuse_another(read.name, others)
            if refusal is not None and refusal.reason is Refusal.ALREADY_THERE:
                return Unread((refusal,))
            await stored.change(connection, row.own_format_id, read.name, write_toml(read))
        return read

    async def remove(self, guild_id: GuildId, format_id: FormatId) -> None:
        """List one of a server's own formats no more; circles held with it go on."""
        number = number_of(format_id)
        if number is None:
            return
        async with self._database.write() as connection:
            await stored.retire(connection, guild_id, number, self._clock.now())

    def _in(self, language: str) -> Mapping[FormatId, Format]:
        return self._shipped.get(language) or next(iter(self._shipped.values()))

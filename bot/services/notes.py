"""*May the bot write to you privately?* is off until somebody says yes."""

from bot.domain.care.check_on_me import TO_FACILITATORS
from bot.domain.ids import GuildId, UserId
from bot.domain.rounds.repeats import AFTER_A_YES
from bot.storage import letters as stored_letters
from bot.storage import notes as stored
from bot.storage.database import Database
from bot.storage.setup import ensure_server


class Notes:
    """What `/privacy` asks; whoever writes to people goes through `letters.tell`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def say_yes(self, guild_id: GuildId, user_id: UserId) -> None:
        """Let the bot write to somebody about this server."""
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.say_yes(connection, guild_id, user_id)

    async def say_no(self, user_id: UserId, guild_id: GuildId | None) -> None:
        """Let it write no more, here or (None) about any server, nor what is on its way."""
        async with self._database.write() as connection:
            await stored.say_no(connection, user_id, guild_id)
            kinds = (*AFTER_A_YES, *TO_FACILITATORS)
            await stored_letters.drop_kinds(connection, user_id, guild_id, kinds)

    async def servers_of(self, user_id: UserId, guild_id: GuildId | None) -> tuple[GuildId, ...]:
        """Return where somebody said yes: here, or (None) in all servers."""
        async with self._database.read() as connection:
            return await stored.servers_of(connection, user_id, guild_id)

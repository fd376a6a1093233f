"""*No cards to me*: who wishes for no care card; people are told as for everybody else."""

from bot.clock import Clock
from bot.domain.care.sending import BETWEEN_CARDS
from bot.domain.ids import GuildId, UserId
from bot.storage.care import quiet
from bot.storage.database import Database
from bot.storage.guidelines import nudges as stored
from bot.storage.identity import MemberKey
from bot.storage.setup import ensure_server


class CareChoices:
    """What `/privacy` asks, and whoever is about to send a card."""

    def __init__(self, database: Database, clock: Clock, key: MemberKey) -> None:
        self._database = database
        self._clock = clock
        self._key = key

    async def want_no_cards(self, guild_id: GuildId, user_id: UserId) -> None:
        """Send somebody no care card in this server, whatever they write."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await stored.ask_fewer(connection, guild_id, member, stored.CARE_CARDS)

    async def want_cards(self, guild_id: GuildId, user_id: UserId) -> None:
        """Send somebody care cards again."""
        member = self._key.hash(guild_id, user_id)
        async with self._database.write() as connection:
            await stored.ask_again(connection, guild_id, member, stored.CARE_CARDS)

    async def wants_no_cards(self, guild_id: GuildId, user_id: UserId) -> bool:
        """Whether somebody wishes for no care card here."""
        async with self._database.read() as connection:
            wanted = await stored.unwanted(connection, guild_id, self._key.hash(guild_id, user_id))
        return stored.CARE_CARDS in wanted

    async def may_have_card(self, guild_id: GuildId, user_id: UserId, *, is_gentle: bool) -> bool:
        """Whether a card that nobody else learns of may be shown now."""
        member, now = self._key.hash(guild_id, user_id), self._clock.now()
        async with self._database.read() as connection:
            if stored.CARE_CARDS in await stored.unwanted(connection, guild_id, member):
                return False
            until = await quiet.quiet_until(connection, guild_id, member)
        return not is_gentle or until is None or now >= until

    async def had_card(self, guild_id: GuildId, user_id: UserId) -> None:
        """Keep that a card was shown: any of them begins the pause, so that it tells nothing."""
        member, until = self._key.hash(guild_id, user_id), self._clock.now() + BETWEEN_CARDS
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            await quiet.set_quiet(connection, guild_id, member, until)

"""A server's own phrases and patterns: typed into a form by staff, kept until they remove them."""

from bot.clock import Clock
from bot.domain.guidelines import own_patterns, own_phrases, settings
from bot.domain.guidelines.own_patterns import Wrong
from bot.domain.guidelines.own_phrases import OwnPhrase, Sameness
from bot.domain.guidelines.own_rules import OwnRuleSet
from bot.domain.guidelines.settings import OwnKind, OwnRule, Refusal
from bot.domain.ids import GuildId, OwnRuleId
from bot.storage.database import Database
from bot.storage.guidelines import own as stored
from bot.storage.setup import ensure_server


class OwnRules:
    """What the card of a server's own rules calls, and the listener asks."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        # Only this object changes them, and three thousand are read at each message.
        self._rules: dict[GuildId, tuple[OwnRule, ...]] = {}
        self._changes = 0
        self._compiled: dict[GuildId, tuple[tuple[OwnRule, ...], OwnRuleSet]] = {}

    async def of_server(self, guild_id: GuildId) -> tuple[OwnRule, ...]:
        """Return the rules of a server's own; the same object until one of them changes."""
        known = self._rules.get(guild_id)
        if known is not None:
            return known
        changes = self._changes
        async with self._database.read() as connection:
            found = await stored.rules(connection, guild_id)
        if changes == self._changes:
            # Else they changed while they were looked up.
            found = self._rules.setdefault(guild_id, found)
        return found

    async def compiled(self, guild_id: GuildId) -> OwnRuleSet | None:
        """Return what finds the rules of a server's own; `None` where it has none."""
        rules = await self.of_server(guild_id)
        if not rules:
            return None
        known = self._compiled.get(guild_id)
        if known is None or known[0] is not rules:
            known = (rules, OwnRuleSet(rules))
            self._compiled[guild_id] = known
        return known[1]

    async def number(self, guild_id: GuildId) -> int:
        """Return how many a server has."""
        return len(await self.of_server(guild_id))

    async def add_phrase(
        self, guild_id: GuildId, text: str, sameness: Sameness, family: str, severity: int
    ) -> OwnRule | own_phrases.Refusal | Refusal:
        """Add a phrase, or say why it is not taken."""
        text = " ".join(text.split())
        refusal = settings.refuses_family(family)
        if refusal is not None:
            return refusal
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            known = [
                OwnPhrase(one.own_rule_id, one.text, Sameness(one.kind))
                for one in await stored.rules(connection, guild_id)
                if one.kind is not OwnKind.PATTERN
            ]
            wrong = own_phrases.check_phrase(text, known)
            if wrong is not None:
                return wrong
            kind = OwnKind(sameness)
            own_id = await stored.add(connection, guild_id, kind, text, (family, severity))
        self._let_go(guild_id)
        return OwnRule(own_id, kind, text, family, severity)

    async def add_pattern(
        self, guild_id: GuildId, text: str, family: str, severity: int
    ) -> OwnRule | Wrong | Refusal:
        """Add a pattern, or say where it is wrong."""
        refusal = settings.refuses_family(family)
        if refusal is not None:
            return refusal
        async with self._database.write() as connection:
            await ensure_server(connection, guild_id)
            counts = await stored.count(connection, guild_id)
            wrong = own_patterns.check_pattern(text, counts.get(OwnKind.PATTERN, 0))
            if wrong is not None:
                return wrong
            kind = OwnKind.PATTERN
            own_id = await stored.add(connection, guild_id, kind, text, (family, severity))
        self._let_go(guild_id)
        return OwnRule(own_id, kind, text, family, severity)

    async def remove(self, guild_id: GuildId, own_rule_id: OwnRuleId) -> Refusal | None:
        """Remove a rule for good, with its words."""
        async with self._database.write() as connection:
            was_there = await stored.remove(connection, guild_id, own_rule_id)
        self._let_go(guild_id)
        return None if was_there else Refusal.NOT_HERE

    def _let_go(self, guild_id: GuildId) -> None:
        self._changes += 1
        self._rules.pop(guild_id, None)

"""Findings, as rows: which rule, which message, and how people judged it; nobody's id or code."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.guidelines.ladder import Do, Found
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.proposal import Example
from bot.domain.guidelines.review import ItemFinding, Mark
from bot.domain.ids import ChannelId, GuildId, MessageId, ReviewItemId
from bot.storage.times import from_seconds, to_seconds


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with what was done and said about it."""

    guild_id: GuildId
    message_id: MessageId
    rule_id: str
    family: str
    severity: int
    channel_id: ChannelId
    item_id: ReviewItemId | None
    done: Do
    mark: Mark
    tap: Verdict | None
    verdict: Verdict | None
    found_at: datetime

    def for_card(self) -> ItemFinding:
        """Return what of it stands on a card."""
        return ItemFinding(
            rule_id=self.rule_id,
            family=self.family,
            severity=self.severity,
            channel_id=self.channel_id,
            message_id=self.message_id,
            found_at=self.found_at,
            mark=self.mark,
            verdict=self.verdict,
        )


async def add(
    connection: aiosqlite.Connection,
    place: tuple[GuildId, ChannelId, MessageId],
    found: Sequence[tuple[Found, Do, ReviewItemId | None]],
    now: datetime,
) -> None:
    """Write down what was found in a message; what is known already stays as it is."""
    guild_id, channel_id, message_id = place
    await connection.executemany(
        "INSERT INTO finding (guild_id, channel_id, message_id, rule_id, family, severity, done,"
        " item_id, found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (
                *(guild_id, channel_id, message_id),
                *(one.rule_id, one.family, one.severity),
                *(do, item_id, to_seconds(now)),
            )
            for one, do, item_id in found
        ],
    )


async def of_message(
    connection: aiosqlite.Connection, guild_id: GuildId, message_id: MessageId
) -> tuple[FindingRow, ...]:
    """Return what is known of a message."""
    cursor = await connection.execute(
        "SELECT * FROM finding WHERE guild_id = ? AND message_id = ? ORDER BY severity DESC,"
        " rule_id",
        (guild_id, message_id),
    )
    return tuple([_finding(row) async for row in cursor])


async def messages_in(
    connection: aiosqlite.Connection, guild_id: GuildId, channel_id: ChannelId
) -> tuple[MessageId, ...]:
    """Return the messages of a channel in which something was found, and which may still stand."""
    rows = await connection.execute_fetchall(
        "SELECT DISTINCT message_id FROM finding"
        " WHERE guild_id = ? AND channel_id = ? AND mark != 'gone'",
        (guild_id, channel_id),
    )
    return tuple(row["message_id"] for row in rows)


async def get(
    connection: aiosqlite.Connection, guild_id: GuildId, message_id: MessageId, rule_id: str
) -> FindingRow | None:
    """Return one finding, or `None`."""
    cursor = await connection.execute(
        "SELECT * FROM finding WHERE guild_id = ? AND message_id = ? AND rule_id = ?",
        (guild_id, message_id, rule_id),
    )
    row = await cursor.fetchone()
    return None if row is None else _finding(row)


async def of_item(
    connection: aiosqlite.Connection, item_id: ReviewItemId
) -> tuple[FindingRow, ...]:
    """Return the findings on an item, the oldest first."""
    cursor = await connection.execute(
        "SELECT * FROM finding WHERE item_id = ? ORDER BY found_at, message_id, severity DESC,"
        " rule_id",
        (item_id,),
    )
    return tuple([_finding(row) async for row in cursor])


async def set_mark(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    message_id: MessageId,
    mark: Mark,
    rule_ids: Collection[str] | None = None,
) -> None:
    """Keep what became of a message, for some of its findings or (None) all."""
    rows = await of_message(connection, guild_id, message_id)
    await connection.executemany(
        "UPDATE finding SET mark = ? WHERE guild_id = ? AND message_id = ? AND rule_id = ?",
        [
            (mark, guild_id, message_id, one.rule_id)
            for one in rows
            if rule_ids is None or one.rule_id in rule_ids
        ],
    )


async def save_judgement(connection: aiosqlite.Connection, finding: FindingRow) -> None:
    """Keep how people judged a finding."""
    await connection.execute(
        "UPDATE finding SET tap = ?, verdict = ?"
        " WHERE guild_id = ? AND message_id = ? AND rule_id = ?",
        (
            finding.tap,
            finding.verdict,
            finding.guild_id,
            finding.message_id,
            finding.rule_id,
        ),
    )


async def forget_message(
    connection: aiosqlite.Connection, guild_id: GuildId, message_id: MessageId
) -> None:
    """Delete all that was found in a message."""
    await connection.execute(
        "DELETE FROM finding WHERE guild_id = ? AND message_id = ?", (guild_id, message_id)
    )


async def counts(
    connection: aiosqlite.Connection, guild_id: GuildId, since: datetime
) -> Mapping[str, int]:
    """Return how many findings each family had in shadow since a moment."""
    cursor = await connection.execute(
        "SELECT family, count(*) AS number FROM finding"
        " WHERE guild_id = ? AND done = 'count' AND found_at >= ? GROUP BY family",
        (guild_id, to_seconds(since)),
    )
    return {row["family"]: row["number"] async for row in cursor}


async def counted(
    connection: aiosqlite.Connection, guild_id: GuildId, since: datetime, most: int
) -> tuple[Example, ...]:
    """Return the newest messages that rules in shadow found, and that still stand."""
    cursor = await connection.execute(
        "SELECT rule_id, family, channel_id, message_id FROM finding"
        " WHERE guild_id = ? AND done = 'count' AND found_at >= ? AND mark = 'stands'"
        " ORDER BY found_at DESC, message_id DESC LIMIT ?",
        (guild_id, to_seconds(since), most),
    )
    return tuple([_example(row) async for row in cursor])


async def unjudged(
    connection: aiosqlite.Connection, guild_id: GuildId, since: datetime, most: int
) -> tuple[Example, ...]:
    """Return those of them that nobody has judged or was offered to judge."""
    cursor = await connection.execute(
        "SELECT rule_id, family, channel_id, message_id FROM finding"
        " WHERE guild_id = ? AND done = 'count' AND found_at >= ? AND mark = 'stands'"
        " AND verdict IS NULL AND sampled_at IS NULL"
        " ORDER BY found_at DESC, message_id DESC LIMIT ?",
        (guild_id, to_seconds(since), most),
    )
    return tuple([_example(row) async for row in cursor])


async def mark_sampled(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    examples: Collection[Example],
    now: datetime,
) -> None:
    """Keep which findings moderators are offered from now on."""
    await connection.executemany(
        "UPDATE finding SET sampled_at = ? WHERE guild_id = ? AND message_id = ? AND rule_id = ?",
        [(to_seconds(now), guild_id, one.message_id, one.rule_id) for one in examples],
    )


async def sampled(
    connection: aiosqlite.Connection, guild_id: GuildId, since: datetime
) -> tuple[Example, ...]:
    """Return the findings offered since a moment that nobody has judged yet."""
    cursor = await connection.execute(
        "SELECT rule_id, family, channel_id, message_id FROM finding"
        " WHERE guild_id = ? AND sampled_at >= ? AND verdict IS NULL AND mark <> 'gone'"
        " ORDER BY found_at, message_id, rule_id",
        (guild_id, to_seconds(since)),
    )
    return tuple([_example(row) async for row in cursor])


async def first_found_at(connection: aiosqlite.Connection) -> datetime | None:
    """Return since when the oldest finding is kept."""
    cursor = await connection.execute("SELECT min(found_at) FROM finding")
    row = await cursor.fetchone()
    return None if row is None or row[0] is None else from_seconds(row[0])


async def drop_before(connection: aiosqlite.Connection, moment: datetime) -> None:
    """Delete the findings of a moment and earlier."""
    await connection.execute("DELETE FROM finding WHERE found_at <= ?", (to_seconds(moment),))


def _example(row: aiosqlite.Row) -> Example:
    return Example(row["rule_id"], row["family"], row["channel_id"], row["message_id"])


def _finding(row: aiosqlite.Row) -> FindingRow:
    return FindingRow(
        guild_id=row["guild_id"],
        message_id=row["message_id"],
        rule_id=row["rule_id"],
        family=row["family"],
        severity=row["severity"],
        channel_id=row["channel_id"],
        item_id=row["item_id"],
        done=Do(row["done"]),
        mark=Mark(row["mark"]),
        tap=None if row["tap"] is None else Verdict(row["tap"]),
        verdict=None if row["verdict"] is None else Verdict(row["verdict"]),
        found_at=from_seconds(row["found_at"]),
    )

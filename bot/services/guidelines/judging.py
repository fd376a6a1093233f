"""What people say of a finding, counted for its rule; one that errs goes to rest and says why."""

from dataclasses import replace
from datetime import datetime

import aiosqlite

from bot.domain.guidelines.ladder import RuleMode
from bot.domain.guidelines.precision import Note, Verdict, counts_as, recounted
from bot.services.notices import notify_staff
from bot.storage.guidelines import findings, settings
from bot.storage.guidelines.findings import FindingRow


async def tap(
    connection: aiosqlite.Connection, finding: FindingRow, said: Verdict | None, now: datetime
) -> None:
    """Count what the person says of a finding about their own message; `None`: nothing."""
    await _count(connection, finding, replace(finding, tap=said), now)


async def judge(
    connection: aiosqlite.Connection, finding: FindingRow, verdict: Verdict | None, now: datetime
) -> None:
    """Count what a moderator says of a finding; `None` takes it back."""
    await _count(connection, finding, replace(finding, verdict=verdict), now)


async def _count(
    connection: aiosqlite.Connection, before: FindingRow, after: FindingRow, now: datetime
) -> None:
    await findings.save_judgement(connection, after)
    was, is_now = counts_as(before.tap, before.verdict), counts_as(after.tap, after.verdict)
    if was is is_now:
        return
    mode, tally = await settings.rule(connection, after.guild_id, after.rule_id)
    tally = recounted(tally, was, is_now)
    goes_to_rest = mode is RuleMode.IN_FORCE and tally.is_too_low
    mode = RuleMode.RESTS if goes_to_rest else mode
    await settings.set_rule(connection, after.guild_id, after.rule_id, mode, tally)
    if goes_to_rest:
        details: dict[str, str | int] = {
            "rule": after.rule_id,
            "misread": tally.misread,
            "number": tally.total,
        }
        await notify_staff(connection, after.guild_id, Note.RULE_RESTS, details, now)

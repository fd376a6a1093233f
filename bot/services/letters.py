"""Letters: written down with the change they tell of, delivered to people who asked for them."""

from datetime import datetime

import aiosqlite

from bot.clock import Clock
from bot.domain import letters
from bot.domain.ids import GuildId, UserId
from bot.domain.letters import Letter, LetterDraft, Reach
from bot.storage import letters as stored
from bot.storage import notes as stored_notes
from bot.storage.database import Database

MOST_AT_ONCE = 50


async def write_letter(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    draft: LetterDraft,
    now: datetime,
) -> None:
    """Write down a letter, in the transaction of the change it tells of.

    Only to somebody who asked for this one; to everybody else `tell` writes. Details hold no
    words but those that somebody typed into a form which says for whom they are.
    """
    await stored.add(connection, guild_id, user_id, draft, now)


async def tell(
    connection: aiosqlite.Connection,
    guild_id: GuildId,
    user_id: UserId,
    draft: LetterDraft,
    now: datetime,
) -> Reach:
    """Write down a letter to somebody who said yes to notes; return whether they are told.

    For what no press of theirs is waiting for. `Reach.NOTHING` is not to be passed over in
    silence: it is said to whoever wanted them to know. Details hold what those of letters do.
    """
    way = letters.reach(
        is_answered=False, said_yes=await stored_notes.said_yes(connection, guild_id, user_id)
    )
    if way is Reach.LETTER:
        await write_letter(connection, guild_id, user_id, draft, now)
    return way


class Letters:
    """What the worker of letters needs."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def next_due_at(self) -> datetime | None:
        """Return when the next letter wants to be delivered."""
        async with self._database.read() as connection:
            return await stored.next_attempt_at(connection)

    async def claim_due(self, now: datetime) -> tuple[Letter, ...]:
        """Return the letters to deliver now, each marked as under way; drop those too old."""
        taken: list[Letter] = []
        async with self._database.write() as connection:
            for letter in await stored.due(connection, now, MOST_AT_ONCE):
                if letter.is_too_late(now):
                    await stored.drop(connection, letter.letter_id)
                else:
                    taken.append(letters.claimed(letter))
                    await stored.save_attempt(connection, taken[-1], None)
        return tuple(taken)

    async def wake_interrupted(self) -> None:
        """Make the letters that a crash cut off due again; only at start."""
        async with self._database.write() as connection:
            await stored.wake_interrupted(connection, self._clock.now())

    async def settle(self, letter: Letter) -> None:
        """Keep nothing of a letter that was delivered, or that cannot be."""
        async with self._database.write() as connection:
            await stored.drop(connection, letter.letter_id)

    async def set_back(self, letter: Letter) -> None:
        """Keep that a letter could not be delivered: later, or never."""
        later = letters.next_attempt_at(letter, self._clock.now())
        async with self._database.write() as connection:
            if later is None:
                await stored.drop(connection, letter.letter_id)
            else:
                await stored.save_attempt(connection, letter, later)

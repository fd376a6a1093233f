"""People as keyed hashes, and the key, in a file of its own outside database and backups."""

import hashlib
import hmac
import os
import re
import secrets
import stat
from dataclasses import dataclass, field
from pathlib import Path

import aiosqlite

from bot.domain.ids import CheckInId, GuildId, MemberHash, MessageId, UserId
from bot.storage.connection import StorageError
from bot.storage.database import Database

KEY_BYTES = 32
HASH_BYTES = 16
FINGERPRINT_BYTES = 8
SEAL_BYTES = 6
NUMBER_BYTES = 8
WAITING_BYTES = 16

_KEY_TEXT = re.compile(rb"[0-9a-f]{64}\r?\n?")
# Each use of the key begins with words of its own, so that no answer can be taken for another.
_MEMBER_PREFIX = b"circlekeeper member 1\0"
_SEAL_PREFIX = b"circlekeeper share 1\0"
_NUMBER_PREFIX = b"circlekeeper check-in 1\0"
_WAITING_PREFIX = b"circlekeeper unheard 1\0"
_FINGERPRINT_TEXT = b"circlekeeper fingerprint 1\0"


@dataclass(frozen=True, slots=True)
class MemberKey:
    """The secret that makes hashes of people; whoever lacks it cannot tell whose a row is."""

    _secret: bytes = field(repr=False)

    def hash(self, guild_id: GuildId, user_id: UserId) -> MemberHash:
        """Return the 16 bytes that stand for this person in this server, and in no other."""
        # Both ids have a fixed width, so no two pairs of them are written alike.
        who = guild_id.to_bytes(8, "big") + user_id.to_bytes(8, "big")
        return MemberHash(self._digest(_MEMBER_PREFIX + who)[:HASH_BYTES])

    def seal(self, guild_id: GuildId, user_id: UserId, message_id: MessageId) -> str:
        """Return 12 letters that only this person's buttons under this share of theirs carry."""
        what = guild_id.to_bytes(8, "big") + user_id.to_bytes(8, "big")
        what += message_id.to_bytes(8, "big")
        return self._digest(_SEAL_PREFIX + what)[:SEAL_BYTES].hex()

    def number(self, guild_id: GuildId, user_id: UserId, check_in_id: CheckInId) -> int:
        """Return a number of 64 bits that stands for this person in this one check-in."""
        what = guild_id.to_bytes(8, "big") + user_id.to_bytes(8, "big")
        what += check_in_id.to_bytes(8, "big")
        return int.from_bytes(self._digest(_NUMBER_PREFIX + what)[:NUMBER_BYTES], "big")

    def seal_of_waiting(self, member: MemberHash, message_id: MessageId) -> bytes:
        """Return the 16 bytes that stand for a member at one share of theirs, and nowhere else."""
        what = member + message_id.to_bytes(8, "big")
        return self._digest(_WAITING_PREFIX + what)[:WAITING_BYTES]

    @property
    def fingerprint(self) -> bytes:
        """Return the 8 bytes by which a database knows its key again."""
        return self._digest(_FINGERPRINT_TEXT)[:FINGERPRINT_BYTES]

    def _digest(self, text: bytes) -> bytes:
        return hmac.digest(self._secret, text, hashlib.sha256)


async def open_key(database: Database, path: Path) -> MemberKey:
    """Return the key that belongs to this database, made with it at the very first start.

    Raises StorageError, with the cure, when the file is missing, damaged, open to others or
    another key's.
    """
    async with database.write() as connection:
        key = load_or_create_key(path, await stored_fingerprint(connection))
        await check_key(connection, key, path)
    return key


async def stored_fingerprint(connection: aiosqlite.Connection) -> bytes | None:
    """Return the fingerprint of the key this database was made with; None before the first."""
    rows = list(await connection.execute_fetchall("SELECT fingerprint FROM member_key"))
    return bytes(rows[0]["fingerprint"]) if rows else None


async def check_key(connection: aiosqlite.Connection, key: MemberKey, path: Path) -> None:
    """Remember the key's fingerprint the first time, in the caller's transaction; compare it later.

    Raises StorageError when the rows were made with another key than the one at `path`.
    """
    expected = await stored_fingerprint(connection)
    if expected is None:
        await connection.execute(
            "INSERT INTO member_key (only_row, fingerprint) VALUES (1, ?)", (key.fingerprint,)
        )
    elif not hmac.compare_digest(expected, key.fingerprint):
        raise StorageError(
            f"The rows in this database were made with another key than the one in {path}. "
            f"Put the old key file back at {path}, or start with a new database file."
        )


def load_or_create_key(path: Path, expected_fingerprint: bytes | None) -> MemberKey:
    """Return the key at `path`; make one only for a database that never had any.

    Raises StorageError, with the cure, for a file that is missing, damaged or open to others.
    """
    try:
        text = _read(path)
        if text is None:
            return _create_unless_known(path, expected_fingerprint)
    except OSError as error:
        raise StorageError(
            f"The key file {path} could not be opened: {error.strerror}. "
            "Let the user the bot runs as own this file and its folder."
        ) from error
    if not _KEY_TEXT.fullmatch(text):
        raise StorageError(f"The key file {path} is damaged. {_cure(path, expected_fingerprint)}")
    return MemberKey(bytes.fromhex(text.decode("ascii")))


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            _refuse_open_to_others(path, os.fstat(file.fileno()).st_mode)
            return file.read()
    except FileNotFoundError:
        return None


def _refuse_open_to_others(path: Path, mode: int) -> None:
    # Windows has no such bits; there the folder's own rights decide.
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise StorageError(f"Others can open the key file {path}. Close it: chmod 600 {path}")


def _create_unless_known(path: Path, expected_fingerprint: bytes | None) -> MemberKey:
    if expected_fingerprint is not None:
        raise StorageError(
            f"The key file {path} is missing, and this database has rows made with it. "
            f"{_cure(path, expected_fingerprint)}"
        )
    secret = secrets.token_bytes(KEY_BYTES)
    if not path.parent.is_dir():
        path.parent.mkdir(mode=0o700, parents=True)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret.hex().encode("ascii") + b"\n")
        file.flush()
        # The database must never outlive a key that was still on its way to the disk.
        os.fsync(file.fileno())
    _sync_folder(path.parent)
    return MemberKey(secret)


def _sync_folder(folder: Path) -> None:
    # Only POSIX opens folders; there a new name is durable once its folder is.
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _cure(path: Path, expected_fingerprint: bytes | None) -> str:
    if expected_fingerprint is None:
        return "This database has no rows made with it: delete the file, and start again."
    return f"Put the old key file back at {path}, or start with a new database file."

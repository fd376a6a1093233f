import os
import shutil
import stat

import pytest

from bot.domain.ids import GuildId, UserId
from bot.storage.database import StorageError, open_database
from bot.storage.identity import MemberKey, load_or_create_key, open_key

HERE, THERE = GuildId(1), GuildId(2)
ANN = UserId(2**63 + 5)
TABLE = """
CREATE TABLE member_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1), fingerprint BLOB NOT NULL
) STRICT
"""

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows has no such bits")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "member.key"


@pytest.fixture
async def database(tmp_path):
    async with open_database(tmp_path / "circle.sqlite3") as database:
        async with database.write() as connection:
            await connection.execute(TABLE)
        yield database


def test_the_same_person_in_two_servers_has_two_hashes():
    key = MemberKey(bytes(32))
    assert key.hash(HERE, ANN) == key.hash(HERE, ANN)
    people = {key.hash(HERE, ANN), key.hash(THERE, ANN), key.hash(HERE, UserId(6))}
    assert len(people) == 3
    assert key.hash(GuildId(5), UserId(6)) != key.hash(GuildId(6), UserId(5))


def test_a_hash_never_changes_between_versions():
    # Changing it would cut every member off from their rows.
    key = MemberKey(bytes(range(32)))
    assert key.hash(HERE, ANN).hex() == "230dfceaedcc209d72d22508b8f77d47"
    assert key.fingerprint.hex() == "b81907bff6961542"


def test_another_key_makes_other_hashes_and_another_fingerprint():
    one, other = MemberKey(bytes(32)), MemberKey(bytes([1] * 32))
    assert one.hash(HERE, ANN) != other.hash(HERE, ANN)
    assert one.fingerprint != other.fingerprint
    assert (len(one.hash(HERE, ANN)), len(one.fingerprint)) == (16, 8)


def test_a_key_does_not_show_itself():
    secret = bytes(range(65, 97))
    assert "ABCDEF" not in repr(MemberKey(secret))
    assert secret.hex() not in repr(MemberKey(secret))


def test_a_new_key_is_made_once_and_read_again(path):
    made = load_or_create_key(path, None)
    assert load_or_create_key(path, None) == made
    assert load_or_create_key(path, made.fingerprint) == made
    assert load_or_create_key(path.with_name("other.key"), None) != made
    assert len(bytes.fromhex(path.read_text("ascii").removesuffix("\n"))) == 32


@posix_only
def test_a_new_key_is_for_the_bot_alone(path):
    load_or_create_key(path, None)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix_only
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o660])
def test_a_key_open_to_others_is_refused_with_the_cure(path, mode):
    load_or_create_key(path, None)
    path.chmod(mode)
    with pytest.raises(StorageError, match=f"chmod 600 {path}"):
        load_or_create_key(path, None)


@pytest.mark.parametrize(
    "text", ["", "ab" * 31, "ab" * 33, "xy" * 32, "ab" * 32 + "\n\n", "é" * 32]
)
def test_a_damaged_key_is_refused_and_left_alone(path, text):
    path.parent.mkdir()
    path.write_text(text, "utf-8", newline="")
    path.chmod(0o600)
    with pytest.raises(StorageError, match=r"is damaged\. This database has no rows"):
        load_or_create_key(path, None)
    with pytest.raises(StorageError, match=r"is damaged\. Put the old key file back"):
        load_or_create_key(path, b"12345678")
    assert path.read_text("utf-8") == text


def test_a_key_that_cannot_be_opened_is_named(path):
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match="could not be opened"):
        load_or_create_key(path, None)


async def test_a_database_knows_its_key_again(database, path):
    key = await open_key(database, path)
    assert await open_key(database, path) == key


async def test_another_key_is_refused(database, path):
    await open_key(database, path)
    other = path.with_name("other.key")
    load_or_create_key(other, None)
    shutil.copy2(other, path)
    with pytest.raises(StorageError, match=f"made with another key than the one in {path}"):
        await open_key(database, path)


async def test_a_missing_key_is_not_made_anew_for_rows_that_need_it(database, path):
    await open_key(database, path)
    path.unlink()
    with pytest.raises(StorageError, match=f"is missing.*Put the old key file back at {path}"):
        await open_key(database, path)
    assert not path.exists()

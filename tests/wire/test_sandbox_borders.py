"""The local Discord stays on this machine, and nothing of the host's reaches it."""

import re
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

import bot.sandbox
from bot.sandbox.server import Sandbox
from tests.wire.sandbox_client import demo_world

ROOT = Path(__file__).parents[2]
SOURCES = sorted(Path(bot.sandbox.__path__[0]).glob("*.py"))
TABLE = ROOT / "docs" / "local-discord.md"


@pytest.fixture
async def sandbox():
    async with Sandbox.open(demo_world()) as opened:
        yield opened


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "example.org"},
        {"Host": "127.0.0.1.example.org"},
    ],
)
async def test_other_pages_move_nothing_and_read_nothing(sandbox, headers):
    before = sandbox.world.last_id
    said = {"as": "ana", "channel": "lounge", "content": "hi"}
    token = {"Authorization": f"Bot {sandbox.world.token}"}
    async with aiohttp.ClientSession(sandbox.url) as page:
        async with page.post("/control/message", json=said, headers=headers) as answer:
            assert answer.status == 403
        async with page.post("/control/clock", json={"seconds": 60}, headers=headers) as answer:
            assert answer.status == 403
        async with page.get("/api/v10/users/@me", headers=headers | token) as answer:
            assert answer.status == 403
        for path in ("/control/events?as=ana", "/control/clock", "/gateway"):
            with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                await page.ws_connect(path, headers=headers)
            assert refused.value.status == 403
    assert sandbox.world.last_id == before


async def test_nobody_outside_this_machine_reaches_it(monkeypatch):
    bound: list[object] = []
    plain = web.TCPSite.__init__

    def spy(self, runner, host=None, port=None, **others):
        bound.append(host)
        plain(self, runner, host, port, **others)

    monkeypatch.setattr(web.TCPSite, "__init__", spy)
    async with Sandbox.open(demo_world()) as sandbox:
        assert sandbox.url.startswith("http://127.0.0.1:")
    assert bound == ["127.0.0.1"]


def test_it_reads_no_token_and_nothing_else_of_the_hosts_settings_but_the_time_zone():
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "DISCORD_TOKEN" not in text, path
        assert "dotenv" not in text, path
        calls = re.findall(r"\b(?:environ\b(?:\.get)?|getenv)\W*(\w*)", text)
        assert set(calls) <= {"TZ"}, path


def test_no_two_of_its_modules_import_each_other():
    imports = {
        path.stem: set(
            re.findall(
                r"^\s*from bot\.sandbox\.(\w+) import", path.read_text("utf-8"), re.MULTILINE
            )
        )
        for path in SOURCES
    }
    while free := [name for name, needs in imports.items() if not needs & set(imports)]:
        for name in free:
            del imports[name]
    assert imports == {}


def test_every_test_that_the_table_of_the_local_discord_names_is_there():
    named = set(re.findall(r"`(test_\w+)`", TABLE.read_text(encoding="utf-8")))
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
    there = set(re.findall(r"def (test_\w+)\(", "\n".join(sources)))
    assert len(named) >= 30
    assert named - there == set()

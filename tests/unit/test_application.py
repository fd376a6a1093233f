"""One request before anything connects says whether the token is right."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from discord.http import Route

from bot.application import (
    Application,
    DiscordUnreachableError,
    TokenRefusedError,
    invitation,
    read_application,
)
from bot.permissions import NEEDED, invite_link
from tests.words import WORDING


class Portal:
    """Answers for Discord on this machine."""

    def __init__(self) -> None:
        self.status = 200
        self.body: dict[str, Any] = {"id": "42", "name": "Circlekeeper", "flags": 1 << 19}
        self.asked: list[tuple[str, str]] = []

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append((request.path, request.headers["Authorization"]))
        return web.json_response(self.body, status=self.status)


@pytest.fixture
async def portal(monkeypatch) -> AsyncIterator[Portal]:
    portal = Portal()
    app = web.Application()
    app.router.add_get("/api/v10/oauth2/applications/@me", portal.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{port}/api/v10")
    yield portal
    await runner.cleanup()


async def test_the_application_is_read_with_the_token(portal):
    application = await read_application("a.b.c")

    assert portal.asked == [("/api/v10/oauth2/applications/@me", "Bot a.b.c")]
    assert (application.application_id, application.name) == (42, "Circlekeeper")
    assert application.warnings == ()


@pytest.mark.parametrize(
    ("flags", "reads_messages"), [(0, False), (1 << 18, True), (1 << 19, True), (1 << 15, False)]
)
async def test_whether_messages_may_be_read_stands_in_its_flags(portal, flags, reads_messages):
    portal.body["flags"] = flags

    assert (await read_application("a.b.c")).reads_messages is reads_messages


async def test_an_interactions_endpoint_is_told_with_its_cure(portal):
    portal.body["interactions_endpoint_url"] = "https://example.org"

    (warning,) = (await read_application("a.b.c")).warnings

    assert "Clear that field" in warning


async def test_a_wrong_token_is_refused(portal):
    portal.status = 401

    with pytest.raises(TokenRefusedError):
        await read_application("a.b.c")


async def test_an_outage_at_discord_is_no_wrong_token(portal):
    portal.status = 503

    with pytest.raises(DiscordUnreachableError):
        await read_application("a.b.c")


async def test_no_connection_is_no_wrong_token(monkeypatch, unused_tcp_port):
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{unused_tcp_port}/api/v10")

    with pytest.raises(DiscordUnreachableError):
        await read_application("a.b.c")


def test_the_host_reads_how_to_invite_it_and_why_it_asks_for_each_permission():
    text = invitation(Application(17, "Circlekeeper", None), WORDING.say)

    assert invite_link(17) in text
    for name in NEEDED:
        for said in ("names", "reasons"):
            assert WORDING.say(f"permissions.{said}.{name}") in text

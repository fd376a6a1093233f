"""What the host switched on in the portal decides what the bot asks Discord to hear."""

import pytest

from bot.sandbox.gateway import MESSAGE_CONTENT
from bot.sandbox.world import GUILD_MEMBERS_FLAG, MESSAGE_CONTENT_FLAG


@pytest.mark.parametrize(
    ("flags", "asked_for"), [(0, 0), (MESSAGE_CONTENT_FLAG | GUILD_MEMBERS_FLAG, MESSAGE_CONTENT)]
)
async def test_the_bot_asks_only_for_what_its_host_switched_on(grounded, flags, asked_for):
    grounded.world.application_flags = flags

    await grounded.start_bot()

    (session,) = grounded.sandbox.gateway.sessions.values()
    privileged = MESSAGE_CONTENT | 1 << 1 | 1 << 8
    assert session.intents & privileged == asked_for

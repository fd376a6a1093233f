"""A server's choices, and what stands where nobody chose."""

from datetime import time

from bot.domain.ids import GuildId, RoleId
from bot.domain.setup.server import Duty, Server


def test_a_server_nobody_has_set_up_posts_nowhere():
    server = Server(GuildId(1))

    assert (server.prompt_channel_id, server.staff_channel_id, server.country) == (None,) * 3
    assert (server.zone, server.prompt_time) == ("UTC", time(10, 0))


def test_a_duty_without_roles_has_none():
    chosen = Server(GuildId(1), duties={Duty.MODERATOR: frozenset({RoleId(4)})})

    assert chosen.roles(Duty.MODERATOR) == {4}
    assert chosen.roles(Duty.FACILITATOR) == frozenset()

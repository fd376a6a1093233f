"""Whom a button is for."""

import pytest

from bot.domain.ids import GuildId, RoleId
from bot.domain.setup.server import Duty, Server
from bot.domain.setup.standing import Audience, Refusal, Standing, admit

FACILITATOR, MODERATOR, OTHER = RoleId(10), RoleId(20), RoleId(30)
SERVER = Server(
    GuildId(1),
    duties={
        Duty.FACILITATOR: frozenset({FACILITATOR}),
        Duty.MODERATOR: frozenset({MODERATOR}),
    },
)
MEMBER = Standing(frozenset({OTHER}), manages_server=False)
ADMIN = Standing(frozenset(), manages_server=True)


def with_role(role: RoleId) -> Standing:
    return Standing(frozenset({OTHER, role}), manages_server=False)


@pytest.mark.parametrize("standing", [MEMBER, ADMIN, with_role(FACILITATOR)])
def test_what_is_for_everyone_asks_nobody(standing):
    assert admit(SERVER, standing, Audience.EVERYONE) is None


@pytest.mark.parametrize("audience", Audience)
def test_whoever_manages_the_server_may_do_everything(audience):
    assert admit(Server(GuildId(1)), ADMIN, audience) is None


@pytest.mark.parametrize(
    ("role", "audience"),
    [
        (FACILITATOR, Audience.FACILITATORS),
        (MODERATOR, Audience.MODERATORS),
        (FACILITATOR, Audience.STAFF),
        (MODERATOR, Audience.STAFF),
    ],
)
def test_a_duty_opens_its_own_door(role, audience):
    assert admit(SERVER, with_role(role), audience) is None


@pytest.mark.parametrize(
    ("role", "audience", "refusal"),
    [
        (MODERATOR, Audience.FACILITATORS, Refusal.FACILITATORS_ONLY),
        (FACILITATOR, Audience.MODERATORS, Refusal.MODERATORS_ONLY),
        (FACILITATOR, Audience.ADMINS, Refusal.ADMINS_ONLY),
        (OTHER, Audience.FACILITATORS, Refusal.FACILITATORS_ONLY),
        (OTHER, Audience.MODERATORS, Refusal.MODERATORS_ONLY),
        (OTHER, Audience.ADMINS, Refusal.ADMINS_ONLY),
        (OTHER, Audience.STAFF, Refusal.STAFF_ONLY),
    ],
)
def test_everybody_else_hears_whom_it_is_for(role, audience, refusal):
    assert admit(SERVER, with_role(role), audience) is refusal


def test_before_roles_are_chosen_a_duty_is_nobodys():
    unset = Server(GuildId(1))

    assert admit(unset, with_role(FACILITATOR), Audience.FACILITATORS) is Refusal.FACILITATORS_ONLY


def test_in_a_group_without_moderators_facilitators_are_it():
    server = Server(GuildId(1), duties={Duty.FACILITATOR: frozenset({FACILITATOR})})

    assert admit(server, with_role(FACILITATOR), Audience.MODERATORS) is None
    assert admit(server, with_role(OTHER), Audience.MODERATORS) is Refusal.MODERATORS_ONLY

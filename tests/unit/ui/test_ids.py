"""An id is known again by the value that made it, and by no other."""

import re

import pytest

from bot.ui import privacy, setup
from bot.ui.identity import Identity
from bot.ui.prompts import ids
from tests.unit.ui.screens import ID

IDENTITIES = [
    *(one for module in (privacy, setup, ids) for one in vars(module).values()),
    *setup.ROLES.values(),
]
KNOWN = [one for one in IDENTITIES if isinstance(one, Identity)]


def known_as(custom_id: str) -> list[Identity]:
    return [one for one in KNOWN if re.fullmatch(one.template, custom_id)]


def test_there_are_as_many_as_there_are_actions():
    assert len(KNOWN) == len(set(KNOWN)) > 15


@pytest.mark.parametrize("identity", KNOWN, ids=lambda one: one.of(0))
def test_an_id_leads_to_the_value_that_made_it_and_to_its_row(identity: Identity):
    match = re.fullmatch(identity.template, identity.of(ID))

    assert match is not None
    assert int(match[identity.id_name]) == ID
    assert known_as(identity.of(ID)) == [identity]


def test_a_choice_comes_back_and_may_be_missing():
    with_choice = Identity("prompt", "delivery_id", "reopen", "wish")

    for choice, expected in (("me_too", "me_too"), ("", None), (None, None)):
        match = re.fullmatch(with_choice.template, with_choice.of(7, choice))
        assert match is not None
        assert match["wish"] == expected


@pytest.mark.parametrize("custom_id", ["prompt:7:shares", "prompt::share", "prompt:7:reopen:A-B"])
def test_what_only_looks_alike_is_not_known(custom_id: str):
    assert known_as(custom_id) == []

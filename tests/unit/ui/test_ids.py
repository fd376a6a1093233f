"""An id is known again by the value that made it, and by no other."""

import re
from dataclasses import replace

import pytest

from bot.domain.ids import ChannelId, DeliveryId, MessageId
from bot.domain.prompts.answers import Wish
from bot.domain.prompts.shares import SharePlace
from bot.ui import privacy, setup
from bot.ui.identity import Identity
from bot.ui.prompts import ids
from tests.unit.ui.screens import ID

IDENTITIES = [
    *(one for module in (privacy, setup, ids) for one in vars(module).values()),
    *setup.ROLES.values(),
]
KNOWN = [one for one in IDENTITIES if isinstance(one, Identity)]
OF_OWN_SHARES = [one for one in IDENTITIES if isinstance(one, ids.OwnShareIdentity)]
PLACE = SharePlace(DeliveryId(ID), ChannelId(ID - 1), MessageId(ID - 2), "0123456789ab")


def known_as(custom_id: str) -> list[Identity | ids.OwnShareIdentity]:
    found: list[Identity | ids.OwnShareIdentity] = [*KNOWN, *OF_OWN_SHARES]
    return [one for one in found if re.fullmatch(one.template, custom_id)]


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


@pytest.mark.parametrize("identity", OF_OWN_SHARES, ids=lambda one: one.action)
@pytest.mark.parametrize("wish", [None, *Wish])
def test_a_button_of_ones_own_share_carries_all_that_it_takes(identity, wish):
    custom_id = identity.of(PLACE, wish)
    match = re.fullmatch(identity.template, custom_id)

    assert match is not None
    assert ids.place_of(match.groupdict()) == PLACE
    assert match["wish"] == wish
    assert known_as(custom_id) == [identity]


def test_the_longest_id_of_ones_own_share_fits():
    place = replace(PLACE, delivery_id=DeliveryId(10**10))

    assert max(len(one.of(place, wish)) for one in OF_OWN_SHARES for wish in Wish) <= 100


@pytest.mark.parametrize("seal", ["", "XYZ", "12:34"])
def test_what_is_no_seal_is_not_known(seal):
    assert known_as(ids.SHARE_EDIT.of(replace(PLACE, seal=seal))) == []

"""Which posts in need a server lets the bot set aside: method detail, and nothing else."""

from dataclasses import dataclass, replace

import pytest

from bot.domain.care.notes import NoteKind, Place
from bot.domain.care.sending import CARD_ATTEMPTS, CardWay, CareCard, lets_post_stand
from bot.domain.care.setting_aside import Aside, asks_to_be_set_aside
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import HIDEABLE_FAMILIES, Mode, RuleMode
from bot.domain.guidelines.settings import FamilyChoice, InForce
from bot.domain.ids import CareCardId, ChannelId, GuildId, MessageId, UserId


@dataclass(frozen=True)
class One:
    """A finding."""

    rule_id: str = "g11-means"
    family: str = "G11"
    severity: int = 3


def server(mode: Mode = Mode.QUEUE, *, may_hide: bool = True, **rules: RuleMode) -> InForce:
    families = {family: FamilyChoice(mode, may_hide) for family in HIDEABLE_FAMILIES}
    by_id = {name.replace("_", "-"): rule for name, rule in rules.items()}
    return InForce(GuildId(7), families=families, rules=by_id)


@pytest.mark.parametrize("mode", [Mode.QUEUE, Mode.NUDGE])
def test_method_detail_is_set_aside_where_that_is_switched_on(mode):
    assert asks_to_be_set_aside([One()], server(mode))


@pytest.mark.parametrize("mode", [Mode.SHADOW, Mode.OFF])
def test_a_family_that_may_reach_nobody_sets_nothing_aside(mode):
    assert not asks_to_be_set_aside([One()], server(mode))


def test_nothing_is_set_aside_before_a_server_decided_it():
    assert not asks_to_be_set_aside([One()], InForce(GuildId(7)))
    assert not asks_to_be_set_aside([One()], server(may_hide=False))


@pytest.mark.parametrize("family", sorted(set(Family) - {Family.METHODS}))
def test_no_other_family_takes_words_of_somebody_in_need_away(family):
    assert not asks_to_be_set_aside([One(family=family, severity=4)], server())


def test_a_guess_takes_no_words_away():
    assert not asks_to_be_set_aside([One(rule_id="g11-likeness")], server())


def test_what_is_not_grave_stays_and_nothing_found_is_nothing_to_set_aside():
    assert not asks_to_be_set_aside([One(severity=2)], server())
    assert not asks_to_be_set_aside([], server())


@pytest.mark.parametrize("rule", [RuleMode.RESTS, RuleMode.OFF])
def test_a_rule_that_erred_too_often_takes_nothing_away(rule):
    assert not asks_to_be_set_aside([One()], server(g11_means=rule))


CARD = CareCard(
    card_id=CareCardId(1),
    guild_id=GuildId(7),
    note_id=None,
    user_id=UserId(1),
    kind=NoteKind.SELF,
    way=CardWay.DIRECT,
    attempt=CARD_ATTEMPTS,
    thread_id=None,
    place=Place(ChannelId(1), MessageId(2)),
    truth=None,
    reader_id=None,
    aside=Aside.DELETING,
)


def test_a_post_that_cannot_be_deleted_is_left_to_people_after_some_attempts():
    assert lets_post_stand(CARD)
    assert not lets_post_stand(replace(CARD, attempt=CARD_ATTEMPTS - 1))


def test_only_a_card_that_brought_words_back_has_a_post_to_leave_to_people():
    assert not lets_post_stand(replace(CARD, place=None))
    assert not lets_post_stand(replace(CARD, aside=None))
    assert not lets_post_stand(replace(CARD, aside=Aside.GONE))

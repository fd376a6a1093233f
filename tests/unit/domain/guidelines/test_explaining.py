"""Why a text matched, or did not, for every family."""

import pytest

from bot.domain.guidelines.engine import find
from bot.domain.guidelines.explaining import Where, explained, typed_post
from bot.domain.guidelines.families import Family, GuidelineId
from bot.domain.guidelines.findings import Finding, Outcome
from bot.domain.guidelines.links import MessagePlace, Refusal, read_link
from bot.domain.guidelines.posts import ENGLISH
from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.domain.reading.reading import Span

HERE = GuildId(7)
MEDICINE = "You should stop taking your meds."


def made_of(text: str, where: Where = Where.REPLY, languages: frozenset[str] = ENGLISH):
    return {one.family: one for one in explained(typed_post(text, where, languages))}


def test_every_family_is_there_once():
    families = [one.family for one in explained(typed_post("Good evening.", Where.ALONE, ENGLISH))]

    assert sorted(families) == sorted(Family)


def test_what_matched_comes_first_with_the_words_that_did():
    first, *_ = explained(typed_post(MEDICINE, Where.REPLY, ENGLISH))

    assert first.family is Family.MEDICAL_ADVICE
    assert MEDICINE[first.matched[0].span.start : first.matched[0].span.end] != ""
    assert first.closest is None


def test_it_says_what_the_rules_find_and_nothing_else():
    post = typed_post(MEDICINE, Where.REPLY, ENGLISH)

    matched = {rule for one in explained(post) for rule in one.matched}

    assert matched == set(find(post))


def test_words_that_fit_and_are_harmless_come_before_those_that_are_not_there():
    order = explained(typed_post(f'He said "{MEDICINE}"', Where.ALONE, ENGLISH))

    assert order[0].family is Family.MEDICAL_ADVICE
    assert order[0].closest is not None
    assert order[0].closest.outcome in (Outcome.QUOTED, Outcome.REPORTED)
    assert order[0].closest.span is not None
    assert order[0].nearness > order[-1].nearness


def test_a_language_that_is_not_switched_on_is_said():
    made = made_of(MEDICINE, languages=frozenset({"es"}))

    closest = made[Family.MEDICAL_ADVICE].closest
    assert closest is not None
    assert closest.outcome is Outcome.LANGUAGE


def test_a_family_without_rules_has_nothing_to_say(monkeypatch):
    monkeypatch.setattr("bot.domain.guidelines.explaining.RULES", {})

    made = made_of("Good evening.")

    assert {one.closest for one in made.values()} == {None}
    assert {one.nearness for one in made.values()} == {0}


def test_what_a_server_added_stands_in_its_family():
    own = Finding("own-1", Family.OFFERS, GuidelineId.SAFE_AND_OPEN, 3, Span(0, 4), "a phrase")

    first, *_ = explained(typed_post("Sale now.", Where.ALONE, ENGLISH), [own])

    assert (first.family, first.matched) == (Family.OFFERS, (own,))


@pytest.mark.parametrize(
    ("where", "is_reply", "asked", "is_turn"),
    [
        (Where.ALONE, False, False, False),
        (Where.REPLY, True, False, False),
        (Where.WISHED, True, True, False),
        (Where.TURN, False, False, True),
    ],
)
def test_a_typed_text_is_read_as_if_it_stood_there(where, is_reply, asked, is_turn):
    post = typed_post("Some words.", where, ENGLISH)

    assert (post.is_reply, post.asked_for_advice) == (is_reply, asked)
    assert (post.in_round is not None and post.in_round.is_anothers_turn) is is_turn


@pytest.mark.parametrize(
    "address",
    [
        "https://discord.com/channels/7/8/9",
        " <https://ptb.discord.com/channels/7/8/9> ",
        "https://discordapp.com/channels/7/8/9?from=here",
        "http://canary.discord.com/channels/7/8/9/",
    ],
)
def test_a_link_leads_to_its_message(address):
    assert read_link(address, HERE) == MessagePlace(ChannelId(8), MessageId(9))


@pytest.mark.parametrize(
    ("address", "refusal"),
    [
        ("https://discord.com/channels/6/8/9", Refusal.OTHER_SERVER),
        ("https://discord.com/channels/@me/8/9", Refusal.OTHER_SERVER),
        ("https://discord.com/channels/7/8", Refusal.NO_MESSAGE),
        ("https://discord.com/channels/7", Refusal.NO_MESSAGE),
    ],
)
def test_a_link_that_leads_to_no_message_of_this_server_is_refused(address, refusal):
    assert read_link(address, HERE) is refusal


@pytest.mark.parametrize("text", ["Hello", "see https://discord.com/channels/7/8/9", ""])
def test_a_text_is_no_link(text):
    assert read_link(text, HERE) is None

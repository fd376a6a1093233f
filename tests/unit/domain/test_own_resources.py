"""Entries of a server's own, as staff type them."""

import pytest

from bot.domain.care.own_resources import (
    LONGEST_CONTACT,
    LONGEST_NAME,
    Refusal,
    Typed,
    may_be_named,
    read_own,
)
from bot.domain.care.resources import How, Line, ResourceKind
from bot.domain.guidelines.phone_numbers import known_lines


def read(how: How, contact: str, name: str = "Ours", **more: str) -> Line | Refusal:
    return read_own(ResourceKind.FOOD, Typed(name, how, contact, **more))


def kept(how: How, contact: str) -> Line:
    line = read(how, contact)
    assert isinstance(line, Line)
    return line


def test_an_entry_is_kept_as_it_was_typed_on_one_line_each():
    line = read(How.CALL, " 020  7946\n0155 ", "  Soup \n kitchen", hours=" 9 to\t5", note=" Free ")
    assert line == Line(
        name="Soup kitchen",
        kind=ResourceKind.FOOD,
        how=How.CALL,
        contact="020 7946 0155",
        hours="9 to 5",
        note="Free",
    )


@pytest.mark.parametrize(
    ("typed", "word", "number"),
    [
        ("85258", "", "85258"),
        ("SHOUT to 85258", "SHOUT", "85258"),
        ("hola al 85258", "hola", "85258"),
        ("hola a 85258", "hola", "85258"),
        ("+44 20 7946 0155", "", "+44 20 7946 0155"),
        ("020\u20117946\u00a00155", "", Refusal.NOT_A_NUMBER),
        ("020\u00a07946\u200b 0155", "", "020 7946 0155"),
    ],
)
def test_a_number_stands_alone_and_the_word_for_it_beside_it(typed, word, number):
    line = read(How.TEXT, typed)
    if isinstance(number, Refusal):
        assert line is number
    else:
        assert isinstance(line, Line)
        assert (line.word, line.contact) == (word, number)


@pytest.mark.parametrize("how", [How.CALL, How.CALL_OR_TEXT, How.TEXT, How.WHATSAPP])
@pytest.mark.parametrize(
    "typed", ["", "call us", "12", "ask for Kim 020 7946 0155", "+", "@everyone", "find.example"]
)
def test_what_is_no_number_is_not_kept_as_one(how, typed):
    assert read(how, typed) is Refusal.NOT_A_NUMBER


def test_a_word_is_for_texts_alone():
    assert read(How.CALL, "SHOUT to 85258") is Refusal.NOT_A_NUMBER


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("find.example", "find.example"),
        ("https://find.example/help/", "find.example/help"),
        ("HTTP://www.find.example", "www.find.example"),
        ("find.example/help?a=b&c=d#top", "find.example/help?a=b&c=d#top"),
    ],
)
def test_a_page_is_kept_without_what_stands_before_it(typed, page):
    line = kept(How.WEB, typed)
    assert line.contact == page
    assert line.address == f"https://{page}"


@pytest.mark.parametrize(
    "typed",
    [
        "find",
        "find example.com",
        "javascript:alert(1)",
        "ftp://find.example",
        "https://",
        "find.example/a b",
        "find.example/<x>",
        "find..example",
        "-find.example",
        "find.example:99999999",
        "user@find.example",
        "nan\u0303du\u0301.example",
        "192.0.2.1",
        "find.example/[x](https://other.example)",
    ],
)
@pytest.mark.parametrize("how", [How.WEB, How.CHAT])
def test_what_discord_could_not_open_is_not_kept_as_a_page(how, typed):
    assert read(how, typed) is Refusal.NOT_A_PAGE


@pytest.mark.parametrize("typed", ["kim", "kim@", "@find.example", "kim @find.example", ""])
def test_what_is_no_mail_address_is_not_kept_as_one(typed):
    assert read(How.EMAIL, typed) is Refusal.NOT_AN_ADDRESS


def test_a_mail_address_and_a_place_are_kept():
    assert kept(How.EMAIL, "help@find.example").contact == "help@find.example"
    assert kept(How.VISIT, "12 Main Street, side door").contact == "12 Main Street, side door"
    assert kept(How.VISIT, "12 Main Street").address is None


@pytest.mark.parametrize("blank", ["", "   ", "\n", "\u200b\u200b", "\u2800"])
def test_an_entry_has_a_name_and_a_place_that_can_be_seen(blank):
    assert read(How.CALL, "116 123", blank) is Refusal.NO_NAME
    assert read(How.VISIT, blank) is Refusal.NO_PLACE


@pytest.mark.parametrize(
    "typed",
    [
        Typed("n" * (LONGEST_NAME + 1), How.VISIT, "here"),
        Typed("Ours", How.VISIT, "h" * (LONGEST_CONTACT + 1)),
        Typed("Ours", How.VISIT, "here", hours="h" * 61),
        Typed("Ours", How.VISIT, "here", note="n" * 101),
    ],
)
def test_what_an_older_client_lets_through_too_long_is_not_kept(typed):
    assert read_own(ResourceKind.WORK, typed) is Refusal.TOO_LONG


def test_names_from_right_to_left_are_kept_as_they_are():
    line = read(How.CALL, "116 123", "خط المساعدة")
    assert isinstance(line, Line)
    assert line.name == "خط المساعدة"


def test_one_group_of_a_network_does_not_let_everybodys_page_through():
    entries = [
        kept(How.WEB, "people.example/our-group"),
        kept(How.WEB, "shelter.example"),
        kept(How.EMAIL, "us@mail.example"),
        kept(How.VISIT, "12 Main Street 020 7946 0155"),
        kept(How.CALL, "020 7946 0199"),
    ]
    lines = known_lines(may_be_named(entries))
    assert lines.domains == {"shelter.example"}
    assert lines.numbers == known_lines(["020 7946 0199"]).numbers

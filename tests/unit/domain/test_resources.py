"""The rows of people and places: what a country shows, and what a bad row is told."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.care.recognising import Kind
from bot.domain.care.resources import (
    NO_SERVER,
    Check,
    How,
    OwnResource,
    Resource,
    ResourceKind,
    ServerLines,
    need_of,
)
from bot.domain.care.resources_file import ResourcesError, parse_resources
from bot.domain.ids import OwnResourceId

COUNTRIES = '[countries]\nIE = "Ireland"\nNZ = "New Zealand"\n'
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def row(country: str = "WW", name: str = "Find", kind: str = "crisis", how: str = "web") -> str:
    contact = f"{name.lower().replace(' ', '-')}.example" if how in {"web", "chat"} else "116 123"
    return (
        f'[[resource]]\ncountry = "{country}"\nkind = "{kind}"\nname = "{name}"\nhow = "{how}"\n'
        f'contact = "{contact}"\nhours = "24/7"\nnote = "Free"\nlanguages = ["English"]\n'
        'source = "find.example"\nverified_on = 2026-11-21\nnext_review = 2027-02-19\n'
    )


SMALL = COUNTRIES + row()


def problems_of(toml_text: str) -> tuple[str, ...]:
    with pytest.raises(ResourcesError) as caught:
        parse_resources(toml_text)
    return caught.value.problems


def shown(toml_text: str, code: str | None) -> list[str]:
    return [one.name for one in parse_resources(toml_text).for_country(code)]


def own(
    name: str, kind: ResourceKind = ResourceKind.CRISIS, *, is_overdue: bool = False
) -> OwnResource:
    return OwnResource(
        name=name,
        kind=kind,
        how=How.CALL,
        contact="020 7946 0155",
        own_resource_id=OwnResourceId(1),
        revision=1,
        checked_at=NOON,
        is_overdue=is_overdue,
    )


def test_a_row_is_read_as_it_is_written():
    assert parse_resources(SMALL).rows == (
        Resource(
            country="WW",
            name="Find",
            how=How.WEB,
            contact="find.example",
            hours="24/7",
            note="Free",
            kind=ResourceKind.CRISIS,
            languages=("English",),
            verified_on=date(2026, 11, 21),
            source="find.example",
            next_review=date(2027, 2, 19),
        ),
    )


def test_a_country_shows_its_emergency_number_then_its_lines_then_the_world():
    file = (
        COUNTRIES
        + row()
        + row("IE", "Young", "youth")
        + row("IE", "Listen", "crisis")
        + row("IE", "Listen too", "crisis")
        + row("IE", "Emergency", "emergency")
        + row("NZ", "Far", "crisis")
    )
    assert shown(file, "IE") == ["Emergency", "Listen", "Listen too", "Young", "Find"]


@pytest.mark.parametrize("code", [None, "WW", "NZ", "XX"])
def test_without_rows_of_its_own_a_place_shows_the_world_once(code):
    assert shown(SMALL + row("IE", "Listen"), code) == ["Find"]


def test_the_countries_to_choose_from_come_with_their_names():
    assert parse_resources(SMALL).countries() == (("IE", "Ireland"), ("NZ", "New Zealand"))


IRELAND = (
    COUNTRIES
    + row()
    + row("IE", "Chat", "crisis", "chat")
    + row("IE", "Young", "youth", "call")
    + row("IE", "Shelter", "violence")
    + row("IE", "Phone", "crisis", "call")
    + row("IE", "Emergency", "emergency", "call")
)


def lines(
    server: ServerLines = NO_SERVER,
    kind: ResourceKind = ResourceKind.CRISIS,
    *,
    youth_first: bool = False,
) -> list[str]:
    found = parse_resources(IRELAND).lines_for("IE", server, kind=kind, youth_first=youth_first)
    return [one.name for one in found]


def test_a_card_shows_the_emergency_number_then_phones_then_chats_then_the_world():
    assert lines() == ["Emergency", "Phone", "Chat", "Find"]


def test_in_a_group_of_young_people_their_lines_come_first():
    assert lines(youth_first=True) == ["Emergency", "Young", "Phone", "Chat", "Find"]


def test_somebody_who_is_hurt_sees_those_lines_before_the_others():
    kind = need_of(Kind.BEING_HURT)
    assert lines(kind=kind) == ["Emergency", "Shelter", "Phone", "Chat", "Find"]
    kept = ServerLines((own("Our shelter", ResourceKind.VIOLENCE), own("Our line")))
    assert lines(kept, kind=kind) == [
        *("Emergency", "Our shelter", "Shelter", "Our line", "Phone", "Chat", "Find")
    ]


@pytest.mark.parametrize(
    ("kind", "need"),
    [
        (Kind.MEDICAL, ResourceKind.MEDICAL),
        (Kind.BEING_HURT, ResourceKind.VIOLENCE),
        (Kind.SELF, ResourceKind.CRISIS),
        (Kind.OTHER_IN_DANGER, ResourceKind.CRISIS),
        (Kind.WORRIED_ABOUT_SOMEONE, ResourceKind.CRISIS),
    ],
)
def test_what_a_message_may_be_about_decides_which_lines_come_first(kind, need):
    assert need_of(kind) is need


def test_a_servers_own_lines_come_before_the_shipped_ones_and_a_card_stays_short():
    many = ServerLines(tuple(own(f"Own {number}") for number in range(50)))
    assert lines(many) == ["Emergency", "Own 0", "Own 1", "Own 2", "Phone", "Chat", "Find"]


def test_an_own_line_that_nobody_checked_in_time_is_not_on_the_card():
    assert lines(ServerLines((own("Old", is_overdue=True),))) == [
        *("Emergency", "Phone", "Chat", "Find")
    ]


def test_own_entries_of_another_kind_stay_off_the_card():
    assert "Soup" not in lines(ServerLines((own("Soup", ResourceKind.FOOD),)))


def test_a_row_that_a_server_has_hidden_is_shown_there_nowhere():
    resources = parse_resources(IRELAND)
    (phone,) = (one for one in resources.rows if one.name == "Phone")
    hidden = ServerLines(checks={phone.row_id: Check(is_hidden=True)})
    assert lines(hidden) == ["Emergency", "Chat", "Find"]
    assert phone not in resources.for_country("IE", hidden)


def test_a_row_whose_number_changes_is_another_row_that_nobody_has_checked():
    before = parse_resources(IRELAND)
    after = parse_resources(IRELAND.replace('"116 123"', '"116 124"'))
    (first,) = (one for one in before.rows if one.name == "Phone")
    (then,) = (one for one in after.rows if one.name == "Phone")
    checked = ServerLines(checks={first.row_id: Check(checked_at=NOON)})
    assert first not in before.unchecked("IE", checked)
    assert then in after.unchecked("IE", checked)
    assert before.row(first.row_id) == first
    assert after.row(first.row_id) is None


def test_a_check_that_lies_too_far_back_counts_no_more():
    resources = parse_resources(IRELAND)
    old = {one.row_id: Check(checked_at=NOON, is_overdue=True) for one in resources.rows}
    everything = resources.for_country("IE")
    assert resources.unchecked("IE", ServerLines(checks=old)) == everything


def test_a_person_who_signed_the_file_has_checked_for_every_server():
    signed = IRELAND.replace("next_review", 'reviewed_by = "Kim"\nnext_review')
    assert parse_resources(signed).unchecked("IE", ServerLines()) == ()


def test_a_row_that_is_off_is_shown_nowhere_and_its_number_is_known():
    resources = parse_resources(SMALL + row("IE", "Phone", how="call") + "on = false\n")
    assert [one.name for one in resources.for_country("IE")] == ["Find"]
    assert "116 123" in resources.contacts()


def test_texts_can_be_of_each_language():
    file = SMALL.replace('"Ireland"', '{ en = "Ireland", es = "Irlanda" }').replace(
        '"Free"', '{ en = "Free", es = "Gratis" }'
    )
    spanish = parse_resources(file).said_in("es")
    assert spanish.rows[0].note == "Gratis"
    assert spanish.rows[0].name == "Find"
    assert spanish.countries() == (("IE", "Irlanda"), ("NZ", "New Zealand"))
    assert parse_resources(file).rows[0].note == "Free"


def test_a_broken_quote_is_told_with_its_line():
    (problem,) = problems_of('[countries]\nIE = "Ireland\n')
    assert "resources.toml is not valid TOML" in problem
    assert "line 2" in problem


@pytest.mark.parametrize(
    ("written", "changed", "told"),
    [
        ('contact = "find.example"\n', "", "row 1 (Find): contact is missing."),
        ('name = "Find"\n', "", "row 1: name is missing."),
        ('"Free"', f'"{"a" * 61}"', "row 1 (Find): note has 61 characters; 60 fit."),
        ('how = "web"', 'how = "txt"', 'row 1 (Find): how is "txt"; did you mean "text"?'),
        ('"crisis"', '"crises"', 'row 1 (Find): kind is "crises"; did you mean "crisis"?'),
        ("note =", "notes =", 'row 1 (Find): "notes" is not known here; did you mean "note"?'),
        (
            "verified_on = 2026-11-21",
            'verified_on = "2026-11-21"',
            "row 1 (Find): verified_on must be a day like 2026-11-21, without quotes.",
        ),
        (
            "verified_on = 2026-11-21",
            "verified_on = 2026-11-21T10:00:00",
            "row 1 (Find): verified_on must be a day like 2026-11-21, without quotes.",
        ),
        (
            "2027-02-19",
            "2027-02-20",
            "row 1 (Find): next_review must be after verified_on, and no later than 2027-02-19.",
        ),
        (
            "2027-02-19",
            "2026-11-21",
            "row 1 (Find): next_review must be after verified_on, and no later than 2027-02-19.",
        ),
        ("NZ =", "nz =", 'countries: "nz" must be the two capital letters of a country, like IE.'),
        ("NZ =", "WW =", 'countries: "WW" must be the two capital letters of a country, like IE.'),
        ("[countries]", "extra = 1\n[countries]", '"extra" is not known here; it can be'),
        (
            '"find.example"',
            '"https://find.example"',
            'contact is "https://find.example"; it must be an address without https://.',
        ),
        (
            'how = "web"',
            'how = "call"',
            'contact is "find.example"; it must be the number alone, like 116 123.',
        ),
        ('how = "web"', 'how = "web"\nword = "HOME"', "word must be one word to text"),
        ('languages = ["English"]\n', "", "languages must be a list in square brackets"),
        ('"Free"', '{ es = "Gratis" }', "row 1 (Find), note: en is missing."),
        ('"Free"', '{ en = "Free", Spanish = "Gratis" }', '"Spanish" must be the code of a'),
        ("next_review", "reviewed_by = 3\nnext_review", "reviewed_by must be a name in quotes"),
        ("next_review", 'on = "no"\nnext_review', "on must be true or false, without quotes."),
        ("next_review", "on = false\nnext_review", 'one row that is on must have country = "WW"'),
    ],
)
def test_what_does_not_fit_is_told_in_a_plain_sentence(written, changed, told):
    assert written in SMALL
    assert any(told in problem for problem in problems_of(SMALL.replace(written, changed, 1)))


def test_a_row_of_a_country_without_a_name_is_told():
    (problem,) = problems_of(SMALL + row("ie", "Listen"))
    assert problem == (
        'resources.toml, row 2 (Listen): country "ie" has no name; did you mean "IE"?'
    )


def test_a_number_that_stands_twice_is_told():
    (problem,) = problems_of(SMALL + row("IE", "Listen") + row("IE", "Listen"))
    assert problem == "resources.toml: IE, listen.example stands in it twice; take one out."


def test_everybody_else_must_be_thought_of():
    (problem,) = problems_of(COUNTRIES + row("IE", "Listen"))
    assert problem == (
        'resources.toml: one row that is on must have country = "WW", for everybody else.'
    )


def test_everything_wrong_is_told_at_once():
    told = problems_of("countries = 3\n")
    assert told == (
        'resources.toml: it needs [countries], with lines like IE = "Ireland".',
        "resources.toml: it needs one [[resource]] or more, each with double brackets.",
    )


def test_more_countries_than_a_menu_holds_are_told():
    codes = "".join(f'{first}{second} = "Somewhere"\n' for first in "ABCDE" for second in "FGHJK")
    told = problems_of(f"[countries]\n{codes}" + row("WW", "Listen"))
    assert told == ("resources.toml: at most 24 countries fit into Discord's menu; take some out.",)

"""Every button, select and form is found again by the id that it is shown with."""

import pytest

from bot.ui.components import Component, Fields, Form
from tests.unit.ui import check_in_screens, review_screens, round_screens, screens


@pytest.fixture
def shown(library) -> dict[str, str]:
    """Every custom id of a message's buttons and selects, with the card it stands on."""
    return {
        part["custom_id"]: name
        for name, view in screens.cards(library.resources)
        for part in screens.parts_of(view)
        if "custom_id" in part
    }


def written_kinds(base: type) -> set[str]:
    """Return the kinds of the cogs; those whose template matches nothing are bases of others."""
    found, kinds = [base], set()
    while found:
        kind = found.pop()
        found += kind.__subclasses__()
        if kind.__module__.startswith("cogs.") and not _is_base(kind):
            kinds.add(f"{kind.__module__}.{kind.__qualname__}")
    return kinds


def _is_base(kind: type) -> bool:
    name = "template" if issubclass(kind, Form) else "__discord_ui_compiled_template__"
    return str(getattr(kind, name).pattern) == "(?!)"


def names(kinds) -> set[str]:
    return {f"{kind.__module__}.{kind.__qualname__}" for kind in kinds}


async def test_every_kind_of_button_and_select_is_registered(client):
    assert names(client._components) == written_kinds(Component)


async def test_every_kind_of_form_is_registered(client):
    assert names(client.forms._kinds) == written_kinds(Form)


async def test_each_id_that_is_shown_leads_to_exactly_one_kind(client, shown):
    led = {
        custom_id: [kind for kind in client._components if kind.is_named(custom_id)]
        for custom_id in shown
    }
    assert {custom_id: kinds for custom_id, kinds in led.items() if len(kinds) != 1} == {}


async def test_each_kind_is_shown_somewhere(client, shown):
    unseen = [kind for kind in client._components if not any(kind.is_named(one) for one in shown)]
    assert unseen == []


async def test_each_form_that_opens_leads_to_exactly_one_kind(client):
    kinds = client.forms._kinds
    opened = {modal.custom_id for _, modal in screens.forms()}
    for custom_id in opened:
        assert len([kind for kind in kinds if kind.template.fullmatch(custom_id)]) == 1, custom_id
    unseen = [kind for kind in kinds if not any(map(kind.template.fullmatch, opened))]
    assert unseen == []


async def test_an_id_of_something_else_leads_nowhere(client, shown):
    for custom_id in shown:
        for other in (f"{custom_id}:9", f"x{custom_id}", custom_id.split(":")[0]):
            assert not any(kind.is_named(other) for kind in client._components)


async def test_the_ids_in_a_custom_id_come_back_as_they_went(client, shown):
    for custom_id in shown:
        kind = next(kind for kind in client._components if kind.is_named(custom_id))
        match = kind.__discord_ui_compiled_template__.fullmatch(custom_id)
        numbers = [int(part) for part in match.groupdict().values() if (part or "").isdigit()]
        known = {*round_screens.NUMBERS, *check_in_screens.NUMBERS, *range(2)}
        known |= {*review_screens.NUMBERS}
        assert set(numbers) <= {screens.DELIVERY, screens.GUILD, *known}


@pytest.mark.parametrize("name", [name for name, _ in screens.forms()])
def test_a_form_comes_back_with_what_stood_in_it(name):
    modal = dict(screens.forms())[name]
    sent = [
        {
            "type": 18,
            "component": {
                "custom_id": part["component"]["custom_id"],
                "value": part["component"].get("value", ""),
                "values": [
                    option["value"]
                    for option in part["component"].get("options", [])
                    if option.get("default")
                ],
            },
        }
        for part in modal.to_dict()["components"]
    ]

    fields = Fields({"components": sent})

    for part in modal.to_dict()["components"]:
        field = part["component"]
        chosen = [one["value"] for one in field.get("options", []) if one.get("default")]
        if chosen:
            assert fields.choices(field["custom_id"]) == tuple(chosen)
        else:
            assert fields.text(field["custom_id"]) == field.get("value", "")


def test_a_field_of_an_older_client_is_read_as_well():
    row = {"type": 1, "components": [{"custom_id": "words", "value": "hello"}]}

    assert Fields({"components": [row]}).text("words") == "hello"


def test_a_field_that_was_not_sent_is_empty():
    fields = Fields({})

    assert (fields.text("words"), fields.choice("wish"), fields.texts) == ("", None, ())


def test_all_that_was_typed_is_kept_in_its_order():
    sent = [{"custom_id": name, "value": name.upper()} for name in ("b", "a", "c")]

    assert Fields({"components": [*sent, {"custom_id": "d", "value": ""}]}).texts == ("B", "A", "C")

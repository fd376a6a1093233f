"""A form (Discord's modal) that the bot opened for someone, and what they send back."""

from dataclasses import dataclass

from bot.sandbox.components import with_custom_id
from bot.sandbox.interaction_payloads import chosen
from bot.sandbox.records import JSON
from bot.sandbox.uploads import Uploads
from bot.sandbox.world import World

TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 4, 19, 21, 22, 23
SELECTS = (3, 5, 6, 7, 8)

Value = str | bool | list[str]


@dataclass(frozen=True, kw_only=True)
class Form:
    """What someone sees of an opened form."""

    interaction_id: int
    title: str
    custom_id: str
    components: list[JSON]

    def field(self, custom_id: str) -> JSON:
        """Return the input with this custom id; KeyError when the form has none."""
        found = with_custom_id(self.components, custom_id)
        if found is None:
            raise KeyError(custom_id)
        return found


def submit_data(world: World, uploads: Uploads, form: Form, values: dict[str, Value]) -> JSON:
    """Return a modal submit's data; ValueError says what Discord would not let a person send.

    Inputs that `values` leaves out keep what the form filled in; files are named by their ids.
    """
    unknown = [name for name in values if with_custom_id(form.components, name) is None]
    if unknown:
        raise ValueError(f"The form has no field {', '.join(unknown)}.")
    resolved: JSON = {}
    rows = [_row(world, uploads, row, values, resolved) for row in form.components]
    data: JSON = {"custom_id": form.custom_id, "components": rows}
    if resolved:
        data["resolved"] = resolved
    return data


def _row(
    world: World, uploads: Uploads, row: JSON, values: dict[str, Value], resolved: JSON
) -> JSON:
    result: JSON = {"type": row["type"], "id": row["id"]}
    if row.get("component", {}).get("type") == FILE_UPLOAD:
        result["component"] = _files(uploads, row["component"], values, resolved)
    elif "component" in row:
        result["component"] = _input(world, row["component"], values, resolved)
    elif "components" in row:
        result["components"] = [_input(world, each, values, resolved) for each in row["components"]]
    return result


def _files(uploads: Uploads, field: JSON, values: dict[str, Value], resolved: JSON) -> JSON:
    name = field["custom_id"]
    ids = _as_list(values.get(name, []))
    # discord.py says null where it leaves a number to Discord.
    numbers = [field.get(key) for key in ("min_values", "max_values")]
    fewest, most = (1 if number is None else number for number in numbers)
    if not (field.get("required", True) or ids):
        fewest = 0
    if not fewest <= len(ids) <= most:
        raise ValueError(f"Choose {fewest} to {most} files.")
    for identity in ids:
        attachment = {**uploads.attachment(identity), "ephemeral": True}
        resolved.setdefault("attachments", {})[identity] = attachment
    return {"type": FILE_UPLOAD, "id": field["id"], "custom_id": name, "values": ids}


def _input(world: World, field: JSON, values: dict[str, Value], resolved: JSON) -> JSON:
    kind, name = field["type"], field["custom_id"]
    result: JSON = {"type": kind, "id": field["id"], "custom_id": name}
    given = values.get(name)
    if kind == TEXT_INPUT:
        text = str(given) if given is not None else field.get("value") or ""
        return result | {"value": _checked_text(field, text)}
    if kind == CHECKBOX:
        return result | {"value": bool(field.get("default") if given is None else given)}
    picked = _as_list(given) if given is not None else _preselected(field)
    if kind == RADIO_GROUP:
        sent = chosen(world, {**field, "min_values": 1, "max_values": 1}, picked)["values"]
        return result | {"value": sent[0] if sent else None}
    if kind == CHECKBOX_GROUP:
        field = {"max_values": len(field["options"]), **field}
    answer = chosen(world, field, picked)
    for group, found in answer.get("resolved", {}).items():
        resolved.setdefault(group, {}).update(found)
    return result | {"values": answer["values"]}


def _as_list(given: Value) -> list[str]:
    if isinstance(given, list):
        return given
    return [str(given)] if given else []


def _preselected(field: JSON) -> list[str]:
    if field.get("default_values"):
        return [str(each["id"]) for each in field["default_values"]]
    return [each["value"] for each in field.get("options") or [] if each.get("default")]


def _checked_text(field: JSON, text: str) -> str:
    name = field.get("label") or field["custom_id"]
    if field.get("required", True) and not text:
        raise ValueError(f"{name} is required.")
    if text and len(text) < (field.get("min_length") or 0):
        raise ValueError(f"{name} needs at least {field['min_length']} characters.")
    most = field.get("max_length") or 4000
    if len(text) > most:
        raise ValueError(f"{name} holds at most {most} characters.")
    return text

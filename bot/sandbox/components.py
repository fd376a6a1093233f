"""Components as Discord hands them back: numbered, with every default filled in."""

import copy
from itertools import count

from bot.sandbox.records import JSON, walk

DEFAULTS: dict[int, JSON] = {
    2: {"disabled": False},
    14: {"divider": True, "spacing": 1},
    17: {"accent_color": None, "spoiler": False},
    11: {"description": None, "spoiler": False},
    **{kind: {"min_values": 1, "max_values": 1, "disabled": False} for kind in (3, 5, 6, 7, 8)},
}


def finished(components: list[JSON]) -> list[JSON]:
    """Return a copy with an integer id on each component and Discord's defaults."""
    result = copy.deepcopy(components)
    parts = walk(result)
    taken = {part["id"] for part in parts if part.get("id")}
    free = (number for number in count(1) if number not in taken)
    for part in parts:
        if not part.get("id"):
            part["id"] = next(free)
        for key, value in DEFAULTS.get(part.get("type", 0), {}).items():
            part.setdefault(key, value)
        # discord.py sends these ids as numbers.
        for default in part.get("default_values") or []:
            default["id"] = str(default["id"])
    return result


def with_custom_id(components: list[JSON], custom_id: str) -> JSON | None:
    """Return the component with this custom id, or None."""
    for part in walk(components):
        if part.get("custom_id") == custom_id:
            return part
    return None

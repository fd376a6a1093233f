"""The keys that Discord reads; any other is a slip of the pen that Discord would pass over."""

from collections.abc import Iterator, Mapping

from bot.sandbox.records import JSON

Problem = tuple[str, str, str]


def _keys(names: str) -> frozenset[str]:
    return frozenset(names.split())


MESSAGE = _keys(
    "allowed_mentions attachments components content embeds enforce_nonce flags message_reference "
    "nonce poll sticker_ids tts username avatar_url thread_name applied_tags"
)
FORM = _keys("components custom_id title")
CALLBACK = _keys("type data")
THREAD = _keys("name auto_archive_duration rate_limit_per_user")
THREAD_ALONE = _keys("name auto_archive_duration rate_limit_per_user type invitable")
# discord.py says the type of a post, though a forum has no other.
POST = _keys("name auto_archive_duration rate_limit_per_user applied_tags message type")
CHANNEL = _keys(
    "name topic nsfw position parent_id type flags permission_overwrites rate_limit_per_user "
    "default_auto_archive_duration archived locked invitable auto_archive_duration "
    "applied_tags"
)
COMMAND = _keys(
    "id type name description options contexts integration_types default_member_permissions "
    "dm_permission nsfw name_localizations description_localizations handler"
)
EVENT = _keys(
    "name description image scheduled_start_time scheduled_end_time privacy_level entity_type "
    "channel_id entity_metadata recurrence_rule status"
)
OPTION = _keys(
    "type name description required choices options autocomplete channel_types min_value max_value "
    "min_length max_length name_localizations description_localizations"
)
EMBED = _keys(
    "title type description url timestamp color footer image thumbnail video provider author "
    "fields flags"
)
MENTIONS = _keys("parse users roles replied_user")
REFERENCE = _keys("type message_id channel_id guild_id fail_if_not_exists")
_SELECT = "custom_id placeholder min_values max_values disabled required"
_PARTS = {
    1: "components",
    2: "custom_id disabled emoji label sku_id style url",
    3: f"{_SELECT} options",
    4: "custom_id label style min_length max_length required value placeholder",
    **dict.fromkeys((5, 6, 7), f"{_SELECT} default_values"),
    8: f"{_SELECT} default_values channel_types",
    9: "components accessory",
    10: "content",
    11: "media description spoiler",
    12: "items",
    13: "file spoiler name size",
    14: "divider spacing",
    17: "components accent_color spoiler",
    18: "label description component",
    19: "custom_id min_values max_values required",
    21: "custom_id options required",
    22: "custom_id options min_values max_values required",
    23: "custom_id default",
}
COMPONENTS = {kind: _keys(f"type id {keys}") for kind, keys in _PARTS.items()}


def unknown_keys(
    sent: Mapping[str, object], known: frozenset[str], path: str = ""
) -> list[Problem]:
    """Return a problem for each key that Discord does not know here."""
    return [
        (f"{path}{key}", "SANDBOX_UNKNOWN_KEY", "Discord knows no such key and would ignore it.")
        for key in sent
        if key not in known
    ]


def message_problems(body: JSON) -> Iterator[Problem]:
    """Return a problem for each unknown key of a message, its components apart."""
    yield from unknown_keys(body, MESSAGE)
    yield from unknown_keys(body.get("allowed_mentions") or {}, MENTIONS, "allowed_mentions.")
    yield from unknown_keys(body.get("message_reference") or {}, REFERENCE, "message_reference.")
    for index, embed in enumerate(body.get("embeds") or []):
        yield from unknown_keys(embed, EMBED, f"embeds.{index}.")


def component_problems(part: JSON) -> list[Problem]:
    """Return a problem for each unknown key of a component, or for its unknown type."""
    known = COMPONENTS.get(part.get("type") or 0)
    if known is None:
        return [("components.type", "UNION_TYPE_CHOICES", "There is no such component.")]
    return unknown_keys(part, known, "components.")


def command_problems(command: JSON, path: str) -> Iterator[Problem]:
    """Return a problem for each unknown key of a command and its options."""
    yield from unknown_keys(command, COMMAND, f"{path}.")
    for index, option in enumerate(command.get("options") or []):
        yield from unknown_keys(option, OPTION, f"{path}.options.{index}.")

"""The limits that Discord enforces on messages, forms and commands."""

import re
from collections.abc import Iterator

from bot.sandbox import known_keys
from bot.sandbox.records import COMPONENTS_V2, JSON, Draft, text_of, walk
from bot.sandbox.refusals import empty_message, form_error

Problem = tuple[str, str, str]

CONTENT_LENGTH = 2000
CUSTOM_ID_LENGTH = 100
COMPONENT_COUNT = 40
TEXT_LENGTH = 4000
EMBEDS_LENGTH = 6000
OLD_LAYOUT_ROWS = 5
FORM_ROWS = 5
FORM_TITLE_LENGTH = 45
COMMAND_NAME = re.compile(r"^[-_'\w]{1,32}$")
LINK_STYLE = 5
PREMIUM_STYLE = 6
SELECTS = (3, 5, 6, 7, 8)
WITH_CUSTOM_ID = (*SELECTS, 4, 19, 21, 22, 23)
# (component type, key) → most characters.
LENGTHS = {
    (2, "label"): 80,
    (4, "label"): 45,
    (4, "placeholder"): 100,
    (4, "value"): 4000,
    (18, "label"): 45,
    (18, "description"): 100,
    **{(kind, "placeholder"): 150 for kind in SELECTS},
}


def check_keys(body: JSON) -> None:
    """Raise a refusal when this message has keys that Discord would pass over."""
    problems = list(known_keys.message_problems(body))
    if problems:
        raise form_error(*problems)


def check_message(draft: Draft) -> None:
    """Raise Discord's refusal when this message could not be sent."""
    problems: list[Problem] = []
    if len(draft.content) > CONTENT_LENGTH:
        problems.append(_too_long("content", CONTENT_LENGTH))
    problems += _embed_problems(draft.embeds)
    problems += component_problems(draft.components)
    problems += _layout_problems(draft)
    if problems:
        raise form_error(*problems)
    parts = (draft.content.strip(), draft.embeds, draft.components, draft.attachments)
    if not any(parts):
        raise empty_message()


def _too_long(path: str, limit: int) -> Problem:
    return (path, "BASE_TYPE_MAX_LENGTH", f"Must be {limit} or fewer in length.")


def _embed_problems(embeds: list[JSON]) -> Iterator[Problem]:
    if len(embeds) > 10:
        yield _too_long("embeds", 10)
    length = 0
    for embed in embeds:
        length += sum(len(embed.get(key) or "") for key in ("title", "description"))
        length += len((embed.get("footer") or {}).get("text") or "")
        length += len((embed.get("author") or {}).get("name") or "")
        length += sum(len(each["name"]) + len(each["value"]) for each in embed.get("fields") or [])
    if length > EMBEDS_LENGTH:
        yield ("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")


def _layout_problems(draft: Draft) -> Iterator[Problem]:
    if draft.flags & COMPONENTS_V2:
        for key in ("content", "embeds"):
            if getattr(draft, key):
                yield (
                    key,
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    f"The '{key}' field cannot be used with MessageFlags.IS_COMPONENTS_V2",
                )
        if sum(len(text) for text in text_of(draft.components)) > TEXT_LENGTH:
            yield ("components", "COMPONENT_MAX_TEXT_LENGTH", "At most 4000 characters of text.")
        return
    if len(draft.components) > OLD_LAYOUT_ROWS:
        yield _too_long("components", OLD_LAYOUT_ROWS)
    for index, component in enumerate(draft.components):
        if component.get("type") != 1:
            yield (
                f"components.{index}.type",
                "UNION_TYPE_CHOICES",
                'Value of field "type" must be one of (1,).',
            )


def component_problems(components: list[JSON]) -> Iterator[Problem]:
    """Return what is wrong with these components, in a message or a form."""
    parts = walk(components)
    if len(parts) > COMPONENT_COUNT:
        yield ("components", "COMPONENT_MAX_TOTAL", "At most 40 components.")
    seen: set[str] = set()
    for part in parts:
        yield from _part_problems(part)
        custom_id = part.get("custom_id")
        if custom_id is None:
            continue
        if custom_id in seen:
            yield (
                "components",
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated",
            )
        seen.add(custom_id)


def _part_problems(part: JSON) -> Iterator[Problem]:
    yield from known_keys.component_problems(part)
    kind = part.get("type")
    for key in ("label", "placeholder", "value", "description"):
        limit = LENGTHS.get((kind or 0, key))
        if limit and len(part.get(key) or "") > limit:
            yield _too_long(f"components.{key}", limit)
    if len(part.get("custom_id") or "") > CUSTOM_ID_LENGTH:
        yield _too_long("components.custom_id", CUSTOM_ID_LENGTH)
    needs_id = kind in WITH_CUSTOM_ID or (
        kind == 2 and part.get("style") not in (LINK_STYLE, PREMIUM_STYLE)
    )
    if needs_id and not part.get("custom_id"):
        yield ("components.custom_id", "BASE_TYPE_REQUIRED", "This field is required")
    if kind == 2 and not (part.get("label") or part.get("emoji") or part.get("sku_id")):
        yield ("components.label", "BUTTON_COMPONENT_INVALID_LABEL", "A label is required")
    if kind == 1 and not 1 <= len(part.get("components") or []) <= 5:
        yield ("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.")
    if kind == 3:
        yield from _option_problems(part)


def _option_problems(part: JSON) -> Iterator[Problem]:
    options = part.get("options") or []
    if not 1 <= len(options) <= 25:
        yield ("components.options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.")
    for option in options:
        for key in ("label", "value", "description"):
            if len(option.get(key) or "") > 100:
                yield _too_long(f"components.options.{key}", 100)
    values = [option.get("value") for option in options]
    if len(values) != len(set(values)):
        yield (
            "components.options",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used",
        )


def check_form(form: JSON) -> None:
    """Raise Discord's refusal when this modal could not be shown."""
    problems: list[Problem] = []
    if not 1 <= len(form.get("title") or "") <= FORM_TITLE_LENGTH:
        problems.append(("title", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 45 in length."))
    if not 1 <= len(form.get("custom_id") or "") <= CUSTOM_ID_LENGTH:
        problems.append(("custom_id", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 100 in length."))
    problems += known_keys.unknown_keys(form, known_keys.FORM)
    rows = form.get("components") or []
    if not 1 <= len(rows) <= FORM_ROWS:
        problems.append(("components", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 5 in length."))
    problems += component_problems(rows)
    if problems:
        raise form_error(*problems)


def check_commands(commands: list[JSON]) -> None:
    """Raise Discord's refusal when these commands could not be registered."""
    problems: list[Problem] = []
    names = [(each.get("type", 1), each.get("name")) for each in commands]
    if len(names) != len(set(names)):
        problems.append(
            ("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Command names must be unique")
        )
    for index, command in enumerate(commands):
        problems += _command_problems(str(index), command)
        problems += known_keys.command_problems(command, str(index))
    if problems:
        raise form_error(*problems)


def _command_problems(path: str, command: JSON) -> Iterator[Problem]:
    name = command.get("name") or ""
    if command.get("type", 1) != 1:
        if not 1 <= len(name) <= 32:
            yield (f"{path}.name", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 32 in length.")
        return
    yield from _named_problems(path, command)
    for index, option in enumerate(command.get("options") or []):
        yield from _named_problems(f"{path}.options.{index}", option)
    required = [bool(option.get("required")) for option in command.get("options") or []]
    if required != sorted(required, reverse=True):
        yield (
            f"{path}.options",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options",
        )


def _named_problems(path: str, named: JSON) -> Iterator[Problem]:
    name = named.get("name") or ""
    if not COMMAND_NAME.match(name) or name != name.lower():
        yield (
            f"{path}.name",
            "APPLICATION_COMMAND_INVALID_NAME",
            "Command name is invalid",
        )
    if not 1 <= len(named.get("description") or "") <= 100:
        yield (f"{path}.description", "BASE_TYPE_BAD_LENGTH", "Must be 1 to 100 in length.")
    if len(named.get("choices") or []) > 25:
        yield _too_long(f"{path}.choices", 25)

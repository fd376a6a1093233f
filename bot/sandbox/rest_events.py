"""REST routes of scheduled events that no voice channel hosts."""

from datetime import UTC, datetime

from bot.sandbox import known_keys
from bot.sandbox.calls import Call, Reply
from bot.sandbox.payloads_server import ONLY_THIS_SERVER, OUTSIDE, event_json
from bot.sandbox.permissions import Permission, may_in_server
from bot.sandbox.records import Event
from bot.sandbox.refusals import (
    RefusalError,
    form_error,
    missing_permissions,
    unknown_event,
    unknown_guild,
)

LONGEST_NAME = LONGEST_LOCATION = 100
LONGEST_DESCRIPTION = 1000
MOST_PLANNED = 100


async def list_events(call: Call) -> Reply:
    """GET /guilds/{id}/scheduled-events."""
    _check_guild(call)
    return Reply(body=[event_json(call.world, each) for each in call.world.planned()])


async def create_event(call: Call) -> Reply:
    """POST /guilds/{id}/scheduled-events."""
    _check_guild(call)
    call.check_keys(known_keys.EVENT)
    world = call.world
    if not may_in_server(world, call.bot_id, Permission.CREATE_EVENTS, Permission.MANAGE_EVENTS):
        raise missing_permissions()
    if len(world.planned()) >= MOST_PLANNED:
        raise RefusalError(400, 30038, "Maximum number of guild scheduled events reached (100)")
    missing = [name for name in _NEEDED if call.body.get(name) is None]
    if missing:
        raise form_error(
            *((name, "BASE_TYPE_REQUIRED", "This field is required") for name in missing)
        )
    event = Event(
        id=world.new_id(),
        creator_id=call.bot_id,
        name="",
        location="",
        begin_at=world.now(),
        end_at=world.now(),
    )
    _read_into(call, event)
    world.plan_event(event)
    return Reply(body=event_json(world, event))


async def get_event(call: Call) -> Reply:
    """GET /guilds/{id}/scheduled-events/{id}."""
    return Reply(body=event_json(call.world, _event(call)))


async def patch_event(call: Call) -> Reply:
    """PATCH /guilds/{id}/scheduled-events/{id}."""
    call.check_keys(known_keys.EVENT)
    event = _own_event(call)
    _read_into(call, event)
    call.world.change_event(event)
    return Reply(body=event_json(call.world, event))


async def delete_event(call: Call) -> Reply:
    """DELETE /guilds/{id}/scheduled-events/{id}."""
    call.world.delete_event(_own_event(call).id)
    return Reply(status=204)


_NEEDED = (
    "name",
    "privacy_level",
    "scheduled_start_time",
    "scheduled_end_time",
    "entity_type",
    "entity_metadata",
)


def _check_guild(call: Call) -> None:
    if call.identity("guild_id") != call.world.guild_id:
        raise unknown_guild()


def _event(call: Call) -> Event:
    _check_guild(call)
    event = call.world.events.get(call.identity("event_id"))
    if event is None:
        raise unknown_event()
    return event


def _own_event(call: Call) -> Event:
    """Return an event that the bot may change: its own with Create Events, or any with Manage."""
    event = _event(call)
    own = [Permission.CREATE_EVENTS] if event.creator_id == call.bot_id else []
    if not may_in_server(call.world, call.bot_id, Permission.MANAGE_EVENTS, *own):
        raise missing_permissions()
    return event


def _read_into(call: Call, event: Event) -> None:
    """Take over what was sent; refuse, and change nothing, what Discord would not take."""
    body = call.body
    if int(body.get("entity_type") or OUTSIDE) != OUTSIDE:
        raise form_error(("entity_type", "SANDBOX_NO_VOICE", "There are no voice channels here."))
    if int(body.get("privacy_level") or ONLY_THIS_SERVER) != ONLY_THIS_SERVER:
        raise form_error(("privacy_level", "BASE_TYPE_CHOICES", "Value must be one of {2}."))
    name = str(body.get("name", event.name))
    place = str((body.get("entity_metadata") or {}).get("location", event.location))
    description = str(body.get("description", event.description) or "")
    begin_at = _moment(call, "scheduled_start_time", event.begin_at)
    end_at = _moment(call, "scheduled_end_time", event.end_at)
    problems = [
        (path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        for path, text, least, most in (
            ("name", name, 1, LONGEST_NAME),
            ("entity_metadata.location", place, 1, LONGEST_LOCATION),
            ("description", description, 0, LONGEST_DESCRIPTION),
        )
        if not least <= len(text) <= most
    ]
    begins_anew = "scheduled_start_time" in body
    if begins_anew and begin_at <= call.world.now():
        sentence = "Cannot schedule event in the past."
        problems.append(("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", sentence))
    if end_at <= begin_at:
        sentence = "Cannot schedule event to end before its start."
        problems.append(("scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START", sentence))
    if problems:
        raise form_error(*problems)
    event.name, event.location, event.description = name, place, description
    event.begin_at, event.end_at = begin_at, end_at


def _moment(call: Call, key: str, otherwise: datetime) -> datetime:
    text = call.body.get(key)
    if text is None:
        return otherwise
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        raise form_error((key, "DATE_TIME_TYPE_PARSE", "Not a valid ISO8601 timestamp.")) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

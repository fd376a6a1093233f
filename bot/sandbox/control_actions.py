"""What someone does on the page."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox.answers import form_of
from bot.sandbox.interactions import Interaction
from bot.sandbox.payloads_people import timestamp
from bot.sandbox.people import NotAllowedError, Person
from bot.sandbox.records import JSON, Message
from bot.sandbox.world import World

Action = Callable[[World, Person | None, JSON], Awaitable[JSON]]

# Late enough that what is due on a usual morning has happened.
MORNING = time(10, 0)
LONGEST_MOVE = timedelta(days=60)


def _actor(person: Person | None) -> Person:
    if person is None:
        raise ValueError("Say who acts, in `as`.")
    return person


def _need(body: JSON, key: str) -> str:
    if key not in body:
        raise ValueError(f"Say {key}.")
    return str(body[key])


def _message(world: World, body: JSON) -> Message:
    channel = world.channel(_need(body, "channel"))
    found = world.find_message(channel.id, int(_need(body, "message_id")))
    if found is None:
        raise LookupError("This message is gone.")
    return found


def _started(interaction: Interaction) -> JSON:
    return {"interaction_id": str(interaction.id)}


async def send_message(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/message."""
    channel = world.channel(_need(body, "channel"))
    original = None
    if body.get("reply_to"):
        original = world.find_message(channel.id, int(_need(body, "reply_to")))
    sent = await _actor(person).say(channel, _need(body, "content"), original)
    return {"message_id": str(sent.id)}


async def edit_message(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/edit: an author changes their words."""
    await _actor(person).edit(_message(world, body), _need(body, "content"))
    return {}


async def delete_message(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/delete: an author takes their message back."""
    await _actor(person).delete(_message(world, body))
    return {}


async def use_command(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/command; with `message_id` it is a command of that message's menu."""
    actor = _actor(person)
    if body.get("message_id"):
        message = _message(world, body)
        return _started(actor.start_message_command(_need(body, "command_id"), message))
    channel = world.channel(_need(body, "channel"))
    options = body.get("options") or {}
    return _started(actor.start_command(_need(body, "command_id"), channel, options))


async def complete(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/autocomplete."""
    channel = world.channel(_need(body, "channel"))
    options = {**(body.get("options") or {})}
    focused = _need(body, "focused")
    options.setdefault(focused, "")
    answer = await _actor(person).type_into(_need(body, "command_id"), channel, focused, **options)
    return {"choices": answer.choices}


async def use_component(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/component."""
    message = _message(world, body)
    values = body.get("values")
    return _started(_actor(person).start_component(message, _need(body, "custom_id"), values))


async def send_form(_: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/form."""
    actor = _actor(person)
    opener = actor.desk.interactions.get(int(_need(body, "interaction_id")))
    form = form_of(opener) if opener is not None else None
    if form is None:
        raise LookupError("This form is gone.")
    return _started(actor.start_submit(form, body.get("values") or {}))


async def open_dm(world: World, person: Person | None, _: JSON) -> JSON:
    """POST /control/dm."""
    return {"channel_id": str(world.direct_channel(_actor(person).id).id)}


async def set_reaction(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/reaction."""
    message = _message(world, body)
    await _actor(person).react(message, _need(body, "emoji"), on=bool(body.get("on", True)))
    return {}


async def dismiss(world: World, person: Person | None, body: JSON) -> JSON:
    """POST /control/dismiss: forgets an ephemeral message."""
    message = world.ephemeral.get(int(_need(body, "message_id")))
    if message is None:
        return {}
    if message.visible_to != _actor(person).id:
        raise NotAllowedError("This message is someone else's.")
    world.delete_message(message)
    return {}


async def move_clock(world: World, _: Person | None, body: JSON) -> JSON:
    """POST /control/clock: forward by seconds, or to "next morning" or a time."""
    now = world.now()
    if "seconds" in body:
        target = now + timedelta(seconds=float(_need(body, "seconds")))
    elif body.get("to") == "next morning":
        target = next_morning(now, world.timezone)
    else:
        target = datetime.fromisoformat(_need(body, "to"))
        if target.tzinfo is None:
            raise ValueError("A time needs its offset.")
    if not now <= target <= now + LONGEST_MOVE:
        raise ValueError("Time moves forward only, and at most 60 days.")
    await world.clock.walk_to(target)
    return {"now": timestamp(world.now())}


def next_morning(now: datetime, timezone: str) -> datetime:
    """Return ten o'clock of the next local day."""
    zone = ZoneInfo(timezone)
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, MORNING, zone)


ACTIONS: dict[str, Action] = {
    "message": send_message,
    "edit": edit_message,
    "delete": delete_message,
    "command": use_command,
    "autocomplete": complete,
    "component": use_component,
    "form": send_form,
    "dm": open_dm,
    "reaction": set_reaction,
    "dismiss": dismiss,
    "clock": move_clock,
}

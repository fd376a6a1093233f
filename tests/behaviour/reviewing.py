"""A server where something waits for people, and the short ways to what they do with it."""

from dataclasses import dataclass

from simcord.builders import ChannelHandle

from bot.domain.guidelines.engine import find
from bot.domain.guidelines.ladder import Circumstances, Mode
from bot.domain.guidelines.posts import Post
from bot.domain.ids import ChannelId, MessageId, UserId
from bot.domain.reading.reading import read
from bot.services.guidelines.findings import Message as Found
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message, Part
from tests.behaviour.world import World

BREACH = "I get it. You should just stop taking your meds, they are poison."
MARKED = "You should just stop taking your meds"
# Far from the ids of notes.
FIRST_ID = 1_200_000_000
SECOND = "Honestly, you need to leave him today."


@dataclass(frozen=True)
class Rule:
    """What a rule found, as grave as a test wants it."""

    rule_id: str
    family: str
    severity: int


async def found(
    world: World,
    author: Member,
    words: str = BREACH,
    severity: int | None = None,
    *,
    mode: Mode = Mode.QUEUE,
    room: ChannelHandle | None = None,
    is_due_later: bool = False,
) -> Message:
    """Let somebody write this, and the bot notice it."""
    room = room or world.server.lounge
    await author.write(room, words)
    assert room.last_message is not None
    message = Message(room.last_message)
    gravest = find(Post(read(words)))[0]
    findings = [Rule(gravest.rule_id, gravest.family, severity or gravest.severity)]
    services, guild_id = world.client.services, world.server.id
    for one in findings:
        await services.guideline_modes.set_mode(guild_id, one.family, mode)
    place = Found(
        guild_id,
        ChannelId(room.id),
        MessageId(message.handle.id),
        UserId(author.id),
        "en",
    )
    await services.findings.receive(place, findings, Circumstances())
    if not is_due_later:
        await world.do_what_is_due()
    return message


def cards(world: World) -> list[Message]:
    """What stands in the staff channel, oldest first."""
    return [one for one in world.ours(world.staff) if any(map(_is_of_queue, one.parts))]


def _is_of_queue(part: Part) -> bool:
    is_button = str(part.get("custom_id", "")).startswith("review:")
    return is_button or part.get("id", 0) >= FIRST_ID


def card(world: World) -> Message:
    (only,) = cards(world)
    return only


async def press(world: World, person: Member, name: str, message: Message | None = None) -> Answer:
    """Press a button of a card, by the last part of its key."""
    label = world.say(f"review.buttons.{name}")
    return await person.click(message or card(world), label)


async def queue(world: World, person: Member) -> Answer:
    return await person.use("review")


async def opened(world: World, person: Member, number: int = 1) -> Answer:
    """Open the item of this number from the queue."""
    shown = await queue(world, person)
    return await person.click(shown.message, world.say("review.buttons.open_one", number=number))


async def state(world: World) -> list[str]:
    return [row[0] for row in await world.rows("SELECT state FROM review_item ORDER BY item_id")]


async def done(world: World) -> list[tuple[int | None, str]]:
    """Who did what, the first first."""
    rows = await world.rows("SELECT by_id, action FROM review_action ORDER BY action_id")
    return [(row[0], row[1]) for row in rows]


async def on_duty(world: World, person: Member) -> None:
    shown = await person.use("today")
    await person.click(shown.message, world.say("today.buttons.on_duty"))

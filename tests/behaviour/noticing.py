"""A server that reads along in its lounge, with a rule of its own that no engine changes."""

from datetime import timedelta

import discord

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.own_phrases import Sameness
from bot.domain.guidelines.settings import OwnRule
from bot.domain.guidelines.texts import nudge_text, set_aside_text
from bot.domain.ids import ChannelId
from bot.permissions import needed_in_all
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

PHRASE = "purple lantern"
BREACH = "So, the purple lantern it is."
FINE = "I went for a walk today."
FAMILY = Family.OFFERS


async def read_along(
    world: World, mode: Mode = Mode.NUDGE, family: Family = FAMILY, severity: int = 2
) -> None:
    """Let the bot read along in the lounge, and do this about one phrase."""
    services, guild_id = world.client.services, world.server.id
    await services.guideline_modes.watch(guild_id, ChannelId(world.server.lounge.id))
    await services.guideline_modes.set_mode(guild_id, family, mode)
    added = await services.own_rules.add_phrase(guild_id, PHRASE, Sameness.FOLDED, family, severity)
    assert isinstance(added, OwnRule)


async def set_aside(world: World, family: Family = Family.DETAILS) -> None:
    """Let the bot read along, and set aside what it finds of this family."""
    await read_along(world, family=family, severity=3)
    await world.client.services.guideline_modes.set_hide(world.server.id, family, is_on=True)
    world.server.let_bot(needed_in_all() | discord.Permissions(manage_messages=True))


async def say_yes(world: World, person: Member) -> None:
    """Let the bot write to somebody."""
    card = await person.use("privacy")
    await person.click(card.message, world.say("privacy.allow_notes"))


def notes(world: World, person: Member) -> list[Message]:
    """What the bot has written to somebody in private, oldest first."""
    return world.ours(person.in_dm.channel)


def nudge_words(world: World, family: Family = FAMILY) -> str:
    found = nudge_text(world.library.guidelines["en"], family)
    assert found is not None
    return found


def set_aside_words(world: World, family: Family = Family.DETAILS) -> str:
    found = set_aside_text(world.library.guidelines["en"], family)
    assert found is not None
    return found


async def press(world: World, person: Member, label: str) -> Answer:
    """Press a button under somebody's newest note."""
    return await person.in_dm.click(
        notes(world, person)[-1], world.say(f"guidelines.nudge.{label}")
    )


async def findings(world: World) -> list[tuple[str, str]]:
    return [tuple(row) for row in await world.rows("SELECT done, mark FROM finding")]


async def states(world: World) -> list[str]:
    return [row[0] for row in await world.rows("SELECT state FROM nudge ORDER BY nudge_id")]


def standing(world: World) -> list[Message]:
    """What everybody sees in the lounge, oldest first."""
    return [one for one in world.ben.sees(world.server.lounge) if not one.is_private]


def nothing_is_said_in_public(world: World) -> bool:
    """Whether the bot has said nothing in any room that members can read."""
    return not world.ours(world.server.lounge)


DAY = timedelta(hours=24, seconds=1)

"""Two weeks of a new server: what rules found meanwhile, in messages that stand."""

from dataclasses import dataclass
from datetime import timedelta

import discord
from simcord.builders import ChannelHandle

from bot.domain.guidelines.ladder import Circumstances
from bot.domain.guidelines.messages import Message as Found
from bot.domain.ids import ChannelId, MessageId, UserId
from tests.behaviour.people import Member
from tests.behaviour.seen import Answer, Message
from tests.behaviour.world import World

WEEK = timedelta(days=7, seconds=1)


@dataclass(frozen=True)
class Match:
    """What a rule found, as far as the services look at it."""

    rule_id: str
    family: str
    severity: int = 2


MEDICINE = Match("g1-stop-medicine", "G1")
SHAMING = Match("g4-shaming", "G4")
WORSE = Match("g7-others-have-it-worse", "G7", 1)


async def watch(world: World) -> None:
    """Let the bot read along in the lounge: with that the weeks begin."""
    modes, channel_id = world.client.services.guideline_modes, ChannelId(world.server.lounge.id)
    await modes.watch(world.server.id, channel_id)
    await world.do_what_is_due()


async def found(world: World, match: Match, channel: ChannelHandle | None = None) -> Message:
    """Somebody writes, and a rule finds something in it."""
    channel = channel or world.server.lounge
    written = await world.ana.write(channel, "Words that a rule matches.")
    assert isinstance(written.handle, discord.Message)
    message = Found(
        world.server.id,
        ChannelId(channel.id),
        MessageId(written.handle.id),
        UserId(world.ana.id),
        "en",
    )
    await world.client.services.findings.receive(message, [match], Circumstances())
    return written


async def edit(world: World, person: Member) -> Answer:
    card = await person.use("guidelines")
    return await person.click(card.message, world.say("guidelines.card.edit"))


def link(message: Message) -> str:
    assert isinstance(message.handle, discord.Message)
    return message.handle.jump_url

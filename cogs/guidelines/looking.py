"""*Ask a facilitator to look*, from the menu of a message: private, with a receipt."""

from typing import ClassVar

import discord
from discord import app_commands

from bot.client import Circlekeeper, Interaction
from bot.domain.guidelines.asks import Asked, Refusal
from bot.domain.ids import ChannelId, MessageId, UserId
from bot.ui.components import Component
from bot.ui.guidelines.talk import ASK, ASK_AND_HEAR, ask_to_look_card, look_receipt
from bot.ui.layout import plain
from cogs.guidelines.talking import is_staff
from cogs.patience import answering
from cogs.rounds.listening import headed_by
from cogs.rounds.presses import guild_of, show_card, user_of
from cogs.rounds.speaking import language_of


class _Ask(Component, template=r"(?!)"):
    """The two ways to ask."""

    wants_answer: ClassVar[bool]

    async def handle(self, interaction: Interaction) -> None:
        """Pass it on, and say to whom."""
        client, guild_id = interaction.client, guild_of(interaction)
        author_id = _person(client, UserId(self.number("author_id")))
        async with answering(interaction):
            language = await language_of(interaction)
            asked = Asked(
                ChannelId(interaction.channel_id or 0),
                MessageId(self.number("message_id")),
                author_id,
                is_by_staff=author_id is not None and await is_staff(interaction, author_id),
            )
            outcome = await client.services.asks.look(
                guild_id, user_of(interaction), asked, language, wants_answer=self.wants_answer
            )
        say = client.say_in(language)
        if isinstance(outcome, Refusal):
            await show_card(interaction, plain(say(outcome)))
            return
        card = look_receipt(
            say, goes_to_contact=outcome.goes_to_contact, will_hear=self.wants_answer
        )
        await show_card(interaction, card)
        client.wake()


class Ask(_Ask, template=ASK.template):
    """*Ask*."""

    wants_answer = False


class AskAndHear(_Ask, template=ASK_AND_HEAR.template):
    """*Ask, and write to me after*."""

    wants_answer = True


COMPONENTS: tuple[type[Component], ...] = (Ask, AskAndHear)


def menu(client: Circlekeeper) -> app_commands.ContextMenu:
    """Return the entry in the menu of every message."""
    return app_commands.ContextMenu(name=client.say("talk.look.menu"), callback=_ask_once)


def _person(client: Circlekeeper, author_id: UserId) -> UserId | None:
    """Return whose words it is about: never ours."""
    return None if client.user is not None and author_id == client.user.id else author_id


async def _ask_once(interaction: Interaction, message: discord.Message) -> None:
    """Ask whether it is meant, before anybody hears of it."""
    client = interaction.client
    say = client.say_in(await language_of(interaction))
    is_ours = client.user is not None and message.author.id == client.user.id
    # What people share with a form stands as a message of ours, headed by whose words they are.
    author_id = UserId((headed_by(message) if is_ours else None) or message.author.id)
    if (message.author.bot and not is_ours) or message.webhook_id is not None:
        await client.answer(interaction, say(Refusal.A_BOT))
    elif author_id == user_of(interaction):
        await client.answer(interaction, say(Refusal.YOUR_OWN))
    else:
        card = ask_to_look_card(say, MessageId(message.id), author_id)
        await client.answer(interaction, card)

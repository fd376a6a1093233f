"""The Discord client: it admits, answers and never leaves a person without an answer."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from importlib import import_module
from typing import Any, TypeVar

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot import commands as command_texts
from bot.clock import Clock
from bot.domain.ids import GuildId
from bot.domain.setup.standing import Audience, admit
from bot.errors import Refused, explain, new_reference
from bot.interactions import data_of, origin_of, standing_of, standing_with
from bot.library import LANGUAGE, Library
from bot.observability import report_failure
from bot.once import sent_once
from bot.pacer import Pacer
from bot.private_answers import PrivateAnswers
from bot.services.bundle import Services
from bot.spoken import language_to, learn_language
from bot.ui.components import Component, Forms
from bot.ui.drafts import Draft, draft_card
from bot.ui.layout import small
from bot.wording import Say
from bot.work import Work

log = logging.getLogger(__name__)

# Seconds without a further server after which discord.py takes all of them for told.
GUILD_READY_TIMEOUT = 2.0

_CAPABILITIES = (
    *("help", "privacy", "care", "guidelines"),
    *("prompts", "rounds", "today", "setup"),
)
_COGS = tuple(f"cogs.{name}" for name in _CAPABILITIES)

T = TypeVar("T")

Interaction = discord.Interaction["Circlekeeper"]


class Circlekeeper(commands.Bot):
    """One bot with its services, its texts, its clock and its pacer."""

    def __init__(
        self,
        *,
        services: Services,
        library: Library,
        clock: Clock,
        pacer: Pacer,
        reads_messages: bool = False,
        guild_ready_timeout: float = GUILD_READY_TIMEOUT,
    ) -> None:
        super().__init__(
            # There are no prefix commands; a mention as prefix asks for no privileged intent.
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents(reads_messages=reads_messages),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(guild=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=guild_ready_timeout,
            http_trace=sent_once(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            tree_cls=Tree,
        )
        self.services = services
        self.library = library
        self.clock = clock
        self.pacer = pacer
        # Whether what people write in channels reaches us; forms, DMs and mentions always do.
        self.reads_messages = reads_messages
        self.forms = Forms()
        self._components: list[type[Component]] = []
        self._ears: list[Callable[[discord.Message], bool]] = []
        # Stands in until the scheduler runs; app.py puts its `wake` here.
        self.wake: Callable[[], None] = lambda: None
        self.came_up = asyncio.Event()
        self._command_mentions: dict[str, str] = {}
        self.is_leaving = False
        self.work = Work()
        self.private_answers = PrivateAnswers()

    async def setup_hook(self) -> None:
        """Load the cogs and bring the commands at Discord up to date."""
        await self.add_cogs()
        command_texts.describe(self.tree, self.library.wording.say)
        self._mention_commands(await command_texts.sync_if_different(self.tree))

    async def add_cogs(self) -> None:
        """Add everything that people can press, type or write to.

        Not as discord.py's extensions: it forgets the modules of those when a client closes, so
        that the next client of a process (each test has its own) would compile them all anew.
        """
        for cog in _COGS:
            await import_module(cog).setup(self)

    def say(self, key: str, /, **details: object) -> str:
        """Return a sentence; {help}, {privacy} and the other commands become links."""
        return self.say_in(LANGUAGE)(key, **details)

    def say_in(self, language: str | None) -> Say:
        """Return what says the same in a language, or in the default one where that is unknown."""
        wordings = self.library.wordings
        wording = wordings.get(language or LANGUAGE, self.library.wording)

        def say(key: str, /, **details: object) -> str:
            return wording.say(key, **{**self._command_mentions, **details})

        return say

    async def learn_language(self, interaction: Interaction) -> None:
        """Find out in which language somebody is answered, before anything is said to them."""
        # What fails here fails again where it matters, and is told there in the default language.
        with suppress(Exception):
            await learn_language(interaction, self.services, self.library)

    def say_to(self, interaction: Interaction) -> Say:
        """Return what speaks to whoever pressed or typed a command, in the language found out."""
        return self.say_in(language_to(interaction, self.library))

    async def on_ready(self) -> None:
        """Remember that Discord has told us of our servers; this comes again at reconnects."""
        self.came_up.set()

    async def on_message(self, message: discord.Message, /) -> None:
        """Look for no prefix commands: there are none."""

    def hear(self, is_for_us: Callable[[discord.Message], bool]) -> None:
        """Hand on the messages for which this is true; all others go by."""
        self._ears.append(is_for_us)

    def dispatch(self, event: str, /, *details: Any, **named: Any) -> None:  # noqa: ANN401 - discord.py's
        """Hand on what happened. Of the messages in a server, hardly any is for us.

        Each listener costs a task for each event: more than all that we do with most messages.
        """
        # discord.py looks for its gateway until it is closed, says "disconnect" of an attempt
        # that fails by that, and has no loop to say it in any more.
        if self.is_closed():
            return
        if event == "message" and not any(is_for_us(details[0]) for is_for_us in self._ears):
            return
        super().dispatch(event, *details, **named)

    def add_components(self, *kinds: type[Component]) -> None:
        """Make buttons and selects known."""
        self.add_dynamic_items(*kinds)
        self._components.extend(kinds)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Bring submitted forms to where they belong, and answer buttons that nobody knows."""
        if self.is_leaving:
            return
        await self.forms.route(interaction)
        if interaction.type is discord.InteractionType.component and not self._knows(interaction):
            await self.learn_language(interaction)
            await self.answer(interaction, self.say_to(interaction)("errors.old_button"))

    def _knows(self, interaction: Interaction) -> bool:
        custom_id = data_of(interaction).get("custom_id", "")
        return any(kind.is_named(str(custom_id)) for kind in self._components)

    async def on_app_command_completion(self, interaction: Interaction, _command: object) -> None:
        """Forget a command that was carried out."""
        self.work.end(interaction.id)

    def under_way(self) -> AbstractContextManager[None]:
        """Count a piece of work, so that a shutdown waits for it."""
        return self.work.under_way()

    async def finish_work(self, seconds: float) -> None:
        """Wait until nobody is waiting for an answer, at most so many seconds; begin nothing then.

        Until the connection is closed Discord brings more, which nobody could answer any more:
        what is not begun can be pressed again.
        """
        await self.work.done_within(seconds)
        self.is_leaving = True

    async def audiences(self, interaction: Interaction) -> frozenset[Audience]:
        """Return every audience this person belongs to here."""
        everyone = frozenset({Audience.EVERYONE})
        if interaction.guild_id is None:
            return everyone
        server = await self.services.setup.duties(GuildId(interaction.guild_id))
        standing = standing_of(interaction)
        return everyone | {one for one in Audience if admit(server, standing, one) is None}

    async def refusal(self, interaction: Interaction, audience: Audience) -> str | None:
        """Return in words why this person may not, or `None`."""
        if audience is Audience.EVERYONE:
            return None
        say = self.say_to(interaction)
        if interaction.guild_id is None:
            return say("refused.server_only")
        server = await self.services.setup.duties(GuildId(interaction.guild_id))
        reason = admit(server, standing_of(interaction), audience)
        return None if reason is None else say(reason)

    async def admits(self, member: discord.Member, audience: Audience) -> bool:
        """Whether a member of a server, as Discord just described them, is of an audience."""
        server = await self.services.setup.duties(GuildId(member.guild.id))
        may = member.guild_permissions
        standing = standing_with(member.roles, may.manage_guild or may.administrator)
        return admit(server, standing, audience) is None

    async def answer(self, interaction: Interaction, content: str | discord.ui.LayoutView) -> None:
        """Answer one person privately, whether or not something was said before."""
        said: dict[str, Any] = {"content" if isinstance(content, str) else "view": content}
        if interaction.response.is_done():
            await interaction.followup.send(**said, ephemeral=True)
        else:
            await interaction.response.send_message(**said, ephemeral=True)

    async def show(self, interaction: Interaction, card: discord.ui.LayoutView) -> None:
        """Show a card in place of the one that was pressed, or privately where others see that."""
        message = interaction.message
        if message is not None and message.flags.ephemeral:
            await interaction.response.edit_message(view=card)
        else:
            await self.answer(interaction, card)

    async def answer_refusal(
        self, interaction: Interaction, reason: str, draft: Draft | None, say: Say | None = None
    ) -> None:
        """Tell the person privately why not; a draft comes back to them with it."""
        say = say or self.say_to(interaction)
        answer = reason if draft is None else draft_card(say, reason, draft)
        await self.answer(interaction, answer)

    async def answer_failure(
        self, interaction: Interaction, error: Exception, draft: Draft | None
    ) -> None:
        """Log a failure and tell the person privately, under the same reference."""
        reference = new_reference()
        report_failure(
            log,
            "An interaction failed.",
            error,
            reference=reference,
            guild=interaction.guild_id,
            origin=origin_of(interaction),
        )
        say = self.say_to(interaction)
        explanation = explain(error, say)
        words = say(explanation.key, **explanation.details)
        reason = f"{words}\n{small(say('errors.reference', reference=reference))}"
        try:
            await self._answer_with_or_without(interaction, reason, draft)
        except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
            log.warning("The person could not be told.", extra={"reference": reference})

    async def _answer_with_or_without(
        self, interaction: Interaction, reason: str, draft: Draft | None
    ) -> None:
        """Tell the reason alone where Discord refuses the answer that holds the draft."""
        try:
            await self.answer_refusal(interaction, reason, draft)
        except discord.HTTPException:
            if draft is None:
                raise
            await self.answer(interaction, reason)

    async def answer_unknown_form(self, interaction: Interaction, draft: Draft) -> None:
        """Give back the words of a form that this version no longer knows."""
        await self.learn_language(interaction)
        reason = self.say_to(interaction)("forms.unknown")
        await self.answer_refusal(interaction, reason, draft)

    def _mention_commands(self, ids: Mapping[str, int]) -> None:
        self._command_mentions = {name: f"</{name}:{number}>" for name, number in ids.items()}


class Tree(app_commands.CommandTree[Circlekeeper]):
    """The commands; what they raise is answered like everything else."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        """Let every command through, and remember that somebody waits for its answer."""
        if interaction.client.is_leaving:
            return False
        # Nobody waits for suggestions, and discord.py does not tell when they are done.
        if interaction.type is discord.InteractionType.application_command:
            interaction.client.work.begin(interaction.id)
            await interaction.client.learn_language(interaction)
        return True

    async def on_error(
        self, interaction: Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Say a refusal as it is; explain everything else."""
        client = interaction.client
        try:
            if isinstance(error, Refused):
                await client.answer(interaction, str(error))
            else:
                cause = error.__cause__
                foreseen = cause if isinstance(cause, Exception) else error
                await client.answer_failure(interaction, foreseen, None)
        finally:
            client.work.end(interaction.id)


def only_for(audience: Audience) -> Callable[[T], T]:
    """Admit only this audience to a command; everybody else is told kindly whom it is for."""

    async def check(interaction: Interaction) -> bool:
        try:
            reason = await interaction.client.refusal(interaction, audience)
        except Exception as error:
            # discord.py hands on what a check raises only if it is one of its own errors.
            raise app_commands.AppCommandError from error
        if reason is not None:
            raise Refused(reason)
        return True

    return app_commands.check(check)


def intents(*, reads_messages: bool) -> discord.Intents:
    """Return what the bot listens to; of what is privileged, only what its host switched on."""
    return discord.Intents(
        guilds=True,
        dm_messages=True,
        guild_messages=True,
        guild_reactions=True,
        guild_scheduled_events=True,
        message_content=reads_messages,
    )

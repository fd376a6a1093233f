"""What people start with the bot, and what the bot answers to it."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from bot.sandbox.components import finished
from bot.sandbox.drafts import draft_from, revise
from bot.sandbox.interaction_payloads import envelope, metadata
from bot.sandbox.openings import InteractionKind, Opening
from bot.sandbox.records import EPHEMERAL, JSON, LOADING, Draft, Message
from bot.sandbox.refusals import (
    RefusalError,
    form_error,
    unknown_channel,
    unknown_interaction,
    unknown_message,
    unknown_webhook,
)
from bot.sandbox.uploads import Uploads
from bot.sandbox.validation import check_form
from bot.sandbox.world import World

ANSWER_SECONDS = 3.0
TOKEN_LIFETIME = timedelta(minutes=15)
# Discord's message types for the answer to a chat command and to one of a message's menu.
ANSWER_KINDS = {1: 20, 3: 23}


class CallbackKind(IntEnum):
    """Discord's types of a first answer."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    FORM = 9


class State(StrEnum):
    """How far the bot's first answer is."""

    WAITING = "waiting"
    ANSWERED = "answered"
    FAILED = "failed"


@dataclass(eq=False, kw_only=True)
class Interaction:
    """One thing a person started, with everything that the bot answered."""

    id: int
    token: str
    kind: InteractionKind
    name: str
    user_id: int
    channel_id: int
    metadata: JSON
    source: Message | None
    opened_at: datetime
    command: JSON | None = None
    state: State = State.WAITING
    callback: CallbackKind | None = None
    original: Message | None = None
    follow_ups: list[Message] = field(default_factory=list)
    form: JSON | None = None
    choices: list[JSON] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    filled: asyncio.Event = field(default_factory=asyncio.Event)
    deadline: asyncio.TimerHandle | None = None


class InteractionDesk:
    """Hands interactions to the bot and takes its answers, within Discord's limits.

    The three seconds to a first answer are real; the quarter of an hour after it is the world's.
    """

    def __init__(self, world: World, dispatch: Callable[[str, JSON], None]) -> None:
        self.world = world
        self.dispatch = dispatch
        self.uploads = Uploads(world)
        self.answer_seconds = ANSWER_SECONDS
        self.interactions: dict[int, Interaction] = {}
        self.listeners: list[Callable[[Interaction], None]] = []

    def open(self, opening: Opening) -> Interaction:
        """Start an interaction: the bot hears of it, and has three seconds to answer."""
        identity = self.world.new_id()
        interaction = Interaction(
            id=identity,
            token=secrets.token_urlsafe(24),
            kind=opening.kind,
            name=opening.name,
            user_id=opening.user_id,
            channel_id=opening.channel.id,
            metadata=metadata(self.world, identity, opening),
            source=opening.source,
            opened_at=self.world.now(),
            command=opening.data if opening.kind is InteractionKind.COMMAND else None,
        )
        self._forget_old()
        self.interactions[identity] = interaction
        loop = asyncio.get_running_loop()
        interaction.deadline = loop.call_later(self.answer_seconds, self._give_up, interaction)
        self._tell(interaction)
        self.dispatch(
            "INTERACTION_CREATE", envelope(self.world, identity, interaction.token, opening)
        )
        return interaction

    def close(self) -> None:
        """Stop waiting for answers."""
        for interaction in self.interactions.values():
            if interaction.deadline is not None:
                interaction.deadline.cancel()

    def _forget_old(self) -> None:
        oldest = self.world.now() - 2 * TOKEN_LIFETIME
        for identity, each in list(self.interactions.items()):
            if each.opened_at < oldest:
                del self.interactions[identity]

    def _tell(self, interaction: Interaction) -> None:
        for listener in list(self.listeners):
            listener(interaction)

    def _give_up(self, interaction: Interaction) -> None:
        if interaction.state is State.WAITING:
            self._finish(interaction, State.FAILED)

    def _finish(self, interaction: Interaction, state: State) -> None:
        interaction.state = state
        if interaction.deadline is not None:
            interaction.deadline.cancel()
        if interaction.callback not in (
            CallbackKind.DEFERRED_MESSAGE,
            CallbackKind.DEFERRED_UPDATE,
        ):
            interaction.filled.set()
        interaction.answered.set()
        self._tell(interaction)

    def answer(self, identity: int, token: str, body: JSON, files: list[JSON]) -> Interaction:
        """Take the bot's first answer; raise Discord's refusal when it comes twice or late."""
        interaction = self.interactions.get(identity)
        if interaction is None or interaction.token != token or interaction.state is State.FAILED:
            raise unknown_interaction()
        if interaction.state is State.ANSWERED:
            raise RefusalError(400, 40060, "Interaction has already been acknowledged.")
        try:
            kind = CallbackKind(body.get("type") or 0)
        except ValueError:
            raise form_error(("type", "BASE_TYPE_CHOICES", "Not a known type")) from None
        self._apply(interaction, kind, body.get("data") or {}, files)
        interaction.callback = kind
        self._finish(interaction, State.ANSWERED)
        return interaction

    def _apply(
        self, interaction: Interaction, kind: CallbackKind, data: JSON, files: list[JSON]
    ) -> None:
        if (kind is CallbackKind.CHOICES) != (interaction.kind is InteractionKind.AUTOCOMPLETE):
            raise form_error(("type", "INTERACTION_TYPE_MISMATCH", "Wrong type of answer"))
        if kind is CallbackKind.MESSAGE:
            interaction.original = self._post(interaction, data, files)
        elif kind is CallbackKind.DEFERRED_MESSAGE:
            flags = LOADING | int(data.get("flags") or 0) & EPHEMERAL
            interaction.original = self._put(interaction, Draft(flags=flags))
        elif kind is CallbackKind.CHOICES:
            interaction.choices = list(data.get("choices") or [])
            if len(interaction.choices) > 25:
                raise form_error(("data.choices", "BASE_TYPE_MAX_LENGTH", "At most 25."))
        elif kind is CallbackKind.FORM:
            if interaction.kind is InteractionKind.FORM:
                raise form_error(("type", "BASE_TYPE_CHOICES", "A form cannot open a form"))
            check_form(data)
            components = finished(data.get("components") or [])
            interaction.form = {**data, "components": components}
        else:
            self._apply_to_source(interaction, kind, data, files)

    def _apply_to_source(
        self, interaction: Interaction, kind: CallbackKind, data: JSON, files: list[JSON]
    ) -> None:
        if interaction.source is None:
            raise form_error(("type", "BASE_TYPE_CHOICES", "There is no message to update"))
        if kind is CallbackKind.UPDATE:
            self._revise(interaction.source, data, files)
        interaction.original = interaction.source

    def _post(self, interaction: Interaction, data: JSON, files: list[JSON]) -> Message:
        ephemeral = bool(int(data.get("flags") or 0) & EPHEMERAL)
        return self._put(interaction, draft_from(self.world, data, files, ephemeral=ephemeral))

    def _put(self, interaction: Interaction, draft: Draft) -> Message:
        if interaction.channel_id not in self.world.channels:
            raise unknown_channel()
        draft.interaction = interaction.metadata
        if interaction.command is not None:
            draft.command = interaction.command["name"]
            draft.kind = ANSWER_KINDS[interaction.command["type"]]
        if draft.flags & EPHEMERAL:
            draft.visible_to = interaction.user_id
        return self.world.post(interaction.channel_id, self.world.bot_id, draft)

    def _revise(self, message: Message, data: JSON, files: list[JSON]) -> None:
        self._still_there(message)
        was_loading = message.is_loading
        revise(self.world, message, data, files)
        message.flags &= ~LOADING
        self.world.edit(message, counts_as_edit=not was_loading)

    def _still_there(self, message: Message) -> None:
        if self.world.find_message(message.channel_id, message.id) is not message:
            raise unknown_message()

    def by_token(self, token: str) -> Interaction:
        """Return the answered interaction with this token; raise Discord's refusal otherwise."""
        for interaction in self.interactions.values():
            if interaction.token == token and interaction.state is State.ANSWERED:
                if self.world.now() - interaction.opened_at > TOKEN_LIFETIME:
                    raise RefusalError(401, 50027, "Invalid Webhook Token")
                return interaction
        raise unknown_webhook()

    def answer_message(self, interaction: Interaction, which: str) -> Message:
        """Return `@original` or the follow-up with this id; raise Discord's refusal otherwise."""
        if which == "@original":
            message = interaction.original
        else:
            known = [*interaction.follow_ups, *filter(None, [interaction.original])]
            message = next((each for each in known if str(each.id) == which), None)
        if message is None:
            raise unknown_message()
        self._still_there(message)
        return message

    def edit_answer(self, token: str, which: str, body: JSON, files: list[JSON]) -> Message:
        """Change an answer; the first change of a deferred one fills it."""
        interaction = self.by_token(token)
        message = self.answer_message(interaction, which)
        self._revise(message, body, files)
        self._filled(interaction)
        return message

    def delete_answer(self, token: str, which: str) -> None:
        """Remove an answer."""
        interaction = self.by_token(token)
        self.world.delete_message(self.answer_message(interaction, which))
        self._filled(interaction)

    def follow_up(self, token: str, body: JSON, files: list[JSON]) -> Message:
        """Add a message; the first one after a deferred answer fills that one instead."""
        interaction = self.by_token(token)
        original = interaction.original
        if original is not None and original.is_loading:
            self._revise(original, body, files)
            message = original
        else:
            message = self._post(interaction, body, files)
            interaction.follow_ups.append(message)
        self._filled(interaction)
        return message

    def _filled(self, interaction: Interaction) -> None:
        interaction.filled.set()

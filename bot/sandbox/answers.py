"""What the bot answered to one thing that a person did."""

import asyncio
from dataclasses import dataclass

from bot.sandbox.forms import Form
from bot.sandbox.interactions import CallbackKind, Interaction, State
from bot.sandbox.records import JSON, Message

ANSWER_DEADLINE_SECONDS = 10.0


@dataclass(frozen=True)
class Answer:
    """The bot's answer as the person sees it; it changes when the bot changes it."""

    interaction: Interaction

    @property
    def failed(self) -> bool:
        """Whether the person read "This interaction failed"."""
        return self.interaction.state is State.FAILED

    @property
    def deferred(self) -> bool:
        """Whether the bot asked for time."""
        return self.interaction.callback in (
            CallbackKind.DEFERRED_MESSAGE,
            CallbackKind.DEFERRED_UPDATE,
        )

    @property
    def message(self) -> Message | None:
        """The message that answers, ephemeral or not; the changed one after an update."""
        return self.interaction.original

    @property
    def follow_ups(self) -> list[Message]:
        """The further messages, oldest first."""
        return list(self.interaction.follow_ups)

    @property
    def text(self) -> str:
        """Everything there is to read in the answering message."""
        return self.message.text if self.message is not None else ""

    @property
    def choices(self) -> list[JSON]:
        """What autocomplete offered."""
        return list(self.interaction.choices)

    @property
    def form(self) -> Form | None:
        """The form that opened."""
        return form_of(self.interaction)

    async def final(self, timeout_seconds: float = ANSWER_DEADLINE_SECONDS) -> Message:
        """Return the answer once a deferred one is filled; TimeoutError when it never is."""
        async with asyncio.timeout(timeout_seconds):
            await self.interaction.filled.wait()
        found = self.message or next(iter(self.follow_ups), None)
        if found is None:
            raise LookupError("The bot answered without a message.")
        return found


def form_of(interaction: Interaction) -> Form | None:
    """Return the form that the bot opened as its answer, or None."""
    if interaction.form is None:
        return None
    return Form(
        interaction_id=interaction.id,
        title=interaction.form["title"],
        custom_id=interaction.form["custom_id"],
        components=interaction.form["components"],
    )

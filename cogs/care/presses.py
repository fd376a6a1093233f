"""What people press: the team on a care note, the person on their card."""

from collections.abc import Coroutine
from typing import Any, ClassVar, TypeAlias

from bot.client import Interaction
from bot.domain.care.notes import CareNote, Phase, Refusal, Stage
from bot.domain.care.setting_aside import SetAside
from bot.domain.ids import CareNoteId, GuildId, UserId
from bot.domain.setup.standing import Audience
from bot.services.care.notes import CareNotes
from bot.ui.care.ids import CardAction, NoteAction, template
from bot.ui.care.note import refusal_words
from bot.ui.components import Component
from cogs.care.place import place_of_press
from cogs.patience import answering

# In quotes: Python itself cannot subscript it.
Act: TypeAlias = (
    "staticmethod[[CareNotes, CareNoteId, UserId], Coroutine[Any, Any, CareNote | Refusal]]"
)


class _Press(Component, template=r"(?!)"):
    act: ClassVar[Act]
    """What becomes of the note."""
    answer: ClassVar[str] = ""
    """The key of what follows, where it is the same for every note."""

    async def change(self, interaction: Interaction, note_id: CareNoteId) -> CareNote | Refusal:
        """Do what the press asks for."""
        notes = interaction.client.services.care_notes
        return await self.act(notes, note_id, UserId(interaction.user.id))

    def told(self, note: CareNote) -> str:  # noqa: ARG002 - mostly the same for every note
        """Return the key of what follows."""
        return self.answer


class OnNote(_Press, template=r"(?!)"):
    """A button on a note in the staff channel."""

    audience = Audience.STAFF

    async def handle(self, interaction: Interaction) -> None:
        """Change the note, and tell who pressed what follows."""
        client = interaction.client
        note_id = CareNoteId(self.number("note"))
        async with answering(interaction):
            note = await client.services.care_notes.get(note_id)
            changed: CareNote | Refusal = Refusal.OVER
            # An id in a button leads to a note of this server and of no other.
            if note is not None and note.guild_id == interaction.guild_id:
                changed = await self.change(interaction, note_id)
            place = await place_of_press(interaction, interaction.guild_id or 0)
        if isinstance(changed, Refusal):
            await client.answer(interaction, refusal_words(place.say, changed))
            return
        client.wake()
        await client.answer(interaction, place.say(self.told(changed)))


class Claim(OnNote, template=template(NoteAction.CLAIM)):
    """*I'm on it*."""

    act = staticmethod(CareNotes.claim)
    answer = "care.note.pressed.claimed"


class Done(OnNote, template=template(NoteAction.DONE)):
    """*Done*, and the next day *I looked*."""

    act = staticmethod(CareNotes.done)

    def told(self, note: CareNote) -> str:
        """Return the key of what follows, with a line for the helper."""
        is_over = note.phase is Phase.CLOSED
        return "care.note.pressed.closed" if is_over else "care.note.pressed.done"


class Decline(OnNote, template=template(NoteAction.DECLINE)):
    """*No follow-up*."""

    act = staticmethod(CareNotes.decline_follow_up)
    answer = "care.note.pressed.closed"


class HandOver(OnNote, template=template(NoteAction.HAND_OVER)):
    """*Hand over*."""

    act = staticmethod(CareNotes.hand_over)

    def told(self, note: CareNote) -> str:
        """Return the key of what follows: nobody is said to be called who is not."""
        if note.call is not None:
            return "care.note.pressed.handed_over"
        if note.stage is Stage.TOLD:
            return "care.note.pressed.handed_over_alone"
        return "care.note.pressed.handed_over_calm"


class MorePeople(OnNote, template=template(NoteAction.MORE_PEOPLE)):
    """*More people*."""

    act = staticmethod(CareNotes.more_people)

    def told(self, note: CareNote) -> str:
        """Return the key of what follows."""
        is_on_it = note.claimed_by is not None
        return "care.note.pressed.more_people" if is_on_it else "care.note.pressed.more_people_open"


class Undo(OnNote, template=template(NoteAction.UNDO)):
    """*Undo* of a post that was set aside."""

    async def change(self, interaction: Interaction, note_id: CareNoteId) -> CareNote | Refusal:
        """Let its author post it again."""
        return await interaction.client.services.set_aside_posts.undo(note_id)

    def told(self, note: CareNote) -> str:
        """Return the key of what follows: where no card can say so, people have to."""
        is_untold = any(one.set_aside is SetAside.UNTOLD for one in note.messages)
        return "care.note.pressed.undone_untold" if is_untold else "care.note.pressed.undone"


class OnCard(_Press, template=r"(?!)"):
    """A button on a person's card, which stands in a direct message or a private thread."""

    async def handle(self, interaction: Interaction) -> None:
        """Change their note, and tell them what follows; over is over without a reproach."""
        client = interaction.client
        note_id = CareNoteId(self.number("note"))
        async with answering(interaction):
            note = await client.services.care_notes.get(note_id)
            changed = await self.change(interaction, note_id)
            guild_id = GuildId(0) if note is None else note.guild_id
            place = await place_of_press(interaction, guild_id)
        if isinstance(changed, Refusal):
            is_anothers = changed is Refusal.NOT_YOURS
            key = str(changed) if is_anothers else "care.card.pressed.over"
        else:
            key = self.told(changed)
            client.wake()
        await client.answer(interaction, place.say(key))


class NotMe(OnCard, template=template(CardAction.NOT_ME)):
    """*It isn't about me now*."""

    act = staticmethod(CareNotes.not_about_me)
    answer = "care.card.pressed.not_me"


class Quiet(OnCard, template=template(CardAction.QUIET)):
    """*Please don't write to me now*."""

    act = staticmethod(CareNotes.wants_quiet)
    answer = "care.card.pressed.quiet"


COMPONENTS: tuple[type[Component], ...] = (
    Claim,
    Done,
    Decline,
    HandOver,
    MorePeople,
    Undo,
    NotMe,
    Quiet,
)

"""A server's own formats: written in a form, copied and changed, removed."""

from dataclasses import replace
from typing import ClassVar

from bot.client import Interaction
from bot.domain.ids import FormatId
from bot.domain.rounds.formats import Format
from bot.domain.rounds.own_formats import Typed, Unread, typed_of
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.identity import Identity
from bot.ui.rounds import ids
from bot.ui.rounds.formats import FIELDS, LABELS, Shelf, ask_to_remove_card, own_form
from bot.wording import Say
from cogs.rounds.card import (
    ForFacilitators,
    FormForFacilitators,
    chosen_format,
)
from cogs.rounds.formats import show_format, show_formats
from cogs.rounds.presses import guild_of
from cogs.rounds.speaking import language_of, say_of

_NOTHING = Typed("", "", "")


class NewButton(ForFacilitators, template=ids.NEW_OWN.template):
    """*Write our own*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the empty form."""
        say = await say_of(interaction)
        form_id = ids.NEW_OWN.of(guild_of(interaction))
        form = own_form(say, form_id, _NOTHING, is_new=True)
        await interaction.response.send_modal(form)


class CopyButton(ForFacilitators, template=ids.COPY.template):
    """*Copy and change*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what the format says."""
        await _open(interaction, ids.COPY, self.parts["format_id"])


class EditButton(ForFacilitators, template=ids.EDIT.template):
    """*Edit*, for one of a server's own."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what the format says."""
        await _open(interaction, ids.EDIT, self.parts["format_id"])


class _Reopen(ForFacilitators, template=r"(?!)"):
    """*Open the form again*, with the words that stand in the answer above it."""

    is_new: ClassVar[bool] = False

    def form_id(self, interaction: Interaction) -> str:
        """Return the id of the form that they were typed into."""
        raise NotImplementedError

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what was typed."""
        say = await say_of(interaction)
        typed = Typed(*read_draft(interaction.message, len(FIELDS)))
        form_id = self.form_id(interaction)
        form = own_form(say, form_id, typed, is_new=self.is_new)
        await interaction.response.send_modal(form)


class ReopenNew(_Reopen, template=ids.REOPEN_NEW_OWN.template):
    """The form of a new one."""

    is_new = True

    def form_id(self, interaction: Interaction) -> str:
        """Return its id."""
        return ids.NEW_OWN.of(guild_of(interaction))


class ReopenCopy(_Reopen, template=ids.REOPEN_COPY.template):
    """The form of a copy."""

    def form_id(self, interaction: Interaction) -> str:
        """Return its id."""
        return ids.COPY.of(guild_of(interaction), self.parts["format_id"])


class ReopenEdit(_Reopen, template=ids.REOPEN_EDIT.template):
    """The form of one that is there."""

    def form_id(self, interaction: Interaction) -> str:
        """Return its id."""
        return ids.EDIT.of(guild_of(interaction), self.parts["format_id"])


class _OwnForm(FormForFacilitators, template=r"(?!)"):
    """A format as somebody typed it."""

    async def keep(self, interaction: Interaction, typed: Typed) -> Format | Unread | None:
        """Keep it, say what is wrong, or `None`: the answer was given."""
        raise NotImplementedError

    async def handle(self, interaction: Interaction) -> None:
        """Show it as people will read it; or all that is wrong, with the words."""
        say = await say_of(interaction)
        client = interaction.client
        outcome = await self.keep(interaction, self._typed())
        if isinstance(outcome, Unread):
            await client.answer_refusal(interaction, reasons_of(say, outcome), self.draft(), say)
        elif outcome is not None:
            await show_format(interaction, outcome, say("rounds.own.kept"))

    def draft(self) -> Draft:
        """Return what was typed."""
        return Draft(tuple(map(self.fields.text, FIELDS)), self.reopen_id(), LABELS)

    def reopen_id(self) -> str:
        """Return the id of the button that opens this form again."""
        raise NotImplementedError

    def _typed(self) -> Typed:
        return Typed(*map(self.fields.text, FIELDS))


class NewForm(_OwnForm, template=ids.NEW_OWN.template):
    """A format that a server writes itself."""

    async def keep(self, interaction: Interaction, typed: Typed) -> Format | Unread | None:
        """Keep it beside the others."""
        formats, language = interaction.client.services.formats, await language_of(interaction)
        base = _blank(interaction, language)
        return await formats.add(guild_of(interaction), language, typed, base)

    def reopen_id(self) -> str:
        """Return the id of the button that opens this form again."""
        return ids.REOPEN_NEW_OWN.of(self.number("guild_id"))


class CopyForm(_OwnForm, template=ids.COPY.template):
    """A copy of a format, changed; the original stays."""

    async def keep(self, interaction: Interaction, typed: Typed) -> Format | Unread | None:
        """Keep it beside the others."""
        formats, language = interaction.client.services.formats, await language_of(interaction)
        format_id = FormatId(self.parts["format_id"] or "")
        base = await formats.get(guild_of(interaction), format_id, language)
        return await formats.add(
            guild_of(interaction), language, typed, base or _blank(interaction, language)
        )

    def reopen_id(self) -> str:
        """Return the id of the button that opens this form again."""
        return ids.REOPEN_COPY.of(self.number("guild_id"), self.parts["format_id"])


class EditForm(_OwnForm, template=ids.EDIT.template):
    """One of a server's own, changed."""

    async def keep(self, interaction: Interaction, typed: Typed) -> Format | Unread | None:
        """Keep it in place of what it said."""
        format_id = FormatId(self.parts["format_id"] or "")
        formats = interaction.client.services.formats
        return await formats.edit(guild_of(interaction), format_id, typed)

    def reopen_id(self) -> str:
        """Return the id of the button that opens this form again."""
        return ids.REOPEN_EDIT.of(self.number("guild_id"), self.parts["format_id"])


class AskToRemove(ForFacilitators, template=ids.ASK_TO_REMOVE.template):
    """*Remove*, asked first."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask."""
        say = await say_of(interaction)
        found = await chosen_format(interaction, self.parts["format_id"])
        if found is not None:
            client = interaction.client
            card = ask_to_remove_card(say, guild_of(interaction), found)
            await client.show(interaction, card)


class RemoveButton(ForFacilitators, template=ids.REMOVE.template):
    """*Remove*."""

    async def handle(self, interaction: Interaction) -> None:
        """Remove it, and show the others."""
        say = await say_of(interaction)
        formats = interaction.client.services.formats
        await formats.remove(guild_of(interaction), FormatId(self.parts["format_id"] or ""))
        news = say("rounds.own.removed")
        await show_formats(interaction, Shelf.OURS, news)


COMPONENTS: tuple[type[Component], ...] = (
    NewButton,
    CopyButton,
    EditButton,
    ReopenNew,
    ReopenCopy,
    ReopenEdit,
    AskToRemove,
    RemoveButton,
)
FORMS: tuple[type[Form], ...] = (NewForm, CopyForm, EditForm)


def reasons_of(say: Say, unread: Unread) -> str:
    """Return all that is wrong with a form or a file."""
    return "\n".join(say(one.reason, **one.details) for one in unread.findings)


def _blank(interaction: Interaction, language: str) -> Format:
    """Return what a new format says where its form asks for nothing, or was left empty."""
    client = interaction.client
    say = client.say_in(language)
    return replace(
        client.services.formats.blank(language),
        turn=say("rounds.own.blank.turn"),
        passed=say("rounds.own.blank.passed"),
        closing=say("rounds.own.blank.closing"),
        carry=say("rounds.own.blank.carry"),
    )


async def _open(interaction: Interaction, identity: Identity, format_id: str | None) -> None:
    say = await say_of(interaction)
    found = await chosen_format(interaction, format_id)
    if found is not None:
        form_id = identity.of(guild_of(interaction), found.format_id)
        await interaction.response.send_modal(own_form(say, form_id, typed_of(found)))

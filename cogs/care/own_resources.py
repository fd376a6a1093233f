"""*Edit* behind `/resources`: a group's own entries."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.care.own_resources import (
    LONGEST_CONTACT,
    LONGEST_HOURS,
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_OWN,
    Refusal,
    Typed,
)
from bot.domain.care.resources import How, OwnResource, ResourceKind
from bot.domain.ids import OwnResourceId
from bot.domain.setup.standing import Audience
from bot.ui.care import resource_ids as ids
from bot.ui.care.lines import resource_line
from bot.ui.care.own_resources import (
    CONTACT,
    HOURS,
    HOW,
    NAME,
    NOTE,
    as_typed,
    own_resource_card,
    own_resource_form,
    own_resources_card,
    remove_card,
)
from bot.ui.components import Component, Fields, Form
from bot.ui.drafts import Draft, read_draft
from bot.wording import Say
from cogs.rounds.presses import guild_of, show_card
from cogs.rounds.speaking import say_of

_LABELS = tuple(f"resources.form.{name}" for name in (NAME, CONTACT, HOURS, NOTE))
_LIMITS = {
    "name": LONGEST_NAME,
    "contact": LONGEST_CONTACT,
    "hours": LONGEST_HOURS,
    "note": LONGEST_NOTE,
    "most": MOST_OWN,
}


class _ForStaff(Component, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS


class _OfEntry(_ForStaff, template=r"(?!)"):
    """What is pressed about one entry of this server."""

    @property
    def own_resource_id(self) -> OwnResourceId:
        """Which one; it may be gone, or of another server."""
        return OwnResourceId(self.number("own_id"))

    async def entry(self, interaction: Interaction) -> OwnResource | None:
        """Return it, or show the list where it is gone."""
        service = interaction.client.services.resources
        found = await service.own(guild_of(interaction), self.own_resource_id)
        if found is None:
            say = await say_of(interaction)
            await show_own(interaction, say(Refusal.GONE))
        return found


class EditButton(_ForStaff, template=ids.EDIT.template):
    """*Edit*, *Previous* and *Next*, and the way back to the list."""

    async def handle(self, interaction: Interaction) -> None:
        """Show a page of the group's own entries."""
        await show_own(interaction, page=int(self.parts["page"] or 0))


class ChooseEntry(_ForStaff, template=ids.CHOOSE.template):
    """*Choose one*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it as a whole."""
        number = OwnResourceId(int(self.chosen(interaction)[0]))
        found = await interaction.client.services.resources.own(guild_of(interaction), number)
        await _show_entry(interaction, found or Refusal.GONE)


class EntryButton(_OfEntry, template=ids.ENTRY.template):
    """*Keep it*, and *Open it* under a note to staff."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it."""
        found = await self.entry(interaction)
        if found is not None:
            await _show_entry(interaction, found)


class AddSelect(_ForStaff, template=ids.ADD.template):
    """*Add one: what is it for?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Open the empty form."""
        say, kind = await say_of(interaction), _kind(self.chosen(interaction)[0])
        form_id = ids.ADD_FORM.of(guild_of(interaction), kind)
        await interaction.response.send_modal(own_resource_form(say, form_id, kind))


class ReopenAdd(_ForStaff, template=ids.REOPEN_ADD.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed."""
        say = await say_of(interaction)
        name, _, how = (self.parts["typed"] or "").partition("__")
        kind, typed = _kind(name), _typed_again(interaction, how)
        form_id = ids.ADD_FORM.of(guild_of(interaction), kind)
        await interaction.response.send_modal(own_resource_form(say, form_id, kind, typed))


class ChangeButton(_OfEntry, template=ids.CHANGE.template):
    """*Change*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands now."""
        found = await self.entry(interaction)
        if found is not None:
            say = await say_of(interaction)
            form_id = ids.CHANGE.of(found.own_resource_id, f"{found.kind}_{found.revision}")
            form = own_resource_form(say, form_id, found.kind, as_typed(found, say))
            await interaction.response.send_modal(form)


class ReopenChange(_OfEntry, template=ids.REOPEN_CHANGE.template):
    """*Open the form again*: of what stands by now, or of a new entry where it is gone."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed; what others wrote meanwhile was shown with the words."""
        say, client = await say_of(interaction), interaction.client
        seen, _, how = (self.parts["typed"] or "").partition("__")
        kind, typed = _kind(seen.partition("_")[0]), _typed_again(interaction, how)
        found = await client.services.resources.own(guild_of(interaction), self.own_resource_id)
        form_id = ids.ADD_FORM.of(guild_of(interaction), kind)
        if found is not None:
            form_id = ids.CHANGE.of(found.own_resource_id, f"{found.kind}_{found.revision}")
        await interaction.response.send_modal(own_resource_form(say, form_id, kind, typed))


class MoveSelect(_OfEntry, template=ids.MOVE.template):
    """*What is it for?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Show it under another need from now on."""
        outcome = await interaction.client.services.resources.move(
            guild_of(interaction),
            self.own_resource_id,
            int((self.parts["seen"] or "_0").partition("_")[2]),
            _kind(self.chosen(interaction)[0]),
        )
        await _show_entry(interaction, outcome)


class ConfirmButton(_OfEntry, template=ids.CONFIRM.template):
    """*I checked it*."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep that a person did, today."""
        service = interaction.client.services.resources
        outcome = await service.confirm_own(guild_of(interaction), self.own_resource_id)
        interaction.client.wake()
        await _show_entry(interaction, outcome)


class RemoveButton(_OfEntry, template=ids.REMOVE.template):
    """*Remove*."""

    async def handle(self, interaction: Interaction) -> None:
        """Ask once more: the words stand nowhere else."""
        found = await self.entry(interaction)
        if found is not None:
            await show_card(interaction, remove_card(await say_of(interaction), found))


class ReallyRemove(_OfEntry, template=ids.REALLY_REMOVE.template):
    """*Remove*, the second time."""

    async def handle(self, interaction: Interaction) -> None:
        """Delete it, whether or not somebody else was faster."""
        say = await say_of(interaction)
        service = interaction.client.services.resources
        await service.remove(guild_of(interaction), self.own_resource_id)
        await show_own(interaction, say("resources.own.removed"))


class _EntryForm(Form, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def finish(self, interaction: Interaction, outcome: OwnResource | Refusal) -> None:
        """Show the entry as it stands, or give the words back with the reason."""
        say = await say_of(interaction)
        if isinstance(outcome, Refusal):
            reason = "\n".join(
                [say(outcome, **_LIMITS), *await self.standing(interaction, outcome)]
            )
            await interaction.client.answer_refusal(interaction, reason, self.draft(), say)
            return
        interaction.client.wake()
        await _show_entry(interaction, outcome)

    async def standing(self, interaction: Interaction, outcome: Refusal) -> list[str]:
        """Return what somebody else wrote meanwhile, to be seen beside one's own words."""
        if outcome is not Refusal.CHANGED_MEANWHILE:
            return []
        service, number = interaction.client.services.resources, self.number("own_id")
        found = await service.own(guild_of(interaction), OwnResourceId(number))
        return [] if found is None else [resource_line(await say_of(interaction), found)]

    def draft_for(self, reopen_id: str) -> Draft:
        """Return what was typed; how to reach them stands in the button."""
        texts = tuple(self.fields.text(name) for name in (NAME, CONTACT, HOURS, NOTE))
        return Draft(texts, reopen_id, _LABELS)


class AddForm(_EntryForm, template=ids.ADD_FORM.template):
    """A new entry as somebody typed it."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it, or say why not."""
        service, kind = interaction.client.services.resources, _kind(self.parts["kind"])
        outcome = await service.add(guild_of(interaction), kind, _typed(self.fields))
        await self.finish(interaction, outcome)

    def draft(self) -> Draft:
        """Return what was typed."""
        typed = f"{_kind(self.parts['kind'])}__{_how(self.fields.choice(HOW))}"
        return self.draft_for(ids.REOPEN_ADD.of(self.number("guild_id"), typed))


class ChangeForm(_EntryForm, template=ids.CHANGE.template):
    """An entry as somebody changed it."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it where nobody else changed it meanwhile."""
        outcome = await interaction.client.services.resources.change(
            guild_of(interaction),
            OwnResourceId(self.number("own_id")),
            int((self.parts["seen"] or "_0").partition("_")[2]),
            _typed(self.fields),
        )
        await self.finish(interaction, outcome)

    def draft(self) -> Draft:
        """Return what was typed."""
        typed = f"{self.parts['seen']}__{_how(self.fields.choice(HOW))}"
        return self.draft_for(ids.REOPEN_CHANGE.of(self.number("own_id"), typed))


async def show_own(interaction: Interaction, *news: str, page: int = 0) -> None:
    """Show a page of the group's own entries."""
    say, guild_id = await say_of(interaction), guild_of(interaction)
    server = await interaction.client.services.resources.of_server(guild_id)
    await show_card(interaction, own_resources_card(say, guild_id, server, page, news))


async def _show_entry(interaction: Interaction, outcome: OwnResource | Refusal) -> None:
    say: Say = await say_of(interaction)
    if isinstance(outcome, Refusal):
        await show_own(interaction, say(outcome, **_LIMITS))
        return
    await show_card(interaction, own_resource_card(say, guild_of(interaction), outcome))


def _typed(fields: Fields) -> Typed:
    return Typed(
        fields.text(NAME),
        _how(fields.choice(HOW)),
        fields.text(CONTACT),
        fields.text(HOURS),
        fields.text(NOTE),
    )


def _typed_again(interaction: Interaction, how: str) -> Typed:
    name, contact, hours, note = read_draft(interaction.message, 4)
    return Typed(name, _how(how), contact, hours, note)


def _kind(name: str | None) -> ResourceKind:
    return ResourceKind(name) if name in set(ResourceKind) else ResourceKind.CRISIS


def _how(name: str | None) -> How:
    return How(name) if name in set(How) else How.CALL


COMPONENTS: tuple[type[Component], ...] = (
    EditButton,
    ChooseEntry,
    EntryButton,
    AddSelect,
    ReopenAdd,
    ChangeButton,
    ReopenChange,
    MoveSelect,
    ConfirmButton,
    RemoveButton,
    ReallyRemove,
)
FORMS: tuple[type[Form], ...] = (AddForm, ChangeForm)

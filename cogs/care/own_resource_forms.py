"""The forms of a group's own entries behind `/resources`, and what opens them."""

from typing import ClassVar

from bot.client import Interaction
from bot.domain.care.own_resources import Refusal, Typed
from bot.domain.care.resources import How, OwnResource
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
    own_resource_form,
)
from bot.ui.components import Component, Fields, Form
from bot.ui.drafts import Draft, read_draft
from cogs.care.own_resources import LIMITS, ForStaff, OfEntry, kind_named, show_entry
from cogs.rounds.presses import guild_of
from cogs.rounds.speaking import say_of

_LABELS = tuple(f"resources.form.{name}" for name in (NAME, CONTACT, HOURS, NOTE))


class AddSelect(ForStaff, template=ids.ADD.template):
    """*Add one: what is it for?*"""

    async def handle(self, interaction: Interaction) -> None:
        """Open the empty form."""
        say, kind = await say_of(interaction), kind_named(self.chosen(interaction)[0])
        form_id = ids.ADD_FORM.of(guild_of(interaction), kind)
        await interaction.response.send_modal(own_resource_form(say, form_id, kind))


class ReopenAdd(ForStaff, template=ids.REOPEN_ADD.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed."""
        say = await say_of(interaction)
        name, _, how = (self.parts["typed"] or "").partition("__")
        kind, typed = kind_named(name), _typed_again(interaction, how)
        form_id = ids.ADD_FORM.of(guild_of(interaction), kind)
        await interaction.response.send_modal(own_resource_form(say, form_id, kind, typed))


class ChangeButton(OfEntry, template=ids.CHANGE.template):
    """*Change*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the form with what stands now."""
        found = await self.entry(interaction)
        if found is not None:
            say = await say_of(interaction)
            form_id = ids.CHANGE.of(found.own_resource_id, f"{found.kind}_{found.revision}")
            form = own_resource_form(say, form_id, found.kind, as_typed(found, say))
            await interaction.response.send_modal(form)


class ReopenChange(OfEntry, template=ids.REOPEN_CHANGE.template):
    """*Open the form again*: of what stands by now, or of a new entry where it is gone."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed; what others wrote meanwhile was shown with the words."""
        say, client = await say_of(interaction), interaction.client
        seen, _, how = (self.parts["typed"] or "").partition("__")
        kind, typed = kind_named(seen.partition("_")[0]), _typed_again(interaction, how)
        found = await client.services.resources.own(guild_of(interaction), self.own_resource_id)
        form_id = ids.ADD_FORM.of(guild_of(interaction), kind)
        if found is not None:
            form_id = ids.CHANGE.of(found.own_resource_id, f"{found.kind}_{found.revision}")
        await interaction.response.send_modal(own_resource_form(say, form_id, kind, typed))


class _EntryForm(Form, template=r"(?!)"):
    audience: ClassVar[Audience] = Audience.FACILITATORS

    async def finish(self, interaction: Interaction, outcome: OwnResource | Refusal) -> None:
        """Show the entry as it stands, or give the words back with the reason."""
        say = await say_of(interaction)
        if isinstance(outcome, Refusal):
            reason = "\n".join([say(outcome, **LIMITS), *await self.standing(interaction, outcome)])
            await interaction.client.answer_refusal(interaction, reason, self.draft(), say)
            return
        interaction.client.wake()
        await show_entry(interaction, outcome)

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
        service, kind = interaction.client.services.resources, kind_named(self.parts["kind"])
        outcome = await service.add(guild_of(interaction), kind, _typed(self.fields))
        await self.finish(interaction, outcome)

    def draft(self) -> Draft:
        """Return what was typed."""
        typed = f"{kind_named(self.parts['kind'])}__{_how(self.fields.choice(HOW))}"
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


def _how(name: str | None) -> How:
    return How(name) if name in set(How) else How.CALL


COMPONENTS: tuple[type[Component], ...] = (AddSelect, ReopenAdd, ChangeButton, ReopenChange)
FORMS: tuple[type[Form], ...] = (AddForm, ChangeForm)

"""The one base of all buttons, selects and forms: it knows who it is and always answers."""

import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, Self, cast

import discord
from discord import ui

from bot.domain.setup.standing import Audience
from bot.ui.drafts import Draft

Interaction = discord.Interaction[Any]


_FILE_UPLOAD = discord.ComponentType.file_upload.value


class Edge(Protocol):
    """What a component needs of the client it is pressed in."""

    @property
    def is_leaving(self) -> bool:
        """Whether the bot is ending and begins nothing new."""
        ...

    def under_way(self) -> AbstractContextManager[None]:
        """Count a piece of work, so that a shutdown waits for it."""
        ...

    async def learn_language(self, interaction: Interaction) -> None:
        """Find out in which language somebody is answered; never raise."""
        ...

    async def refusal(self, interaction: Interaction, audience: Audience) -> str | None:
        """Return in words why this person may not, or `None`."""
        ...

    async def answer_refusal(
        self, interaction: Interaction, reason: str, draft: Draft | None
    ) -> None:
        """Tell the person privately why not; a draft comes back to them with it."""
        ...

    async def answer_failure(
        self, interaction: Interaction, error: Exception, draft: Draft | None
    ) -> None:
        """Tell the person privately what happened and what to do; never raise."""
        ...

    async def answer_unknown_form(self, interaction: Interaction, draft: Draft) -> None:
        """Give back the words of a form that this version no longer knows."""
        ...


class Component(ui.DynamicItem[ui.Item[Any]], template=r"(?!)"):
    """A button or a select, found again by its custom id after any restart.

    A subclass names its `template`, `<capability>:<id>:<action>` with named groups, and what
    it does in `handle`. discord.py only logs what a dynamic item raises: this base answers.
    """

    audience: ClassVar[Audience] = Audience.EVERYONE

    def __init__(self, item: ui.Item[Any], parts: Mapping[str, str | None]) -> None:
        super().__init__(item)
        self.parts = parts

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Make the component of a custom id; no work is done here."""
        return cls(item, match.groupdict())

    @classmethod
    def is_named(cls, custom_id: str) -> bool:
        """Whether a custom id is one of this kind."""
        return cls.__discord_ui_compiled_template__.fullmatch(custom_id) is not None

    async def callback(self, interaction: Interaction) -> Any:  # noqa: ANN401 - discord.py's type
        """Check the role, do the work, and answer whatever happens."""
        if cast("Edge", interaction.client).is_leaving:
            return
        await carry_out(interaction, self.audience, self.handle, draft=None)

    async def handle(self, interaction: Interaction) -> None:
        """Do what the press asks for."""
        raise NotImplementedError

    def number(self, part: str) -> int:
        """Return a part of the custom id that is an id."""
        return int(self.parts[part] or 0)

    def chosen(self, interaction: Interaction) -> list[str]:
        """Return what stands chosen in a select: values, or ids of channels and roles."""
        data = cast("Mapping[str, Any]", interaction.data or {})
        return list(data.get("values", []))


class Form:
    """What somebody sent with a form, routed by its custom id also after a restart."""

    template: ClassVar[re.Pattern[str]]
    audience: ClassVar[Audience] = Audience.EVERYONE

    def __init_subclass__(cls, *, template: str) -> None:
        cls.template = re.compile(template)

    def __init__(self, parts: Mapping[str, str | None], fields: "Fields") -> None:
        self.parts = parts
        self.fields = fields

    async def handle(self, interaction: Interaction) -> None:
        """Do what the form asks for."""
        raise NotImplementedError

    def draft(self) -> Draft:
        """Return what was typed, and the button that opens it in the form again."""
        raise NotImplementedError

    def number(self, part: str) -> int:
        """Return a part of the custom id that is an id."""
        return int(self.parts[part] or 0)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sent along, which Discord holds; its size is in bytes."""

    name: str
    size: int
    url: str


class Fields:
    """What stands in a submitted form, by the custom ids of its fields."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._values: dict[str, list[str]] = {}
        self._uploads: dict[str, list[str]] = {}
        self._files: Mapping[str, Any] = data.get("resolved", {}).get("attachments", {})
        self._read(data.get("components", []))

    @classmethod
    def of(cls, **typed: str | None) -> "Fields":
        """Return the fields of a form as if this had been typed and chosen in it."""
        parts = [{"custom_id": name, "value": text} for name, text in typed.items() if text]
        return cls({"components": parts})

    def text(self, custom_id: str) -> str:
        """Return what was typed into a field; empty where nothing was."""
        return next(iter(self._values.get(custom_id, [])), "")

    def choice(self, custom_id: str) -> str | None:
        """Return what was chosen in a select; `None` where nothing was."""
        return next(iter(self._values.get(custom_id, [])), None)

    def upload(self, custom_id: str) -> Upload | None:
        """Return the file that was sent along; `None` where there was none."""
        file = self._files.get(next(iter(self._uploads.get(custom_id, [])), ""))
        if file is None:
            return None
        return Upload(str(file["filename"]), int(file["size"]), str(file["url"]))

    def choices(self, custom_id: str) -> tuple[str, ...]:
        """Return all that was chosen in a select or a group of boxes."""
        return tuple(value for value in self._values.get(custom_id, ()) if value)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything there is, in the order of the form."""
        return tuple(text for values in self._values.values() for text in values if text)

    def _read(self, components: list[Mapping[str, Any]]) -> None:
        # A field stands in a label (type 18), in older clients in a row (type 1).
        for component in components:
            if "component" in component:
                self._read([component["component"]])
            elif "components" in component:
                self._read(component["components"])
            elif component.get("type") == _FILE_UPLOAD:
                self._uploads[component["custom_id"]] = list(component.get("values") or [])
            elif "custom_id" in component:
                values = component.get("values") or [component.get("value") or ""]
                self._values[component["custom_id"]] = [str(value) for value in values]


class Forms:
    """Every kind of form there is, and the way from a submit to its form.

    discord.py keeps open forms by custom id in one dictionary of the process: a second member's
    form would replace the first one's, and a submit after a restart would be dropped silently.
    """

    def __init__(self) -> None:
        self._kinds: list[type[Form]] = []

    def register(self, *kinds: type[Form]) -> None:
        """Make forms known."""
        self._kinds.extend(kinds)

    async def route(self, interaction: Interaction) -> None:
        """Carry out the form that was submitted; other interactions are left alone."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        data = cast("Mapping[str, Any]", interaction.data or {})
        fields = Fields(data)
        for kind in self._kinds:
            match = kind.template.fullmatch(str(data.get("custom_id")))
            if match is not None:
                form = kind(match.groupdict(), fields)
                await carry_out(interaction, kind.audience, form.handle, form.draft())
                return
        edge = cast("Edge", interaction.client)
        await edge.answer_unknown_form(interaction, Draft(fields.texts))


async def carry_out(
    interaction: Interaction,
    audience: Audience,
    handle: Callable[[Interaction], Awaitable[None]],
    draft: Draft | None,
) -> None:
    """Run a handler for those it is for; whatever happens, the person is answered."""
    edge = cast("Edge", interaction.client)
    with edge.under_way():
        await edge.learn_language(interaction)
        try:
            reason = await edge.refusal(interaction, audience)
            if reason is not None:
                await edge.answer_refusal(interaction, reason, draft)
                return
            await handle(interaction)
        except Exception as error:
            await edge.answer_failure(interaction, error, draft)

"""What a person sees: messages, forms and answers, read from the model of Discord."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage

BUTTON, TEXT, SELECTS, BOXES = 2, 10, (3, 5, 6, 7, 8), 22

Part = Mapping[str, Any]


@dataclass(frozen=True)
class Message:
    """A message as it stands now."""

    handle: discord.Message | ResponseMessage

    @property
    def parts(self) -> list[Part]:
        handle = self.handle
        if isinstance(handle, ResponseMessage):
            return list(walk_components(handle.components))
        return list(walk_components([one.to_dict() for one in handle.components]))

    @property
    def texts(self) -> list[str]:
        """Its texts from top to bottom."""
        shown = [part["content"] for part in self.parts if part["type"] == TEXT]
        return [text for text in (self.handle.content, *shown) if text]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def buttons(self) -> list[Part]:
        return [part for part in self.parts if part["type"] == BUTTON]

    @property
    def labels(self) -> list[str]:
        return [part["label"] for part in self.buttons]

    def is_resting(self, label: str) -> bool:
        """Whether the button that says this cannot be pressed."""
        (found,) = [one for one in self.buttons if one["label"] == label]
        return bool(found.get("disabled"))

    def select(self, label: str) -> Part:
        """The select below this line, or the one that says it while nothing is chosen."""
        parts, found = self.parts, []
        for place, part in enumerate(parts):
            if part["type"] in SELECTS:
                above = [one["content"] for one in parts[:place] if one["type"] == TEXT]
                if label in (part.get("placeholder"), *above[-1:]):
                    found.append(part)
        (only,) = found
        return only

    @property
    def is_private(self) -> bool:
        return self.handle.flags.ephemeral

    @property
    def is_silent(self) -> bool:
        return self.handle.flags.silent


@dataclass(frozen=True)
class Form:
    """A form that stands open on somebody's screen."""

    shown: InteractionResult

    @property
    def title(self) -> str:
        return str(self._modal["title"])

    @property
    def fields(self) -> Mapping[str, Part]:
        """Its fields by their ids."""
        parts = walk_components(self._modal["components"])
        return {part["custom_id"]: part for part in parts if "custom_id" in part}

    @property
    def labels(self) -> list[Part]:
        """What stands above its fields."""
        return [one for one in self._modal["components"] if "label" in one]

    @property
    def filled(self) -> Mapping[str, Any]:
        """What stands in it already; where several can be chosen, a list of them."""
        return dict(self._filled())

    def of_an_older_version(self) -> "Form":
        """The same, as if a bot had opened it that knew a form which this one does not."""
        modal = self.shown._interaction.modal
        assert modal is not None
        modal["custom_id"] = "circle:1:old"
        return self

    def _filled(self) -> Iterator[tuple[str, Any]]:
        for name, field in self.fields.items():
            if field["type"] == BOXES or field.get("max_values", 1) > 1:
                yield name, [one["value"] for one in field["options"] if one.get("default")]
                continue
            if field.get("value"):
                yield name, field["value"]
            for option in field.get("options", ()):
                if option.get("default"):
                    yield name, option["value"]

    @property
    def _modal(self) -> Part:
        assert self.shown.modal is not None
        return self.shown.modal


@dataclass(frozen=True)
class Answer:
    """What somebody got for a press, a command or a form."""

    result: InteractionResult

    @property
    def messages(self) -> Sequence[Message]:
        first = self.result.response
        return [Message(one) for one in (first, *self.result.followups) if one is not None]

    @property
    def message(self) -> Message:
        (only,) = self.messages
        return only

    @property
    def text(self) -> str:
        return "\n".join(message.text for message in self.messages)

    @property
    def form(self) -> Form:
        assert self.result.modal is not None, f"No form, but: {self.text}"
        return Form(self.result)

    @property
    def is_form(self) -> bool:
        return self.result.modal is not None

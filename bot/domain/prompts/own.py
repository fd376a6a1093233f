"""A server's own questions, as they stand beside the shipped ones."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.ids import OwnPromptId, PromptId, ValueId
from bot.domain.prompts.deck import Deck, Depth, Kind, Prompt, Value

OWN_VALUE = ValueId("own")
"""The value of a question that names none; no shipped value may be called so."""


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """A question as somebody typed it, read and checked."""

    text: str
    value_id: ValueId | None = None
    depth: Depth = Depth.LIGHT
    kind: Kind = Kind.STORY
    hope: bool = False
    neutral: bool = False
    credit: str = ""


@dataclass(frozen=True, slots=True)
class OwnPrompt:
    """A question of a server; a retired one is not asked any more, and keeps its past."""

    own_prompt_id: OwnPromptId
    language: str
    draft: OwnDraft
    is_retired: bool = False

    @property
    def prompt_id(self) -> PromptId:
        """The id under which the past of schedules knows it."""
        return PromptId(f"own-{self.own_prompt_id}")

    @property
    def prompt(self) -> Prompt:
        """The question as the rotation sees it."""
        draft = self.draft
        return Prompt(
            prompt_id=self.prompt_id,
            value_id=draft.value_id or OWN_VALUE,
            text=draft.text,
            depth=draft.depth,
            kind=draft.kind,
            hope=draft.hope,
            neutral=draft.neutral,
            credit=draft.credit,
        )


def deck_of_own(prompts: Iterable[OwnPrompt], known: Mapping[ValueId, Value]) -> Deck:
    """Return a server's questions as a deck; a value that is not known (any more) is none."""
    values: dict[ValueId, Value] = {}
    found: dict[PromptId, Prompt] = {}
    for own in prompts:
        prompt = own.prompt
        value = known.get(prompt.value_id, Value(prompt.value_id, "", ""))
        values[value.value_id] = value
        found[prompt.prompt_id] = prompt
    return Deck(values, found)

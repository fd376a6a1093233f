"""Small decks for tests that ask about order and not about words."""

from collections.abc import Iterable, Mapping

from bot.domain.ids import PromptId, ValueId
from bot.domain.prompts.deck import Deck, Depth, Kind, Prompt, Value
from bot.services.prompts.questions import Questions


def deck_of(values_of_prompts: Mapping[str, str]) -> Deck:
    """Return a deck with these prompts, each with the value it asks about."""
    return deck_with(
        prompt(prompt_id, value_id) for prompt_id, value_id in values_of_prompts.items()
    )


def deck_with(prompts: Iterable[Prompt]) -> Deck:
    """Return a deck of these prompts, and of the values they ask about."""
    found = list(prompts)
    return Deck(
        values={
            one.value_id: Value(one.value_id, one.value_id.title(), "One line on it.")
            for one in found
        },
        prompts={one.prompt_id: one for one in found},
    )


def prompt(
    prompt_id: str,
    value_id: str = "pace",
    *,
    depth: Depth = Depth.LIGHT,
    kind: Kind = Kind.STORY,
    hope: bool = False,
    neutral: bool = False,
) -> Prompt:
    """Return a light story, unless a test asks for something else."""
    return Prompt(
        prompt_id=PromptId(prompt_id),
        value_id=ValueId(value_id),
        text="What is it like today?",
        depth=depth,
        kind=kind,
        hope=hope,
        neutral=neutral,
    )


def questions_of(deck: Deck) -> Questions:
    """Return what services choose from, with this deck as the shipped one."""
    return Questions({"en": deck})

"""What became of the words of a form that ask for care; known while that form is answered."""

from enum import Enum, auto

from bot.client import Interaction

_KEY = "fate of words in need"


class Fate(Enum):
    """What became of words that were to stand where the team reads them."""

    LOOKED_AFTER = auto()
    """They stand: people were told, where there are any to tell, and the card is on its way."""
    UNTOLD = auto()
    """They stand, and telling people failed."""
    IN_DOUBT = auto()
    """They may stand. They are looked for, and whoever is to be told of them is told then."""


def keep_fate(interaction: Interaction, fate: Fate) -> None:
    """Remember what became of them."""
    interaction.extras[_KEY] = fate


def fate_of(interaction: Interaction) -> Fate | None:
    """Return what became of them; `None` where they stand nowhere, or where nobody reads them."""
    fate = interaction.extras.get(_KEY)
    return fate if isinstance(fate, Fate) else None

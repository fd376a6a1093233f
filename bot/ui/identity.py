"""The one value that both makes the id of a button or a form and knows it again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identity:
    """An action on one row, as `<capability>:<id>:<action>`, at times with a choice behind it."""

    capability: str
    id_name: str
    action: str
    choice_name: str | None = None
    choice_pattern: str = "[a-z_]+"

    def of(self, number: int, choice: str | None = None) -> str:
        """Return the custom id that this action carries for good; an empty choice is none."""
        return self.prefix(number) + (f"{self.action}:{choice}" if choice else self.action)

    def prefix(self, number: int) -> str:
        """Return how the ids of all actions on a row begin."""
        return f"{self.capability}:{number}:"

    @property
    def template(self) -> str:
        """The pattern of such ids, its groups named after the id and the choice."""
        choice = (
            ""
            if self.choice_name is None
            else rf"(?::(?P<{self.choice_name}>{self.choice_pattern}))?"
        )
        return rf"{self.capability}:(?P<{self.id_name}>[0-9]+):{self.action}{choice}"

"""Patterns that are compiled when they are first asked: compiling all at the start takes long."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """What `re.compile` returns, for the few questions asked of it; most are never asked any."""

    def __init__(self, pattern: str | Callable[[], str]) -> None:
        self._pattern = pattern

    @cached_property
    def written(self) -> str:
        """The pattern itself."""
        return self._pattern if isinstance(self._pattern, str) else self._pattern()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.written)

    @property
    def is_prepared(self) -> bool:
        """Whether it is compiled already."""
        return "_compiled" in vars(self)

    def prepare(self) -> None:
        """Compile it now, so that whoever asks first does not wait."""
        _ = self._compiled

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where it fits."""
        return self._compiled.search(text)

    def match(self, text: str) -> re.Match[str] | None:
        """Return whether it fits at the start."""
        return self._compiled.match(text)

    def finditer(self, text: str, first: int = 0) -> Iterator[re.Match[str]]:
        """Return every place where it fits, from one on."""
        return self._compiled.finditer(text, first)

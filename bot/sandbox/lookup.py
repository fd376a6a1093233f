"""Finding a person, a channel or a role by id or name."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar


class HasId(Protocol):
    """What can be found by its id."""

    id: int


Found = TypeVar("Found", bound=HasId)


def by_id_or_name(
    wanted: int | str, among: Iterable[Found], names: Callable[[Found], tuple[str, ...]]
) -> Found:
    """Return the first that has this id or one of its names, in any case; KeyError if none."""
    text = str(wanted).lower()
    for each in among:
        if text == str(each.id) or text in [name.lower() for name in names(each)]:
            return each
    raise KeyError(wanted)

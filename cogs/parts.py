"""How the modules of a capability make their buttons and forms known."""

from types import ModuleType

from bot.client import Circlekeeper


def add_parts(client: Circlekeeper, *parts: ModuleType) -> None:
    """Add what each module names as its COMPONENTS and, where it has any, its FORMS."""
    for part in parts:
        client.add_components(*part.COMPONENTS)
        client.forms.register(*getattr(part, "FORMS", ()))

"""The shipped sentences, so that a test names a sentence by its key and outlives a rewording."""

from bot.wording import Wording
from tests.source import ROOT

WORDING = Wording.read(ROOT / "prompts" / "en" / "wording.toml")
COMMANDS = {name: f"/{name}" for name in ("help", "privacy", "resources", "prompt", "setup")}


def say(key: str, /, **details: object) -> str:
    """Return a sentence as a person reads it, commands as they are typed."""
    return WORDING.say(key, **{**COMMANDS, **details})

"""The shipped sentences, so that a test names a sentence by its key and outlives a rewording."""

from bot.wording import Wording
from tests.source import ROOT

WORDINGS = {
    path.parent.name: Wording.read(path.parent)
    for path in (ROOT / "prompts").glob("*/wording.toml")
}
WORDING = WORDINGS["en"]
COMMANDS = {
    name: f"/{name}"
    for name in (
        *("help", "privacy", "share", "checkin", "guidelines", "resources", "talk"),
        *("prompt", "round", "today", "review", "setup"),
    )
}


def say(key: str, /, **details: object) -> str:
    """Return a sentence as a person reads it, commands as they are typed."""
    return WORDING.say(key, **{**COMMANDS, **details})

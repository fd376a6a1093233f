"""The bot's token, which opens nothing but this local Discord, and the mark of a world."""

import base64
import secrets


def token_of(bot_id: int) -> str:
    """Return the token: its first part is the id in base64, as other clients expect."""
    # Shaped so that no scanner takes it for a real one.
    encoded = base64.b64encode(str(bot_id).encode()).decode().rstrip("=")
    return f"{encoded}.SANDBOX.not-a-real-token"


def new_world_id() -> str:
    """Return what tells two worlds apart; Discord's ids are alike where both began at one time."""
    return secrets.token_hex(8)

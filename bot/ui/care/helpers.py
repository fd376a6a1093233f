"""What is said to a helper once a note is done: it may have been a heavy one."""

from bot.ui.layout import small
from bot.wording import Say


def after_a_note(say: Say) -> str:
    """Return the lines for whoever closes a note; they are shown to that person alone."""
    return "\n".join([say("care.helpers.thanks"), small(say("care.helpers.for_you"))])

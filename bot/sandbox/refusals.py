"""The ways in which Discord says no."""

from bot.sandbox.records import JSON


class RefusalError(Exception):
    """An answer with an error status and Discord's error body."""

    def __init__(self, status: int, code: int, message: str, errors: JSON | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.body: JSON = {"message": message, "code": code}
        if errors:
            self.body["errors"] = errors


def unknown_account() -> RefusalError:
    """No such user."""
    return RefusalError(404, 10013, "Unknown User")


def unknown_channel() -> RefusalError:
    """No such channel or thread."""
    return RefusalError(404, 10003, "Unknown Channel")


def unknown_message() -> RefusalError:
    """No such message in this channel."""
    return RefusalError(404, 10008, "Unknown Message")


def unknown_guild() -> RefusalError:
    """No such server."""
    return RefusalError(404, 10004, "Unknown Guild")


def unknown_event() -> RefusalError:
    """No such scheduled event in this server."""
    return RefusalError(404, 10070, "Unknown Guild Scheduled Event")


def unknown_interaction() -> RefusalError:
    """No such interaction, or its three seconds are over."""
    return RefusalError(404, 10062, "Unknown interaction")


def unknown_webhook() -> RefusalError:
    """No interaction with this token was answered."""
    return RefusalError(404, 10015, "Unknown Webhook")


def missing_access() -> RefusalError:
    """The bot does not see this channel."""
    return RefusalError(403, 50001, "Missing Access")


def missing_permissions() -> RefusalError:
    """The bot sees the channel but may not do this there."""
    return RefusalError(403, 50013, "Missing Permissions")


def empty_message() -> RefusalError:
    """Nothing to send."""
    return RefusalError(400, 50006, "Cannot send an empty message")


def form_error(*problems: tuple[str, str, str]) -> RefusalError:
    """Discord's form error; a problem is (dotted path, code, sentence)."""
    errors: JSON = {}
    for path, code, sentence in problems:
        place = errors
        for step in path.split("."):
            place = place.setdefault(step, {})
        place.setdefault("_errors", []).append({"code": code, "message": sentence})
    return RefusalError(400, 50035, "Invalid Form Body", errors)

"""What every button and form of open check-ins is found again by."""

from collections.abc import Mapping
from functools import partial

from bot.domain.ids import ChannelId, MessageId
from bot.domain.prompts.shares import NO_QUESTION, SharePlace
from bot.ui.identity import Identity

_of_check_in = partial(Identity, "checkin", "check_in_id")
# Where a post of somebody's stands in the thread, and the seal that only their buttons carry.
_of_post = partial(_of_check_in, choice_name="post", choice_pattern=r"[0-9]+\.[0-9a-f]+")
# Hours, format and language stand in the buttons: nothing is kept before it starts.
_of_hours = partial(
    Identity, "checkin", "hours", choice_name="plan", choice_pattern=r"[a-z0-9-]+\.[A-Za-z0-9-]+"
)

# A button and the form it opens share an id: Discord sends them in different interactions.
SHARE = _of_check_in("share")
REOPEN_SHARE = _of_check_in("reopen")
POST_SHARE = _of_check_in("as_it_is")
COUNT = _of_check_in("count")
REOPEN_COUNT = _of_check_in("recount")
WORD = _of_check_in("word")
REOPEN_WORD = _of_check_in("reword")
POST_WORD = _of_check_in("word_as_it_is")
CHOOSE = _of_check_in("choose")
PASS = _of_check_in("pass")
TAKE_BACK = _of_check_in("back")
REPLY = _of_check_in("reply")

EDIT = _of_post("edit")
REOPEN_EDIT = _of_post("reedit")
TAKE_DOWN = _of_post("down")
WORD_DOWN = _of_post("unword")

PICK = _of_check_in("pick")
ASK_TO_CLOSE = _of_check_in("ask")
CLOSE = _of_check_in("close")
LEAVE_OPEN = _of_check_in("leave")

HOURS = _of_hours("hours")
LANGUAGE = _of_hours("language")
START = _of_hours("start")

REST = Identity("rest", "guild_id", "begin")
BE_BACK = Identity("rest", "guild_id", "end")


def post_of(place: SharePlace) -> str:
    """Return how an id names a post of somebody's."""
    return f"{place.message_id}.{place.seal}"


def place_of(parts: Mapping[str, str | None], thread_id: ChannelId) -> SharePlace:
    """Return which post an id names."""
    message_id, _, seal = (parts["post"] or "0.").partition(".")
    return SharePlace(NO_QUESTION, thread_id, MessageId(int(message_id)), seal)


def plan_of(parts: Mapping[str, str | None]) -> tuple[str, str]:
    """Return which format in which language an id names."""
    format_id, _, language = (parts["plan"] or "").partition(".")
    return format_id, language

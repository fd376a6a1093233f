"""What every button and form of daily questions is found again by."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot.domain.ids import ChannelId, DeliveryId, MessageId
from bot.domain.prompts.shares import SharePlace
from bot.ui.identity import Identity

_of_delivery = partial(Identity, "prompt", "delivery_id")
_of_schedule = partial(Identity, "schedule", "schedule_id")

# A button and the form it opens share an id: Discord sends them in different interactions.
SHARE = _of_delivery("share")
REOPEN_SHARE = _of_delivery("reopen", "wish")
POST_SHARE = _of_delivery("as_it_is", "wish")
PASS = _of_delivery("pass")
MORE = _of_delivery("more")
WRITE = _of_delivery("write")
REOPEN_WRITING = _of_delivery("rewrite")
MISFIT = _of_delivery("misfit")

POST_NOW = _of_schedule("now")
PREVIEW = _of_schedule("preview")
RESUME = _of_schedule("resume")
SWAP = _of_schedule("swap", "prompt_id", "[a-z0-9-]+")
OPEN = _of_schedule("open")
SWITCH = _of_schedule("switch")
CARD = _of_schedule("card")
SKIP = _of_schedule("skip")

# The list of schedules, and one of them; NEW carries the newest one that was seen.
SCHEDULES = _of_schedule("list")
CHOOSE_SCHEDULE = _of_schedule("choose")
ADD = _of_schedule("add")
NEW = _of_schedule("new")
EDIT = _of_schedule("edit")
MOVE = _of_schedule("move")
TIMING = _of_schedule("timing")
# The days that were ticked go along in the id; what was typed stands above the button.
REOPEN_TIMING = _of_schedule("retiming", "days", "[0-9]+-[0-9]+")
PAUSE = _of_schedule("pause")
UNPAUSE = _of_schedule("unpause")
ASK_TO_REMOVE = _of_schedule("ask")
REMOVE = _of_schedule("remove")
MANNER = _of_schedule("manner")
LANGUAGE = _of_schedule("language")
DECK = _of_schedule("deck")
ROLE = _of_schedule("role")
THREAD = _of_schedule("thread", "wanted")
PIN = _of_schedule("pin", "wanted")

# What holds for the whole server stands on the cards of one of its schedules.
VALUES = _of_schedule("values", "page", "[0-9]+")
SWITCH_VALUES = _of_schedule("asked", "page", "[0-9]+")
PIN_VALUE = _of_schedule("only", "week")
UNPIN_VALUE = _of_schedule("all")
CALENDAR = _of_schedule("calendar")
EDIT_CALENDAR = _of_schedule("days")
REOPEN_CALENDAR = _of_schedule("redays")
ASK_FOR_SHIPPED_DAYS = _of_schedule("askdays")
SHIPPED_DAYS = _of_schedule("shipped")
PAUSE_ALL = _of_schedule("sleep")
RESUME_ALL = _of_schedule("wake")
HARD_DAY = _of_schedule("hard")
END_HARD_DAY = _of_schedule("endhard")

# Beside those of the card, which has a Pause of its own.
_of_silence = partial(Identity, "silence", "schedule_id")
KEEP_GOING = _of_silence("keep")
EVERY_OTHER_DAY = _of_silence("thin")
PAUSE_AFTER_SILENCE = _of_silence("pause")

REPLY = Identity("share", "delivery_id", "reply")
# The id of the channel that its title names stands in the form outside of questions.
SHARE_FREELY = Identity("share", "channel_id", "free")
REOPEN_FREE_SHARE = Identity("share", "channel_id", "refree", "wish")
POST_FREE_SHARE = Identity("share", "channel_id", "as_it_is", "wish")


@dataclass(frozen=True, slots=True)
class OwnShareIdentity:
    """Something a person does with a share of theirs, with all that it takes to find it again."""

    action: str

    def of(self, place: SharePlace, wish: str | None = None) -> str:
        """Return the custom id; at most 100 characters, as Discord wants it."""
        parts = ["share", place.delivery_id, self.action, place.channel_id, place.message_id]
        return ":".join(map(str, [*parts, place.seal, *([wish] if wish else [])]))

    @property
    def template(self) -> str:
        """The pattern of such ids, as `place_of` reads it."""
        return (
            rf"share:(?P<delivery_id>[0-9]+):{self.action}:(?P<channel_id>[0-9]+)"
            r":(?P<message_id>[0-9]+):(?P<seal>[0-9a-f]+)(?::(?P<wish>[a-z_]+))?"
        )


def place_of(parts: Mapping[str, str | None]) -> SharePlace:
    """Return which share an id of a person's own share means."""
    return SharePlace(
        DeliveryId(int(parts["delivery_id"] or 0)),
        ChannelId(int(parts["channel_id"] or 0)),
        MessageId(int(parts["message_id"] or 0)),
        parts["seal"] or "",
    )


# The button and the form it opens share an id here, too.
SHARE_EDIT = OwnShareIdentity("edit")
REOPEN_SHARE_EDIT = OwnShareIdentity("reedit")
SHARE_TAKE_DOWN = OwnShareIdentity("down")
SHARE_HIDE = OwnShareIdentity("hide")
SHARE_SHOW = OwnShareIdentity("show")
SHARE_LEAVE = OwnShareIdentity("leave")

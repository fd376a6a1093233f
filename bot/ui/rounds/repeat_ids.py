"""What the buttons and forms of repeats, reminders and *I can't tonight* are found again by."""

from functools import partial

from bot.ui.identity import Identity

_PLAN = r"[a-z0-9-]+\.[a-z_]+\.[0-9]+\.[0-9]+\.[01]"

# On cards of the whole server; the number is the server's.
_on_card = partial(Identity, "repeats", "guild_id")
LIST = _on_card("list")
CHOOSE = _on_card("choose")
ADD = _on_card("add")
CHOOSE_FORMAT = _on_card("format")
CHOOSE_CHANNEL = _on_card("channel", "plan", _PLAN)

# The form of a new one, found by its channel: nothing of it is kept before it is sent.
NEW = Identity("repeats", "channel_id", "new", "plan", _PLAN)
REOPEN_NEW = Identity("repeats", "channel_id", "renew", "plan_days", rf"{_PLAN}_[0-9]+")

_of_repeat = partial(Identity, "repeat", "repeat_id")
EDIT = _of_repeat("edit")
MOVE = _of_repeat("move")
TIMING = _of_repeat("timing")
REOPEN_TIMING = _of_repeat("retime", "days", "[0-9]+")
HOLD = _of_repeat("hold", "way")
EVENTS = _of_repeat("events", "wanted")
PAUSE = _of_repeat("pause")
RESUME = _of_repeat("resume")
ASK_TO_REMOVE = _of_repeat("ask")
REMOVE = _of_repeat("end")
REMIND = _of_repeat("remind")
REMIND_NO_MORE = _of_repeat("forget")

# The number is that of a circle people gather for, or of a date that waits; which, is said behind.
CIRCLE, DATE = "circle", "date"
_of_tonight = partial(Identity, "cover", "round_id", choice_name="which")
TONIGHT = Identity("cover", "guild_id", "list")
CHOOSE_TONIGHT = Identity("cover", "guild_id", "choose")
ASK_OTHERS = _of_tonight("ask")
TAKE = _of_tonight("take")
# When it begins goes along: what was put off meanwhile is not put off again.
PUT_OFF = Identity("cover", "round_id", "later", "which", r"[a-z]+(?:\.[0-9]+)?")

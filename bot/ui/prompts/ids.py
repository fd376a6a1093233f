"""What every button and form of daily questions is found again by."""

from functools import partial

from bot.ui.identity import Identity

_of_delivery = partial(Identity, "prompt", "delivery_id")
_of_schedule = partial(Identity, "schedule", "schedule_id")

# A button and the form it opens share an id: Discord sends them in different interactions.
SHARE = _of_delivery("share")
REOPEN_SHARE = _of_delivery("reopen", "wish")
PASS = _of_delivery("pass")
MORE = _of_delivery("more")
WRITE = _of_delivery("write")
REOPEN_WRITING = _of_delivery("rewrite")
MISFIT = _of_delivery("misfit")

POST_NOW = _of_schedule("now")
PREVIEW = _of_schedule("preview")
RESUME = _of_schedule("resume")

# Beside those of the card, which has a Pause of its own.
_of_silence = partial(Identity, "silence", "schedule_id")
KEEP_GOING = _of_silence("keep")
EVERY_OTHER_DAY = _of_silence("thin")
PAUSE_AFTER_SILENCE = _of_silence("pause")

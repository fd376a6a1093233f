"""What every button and form of rounds is found again by."""

from functools import partial

from bot.ui.identity import Identity

_of_circle = partial(Identity, "round", "circle_id")
# The number of the turn that is meant: an old card ends no newer turn.
_of_turn = partial(_of_circle, choice_name="turn", choice_pattern="[0-9]+")

# On the card in the channel.
JOIN = _of_circle("join")
LISTEN = _of_circle("listen")
OPENER = _of_circle("opener")
CLOSER = _of_circle("closer")

# On the panel in the thread.
MY_TURN = _of_circle("turn")
PLACE = _of_circle("place")
HAND = _of_circle("hand")

# Below a call, and at the end: each tells its message from the others of a circle.
CALL = _of_turn("call")
RESOURCES = _of_circle("resources")

# On private cards.
TAKE_SEAT = _of_circle("sit")
STEP_BACK = _of_circle("back")
LEAVE = _of_circle("leave")
FLOOR = _of_circle("floor")
# A button and the form it opens share an id: Discord sends them in different interactions.
WRITE = _of_turn("write")
REOPEN_WRITING = _of_turn("rewrite")
CHOOSE = _of_turn("choose")
PASS = _of_turn("pass")
LATER = _of_turn("later")
MORE_TIME = _of_turn("more")
DONE = _of_turn("done")

# For facilitators.
CONTROLS = _of_circle("controls")
START = _of_circle("start", "size", "large")
EXTEND = _of_turn("extend")
PAUSE = _of_circle("pause")
RESUME = _of_circle("resume")
ASK_TO_END = _of_circle("ask")
END = _of_circle("end")
DO = _of_circle("do")
ARRANGE = _of_circle("first")
INVITE = _of_circle("invite")
HAND_OVER = _of_circle("hold")

_FORMAT_ID = "[a-z0-9-]+"
# On cards of formats; the server in them is where they were made.
_on_card = partial(Identity, "format", "guild_id")
_of_format = partial(_on_card, choice_name="format_id", choice_pattern=_FORMAT_ID)
CARD = _on_card("card")
OPEN_CONTROLS = _on_card("running")
LOOK_BACK = _on_card("past")
OPEN_PAST = _on_card("mirror")
FORMATS = _on_card("list", "shelf", "[a-z]+")
CHOOSE_FORMAT = _on_card("choose")
SHOW_FORMAT = _of_format("show")
PLAN = _of_format("plan")
OPEN_FOR_DAYS = _of_format("days")
REPEAT = _of_format("repeat")

# A server's own formats. A button and the form it opens share an id here, too.
NEW_OWN = _on_card("new")
REOPEN_NEW_OWN = _on_card("renew")
COPY = _of_format("copy")
REOPEN_COPY = _of_format("recopy")
HAND_IN = _on_card("handin")
AS_FILE = _of_format("file")
EDIT = _of_format("edit")
REOPEN_EDIT = _of_format("reedit")
ASK_TO_REMOVE = _of_format("ask")
REMOVE = _of_format("remove")

# The whole state of a walk alone stands in its buttons: the format, and how far it has come.
_at = partial(_on_card, choice_name="at", choice_pattern=rf"{_FORMAT_ID}\.[0-9]")
TRY = _of_format("try")
TRY_STEP = _at("step")
TRY_WRITE = _at("trywrite")
TRY_PASS = _at("trypass")
TRY_CHOOSE = _at("trychoose")

# A plan stands in its buttons, too: nothing of it is kept before it starts.
_of_plan = partial(
    _on_card,
    choice_name="plan",
    choice_pattern=rf"{_FORMAT_ID}\.[a-z_]+\.[0-9]+\.[0-9]+\.[01]",
)
PLAN_ORDER = _of_plan("order")
PLAN_MINUTES = _of_plan("minutes")
PLAN_SEATS = _of_plan("seats")
PLAN_REPLIES = _of_plan("replies")
PLAN_START = _of_plan("start")

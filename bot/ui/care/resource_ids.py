"""The custom ids of people and places; a card for one look holds all that it shows in them."""

from functools import partial

from bot.ui.identity import Identity

# The number in the middle is a server's where something is kept, and none where somebody looks.
NOBODY = 0
FIRST_PAGE = "0"

_look = partial(Identity, "care", "nobody")
_staff = partial(Identity, "care", "guild_id")
_entry = partial(Identity, "care", "own_id")
_WHERE = r"[a-z]+_[A-Z]{2}_[0-9]+"
_SEEN = r"[a-z]+_[0-9]+"

RESOURCES_BUTTON_ID = "care:0:resources"
COUNTRY = _look("country", "kind", "[a-z]+")
NEED = _look("need", "country", "[A-Z]{2}")
LINES = _look("lines", "where", _WHERE)
WRONG = _look("wrong", "where", _WHERE)
WRONG_ROW = _look("wrong_row")

EDIT = _staff("edit_lines", "page", "[0-9]+")
ADD = _staff("add_line")
CHOOSE = _staff("choose_line")
SHIPPED = _staff("shipped_lines")
CHECKED = _staff("checked_lines")
HIDE = _staff("hide_line")
# The form and the way back into it: Discord sends them in different interactions.
ADD_FORM = _staff("new_line", "kind", "[a-z]+")
REOPEN_ADD = _staff("new_line_again", "typed", r"[a-z]+__[a-z_]+")

ENTRY = _entry("line")
CHANGE = _entry("change_line", "seen", _SEEN)
REOPEN_CHANGE = _entry("change_line_again", "typed", r"[a-z]+_[0-9]+__[a-z_]+")
MOVE = _entry("move_line", "seen", _SEEN)
CONFIRM = _entry("confirm_line")
REMOVE = _entry("remove_line")
REALLY_REMOVE = _entry("really_remove_line")

"""What every button and form of the guidelines' card is found again by."""

from functools import partial

from bot.ui.identity import Identity

_of_server = partial(Identity, "guidelines", "guild_id")
_of_guideline = partial(_of_server, choice_name="guideline", choice_pattern="[a-z-]+")
_of_family = partial(_of_server, choice_name="family", choice_pattern="G[0-9]+")
_of_channel = partial(_of_server, choice_name="channel", choice_pattern="[0-9]+")

# For everybody; the last on a post in a channel, by the id of the post.
CARD = _of_server("card")
WHY = _of_server("why")
POSTED_WHY = Identity("guidelines", "card_id", "posted")

# Under a private note, by its id.
NOTE_LEAVE = Identity("guidelines", "nudge_id", "note_leave")
NOTE_MISREAD = Identity("guidelines", "nudge_id", "note_misread")
NOTE_FEWER = Identity("guidelines", "nudge_id", "note_fewer")
NOTE_APPEAL = Identity("guidelines", "nudge_id", "note_appeal")

# For staff.
EDIT = _of_server("edit")
WORDS = _of_server("words")
CHOOSE_WORDS = _of_server("word")
SHOW_WORDS = _of_guideline("show_words")
# A button and the form it opens share an id: Discord sends them in different interactions.
WRITE = _of_guideline("write")
REWRITE = _of_guideline("rewrite")
KEEP = _of_guideline("keep")
ASK_SHIPPED = _of_guideline("ask_shipped")
SHIPPED = _of_guideline("shipped")
POST = _of_server("post")
POST_IN = _of_server("post_in")
POST_PINNED = _of_channel("post_pinned")
POST_PLAIN = _of_channel("post_plain")
FIRST = _of_server("first")
CHOOSE_FIRST = _of_server("first_choice")
FAMILIES = _of_server("families")
CHOOSE_FAMILY = _of_server("family")
MODE = _of_family("mode")
HIDE = _of_family("hide")
STOP_HIDING = _of_family("stop_hiding")
CHANNELS = _of_server("channels")
WATCH = _of_server("watch")
USE_THREADS = _of_server("use_threads")
NO_THREADS = _of_server("no_threads")
OWN = _of_server("own")
OWN_PAGE = _of_server("own_page", choice_name="page", choice_pattern="[0-9]+")
CHOOSE_OWN = _of_server("own_rule")
ADD_PHRASE = _of_server("add_phrase")
REOPEN_PHRASE = _of_server("readd_phrase", choice_name="typed", choice_pattern="[a-z]+_G[0-9]+")
ADD_PATTERN = _of_server("add_pattern")
REOPEN_PATTERN = _of_server("readd_pattern", choice_name="typed", choice_pattern="G[0-9]+")
TRY = _of_server("try")
REOPEN_TRY = _of_server("retry")
REMOVE_OWN = _of_server("remove_own", choice_name="own_rule_id", choice_pattern="[0-9]+")
PROPOSAL = _of_server("proposal")
TICK = _of_server("tick")
ANSWER = _of_server("answer", choice_name="answer", choice_pattern="[a-z_]+(?:-G[0-9]+)*")
REST_NO_MORE = _of_server("rest_no_more")
EXPLAIN = _of_server("explain")
REOPEN_EXPLAIN = _of_server("reexplain", choice_name="where")
# A page of a message, by channel, message and page; of a text, by where it would stand and page.
EXPLAINED = _of_server("explained", choice_name="page", choice_pattern="[0-9]+-[0-9]+-[0-9]+")
EXPLAINED_TEXT = _of_server("explained_text", choice_name="page", choice_pattern="[a-z]+-[0-9]+")
SAMPLE = _of_server("sample")
# A finding of the sample, by its message and its rule.
JUDGE_FAIR = _of_server("fair", choice_name="finding", choice_pattern="[0-9]+-[a-z0-9-]+")
JUDGE_MISREAD = _of_server("misread", choice_name="finding", choice_pattern="[0-9]+-[a-z0-9-]+")
LATER = _of_server("later", choice_name="finding", choice_pattern="[0-9]+-[a-z0-9-]+")
SUGGESTED = _of_family("suggested")

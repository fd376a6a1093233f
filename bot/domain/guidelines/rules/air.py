"""G16: taking up the air of a circle, by where a post stands in it."""

import re

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.posts import Post
from bot.domain.guidelines.rule import Rule
from bot.domain.reading.reading import Span

LONG_TURN = 300
"""Words; more than this is read for longer than two minutes."""
LONG_POST = 40
"""Words; a third post of this length leaves little room."""
THIRD = 2
A_LINE = 8
"""Words that pass as a sound of listening, whatever they are."""
_LISTENING = re.compile(
    r"\b(?:thanks?|thank you|thx|ty|hugs?|same|me too|here (?:for|with)|with you|listening|heard|"
    r"hear you|sending|"
    r"love|take your time|go on|sorry|proud|beautiful|powerful|wow|yes|amen|felt that|relate|"
    r"welcome|"
    r"need (?:a (?:bit|minute|moment)|some|more)|bit longer|longer|one sec|brb|be right back|"
    r"pass|listen|"
    r"all good|no worries|that is ok|okay|gracias|abrazo|merci|danke|courage|brave|moved|moving|"
    r"touched|touching|i am here|we are here|you are not alone|not alone|(?:that|this|it) "
    r"(?:sounds|"
    r"feels|must (?:be|have been)|is|was) (?:so |really |very |incredibly |like )?(?:hard|heavy|a "
    r"lot|tough|painful|rough|awful|scary|lonely|exhausting|unfair)|feel (?:that|this|you|it)|"
    r"feel the same|holding you|thinking of you|in my (?:thoughts|prayers|heart)|glad you|makes "
    r"sense|reading|you matter|rooting for|gentle|breathe|well said|so true|so well|see you|hurts|"
    r"doing great|stayed with|be kind|tears|so much|exactly this|hits home|"
    r"no rush|seen|respect|strong|strength|admire|honest|honesty|resonates?|grateful|appreciate|"
    r"feel every|heart|hearts|relating|got you|believe you|wishing|"
    r"deserve|this feeling|meant|means a lot|is me|carry|carrying|oh (?:friend|no|love|dear)|xx)\b"
)
_ASKS = re.compile(r"\b(?:what|why|when|who|where|did|which)\b[^?]*\?\s*$")


def _words(post: Post) -> int:
    return sum(part[0].isalpha() for part in post.reading.folded.split())


def _whole(post: Post) -> Span | None:
    return Span(0, len(post.reading.text)) if post.reading.text.strip() else None


def _is_listening(post: Post) -> bool:
    count = _words(post)
    if count < 3:
        return True
    if _ASKS.search(post.reading.folded):
        return False
    heard = _LISTENING.search(post.reading.folded) is not None
    return heard and count <= A_LINE


def _out_of_turn(post: Post) -> Span | None:
    place = post.in_round
    if place is None or not place.is_anothers_turn or _is_listening(post):
        return None
    return _whole(post)


def _answers_a_share(post: Post) -> Span | None:
    place = post.in_round
    if place is None or place.is_anothers_turn or place.are_replies_open or not post.is_reply:
        return None
    return None if _is_listening(post) else _whole(post)


def _once_more(post: Post) -> Span | None:
    place = post.in_round
    if place is None or place.are_replies_open or place.earlier_posts < THIRD:
        return None
    return _whole(post) if _words(post) >= LONG_POST else None


def _very_long(post: Post) -> Span | None:
    place = post.in_round
    if place is None or place.is_anothers_turn or _words(post) < LONG_TURN:
        return None
    return _whole(post)


def _in_round(post: Post) -> bool:
    return post.in_round is not None


RULES = tuple(
    Rule(rule_id, Family.AIR, 1, around=_in_round, finder=finder, language=None)
    for rule_id, finder in (
        ("g16-out-of-turn", _out_of_turn),
        ("g16-answers-a-share", _answers_a_share),
        ("g16-third-long-post", _once_more),
        ("g16-very-long", _very_long),
    )
)

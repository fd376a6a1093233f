"""Every reason why words do not count, and those that hold for any wish or act."""

from bot.domain.care.recognising.everyday import (
    is_a_daily_dose,
    is_an_exercise,
    is_nothing_to_worry_about,
    is_of_feelings,
    is_of_nobody_here,
    is_settled,
    is_without_the_writer,
)
from bot.domain.care.recognising.meaning import (
    is_coping,
    is_grief,
    is_idiom,
    is_negated,
    is_quoted,
    is_supposed,
    is_title,
    is_told_by_another,
    is_topic,
)
from bot.domain.care.recognising.place import Guard
from bot.domain.care.recognising.surroundings import (
    is_a_tool,
    is_an_accident,
    is_as_prescribed,
    is_asked_in_general,
    is_long_ago,
    is_not_dark,
    is_of_something_else,
    is_of_something_harmless,
    is_only_away,
    is_play,
    is_scolded,
)
from bot.domain.care.recognising.times import (
    is_over,
    is_past,
    is_past_act,
    is_recent,
)
from bot.domain.care.recognising.whose import (
    is_about_another,
    is_about_love_or_work,
    is_anothers_goodbye,
    is_denied,
    is_not_meant_to_end,
    is_not_of_life,
    is_of_another,
)

ALWAYS: tuple[Guard, ...] = (is_quoted, is_title)
A_WISH: tuple[Guard, ...] = (
    *ALWAYS,
    is_negated,
    is_past,
    is_told_by_another,
    is_idiom,
    is_supposed,
    is_coping,
)
AN_ACT: tuple[Guard, ...] = (*ALWAYS, is_past_act, is_negated)

__all__ = [
    "ALWAYS",
    "AN_ACT",
    "A_WISH",
    "is_a_daily_dose",
    "is_a_tool",
    "is_about_another",
    "is_about_love_or_work",
    "is_an_accident",
    "is_an_exercise",
    "is_anothers_goodbye",
    "is_as_prescribed",
    "is_asked_in_general",
    "is_coping",
    "is_denied",
    "is_grief",
    "is_idiom",
    "is_long_ago",
    "is_negated",
    "is_not_dark",
    "is_not_meant_to_end",
    "is_not_of_life",
    "is_nothing_to_worry_about",
    "is_of_another",
    "is_of_feelings",
    "is_of_nobody_here",
    "is_of_something_else",
    "is_of_something_harmless",
    "is_only_away",
    "is_over",
    "is_past",
    "is_past_act",
    "is_play",
    "is_quoted",
    "is_recent",
    "is_scolded",
    "is_settled",
    "is_supposed",
    "is_title",
    "is_told_by_another",
    "is_topic",
    "is_without_the_writer",
]

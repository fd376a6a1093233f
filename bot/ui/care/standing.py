"""What texts that stand for long say of care: when nobody is there, and what is not noticed."""

from bot.domain.care.weekly import Week
from bot.ui.care.hours import week_lines
from bot.wording import Say


def standing_lines(say: Say, week: Week, *, tells_people: bool, is_covered: bool) -> list[str]:
    """Return the lines for members, a line each; none where there is nothing to say beforehand.

    `tells_people`: whether people are told here at all. `is_covered`: whether the bot knows the
    wording of every language that is written here.
    """
    people = week_lines(say, week) if tells_people else [say("care.resources_only")]
    return [*people, *([] if is_covered else [say("care.other_languages")])]

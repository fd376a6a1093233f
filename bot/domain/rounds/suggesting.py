"""Which format `/round` puts first."""

from collections.abc import Sequence
from datetime import date

from bot.domain.rounds.formats import Format, Page, Way


def suggested(formats: Sequence[Format], day: date) -> Format:
    """Return a live format of the first page, the same one from Monday to Sunday.

    A group that meets once a week comes round to all of them; `formats` must hold one.
    """
    live = [one for one in formats if Way.LIVE in one.ways]
    first = [one for one in live if one.page is Page.FIRST] or live or formats
    # Ordinal 1 was a Monday.
    week = (day.toordinal() - 1) // 7
    return first[week % len(first)]

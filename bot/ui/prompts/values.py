"""The card of values, and the questions that did not fit."""

from collections.abc import Sequence
from datetime import date, timedelta

from discord import ui

from bot.domain.ids import ScheduleId
from bot.domain.prompts.decisions import Misfit, ValuesReview
from bot.domain.prompts.deck import Value
from bot.domain.prompts.memory import monday_of
from bot.ui.layout import button, card, option, row, select
from bot.ui.prompts import ids
from bot.ui.prompts.card import back
from bot.wording import Say

# Discord's limit for the choices of a select.
VALUES_A_PAGE = 25
THIS_WEEK, NEXT_WEEK = "this", "next"


def page_of(review: ValuesReview, page: int) -> Sequence[Value]:
    """Return the values of a page, counted from 0; one that is not there is the first."""
    shown = review.values[page * VALUES_A_PAGE : (page + 1) * VALUES_A_PAGE]
    return shown or review.values[:VALUES_A_PAGE]


def values_card(
    say: Say,
    schedule_id: ScheduleId,
    review: ValuesReview,
    today: date,
    *,
    page: int = 0,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return which values are asked about, which one alone, and what did not fit somebody."""
    shown = page_of(review, page)
    off = review.decided.values_off
    switch = [option(one.name, one.value_id, is_chosen=one.value_id not in off) for one in shown]
    alone = [option(one.name, one.value_id) for one in shown if one.value_id not in off]
    pinned = _pinned(say, review, today)
    parts: list[str | ui.Item[ui.LayoutView]] = [
        say("values.title"),
        *news,
        say("values.switch", on=len(review.on), all=len(review.values)),
        select(
            ids.SWITCH_VALUES.of(schedule_id, str(page)),
            say("values.choose"),
            switch,
            fewest=0 if len(review.values) > VALUES_A_PAGE else 1,
            most=len(switch),
        ),
        *pinned,
    ]
    if alone:
        parts += [
            select(ids.PIN_VALUE.of(schedule_id, THIS_WEEK), say("values.pin_this"), alone),
            select(ids.PIN_VALUE.of(schedule_id, NEXT_WEEK), say("values.pin_next"), alone),
        ]
    buttons = [button(say("values.unpin"), ids.UNPIN_VALUE.of(schedule_id))] if pinned else []
    if len(review.values) > VALUES_A_PAGE:
        further = 0 if (page + 1) * VALUES_A_PAGE >= len(review.values) else page + 1
        buttons.append(button(say("values.further"), ids.VALUES.of(schedule_id, str(further))))
    return card(*parts, *_misfits(say, review.misfits), row(*buttons, back(say, schedule_id)))


def _pinned(say: Say, review: ValuesReview, today: date) -> list[str]:
    decided, this_week = review.decided, monday_of(today)
    name = next((v.name for v in review.values if v.value_id == decided.pinned_value), None)
    if name is None:
        return []
    if decided.pinned_week == this_week:
        return [say("values.pinned_this", value=name)]
    if decided.pinned_week == this_week + timedelta(weeks=1):
        return [say("values.pinned_next", value=name)]
    return []


def _misfits(say: Say, misfits: Sequence[Misfit]) -> list[str]:
    if not misfits:
        return []
    lines = [
        say("values.misfit", question=one.prompt.text)
        if one.people is None
        else say("values.misfit_counted", question=one.prompt.text, people=one.people)
        for one in misfits
    ]
    return ["\n".join([say("values.misfits"), *lines])]

"""An open check-in as everybody sees it: its card, and what is said of it at the end."""

from collections.abc import Sequence

import discord
from discord import ui, utils

from bot.domain.ids import CheckInId
from bot.domain.prompts.shares import StandingShare
from bot.domain.rounds.check_ins import CheckIn
from bot.domain.rounds.formats import Answer, Format
from bot.domain.rounds.tally import Tally, number_shown
from bot.ui.layout import box, button, card, isolated, option, plain, row, select, shown_on, small
from bot.ui.prompts.shares import shared_words
from bot.ui.rounds import check_in_ids as ids
from bot.wording import Say

# Discord's limit for the name of a thread.
LONGEST_THREAD_NAME = 100
CHOOSING = (Answer.CHOICE, Answer.CHOICES)

# The line at the end has no button to know it by: the check-in stands in the id of its text.
# Discord numbers components without an id from 1 on; posts of people have ids from 2**30 on.
_FIRST_LINE = 2**29

Part = str | ui.Item[ui.LayoutView]


def check_in_message(
    say: Say, check_in: CheckIn, round_format: Format, ahead: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the card that stands while people can answer; `ahead`: when nobody is on duty."""
    return card(*_about(say, check_in, round_format, ahead), *controls(say, check_in, round_format))


def controls(
    say: Say, check_in: CheckIn, round_format: Format, chosen: frozenset[str] = frozenset()
) -> list[ui.ActionRow[ui.LayoutView]]:
    """Return what people can press: the same on the card and privately."""
    number = check_in.check_in_id
    passing = button(say("rounds.check_in.buttons.pass"), ids.PASS.of(number))
    if check_in.answer in CHOOSING:
        return [chooser(say, check_in, round_format, chosen), row(passing)]
    if check_in.answer is Answer.WORD:
        return [row(button(say("rounds.check_in.buttons.word"), ids.WORD.of(number)), passing)]
    return [
        row(
            button(say("rounds.check_in.buttons.share"), ids.SHARE.of(number)),
            button(say("rounds.check_in.buttons.count"), ids.COUNT.of(number)),
            passing,
        )
    ]


def chooser(
    say: Say, check_in: CheckIn, round_format: Format, chosen: frozenset[str] = frozenset()
) -> ui.ActionRow[ui.LayoutView]:
    """Return what to choose from, with what somebody chose before."""
    options = [
        option(one.text, one.choice_id, is_chosen=one.choice_id in chosen)
        for one in round_format.choices
    ]
    several = check_in.answer is Answer.CHOICES
    key = "rounds.check_in.choose_several" if several else "rounds.check_in.choose"
    custom_id = ids.CHOOSE.of(check_in.check_in_id)
    return select(custom_id, say(key), options, most=len(options) if several else 1)


def seen_by(say: Say, check_in: CheckIn) -> str:
    """Return who sees what of an answer; before anybody gives one."""
    if check_in.answer in CHOOSING:
        return say("rounds.check_in.seen.choice")
    if check_in.answer is Answer.WORD:
        return say("rounds.check_in.seen.word")
    return say("rounds.check_in.seen.words")


def _about(say: Say, check_in: CheckIn, round_format: Format, ahead: Sequence[str]) -> list[Part]:
    questions = "\n".join(f"**{one}**" for one in round_format.questions)
    end = check_in.closes_at
    until = say(
        "rounds.check_in.until",
        when=utils.format_dt(end, "f"),
        left=utils.format_dt(end, "R"),
    )
    lines = [
        until,
        seen_by(say, check_in),
        say("rounds.check_in.facilitators"),
        say("rounds.check_in.passing"),
        say("rounds.check_in.help"),
        *ahead,
    ]
    return [f"### {round_format.name}\n{round_format.opening}", questions, small("\n".join(lines))]


def closed_message(
    say: Say, check_in: CheckIn, round_format: Format, tally: Tally
) -> ui.LayoutView:
    """Return the card of a check-in that is over; an empty one just says so."""
    title = f"### {round_format.name}"
    if not check_in.people or check_in.is_quiet:
        return card(title, say("rounds.check_in.over"))
    return card(title, *_told(say, check_in, round_format, tally), say("rounds.check_in.over"))


def closing_message(
    say: Say, check_in: CheckIn, round_format: Format, tally: Tally
) -> ui.LayoutView:
    """Return the line of the group: never a list, and a number of five or more only."""
    first, *more = _told(say, check_in, round_format, tally)
    said: ui.TextDisplay[ui.LayoutView] = ui.TextDisplay(
        first, id=_FIRST_LINE + check_in.check_in_id
    )
    return plain(box(said, *more), small(round_format.carry))


def _told(say: Say, check_in: CheckIn, round_format: Format, tally: Tally) -> list[str]:
    number = number_shown(check_in.people or 0)
    told = (
        say("rounds.check_in.few")
        if number is None
        else say("rounds.check_in.people", number=number)
    )
    chosen = [
        say("rounds.check_in.tally", choice=one.text, number=times)
        for one, times in tally.of(round_format.choices)
    ]
    return [told, *(["\n".join(chosen)] if chosen else []), round_format.closing]


def is_of_check_in(message: discord.Message, check_in_id: CheckInId) -> bool:
    """Whether a message of ours is the card of this check-in, by the ids in its buttons."""
    view = shown_on(message)
    mark = ids.PASS.of(check_in_id)
    return any(getattr(one, "custom_id", None) == mark for one in view.walk_children())


def is_closing_of(message: discord.Message, check_in_id: CheckInId) -> bool:
    """Whether a message of ours is the line at the end of this check-in."""
    view = shown_on(message)
    return view.find_item(_FIRST_LINE + check_in_id) is not None


def words_post(
    say: Say, name: str, standing: StandingShare, check_in_id: CheckInId
) -> ui.LayoutView:
    """Return what somebody shared, as everybody sees it in the thread."""
    return shared_words(say, name, standing, ids.REPLY.of(check_in_id))


def word_post(word: str) -> ui.LayoutView:
    """Return somebody's one word: nothing in it leads to anybody."""
    return plain(f"**{isolated(word)}**")


def thread_name(say: Say, round_format: Format) -> str:
    """Return how the thread of a check-in is called."""
    return say("rounds.check_in.thread", name=round_format.name)[:LONGEST_THREAD_NAME]

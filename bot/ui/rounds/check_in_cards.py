"""What one person sees of open check-ins, privately: their answer, `/checkin`, how to open one."""

from collections.abc import Mapping, Sequence

from discord import ui, utils

from bot.domain.ids import ChannelId, GuildId
from bot.domain.prompts.shares import SharePlace
from bot.domain.rounds.check_ins import POSTED, CheckIn, Kind, hours_offered
from bot.domain.rounds.formats import Format
from bot.ui.layout import button, jump_link, option, plain, row, select, small
from bot.ui.prompts.post import with_privacy
from bot.ui.rounds import check_in_ids as ids
from bot.ui.rounds.check_ins import CHOOSING, Part, chooser, controls, seen_by
from bot.ui.rounds.ids import CARD
from bot.wording import Say

_HOURS_TOLD_BELOW = 48
_HOURS_A_DAY = 24


def share_thanks(
    say: Say, check_in: CheckIn, place: SharePlace, link: str, *, is_first: bool
) -> ui.LayoutView:
    """Return the thanks for words in the thread, and what their author can do with them."""
    text = f"{say('prompts.thanks')}\n{say('rounds.check_in.shared', link=link)}"
    return plain(with_privacy(say, text, is_first=is_first), _own_post_row(say, check_in, place))


def own_share(say: Say, check_in: CheckIn, place: SharePlace, link: str) -> ui.LayoutView:
    """Return the way to words that stand already, and what their author can do with them."""
    return plain(say("rounds.check_in.yours", link=link), _own_post_row(say, check_in, place))


def lost_share(say: Say, check_in: CheckIn) -> ui.LayoutView:
    """Return that words which were counted stand no more, and the way to others."""
    reopen = ids.REOPEN_SHARE.of(check_in.check_in_id)
    again = button(say("rounds.check_in.buttons.again"), reopen)
    return plain(say("rounds.check_in.yours_gone"), row(again, _take_back(say, check_in)))


def _own_post_row(say: Say, check_in: CheckIn, place: SharePlace) -> ui.ActionRow[ui.LayoutView]:
    number, post = check_in.check_in_id, ids.post_of(place)
    return row(
        button(say("rounds.check_in.buttons.edit"), ids.EDIT.of(number, post)),
        button(say("rounds.check_in.buttons.down"), ids.TAKE_DOWN.of(number, post)),
    )


def word_thanks(
    say: Say, check_in: CheckIn, place: SharePlace, link: str, *, is_first: bool
) -> ui.LayoutView:
    """Return the thanks for a word without a name, with the one button that leads back to it."""
    text = f"{say('prompts.thanks')}\n{say('rounds.check_in.word_there', link=link)}"
    down = ids.WORD_DOWN.of(check_in.check_in_id, ids.post_of(place))
    return plain(
        with_privacy(say, text, is_first=is_first),
        row(button(say("rounds.check_in.buttons.down"), down)),
    )


def chosen_answer(
    say: Say, check_in: CheckIn, round_format: Format, chosen: frozenset[str], *, is_first: bool
) -> ui.LayoutView:
    """Return what somebody chose, who sees it, and how to change it or take it back."""
    return plain(
        with_privacy(say, _chosen(say, round_format, chosen), is_first=is_first),
        small(seen_by(say, check_in)),
        chooser(say, check_in, round_format, chosen),
        row(_take_back(say, check_in)),
    )


def _chosen(say: Say, round_format: Format, chosen: frozenset[str]) -> str:
    texts = [one.text for one in round_format.choices if one.choice_id in chosen]
    return say("rounds.check_in.chosen", choices=", ".join(texts))


def counted_answer(
    say: Say, check_in: CheckIn, words: str, kind: Kind, *, is_first: bool
) -> ui.LayoutView:
    """Return somebody's own words to them; they are counted, and nothing else."""
    text = with_privacy(say, say("rounds.check_in.counted"), is_first=is_first)
    return plain(text, words, _way_back(say, check_in, kind))


def passed_answer(
    say: Say, check_in: CheckIn, round_format: Format, kind: Kind, *, is_first: bool
) -> ui.LayoutView:
    """Return the answer to a pass; it weighs what every other one does."""
    text = with_privacy(say, round_format.passed, is_first=is_first)
    return plain(text, _way_back(say, check_in, kind))


def _way_back(say: Say, check_in: CheckIn, kind: Kind) -> Part:
    """Return how to take the answer back, or what stands of somebody in spite of it."""
    if kind not in POSTED:
        return row(_take_back(say, check_in))
    if kind is Kind.WORD:
        return small(say("rounds.check_in.stays.word"))
    share = say("rounds.check_in.buttons.share")
    return small(say("rounds.check_in.stays.share", button=share))


def taken_back(
    say: Say, check_in: CheckIn, round_format: Format, *, is_open: bool
) -> ui.LayoutView:
    """Return that nothing is kept now, with what there is to press while it is open."""
    if not is_open:
        return plain(say("rounds.check_in.taken_back"))
    again = say("rounds.check_in.answer_again")
    text = f"{say('rounds.check_in.taken_back')} {again}"
    return plain(text, *controls(say, check_in, round_format))


def _take_back(say: Say, check_in: CheckIn) -> ui.Button[ui.LayoutView]:
    back = ids.TAKE_BACK.of(check_in.check_in_id)
    return button(say("rounds.check_in.buttons.back"), back)


def open_check_in(
    say: Say,
    check_in: CheckIn,
    round_format: Format,
    kind: Kind | None,
    chosen: frozenset[str],
    *,
    is_facilitator: bool,
) -> list[Part]:
    """Return one open check-in as `/checkin` shows it to one person."""
    link = place_link(check_in)
    until = utils.format_dt(check_in.closes_at, "R")
    parts: list[Part] = [
        f"### {round_format.name}\n{say('rounds.check_in.open_at', link=link, until=until)}",
        "\n".join(f"**{one}**" for one in round_format.questions),
    ]
    if kind is not None:
        is_choice = check_in.answer in CHOOSING and chosen
        parts.append(
            _chosen(say, round_format, chosen) if is_choice else say("rounds.check_in.you_did")
        )
    rows = controls(say, check_in, round_format, chosen)
    if kind is not None and kind not in POSTED:
        rows[-1].add_item(_take_back(say, check_in))
    if is_facilitator:
        ask = ids.ASK_TO_CLOSE.of(check_in.check_in_id)
        rows.append(row(button(say("rounds.check_in.buttons.close"), ask)))
    return [
        *parts,
        small(f"{seen_by(say, check_in)}\n{say('rounds.check_in.facilitators')}"),
        *rows,
    ]


def place_link(check_in: CheckIn) -> str:
    """Return the address of the card, or of its channel while it is on its way."""
    places = [check_in.channel_id, *([check_in.message_id] if check_in.message_id else [])]
    return jump_link(check_in.guild_id, *places)


def checkin_card(
    say: Say, parts: Sequence[Part], guild_id: GuildId, *news: str, is_resting: bool
) -> ui.LayoutView:
    """Return the card of `/checkin`: what is open, and rest mode."""
    key = "rounds.rest.resting" if is_resting else "rounds.rest.about"
    change = (
        button(say("rounds.rest.back"), ids.BE_BACK.of(guild_id))
        if is_resting
        else button(say("rounds.rest.begin"), ids.REST.of(guild_id))
    )
    return plain(*news, *(parts or [say("rounds.check_in.none")]), small(say(key)), row(change))


def picker(say: Say, found: Sequence[tuple[CheckIn, Format, str]]) -> list[Part]:
    """Return the choice among several open check-ins, by their names and channels."""
    options = [
        option(
            say("rounds.check_in.one_of", name=one.name, channel=channel),
            str(check_in.check_in_id),
        )
        for check_in, one, channel in found
    ]
    chooser = select(ids.PICK.of(0), say("rounds.check_in.pick"), options)
    return [say("rounds.check_in.several"), chooser]


def close_question(say: Say, check_in: CheckIn) -> ui.LayoutView:
    """Ask once whether to close before the time."""
    number = check_in.check_in_id
    return plain(
        say("rounds.check_in.sure"),
        row(
            button(say("rounds.check_in.buttons.close"), ids.CLOSE.of(number)),
            button(say("rounds.check_in.buttons.leave"), ids.LEAVE_OPEN.of(number)),
        ),
    )


def start_card(
    say: Say,
    guild_id: GuildId,
    round_format: Format,
    hours: int,
    language: str,
    languages: Mapping[str, str],
) -> ui.LayoutView:
    """Return how a facilitator opens a check-in: how long, in which language, and *Start*.

    `languages` are the names of all there are, by their codes.
    """
    plan = f"{round_format.format_id}.{language}"
    lengths = [
        option(_length(say, one), str(one), is_chosen=one == hours)
        for one in sorted({*hours_offered(round_format.defaults.open_hours), hours})
    ]
    parts: list[Part] = [f"### {round_format.name}\n{round_format.meaning}"]
    if round_format.staff_note:
        parts.append(round_format.staff_note)
    parts += [
        say("rounds.check_in.how_long"),
        select(ids.HOURS.of(hours, plan), say("rounds.check_in.how_long"), lengths),
    ]
    if len(languages) > 1:
        spoken = [
            option(name, code, is_chosen=code == language) for code, name in languages.items()
        ]
        custom_id = ids.LANGUAGE.of(hours, plan)
        language_line = say("rounds.check_in.language")
        parts += [language_line, select(custom_id, language_line, spoken)]
    start = button(say("rounds.check_in.buttons.start"), ids.START.of(hours, plan))
    back = button(say("rounds.card.back"), CARD.of(guild_id))
    return plain(*parts, small(say("rounds.check_in.start_here")), row(start, back))


def started(say: Say, channel_id: ChannelId) -> ui.LayoutView:
    """Return that a check-in is on its way."""
    return plain(say("rounds.check_in.started", channel=f"<#{channel_id}>"))


def _length(say: Say, hours: int) -> str:
    if hours < _HOURS_TOLD_BELOW or hours % _HOURS_A_DAY:
        return say("rounds.check_in.hours", number=hours)
    return say("rounds.check_in.days", number=hours // _HOURS_A_DAY)

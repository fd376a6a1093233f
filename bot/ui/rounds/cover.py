"""The cards of *I can't tonight*."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discord import ui, utils

from bot.domain.ids import GuildId, UserId
from bot.domain.rounds.cover import PutOff, Tonight
from bot.ui.layout import button, card, option, row, select, small
from bot.ui.rounds import repeat_ids as ids
from bot.ui.rounds.people import person
from bot.wording import Say


@dataclass(frozen=True, slots=True)
class Shown:
    """A round of tonight with the name of its format."""

    tonight: Tonight
    name: str

    @property
    def number(self) -> int:
        """The number that stands in its buttons."""
        return self.tonight.circle_id or self.tonight.planned_id or 0

    @property
    def which(self) -> str:
        """Whose number it is."""
        return ids.DATE if self.tonight.circle_id is None else ids.CIRCLE


def tonight_button(say: Say, guild_id: GuildId) -> ui.Button[ui.LayoutView]:
    """Return *I can't tonight*."""
    return button(say("rounds.cover.button"), ids.TONIGHT.of(guild_id))


def take_button(say: Say, details: Mapping[str, str | int]) -> ui.Button[ui.LayoutView]:
    """Return *I'll hold it*, under a note that asks for somebody."""
    circle_id = int(details.get("circle", 0))
    number = circle_id or int(details.get("planned", 0))
    which = ids.CIRCLE if circle_id else ids.DATE
    return button(say("rounds.cover.take"), ids.TAKE.of(number, which))


def list_card(
    say: Say, guild_id: GuildId, rounds: Sequence[tuple[Shown, str]], news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the rounds of tonight, each with the name of its channel, to choose from."""
    options = [
        option(
            say("rounds.cover.option", name=one.name, channel=channel), f"{one.which}.{one.number}"
        )
        for one, channel in rounds
    ]
    chooser = (
        [select(ids.CHOOSE_TONIGHT.of(guild_id), say("rounds.cover.choose"), options)]
        if options
        else []
    )
    return card(
        say("rounds.cover.title"),
        *news,
        *([] if options else [say("rounds.cover.none")]),
        *(tonight_line(say, one) for one, _ in rounds),
        *chooser,
    )


def round_card(
    say: Say, shown: Shown, viewer_id: UserId, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return one of them, with what somebody who can't hold it may do; nobody has to say why."""
    tonight = shown.tonight
    number, which = shown.number, shown.which
    if tonight.holder_id is None:
        others = button(say("rounds.cover.take"), ids.TAKE.of(number, which))
        asks = button(say("rounds.cover.ask"), ids.ASK_OTHERS.of(number, which))
        buttons = [asks, others]
    else:
        buttons = [button(say("rounds.cover.ask"), ids.ASK_OTHERS.of(number, which))]
    begins_at = int(tonight.begins_at.timestamp())
    options = [option(say(f"rounds.cover.later.{one}"), one.value) for one in tonight.offered]
    return card(
        say("rounds.cover.title"),
        *news,
        "\n".join([tonight_line(say, shown), _holder(say, tonight, viewer_id)]),
        row(*buttons),
        select(
            ids.PUT_OFF.of(number, f"{which}.{begins_at}"), say("rounds.cover.put_off"), options
        ),
        small(say("rounds.cover.told")),
    )


def done_card(say: Say, put_off: PutOff) -> ui.LayoutView:
    """Return that a round is put off, or not held this time."""
    if put_off.begins_at is None:
        done = say("rounds.cover.called_off")
    else:
        done = say("rounds.cover.moved", when=utils.format_dt(put_off.begins_at, "f"))
    untold = say("rounds.cover.unreached", number=put_off.unreached)
    return card(say("rounds.cover.title"), done, *([untold] if put_off.unreached else []))


def tonight_line(say: Say, shown: Shown) -> str:
    """Return a round of tonight in one line."""
    tonight = shown.tonight
    return say(
        "rounds.cover.round",
        name=shown.name,
        channel=f"<#{tonight.channel_id}>",
        when=utils.format_dt(tonight.begins_at, "t"),
    )


def _holder(say: Say, tonight: Tonight, viewer_id: UserId) -> str:
    if tonight.holder_id is None:
        return say("rounds.cover.nobody")
    if tonight.holder_id == viewer_id:
        return say("rounds.cover.you")
    return say("rounds.cover.holder", name=person(tonight.holder_id))

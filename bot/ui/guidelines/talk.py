"""`/talk` and *Ask a facilitator to look*, as the person who asks sees them."""

from collections.abc import Sequence
from functools import partial

import discord
from discord import ui, utils

from bot.domain.guidelines.asks import PrivateThread
from bot.domain.ids import ChannelId, GuildId, MessageId, PrivateThreadId, UserId
from bot.ui.care.card_lines import honest
from bot.ui.identity import Identity
from bot.ui.layout import button, card, jump_link, plain, row, shown_on, small
from bot.wording import Say

_of_server = partial(Identity, "talk", "guild_id")
_of_message = partial(
    Identity, "look", "message_id", choice_name="author_id", choice_pattern="[0-9]+"
)
CARD = _of_server("card")
FACILITATOR = _of_server("facilitator")
BOTHERED = _of_server("bothered")
TELL = _of_server("tell")
BY_TEAM = _of_server("by_team")
WHO = _of_server("who")
ASK = _of_message("ask")
ASK_AND_HEAR = _of_message("ask_and_hear")
CLOSE = Identity("talk", "private_thread_id", "close")

THREAD_ID_FIRST = 1_000_000
"""Where the ids of the texts begin by which the first message of a thread is known again."""


def talk_card(
    say: Say, guild_id: GuildId, on_duty: int, *news: str, ahead: Sequence[str] = ()
) -> ui.LayoutView:
    """Return what somebody can ask for, and who is there to answer now and later."""
    return card(
        say("talk.title"),
        *news,
        f"{say('talk.intro')} {honest(say)} {say('talk.thread.lines')}",
        "\n".join([_who_is_there(say, on_duty), *ahead]),
        row(
            button(say("talk.buttons.facilitator"), FACILITATOR.of(guild_id)),
            button(say("talk.buttons.bothered"), BOTHERED.of(guild_id)),
        ),
        small(say("talk.who_reads")),
    )


def bothered_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return what somebody can do who is being written to privately, by themselves or not."""
    return card(
        say("talk.bothered.title"),
        say("talk.bothered.intro"),
        say("talk.bothered.steps"),
        row(
            button(say("talk.buttons.tell"), TELL.of(guild_id)),
            button(say("talk.buttons.by_team"), BY_TEAM.of(guild_id)),
            button(say("talk.buttons.back"), CARD.of(guild_id)),
        ),
        small(say("talk.who_reads")),
    )


def by_team_card(say: Say, guild_id: GuildId, *news: str, has_contact: bool) -> ui.LayoutView:
    """Ask which member of staff it is, and say who will hear of it."""
    chooser: ui.UserSelect[ui.LayoutView] = ui.UserSelect(
        custom_id=WHO.of(guild_id), placeholder=say("talk.by_team.choose")
    )
    return card(
        say("talk.by_team.title"),
        *news,
        say("talk.by_team.contact" if has_contact else "talk.by_team.no_contact"),
        row(chooser),
        row(button(say("talk.buttons.back"), BOTHERED.of(guild_id))),
    )


def opening_card(
    say: Say, parent_id: ChannelId, on_duty: int, *, goes_to_contact: bool
) -> ui.LayoutView:
    """Return the receipt of somebody for whom a private thread is being opened."""
    return plain(
        say("talk.opening", channel=f"<#{parent_id}>"),
        say("talk.to_contact") if goes_to_contact else _who_is_there(say, on_duty),
    )


def open_already_card(say: Say, guild_id: GuildId, thread_id: ChannelId) -> ui.LayoutView:
    """Return the way to the thread that somebody has already."""
    return plain(say("talk.open_already", link=jump_link(guild_id, thread_id)))


def no_room_card(say: Say, names: str) -> ui.LayoutView:
    """Return that no private thread can be opened here, and what is left."""
    return plain(say("talk.no_room", names=names))


def ask_to_look_card(say: Say, message_id: MessageId, author_id: UserId) -> ui.LayoutView:
    """Ask once whether people are to look at a message, and whether the person wants to hear."""
    author = str(author_id)
    return plain(
        say("talk.look.sure"),
        row(
            button(say("talk.look.ask"), ASK.of(message_id, author)),
            button(say("talk.look.ask_and_hear"), ASK_AND_HEAR.of(message_id, author)),
        ),
        small(say("talk.look.who_sees")),
    )


def look_receipt(say: Say, *, goes_to_contact: bool, will_hear: bool) -> ui.LayoutView:
    """Return that it was passed on, to whom, and whether an answer comes."""
    return plain(
        say("talk.look.receipt"),
        say("talk.look.to_contact" if goes_to_contact else "talk.look.to_staff"),
        *([say("talk.look.will_hear")] if will_hear else []),
        small(say("talk.look.anything_else")),
    )


def thread_top(
    say: Say, thread: PrivateThread, member: str, readers: Sequence[str]
) -> ui.LayoutView:
    """Return the first message of a private thread: who reads it, for how long, how it ends."""
    until = utils.format_dt(thread.ends_at, "D")
    if readers:
        who = say("talk.thread.readers", member=member, readers=", ".join(readers))
    else:
        who = say("talk.thread.nobody_yet", member=member)
    return plain(
        ui.TextDisplay(who, id=THREAD_ID_FIRST + thread.private_thread_id),
        say("talk.thread.how_long", until=until),
        f"{honest(say)} {say('talk.thread.lines')}",
        row(button(say("talk.buttons.close"), CLOSE.of(thread.private_thread_id))),
    )


def is_thread_top(message: discord.Message, private_thread_id: PrivateThreadId) -> bool:
    """Whether a message of ours is the first one of this thread."""
    view = shown_on(message)
    return view.find_item(THREAD_ID_FIRST + private_thread_id) is not None


def _who_is_there(say: Say, on_duty: int) -> str:
    return say("talk.on_duty", number=on_duty) if on_duty else say("talk.nobody_on_duty")

"""What staff can change about the guidelines, at a glance, and what they may write first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from discord import ui

from bot.domain.guidelines.card_posts import CardPost
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.texts import FirstSentence
from bot.domain.ids import ChannelId, GuildId
from bot.ui.guidelines import ids
from bot.ui.layout import button, card, jump_link, option, row, select, small
from bot.wording import Say

SHOWN_CHANNELS = 10
SHOWN_POSTS = 3


@dataclass(frozen=True, slots=True)
class Overview:
    """How the guidelines of a server stand."""

    own_words: int
    """How many of them are in the group's own words."""
    modes: Mapping[str, Mode]
    channels: Sequence[ChannelId]
    own_rules: int
    posts: Sequence[CardPost]
    reads_messages: bool
    """Whether the bot may read what is written without its buttons and forms."""
    has_proposal: bool = False
    """Two weeks have shown something, and nobody has decided yet."""
    has_sample: bool = False
    """Some of what was counted this week waits to be judged, and who looks may judge it."""


def editing_card(
    say: Say, guild_id: GuildId, overview: Overview, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the card behind *Edit*."""
    offered = []
    if overview.has_proposal:
        offered.append(button(say("guidelines.proposal.open"), ids.PROPOSAL.of(guild_id)))
    if overview.has_sample:
        offered.append(button(say("guidelines.sample.open"), ids.SAMPLE.of(guild_id)))
    waiting = [row(*offered)] if offered else []
    return card(
        *news,
        say("guidelines.editing.title"),
        *waiting,
        "\n".join(_lines(say, guild_id, overview)),
        row(
            button(say("guidelines.editing.words"), ids.WORDS.of(guild_id)),
            button(say("guidelines.editing.families"), ids.FAMILIES.of(guild_id)),
            button(say("guidelines.editing.channels"), ids.CHANNELS.of(guild_id)),
        ),
        row(
            button(say("guidelines.editing.own"), ids.OWN.of(guild_id)),
            button(say("guidelines.editing.post"), ids.POST.of(guild_id)),
            button(say("guidelines.editing.first"), ids.FIRST.of(guild_id)),
            button(say("guidelines.explain.button"), ids.EXPLAIN.of(guild_id)),
            button(say("guidelines.editing.done"), ids.CARD.of(guild_id)),
        ),
    )


def channel_mentions(say: Say, channels: Sequence[ChannelId]) -> str:
    """Return channels as links, the first few by themselves."""
    shown = ", ".join(f"<#{one}>" for one in channels[:SHOWN_CHANNELS])
    more = len(channels) - SHOWN_CHANNELS
    return say("guidelines.editing.and_more", shown=shown, number=more) if more > 0 else shown


def first_sentences_card(say: Say, guild_id: GuildId) -> ui.LayoutView:
    """Return the occasions on which staff may write first, each sentence one press away."""
    options = [option(say(one.occasion), one.value) for one in FirstSentence]
    return card(
        say("guidelines.editing.first_title"),
        select(ids.CHOOSE_FIRST.of(guild_id), say("guidelines.editing.first_choose"), options),
        small(say("guidelines.editing.first_hint")),
        row(button(say("guidelines.editing.back"), ids.EDIT.of(guild_id))),
    )


def _lines(say: Say, guild_id: GuildId, overview: Overview) -> list[str]:
    modes = list(overview.modes.values())
    lines = [
        say("guidelines.editing.words_line", number=overview.own_words),
        say(
            "guidelines.editing.families_line",
            nudge=modes.count(Mode.NUDGE),
            queue=modes.count(Mode.QUEUE),
            shadow=modes.count(Mode.SHADOW),
            off=modes.count(Mode.OFF),
        ),
        _reading(say, overview),
        say("guidelines.editing.own_line", number=overview.own_rules),
    ]
    for post in overview.posts[:SHOWN_POSTS]:
        channel = f"<#{post.channel_id}>"
        if post.message_id is None:
            lines.append(say("guidelines.editing.posting", channel=channel))
        else:
            link = jump_link(guild_id, post.channel_id, post.message_id)
            lines.append(say("guidelines.editing.posted", channel=channel, link=link))
    return lines


def _reading(say: Say, overview: Overview) -> str:
    if not overview.reads_messages:
        return say("guidelines.editing.reads_no_messages")
    if not overview.channels:
        return say("guidelines.editing.reads_nowhere")
    return say("guidelines.editing.reads", channels=channel_mentions(say, overview.channels))

"""The words of a message, shown to one member of staff, with what the rules saw marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import discord
from discord import ui

from bot.domain.guidelines.links import MessagePlace
from bot.domain.guidelines.marking import marked
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.review import ItemState, ItemView
from bot.domain.ids import ChannelId, MessageId
from bot.domain.reading.reading import Span
from bot.ui.guidelines import review_ids as ids
from bot.ui.guidelines.explaining import explained_id
from bot.ui.guidelines.review import rule_words
from bot.ui.layout import button, card, jump_link, option, row, select, small
from bot.wording import Say

MOST_MESSAGES = 25
SHOWN_RULES = 4

Place = tuple[ChannelId, MessageId]


class Fate(StrEnum):
    """What fetching a message has shown; also the last part of the key of its wording."""

    STANDS = "stands"
    CHANGED = "changed"
    """It says something else now, and nothing matches it."""
    EDITED = "edited"
    """It was edited, and still matches."""
    UNMARKED = "unmarked"
    """It stands as it was, and the rules see it otherwise now."""
    GONE = "gone"
    OUT_OF_SIGHT = "out_of_sight"
    """The bot may not look into its channel."""
    HIDDEN = "hidden"
    """Who asks may not read its channel."""
    UNREADABLE = "unreadable"
    """Discord gives its words to nobody who may not read along."""


_NOT_HERE = (Fate.GONE, Fate.OUT_OF_SIGHT, Fate.HIDDEN)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it is at this moment; it stands in one private answer and nowhere else."""

    place: Place
    fate: Fate
    text: str = ""
    spans: Sequence[Span] = ()
    written_at: datetime | None = None
    attachments: int = 0


def words_card(say: Say, view: ItemView, shown: Shown, *, may_judge: bool) -> ui.LayoutView:
    """Return a message with its marked place, the rules, and the item's other messages."""
    item = view.item
    parts: list[str | ui.Item[ui.LayoutView]] = [say("review.words.title", number=item.item_id)]
    if item.person_id is not None:
        parts.append(_heading(say, view, shown))
    if shown.fate is not Fate.STANDS:
        parts.append(say(f"review.words.{shown.fate}"))
    if shown.text:
        parts.append(_quoted(marked(shown.text, shown.spans, _mark, _plain)))
    if shown.attachments:
        parts.append(small(say("review.words.attachments", number=shown.attachments)))
    parts += _rules(say, view, shown, may_judge=may_judge)
    parts += _others(say, view, shown)
    last = [button(say("review.buttons.back"), ids.OPEN.of(item.item_id))]
    if shown.fate not in _NOT_HERE:
        explain = explained_id(item.guild_id, MessagePlace(*shown.place))
        last.insert(0, button(say("guidelines.explain.button"), explain))
    parts.append(row(*last))
    parts.append(small(say("review.words.recorded")))
    return card(*parts)


def places_of(view: ItemView) -> tuple[Place, ...]:
    """Return the messages of an item, the newest first."""
    asked = [
        (one.channel_id, one.message_id)
        for one in view.requests
        if one.channel_id is not None and one.message_id is not None
    ]
    found = [(one.channel_id, one.message_id) for one in view.findings]
    # An id of Discord tells the time.
    return tuple(sorted({*found, *asked}, key=lambda place: -place[1]))


def _heading(say: Say, view: ItemView, shown: Shown) -> str:
    link = jump_link(view.item.guild_id, *shown.place)
    person = f"<@{view.item.person_id}>"
    if shown.written_at is None:
        return say("review.words.by", person=person, link=link)
    when = discord.utils.format_dt(shown.written_at, "f")
    return say("review.words.by_when", person=person, link=link, when=when)


def _rules(
    say: Say, view: ItemView, shown: Shown, *, may_judge: bool
) -> list[str | ui.Item[ui.LayoutView]]:
    """Return each rule that found something in it; of several, each can be judged by itself."""
    here = [one for one in view.findings if one.message_id == shown.place[1]]
    is_open = view.item.state in (ItemState.OPEN, ItemState.TAKEN)
    is_there = shown.fate not in (Fate.GONE, Fate.HIDDEN)
    judges = may_judge and is_open and is_there and len(view.findings) > 1
    parts: list[str | ui.Item[ui.LayoutView]] = []
    for one in here[:SHOWN_RULES]:
        words = rule_words(say, one.rule_id)
        if one.verdict is not None:
            parts.append(f"{words} {say(f'review.verdicts.{one.verdict}')}")
            continue
        parts.append(words)
        if judges:
            parts.append(
                row(
                    *(
                        button(
                            say(f"review.buttons.{verdict}"),
                            ids.judge_id(view.item.item_id, verdict, one.message_id, one.rule_id),
                        )
                        for verdict in Verdict
                    )
                )
            )
    return parts


def _others(say: Say, view: ItemView, shown: Shown) -> list[ui.Item[ui.LayoutView]]:
    places = places_of(view)[:MOST_MESSAGES]
    if len(places) < 2:
        return []
    options = [
        option(
            say("review.message", number=number),
            str(message_id),
            is_chosen=message_id == shown.place[1],
        )
        for number, (_, message_id) in enumerate(places, start=1)
    ]
    custom_id = ids.OF_MESSAGE.of(view.item.item_id)
    return [select(custom_id, say("review.words.choose"), options)]


def _mark(text: str) -> str:
    # Discord ends bold and underline at an empty line.
    return "\n".join(f"__**{_plain(line)}**__" if line else "" for line in text.split("\n"))


def _plain(text: str) -> str:
    # Who is named in it shows as a name: a private answer pings nobody.
    return discord.utils.escape_markdown(text)


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))

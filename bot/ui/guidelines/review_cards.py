"""The screens of the review queue: the card in the channel, the list, the log."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.guidelines.ladder import Alert
from bot.domain.guidelines.review import Filter, ItemView, LogEntry, LogPage, Page
from bot.domain.ids import GuildId, ReviewItemId
from bot.ui.guidelines import ids as guideline_ids
from bot.ui.guidelines import review_ids as ids
from bot.ui.guidelines.review import Around, item_parts, short_line, title_of
from bot.ui.layout import box, button, card, option, plain, row, select, shown_on, small
from bot.wording import Say


def channel_card(
    say: Say, view: ItemView, around: Around, *, call: str | None = None
) -> ui.LayoutView:
    """Return an item as it stands in the staff channel, with whom it calls."""
    called = [] if call is None else [call]
    parts = item_parts(say, view, around)
    # What calls people stands outside of the box: on a lock screen it is the first line.
    return plain(*called, box(*parts))


def nameless_card(say: Say, item_id: ReviewItemId, *, call: str | None = None) -> ui.LayoutView:
    """Return that something waits, for a channel that everybody may read."""
    called = [] if call is None else [call]
    return plain(
        *called,
        title_of(item_id, say("guidelines.something_waits")),
        row(button(say("review.buttons.open"), ids.OPEN.of(item_id))),
    )


def call_again(say: Say, item_id: ReviewItemId, number: int, call: str) -> ui.LayoutView:
    """Return the line that calls people to a card once more; `number` tells it from others."""
    return plain(
        call,
        row(button(say("review.buttons.open"), ids.CALLED.of(item_id, str(number)))),
    )


def is_call(message: discord.Message, item_id: ReviewItemId, number: int) -> bool:
    """Whether a message of ours is this line."""
    view = shown_on(message)
    mark = ids.CALLED.of(item_id, str(number))
    return any(getattr(one, "custom_id", None) == mark for one in view.walk_children())


def call_words(say: Say, alert: Alert, people: Sequence[str]) -> str | None:
    """Return the line that calls people; `None` where nobody is called."""
    if alert is Alert.NONE:
        return None
    is_urgent = alert is Alert.AT_ONCE
    if not people:
        return say("review.call.nobody_at_once" if is_urgent else "review.call.nobody")
    key = "review.call.at_once" if is_urgent else "review.call.on_duty"
    return say(key, people=" ".join(people))


def item_card(
    say: Say, view: ItemView, around: Around, news: Sequence[str] = (), *, may_open_queue: bool
) -> ui.LayoutView:
    """Return an item for whoever opened it, with the way to the list for whom that opens."""
    way = _way_to_queue(say, view.item.guild_id, may_open_queue=may_open_queue)
    return card(*item_parts(say, view, around, news), *way)


def refused_card(
    say: Say, guild_id: GuildId, reason: str, *, may_open_queue: bool
) -> ui.LayoutView:
    """Return why a press did nothing, with the way to what waits now for whom that opens."""
    return plain(reason, *_way_to_queue(say, guild_id, may_open_queue=may_open_queue))


def _way_to_queue(
    say: Say, guild_id: GuildId, *, may_open_queue: bool
) -> Sequence[ui.ActionRow[ui.LayoutView]]:
    if not may_open_queue:
        return ()
    return (row(button(say("review.buttons.queue"), ids.QUEUE.of(guild_id))),)


def queue_card(
    say: Say, guild_id: GuildId, page: Page, shown: Filter, *, is_moderator: bool
) -> ui.LayoutView:
    """Return a page of the queue, with its filters, and what else moderators can open."""
    title = say("review.title", number=page.total)
    parts: list[str | ui.Item[ui.LayoutView]] = [title]
    if page.views:
        parts += [short_line(say, one) for one in page.views]
        parts.append(
            row(
                *(
                    button(
                        say("review.buttons.open_one", number=one.item.item_id),
                        ids.OPEN.of(one.item.item_id),
                    )
                    for one in page.views
                )
            )
        )
    else:
        parts.append(say("review.empty" if shown is Filter.ALL else "review.empty_here"))
    parts.append(
        select(
            ids.FILTER.of(guild_id),
            say("review.filter"),
            [
                option(say(f"review.filters.{one}"), one.value, is_chosen=one is shown)
                for one in Filter
            ],
        )
    )
    turning = [
        *_turn(say("review.buttons.previous"), guild_id, shown, page.number - 1, page.of),
        *_turn(say("review.buttons.next"), guild_id, shown, page.number + 1, page.of),
    ]
    if turning:
        parts += [small(say("review.page", number=page.number, of=page.of)), row(*turning)]
    if is_moderator:
        parts.append(row(*more_buttons(say, guild_id)))
    return card(*parts)


def more_buttons(say: Say, guild_id: GuildId) -> Sequence[ui.Button[ui.LayoutView]]:
    """Return what moderators open from the queue beside its items; at most five."""
    return (
        _log_button(say("review.buttons.log"), guild_id, 1),
        button(say("guidelines.sample.open"), guideline_ids.SAMPLE.of(guild_id)),
        button(say("guidelines.explain.button"), guideline_ids.EXPLAIN.of(guild_id)),
        button(say("guidelines.editing.first"), guideline_ids.FIRST.of(guild_id)),
    )


def log_card(say: Say, guild_id: GuildId, page: LogPage) -> ui.LayoutView:
    """Return a page of what staff and the bot did, the newest first."""
    lines = "\n".join(_entry(say, one) for one in page.entries)
    turning = []
    if page.number > 1:
        turning.append(_log_button(say("review.buttons.newer"), guild_id, page.number - 1))
    if page.has_more:
        turning.append(_log_button(say("review.buttons.older"), guild_id, page.number + 1))
    back = button(say("review.buttons.queue"), ids.QUEUE.of(guild_id))
    return card(
        say("review.log.title"),
        lines or say("review.log.empty"),
        row(*turning, back),
        small(say("review.log.kept")),
    )


def _entry(say: Say, entry: LogEntry) -> str:
    done = say(f"review.log.{entry.action}")
    when = discord.utils.format_dt(entry.at, "f")
    if entry.by is None:
        return say("review.log.by_itself", when=when, number=entry.item_id, done=done)
    who = f"<@{entry.by}>"
    return say("review.log.line", when=when, number=entry.item_id, who=who, done=done)


def _turn(
    label: str, guild_id: GuildId, shown: Filter, number: int, of: int
) -> list[ui.Button[ui.LayoutView]]:
    return [button(label, ids.page_id(guild_id, shown, number))] if 1 <= number <= of else []


def _log_button(label: str, guild_id: GuildId, number: int) -> ui.Button[ui.LayoutView]:
    return button(label, ids.LOG.of(guild_id, str(number)))

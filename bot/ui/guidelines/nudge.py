"""A private note about a message, as its author sees it: first, pressed, and when it is over."""

import discord
from discord import ui

from bot.domain.guidelines.nudges import Nudge, Reply
from bot.domain.guidelines.texts import THANKS_AFTER_EDIT
from bot.domain.ids import NudgeId
from bot.domain.visible import is_blank
from bot.ui.drafts import Draft, held
from bot.ui.guidelines import ids
from bot.ui.layout import button, isolated, plain, row, shown_on, small
from bot.wording import Say

# A note is known again by the id of its text, far from the ids of letters.
_FIRST_ID = 1_500_000_000
# An author's own words stand in their note and nowhere else; they are read back by this id.
_WORDS = 7201

LONGEST_WORDS = 3_000
"""What a note has room for, beside its own sentences; Discord lets some people write 4,000."""


def nudge_message(
    say: Say, nudge: Nudge, note: str, server_name: str, words: str | None = None
) -> ui.LayoutView:
    """Return a note with its three choices; one that gives words back has no message to leave."""
    parts: list[str | ui.Item[ui.LayoutView]] = [_text(nudge, note)]
    if words is not None:
        parts += [small(say("guidelines.nudge.your_words")), ui.TextDisplay(words, id=_WORDS)]
    parts.append(small(say("guidelines.nudge.small", server=isolated(server_name))))
    misread = button(say("guidelines.nudge.misread"), ids.NOTE_MISREAD.of(nudge.nudge_id))
    if nudge.sets_aside:
        return plain(*parts, row(misread, _appeal(say, nudge)))
    leave = button(say("guidelines.nudge.leave"), ids.NOTE_LEAVE.of(nudge.nudge_id))
    return plain(*parts, row(_way(say, nudge), leave, misread))


def pressed_note(say: Say, nudge: Nudge, note: str, words: str | None = None) -> ui.LayoutView:
    """Return a note as it stands after *Leave it* or *This was a misread*."""
    parts: list[str | ui.Item[ui.LayoutView]] = [_text(nudge, note)]
    if words is not None:
        parts += [small(say("guidelines.nudge.your_words")), ui.TextDisplay(words, id=_WORDS)]
    if nudge.reply is Reply.MISREAD:
        heard = say("guidelines.nudge.heard")
        way = _appeal(say, nudge) if nudge.sets_aside else _way(say, nudge)
        return plain(*parts, heard, row(way))
    fewer = button(say("guidelines.nudge.fewer"), ids.NOTE_FEWER.of(nudge.nudge_id))
    return plain(*parts, say("guidelines.nudge.left"), row(_way(say, nudge), fewer))


def fewer_note(say: Say, nudge: Nudge, note: str) -> ui.LayoutView:
    """Return a note after *Fewer notes like this*."""
    return plain(_text(nudge, note), say("guidelines.nudge.fewer_kept"), row(_way(say, nudge)))


def before_card(say: Say, note: str, draft: Draft, post_id: str) -> ui.LayoutView:
    """Return, to whoever is about to post, what a rule found, their words, and both ways on."""
    kept = [held(text, place) for place, text in enumerate(draft.texts) if not is_blank(text)]
    ways = [button(say("guidelines.before.post"), post_id)]
    if draft.reopen_id is not None:
        ways.append(button(say("guidelines.before.change"), draft.reopen_id))
    return plain(
        say("guidelines.before.title"),
        note,
        small(say("guidelines.nudge.your_words")),
        *kept,
        small(say("guidelines.before.small")),
        row(*ways),
    )


def thanks_note(say: Say, nudge: Nudge) -> ui.LayoutView:
    """Return the one line that a note becomes once its message says something else."""
    return plain(_text(nudge, say(THANKS_AFTER_EDIT)))


def taken_back_note(say: Say, nudge: Nudge, words: str | None = None) -> ui.LayoutView:
    """Return a note that people took back, with the words that may be posted again."""
    if not nudge.was_hidden:
        return plain(_text(nudge, say("guidelines.nudge.taken_back")))
    parts: list[str | ui.Item[ui.LayoutView]] = [
        _text(nudge, say("guidelines.nudge.may_post_again"))
    ]
    if words is not None:
        parts += [small(say("guidelines.nudge.your_words")), ui.TextDisplay(words, id=_WORDS)]
    return plain(*parts)


def words_given_back(message: discord.Message | None) -> str | None:
    """Return the author's own words that a note holds, or `None`."""
    if message is None:
        return None
    view = shown_on(message)
    found = view.find_item(_WORDS)
    return found.content if isinstance(found, ui.TextDisplay) else None


def is_of_nudge(message: discord.Message, nudge_id: NudgeId) -> bool:
    """Whether a message of ours is this note."""
    view = shown_on(message)
    return view.find_item(_FIRST_ID + nudge_id) is not None


def _text(nudge: Nudge, text: str) -> ui.TextDisplay[ui.LayoutView]:
    return ui.TextDisplay(text, id=_FIRST_ID + nudge.nudge_id)


def _way(say: Say, nudge: Nudge) -> ui.Button[ui.LayoutView]:
    link = f"https://discord.com/channels/{nudge.guild_id}/{nudge.channel_id}/{nudge.message_id}"
    return ui.Button(label=say("guidelines.nudge.go"), url=link)


def _appeal(say: Say, nudge: Nudge) -> ui.Button[ui.LayoutView]:
    """Return the way to a person, for whose message the bot took away."""
    return button(say("guidelines.nudge.appeal"), ids.NOTE_APPEAL.of(nudge.nudge_id))

"""A share as everybody sees it, and what its author sees privately."""

import discord
from discord import ui

from bot.domain.ids import DeliveryId, ShareMark
from bot.domain.prompts.answers import Share, Wish
from bot.domain.prompts.shares import FIRST_MARK, SharePlace, StandingShare
from bot.domain.prompts.spoilers import hide, show
from bot.ui.layout import button, card, isolated, plain, row, shown_on, small
from bot.ui.prompts import ids
from bot.ui.prompts.post import with_privacy
from bot.wording import Say

# A post is read back by the ids of its parts: its words stand nowhere else.
_NOTE, _WORDS, _HIDDEN_WORDS = 7101, 7102, 7103
_FIRST_WISH = 7110
_WISHES = {_FIRST_WISH + place: wish for place, wish in enumerate(Wish)}
_WISH_IDS = {wish: number for number, wish in _WISHES.items()}


def share_post(
    say: Say, name: str, standing: StandingShare, delivery_id: DeliveryId
) -> ui.LayoutView:
    """Return a share as it stands under its question for all to see."""
    return shared_words(say, name, standing, ids.REPLY.of(delivery_id))


def shared_words(say: Say, name: str, standing: StandingShare, reply_id: str) -> ui.LayoutView:
    """Return what somebody shared, headed by the member's name here.

    It is known by its mark, which stands in the id of its heading.
    """
    share = standing.share
    words = hide(share.words) if standing.is_hidden else share.words
    parts: list[ui.Item[ui.LayoutView]] = [
        ui.TextDisplay(say("prompts.shared_by", name=isolated(name)), id=standing.mark)
    ]
    if share.note:
        parts.append(ui.TextDisplay(small(say("prompts.note", note=share.note)), id=_NOTE))
    parts.append(ui.TextDisplay(words, id=_HIDDEN_WORDS if standing.is_hidden else _WORDS))
    if share.wish:
        wish = small(say("prompts.wish", wish=say(f"prompts.wishes.{share.wish}")))
        parts.append(ui.TextDisplay(wish, id=_WISH_IDS[share.wish]))
    # The box keeps words that look like another person's heading inside this share.
    return card(*parts, row(button(say("prompts.reply.button"), reply_id)))


def read_share_post(say: Say, message: discord.Message) -> StandingShare | None:
    """Return the share that a post of ours shows, or `None` where it shows none."""
    view = shown_on(message)
    texts = {
        part.id: part.content for part in view.walk_children() if isinstance(part, ui.TextDisplay)
    }
    is_hidden = _HIDDEN_WORDS in texts
    words = texts.get(_HIDDEN_WORDS if is_hidden else _WORDS)
    if words is None:
        return None
    mark = next((ShareMark(one) for one in texts if one is not None and one >= FIRST_MARK), None)
    wish = next((_WISHES[one] for one in texts if one in _WISHES), None)
    note = _without(say, texts.get(_NOTE, ""))
    return StandingShare(Share(show(words) if is_hidden else words, note, wish), is_hidden, mark)


def _without(say: Say, shown: str) -> str:
    """Return a note without the words around it, as long as those are still the same."""
    before, _, after = small(say("prompts.note", note="\0")).partition("\0")
    return shown.removeprefix(before).removesuffix(after)


def is_of_share(message: discord.Message, mark: ShareMark) -> bool:
    """Whether a message of ours is the post of this share."""
    view = shown_on(message)
    return view.find_item(mark) is not None


def share_thanks(
    say: Say, link: str, place: SharePlace, *, is_in_thread: bool, is_first: bool
) -> ui.LayoutView:
    """Return the thanks, the way to what was posted, and what its author can still do with it."""
    where = "prompts.shared_here" if is_in_thread else "prompts.shared_there"
    text = f"{say('prompts.thanks')}\n{say(where, link=link)}"
    offered = [
        ids.SHARE_EDIT,
        ids.SHARE_TAKE_DOWN,
        ids.SHARE_HIDE,
        *([ids.SHARE_LEAVE] if is_in_thread else []),
    ]
    buttons = (button(say(f"prompts.mine.{one.action}"), one.of(place)) for one in offered)
    return plain(with_privacy(say, text, is_first=is_first), row(*buttons))


def hidden_answer(say: Say, place: SharePlace) -> ui.LayoutView:
    """Return that a share is hidden now, and the way back."""
    return plain(
        say("prompts.mine.hidden"), row(button(say("prompts.mine.show"), ids.SHARE_SHOW.of(place)))
    )


def reply_starters(say: Say) -> ui.LayoutView:
    """Return a few words to begin a reply with, each in a block that phones copy whole."""
    starters = [say(f"prompts.reply.{one}") for one in ("first", "second", "third")]
    return plain(say("prompts.reply.title"), *(f"```\n{one}\n```" for one in starters))

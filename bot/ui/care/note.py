"""The note to the people on duty: who, where, how soon, and a first sentence for them."""

from collections.abc import Collection, Iterator, Sequence

import discord
from discord import ui

from bot.domain.care.notes import Call, CareNote, Look, Phase, Place, Refusal, Stage
from bot.domain.care.setting_aside import SetAside
from bot.domain.ids import CareNoteId
from bot.ui.care.ids import NoteAction, care_id
from bot.ui.layout import box, button, jump_link, plain, row, shown_on
from bot.wording import Say

# Discord numbers components that carry no id from 1 on; ours must look like none of those, nor
# like those of notices and reviews, which stand in the same channel.
_FIRST_NOTE, _FIRST_CALL, _MOST = 1_600_000_000, 1_900_000_000, 200_000_000
# How soon to look stands in the message alone: whoever edits it carries this line over.
LOOK_ID = 7311
# What the bot did itself, as people read it; all else that is gone was deleted by others.
_OURS = (SetAside.DONE, SetAside.UNDONE, SetAside.UNTOLD)
# On a note that names nobody these would tell how somebody is, or whose post went.
_TELLING = (NoteAction.DECLINE, NoteAction.UNDO)


def staff_note(
    say: Say, note: CareNote, *, look: str | None = None, call: str | None = None
) -> ui.LayoutView:
    """Return a note as it stands in the staff channel; `call` is the line that pings people."""
    number = note.note_id
    if not note.is_open:
        ending = say(f"care.note.ending.{note.ending}")
        return plain(_title(say("care.note.over", number=number, ending=ending), note))
    about = say("care.note.who", who=f"<@{note.user_id}>")
    title = "\n".join([say("care.note.title", number=number), about])
    where = "\n".join(_where(say, note))
    parts: list[str | ui.Item[ui.LayoutView]] = [_title(title, note), where]
    if look is not None and note.phase is Phase.OPEN:
        parts.append(ui.TextDisplay(look, id=LOOK_ID))
    parts += _state(say, note)
    parts += _start(say, note)
    parts += _buttons(say, note)
    called = [] if call is None else [ui.TextDisplay[ui.LayoutView](call, id=_call_id(note))]
    # What calls people stands outside of the box: on a lock screen it is the first line.
    return plain(*called, box(*parts))


def nameless_note(say: Say, note: CareNote) -> ui.LayoutView:
    """Return an open note for a channel that every member reads: the team can still press."""
    return plain(_title(say("notices.care.nameless"), note), *_buttons(say, note, but=_TELLING))


def call_again(say: Say, note: CareNote, call: str) -> ui.LayoutView:
    """Return the line that calls people to a note that stands, with what they can press."""
    return plain(ui.TextDisplay(call, id=_call_id(note)), *_buttons(say, note))


def look_words(say: Say, look: Look) -> str:
    """Return how soon people are asked to look."""
    return say(f"care.note.look.{look}")


def look_on(message: discord.Message) -> str | None:
    """Return the line of a posted note that says how soon to look, as it stands there."""
    item = shown_on(message).find_item(LOOK_ID)
    return item.content if isinstance(item, ui.TextDisplay) else None


def call_words(say: Say, call: Call, people: Sequence[str], look: Look) -> str:
    """Return the line that calls people, or that there was nobody to call.

    It says *now* by itself: on a lock screen it may be all that is read.
    """
    if not people:
        return say("care.note.call.nobody")
    is_now = call is Call.PEOPLE and look is Look.NOW
    name = "people_now" if is_now else call.value
    return say(f"care.note.call.{name}", people=" ".join(people))


def is_note(message: discord.Message, note_id: CareNoteId) -> bool:
    """Whether a message of ours is this note."""
    return shown_on(message).find_item(_title_id(note_id)) is not None


def is_call(message: discord.Message, note: CareNote) -> bool:
    """Whether a message of ours is the newest call to a note, or holds it."""
    view = shown_on(message)
    return view.find_item(_call_id(note)) is not None and _is_about(view, note)


def is_further_call(message: discord.Message, note: CareNote) -> bool:
    """Whether a message of ours is any call to a note that stood before."""
    return not is_note(message, note.note_id) and _is_about(shown_on(message), note)


def refusal_words(say: Say, refusal: Refusal) -> str:
    """Return in words why a press changes nothing."""
    return say(refusal)


def _is_about(view: ui.LayoutView, note: CareNote) -> bool:
    wanted = care_id(note.note_id, NoteAction.MORE_PEOPLE), care_id(note.note_id, NoteAction.DONE)
    pressed = {getattr(one, "custom_id", None) for one in view.walk_children()}
    return not pressed.isdisjoint(wanted)


def _title(text: str, note: CareNote) -> ui.TextDisplay[ui.LayoutView]:
    return ui.TextDisplay(text, id=_title_id(note.note_id))


def _title_id(note_id: CareNoteId) -> int:
    # Discord takes 32 bits; two notes so far apart never wait at the same time.
    return _FIRST_NOTE + note_id % _MOST


def _call_id(note: CareNote) -> int:
    return _FIRST_CALL + note.calls


def _where(say: Say, note: CareNote) -> Iterator[str]:
    links = [_link(note, one) for one in note.standing]
    became = [one.set_aside for one in note.messages if one.is_deleted]
    if not note.messages:
        yield say("care.note.asked")
    if len(links) == 1:
        yield say("care.note.link", link=links[0])
    elif links:
        yield say("care.note.links", links=" · ".join(links))
    yield from [say(f"care.note.set_aside.{one}") for one in _OURS if one in became]
    if any(one not in _OURS for one in became):
        yield say("care.note.also_deleted" if links else "care.note.deleted")
    for one in note.messages:
        if one.set_aside is SetAside.STANDS and not one.is_deleted:
            yield _to_decide(say, note, one.place)


def _to_decide(say: Say, note: CareNote, place: Place) -> str:
    owed = say("care.note.set_aside.stands")
    # Of several people have to know which.
    is_one = note.standing == (place,)
    return owed if is_one else f"{owed} {say('care.note.link', link=_link(note, place))}"


def _link(note: CareNote, place: Place) -> str:
    return jump_link(note.guild_id, place.channel_id, place.message_id)


def _state(say: Say, note: CareNote) -> list[str]:
    who = f"<@{note.claimed_by}>"
    is_held = note.claimed_by is not None
    lines = (
        (note.phase is Phase.CLAIMED, "care.note.on_it"),
        (note.phase is Phase.DONE and is_held, "care.note.looked_after"),
        (note.phase is Phase.FOLLOW_UP and is_held, "care.note.follow_up"),
        (note.phase is Phase.FOLLOW_UP and not is_held, "care.note.follow_up_open"),
        (note.phase is Phase.OPEN and note.stage is Stage.TOLD, "care.note.nobody"),
        (note.is_calm, "care.note.calm"),
        (note.wants_quiet, "care.note.quiet"),
        (note.is_unreached, "care.note.unreached"),
    )
    return [say(key, who=who) for holds, key in lines if holds]


def _start(say: Say, note: CareNote) -> list[str]:
    """Return a first sentence that fits the day; none once somebody has found their own."""
    if note.phase is Phase.DONE:
        return []
    fits = "follow_up" if note.phase is Phase.FOLLOW_UP else note.kind
    return [say("care.note.start", sentence=say(f"care.note.starts.{fits}"))]


def _buttons(
    say: Say, note: CareNote, *, but: Collection[NoteAction] = ()
) -> list[ui.ActionRow[ui.LayoutView]]:
    actions = {
        Phase.OPEN: (NoteAction.CLAIM, NoteAction.DONE, NoteAction.MORE_PEOPLE),
        Phase.CLAIMED: (NoteAction.DONE, NoteAction.HAND_OVER, NoteAction.MORE_PEOPLE),
        Phase.DONE: (NoteAction.HAND_OVER, NoteAction.MORE_PEOPLE),
        Phase.FOLLOW_UP: (NoteAction.DONE, NoteAction.DECLINE, NoteAction.HAND_OVER),
    }.get(note.phase, ())
    if note.phase is Phase.OPEN and note.is_calm:
        actions = (NoteAction.CLAIM, NoteAction.DONE, NoteAction.DECLINE)
    if note.phase in (Phase.DONE, Phase.FOLLOW_UP) and note.claimed_by is None:
        actions = (NoteAction.CLAIM, *actions[:2])
    rows = [actions]
    if any(one.set_aside is SetAside.DONE for one in note.messages):
        rows.append((NoteAction.UNDO,))
    shown = [[_button(say, note, one) for one in actions if one not in but] for actions in rows]
    return [row(*buttons) for buttons in shown if buttons]


def _button(say: Say, note: CareNote, action: NoteAction) -> ui.Button[ui.LayoutView]:
    is_again = action is NoteAction.DONE and note.phase is Phase.FOLLOW_UP
    name = "followed_up" if is_again else action.value
    return button(say(f"care.note.buttons.{name}"), care_id(note.note_id, action))

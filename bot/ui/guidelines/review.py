"""An item of the review queue: what people read of it, and what they can do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import discord
from discord import ui

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.families import GUIDELINE_OF, Family
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.nudges import Nudge, NudgeState, Reply
from bot.domain.guidelines.review import (
    Action,
    Item,
    ItemFinding,
    ItemKind,
    ItemState,
    ItemView,
    Mark,
    Outcome,
    Request,
)
from bot.domain.guidelines.texts import (
    UNREACHABLE,
    Texts,
    family_text,
    nudge_text,
    set_aside_text,
)
from bot.domain.ids import MessageId, ReviewItemId, UserId
from bot.ui.guidelines import ids as guideline_ids
from bot.ui.guidelines import review_ids as ids
from bot.ui.guidelines.families import SEVERITIES
from bot.ui.layout import button, jump_link, row, shown_on, small
from bot.wording import Say

SHOWN_FINDINGS = 3
SHOWN_RULES = 4
SHOWN_REQUESTS = 5

# A card is known again by the id of its first text, far from the ids of notes and threads.
_FIRST_ID = 1_200_000_000

_ASKED = (ItemKind.TALK, ItemKind.BOTHERED, ItemKind.APPEAL)
_OVER = (NudgeState.DONE, NudgeState.THANKING, NudgeState.TAKING_BACK)

Part = str | ui.Item[ui.LayoutView]


@dataclass(frozen=True, slots=True)
class Around:
    """What is needed to say an item in words."""

    texts: Texts
    modes: Mapping[str, Mode]


def item_parts(
    say: Say, view: ItemView, around: Around, news: Sequence[str] = ()
) -> Sequence[Part]:
    """Return an item from top to bottom, with its buttons; once it is over, hardly anything."""
    item = view.item
    first = title_of(item.item_id, say(f"review.kinds.{item.kind}", number=item.item_id))
    if item.state is ItemState.CLOSED:
        return (first, *news, _outcome(say, view))
    texts = [one for one in (*news, _who(say, view), *_about(say, view, around)) if one]
    return (first, *texts, _state(say, view), *_buttons(say, view))


def title_of(item_id: ReviewItemId, title: str) -> ui.TextDisplay[ui.LayoutView]:
    """Return the first text of a card, by which it is known again."""
    return ui.TextDisplay(title, id=_FIRST_ID + item_id)


def is_of_item(message: discord.Message, item_id: ReviewItemId) -> bool:
    """Whether a message of ours is the card of this item."""
    view = shown_on(message)
    return view.find_item(_FIRST_ID + item_id) is not None


def rule_words(say: Say, rule_id: str) -> str:
    """Return a rule in words; one that is not shipped is a phrase or pattern of the server."""
    rule = RULES.get(rule_id)
    return say("guidelines.settings.own_rule") if rule is None else say(rule.reason)


def short_line(say: Say, view: ItemView) -> str:
    """Return an item in two lines, for the list."""
    item = view.item
    rules = [rule_words(say, one.rule_id) for one in view.findings[:1]]
    about = " ".join([_who(say, view), *rules])
    state = small(" · ".join([_when(item.opened_at, "R"), _step(say, view)]))
    return "\n".join([say(f"review.short.{item.kind}", number=item.item_id), about, state])


def _who(say: Say, view: ItemView) -> str:
    item = view.item
    if item.person_id is None:
        return say("review.who.nobody")
    person = _person(item.person_id)
    return say("review.who.asked" if item.kind in _ASKED else "review.who.about", person=person)


def _about(say: Say, view: ItemView, around: Around) -> list[str]:
    groups = _of_one_kind(view.findings)
    shown = groups[-SHOWN_FINDINGS:]
    parts = [_findings(say, view, one, around) for one in shown]
    hidden = len(view.findings) - sum(len(one[:SHOWN_RULES]) for one in shown)
    if hidden > 0:
        parts.append(say("review.more_findings", number=hidden))
    parts += _requests(say, view)
    if view.thread_id is not None:
        parts.append(say("review.thread", link=jump_link(view.item.guild_id, view.thread_id)))
    if Action.LEFT_OUT in view.done:
        parts.append(say("review.left_out"))
    if view.item.kind is ItemKind.FINDING:
        parts += _notes(say, view, around.texts)
    return parts


def _of_one_kind(findings: Sequence[ItemFinding]) -> list[tuple[ItemFinding, ...]]:
    """Return what was found, together where it is of one message, of one kind and stands alike."""
    groups: dict[tuple[MessageId, str, Mark], tuple[ItemFinding, ...]] = {}
    for one in findings:
        key = (one.message_id, one.family, one.mark)
        groups[key] = (*groups.get(key, ()), one)
    return list(groups.values())


def _findings(say: Say, view: ItemView, found: Sequence[ItemFinding], around: Around) -> str:
    """Return one heading, and below it each rule."""
    finding, family = found[0], Family(found[0].family)
    link = jump_link(view.item.guild_id, finding.channel_id, finding.message_id)
    severity = max(one.severity for one in found)
    notes = [
        say(f"guidelines.severities.{SEVERITIES[severity - 1]}"),
        say(f"guidelines.modes.{around.modes.get(family, Mode.SHADOW)}") + ".",
    ]
    if finding.mark is not Mark.STANDS:
        notes.append(say(f"review.marks.{finding.mark}"))
    return "\n".join(
        [
            say(
                "review.finding",
                family=family,
                name=family_text(around.texts, family).name,
                link=link,
                when=_when(finding.found_at, "R"),
            ),
            *dict.fromkeys(_rule(say, one) for one in found[:SHOWN_RULES]),
            small(" ".join(notes)),
        ]
    )


def _rule(say: Say, finding: ItemFinding) -> str:
    words = rule_words(say, finding.rule_id)
    if finding.verdict is None:
        return words
    return f"{words} {say(f'review.verdicts.{finding.verdict}')}"


def _requests(say: Say, view: ItemView) -> list[str]:
    if view.item.kind is ItemKind.FINDING or not view.requests:
        return []
    parts: list[str] = []
    messages = dict.fromkeys(link for one in view.requests if (link := _link(view.item, one)))
    if messages:
        labels = [say("review.the_message")]
        if len(messages) > 1:
            numbers = range(1, min(len(messages), SHOWN_REQUESTS) + 1)
            labels = [say("review.message", number=number) for number in numbers]
        links = zip(labels, messages, strict=False)
        parts.append(" · ".join(f"[{name}]({link})" for name, link in links))
    if view.item.kind is ItemKind.LOOK:
        askers = list(dict.fromkeys(_person(one.user_id) for one in view.requests))
        names = ", ".join(askers[:SHOWN_REQUESTS])
        more = len(askers) - SHOWN_REQUESTS
        key = "review.asked_by_more" if more > 0 else "review.asked_by"
        parts.append(say(key, names=names, number=max(more, 0)))
    elif len(view.requests) > 1:
        parts.append(say("review.asked_again", number=len(view.requests)))
    return parts


def _notes(say: Say, view: ItemView, texts: Texts) -> list[str]:
    """Return what the author read of it, in a form or in a note."""
    parts = [say("review.sent.read_before")] if Action.READ_BEFORE in view.done else []
    if view.nudge is not None and view.nudge.state is not NudgeState.WITHDRAWN:
        parts.append(_sent(say, view.nudge, texts))
    return parts or [say("review.sent.nothing")]


def _sent(say: Say, nudge: Nudge, texts: Texts) -> str:
    """Return what the person was written, what they answered, or what a person might write."""
    family = Family(nudge.family)
    if nudge.state is NudgeState.UNREACHABLE:
        sentence = texts[GUIDELINE_OF[family]].words.sentence
        suggested = _quoted(say(UNREACHABLE, guideline=sentence))
        return "\n".join([say("guidelines.could_not_be_reached"), suggested])
    if nudge.state is NudgeState.WAITING:
        return say("review.sent.on_its_way")
    note = set_aside_text(texts, family) if nudge.sets_aside else nudge_text(texts, family)
    lines = [say(f"review.sent.{_kind_of_note(nudge)}"), _quoted(note or "")]
    if nudge.reply is not None:
        pressed = "left_it" if nudge.reply is Reply.LEAVE_IT else "said_misread"
        lines.append(say(f"review.sent.{pressed}"))
    return "\n".join(lines)


def _kind_of_note(nudge: Nudge) -> str:
    if nudge.state in _OVER:
        return "thanked" if nudge.is_mended else "taken_back"
    return "set_aside" if nudge.was_hidden else "note"


def _state(say: Say, view: ItemView) -> str:
    return small(f"{_step(say, view)} {say('review.ends', when=_when(view.item.ends_at, 'D'))}")


def _step(say: Say, view: ItemView) -> str:
    item = view.item
    match item.state:
        case ItemState.TAKEN if item.taken_by is not None:
            return say("review.states.taken", who=_person(item.taken_by))
        case ItemState.DECIDED if item.verdict is not None:
            return say(f"review.states.{item.verdict}")
        case ItemState.CLOSED:
            return _outcome(say, view)
        case _:
            return say("review.states.open")


def _outcome(say: Say, view: ItemView) -> str:
    if view.item.outcome is not None:
        return say(f"review.closed_as.{view.item.outcome}")
    is_mended = Action.MENDED in view.done and Action.CLOSED not in view.done
    return say("review.closed_as.mended" if is_mended else "review.closed")


def _buttons(say: Say, view: ItemView) -> list[ui.ActionRow[ui.LayoutView]]:
    item = view.item
    number, first = item.item_id, []
    stands = any(one.mark is not Mark.GONE for one in view.findings)
    if stands or any(one.message_id is not None for one in view.requests):
        first.append(button(say("review.buttons.words"), ids.WORDS.of(number)))
    is_waiting = item.state in (ItemState.OPEN, ItemState.TAKEN)
    # What the bot itself set aside was there to be judged, and a misread takes the note back.
    has_words = stands or _is_set_aside(view.nudge)
    if item.kind is ItemKind.FINDING and is_waiting and has_words:
        first.append(button(say("review.buttons.fair"), ids.FAIR.of(number)))
        first.append(button(say("review.buttons.misread"), ids.MISREAD.of(number)))
    if item.state is ItemState.OPEN:
        first.append(button(say("review.buttons.take"), ids.TAKE.of(number)))
    if item.state is not ItemState.OPEN or _is_set_aside(view.nudge):
        first.append(button(say("review.buttons.undo"), ids.UNDO.of(number)))
    last = [
        button(say(f"review.buttons.{one}"), ids.OUTCOME.of(number, one))
        for one in Outcome
        if item.state is not ItemState.OPEN
    ]
    if view.nudge is not None and view.nudge.state is NudgeState.UNREACHABLE:
        copied = guideline_ids.SUGGESTED.of(item.guild_id, view.nudge.family)
        last.append(button(say("review.buttons.suggested"), copied))
    last.append(button(say("review.buttons.close"), ids.CLOSE.of(number)))
    return [row(*first), row(*last)] if first else [row(*last)]


def _is_set_aside(nudge: Nudge | None) -> bool:
    return nudge is not None and nudge.state in (NudgeState.HIDING, NudgeState.HIDDEN)


def _link(item: Item, request: Request) -> str | None:
    if request.channel_id is None or request.message_id is None:
        return None
    return jump_link(item.guild_id, request.channel_id, request.message_id)


def _person(user_id: UserId) -> str:
    return f"<@{user_id}>"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def _when(moment: datetime, style: discord.utils.TimestampStyle) -> str:
    return discord.utils.format_dt(moment, style)

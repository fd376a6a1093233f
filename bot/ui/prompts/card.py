"""The facilitators' card of daily questions."""

from collections.abc import Sequence

from discord import ui, utils

from bot.domain.notices import Notice
from bot.domain.prompts.deliveries import DeliveryState, PauseReason
from bot.domain.prompts.outlook import Outlook
from bot.ui.layout import button, card, jump_link, permission_names, row, small
from bot.ui.notices import notice_buttons, notice_text
from bot.ui.prompts import ids
from bot.wording import Say

SHOWN_QUESTIONS = 3
SHOWN_NOTES = 3


def facilitators_card(
    say: Say, outlook: Outlook, notes: Sequence[Notice], lacking: Sequence[str]
) -> ui.LayoutView:
    """Return today's question, the next ones, notes nobody has posted, and what one can do."""
    schedule_id = outlook.schedule.schedule_id
    identities = [ids.POST_NOW, ids.PREVIEW]
    if outlook.paused_because is not None:
        identities.append(ids.RESUME)
    actions = [button(say(f"prompts.card.{one.action}"), one.of(schedule_id)) for one in identities]
    parts: list[str | ui.Item[ui.LayoutView]] = [
        say("prompts.card.title"),
        *_state(say, outlook, lacking),
        *([] if outlook.paused_because else [_upcoming(say, outlook)]),
        *notes_part(say, notes),
        row(*actions),
    ]
    return card(*parts)


def notes_card(say: Say, notes: Sequence[Notice]) -> ui.LayoutView:
    """Return the notes of a server that has no prompt channel yet, and how to choose one."""
    return card(
        say("prompts.card.title"), say("prompts.refused.not_set_up"), *notes_part(say, notes)
    )


def _state(say: Say, outlook: Outlook, lacking: Sequence[str]) -> list[str]:
    today = _today(say, outlook)
    return [today] if outlook.paused_because is None else [paused(say, outlook, lacking), today]


def paused(say: Say, outlook: Outlook, lacking: Sequence[str]) -> str:
    """Return why a schedule rests and what to do; with nothing in the way, to press Resume."""
    reason = outlook.paused_because
    if reason is PauseReason.FORBIDDEN and not lacking:
        return say("prompts.paused.may_resume")
    channel = f"<#{outlook.channel_id}>"
    return say(str(reason), channel=channel, names=permission_names(say, lacking))


def _today(say: Say, outlook: Outlook) -> str:
    delivery = outlook.today
    if delivery is None:
        return say("prompts.card.today_none")
    if delivery.state is DeliveryState.FAILED:
        return say("prompts.card.today_failed")
    if delivery.state is DeliveryState.POSTING:
        return say("prompts.card.today_on_its_way", channel=f"<#{delivery.channel_id}>")
    # Not a mention of the thread, whose name is the question once more.
    place = [one for one in (delivery.channel_id, delivery.message_id) if one]
    link = jump_link(delivery.guild_id, *([delivery.thread_id] if delivery.thread_id else place))
    return say("prompts.card.today", question=outlook.today_question, link=link)


def _upcoming(say: Say, outlook: Outlook) -> str:
    lines = [
        say(
            "prompts.card.next_row",
            when=utils.format_dt(one.occurrence.due_at, "f"),
            value=one.value.name,
            question=one.prompt.text,
        )
        for one in outlook.upcoming
    ]
    return "\n".join([say("prompts.card.next", channel=f"<#{outlook.channel_id}>"), *lines])


def notes_part(say: Say, notes: Sequence[Notice]) -> list[str | ui.Item[ui.LayoutView]]:
    """Return the notes that no staff channel has shown, with their buttons, or nothing."""
    if not notes:
        return []
    parts: list[str | ui.Item[ui.LayoutView]] = []
    lines = [say("prompts.card.notes")]
    for notice in notes:
        when = utils.format_dt(notice.created_at, "R")
        lines.append(say("prompts.card.note_row", when=when, note=notice_text(say, notice)))
        buttons = notice_buttons(say, notice)
        if buttons:
            parts += ["\n".join(lines), *buttons]
            lines = []
    if not notes[0].staff_channel_id:
        lines.append(small(say("prompts.card.staff_channel_hint")))
    return [*parts, "\n".join(lines)] if lines else parts

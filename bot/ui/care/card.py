"""The card of somebody who may be in danger: people to turn to, first and plainly."""

import discord
from discord import ui

from bot.domain.care.cards import Situation, Told, Truth
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.resources import How, Resource, ResourceKind, Resources
from bot.ui.care.ids import NO_NOTE, CardAction, care_id
from bot.ui.care.lines import resource_line
from bot.ui.layout import button, card, row
from bot.wording import Say

# The id of the one text that is changed afterwards: everything else stays as it was sent, and
# nobody has to know any more which wording it was.
TRUTH_ID = 7
_SHOWN = (ResourceKind.EMERGENCY, ResourceKind.CRISIS)
_MOST_CHATS = 5


def care_card(
    say: Say, resources: Resources, kind: Kind, urgency: Urgency, situation: Situation
) -> ui.LayoutView:
    """Return the card: what it is, the lines, who was told, and what the person can press."""
    rows = resources.for_country(situation.country)
    lines = [one for one in rows if one.kind in _SHOWN]
    parts: list[str | ui.Item[ui.LayoutView]] = [
        say("care.card.title"),
        say(f"care.card.first.{kind}"),
        say("care.card.bot"),
        *(resource_line(say, one) for one in lines if one.how is not How.CHAT),
        say("care.card.stays"),
        ui.TextDisplay(say(f"care.card.told.{situation.told}"), id=TRUTH_ID),
    ]
    chats = [_to_open(say, one) for one in lines if one.how is How.CHAT]
    if chats:
        parts.append(row(*chats[:_MOST_CHATS]))
    parts.append(row(*_buttons(say, urgency, situation)))
    return card(*parts)


def with_truth(shown: ui.LayoutView, say: Say, truth: Truth, name: str = "") -> ui.LayoutView:
    """Return a card as it stands at Discord, with what became of it in place of who was told."""
    for item in shown.walk_children():
        if isinstance(item, ui.TextDisplay) and item.id == TRUTH_ID:
            item.content = say(f"care.card.truth.{truth}", name=name)
    return shown


def _to_open(say: Say, resource: Resource) -> ui.Button[ui.LayoutView]:
    return ui.Button(
        label=say("care.card.chat", name=resource.name)[:80],
        url=f"https://{resource.contact}",
        style=discord.ButtonStyle.link,
    )


def _buttons(say: Say, urgency: Urgency, situation: Situation) -> list[ui.Button[ui.LayoutView]]:
    note_id = situation.note_id
    buttons = [button(say("care.card.people"), care_id(note_id, CardAction.PEOPLE))]
    if situation.told is not Told.ONLY_YOU and note_id != NO_NOTE:
        is_now = urgency is Urgency.URGENT
        not_me = CardAction.NOT_ME_NOW if is_now else CardAction.NOT_ME
        buttons.append(button(say("care.card.not_me"), care_id(note_id, not_me)))
    buttons.append(button(say("care.card.quiet"), care_id(note_id, CardAction.QUIET)))
    return buttons

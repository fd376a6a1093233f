"""The card of somebody who may be in danger: people to turn to, first and plainly."""

import re

from discord import ui

from bot.domain.care.cards import PRIVATE, Situation, Told, Truth, few
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.resources import Resources, need_of
from bot.ui.care.card_lines import chat_buttons, emergency_line, few_lines, honest
from bot.ui.care.ids import CONTACT, NO_NOTE, ONE_PERSON, PEOPLE, TELL, CardAction, care_id
from bot.ui.care.people import country_select
from bot.ui.layout import button, card, row, small
from bot.wording import Say

# The id of the one text that is changed afterwards: everything else stays as it was sent, and
# nobody has to know any more which wording it was.
TRUTH_ID = 7301
# The author's own words, where their post was set aside, are known by this id.
WORDS_ID = 7302
# What became of their post; it is changed where the post stays after all.
POST_ID = 7303


def care_card(
    say: Say, resources: Resources, kind: Kind, urgency: Urgency, situation: Situation
) -> ui.LayoutView:
    """Return the card: what it is, the lines, who was told, and what the person can press."""
    lines = few(
        resources.lines_for(
            situation.country,
            situation.lines,
            kind=need_of(kind),
            youth_first=situation.youth_first,
        )
    )
    wording = f"{kind}_{urgency}"
    told = ui.TextDisplay[ui.LayoutView](told_line(say, situation.told), id=TRUTH_ID)
    return card(
        say("care.card.title"),
        say("care.card.first"),
        "\n".join([say(f"care.card.says.{wording}"), *_about_bot(say, situation)]),
        emergency_line(say, lines),
        *few_lines(say, lines),
        *_stays(say, situation),
        told,
        *_words(say, situation),
        small(honest(say, lines)),
        *chat_buttons(say, lines.by_chat),
        *_by_country(say, resources, situation),
        row(*_buttons(say, situation)),
    )


def told_line(say: Say, told: Told) -> str:
    """Return who was told, which everybody in need may ask first."""
    return say(f"care.card.told.{told}", tell=say("care.card.tell"))


def with_truth(shown: ui.LayoutView, say: Say, truth: Truth, name: str = "") -> ui.LayoutView:
    """Return a card as it stands at Discord, with what became of it in place of who was told."""
    return with_line(shown, say(f"care.card.truth.{truth}", name=name))


def with_line(shown: ui.LayoutView, line: str, *, without_telling: bool = False) -> ui.LayoutView:
    """Return a card as it stands, with another line of who knows; once told, without that button.

    Its text and its lines are left as they were sent.
    """
    for item in list(shown.walk_children()):
        if isinstance(item, ui.TextDisplay) and item.id == TRUTH_ID:
            item.content = line
        if without_telling and isinstance(item, ui.Button) and _tells(item):
            _take_out(item)
    shown.stop()
    return shown


def with_words(shown: ui.LayoutView, words: str) -> ui.LayoutView:
    """Return a card as it stands, with the author's words as they are now."""
    return _with(shown, WORDS_ID, words)


def with_post_staying(shown: ui.LayoutView, say: Say) -> ui.LayoutView:
    """Return a card that gave words back, where their post stays up after all."""
    return _with(shown, POST_ID, say("care.card.stays"))


def with_post_returning(shown: ui.LayoutView, say: Say) -> ui.LayoutView:
    """Return a card that gave words back, where people let them be posted again."""
    return _with(shown, POST_ID, say("care.card.may_post_again"))


def words_on(shown: ui.LayoutView) -> str | None:
    """Return the author's words that a card gives back, or `None`."""
    found = shown.find_item(WORDS_ID)
    return found.content if isinstance(found, ui.TextDisplay) else None


def _with(shown: ui.LayoutView, text_id: int, text: str) -> ui.LayoutView:
    found = shown.find_item(text_id)
    if isinstance(found, ui.TextDisplay):
        found.content = text
    shown.stop()
    return shown


def _tells(pressed: ui.Button[ui.LayoutView]) -> bool:
    return re.fullmatch(TELL.template, pressed.custom_id or "") is not None


def is_card(shown: ui.LayoutView) -> bool:
    """Whether a message is a care card, whose line of who knows can be changed."""
    return shown.find_item(TRUTH_ID) is not None


def _take_out(pressed: ui.Button[ui.LayoutView]) -> None:
    above = pressed.parent
    if isinstance(above, ui.ActionRow):
        above.remove_item(pressed)


def _about_bot(say: Say, situation: Situation) -> list[str]:
    # Where nothing was posted there is nothing to say of it: one paragraph less to scroll.
    if _is_private(situation):
        return [f"{say('care.card.bot')} {say('care.card.trouble')}"]
    return [say("care.card.bot")]


def _stays(say: Say, situation: Situation) -> list[str | ui.Item[ui.LayoutView]]:
    if _is_private(situation):
        return []
    if situation.set_aside is None:
        return [say("care.card.stays")]
    return [ui.TextDisplay(say("care.card.set_aside"), id=POST_ID)]


def _is_private(situation: Situation) -> bool:
    return situation.is_private or situation.told in PRIVATE


def _words(say: Say, situation: Situation) -> list[str | ui.Item[ui.LayoutView]]:
    if situation.set_aside is None:
        return []
    return [small(say("care.card.your_words")), ui.TextDisplay(situation.set_aside, id=WORDS_ID)]


def _by_country(
    say: Say, resources: Resources, situation: Situation
) -> list[ui.ActionRow[ui.LayoutView]]:
    """Return every country's numbers where none could be shown; it asks nobody where they are."""
    if situation.country is not None:
        return []
    return [country_select(say, resources, None, situation.guild_id)]


def _buttons(say: Say, situation: Situation) -> list[ui.Button[ui.LayoutView]]:
    buttons = [button(say("care.card.people"), PEOPLE.of(situation.guild_id))]
    if situation.told in (Told.ONLY_YOU, Told.IF_POSTED):
        buttons.append(button(say("care.card.tell"), TELL.of(situation.guild_id)))
    note_id = situation.note_id
    if situation.told is Told.STAFF:
        buttons += [
            button(say("care.card.one_person"), ONE_PERSON.of(situation.guild_id)),
            button(say("care.card.contact"), CONTACT.of(situation.guild_id)),
        ]
    if note_id != NO_NOTE and not _is_private(situation):
        buttons += [
            button(say("care.card.not_me"), care_id(note_id, CardAction.NOT_ME)),
            button(say("care.card.quiet"), care_id(note_id, CardAction.QUIET)),
        ]
    return buttons

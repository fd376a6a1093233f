"""Suggesting a question, and deciding about one."""

from functools import partial

import discord
from discord import ui, utils

from bot.domain.ids import DeliveryId, SuggestionId
from bot.domain.prompts.deck import LONGEST_TEXT
from bot.domain.prompts.own import LONGEST_CREDIT
from bot.domain.prompts.suggestions import LONGEST_WORDS, Suggestion
from bot.ui.identity import Identity
from bot.ui.layout import button, card, form, isolated, plain, row, small
from bot.ui.prompts.card import FIRST_SCHEDULE, back
from bot.wording import Say

TEXT, CREDIT, ANSWER, WORDS = "text", "credit", "answer", "words"
YES, NO = "yes", "no"

_of_delivery = partial(Identity, "prompt", "delivery_id")
_of_suggestion = partial(Identity, "suggestion", "suggestion_id")

SUGGEST = _of_delivery("suggest")
REOPEN_SUGGEST = _of_delivery("resuggest", "answer")
USE = _of_suggestion("use")
EDIT = _of_suggestion("edit")
REOPEN_EDIT = _of_suggestion("reedit", "typed")
DECLINE = _of_suggestion("decline")
REOPEN_DECLINE = _of_suggestion("redecline")


def suggest_form(
    say: Say, delivery_id: DeliveryId, *, text: str = "", credit: str = "", answer: str = NO
) -> ui.Modal:
    """Return the form of a suggestion, filled with what was typed before."""
    return form(
        say("suggestions.form.title"),
        SUGGEST.of(delivery_id),
        _field(say, TEXT, LONGEST_TEXT, text, discord.TextStyle.paragraph),
        _field(say, CREDIT, LONGEST_CREDIT, credit, is_required=False),
        ui.Label(
            text=say("suggestions.form.answer"),
            description=say("suggestions.form.answer_hint"),
            component=ui.Select(
                custom_id=ANSWER,
                options=[
                    discord.SelectOption(
                        label=say(f"suggestions.form.{one}"), value=one, default=one == answer
                    )
                    for one in (NO, YES)
                ],
            ),
        ),
    )


def thanks(say: Say, suggestion: Suggestion) -> ui.LayoutView:
    """Return the thanks, with what is kept and until when."""
    answer = [say("suggestions.will_write")] if suggestion.wants_answer else []
    return plain("\n".join([say("suggestions.noted"), *answer, small(say("suggestions.kept"))]))


def suggestion_card(
    say: Say, suggestion: Suggestion, language: str, number: int, *news: str
) -> ui.LayoutView:
    """Return one of `number` suggestions that wait, and what one can do with it.

    `language` is the name of the one that it is written in.
    """
    suggestion_id = suggestion.suggestion_id
    credit = (
        say("suggestions.credit", name=isolated(suggestion.credit))
        if suggestion.credit
        else say("suggestions.no_credit")
    )
    answer = "suggestions.wants_answer" if suggestion.wants_answer else "suggestions.no_answer"
    when = utils.format_dt(suggestion.suggested_at, "R")
    return card(
        *news,
        say("suggestions.title", number=number),
        f"### {isolated(suggestion.text)}",
        "\n".join(
            [
                say("suggestions.suggested", when=when, language=language),
                credit,
                say(answer),
            ]
        ),
        row(
            button(say("suggestions.use"), USE.of(suggestion_id)),
            button(say("suggestions.edit"), EDIT.of(suggestion_id)),
            button(say("suggestions.decline"), DECLINE.of(suggestion_id)),
            back(say, FIRST_SCHEDULE),
        ),
    )


def no_suggestions_card(say: Say, *news: str) -> ui.LayoutView:
    """Return that nothing waits."""
    return card(*news, say("suggestions.none"), row(back(say, FIRST_SCHEDULE)))


def decline_form(say: Say, suggestion_id: SuggestionId, words: str = "") -> ui.Modal:
    """Return the form of a few kind words to somebody who wished to hear."""
    return form(
        say("suggestions.form.decline_title"),
        DECLINE.of(suggestion_id),
        _field(say, WORDS, LONGEST_WORDS, words, discord.TextStyle.paragraph, is_required=False),
    )


def _field(
    say: Say,
    custom_id: str,
    longest: int,
    text: str,
    style: discord.TextStyle = discord.TextStyle.short,
    *,
    is_required: bool = True,
) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=say(f"suggestions.form.{custom_id}"),
        description=say(f"suggestions.form.{custom_id}_hint"),
        component=ui.TextInput(
            custom_id=custom_id,
            style=style,
            required=is_required,
            max_length=longest,
            default=text or None,
        ),
    )

"""A group's own words for a guideline: the form, what they look like, and the way back."""

from collections.abc import Sequence
from dataclasses import astuple

import discord
from discord import ui

from bot.domain.guidelines import texts as limits
from bot.domain.guidelines.families import FAMILIES, GuidelineId
from bot.domain.guidelines.texts import GuidelineText, Texts, Words, nudge_text, with_own
from bot.domain.ids import GuildId
from bot.ui.drafts import held
from bot.ui.guidelines import ids
from bot.ui.guidelines.card import guideline_options, reason_parts
from bot.ui.layout import button, card, form, row, select, small
from bot.wording import Say

FIELDS = ("sentence", "value", "why")
LABELS = tuple(f"guidelines.words.{one}" for one in FIELDS)
_LONGEST = {
    "sentence": limits.LONGEST_SENTENCE,
    "value": limits.LONGEST_VALUE,
    "why": limits.LONGEST_WHY,
}


def words_list_card(
    say: Say, guild_id: GuildId, texts: Texts, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the guidelines to choose from, those in a group's own words marked."""
    lines = [
        say("guidelines.words.own_line", sentence=one.words.sentence)
        if one.is_own
        else say("guidelines.words.line", sentence=one.words.sentence)
        for one in texts.values()
    ]
    return card(
        *news,
        say("guidelines.words.title"),
        "\n".join(lines),
        select(
            ids.CHOOSE_WORDS.of(guild_id),
            say("guidelines.words.choose"),
            guideline_options(texts),
        ),
        row(button(say("guidelines.editing.back"), ids.EDIT.of(guild_id))),
    )


def words_card(
    say: Say, guild_id: GuildId, text: GuidelineText, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return one guideline as it reads now, and what can be done with its words."""
    guideline = text.guideline_id
    buttons = [button(say("guidelines.words.change"), ids.WRITE.of(guild_id, guideline))]
    if text.is_own:
        asking = ids.ASK_SHIPPED.of(guild_id, guideline)
        buttons.append(button(say("guidelines.words.to_shipped"), asking))
    buttons.append(button(say("guidelines.words.others"), ids.WORDS.of(guild_id)))
    return card(*news, *reason_parts(say, text), row(*buttons))


def words_form(say: Say, form_id: str, words: Words) -> ui.Modal:
    """Return the form of a guideline's words, filled with what stands or was typed."""
    return form(
        say("guidelines.words.form"),
        form_id,
        *(_field(say, name, text) for name, text in zip(FIELDS, astuple(words), strict=True)),
    )


def preview_card(
    say: Say, guild_id: GuildId, texts: Texts, guideline: GuidelineId, words: Words
) -> ui.LayoutView:
    """Return new words as people will read them, with a note that quotes them."""
    family = FAMILIES[guideline][0]
    note = nudge_text(with_own(texts, {guideline: words}), family)
    parts: list[str | ui.Item[ui.LayoutView]] = [
        say("guidelines.words.preview"),
        *(held(text, place) for place, text in enumerate(astuple(words))),
    ]
    if note:
        parts += [say("guidelines.words.in_a_note"), small(note)]
    return card(
        *parts,
        row(
            button(say("guidelines.words.keep"), ids.KEEP.of(guild_id, guideline)),
            button(say("guidelines.words.change"), ids.REWRITE.of(guild_id, guideline)),
            button(say("guidelines.words.leave"), ids.SHOW_WORDS.of(guild_id, guideline)),
        ),
    )


def ask_shipped_card(
    say: Say, guild_id: GuildId, shipped: GuidelineText, current: GuidelineText
) -> ui.LayoutView:
    """Ask before a group's own words go, and show those that come back."""
    guideline = shipped.guideline_id
    return card(
        say("guidelines.words.ask_shipped", sentence=current.words.sentence),
        *reason_parts(say, shipped),
        row(
            button(say("guidelines.words.to_shipped"), ids.SHIPPED.of(guild_id, guideline)),
            button(say("guidelines.words.leave"), ids.SHOW_WORDS.of(guild_id, guideline)),
        ),
    )


def _field(say: Say, name: str, text: str) -> ui.Label[ui.Modal]:
    is_long = name == "why"
    return ui.Label(
        text=say(f"guidelines.words.{name}"),
        description=say(f"guidelines.words.{name}_hint"),
        component=ui.TextInput(
            custom_id=name,
            default=text[: _LONGEST[name]],
            max_length=_LONGEST[name],
            style=discord.TextStyle.paragraph if is_long else discord.TextStyle.short,
        ),
    )

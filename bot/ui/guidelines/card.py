"""The card of the guidelines: eight sentences, and behind each its value and its reason."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.guidelines.families import GuidelineId
from bot.domain.guidelines.texts import GuidelineText, Texts
from bot.domain.ids import GuidelineCardId, GuildId
from bot.ui.guidelines import ids
from bot.ui.layout import LONGEST_LABEL, button, card, row, select, shown_on, small
from bot.wording import Say

_Part = str | ui.Item[ui.LayoutView]


def guidelines_card(
    say: Say, guild_id: GuildId, texts: Texts, *, is_staff: bool, news: Sequence[str] = ()
) -> ui.LayoutView:
    """Return the private card; staff find *Edit* on it."""
    parts: list[_Part] = [
        *news,
        *_sentences(say, texts),
        _chooser(say, texts, ids.WHY.of(guild_id)),
        small(say("guidelines.card.bot")),
    ]
    if is_staff:
        parts.append(row(button(say("guidelines.card.edit"), ids.EDIT.of(guild_id))))
    return card(*parts)


def reason_card(
    say: Say, guild_id: GuildId, texts: Texts, guideline_id: GuidelineId
) -> ui.LayoutView:
    """Return one guideline with its value and its reason, and the way to the others."""
    return card(
        *reason_parts(say, texts[guideline_id]),
        _chooser(say, texts, ids.WHY.of(guild_id)),
        row(button(say("guidelines.card.all"), ids.CARD.of(guild_id))),
    )


def posted_message(say: Say, card_id: GuidelineCardId, texts: Texts) -> ui.LayoutView:
    """Return the guidelines as they stand in a channel."""
    return card(
        *_sentences(say, texts),
        _chooser(say, texts, ids.POSTED_WHY.of(card_id)),
        small(say("guidelines.card.posted")),
    )


def is_of_card(message: discord.Message, card_id: GuidelineCardId) -> bool:
    """Whether a message of ours is the post of this id, by the id in its select."""
    view = shown_on(message)
    mark = ids.POSTED_WHY.of(card_id)
    return any(getattr(one, "custom_id", None) == mark for one in view.walk_children())


def reason_parts(say: Say, text: GuidelineText) -> list[str]:
    """Return what there is to read of one guideline."""
    words = text.words
    return [
        say("guidelines.card.heading", sentence=words.sentence),
        say("guidelines.card.value", value=words.value),
        words.why,
    ]


def guideline_options(texts: Texts) -> list[discord.SelectOption]:
    """Return the guidelines to choose from, each with its value below it."""
    return [
        discord.SelectOption(
            label=one.words.sentence[:LONGEST_LABEL],
            value=one.guideline_id.value,
            description=one.words.value[:LONGEST_LABEL],
        )
        for one in texts.values()
    ]


def _sentences(say: Say, texts: Texts) -> list[_Part]:
    lines = "\n".join(f"- {one.words.sentence}" for one in texts.values())
    return [say("guidelines.card.title"), lines, say("guidelines.card.intro")]


def _chooser(say: Say, texts: Texts, custom_id: str) -> ui.ActionRow[ui.LayoutView]:
    return select(custom_id, say("guidelines.card.choose"), guideline_options(texts))

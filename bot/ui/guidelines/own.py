"""A server's own phrases and patterns: the list, the forms, and the place to try a text."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.own_patterns import LONGEST_PATTERN
from bot.domain.guidelines.own_phrases import Sameness
from bot.domain.guidelines.settings import OwnRule
from bot.domain.guidelines.texts import Texts
from bot.domain.ids import GuildId
from bot.ui.guidelines import ids
from bot.ui.layout import LONGEST_LABEL, button, card, form, isolated, option, row, select, small
from bot.wording import Say

PHRASES, PATTERN, HOW, FAMILY, SAMPLE = "phrases", "pattern", "how", "family", "sample"
ON_A_PAGE = 15
SHOWN_FOUND = 10
# Several phrases can be typed at once, each on its line.
LONGEST_PHRASES = 1500
LONGEST_SAMPLE = 1800
_LONGEST_IN_LIST = 60


def own_card(
    say: Say,
    guild_id: GuildId,
    rules: Sequence[OwnRule],
    page: int,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return one page of them, and what can be done."""
    pages = max(1, -(-len(rules) // ON_A_PAGE))
    page = min(page, pages - 1)
    shown = rules[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    parts: list[str | ui.Item[ui.LayoutView]] = [
        *news,
        say("guidelines.own.title"),
        say("guidelines.own.intro"),
    ]
    if shown:
        options = [option(_label(one), str(one.own_rule_id)) for one in shown]
        parts += [
            "\n".join(_line(say, one) for one in shown),
            select(ids.CHOOSE_OWN.of(guild_id), say("guidelines.own.choose"), options),
        ]
    else:
        parts.append(say("guidelines.own.none"))
    turning = [
        button(say(key), ids.OWN_PAGE.of(guild_id, str(number)))
        for key, number in (
            ("guidelines.own.previous", page - 1),
            ("guidelines.own.next", page + 1),
        )
        if 0 <= number < pages
    ]
    if turning:
        parts.append(row(*turning))
    parts.append(
        row(
            button(say("guidelines.own.add_phrase"), ids.ADD_PHRASE.of(guild_id)),
            button(say("guidelines.own.add_pattern"), ids.ADD_PATTERN.of(guild_id)),
            button(say("guidelines.own.try"), ids.TRY.of(guild_id)),
            button(say("guidelines.editing.back"), ids.EDIT.of(guild_id)),
        )
    )
    return card(*parts)


def own_rule_card(say: Say, guild_id: GuildId, rule: OwnRule, family_name: str) -> ui.LayoutView:
    """Return one of them as a whole, with the way to take it out."""
    return card(
        say("guidelines.own.heading", words=isolated(rule.text)),
        say(f"guidelines.own.kinds.{rule.kind}"),
        say("guidelines.own.belongs", family=rule.family, name=family_name),
        row(
            button(
                say("guidelines.own.remove"), ids.REMOVE_OWN.of(guild_id, str(rule.own_rule_id))
            ),
            button(say("guidelines.own.all"), ids.OWN.of(guild_id)),
        ),
    )


def phrase_form(
    say: Say,
    guild_id: GuildId,
    texts: Texts,
    typed: str = "",
    how: Sameness = Sameness.FOLDED,
    family: Family | None = None,
) -> ui.Modal:
    """Return the form of one phrase or several, each on its line."""
    chooser: ui.Select[ui.Modal] = ui.Select(
        custom_id=HOW,
        options=[
            option(say(f"guidelines.own.kinds.{one}"), one.value, is_chosen=one is how)
            for one in Sameness
        ],
    )
    return form(
        say("guidelines.own.phrase_form"),
        ids.ADD_PHRASE.of(guild_id),
        _text(say, PHRASES, typed, LONGEST_PHRASES),
        ui.Label(text=say("guidelines.own.how"), component=chooser),
        _families(say, texts, family),
    )


def pattern_form(
    say: Say, guild_id: GuildId, texts: Texts, typed: str = "", family: Family | None = None
) -> ui.Modal:
    """Return the form of one pattern."""
    return form(
        say("guidelines.own.pattern_form"),
        ids.ADD_PATTERN.of(guild_id),
        _text(say, PATTERN, typed, LONGEST_PATTERN),
        _families(say, texts, family),
    )


def try_form(say: Say, guild_id: GuildId, typed: str = "") -> ui.Modal:
    """Return the form of a text to try one's own phrases and patterns on."""
    return form(
        say("guidelines.own.try_form"),
        ids.TRY.of(guild_id),
        _text(say, SAMPLE, typed, LONGEST_SAMPLE),
    )


def tried_card(say: Say, guild_id: GuildId, found: Sequence[tuple[OwnRule, str]]) -> ui.LayoutView:
    """Return which of them matched a text, each with the words that it found."""
    lines = [
        say(
            "guidelines.own.matched",
            words=isolated(_shortened(rule.text)),
            found=isolated(_shortened(words)),
        )
        for rule, words in found[:SHOWN_FOUND]
    ]
    more = len(found) - SHOWN_FOUND
    if more > 0:
        lines.append(say("guidelines.own.and_more", number=more))
    return card(
        say("guidelines.own.try_form"),
        "\n".join(lines) if lines else say("guidelines.own.matched_none"),
        small(say("guidelines.own.tried")),
        row(
            button(say("guidelines.own.try_again"), ids.TRY.of(guild_id)),
            button(say("guidelines.own.all"), ids.OWN.of(guild_id)),
        ),
    )


def _text(say: Say, name: str, typed: str, longest: int) -> ui.Label[ui.Modal]:
    return ui.Label(
        text=say(f"guidelines.own.{name}"),
        description=say(f"guidelines.own.{name}_hint"),
        component=ui.TextInput(
            custom_id=name,
            default=typed[:longest] or None,
            max_length=longest,
            style=discord.TextStyle.short
            if longest == LONGEST_PATTERN
            else discord.TextStyle.paragraph,
        ),
    )


def _families(say: Say, texts: Texts, chosen: Family | None) -> ui.Label[ui.Modal]:
    options = [
        option(f"{one.family} · {one.name}", one.family.value, is_chosen=one.family is chosen)
        for text in texts.values()
        for one in text.families
    ]
    chooser: ui.Select[ui.Modal] = ui.Select(custom_id=FAMILY, options=options)
    return ui.Label(
        text=say("guidelines.own.family"),
        description=say("guidelines.own.family_hint"),
        component=chooser,
    )


def _line(say: Say, rule: OwnRule) -> str:
    words = isolated(_shortened(rule.text))
    return say("guidelines.own.line", family=rule.family, words=words)


def _label(rule: OwnRule) -> str:
    return " ".join(rule.text.split())[:LONGEST_LABEL]


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_IN_LIST else f"{line[: _LONGEST_IN_LIST - 1]}…"

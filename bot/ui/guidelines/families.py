"""What each family of rules does here, and which channels are read."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

import discord
from discord import ui

from bot.domain.guidelines.families import GUIDELINE_OF
from bot.domain.guidelines.ladder import PROTECT, Mode
from bot.domain.guidelines.settings import FamilyChoice, InForce, refuses_hiding
from bot.domain.guidelines.texts import FamilyText, Texts, nudge_text
from bot.domain.ids import ChannelId, GuildId
from bot.ui.guidelines import ids
from bot.ui.guidelines.editing import channel_mentions
from bot.ui.layout import LONGEST_LABEL, button, card, row, select, small
from bot.wording import Say

MOST_CHANNELS = 25
SEVERITIES = ("soft", "gentle", "protect", "urgent")
"""How grave a family is, from 1 on; also the last part of the key of its wording."""


def families_card(
    say: Say,
    guild_id: GuildId,
    texts: Texts,
    modes: Mapping[str, Mode],
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return every family under its guideline, with what it does."""
    options = [
        discord.SelectOption(
            label=f"{one.family} · {one.name}"[:LONGEST_LABEL],
            value=one.family.value,
            description=say(f"guidelines.modes.{modes[one.family]}"),
        )
        for one in _all(texts)
    ]
    groups = [
        "\n".join(
            [
                f"**{text.words.sentence}**",
                *(_line(say, one, modes[one.family]) for one in text.families),
            ]
        )
        for text in texts.values()
    ]
    return card(
        *news,
        say("guidelines.families.title"),
        say("guidelines.families.intro"),
        "\n".join(groups),
        select(ids.CHOOSE_FAMILY.of(guild_id), say("guidelines.families.choose"), options),
        row(button(say("guidelines.editing.back"), ids.EDIT.of(guild_id))),
    )


def family_card(
    say: Say,
    guild_id: GuildId,
    texts: Texts,
    text: FamilyText,
    choice: FamilyChoice,
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return one family: what it looks for, what it would write, and what it may do here."""
    family = text.family.value
    sentence = texts[GUIDELINE_OF[text.family]].words.sentence
    parts: list[str | ui.Item[ui.LayoutView]] = [
        *news,
        say("guidelines.families.heading", family=family, name=text.name, sentence=sentence),
        text.staff,
        say(f"guidelines.severities.{SEVERITIES[text.severity - 1]}"),
        _mode_select(say, guild_id, text, choice.mode),
    ]
    note = nudge_text(texts, text.family)
    if note:
        parts.append(small(say("guidelines.families.would_write", note=note)))
    if text.severity >= PROTECT:
        parts.append(small(say("guidelines.families.grave")))
    back = button(say("guidelines.families.others"), ids.FAMILIES.of(guild_id))
    if text.can_hide and refuses_hiding(family) is None:
        key = "guidelines.families.hides" if choice.may_hide else "guidelines.families.hides_not"
        label = "guidelines.families.hide_off" if choice.may_hide else "guidelines.families.hide_on"
        wanted = ids.STOP_HIDING if choice.may_hide else ids.HIDE
        parts += [say(key), row(button(say(label), wanted.of(guild_id, family)), back)]
    else:
        parts.append(row(back))
    return card(*parts)


def channels_card(
    say: Say,
    guild_id: GuildId,
    in_force: InForce,
    *,
    reads_messages: bool,
    unreadable: Collection[ChannelId] = (),
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return which channels are read along in, and how a note may come."""
    watched = sorted(in_force.channels)
    chooser: ui.ChannelSelect[ui.LayoutView] = ui.ChannelSelect(
        custom_id=ids.WATCH.of(guild_id),
        placeholder=say("guidelines.channels.choose"),
        channel_types=[
            discord.ChannelType.text,
            discord.ChannelType.forum,
            discord.ChannelType.voice,
        ],
        min_values=0,
        max_values=MOST_CHANNELS,
        default_values=[
            discord.Object(one, type=discord.abc.GuildChannel) for one in watched[:MOST_CHANNELS]
        ],
    )
    parts: list[str | ui.Item[ui.LayoutView]] = [
        *news,
        say("guidelines.channels.title"),
        say("guidelines.channels.intro" if reads_messages else "guidelines.channels.no_content"),
    ]
    if unreadable:
        mentions = channel_mentions(say, sorted(unreadable))
        parts.append(say("guidelines.channels.cannot_see", channels=mentions))
    parts.append(row(chooser))
    if in_force.uses_threads:
        said, pressed = "guidelines.channels.threads", ids.NO_THREADS
        label = "guidelines.channels.no_threads"
    else:
        said, pressed = "guidelines.channels.threads_not", ids.USE_THREADS
        label = "guidelines.channels.use_threads"
    parts += [
        say(said),
        row(
            button(say(label), pressed.of(guild_id)),
            button(say("guidelines.editing.back"), ids.EDIT.of(guild_id)),
        ),
    ]
    return card(*parts)


def _all(texts: Texts) -> Iterator[FamilyText]:
    return chain.from_iterable(text.families for text in texts.values())


def _line(say: Say, text: FamilyText, mode: Mode) -> str:
    said = say(f"guidelines.modes.{mode}")
    return say("guidelines.families.line", family=text.family, name=text.name, mode=said)


def _mode_select(
    say: Say, guild_id: GuildId, text: FamilyText, mode: Mode
) -> ui.ActionRow[ui.LayoutView]:
    offered = [one for one in Mode if one is not Mode.NUDGE or text.can_nudge]
    options = [
        discord.SelectOption(
            label=say(f"guidelines.modes.{one}"),
            value=one.value,
            description=say(f"guidelines.modes.{one}_means"),
            default=one is mode,
        )
        for one in offered
    ]
    custom_id = ids.MODE.of(guild_id, text.family.value)
    return select(custom_id, say("guidelines.families.mode"), options)

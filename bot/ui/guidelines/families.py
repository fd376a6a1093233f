"""What each family of rules does here, and which channels are read."""

from collections.abc import Collection, Iterator, Sequence

import discord
from discord import ui

from bot.domain.guidelines.families import GUIDELINE_OF, Family
from bot.domain.guidelines.ladder import FAMILIES, PROTECT, Mode, RuleMode
from bot.domain.guidelines.settings import FamilyChoice, InForce, refuses_hiding
from bot.domain.guidelines.texts import FamilyText, Texts, family_text, nudge_text
from bot.domain.ids import ChannelId, GuildId
from bot.ui.guidelines import ids
from bot.ui.guidelines.editing import channel_mentions
from bot.ui.layout import LONGEST_LABEL, button, card, option, row, select, small
from bot.wording import Say

MOST_CHANNELS = 25
# Discord's limit for the choices of a select.
MOST_OPTIONS = 25
SEVERITIES = ("soft", "gentle", "protect", "urgent")
"""How grave a family is, from 1 on; also the last part of the key of its wording."""


def families_card(
    say: Say,
    guild_id: GuildId,
    texts: Texts,
    in_force: InForce,
    news: Sequence[str] = (),
    *,
    is_language_read: bool = True,
) -> ui.LayoutView:
    """Return every family by what it does, and what does nothing at the moment."""
    modes = in_force.modes()
    rests = sorted(one for one, how in in_force.rules.items() if how is not RuleMode.IN_FORCE)
    options = [
        discord.SelectOption(
            label=f"{one.family} · {one.name}"[:LONGEST_LABEL],
            value=one.family.value,
            description=say(f"guidelines.modes.{modes[one.family]}"),
        )
        for one in _all(texts)
    ]
    groups = [
        say("guidelines.families.line", mode=say(f"guidelines.modes.{mode}"), names=names)
        for mode in (Mode.NUDGE, Mode.QUEUE, Mode.SHADOW, Mode.OFF)
        if (names := ", ".join(_named(one) for one in _all(texts) if modes[one.family] is mode))
    ]
    resting: list[ui.Item[ui.LayoutView]] = []
    if rests:
        switched = [option(one, one) for one in rests[:MOST_OPTIONS]]
        label = say("guidelines.families.rest_no_more")
        resting = [select(ids.REST_NO_MORE.of(guild_id), label, switched)]
    return card(
        *news,
        say("guidelines.families.title"),
        say("guidelines.families.intro"),
        *(() if is_language_read else (say("guidelines.families.other_language"),)),
        "\n".join(groups),
        select(ids.CHOOSE_FAMILY.of(guild_id), say("guidelines.families.choose"), options),
        *resting,
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
    return (family_text(texts, Family(one)) for one in FAMILIES)


def _named(text: FamilyText) -> str:
    return f"{text.family} {text.name}"


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

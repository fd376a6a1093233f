"""Posting the guidelines in a channel, and pinning them there."""

from collections.abc import Sequence

import discord
from discord import ui

from bot.domain.ids import ChannelId, GuildId
from bot.ui.guidelines import ids
from bot.ui.layout import button, card, permission_names, row
from bot.wording import Say


def where_card(say: Say, guild_id: GuildId, news: Sequence[str] = ()) -> ui.LayoutView:
    """Ask where the guidelines are to stand."""
    chooser: ui.ChannelSelect[ui.LayoutView] = ui.ChannelSelect(
        custom_id=ids.POST_IN.of(guild_id),
        placeholder=say("guidelines.posting.choose"),
        channel_types=[discord.ChannelType.text],
    )
    return card(
        *news,
        say("guidelines.posting.title"),
        say("guidelines.posting.where"),
        row(chooser),
        row(button(say("guidelines.editing.back"), ids.EDIT.of(guild_id))),
    )


def ask_to_post_card(
    say: Say,
    guild_id: GuildId,
    channel_id: ChannelId,
    *,
    lacking_to_post: Sequence[str],
    lacking_to_pin: Sequence[str],
    stands_there: bool,
) -> ui.LayoutView:
    """Ask how, and say beforehand what the bot may not do there."""
    channel, chosen = f"<#{channel_id}>", str(channel_id)
    elsewhere = button(say("guidelines.posting.elsewhere"), ids.POST.of(guild_id))
    if lacking_to_post:
        names = permission_names(say, lacking_to_post)
        return card(
            say("guidelines.posting.cannot_post", channel=channel, names=names), row(elsewhere)
        )
    lines = [say("guidelines.posting.ask", channel=channel)]
    if stands_there:
        lines.append(say("guidelines.posting.replaces"))
    buttons = [button(say("guidelines.posting.plain"), ids.POST_PLAIN.of(guild_id, chosen))]
    if lacking_to_pin:
        names = permission_names(say, lacking_to_pin)
        lines.append(say("guidelines.posting.cannot_pin", names=names))
    else:
        pinned = button(say("guidelines.posting.pinned"), ids.POST_PINNED.of(guild_id, chosen))
        buttons.insert(0, pinned)
    return card("\n".join(lines), row(*buttons, elsewhere))

"""Words of a form, looked at before they are posted and noted after that, as written ones are."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.client import Interaction
from bot.domain.care.forms import KnownBy
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import Situation, first_to_write, next_step
from bot.domain.guidelines.messages import Message
from bot.domain.guidelines.texts import nudge_text
from bot.domain.ids import ChannelId, GuildId, MessageId, ShareMark, UserId
from bot.observability import report_failure
from bot.ui.drafts import Draft
from bot.ui.guidelines.nudge import before_card
from bot.wording import Say
from cogs.guideline_words import language_of_server, texts_of
from cogs.sight import circumstances, form_post, found_in

log = logging.getLogger(__name__)

Changes = Callable[[MessageId], Awaitable[None]]
"""Says that the words take the place of those of a post that stands."""


async def asks_first(
    interaction: Interaction, words: str, draft: Draft, post_id: str, say: Say
) -> bool:
    """Show somebody what a rule found before their words stand anywhere, where that is on.

    Whether it did; otherwise they are to be posted. `post_id` is the button *Post as it is*.
    """
    try:
        note = await _note(interaction, words)
    except Exception as error:  # noqa: BLE001 - whatever it was, it holds nobody's words back
        report_failure(log, "Words were not looked at before they were posted.", error)
        return False
    if note is None:
        return False
    await interaction.client.answer(interaction, before_card(say, note, draft, post_id))
    return True


@asynccontextmanager
async def cared_for_while_posted(
    interaction: Interaction, channel_id: ChannelId, words: str, mark: ShareMark
) -> AsyncIterator[Changes]:
    """Have words that ask for care looked for where the post of them is cut off.

    The post is to carry the mark.
    """
    # Only now: the buttons of care lead to shares, which are looked at here.
    from cogs.care.posted import posting  # noqa: PLC0415

    async with posting(interaction, channel_id, words, KnownBy(mark)) as changes:
        yield changes


async def note_posted(
    interaction: Interaction,
    place: tuple[ChannelId, MessageId],
    words: str,
    mark: ShareMark | None,
    *,
    was_told: bool,
) -> None:
    """Look after whoever wrote words that stand now, and keep what is found in them.

    Nobody is told twice of the same, which is known by the mark that the post carries.
    """
    # Only now: the buttons of care lead to shares, which are looked at here.
    from cogs.care.posted import look_after  # noqa: PLC0415

    await look_after(interaction, place, words, mark)
    client = interaction.client
    try:
        guild_id = GuildId(interaction.guild_id or 0)
        language = await language_of_server(client, guild_id)
        post = await form_post(client, guild_id, words, language)
        channel_id, message_id = place
        message = Message(guild_id, channel_id, message_id, UserId(interaction.user.id), language)
        findings = await found_in(client, guild_id, post)
        if not findings:
            return
        seen = await circumstances(client, post, interaction.user)
        known = replace(seen, was_told=was_told)
        received = await client.services.findings.receive(message, findings, known)
        if received.is_due:
            client.wake()
    except Exception as error:  # noqa: BLE001 - the words stand, and their author is to hear so
        report_failure(log, "Words that were posted were not looked at.", error)


async def _note(interaction: Interaction, words: str) -> str | None:
    """Return what somebody reads first, or `None` where nothing was found that they should."""
    client, guild_id = interaction.client, GuildId(interaction.guild_id or 0)
    language = await language_of_server(client, guild_id)
    post = await form_post(client, guild_id, words, language)
    findings = await found_in(client, guild_id, post)
    if not findings:
        return None
    in_force = await client.services.guideline_modes.in_force(guild_id)
    known = await circumstances(client, post, interaction.user)
    unwanted = await client.services.nudges.unwanted(guild_id, UserId(interaction.user.id))
    now = client.clock.now()
    steps = []
    for one in findings:
        choice = in_force.family(one.family)
        situation = Situation(
            choice.mode,
            known,
            in_force.rule(one.rule_id),
            may_hide=choice.may_hide,
            wants_fewer=one.family in unwanted,
        )
        steps.append((one, next_step(one, situation, now)))
    shown = first_to_write(steps)
    if shown is None:
        return None
    return nudge_text(await texts_of(client, guild_id, language), Family(shown[0].family))

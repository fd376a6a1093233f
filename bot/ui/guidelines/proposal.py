"""What two weeks of watching have shown, and what facilitators make of it."""

from collections.abc import Collection, Sequence

import discord
from discord import ui

from bot.domain.guidelines.families import Family
from bot.domain.guidelines.ladder import FAMILIES, GRAVE_FAMILIES
from bot.domain.guidelines.proposal import Answer, Proposal
from bot.domain.guidelines.texts import Texts, family_text
from bot.domain.ids import GuildId
from bot.ui.guidelines import ids
from bot.ui.layout import LONGEST_LABEL, button, card, jump_link, row, select
from bot.wording import Say

_MARK = "-"


def answer_id(guild_id: GuildId, answer: Answer, ticked: Collection[str]) -> str:
    """Return the id of the button of an answer, with the families that are ticked in it."""
    return ids.ANSWER.of(guild_id, _MARK.join([answer.value, *sorted(ticked)]))


def read_answer(choice: str | None) -> tuple[Answer, tuple[str, ...]]:
    """Return the answer and the ticked families of such an id."""
    answer, *ticked = (choice or Answer.KEEP_WATCHING).split(_MARK)
    known = Answer(answer) if answer in set(Answer) else Answer.KEEP_WATCHING
    return known, tuple(ticked)


def proposal_card(
    say: Say,
    guild_id: GuildId,
    texts: Texts,
    proposal: Proposal,
    ticked: Collection[str],
    news: Sequence[str] = (),
) -> ui.LayoutView:
    """Return the numbers, a few examples by link, and the four answers."""
    watched = [one for one in FAMILIES if one not in GRAVE_FAMILIES]
    ticked = [one for one in watched if one in ticked]
    lines = [
        say(
            "guidelines.proposal.line",
            family=one,
            name=family_text(texts, Family(one)).name,
            number=proposal.counts[one],
        )
        for one in watched
        if proposal.counts.get(one)
    ]
    options = [
        discord.SelectOption(
            label=f"{one} · {family_text(texts, Family(one)).name}"[:LONGEST_LABEL],
            value=one,
            default=one in ticked,
        )
        for one in watched
    ]
    links = [
        f"[{one.family}]({jump_link(guild_id, one.channel_id, one.message_id)})"
        for one in proposal.examples
    ]
    since = discord.utils.format_dt(proposal.since, "D")
    parts: list[str | ui.Item[ui.LayoutView]] = [
        *news,
        say("guidelines.proposal.title", since=since),
        "\n".join(lines) if lines else say("guidelines.proposal.nothing"),
    ]
    if links:
        parts.append(say("guidelines.proposal.examples", links=" · ".join(links)))
    return card(
        *parts,
        say("guidelines.proposal.ask"),
        select(
            ids.TICK.of(guild_id),
            say("guidelines.proposal.tick"),
            options,
            fewest=0,
            most=len(options),
        ),
        row(
            *(
                button(say(f"guidelines.proposal.{one}"), answer_id(guild_id, one, ticked))
                for one in Answer
            )
        ),
        row(button(say("guidelines.editing.back"), ids.EDIT.of(guild_id))),
    )

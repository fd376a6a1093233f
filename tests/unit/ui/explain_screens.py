"""Every card and form of what staff have explained, judge and may write first."""

from collections.abc import Iterator

import discord

from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.explaining import Explained, Where
from bot.domain.guidelines.families import Family, GuidelineId
from bot.domain.guidelines.findings import Explanation, Finding, Outcome
from bot.domain.guidelines.ladder import RuleMode
from bot.domain.guidelines.links import MessagePlace
from bot.domain.guidelines.proposal import SAMPLE, Example
from bot.domain.guidelines.settings import InForce
from bot.domain.ids import ChannelId, GuildId, MessageId
from bot.domain.reading.reading import Span
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.guidelines.explaining import (
    LONGEST_TEXT,
    Here,
    Looked,
    explain_form,
    explained_card,
)
from bot.ui.guidelines.sample import no_sample_card, sample_card
from bot.wording import Say
from cogs.guidelines.explaining import ExplainForm
from tests.unit.ui.guideline_screens import TEXTS

Screen = tuple[str, discord.ui.LayoutView]

ID = 10**19 - 1
GUILD = GuildId(ID)
TEXT = "*" * LONGEST_TEXT


def explain_cards(say: Say) -> Iterator[Screen]:
    """Return every card by a name."""
    reason = max((one.reason for one in RULES.values()), key=lambda key: len(say(key)))
    span = Span(0, len(TEXT))
    finding = Finding("g1-rule", Family.MEDICAL_ADVICE, GuidelineId.STAYS_HERE, 4, span, reason)
    near = Explanation("g1-rule", Outcome.NO_SHAPE, span)
    here = Here(GUILD, TEXTS, InForce(GUILD, rules={"g1-rule": RuleMode.RESTS}))
    place = MessagePlace(ChannelId(ID), MessageId(ID))
    for name, matched, closest in (
        ("matched", (finding,) * 3, None),
        ("close", (), near),
        ("far", (), Explanation("g1-rule", Outcome.AROUND)),
        ("without rules", (), None),
    ):
        found = [Explained(one, matched, closest) for one in Family]
        for kind, looked in (
            (
                "text",
                Looked(TEXT, where=Where.WISHED, is_cut=True, is_kept_as_look=True, is_crisis=True),
            ),
            ("message", Looked(TEXT, place, is_kept_as_look=True)),
        ):
            yield f"explained {kind}, {name}", explained_card(say, here, looked, found, 1)
    yield from _sample(say)


def _sample(say: Say) -> Iterator[Screen]:
    news = [say("guidelines.sample.judged")]
    for rule_id in (max(RULES, key=len), f"own-{ID}"):
        example = Example(rule_id, Family.OFFERS, ChannelId(ID), MessageId(ID))
        yield f"sample {rule_id}", sample_card(say, GUILD, TEXTS, example, SAMPLE, news)
    yield "sample for later", no_sample_card(say, GUILD, SAMPLE, SAMPLE, news)
    yield "sample done", no_sample_card(say, GUILD, 0, 0, news)


def explain_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form by a name."""
    yield "explain", explain_form(say, GUILD, TEXT, Where.WISHED)


def explain_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what those forms give back."""
    fields = Fields.of(what=TEXT, where="wished")
    yield "explain", ExplainForm({"guild_id": str(ID)}, fields).draft()

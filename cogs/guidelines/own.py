"""A server's own phrases and patterns: typed into forms, tried on a text, taken out."""

from bot.client import Interaction
from bot.domain.guidelines.families import Family
from bot.domain.guidelines.own_patterns import (
    LONGEST_PATTERN,
    MOST_PATTERNS,
    Refusal,
    Wrong,
)
from bot.domain.guidelines.own_phrases import LONGEST_PHRASE, MOST_PHRASES, MOST_WORDS, Sameness
from bot.domain.guidelines.own_rules import OwnRuleSet
from bot.domain.guidelines.settings import OwnRule
from bot.domain.guidelines.texts import family_text
from bot.domain.ids import OwnRuleId
from bot.domain.reading.reading import read
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.guidelines import ids
from bot.ui.guidelines.own import (
    FAMILY,
    HOW,
    PATTERN,
    PHRASES,
    SAMPLE,
    own_card,
    own_rule_card,
    pattern_form,
    phrase_form,
    tried_card,
    try_form,
)
from bot.wording import Say
from cogs.guidelines.card import FormForStaff, ForStaff, said_here
from cogs.rounds.presses import guild_of, show_card

SHOWN_REFUSALS = 10


class OwnButton(ForStaff, template=ids.OWN.template):
    """*Our own phrases*, and the way back to them."""

    async def handle(self, interaction: Interaction) -> None:
        """Show the first page."""
        await _show(interaction)


class OwnPage(ForStaff, template=ids.OWN_PAGE.template):
    """*Previous* and *Next*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show that page."""
        await _show(interaction, page=self.number("page"))


class ChooseOwn(ForStaff, template=ids.CHOOSE_OWN.template):
    """*Choose one*."""

    async def handle(self, interaction: Interaction) -> None:
        """Show it as a whole."""
        say, texts = await said_here(interaction)
        own_id = int(self.chosen(interaction)[0])
        rule = next((one for one in await _rules(interaction) if one.own_rule_id == own_id), None)
        if rule is None:
            await _show(interaction)
            return
        name = family_text(texts, Family(rule.family)).name
        await show_card(interaction, own_rule_card(say, guild_of(interaction), rule, name))


class RemoveOwn(ForStaff, template=ids.REMOVE_OWN.template):
    """*Take it out*."""

    async def handle(self, interaction: Interaction) -> None:
        """Remove it for good."""
        say, _ = await said_here(interaction)
        own_id = OwnRuleId(self.number("own_rule_id"))
        await interaction.client.services.own_rules.remove(guild_of(interaction), own_id)
        await _show(interaction, say("guidelines.own.removed"))


class AddPhraseButton(ForStaff, template=ids.ADD_PHRASE.template):
    """*Add phrases*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the empty form."""
        say, texts = await said_here(interaction)
        form = phrase_form(say, guild_of(interaction), texts)
        await interaction.response.send_modal(form)


class ReopenPhrase(ForStaff, template=ids.REOPEN_PHRASE.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed and chosen."""
        say, texts = await said_here(interaction)
        how, _, family = (self.parts["typed"] or "").partition("_")
        (typed,) = read_draft(interaction.message, 1)
        form = phrase_form(
            say, guild_of(interaction), texts, typed, _sameness(how), _family(family)
        )
        await interaction.response.send_modal(form)


class PhraseForm(FormForStaff, template=ids.ADD_PHRASE.template):
    """Phrases as somebody typed them, each on its line."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep those that can be kept; the others come back with the reason of each."""
        say, texts = await said_here(interaction)
        family = _family(self.fields.choice(FAMILY)) or Family.MEDICAL_ADVICE
        how = _sameness(self.fields.choice(HOW))
        lines = [line.strip() for line in self.fields.text(PHRASES).splitlines() if line.strip()]
        left: list[tuple[str, str]] = []
        severity = family_text(texts, family).severity
        for line in lines:
            outcome = await interaction.client.services.own_rules.add_phrase(
                guild_of(interaction), line, how, family.value, severity
            )
            if not isinstance(outcome, OwnRule):
                left.append((line, say(outcome, **_LIMITS)))
        if left or not lines:
            await self._refuse(interaction, say, left, len(lines) - len(left))
        else:
            await _show(interaction, say("guidelines.own.added", number=len(lines)))

    async def _refuse(
        self, interaction: Interaction, say: Say, left: list[tuple[str, str]], kept: int
    ) -> None:
        reasons = [f"{line[:40]}: {reason}" for line, reason in left[:SHOWN_REFUSALS]]
        added = [say("guidelines.own.added", number=kept)] if kept else []
        none = [] if left else [say("guidelines.own.nothing_typed")]
        draft = self._draft("\n".join(line for line, _ in left))
        answer = "\n".join([*added, *reasons, *none])
        await interaction.client.answer_refusal(interaction, answer, draft, say)

    def draft(self) -> Draft:
        """Return what was typed."""
        return self._draft(self.fields.text(PHRASES))

    def _draft(self, text: str) -> Draft:
        how = self.fields.choice(HOW) or Sameness.FOLDED
        family = self.fields.choice(FAMILY) or Family.MEDICAL_ADVICE
        reopen = ids.REOPEN_PHRASE.of(self.number("guild_id"), f"{how}_{family}")
        return Draft((text,), reopen)


class AddPatternButton(ForStaff, template=ids.ADD_PATTERN.template):
    """*Add a pattern*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the empty form."""
        say, texts = await said_here(interaction)
        form = pattern_form(say, guild_of(interaction), texts)
        await interaction.response.send_modal(form)


class ReopenPattern(ForStaff, template=ids.REOPEN_PATTERN.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed and chosen."""
        say, texts = await said_here(interaction)
        # On the screen it stands as code, so that no sign of it is taken for markdown.
        (typed,) = read_draft(interaction.message, 1)
        family = _family(self.parts["typed"])
        form = pattern_form(say, guild_of(interaction), texts, _uncoded(typed), family)
        await interaction.response.send_modal(form)


class PatternForm(FormForStaff, template=ids.ADD_PATTERN.template):
    """A pattern as somebody typed it."""

    async def handle(self, interaction: Interaction) -> None:
        """Keep it, or say where it is wrong."""
        say, texts = await said_here(interaction)
        family = _family(self.fields.choice(FAMILY)) or Family.MEDICAL_ADVICE
        outcome = await interaction.client.services.own_rules.add_pattern(
            guild_of(interaction),
            self.fields.text(PATTERN),
            family.value,
            family_text(texts, family).severity,
        )
        if isinstance(outcome, OwnRule):
            await _show(interaction, say("guidelines.own.added", number=1))
            return
        reason = _reason_of(say, outcome) if isinstance(outcome, Wrong) else say(outcome)
        await interaction.client.answer_refusal(interaction, reason, self.draft(), say)

    def draft(self) -> Draft:
        """Return what was typed."""
        family = self.fields.choice(FAMILY) or Family.MEDICAL_ADVICE
        reopen = ids.REOPEN_PATTERN.of(self.number("guild_id"), family)
        return Draft((_coded(self.fields.text(PATTERN)),), reopen)


class TryButton(ForStaff, template=ids.TRY.template):
    """*Try a text*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open the empty form."""
        say, _ = await said_here(interaction)
        await interaction.response.send_modal(try_form(say, guild_of(interaction)))


class ReopenTry(ForStaff, template=ids.REOPEN_TRY.template):
    """*Open the form again*."""

    async def handle(self, interaction: Interaction) -> None:
        """Open it with what was typed."""
        say, _ = await said_here(interaction)
        (typed,) = read_draft(interaction.message, 1)
        await interaction.response.send_modal(try_form(say, guild_of(interaction), typed))


class TryForm(FormForStaff, template=ids.TRY.template):
    """A text to try one's own phrases and patterns on; nothing of it is kept."""

    async def handle(self, interaction: Interaction) -> None:
        """Show which of them match, and where."""
        say, _ = await said_here(interaction)
        rules, sample = await _rules(interaction), self.fields.text(SAMPLE)
        by_id = {one.rule_id: one for one in rules}
        found = [
            (by_id[one.rule_id], sample[one.span.start : one.span.end])
            for one in OwnRuleSet(rules).find(read(sample))
        ]
        await show_card(interaction, tried_card(say, guild_of(interaction), found))

    def draft(self) -> Draft:
        """Return what was typed."""
        return Draft((self.fields.text(SAMPLE),), ids.REOPEN_TRY.of(self.number("guild_id")))


COMPONENTS: tuple[type[Component], ...] = (
    OwnButton,
    OwnPage,
    ChooseOwn,
    RemoveOwn,
    AddPhraseButton,
    ReopenPhrase,
    AddPatternButton,
    ReopenPattern,
    TryButton,
    ReopenTry,
)
FORMS: tuple[type[Form], ...] = (PhraseForm, PatternForm, TryForm)

_LIMITS = {"characters": LONGEST_PHRASE, "words": MOST_WORDS, "most": MOST_PHRASES}


def _reason_of(say: Say, wrong: Wrong) -> str:
    is_too_long = wrong.refusal is Refusal.PATTERN_TOO_LONG
    most = LONGEST_PATTERN if is_too_long else MOST_PATTERNS
    return say(wrong.refusal, most=most, position=wrong.position, part=wrong.part)


def _coded(pattern: str) -> str:
    return f"```\n{pattern}\n```"


def _uncoded(shown: str) -> str:
    return shown.removeprefix("```\n").removesuffix("\n```")


def _family(name: str | None) -> Family | None:
    return Family(name) if name in set(Family) else None


def _sameness(name: str | None) -> Sameness:
    return Sameness(name) if name in set(Sameness) else Sameness.FOLDED


async def _rules(interaction: Interaction) -> tuple[OwnRule, ...]:
    return await interaction.client.services.own_rules.of_server(guild_of(interaction))


async def _show(interaction: Interaction, *news: str, page: int = 0) -> None:
    say, _ = await said_here(interaction)
    card = own_card(say, guild_of(interaction), await _rules(interaction), page, news)
    await show_card(interaction, card)

"""Choosing, passing, being only counted, and taking it back: answers that post nothing."""

from bot.client import Interaction
from bot.domain.ids import CheckInId
from bot.domain.prompts.answers import Refusal as ShareRefusal
from bot.domain.prompts.answers import read_share
from bot.domain.rounds.check_ins import Kind, Refusal, read_choices
from bot.services.rounds.check_ins import CheckedIn
from bot.ui.components import Component, Form
from bot.ui.drafts import Draft, read_draft
from bot.ui.prompts.shares import reply_starters
from bot.ui.rounds import check_in_ids as ids
from bot.ui.rounds.check_in_cards import (
    chosen_answer,
    counted_answer,
    passed_answer,
)
from bot.ui.rounds.check_in_forms import WORDS, count_form
from bot.wording import Say
from cogs.care.private import cared_for, offer_card
from cogs.rounds.check_in_scene import AnyRefusal, Scene, refuse_answer, scene_of
from cogs.rounds.presses import guild_of, user_of
from cogs.rounds.speaking import say_of


class InCheckIn(Component, template=r"(?!)"):
    """A button or a select of an open check-in."""

    @property
    def check_in_id(self) -> CheckInId:
        """Which one; it may be over by now."""
        return CheckInId(self.number("check_in_id"))

    async def handle(self, interaction: Interaction) -> None:
        """Do what it is for, or say why not."""
        client = interaction.client
        scene = await scene_of(interaction, self.check_in_id)
        if isinstance(scene, Refusal):
            say = await say_of(interaction)
            await client.answer(interaction, say(scene))
            return
        refusal = self.refuse(interaction, scene)
        if refusal is None:
            refusal = await self.act(interaction, scene)
        if refusal is not None:
            await client.answer(interaction, scene.say(refusal))

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Say why this person may not answer now."""
        return refuse_answer(interaction, scene.check_in)

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Do it and answer, or return why not."""
        raise NotImplementedError


class FormInCheckIn(Form, template=r"(?!)"):
    """A form of an open check-in: whatever happens, its words come back to their author."""

    @property
    def check_in_id(self) -> CheckInId:
        """Which one; it may be over by now."""
        return CheckInId(self.number("check_in_id"))

    async def handle(self, interaction: Interaction) -> None:
        """Do what it is for, or give the words back with the reason."""
        async with cared_for(interaction, self._words()):
            await self._act_or_give_back(interaction)

    async def _act_or_give_back(self, interaction: Interaction) -> None:
        scene = await scene_of(interaction, self.check_in_id)
        if isinstance(scene, Refusal):
            await self._give_back(interaction, scene, await say_of(interaction))
            return
        refusal = self.refuse(interaction, scene)
        if refusal is None:
            refusal = await self.act(interaction, scene)
        if refusal is not None:
            await self._give_back(interaction, refusal, scene.say)

    async def _give_back(self, interaction: Interaction, refusal: AnyRefusal, say: Say) -> None:
        # They stand nowhere, and nobody was told.
        await offer_card(interaction, self._words())
        await interaction.client.answer_refusal(interaction, say(refusal), self.draft(), say)

    def _words(self) -> str:
        return "\n".join(self.draft().texts)

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Say why this person may not answer now."""
        return refuse_answer(interaction, scene.check_in)

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Do it and answer, or return why not."""
        raise NotImplementedError


class ChooseSelect(InCheckIn, template=ids.CHOOSE.template):
    """*Choose one*, on the card and in one's own answer: the last choice counts."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Keep it under the person's code, and show how to change it."""
        wanted = self.chosen(interaction)
        chosen = read_choices(wanted, scene.round_format.choices, scene.check_in.answer)
        if isinstance(chosen, Refusal):
            return chosen
        outcome = await interaction.client.services.check_ins.check_in(
            guild_of(interaction), scene.check_in_id, user_of(interaction), Kind.CHOICE, chosen
        )
        if isinstance(outcome, Refusal):
            return outcome
        answer = chosen_answer(
            scene.say,
            scene.check_in,
            scene.round_format,
            frozenset(chosen),
            is_first=outcome.is_first,
        )
        await interaction.client.show(interaction, answer)
        return None


class PassButton(InCheckIn, template=ids.PASS.template):
    """*Pass*: a full answer."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Count it, and thank in the format's own words."""
        outcome = await keep(interaction, scene, Kind.PASS)
        if isinstance(outcome, Refusal):
            return outcome
        answer = passed_answer(
            scene.say,
            scene.check_in,
            scene.round_format,
            outcome.kind,
            is_first=outcome.is_first,
        )
        await interaction.client.answer(interaction, answer)
        return None


class CountButton(InCheckIn, template=ids.COUNT.template):
    """*Privately*: words for oneself, and only counted."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form."""
        form = count_form(scene.say, scene.check_in_id)
        await interaction.response.send_modal(form)
        return None


class CountForm(FormInCheckIn, template=ids.COUNT.template):
    """Words that go back to whoever wrote them; they count, and nothing of them is kept."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Count, and give the words back."""
        share = read_share(self.fields.text(WORDS), "", None)
        if isinstance(share, ShareRefusal):
            return share
        outcome = await keep(interaction, scene, Kind.COUNT)
        if isinstance(outcome, Refusal):
            return outcome
        await offer_card(interaction, share.words)
        answer = counted_answer(
            scene.say, scene.check_in, share.words, outcome.kind, is_first=outcome.is_first
        )
        await interaction.client.answer(interaction, answer)
        return None

    def draft(self) -> Draft:
        """Return what was typed."""
        return Draft((self.fields.text(WORDS),), ids.REOPEN_COUNT.of(self.check_in_id))


class ReopenCountForm(InCheckIn, template=ids.REOPEN_COUNT.template):
    """*Open the form again*, with the words that stand in the answer above it."""

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Open the form with what was typed."""
        (words,) = read_draft(interaction.message, 1)
        form = count_form(scene.say, scene.check_in_id, words=words)
        await interaction.response.send_modal(form)
        return None


class ReplyButton(InCheckIn, template=ids.REPLY.template):
    """*Reply*, under each share: words to begin with. The bot never sends them."""

    def refuse(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:  # noqa: ARG002
        """Refuse nobody: replies are welcome afterwards, too."""
        return None

    async def act(self, interaction: Interaction, scene: Scene) -> AnyRefusal | None:
        """Show them to this person only."""
        await interaction.client.answer(interaction, reply_starters(scene.say))
        return None


async def keep(interaction: Interaction, scene: Scene, kind: Kind) -> CheckedIn | Refusal:
    """Keep that whoever pressed has checked in."""
    service = interaction.client.services.check_ins
    return await service.check_in(
        guild_of(interaction), scene.check_in_id, user_of(interaction), kind
    )


COMPONENTS: tuple[type[Component], ...] = (
    ChooseSelect,
    PassButton,
    CountButton,
    ReopenCountForm,
    ReplyButton,
)
FORMS: tuple[type[Form], ...] = (CountForm,)

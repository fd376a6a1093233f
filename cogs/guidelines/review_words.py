"""*Show the words*: a message is fetched for one person, and its words go no further."""

from collections.abc import Callable
from contextlib import suppress

import discord

from bot.client import Circlekeeper, Interaction
from bot.domain.guidelines import links
from bot.domain.guidelines.links import MessagePlace
from bot.domain.guidelines.marking import places
from bot.domain.guidelines.own_rules import OwnRuleSet
from bot.domain.guidelines.review import ItemView, Mark, Refusal
from bot.domain.ids import GuildId
from bot.domain.reading.reading import Span, read
from bot.ui.components import Component
from bot.ui.guidelines import review_ids as ids
from bot.ui.guidelines.review_words import Fate, Place, Shown, places_of, words_card
from bot.ui.prompts.shares import read_share_post
from cogs.guidelines.messages import fetch
from cogs.guidelines.reviewing import OfItem, reader_of, say_of, show_item
from cogs.patience import answering
from cogs.rounds.presses import guild_of, show_card, user_of
from cogs.sight import helplines_of

_UNSEEN = {links.Refusal.GONE: Fate.GONE, links.Refusal.HIDDEN: Fate.HIDDEN}
_MARKS = {Fate.GONE: Mark.GONE, Fate.CHANGED: Mark.CHANGED}
Choose = Callable[[Place], bool]


class ShowWords(OfItem, template=ids.WORDS.template):
    """*Show the words*."""

    async def press(self, interaction: Interaction) -> None:
        """Show the newest message that it is about."""
        await _show(interaction, self, lambda _: True)


class ChooseMessage(OfItem, template=ids.OF_MESSAGE.template):
    """*Another message*."""

    async def press(self, interaction: Interaction) -> None:
        """Show that one."""
        chosen = self.chosen(interaction)[0]
        await _show(interaction, self, lambda place: str(place[1]) == chosen)


class JudgeOne(OfItem, template=ids.JUDGE.template):
    """*Fair* and *Misread* of one finding of several."""

    only_moderators = True

    async def press(self, interaction: Interaction) -> None:
        """Keep the verdict, and show the item: with the last of them it is decided."""
        client, guild_id = interaction.client, guild_of(interaction)
        verdict, message_id, rule_id = ids.read_judged(self.parts["judged"])
        outcome = await client.services.review.judge(
            guild_id, self.item_id, user_of(interaction), (message_id, rule_id), verdict
        )
        if isinstance(outcome, Refusal):
            await show_item(interaction, outcome)
            return
        client.wake()
        await show_item(interaction, outcome, f"review.done.{verdict}")


COMPONENTS: tuple[type[Component], ...] = (ShowWords, ChooseMessage, JudgeOne)


async def _show(interaction: Interaction, pressed: OfItem, choose: Choose) -> None:
    client, guild_id = interaction.client, guild_of(interaction)
    async with answering(interaction):
        view = await client.services.review.show_words(
            guild_id, pressed.item_id, user_of(interaction)
        )
        place = None
        if not isinstance(view, Refusal):
            place = next(filter(choose, places_of(view)), None)
        shown = None
        if place is not None and not isinstance(view, Refusal):
            shown = await _fetch(interaction, view, place)
    if isinstance(view, Refusal) or shown is None:
        await show_item(interaction, view)
        return
    reader = await reader_of(interaction)
    card = words_card(await say_of(interaction), view, shown, may_judge=reader.is_moderator)
    await show_card(interaction, card)


async def _fetch(interaction: Interaction, view: ItemView, place: Place) -> Shown:
    """Return a message as it is now, where who asks could read it themselves.

    What that shows of it is kept, its words are not.
    """
    client, guild_id = interaction.client, guild_of(interaction)
    message = await fetch(interaction, MessagePlace(*place))
    if isinstance(message, discord.Message):
        shown = await _shown(client, guild_id, view, place, message)
    else:
        shown = Shown(place, _UNSEEN.get(message, Fate.OUT_OF_SIGHT))
    mark = _MARKS.get(shown.fate)
    known = {one.mark for one in view.findings if one.message_id == place[1]}
    if mark is not None and known - {mark}:
        await client.services.review.mark(guild_id, place[1], mark)
        client.wake()
    return shown


async def _shown(
    client: Circlekeeper,
    guild_id: GuildId,
    view: ItemView,
    place: Place,
    message: discord.Message,
) -> Shown:
    text = _text(client, message)
    attachments = len(message.attachments)
    if not text and not attachments:
        return Shown(place, Fate.UNREADABLE, written_at=message.created_at)
    found = [one for one in view.findings if one.message_id == place[1]]
    spans = await _spans(client, guild_id, text, {one.rule_id for one in found})
    edited_at = message.edited_at
    is_edited = any(edited_at is not None and edited_at > one.found_at for one in found)
    fate = Fate.STANDS
    if is_edited:
        fate = Fate.EDITED if spans else Fate.CHANGED
    elif found and not spans:
        fate = Fate.UNMARKED
    return Shown(place, fate, text, spans, message.created_at, attachments)


def _text(client: Circlekeeper, message: discord.Message) -> str:
    """Return what somebody wrote, also where it stands in a post of ours for them."""
    is_ours = client.user is not None and message.author.id == client.user.id
    if is_ours:
        with suppress(LookupError):
            share = read_share_post(client.say, message)
            if share is not None:
                return share.share.words
    return message.content


async def _spans(
    client: Circlekeeper, guild_id: GuildId, text: str, rule_ids: set[str]
) -> tuple[Span, ...]:
    own = await client.services.own_rules.of_server(guild_id)
    wanted = [one for one in own if one.rule_id in rule_ids]
    languages = frozenset(client.library.languages)
    rules = OwnRuleSet(wanted) if wanted else None
    lines = await helplines_of(client, guild_id)
    return places(read(text), sorted(rule_ids), rules, languages, lines)

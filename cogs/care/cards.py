"""The worker of care cards: to the person alone, and afterwards telling the truth in place."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

import discord
from discord import ui, utils

from bot.client import Circlekeeper
from bot.domain.care.cards import Situation, Told, Truth, few
from bot.domain.care.notes import NoteKind, Place
from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.sending import CardWay, CareCard
from bot.domain.care.setting_aside import Aside, SetAside
from bot.domain.ids import ChannelId, MessageId
from bot.pacer import Priority
from bot.scheduler import LANES, Job
from bot.services.care.cards import CardJob
from bot.ui.care.card import care_card, with_truth
from bot.ui.care.ids import NO_NOTE
from bot.ui.care.sent import is_card
from bot.ui.care.telling import came_card
from bot.ui.layout import MOST_TEXT, shown_on
from cogs.care.answers import say_on_answer
from cogs.care.place import CarePlace, care_place, name_of
from cogs.care.setting_aside import (
    UNSEEN,
    CardLostError,
    Post,
    edit_card,
    fetch_card,
    go_on,
    look_at_post,
    words_given_back,
)
from cogs.care.staff import still_there
from cogs.guideline_words import language_of_server
from cogs.posting import TAKES_NO_MESSAGES, find_ours, keep_setback, report_setback

_PRIORITY = Priority.CARE
_LANE = LANES[0]
# Seconds; discord.py tries for much longer where Discord fails.
_PATIENCE = 1.5
_NOWHERE = MessageId(0)
_LOOKED_BACK = timedelta(hours=2)


class CareCardWorker:
    """Due cards, for the scheduler; first of all that is due, and waiting for none of it."""

    name = "care cards"

    def __init__(self, client: Circlekeeper) -> None:
        self._client = client
        self._service = client.services.care_cards

    async def next_due_at(self) -> datetime | None:
        """Return when the next card is to be sent or edited."""
        return await self._service.next_due_at()

    async def claim_due(self, now: datetime) -> Sequence[Job]:
        """Claim what is due and return what is to be done."""
        return [
            Job("send or edit a care card", _PRIORITY, partial(self._carry_out, job), _LANE)
            for job in await self._service.claim_due(now)
        ]

    async def _carry_out(self, job: CardJob) -> None:
        card = job.card
        try:
            if card.place is None and await self._is_said(job):
                await self._service.said_elsewhere(card)
            elif card.place is None:
                await self._send(job)
            else:
                await self._edit(card, card.place)
        except Exception as error:  # noqa: BLE001 - a row must never be left without its next step
            report_setback("A care card was set back.", error, card=card.card_id)
            await keep_setback(self._client, partial(self._service.set_back, card))

    async def _is_said(self, job: CardJob) -> bool:
        """Whether whoever asked needs no message: their answer says it, or they want none."""
        client, card = self._client, job.card
        if card.kind is not NoteKind.ASKED:
            return False
        if await say_on_answer(client, card, await care_place(client, card.guild_id)):
            return True
        wants_quiet = job.note is not None and job.note.wants_quiet
        choices = client.services.care_choices
        return wants_quiet or await choices.wants_no_cards(card.guild_id, card.user_id)

    async def _send(self, job: CardJob) -> None:
        client, card = self._client, job.card
        # Erased meanwhile: then there is nobody to write to.
        if await self._service.get(card) is None:
            return
        place = await care_place(self._client, card.guild_id)
        try:
            room = await self._room(card)
            if room is None:
                await self._unreachable(card)
                return
            post = None if card.post is None else await self._post(card, card.post)
            words = None if post is None else post.to_give_back
            message = await self._find(room, job, words) if card.may_already_stand else None
            if message is None:
                view = await self._look(job, place, words)
                if words is not None and view.content_length() > MOST_TEXT:
                    view = await self._look(job, place, None)
                await client.pacer.turn(_PRIORITY)
                message = await room.send(view=view, nonce=card.nonce)
        except discord.Forbidden as error:
            if error.code not in TAKES_NO_MESSAGES and card.way is CardWay.DIRECT:
                raise
            await self._closed(job)
            return
        stands_at = Place(ChannelId(room.id), MessageId(message.id))
        aside = None if words_given_back(message) is None else Aside.DELETING
        is_owed = post is not None and post.asks and aside is None
        became = SetAside.STANDS if is_owed else None
        await self._service.sent(card, stands_at, aside, became)
        client.wake()

    async def _post(self, card: CareCard, place: Place) -> Post | None:
        """Return the post whose words are to come back; nobody waits long for the card itself."""
        try:
            async with asyncio.timeout(_PATIENCE):
                return await look_at_post(self._client, card, place)
        except Exception as error:  # noqa: BLE001 - whatever it was, the card comes without the words
            report_setback("A post in need could not be seen.", error, card=card.card_id)
            return UNSEEN

    async def _room(self, card: CareCard) -> discord.DMChannel | discord.Thread | None:
        client = self._client
        if card.way is CardWay.DIRECT:
            await client.pacer.turn(_PRIORITY)
            return await client.create_dm(discord.Object(card.user_id))
        if card.thread_id is None:
            return None
        await client.pacer.turn(_PRIORITY)
        try:
            found = await client.fetch_channel(card.thread_id)
        except discord.NotFound:
            return None
        return found if isinstance(found, discord.Thread) else None

    async def _find(
        self, room: discord.DMChannel | discord.Thread, job: CardJob, words: str | None
    ) -> discord.Message | None:
        """Return the card where an earlier attempt has sent it: it is newer than its message.

        One that is to bring words back is this one only with exactly those.
        """
        card = job.card
        post = card.post or (None if job.note is None else job.note.newest)
        about = _NOWHERE if post is None else post.message_id
        now = self._client.clock.now()
        since = utils.snowflake_time(about) if about else now - _LOOKED_BACK

        def is_it(message: discord.Message) -> bool:
            note_id = card.note_id or NO_NOTE
            if message.id <= about or not is_card(message, card.guild_id, note_id):
                return False
            return words is None or words_given_back(message) == words.strip()

        return await find_ours(self._client, room, since, is_it, _PRIORITY)

    async def _look(self, job: CardJob, place: CarePlace, words: str | None) -> ui.LayoutView:
        card = job.card
        if card.kind is NoteKind.ASKED:
            return await self._came(job, place)
        situation = Situation(
            place.country,
            card.note_id or NO_NOTE,
            await self._told(job, place),
            guild_id=card.guild_id,
            set_aside=words,
            lines=place.lines,
            youth_first=place.youth_first,
        )
        # Forgotten in a crash: the gentler words.
        urgency = job.urgency or Urgency.GENTLE
        return care_card(place.say, place.resources, Kind(card.kind), urgency, situation)

    async def _came(self, job: CardJob, place: CarePlace) -> ui.LayoutView:
        """Return what came of it for whoever asked: they were sent no card."""
        card = job.card
        truth = card.truth or Truth.NOBODY
        name = await name_of(self._client, place, card.reader_id) if truth is Truth.READ else ""
        lines = few(
            place.resources.lines_for(place.country, place.lines, youth_first=place.youth_first)
        )
        return came_card(place.say, lines, truth, name, (card.guild_id, card.note_id or NO_NOTE))

    async def _closed(self, job: CardJob) -> None:
        client, note = self._client, job.note
        parent_id = None
        if note is not None and note.newest is not None:
            guild = client.get_guild(note.guild_id)
            channel_id = note.newest.channel_id
            found = None if guild is None else guild.get_channel_or_thread(channel_id)
            around = found.parent_id if isinstance(found, discord.Thread) else channel_id
            parent_id = ChannelId(around)
        language = await language_of_server(client, job.card.guild_id)
        closed = partial(self._service.closed, job.card, parent_id, language)
        await keep_setback(client, closed)

    async def _unreachable(self, card: CareCard) -> None:
        await keep_setback(self._client, partial(self._service.unreachable, card))

    async def _edit(self, card: CareCard, stands_at: Place) -> None:
        client = self._client
        try:
            if card.truth is not None:
                await self._tell(card, stands_at, card.truth)
            if card.aside is not None:
                await go_on(client, card, stands_at)
        except CardLostError:
            await self._service.lost(card)
            return
        await self._service.settle(card, stands_at)
        client.wake()

    async def _tell(self, card: CareCard, stands_at: Place, truth: Truth) -> None:
        """Let a card say what became of its note."""
        place = await care_place(self._client, card.guild_id)
        name = await name_of(self._client, place, card.reader_id) if truth is Truth.READ else ""
        message = await fetch_card(self._client, stands_at)
        await edit_card(
            self._client, message, with_truth(shown_on(message), place.say, truth, name)
        )

    async def _told(self, job: CardJob, place: CarePlace) -> Told:
        """Return who knows; who lost the role since they went on duty is nobody on duty."""
        # A post is set aside only where people were told, also once a newer card has their note.
        if job.note is None and job.card.post is None:
            return Told.STAFF if place.tells_people else Told.NOBODY
        guild_id = job.card.guild_id
        there = await still_there(self._client, guild_id, job.on_duty, _PRIORITY)
        return Told.ON_DUTY if there else Told.TEAM

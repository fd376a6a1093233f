"""Every card and form of open check-ins, with the longest words."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import discord

from bot.domain.ids import ChannelId, CheckInId, GuildId, MessageId
from bot.domain.prompts.answers import LONGEST_SHARE, Share
from bot.domain.prompts.shares import NO_QUESTION, SharePlace, StandingShare
from bot.domain.rounds.check_ins import POSTED, CheckIn, Kind, State
from bot.domain.rounds.formats import Answer
from bot.domain.rounds.one_word import LONGEST_WORD
from bot.domain.rounds.tally import Tally
from bot.services.rounds.check_ins import MOST_SHOWN
from bot.ui.care.hours import empty_hours_lines
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.rounds import check_in_cards as cards_ui
from bot.ui.rounds import check_in_forms as forms_ui
from bot.ui.rounds import check_in_ids as ids
from bot.ui.rounds import check_ins as ui
from bot.ui.rounds.card import RunningCheckIn, rounds_card
from bot.wording import Say
from cogs.rounds.check_in_answers import CountForm
from cogs.rounds.check_in_changes import EditForm
from cogs.rounds.check_in_words import ShareForm, WordForm
from tests.unit.ui.rota_screens import EMPTY
from tests.unit.ui.round_screens import FORMAT, ID, NOW, running

GUILD = GuildId(ID)
# As long as the ids of its line and of a text may be together: 32 bits at Discord.
CHECK_IN = CheckInId(10**9)
HOURS = 36
NUMBERS = (CHECK_IN, HOURS)
PLACE = SharePlace(NO_QUESTION, ChannelId(ID), MessageId(ID), "0" * 12)
LINK = f"https://discord.com/channels/{ID}/{ID}/{ID}"
# As long as Discord's limit for the name of a channel.
CHANNEL_NAME = "c" * 100
SHARED = StandingShare(Share("w" * LONGEST_SHARE))
ALL = frozenset(one.choice_id for one in FORMAT.choices)
TALLY = Tally(MappingProxyType(dict.fromkeys(ALL, 10**6)))


def check_in(**changes: Any) -> CheckIn:
    """A check-in with the longest ids."""
    chosen: dict[str, Any] = {
        "check_in_id": CHECK_IN,
        "guild_id": GUILD,
        "channel_id": ChannelId(ID),
        "format_id": FORMAT.format_id,
        "language": "en",
        "answer": Answer.CHOICES,
        "state": State.OPEN,
        "attempt": 0,
        "opened_at": NOW,
        "closes_at": NOW,
        "message_id": MessageId(ID),
        "thread_id": ChannelId(ID),
        "people": 10**6,
    }
    return CheckIn(**{**chosen, **changes})


def check_in_cards(say: Say) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Yield every message of check-ins with what it is."""
    one = check_in()
    days = [RunningCheckIn(one, FORMAT.name)] * 10
    yield "rounds with check-ins", rounds_card(say, GUILD, FORMAT, running(), check_ins=days)
    for answer in (Answer.WORDS, Answer.WORD, Answer.CHOICE, Answer.CHOICES):
        asked = replace(one, answer=answer)
        ahead = empty_hours_lines(say, EMPTY, NOW)
        yield f"check-in: {answer}", ui.check_in_message(say, asked, FORMAT, ahead)
        chosen = ALL if answer is Answer.CHOICES else frozenset({"choice-1"})
        parts = cards_ui.open_check_in(say, asked, FORMAT, Kind.CHOICE, chosen, is_facilitator=True)
        yield (
            f"/checkin: {answer}",
            cards_ui.checkin_card(say, parts, GUILD, say("rounds.rest.begun"), is_resting=True),
        )
        yield (
            f"taken back: {answer}",
            cards_ui.taken_back(say, asked, FORMAT, is_open=True),
        )
    yield "check-in is over", ui.closed_message(say, one, FORMAT, TALLY)
    yield "check-in was empty", ui.closed_message(say, replace(one, people=0), FORMAT, Tally())
    yield "check-in's line", ui.closing_message(say, one, FORMAT, TALLY)
    yield "check-in's line of few", ui.closing_message(say, replace(one, people=4), FORMAT, Tally())
    yield "words in a check-in", ui.words_post(say, "*" * 32, SHARED, one.check_in_id)
    yield "word in a check-in", ui.word_post("w" * LONGEST_WORD)
    yield "thanks for words", cards_ui.share_thanks(say, one, PLACE, LINK, is_first=True)
    yield "one's own words", cards_ui.own_share(say, one, PLACE, LINK)
    yield "words that are gone", cards_ui.lost_share(say, one)
    yield "thanks for a word", cards_ui.word_thanks(say, one, PLACE, LINK, is_first=True)
    yield "one's own choice", cards_ui.chosen_answer(say, one, FORMAT, ALL, is_first=True)
    yield (
        "counted",
        cards_ui.counted_answer(say, one, "w" * LONGEST_SHARE, Kind.COUNT, is_first=True),
    )
    for kind in (Kind.PASS, *POSTED):
        passed = cards_ui.passed_answer(say, one, FORMAT, kind, is_first=True)
        yield f"passed in a check-in: {kind}", passed
    yield "taken back at the end", cards_ui.taken_back(say, one, FORMAT, is_open=False)
    many = [
        (replace(one, check_in_id=CheckInId(number)), FORMAT, CHANNEL_NAME)
        for number in range(MOST_SHOWN)
    ]
    parts = cards_ui.picker(say, many)
    yield "/checkin of many", cards_ui.checkin_card(say, parts, GUILD, is_resting=False)
    yield "/checkin of none", cards_ui.checkin_card(say, [], GUILD, is_resting=False)
    yield "close it?", cards_ui.close_question(say, one)
    languages = {"en": "English", "es": "Español"}
    yield "open for days", cards_ui.start_card(say, GUILD, FORMAT, HOURS, "en", languages)
    yield "on its way", cards_ui.started(say, ChannelId(ID))


def check_in_drafts() -> Iterator[tuple[str, Draft]]:
    """Yield what each form of check-ins gives back."""
    fields = Fields({"components": [{"custom_id": "words", "value": "w" * LONGEST_SHARE}]})
    parts = {"check_in_id": str(CHECK_IN), "post": ids.post_of(PLACE)}
    for kind in (ShareForm, EditForm, CountForm, WordForm):
        yield f"{kind.__name__} of a check-in", kind(parts, fields).draft()


def check_in_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Yield every form of check-ins with what it is, filled with the longest words."""
    number, words = CHECK_IN, "w" * LONGEST_SHARE
    yield "words for the thread", forms_ui.share_form(say, number, words=words)
    yield "other words", forms_ui.edit_form(say, number, ids.post_of(PLACE), words=words)
    yield "words for oneself", forms_ui.count_form(say, number, words=words)
    yield "one word", forms_ui.word_form(say, number, word="w" * LONGEST_WORD)

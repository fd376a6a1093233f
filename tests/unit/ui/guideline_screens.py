"""Every card and form of the guidelines, with the longest words a group can write."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import discord

from bot.domain.guidelines import texts as limits
from bot.domain.guidelines.card_posts import CardPost, Note, State
from bot.domain.guidelines.families import FAMILIES, Family, GuidelineId
from bot.domain.guidelines.ladder import FAMILIES as ALL_FAMILIES
from bot.domain.guidelines.ladder import Mode, RuleMode
from bot.domain.guidelines.nudges import Nudge, NudgeState, Reply, Way
from bot.domain.guidelines.own_patterns import LONGEST_PATTERN
from bot.domain.guidelines.own_phrases import LONGEST_PHRASE, Sameness
from bot.domain.guidelines.proposal import Example, Proposal
from bot.domain.guidelines.settings import FamilyChoice, InForce, OwnKind, OwnRule
from bot.domain.guidelines.texts import FamilyText, GuidelineText, Texts, Words
from bot.domain.ids import (
    ChannelId,
    GuidelineCardId,
    GuildId,
    MessageId,
    NoticeId,
    NudgeId,
    OwnRuleId,
    UserId,
)
from bot.domain.notices import Notice, NoticeState
from bot.domain.prompts.answers import LONGEST_NOTE as LONGEST_SHARE_NOTE
from bot.domain.prompts.answers import LONGEST_SHARE
from bot.permissions import NAMED
from bot.ui.components import Fields
from bot.ui.drafts import Draft
from bot.ui.guidelines import own as own_ui
from bot.ui.guidelines.card import guidelines_card, posted_message, reason_card
from bot.ui.guidelines.editing import Overview, editing_card, first_sentences_card
from bot.ui.guidelines.families import channels_card, families_card, family_card
from bot.ui.guidelines.nudge import (
    LONGEST_WORDS,
    before_card,
    fewer_note,
    nudge_message,
    pressed_note,
    taken_back_note,
    thanks_note,
)
from bot.ui.guidelines.posting import ask_to_post_card, where_card
from bot.ui.guidelines.proposal import proposal_card
from bot.ui.guidelines.words import (
    ask_shipped_card,
    preview_card,
    words_card,
    words_form,
    words_list_card,
)
from bot.ui.notices import notice_message
from bot.ui.prompts import ids as prompt_ids
from bot.ui.rounds import check_in_ids
from bot.wording import Say
from cogs.guidelines.own import PatternForm, PhraseForm, TryForm
from cogs.guidelines.words import WordsForm

Screen = tuple[str, discord.ui.LayoutView]

NOW = datetime(2026, 11, 21, 19, 0, tzinfo=UTC)
ID = 10**19 - 1
GUILD, CARD = GuildId(ID), GuidelineCardId(10**12)
WORDS = Words("S" * limits.LONGEST_SENTENCE, "V" * limits.LONGEST_VALUE, "W" * limits.LONGEST_WHY)


def _family(family: Family) -> FamilyText:
    return FamilyText(
        family=family,
        name="N" * limits.LONGEST_NAME,
        severity=limits.MOST_SEVERITY,
        staff="F" * limits.LONGEST_STAFF,
        nudge="n" * limits.LONGEST_NOTE + limits.QUOTED,
        nudge_other="",
        set_aside="a" * limits.LONGEST_NOTE,
    )


TEXTS: Texts = {
    one: GuidelineText(one, WORDS, tuple(map(_family, FAMILIES[one])), place, is_own=True)
    for place, one in enumerate(GuidelineId, start=1)
}
OWN = OwnRule(OwnRuleId(ID), OwnKind.PATTERN, "*" * LONGEST_PATTERN, "G13", 1)
NUDGE = Nudge(
    *(NudgeId(1), GUILD, None, ChannelId(ID), MessageId(ID), "own-1", "G13", UserId(ID)),
    *("en", Way.DIRECT, False, NudgeState.SENT, 1, NOW, None),
)
CHANNELS = tuple(ChannelId(ID - number) for number in range(25))


def guideline_cards(say: Say) -> Iterator[Screen]:
    """Return every card by a name."""
    one, text = GuidelineId.STAYS_HERE, TEXTS[GuidelineId.STAYS_HERE]
    yield "guidelines", guidelines_card(say, GUILD, TEXTS, is_staff=True, news=["x" * 100])
    yield "a guideline", reason_card(say, GUILD, TEXTS, one)
    yield "posted guidelines", posted_message(say, CARD, TEXTS)
    yield from _editing(say)
    yield "words of guidelines", words_list_card(say, GUILD, TEXTS)
    yield "words of a guideline", words_card(say, GUILD, text, [say("guidelines.words.kept")])
    yield "preview of words", preview_card(say, GUILD, TEXTS, one, WORDS)
    yield "back to shipped words", ask_shipped_card(say, GUILD, text, text)
    yield from _families(say)
    yield from _posting(say)
    yield from _own(say)
    yield from _notes(say)


def _notes(say: Say) -> Iterator[Screen]:
    note = "n" * limits.LONGEST_NOTE + "S" * limits.LONGEST_SENTENCE
    server = "*" * 100
    for sets_aside, words in ((False, None), (True, "w" * LONGEST_WORDS)):
        nudge = replace(NUDGE, sets_aside=sets_aside)
        yield f"a note {sets_aside}", nudge_message(say, nudge, note, server, words)
        for reply in Reply:
            pressed = pressed_note(say, replace(nudge, reply=reply), note, words)
            yield f"a note {sets_aside} after {reply}", pressed
        taken_back = taken_back_note(say, replace(nudge, was_hidden=sets_aside), words)
        yield f"a note {sets_aside} taken back", taken_back
    yield "fewer notes", fewer_note(say, NUDGE, note)
    yield "thanks after an edit", thanks_note(say, NUDGE)
    share = Draft(("w" * LONGEST_SHARE, "n" * LONGEST_SHARE_NOTE), "prompt:1:reopen:advice")
    for number, identity in enumerate(
        (
            prompt_ids.POST_SHARE,
            prompt_ids.POST_FREE_SHARE,
            check_in_ids.POST_SHARE,
            check_in_ids.POST_WORD,
        )
    ):
        yield f"words before they stand {number}", before_card(say, note, share, identity.of(ID))


def _editing(say: Say) -> Iterator[Screen]:
    post = CardPost(
        *(CARD, GUILD, ChannelId(ID), "en", True, State.STANDING, 1, NOW),
        message_id=MessageId(ID),
    )
    for reads in (True, False):
        overview = Overview(
            own_words=8,
            modes=dict.fromkeys(ALL_FAMILIES, Mode.NUDGE),
            channels=CHANNELS,
            own_rules=3000,
            posts=(post,) * 4,
            reads_messages=reads,
            has_proposal=reads,
            has_sample=reads,
        )
        yield f"editing {reads}", editing_card(say, GUILD, overview, ["x" * 100])
    yield "first sentences", first_sentences_card(say, GUILD)


def _families(say: Say) -> Iterator[Screen]:
    text = TEXTS[GuidelineId.STAYS_HERE].families[1]
    shadow = {one: FamilyChoice(Mode.SHADOW) for one in ALL_FAMILIES}
    rests = {f"g1-{'r' * 50}-{number}": RuleMode.RESTS for number in range(30)}
    yield (
        "families",
        families_card(
            say, GUILD, TEXTS, InForce(GUILD, families=shadow, rules=rests), is_language_read=False
        ),
    )
    counts = dict.fromkeys(ALL_FAMILIES, 10**6)
    example = Example("g1-rule", "G1", ChannelId(ID), MessageId(ID))
    proposal = Proposal(GUILD, NOW, counts, (example,) * 3)
    yield "proposal", proposal_card(say, GUILD, TEXTS, proposal, ALL_FAMILIES, ["x" * 100])
    empty = Proposal(GUILD, NOW, {}, ())
    yield "empty proposal", proposal_card(say, GUILD, TEXTS, empty, ())
    for hides in (True, False):
        choice = FamilyChoice(Mode.NUDGE, may_hide=hides)
        news = [say("guidelines.families.kept")]
        yield f"a family {hides}", family_card(say, GUILD, TEXTS, text, choice, news)
        in_force = InForce(GUILD, frozenset(CHANNELS), uses_threads=hides)
        card = channels_card(
            say, GUILD, in_force, reads_messages=hides, unreadable=CHANNELS, news=news
        )
        yield f"channels {hides}", card


def _posting(say: Say) -> Iterator[Screen]:
    yield "where to post", where_card(say, GUILD, [say("guidelines.posting.gone")])
    for name, to_post, to_pin in (("", (), ()), (" unpinned", (), NAMED), (" not", NAMED, ())):
        card = ask_to_post_card(
            say,
            GUILD,
            ChannelId(ID),
            lacking_to_post=to_post,
            lacking_to_pin=to_pin,
            stands_there=True,
        )
        yield f"ask to post{name}", card
    for note in Note:
        notice = Notice(
            notice_id=NoticeId(1),
            guild_id=GUILD,
            wording_key=note,
            details={"channel": f"<#{ID}>"},
            staff_channel_id=None,
            state=NoticeState.UNREACHABLE,
            attempt=6,
            created_at=NOW,
            retry_at=NOW,
        )
        yield f"notice {note}", notice_message(say, notice)


def _own(say: Say) -> Iterator[Screen]:
    rules = [
        OwnRule(OwnRuleId(ID - number), OwnKind.FOLDED, "*" * LONGEST_PHRASE, "G13", 1)
        for number in range(2 * own_ui.ON_A_PAGE)
    ]
    yield "own rules", own_ui.own_card(say, GUILD, rules, 1, ["x" * 100])
    yield "first own rules", own_ui.own_card(say, GUILD, rules, 0)
    yield "no own rules", own_ui.own_card(say, GUILD, [], 0)
    yield "an own rule", own_ui.own_rule_card(say, GUILD, OWN, "N" * limits.LONGEST_NAME)
    found = [(OWN, "*" * 1000)] * 100
    yield "tried", own_ui.tried_card(say, GUILD, found)
    yield "tried for nothing", own_ui.tried_card(say, GUILD, [])


def guideline_forms(say: Say) -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form by a name."""
    form_id = f"guidelines:{ID}:write:{GuidelineId.NOBODY_HAS_TO_SHARE}"
    yield "words", words_form(say, form_id, WORDS)
    phrases = "*" * own_ui.LONGEST_PHRASES
    form = own_ui.phrase_form(say, GUILD, TEXTS, phrases, Sameness.EXACT, Family.OFFERS)
    yield "phrases", form
    pattern = "*" * LONGEST_PATTERN
    yield "a pattern", own_ui.pattern_form(say, GUILD, TEXTS, pattern, Family.OFFERS)
    yield "a text to try", own_ui.try_form(say, GUILD, "*" * own_ui.LONGEST_SAMPLE)


def guideline_drafts() -> Iterator[tuple[str, Draft]]:
    """Return what those forms give back."""
    typed = {
        "sentence": WORDS.sentence,
        "value": WORDS.value,
        "why": WORDS.why,
        "phrases": "*" * own_ui.LONGEST_PHRASES,
        "pattern": "*" * LONGEST_PATTERN,
        "sample": "*" * own_ui.LONGEST_SAMPLE,
        "how": "folded",
        "family": "G13",
    }
    fields = Fields(
        {"components": [{"custom_id": name, "value": text} for name, text in typed.items()]}
    )
    server = {"guild_id": str(ID)}
    yield "words", WordsForm({**server, "guideline": "no-judging"}, fields).draft()
    yield "phrases", PhraseForm(server, fields).draft()
    yield "a pattern", PatternForm(server, fields).draft()
    yield "a text to try", TryForm(server, fields).draft()

"""Every card, form and message that people can see, each built as fully as it can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

import discord

from bot.domain.care import check_on_me
from bot.domain.care.duty import OnDuty
from bot.domain.care.readiness import LOST_CHANNEL, Lack
from bot.domain.care.resources import Resources
from bot.domain.care.rota import Present
from bot.domain.guidelines import asks, precision, proposal
from bot.domain.guidelines.review import Look, NamedLook
from bot.domain.ids import (
    ChannelId,
    DeliveryId,
    GuildId,
    LetterId,
    MessageId,
    NoticeId,
    OwnPromptId,
    PromptId,
    RoleId,
    ScheduleId,
    ShareMark,
    SuggestionId,
    UserId,
    ValueId,
)
from bot.domain.letters import Letter
from bot.domain.notices import Notice, NoticeState
from bot.domain.privacy import Asked, Open
from bot.domain.prompts import suggestions
from bot.domain.prompts.answers import LONGEST_NOTE, LONGEST_SHARE, ResponseKind, Share, Wish
from bot.domain.prompts.deck import (
    LONGEST_MEANING,
    LONGEST_NAME,
    LONGEST_TEXT,
    OWN_VALUE,
    Depth,
    Kind,
    Prompt,
    Value,
)
from bot.domain.prompts.deliveries import Delivery, DeliveryState, Note, PauseReason
from bot.domain.prompts.lint import Finding as Hint
from bot.domain.prompts.lint_words import Rule
from bot.domain.prompts.outlook import Outlook, Upcoming
from bot.domain.prompts.own import (
    LONGEST_CREDIT,
    ON_A_PAGE,
    OwnDraft,
    OwnPrompt,
    Page,
    Typed,
)
from bot.domain.prompts.own_files import FileRefusal, Finding
from bot.domain.prompts.schedules import EVERY_DAY, Occurrence, Schedule
from bot.domain.prompts.server_schedules import GRACE, MOST_SCHEDULES, Manner, ServerSchedule
from bot.domain.prompts.shares import NO_QUESTION, SharePlace, StandingShare
from bot.domain.setup.server import Duty, Server
from bot.domain.setup.standing import Audience
from bot.permissions import NAMED, NEEDED, TO_POST_PROMPTS
from bot.ui.care.direct import direct_answer
from bot.ui.care.standing import standing_lines
from bot.ui.components import Fields
from bot.ui.drafts import draft_card
from bot.ui.help import help_card
from bot.ui.letters import letter_message
from bot.ui.notices import notice_message, withheld_message
from bot.ui.privacy import erase_card, erased_card, looks_card, privacy_card
from bot.ui.prompts import suggestions as suggestions_ui
from bot.ui.prompts.card import SHOWN_DATES, SHOWN_NOTES, back, facilitators_card
from bot.ui.prompts.forms import edit_form, free_share_form, share_form, writing_form
from bot.ui.prompts.post import Setting, more_card, preview, prompt_message, writing_back
from bot.ui.prompts.questions import (
    ADD,
    EDIT,
    SHOWN_FINDINGS,
    hints,
    import_form,
    list_card,
    question_card,
    question_form,
    report_card,
)
from bot.ui.prompts.shares import hidden_answer, reply_starters, share_post, share_thanks
from bot.ui.setup import (
    MOST_ROLES,
    Around,
    channel_lacks,
    prompt_channel_state,
    setup_card,
    time_form,
)
from bot.ui.today import SHOWN_NOTES as NOTES_TODAY
from bot.ui.today import SHOWN_ON_DUTY, ScheduleToday, Today, today_card
from cogs.prompts.answers import ShareForm, WritingForm
from cogs.prompts.free_shares import FreeShareForm
from cogs.prompts.own_shares import EditForm
from cogs.prompts.question_files import ImportForm
from cogs.prompts.questions import AddQuestionForm, EditQuestionForm
from cogs.prompts.suggesting import SuggestForm
from cogs.prompts.suggestions import DeclineForm, EditSuggestionForm
from cogs.setup import TimeForm
from tests.unit.ui import round_screens
from tests.unit.ui.care_screens import care_cards, care_drafts, care_forms
from tests.unit.ui.check_in_screens import check_in_cards, check_in_drafts, check_in_forms
from tests.unit.ui.explain_screens import explain_cards, explain_drafts, explain_forms
from tests.unit.ui.guideline_screens import (
    guideline_cards,
    guideline_drafts,
    guideline_forms,
)
from tests.unit.ui.repeat_screens import repeat_cards, repeat_drafts, repeat_forms
from tests.unit.ui.resource_screens import resource_cards, resource_drafts, resource_forms
from tests.unit.ui.review_screens import review_cards
from tests.unit.ui.rota_screens import EMPTY, WEEK, rota_cards, rota_drafts, rota_forms
from tests.unit.ui.round_screens import round_cards, round_drafts, round_forms
from tests.unit.ui.schedule_screens import schedule_cards, schedule_drafts, schedule_forms
from tests.unit.ui.unheard_screens import (
    CHECK,
    SHARES,
    unheard_cards,
    unheard_drafts,
    unheard_forms,
)
from tests.words import COMMANDS, WORDING

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
# As long as Discord's ids are, and as links to commands are in the running bot.
ID = 10**19 - 1
LONG_COMMANDS = {name: f"</{name}:{ID}>" for name in COMMANDS}
DELIVERY, GUILD = DeliveryId(10**9), GuildId(ID)
VALUE = Value(ValueId("trust"), "N" * LONGEST_NAME, "M" * LONGEST_MEANING)
PROMPT = Prompt(
    PromptId("trust-one"),
    VALUE.value_id,
    "Q" * LONGEST_TEXT,
    Depth.LIGHT,
    Kind.STORY,
    credit="*" * LONGEST_CREDIT,
)
SHARE = Share("w" * LONGEST_SHARE, "n" * LONGEST_NOTE, Wish.ANYTHING_KIND)
PLACE = SharePlace(DELIVERY, ChannelId(ID), MessageId(ID), "0" * 12)
LINK = f"https://discord.com/channels/{ID}/{ID}/{ID}"
LONGEST_DISPLAY_NAME = "*" * 32
ZONE = "America/Argentina/ComodRivadavia"
OWN = OwnPrompt(
    OwnPromptId(ID),
    "en",
    # Each letter is escaped, so that it shows as typed.
    OwnDraft("*" * LONGEST_TEXT, VALUE.value_id, credit="*" * LONGEST_CREDIT),
)
SUGGESTION = suggestions.Suggestion(
    SuggestionId(ID), GUILD, "en", OWN.draft.text, OWN.draft.credit, True, NOW
)
TODAY = Delivery(
    delivery_id=DELIVERY,
    guild_id=GUILD,
    schedule_id=ScheduleId(1),
    local_date=date(2026, 11, 21),
    prompt_id=PROMPT.prompt_id,
    channel_id=ChannelId(ID),
    state=DeliveryState.DONE,
    attempt=1,
    due_at=NOW,
    expires_at=NOW + timedelta(hours=6),
    claimed_at=NOW,
    language="en",
    message_id=MessageId(ID),
    thread_id=ChannelId(ID),
)
SERVER = Server(
    GUILD,
    prompt_channel_id=ChannelId(ID),
    share_channel_id=ChannelId(ID),
    staff_channel_id=ChannelId(ID),
    zone=ZONE,
    prompt_time=time(10, 0),
    country="IE",
    duties={duty: frozenset(RoleId(number) for number in range(MOST_ROLES)) for duty in Duty},
)


ON_DUTY = Asked(on_duty=(OnDuty(GUILD, UserId(1), NOW),), rota=99)


def say(key: str, /, **details: object) -> str:
    return WORDING.say(key, **{**LONG_COMMANDS, **details})


def notice(key: StrEnum, number: int = 1) -> Notice:
    return Notice(
        notice_id=NoticeId(number),
        guild_id=GUILD,
        wording_key=key,
        details={
            "channel": f"<#{ID}>",
            "lacking": " ".join(NAMED),
            "dates": "2026-11-19, 2026-11-20",
            "number": 366,
            "schedule": ID,
            "can_be_thinned": 1,
        },
        staff_channel_id=None,
        state=NoticeState.UNREACHABLE,
        attempt=6,
        created_at=NOW,
        retry_at=NOW,
    )


SCHEDULE = ServerSchedule(
    ScheduleId(ID),
    GUILD,
    ChannelId(ID),
    Schedule(ZONE, time(10), 85),
    GRACE,
    NOW,
    manner=Manner(role_id=RoleId(ID), facilitated=EVERY_DAY),
)


def coming(days: int) -> Upcoming:
    """Return a question of a later date, chosen by hand and on a hard day."""
    return Upcoming(
        Occurrence(TODAY.local_date + timedelta(days=days), NOW + timedelta(days=days)),
        PROMPT,
        VALUE,
        was_swapped=True,
        is_neutral=True,
    )


def outlook(
    *, paused_because: PauseReason | None = PauseReason.FORBIDDEN, **changes: Any
) -> Outlook:
    fully: dict[str, Any] = {
        "schedule": replace(SCHEDULE, paused_because=paused_because),
        "today": TODAY,
        "today_question": PROMPT.text,
        "upcoming": [coming(day) for day in range(1, SHOWN_DATES + 1)],
        "shipped_took_over": True,
        "local_date": TODAY.local_date,
    }
    return Outlook(**{**fully, **changes})


def on_duty(user_id: int) -> Present:
    return Present(UserId(user_id), NOW + timedelta(days=2))


def today(notes: Sequence[Notice] = (), **changes: Any) -> Today:
    """A server with everything at once: the most schedules, each posted and at rest."""
    one = ScheduleToday(outlook(upcoming=(coming(1),)), TO_POST_PROMPTS)
    fully: dict[str, Any] = {
        "schedules": (one,) * MOST_SCHEDULES,
        "is_server_resting": True,
        "has_hard_day": True,
        "suggestions": 10**6,
        "circles": round_screens.running(),
        "unheard": SHARES,
        "checks": [replace(CHECK, is_open=True)],
        "on_duty": [on_duty(ID - number) for number in range(SHOWN_ON_DUTY + 1)],
        "empty_hours": EMPTY,
        "care_lacks": [
            *("care.setup.resources_only", Lack.LANGUAGE),
            *(Lack.STAFF_CHANNEL_OPEN, Lack.STAFF_CHANNEL_READERS),
        ],
        "notes": notes,
    }
    return Today(GUILD, UserId(ID), NOW, **{**fully, **changes})


def _notes_to_staff() -> Iterator[tuple[str, discord.ui.LayoutView]]:
    for key in Note:
        yield f"notice {key}", notice_message(say, notice(key))
    yield "notice withheld", withheld_message(say, notice(Note.MISSED))


def cards(resources: Resources) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return every message and private card by a name."""
    yield "prompt", prompt_message(say, DELIVERY, PROMPT, VALUE)
    nowhere_else = Setting(opens_thread=False, role_id=RoleId(ID))
    no_value = Value(OWN_VALUE, "", "")
    yield "own prompt", prompt_message(say, DELIVERY, OWN.prompt, no_value, nowhere_else)
    yield (
        "preview",
        preview(
            say,
            say("prompts.card.preview_intro", when=discord.utils.format_dt(NOW, "F")),
            PROMPT,
            VALUE,
            back=back(say, SCHEDULE.schedule_id),
        ),
    )
    yield "more", more_card(say, DELIVERY)
    yield "writing back", writing_back(say, SHARE.words)
    standing = StandingShare(SHARE, mark=ShareMark(2**31 - 1))
    yield "share", share_post(say, LONGEST_DISPLAY_NAME, standing, DELIVERY)
    hidden = replace(standing, share=replace(SHARE, words="|" * LONGEST_SHARE), is_hidden=True)
    yield "hidden share", share_post(say, LONGEST_DISPLAY_NAME, hidden, DELIVERY)
    yield "thanks for a share", share_thanks(say, LINK, PLACE, is_in_thread=True, is_first=True)
    free = replace(PLACE, delivery_id=NO_QUESTION)
    yield (
        "thanks for a free share",
        share_thanks(say, LINK, free, is_in_thread=False, is_first=False),
    )
    yield "hidden", hidden_answer(say, PLACE)
    yield "reply", reply_starters(say)
    longest_note = max(Note, key=lambda key: len(WORDING.say(key, **_anything(key))))
    notes = [notice(longest_note)] * SHOWN_NOTES
    yield "facilitators", facilitators_card(say, outlook(), notes, NEEDED)
    yield from schedule_cards(say, SCHEDULE, outlook, notes)
    yield from check_in_cards(say)
    yield from _notes_to_staff()
    people = standing_lines(say, WEEK, tells_people=True, is_covered=False)
    yield "help", help_card(say, frozenset(Audience), [ChannelId(2**63 - 1)] * 30, people)
    yield "privacy", privacy_card(say, dict.fromkeys(ResponseKind, 10**6), GUILD)
    yield "privacy everywhere", privacy_card(say, dict.fromkeys(ResponseKind, 1), None)
    kept = dict.fromkeys(ResponseKind, 10**6)
    yield "privacy again", privacy_card(say, kept, GUILD, say("privacy.kept"))
    yield "erase", erase_card(say, GUILD)
    yield "erased", erased_card(say)
    yield "erased as member", erased_card(say, 10**6)
    yield "direct answer", direct_answer(say, resources)
    yield from resource_cards(say, resources)
    yield from care_cards(say, resources)
    yield from privacy_cards(kept)
    yield from guideline_notes()
    yield "today", today_card(say, today(notes[:NOTES_TODAY]))
    yield "today off duty", today_card(say, today(schedules=(), on_duty=()))
    yield from (*unheard_cards(say), *questions_cards())
    yield from suggestions_cards()
    yield from round_cards(say)
    yield from repeat_cards(say)
    yield from rota_cards(say)
    yield from (*guideline_cards(say), *explain_cards(say), *review_cards(say))
    warnings = [*prompt_channel_state(say, f"<#{ID}>", NEEDED), channel_lacks(say, "#x", NEEDED)]
    countries = resources.countries()
    for reads in (True, False):
        around = Around(NOW, UserId(ID), reads, say("care.setup.resources_only"), 25)
        yield f"setup {reads}", setup_card(say, SERVER, countries, around, warnings)
    for name, draft in drafts():
        yield f"draft of {name}", draft_card(say, say("prompts.refused.not_here"), draft)


def privacy_cards(kept: Mapping[ResponseKind, int]) -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return what a person sees of what is open, and of what they asked for."""
    yield (
        "privacy on duty",
        privacy_card(
            say, kept, GUILD, asked=Asked(on_duty=(OnDuty(GUILD, UserId(1), NOW),), rota=99)
        ),
    )
    waiting = dict.fromkeys(Open, 10**6)
    yield "privacy waiting", privacy_card(say, {}, GUILD, waiting=waiting)
    asked = Asked((GUILD,), 10**6, 10**6)
    yield "privacy with what was asked for", privacy_card(say, kept, GUILD, asked=asked)
    yield "privacy everywhere with notes", privacy_card(say, {}, None, asked=asked)


def guideline_notes() -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return what staff are told around the guidelines, and what people are written."""
    for key in (*precision.Note, *proposal.Note, *asks.Note):
        details: dict[str, str | int] = {"rule": "a-rule", "misread": 10, "number": 12}
        yield f"notice {key}", notice_message(say, replace(notice(key), details=details))
    looks = tuple(NamedLook(GUILD, UserId(ID), what, NOW.date()) for what in Look) * 500
    asked = Asked(
        contact_in=(GUILD,),
        fewer_notes=18,
        no_cards=True,
        wants_quiet=True,
        as_staff=10**6,
        looks=looks,
    )
    kept, waiting = dict.fromkeys(ResponseKind, 10**6), dict.fromkeys(Open, 10**6)
    yield "privacy with looks", privacy_card(say, kept, GUILD, waiting=waiting, asked=asked)
    yield "privacy everywhere without cards", privacy_card(say, kept, None, asked=asked)
    yield "every look", looks_card(say, asked, GUILD, 1)
    yield "every look, none", looks_card(say, Asked(), None, 0)
    for one in check_on_me.Letter:
        letter = Letter(LetterId(1), GUILD, UserId(ID), "en", one, {"check": str(ID)}, 1, NOW)
        yield f"letter {one}", letter_message(say, letter, "*" * 100)
    for kind in (*asks.Letter, LOST_CHANNEL):
        letter = Letter(LetterId(1), GUILD, UserId(ID), "en", kind, {}, 1, NOW)
        yield f"letter {kind}", letter_message(say, letter, "*" * 100)


def questions_cards() -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return the cards of a server's own questions."""
    owns = tuple(replace(OWN, own_prompt_id=OwnPromptId(ID - one)) for one in range(ON_A_PAGE))
    page = Page(owns, "en", 50, is_retired=False, in_use=1000, retired=1000)
    yield (
        "own questions",
        list_card(say, GUILD, page, "x" * 20, say("questions.file.taken", number=1000)),
    )
    yield "retired questions", list_card(say, GUILD, replace(page, is_retired=True), "English")
    yield "no questions", list_card(say, GUILD, Page((), "en", 0, False, 0, 0), "English")
    found = hints(say, [Hint(rule, "w" * LONGEST_TEXT) for rule in Rule])
    news = [say("questions.saved"), *found]
    yield "question", question_card(say, GUILD, OWN, VALUE.name, *news)
    retired = replace(OWN, is_retired=True)
    yield "retired question", question_card(say, GUILD, retired, VALUE.name)
    details: dict[str, str | int] = {"name": "*" * 40, "first": 1000, "number": 1000}
    longest = max(FileRefusal, key=lambda key: len(say(key)))
    findings = [Finding(longest, details, line=1000)] * 1000
    yield "report", report_card(say, GUILD, "en", findings)
    assert len(findings) > SHOWN_FINDINGS
    yield "report of a file", report_card(say, GUILD, "en", [Finding(FileRefusal.TOO_BIG)])


def suggestions_cards() -> Iterator[tuple[str, discord.ui.LayoutView]]:
    """Return the cards of suggestions, and the letters about them."""
    news = [say("suggestions.used"), *hints(say, [Hint(rule, "w" * LONGEST_TEXT) for rule in Rule])]
    yield "suggestion", suggestions_ui.suggestion_card(say, SUGGESTION, "x" * 20, 1000, *news)
    nameless = replace(SUGGESTION, credit="", wants_answer=False)
    yield "nameless suggestion", suggestions_ui.suggestion_card(say, nameless, "English", 1)
    yield "no suggestions", suggestions_ui.no_suggestions_card(say, *news)
    yield "thanks for a suggestion", suggestions_ui.thanks(say, SUGGESTION)
    details = {"words": "*" * suggestions.LONGEST_WORDS}
    for key in suggestions.Answer:
        letter = Letter(LetterId(1), GUILD, UserId(ID), "en", key, details, 1, NOW)
        yield f"letter {key}", letter_message(say, letter, "*" * 100)
    yield "notice of a wish", notice_message(say, notice(check_on_me.Note.WAITS))
    for kind in suggestions.Note:
        yield f"notice {kind}", notice_message(say, notice(kind))


def drafts() -> Iterator[tuple[str, Any]]:
    """Return what each kind of form gives back."""
    typed = {"words": SHARE.words, "note": SHARE.note, "wish": "advice", "zone": ZONE, "time": "9"}
    typed |= {"text": OWN.draft.text, "value": VALUE.name, "credit": OWN.draft.credit}
    fields = Fields(
        {"components": [{"custom_id": name, "value": text} for name, text in typed.items()]}
    )
    yield "share", ShareForm({"delivery_id": str(DELIVERY)}, fields).draft()
    yield "writing", WritingForm({"delivery_id": str(DELIVERY)}, fields).draft()
    place = {name: str(ID) for name in ("delivery_id", "channel_id", "message_id")}
    yield "edit", EditForm({**place, "seal": PLACE.seal}, fields).draft()
    yield "free share", FreeShareForm(place, fields).draft()
    yield "time", TimeForm({"guild_id": str(GUILD)}, fields).draft()
    yield "a question", AddQuestionForm({"guild_id": str(GUILD), "language": "en"}, fields).draft()
    yield "an edited question", EditQuestionForm({"own_prompt_id": str(ID)}, fields).draft()
    yield "a file", ImportForm({"guild_id": str(GUILD), "language": "en"}, fields).draft()
    yield from schedule_drafts(SCHEDULE.schedule_id)
    yield from round_drafts(say)
    yield from repeat_drafts()
    yield from rota_drafts()
    yield from (*guideline_drafts(), *explain_drafts(), *resource_drafts())
    yield from (*check_in_drafts(), *care_drafts())
    yield from unheard_drafts()
    yield "a suggestion", SuggestForm({"delivery_id": str(DELIVERY)}, fields).draft()
    yield "an edited suggestion", EditSuggestionForm({"suggestion_id": str(ID)}, fields).draft()
    yield "a declined suggestion", DeclineForm({"suggestion_id": str(ID)}, fields).draft()
    without_wish = Fields({"components": [{"custom_id": "words", "value": "w"}]})
    yield "share without a wish", ShareForm({"delivery_id": str(DELIVERY)}, without_wish).draft()


def forms() -> Iterator[tuple[str, discord.ui.Modal]]:
    """Return every form by a name."""
    yield (
        "share",
        share_form(say, DELIVERY, words=SHARE.words, note=SHARE.note, wish=Wish.ADVICE.value),
    )
    yield "empty share", share_form(say, DELIVERY)
    filled = {"words": SHARE.words, "note": SHARE.note, "wish": Wish.ADVICE.value}
    yield "edit", edit_form(say, PLACE, **filled)
    yield "free share", free_share_form(say, ChannelId(ID), "c" * 100, **filled)
    yield "writing", writing_form(say, DELIVERY, words=SHARE.words)
    yield "time", time_form(say, GUILD, ZONE, "10:00")
    yield from schedule_forms(say, SCHEDULE)
    yield from round_forms(say)
    yield from repeat_forms(say)
    yield from rota_forms(say)
    yield from (*guideline_forms(say), *explain_forms(say), *resource_forms(say))
    yield from (*check_in_forms(say), *care_forms(say), *unheard_forms(say))
    typed = Typed("*" * LONGEST_TEXT, VALUE.name, "deeper", "win", credit="*" * LONGEST_CREDIT)
    yield "a question", question_form(say, ADD.of(GUILD, "en"), typed)
    yield "an edited question", question_form(say, EDIT.of(ID), typed)
    yield "a file", import_form(say, GUILD, "en")
    yield (
        "an edited suggestion",
        question_form(say, suggestions_ui.EDIT.of(ID), typed, has_credit=False),
    )
    yield (
        "a suggestion",
        suggestions_ui.suggest_form(
            say, DELIVERY, text=typed.text, credit=typed.credit, answer="yes"
        ),
    )
    yield (
        "a declined suggestion",
        suggestions_ui.decline_form(say, SUGGESTION.suggestion_id, "*" * suggestions.LONGEST_WORDS),
    )


def _anything(key: str) -> dict[str, str]:
    return dict.fromkeys(WORDING.placeholders(key), "x")


def parts_of(view: discord.ui.LayoutView) -> list[dict[str, Any]]:
    """Return every component of a message as Discord gets it."""
    return list(walk(view.to_components()))  # type: ignore[no-untyped-call]  # discord.py's own


def text_of(view: discord.ui.LayoutView) -> str:
    """Return what stands on a message, from top to bottom."""
    return "\n".join(texts_of(view))


def texts_of(view: discord.ui.LayoutView) -> list[str]:
    """Return each text of a message, from top to bottom."""
    return [part["content"] for part in parts_of(view) if "content" in part]


def labels_of(view: discord.ui.LayoutView) -> list[str]:
    """Return what stands on the buttons of a message."""
    return [part["label"] for part in parts_of(view) if "label" in part]


def walk(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Return every component of a message or a form as Discord gets it."""
    for part in parts:
        yield part
        yield from walk(part.get("components", []))
        if "component" in part:
            yield from walk([part["component"]])

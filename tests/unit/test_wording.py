"""Every sentence has its key, every key its sentence, and all of them keep one quiet tone."""

import ast
import re
from collections.abc import Iterable, Iterator

import discord
import pytest
from discord import app_commands

from bot import commands
from bot.domain.care import check_on_me, own_resources
from bot.domain.care.barriers import Barrier
from bot.domain.care.cards import Told, Truth
from bot.domain.care.duty import HandOver
from bot.domain.care.notes import Call, Ending, NoteKind
from bot.domain.care.notes import Letter as CareLetter
from bot.domain.care.notes import Look as CareLook
from bot.domain.care.readiness import LOST_CHANNEL
from bot.domain.care.recognising import Kind as CareKind
from bot.domain.care.recognising import Urgency
from bot.domain.care.recognising.ages import AgeBand
from bot.domain.care.resources import KINDS, How, ResourceKind
from bot.domain.care.setting_aside import SetAside
from bot.domain.guidelines import asks, own_patterns, own_phrases, own_words, precision, proposal
from bot.domain.guidelines import settings as guideline_settings
from bot.domain.guidelines.card_posts import Note as GuidelineNote
from bot.domain.guidelines.catalogue import RULES
from bot.domain.guidelines.explaining import Where
from bot.domain.guidelines.ladder import Mode
from bot.domain.guidelines.links import Refusal as LinkRefusal
from bot.domain.guidelines.precision import Verdict
from bot.domain.guidelines.proposal import Answer
from bot.domain.guidelines.review import Action, Filter, ItemKind, Look, Mark, Outcome
from bot.domain.guidelines.settings import OwnKind
from bot.domain.guidelines.texts import UNREACHABLE, FirstSentence
from bot.domain.privacy import Open
from bot.domain.prompts import own, suggestions
from bot.domain.prompts.answers import ResponseKind, Wish
from bot.domain.prompts.deck import Depth, Kind
from bot.domain.prompts.deliveries import Note, PauseReason
from bot.domain.prompts.lint_words import Rule
from bot.domain.prompts.own_files import FileRefusal
from bot.domain.prompts.schedules import WEEKDAY_NAMES
from bot.domain.prompts.server_schedules import DeckChoice, Fault
from bot.domain.prompts.silence import Decision
from bot.domain.prompts.today import Day
from bot.domain.rounds import check_ins, cover, events, own_formats, repeats
from bot.domain.rounds import posts as round_posts
from bot.domain.rounds.circle import Part, Phase, SeatState
from bot.domain.rounds.circle import PauseReason as CirclePause
from bot.domain.rounds.cover import Later
from bot.domain.rounds.formats import Order, Way
from bot.domain.setup.choices import Refusal
from bot.permissions import NAMED, NEEDED
from bot.services.care.settings import LACKING, WORTH_A_LOOK
from bot.ui.care.ids import NoteAction
from bot.ui.care.own_resources import FIELDS as RESOURCE_FIELDS
from bot.ui.care.rota import HANDED_OVER
from bot.ui.guidelines.families import SEVERITIES
from bot.ui.guidelines.own import PATTERN, PHRASES, SAMPLE
from bot.ui.guidelines.review_words import Fate
from bot.ui.guidelines.words import FIELDS as GUIDELINE_WORDS
from bot.ui.prompts.card import More
from bot.ui.prompts.dates import MONTHS
from bot.ui.rounds.facilitating import More as Control
from bot.ui.rounds.formats import FIELDS as OWN_FORMAT
from bot.ui.rounds.formats import Shelf
from bot.wording import Wording
from tests.source import MODULES, Module
from tests.words import COMMANDS, WORDING, WORDINGS

TABLES = {key.partition(".")[0] for key in WORDING.keys}
KEY = re.compile(r"[a-z_]+(\.[a-z_]+)+")

OWN_FIELDS = (PHRASES, PATTERN, SAMPLE)

# Keys put together while the bot runs, and every word that can come into them.
COMPOSED: dict[str, Iterable[str]] = {
    "care.card.says.{}": [f"{kind}_{urgency}" for kind in CareKind for urgency in Urgency],
    "care.note.buttons.{}": (*NoteAction, "followed_up"),
    "care.note.call.{}": (*Call, "people_now"),
    "care.note.ending.{}": Ending,
    "care.note.look.{}": CareLook,
    "care.note.set_aside.{}": SetAside,
    "care.note.starts.{}": (*NoteKind, "follow_up"),
    "care.card.told.{}": Told,
    "care.hard.answers.{}": Barrier,
    "care.hard.barriers.{}": Barrier,
    "care.card.truth.{}": Truth,
    "care.check.after.{}": check_on_me.Made,
    "care.check.made.{}": check_on_me.Made,
    # Alone it names nobody.
    "care.check.states.{}": set(check_on_me.State) - {check_on_me.State.ALONE},
    "dates.months.{}": MONTHS,
    "dates.short.{}": WEEKDAY_NAMES,
    "dates.weekdays.{}": WEEKDAY_NAMES,
    "guidelines.modes.{}": Mode,
    "guidelines.proposal.{}": Answer,
    "guidelines.modes.{}_means": Mode,
    "guidelines.severities.{}": SEVERITIES,
    "guidelines.own.{}": OWN_FIELDS,
    "guidelines.own.{}_hint": OWN_FIELDS,
    "guidelines.own.kinds.{}": OwnKind,
    "guidelines.explain.wheres.{}": Where,
    "guidelines.words.{}": GUIDELINE_WORDS,
    "guidelines.words.{}_hint": GUIDELINE_WORDS,
    "guidelines.first.{}": FirstSentence,
    "guidelines.reason.{}": RULES,
    "guidelines.first.{}_words": FirstSentence,
    "permissions.names.{}": NAMED,
    "permissions.reasons.{}": NEEDED,
    "privacy.{}": (*ResponseKind, *Open),
    "privacy.looks.{}": Look,
    "review.buttons.{}": (*Outcome, *Verdict),
    "review.closed_as.{}": Outcome,
    "review.done.{}": Verdict,
    "review.filters.{}": Filter,
    "review.kinds.{}": ItemKind,
    "review.log.{}": Action,
    "review.marks.{}": set(Mark) - {Mark.STANDS},
    "review.sent.{}": ("note", "set_aside", "thanked", "taken_back", "left_it", "said_misread"),
    "review.short.{}": ItemKind,
    "review.states.{}": Verdict,
    "review.verdicts.{}": Verdict,
    "review.words.{}": set(Fate) - {Fate.STANDS},
    "prompts.buttons.{}": ("share", "pass", "more"),
    "prompts.card.open.{}": More,
    "prompts.mine.{}": ("edit", "down", "hide", "leave"),
    "prompts.reply.{}": ("first", "second", "third"),
    "prompts.silence.{}": Decision,
    "prompts.wishes.{}": Wish,
    "suggestions.form.{}": ("text", "credit", "words", "yes", "no"),
    "suggestions.form.{}_hint": ("text", "credit", "words"),
    "questions.depths.{}": Depth,
    "questions.form.{}": ("value", "credit"),
    "questions.form.{}_hint": ("value", "credit"),
    "questions.kinds.{}": Kind,
    "questions.marks.{}": ("hope", "neutral"),
    "resources.form.{}": RESOURCE_FIELDS,
    "resources.form.{}_hint": RESOURCE_FIELDS,
    "resources.how.{}": How,
    "resources.kinds.{}": KINDS,
    "resources.of.{}": set(KINDS) - {ResourceKind.CRISIS},
    "rounds.buttons.{}": ("floor", "join", "listen", "leave"),
    "rounds.controls.more.{}": Control,
    "rounds.formats.title.{}": Shelf,
    "rounds.formats.to.{}": Shelf,
    "rounds.panel.now.{}": Part,
    "rounds.paused.{}": CirclePause,
    # The others have a line of their own.
    "rounds.place.{}": (SeatState.LISTENING, SeatState.QUIET, SeatState.HAD),
    "rounds.own.{}": OWN_FORMAT,
    "rounds.own.{}_hint": OWN_FORMAT,
    "rounds.cover.later.{}": Later,
    "rounds.repeats.ways.{}": Way,
    "rounds.plan.{}": ("order", "minutes", "seats", "replies"),
    "rounds.plan.orders.{}": Order,
    "rounds.turn.{}": ("write", "pass", "later", "more", "done"),
    "rounds.where.{}": Phase,
    "rounds.where.part.{}": set(Part) - {Part.SHARING},
    "schedules.decks.{}": DeckChoice,
    "care.bands.{}": AgeBand,
    "care.off.{}": HANDED_OVER,
    "today.buttons.{}": ("on_duty", "off_duty", "my_hours", "questions", "rounds"),
    # Said with what they link to or tell: posted, and comes.
    "today.day.{}": set(Day) - {Day.POSTED, Day.COMES},
}
# Keys that travel as values before they are said, and what is passed when they are.
CARRIED: dict[str, set[str]] = {
    **{letter: {"server"} for letter in check_on_me.Letter},
    check_on_me.Note.WAITS: {"who"},
    **{note: {"channel", "dates", "number"} for note in Note},
    # A date that was missed while the bot was away has no delivery, and so no channel.
    Note.MISSED: {"dates", "number"},
    Note.UNREADABLE: set(),
    Note.LACKING: {"channel", "names"},
    Note.SILENCE: {"channel"},
    **{note: {"channel"} for note in check_ins.Note},
    Note.NO_PIN: {"channel"},
    Note.ROLE_GONE: {"channel"},
    Note.ROLE_QUIET: {"channel", "role"},
    **{reason: {"channel", "names"} for reason in PauseReason},
    **{note: {"channel"} for note in round_posts.Note},
    **{fault: {"channel", "typed"} for fault in Fault},
    **{rule: {"detail"} for rule in Rule},
    **{answer: {"server"} for answer in suggestions.Answer},
    suggestions.Answer.DECLINED_WITH_WORDS: {"server", "words"},
    FileRefusal.NO_ROOM: {"number"},
    FileRefusal.UNKNOWN_COLUMN: {"name"},
    FileRefusal.COLUMN_TWICE: {"name"},
    FileRefusal.NOT_A_TEXT: {"name"},
    FileRefusal.TWICE: {"first"},
    repeats.Note.MISSED: {"channel", "dates", "number"},
    repeats.Note.NOBODY_ON_DUTY: {"channel", "when"},
    repeats.Note.NOT_OPENED: {"channel"},
    **{letter: {"name", "channel", "server"} for letter in repeats.Letter},
    **{letter: {"link", "server"} for letter in CareLetter},
    **{
        f"care.note.{state}": {"who"}
        for state in ("on_it", "looked_after", "follow_up", "follow_up_open")
    },
    repeats.Letter.REMINDER: {"name", "channel", "server", "when"},
    repeats.Letter.MOVED: {"name", "channel", "server", "when"},
    events.Note.NO_EVENT: {"channel", "names"},
    cover.Note.WANTED: {"channel", "when"},
    cover.Note.PUT_OFF: {"channel", "when"},
    cover.Note.CALLED_OFF: {"channel"},
    **{f"rounds.panel.now.{part}": {"name", "until"} for part in Part},
    own.Refusal.TOO_LONG: {"number"},
    own.Refusal.UNKNOWN_VALUE_NEAR: {"suggestion"},
    own.Refusal.UNKNOWN_FLAG: {"name"},
    Refusal.UNKNOWN_ZONE_NEAR: {"suggestions"},
    own_formats.Refusal.NAME_TOO_LONG: {"number", "most"},
    own_formats.Refusal.OPENING_TOO_LONG: {"number", "most"},
    own_formats.Refusal.CLOSING_TOO_LONG: {"number", "most"},
    own_formats.Refusal.TOO_MANY_QUESTIONS: {"number", "most"},
    own_formats.Refusal.QUESTION_TOO_LONG: {"place", "number", "most"},
    own_formats.Refusal.HOW_MANY_CHOICES: {"number", "most"},
    own_formats.Refusal.CHOICE_TOO_LONG: {"place", "most"},
    own_formats.Refusal.CHOICE_TWICE: {"place"},
    own_formats.Refusal.MINUTES: {"least", "most"},
    own_formats.Refusal.TURN_MINUTES: {"least", "most"},
    own_formats.Refusal.OPEN_HOURS: {"least", "most"},
    own_formats.Refusal.TOO_MANY: {"most"},
    own_formats.Refusal.FILE_NOT_A_FORMAT: {"problems"},
    UNREACHABLE: {"guideline"},
    **{refusal: {"names", "menu"} for refusal in LinkRefusal},
    own_words.Refusal.TOO_LONG: {"sentence", "value", "why"},
    **{note: {"channel"} for note in GuidelineNote},
    **{letter: {"server"} for letter in asks.Letter},
    own_resources.Note.WRONG_NUMBER: {"name", "contact"},
    own_resources.Refusal.TOO_LONG: {"name", "contact", "hours", "note"},
    own_resources.Refusal.TOO_MANY: {"most"},
    precision.Note.RULE_RESTS: {"rule", "misread", "number"},
    **{note: {"number"} for note in proposal.Note},
    **{what: {"name"} for what in HandOver},
    LOST_CHANNEL: {"server"},
    LACKING: {"lacks"},
    WORTH_A_LOOK: {"lacks"},
    guideline_settings.Refusal.TOO_MANY: {"number"},
    "errors.missing_permissions": {"channel", "names"},
    own_phrases.Refusal.PHRASE_TOO_LONG: {"characters", "words"},
    own_phrases.Refusal.PHRASE_TOO_MANY: {"most"},
    own_patterns.Refusal.PATTERN_TOO_LONG: {"most"},
    own_patterns.Refusal.PATTERN_TOO_MANY: {"most"},
    **{refusal: {"position", "part"} for refusal in own_patterns.PLACED},
}
SPOKEN = [key for key in sorted(WORDING.keys) if not key.startswith("commands.")]


def speaking_modules() -> Iterator[Module]:
    # The descriptions of commands are looked at as Discord gets them.
    return (module for module in MODULES if not module.is_in("bot.sandbox", "bot.commands"))


def composed(node: ast.JoinedStr) -> str:
    return "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)


def composed_keys() -> set[str]:
    found = {
        composed(node)
        for module in speaking_modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.JoinedStr)
    }
    return {text for text in found if text.split(".")[0] in TABLES and KEY.fullmatch(_filled(text))}


def _filled(text: str) -> str:
    return text.replace("{}", "x")


def written_keys() -> set[str]:
    return {
        text
        for module in speaking_modules()
        for _, text in module.strings()
        if KEY.fullmatch(text) and text.split(".")[0] in TABLES and not text.endswith(".toml")
    }


def expanded(pattern: str) -> set[str]:
    return {pattern.format(word) for word in COMPOSED[pattern]}


async def described(client, wording: Wording = WORDING) -> set[str]:
    asked = set()

    def say(key: str, /, **details: object) -> str:
        asked.add(key)
        return wording.say(key, **details)

    commands.describe(client.tree, say)
    return asked


def test_the_composed_keys_are_known():
    assert composed_keys() == set(COMPOSED)


async def test_every_key_that_is_used_is_there_and_every_one_there_is_used(client):
    used = written_keys() | {key for pattern in COMPOSED for key in expanded(pattern)}
    used |= await described(client)
    assert {"missing": used - WORDING.keys, "unused": WORDING.keys - used} == {
        "missing": set(),
        "unused": set(),
    }


def keys_said(argument: ast.expr, tree: ast.AST) -> Iterator[str]:
    """Return the keys that an argument of `say` can be, as far as the code shows."""
    match argument:
        case ast.Constant(value=str(key)) if key in WORDING.keys:
            yield key
        case ast.JoinedStr() if composed(argument) in COMPOSED:
            yield from expanded(composed(argument))
        case ast.IfExp(body=one, orelse=other):
            yield from keys_said(one, tree)
            yield from keys_said(other, tree)
        case ast.Name(id=name):
            for node in ast.walk(tree):
                if isinstance(node, ast.Assign) and _is_name(node.targets[0], name):
                    yield from keys_said(node.value, tree)


def _is_name(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name


def calls_of_say() -> Iterator[tuple[str, str, set[str]]]:
    """Return where, which key, and the details that are passed, for each key said somewhere."""
    for module in speaking_modules():
        for function in ast.walk(module.tree):
            if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for call in ast.walk(function):
                if not isinstance(call, ast.Call) or not call.args:
                    continue
                if getattr(call.func, "attr", getattr(call.func, "id", "")) != "say":
                    continue
                passed = {keyword.arg for keyword in call.keywords if keyword.arg is not None}
                for key in keys_said(call.args[0], function):
                    yield f"{module.name}:{call.lineno}", key, passed


def test_whoever_says_a_text_fills_in_all_it_asks_for():
    short = [
        f"{where} says {key} without {sorted(lacking)}"
        for where, key, passed in calls_of_say()
        if (lacking := WORDING.placeholders(key) - passed - set(COMMANDS))
    ]
    assert short == []


def test_texts_that_travel_as_values_ask_only_for_what_is_passed():
    said = {key for _, key, _ in calls_of_say()}
    carried = {key: CARRIED.get(key, set()) for key in SPOKEN if key not in said}
    short = {
        key: sorted(lacking)
        for key, passed in carried.items()
        if (lacking := WORDING.placeholders(key) - passed - set(COMMANDS))
    }
    assert short == {}


async def test_the_commands_that_texts_link_to_are_the_commands_there_are(client):
    typed = client.tree.get_commands(type=discord.AppCommandType.chat_input)
    assert {command.name for command in typed} == set(COMMANDS)


@pytest.mark.parametrize("language", WORDINGS)
async def test_descriptions_of_commands_fit(client, language):
    await described(client, WORDINGS[language])
    texts = []
    for command in client.tree.walk_commands():
        assert isinstance(command, app_commands.Command)
        texts.append(command.description)
        for parameter in command.parameters:
            texts.append(str(parameter.description))
            texts += [choice.name for choice in parameter.choices]
    assert [text for text in texts if not 1 <= len(text) <= 100] == []
    assert "…" not in texts

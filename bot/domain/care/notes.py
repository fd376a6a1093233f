"""A care note: what the people on duty are told of somebody, until it was looked after.

It holds one time, `answer_by`, and never which wording it was: how fast the first answer is
wanted shows in that time alone, and only until the first people were called.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.care.recognising import Kind, Urgency
from bot.domain.care.setting_aside import SetAside
from bot.domain.ids import CareNoteId, ChannelId, GuildId, MessageId, UserId

DAY = timedelta(days=1)
MOST_MESSAGES = 5
"""So many messages a note leads to: more would hide what to do below them."""
DAYS_KEPT = 28
"""How often a note is put off to the next day: with its first hours it is gone in 30 days."""


class NoteKind(StrEnum):
    """What a note is about, which decides its suggested first sentence; the last part of a key."""

    SELF = "self"
    MEDICAL = "medical"
    BEING_HURT = "being_hurt"
    OTHER_IN_DANGER = "other_in_danger"
    WORRIED_ABOUT_SOMEONE = "worried_about_someone"
    ASKED = "asked"
    """Asked for someone to talk to: no link, no words."""


class Look(StrEnum):
    """How soon people are asked to look; said when a note is posted, and kept nowhere."""

    NOW = "now"
    SOON = "soon"
    TODAY = "today"

    def is_sooner_than(self, other: "Look") -> bool:
        """Whether people are asked to look sooner than for the other."""
        looks = tuple(Look)
        return looks.index(self) < looks.index(other)


class Stage(StrEnum):
    """Who is called, from the first to the last; what begins anew begins with the first."""

    DUTY = "duty"
    SECOND_LINE = "second_line"
    FACILITATORS = "facilitators"
    CONTACT = "contact"
    TOLD = "told"
    """Nobody answered: the person's card says so."""


STAGES = tuple(Stage)


class Phase(StrEnum):
    """How far people have come with a note."""

    OPEN = "open"
    CLAIMED = "claimed"
    DONE = "done"
    """Looked after; the next day whoever did is reminded once."""
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"
    """Names nobody any more; the row goes when the note in the channel says so."""


class Call(StrEnum):
    """Why people are called to a note; the last part of a key."""

    PEOPLE = "people"
    """Those of its stage, and whoever is on it."""
    FOLLOW_UP = "follow_up"
    """Whoever was on it: how are they today?"""
    PASSED_ON = "passed_on"
    """Whoever was on it is gone from the team."""


class Ending(StrEnum):
    """Why a note is closed; the last part of a key."""

    FOLLOWED_UP = "followed_up"
    DECLINED = "declined"
    """No follow-up, as whoever was on it decided."""
    NOT_ABOUT_THEM = "not_about_them"
    RAN_OUT = "ran_out"
    ERASED = "erased"


class Letter(StrEnum):
    """What is written to one person; also the key of its wording."""

    FOR_CONTACT = "letters.care.for_contact"
    """To the safeguarding contact: nobody has answered a note about a message."""
    FOR_CONTACT_ASKED = "letters.care.for_contact_asked"
    """The same where somebody asked for someone to talk to."""
    FOR_CONTACT_TOO = "letters.care.for_contact_too"
    """To the safeguarding contact of a server with young people: a note was opened."""
    FOR_CONTACT_TOO_ASKED = "letters.care.for_contact_too_asked"
    """The same where somebody asked for someone to talk to."""
    AGE = "letters.care.age"
    """Somebody stated an age under the one that the group is for; never which."""
    NO_CHANNEL = "letters.care.no_channel"
    """To who is on duty, and the contact: the note cannot stand in the staff channel."""
    NO_CHANNEL_ASKED = "letters.care.no_channel_asked"


class Refusal(StrEnum):
    """Why a press changes nothing; also the key of its wording."""

    OVER = "care.note.refused.over"
    TAKEN = "care.note.refused.taken"
    YOURS_ALREADY = "care.note.refused.yours_already"
    NOT_ON_IT = "care.note.refused.not_on_it"
    NOBODY_LEFT = "care.note.refused.nobody_left"
    NOT_YET = "care.note.refused.not_yet"
    NOT_YOURS = "care.note.refused.not_yours"
    NOTHING_TO_UNDO = "care.note.refused.nothing_to_undo"


@dataclass(frozen=True, slots=True)
class Waits:
    """How long a server gives people to answer before the next ones are called."""

    soon: timedelta = timedelta(minutes=5)
    now: timedelta = timedelta(minutes=2)


SHORTEST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(minutes=60)


@dataclass(frozen=True, slots=True)
class Around:
    """Who there is to call in a server at the moment."""

    on_duty: tuple[UserId, ...] = ()
    second_line: tuple[UserId, ...] = ()
    has_facilitators: bool = False
    contact: UserId | None = None

    def has(self, stage: Stage, *, but: UserId | None = None) -> bool:
        """Whether a stage has somebody else to call; for the last one that is nobody's matter."""
        match stage:
            case Stage.DUTY:
                return any(one != but for one in self.on_duty)
            case Stage.SECOND_LINE:
                return any(one != but for one in self.second_line)
            case Stage.FACILITATORS:
                return self.has_facilitators
            case Stage.CONTACT:
                return self.contact not in (None, but)
        return True


@dataclass(frozen=True, slots=True)
class Place:
    """A message at Discord."""

    channel_id: ChannelId
    message_id: MessageId


@dataclass(frozen=True, slots=True)
class Written:
    """One of the messages that a note is about."""

    place: Place
    is_deleted: bool = False
    """It is gone."""
    set_aside: SetAside | None = None
    """What became of one that gave method detail away; none for all others."""


@dataclass(frozen=True, slots=True)
class CareNote:
    """One note about one person, from the first call to the follow-up."""

    note_id: CareNoteId
    guild_id: GuildId
    kind: NoteKind
    messages: tuple[Written, ...]
    """What it is about, the newest last; empty where somebody asked in private.

    All of them, whatever their wording: a row that kept the urgent one alone would tell of it.
    """
    user_id: UserId | None
    """Whom it is about; nobody once it is closed."""
    stage: Stage
    answer_by: datetime
    phase: Phase = Phase.OPEN
    claimed_by: UserId | None = None
    days_left: int = DAYS_KEPT
    is_calm: bool = False
    """They said that it isn't about them now: nobody is called any more."""
    is_unreached: bool = False
    """The card could not be brought to them."""
    wants_quiet: bool = False
    """They asked not to be written to for now."""
    ending: Ending | None = None
    calls: int = 0
    """How many calls there were to be; the newest is still to come where `call` is set."""
    call: Call | None = None
    called_from: Stage | None = None
    """The first stage whose call could not go out in time, where there is one."""

    @property
    def is_open(self) -> bool:
        """Whether it is about somebody still."""
        return self.phase is not Phase.CLOSED

    @property
    def may_be_claimed(self) -> bool:
        """Whether nobody is on it."""
        return self.is_open and self.claimed_by is None

    @property
    def stages_called(self) -> tuple[Stage, ...]:
        """Return the stages to call, the newest and those whose own call never went out."""
        first = self.called_from or self.stage
        return STAGES[STAGES.index(first) : STAGES.index(self.stage) + 1] or (self.stage,)

    @property
    def newest(self) -> Place | None:
        """Return the newest message it is about, also one that is gone."""
        return self.messages[-1].place if self.messages else None

    @property
    def standing(self) -> tuple[Place, ...]:
        """Return the messages that people can still look at, the newest first."""
        return tuple(one.place for one in reversed(self.messages) if not one.is_deleted)

    def opened_after(self, now: datetime) -> datetime:
        """Return a moment before which it was not opened, unless the bot was away meanwhile.

        No time of it is kept: it is told by how often it was put off to the next day. The messages
        tell less, for of many the oldest goes.
        """
        return now - DAY * (DAYS_KEPT - self.days_left + 1)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a note is written for: recognised wording in a message, or somebody who asked."""

    guild_id: GuildId
    user_id: UserId
    kind: NoteKind
    look: Look
    place: Place | None = None


def kind_of(kind: Kind) -> NoteKind:
    """Return what a note is about by what was recognised."""
    return NoteKind(kind)


def look_of(kind: Kind, urgency: Urgency) -> Look:
    """Return how soon people are asked to look."""
    if urgency is Urgency.URGENT:
        return Look.NOW
    return Look.TODAY if kind is Kind.WORRIED_ABOUT_SOMEONE else Look.SOON


def directly(
    note: CareNote, around: Around, was_on_it: UserId | None = None, *, is_first: bool
) -> tuple[UserId, ...]:
    """Return to whom to write where a note cannot stand: its stage, its helper, first the contact.

    Also who `was_on_it` before it began anew. A role cannot be written to.
    """
    stages = {Stage.DUTY: around.on_duty, Stage.SECOND_LINE: around.second_line}
    # Whom an earlier call found no channel for was written to then.
    asked = note.stages_called if is_first else (note.stage,)
    called = [one for stage in asked for one in stages.get(stage, ())]
    others = (note.claimed_by, was_on_it, around.contact if is_first else None)
    people = (*called, *(one for one in others if one is not None))
    return tuple(dict.fromkeys(people))


def next_stage(around: Around, after: Stage | None, *, but: UserId | None = None) -> Stage:
    """Return the first stage behind another (None: the first of all) with somebody to call."""
    later = STAGES if after is None else STAGES[STAGES.index(after) + 1 :]
    return next((one for one in later if around.has(one, but=but)), Stage.TOLD)

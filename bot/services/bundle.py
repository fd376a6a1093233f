"""Every service of one running bot."""

from dataclasses import dataclass

from bot.services.care.cards import CareCards
from bot.services.care.check_on_me import ChecksOnMe
from bot.services.care.choices import CareChoices
from bot.services.care.duty import Duties
from bot.services.care.forms import CareForms
from bot.services.care.note_deliveries import CareNoteDeliveries
from bot.services.care.notes import CareNotes
from bot.services.care.resources import ServerResources
from bot.services.care.rota import Rota
from bot.services.care.setting_aside import SetAsidePosts
from bot.services.care.settings import CareSetup
from bot.services.care.unheard import Unheard
from bot.services.care.unheard_lists import UnheardLists
from bot.services.guidelines.asks import Asks
from bot.services.guidelines.card_posts import GuidelineCards
from bot.services.guidelines.cards import ReviewCards
from bot.services.guidelines.contacts import Contacts
from bot.services.guidelines.findings import Findings
from bot.services.guidelines.keeping import Keeping
from bot.services.guidelines.looks import Looks
from bot.services.guidelines.modes import Modes
from bot.services.guidelines.nudges import Nudges
from bot.services.guidelines.own import OwnRules
from bot.services.guidelines.proposals import Proposals
from bot.services.guidelines.review import Review
from bot.services.guidelines.texts import GuidelineTexts
from bot.services.guidelines.threads import PrivateThreads
from bot.services.letters import Letters
from bot.services.notes import Notes
from bot.services.notices import Notices
from bot.services.privacy import Privacy
from bot.services.prompts.dates import Dates
from bot.services.prompts.deliveries import Deliveries
from bot.services.prompts.outlook import Outlooks
from bot.services.prompts.own import OwnQuestions
from bot.services.prompts.responses import Responses
from bot.services.prompts.rests import Rests
from bot.services.prompts.schedules import Schedules
from bot.services.prompts.shares import Shares
from bot.services.prompts.silence import Silences
from bot.services.prompts.suggestions import Suggestions
from bot.services.rounds.check_in_deliveries import CheckInDeliveries
from bot.services.rounds.check_ins import CheckIns
from bot.services.rounds.circles import Circles
from bot.services.rounds.cover import Covers
from bot.services.rounds.formats import Formats
from bot.services.rounds.panels import Panels
from bot.services.rounds.planned import PlannedRounds
from bot.services.rounds.planned_events import PlannedEvents
from bot.services.rounds.posts import CirclePostings
from bot.services.rounds.repeats import Repeats
from bot.services.rounds.rest_mode import RestMode
from bot.services.rounds.ticking import CircleClock
from bot.services.setup import Setup


@dataclass(frozen=True, slots=True)
class Services:
    """What cogs and workers call; app.py makes it."""

    setup: Setup
    deliveries: Deliveries
    responses: Responses
    shares: Shares
    outlooks: Outlooks
    schedules: Schedules
    dates: Dates
    rests: Rests
    duties: Duties
    care_choices: CareChoices
    care_notes: CareNotes
    care_note_deliveries: CareNoteDeliveries
    care_cards: CareCards
    care_forms: CareForms
    set_aside_posts: SetAsidePosts
    rota: Rota
    care_setup: CareSetup
    own: OwnQuestions
    silences: Silences
    suggestions: Suggestions
    letters: Letters
    notices: Notices
    privacy: Privacy
    guideline_cards: GuidelineCards
    formats: Formats
    circles: Circles
    circle_clock: CircleClock
    circle_postings: CirclePostings
    panels: Panels
    check_ins: CheckIns
    check_in_deliveries: CheckInDeliveries
    rest_mode: RestMode
    repeats: Repeats
    planned_rounds: PlannedRounds
    planned_events: PlannedEvents
    covers: Covers
    notes: Notes
    findings: Findings
    nudges: Nudges
    review: Review
    review_cards: ReviewCards
    asks: Asks
    private_threads: PrivateThreads
    guideline_modes: Modes
    guideline_proposals: Proposals
    guideline_texts: GuidelineTexts
    guideline_keeping: Keeping
    own_rules: OwnRules
    contacts: Contacts
    resources: ServerResources
    looks: Looks
    check_on_me: ChecksOnMe
    unheard: Unheard
    unheard_lists: UnheardLists

    async def wake_interrupted(self) -> None:
        """Make due again what a crash cut off, care first; only at start."""
        for one in (
            *(self.care_cards, self.care_note_deliveries, self.care_forms),
            *(self.deliveries, self.shares, self.circle_postings),
            *(self.check_in_deliveries, self.planned_events, self.nudges),
            *(self.review_cards, self.private_threads, self.guideline_cards),
            *(self.unheard, self.unheard_lists, self.letters, self.notices),
        ):
            await one.wake_interrupted()

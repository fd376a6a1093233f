"""The composition root: it alone knows everybody, wires them, and starts and stops them."""

import asyncio
import logging
import sys
from collections.abc import Sequence

from bot.application import Application, invitation, read_application
from bot.client import GUILD_READY_TIMEOUT, Circlekeeper
from bot.clock import Clock
from bot.health import Health
from bot.library import Library, read_library
from bot.pacer import Pacer
from bot.preparing import patterns_prepared
from bot.scheduler import Scheduler, Source
from bot.services.bundle import Services
from bot.services.care.around import CarePeople
from bot.services.care.cards import CareCards
from bot.services.care.check_on_me import ChecksOnMe
from bot.services.care.choices import CareChoices
from bot.services.care.duty import Duties
from bot.services.care.fleeting import Fleeting
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
from bot.services.prompts.questions import Questions
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
from bot.settings import Settings
from bot.stopping import first, let_go, stop_signals
from bot.storage.database import Database, open_database
from bot.storage.identity import MemberKey, open_key
from bot.storage.migrate import migrate
from cogs.care.cards import CareCardWorker
from cogs.care.check_looks import CheckOnMeLooks
from cogs.care.forms import CareFormWorker
from cogs.care.notes import CareNoteWorker
from cogs.care.readiness import CareReadinessWorker
from cogs.care.unheard_lists import UnheardListWorker
from cogs.care.unheard_looks import UnheardLooks
from cogs.guidelines.notes import NudgeDeliveries
from cogs.guidelines.posting import GuidelineCardWorker
from cogs.guidelines.review_cards import ReviewCardWorker
from cogs.guidelines.threads import PrivateThreadWorker
from cogs.letters import LetterDeliveries
from cogs.notices import NoticeDeliveries
from cogs.prompts.delivery import PromptDeliveries
from cogs.prompts.shares import SharesUnderWay
from cogs.rounds.check_in_delivery import CheckInWorker
from cogs.rounds.panels import CirclePanels
from cogs.rounds.planned_events import PlannedEventWorker
from cogs.rounds.posting import CirclePosts

log = logging.getLogger(__name__)

# With the scheduler's 20 it stays below the 30 that compose.yaml grants.
SECONDS_TO_FINISH = 5.0


async def run(
    settings: Settings, clock: Clock, *, guild_ready_timeout: float = GUILD_READY_TIMEOUT
) -> None:
    """Run the bot until it is asked to stop, then finish the work under way.

    Raises:
        LibraryError, StorageError, TokenRefusedError, DiscordUnreachableError, HealthPortError:
        before anything is posted, when it cannot run.
    """
    library = read_library(settings.prompts)
    with stop_signals() as stop:
        async with open_database(settings.database) as database:
            key = await prepare(database, settings, clock)
            application = await read_application(settings.token)
            services = build_services(database, key, clock, library)
            client = build_client(
                services,
                library,
                clock,
                reads_messages=application.reads_messages,
                guild_ready_timeout=guild_ready_timeout,
            )
            scheduler = build_scheduler(client)
            health = Health(client, database.probe, scheduler.late_by)
            async with client, health.served(settings.health_port):
                await _serve(client, scheduler, settings.token, application, stop)


async def prepare(database: Database, settings: Settings, clock: Clock) -> MemberKey:
    """Bring a database up to date and return the key that belongs to it."""
    async with database.maintenance() as connection:
        await migrate(connection, applied_at=clock.now())
    return await open_key(database, settings.key_file)


def build_services(database: Database, key: MemberKey, clock: Clock, library: Library) -> Services:
    """Return every service on one database, clock and library."""
    questions = Questions(library.decks, library.calendar, library.day_words)
    check_ins = CheckIns(database, clock, key)
    circles = Circles(database, clock, key)
    formats = Formats(database, clock, library.formats)
    people, fleeting = CarePeople(database, clock), Fleeting()
    return Services(
        setup=Setup(database, clock, dict(library.resources.countries())),
        deliveries=Deliveries(database, clock, questions),
        responses=Responses(database, clock, key),
        shares=Shares(database, clock, key),
        outlooks=Outlooks(database, clock, questions),
        schedules=Schedules(database, clock, questions),
        dates=Dates(database, clock, questions),
        rests=Rests(database, clock, questions),
        duties=Duties(database, clock),
        resources=ServerResources(database, clock),
        care_choices=CareChoices(database, clock, key),
        care_notes=CareNotes(database, clock, key, people, fleeting),
        care_note_deliveries=CareNoteDeliveries(database, clock, people, fleeting),
        care_cards=CareCards(database, clock, people, fleeting),
        care_forms=CareForms(database, clock),
        set_aside_posts=SetAsidePosts(database, clock),
        rota=Rota(database, clock),
        care_setup=CareSetup(database, clock),
        own=OwnQuestions(database, clock, questions),
        silences=Silences(database, clock),
        suggestions=Suggestions(database, clock, questions),
        letters=Letters(database, clock),
        notices=Notices(database, clock),
        guideline_cards=GuidelineCards(database, clock),
        formats=formats,
        privacy=Privacy(database, clock, key, circles),
        circles=circles,
        circle_clock=CircleClock(database, key),
        circle_postings=CirclePostings(database, clock, key),
        panels=Panels(database, clock),
        check_ins=check_ins,
        check_in_deliveries=CheckInDeliveries(database, clock, check_ins),
        rest_mode=RestMode(database, clock, key),
        repeats=Repeats(database, clock, formats),
        planned_rounds=PlannedRounds(database, key, formats, check_ins),
        planned_events=PlannedEvents(database, clock, formats),
        covers=Covers(database, clock, key, formats),
        notes=Notes(database),
        findings=Findings(database, clock, key),
        nudges=Nudges(database, clock, key),
        review=Review(database, clock, key),
        review_cards=ReviewCards(database, clock),
        asks=Asks(database, clock),
        private_threads=PrivateThreads(database, clock),
        guideline_modes=Modes(database, clock),
        guideline_proposals=Proposals(database, clock),
        guideline_texts=GuidelineTexts(database),
        guideline_keeping=Keeping(database, clock),
        own_rules=OwnRules(database, clock),
        contacts=Contacts(database),
        looks=Looks(database, clock, key),
        check_on_me=ChecksOnMe(database, clock, key),
        unheard=Unheard(database, clock, key),
        unheard_lists=UnheardLists(database, clock),
    )


def build_client(
    services: Services,
    library: Library,
    clock: Clock,
    *,
    reads_messages: bool = False,
    guild_ready_timeout: float = GUILD_READY_TIMEOUT,
) -> Circlekeeper:
    """Return a client that is not connected yet."""
    return Circlekeeper(
        services=services,
        library=library,
        clock=clock,
        pacer=Pacer(),
        reads_messages=reads_messages,
        guild_ready_timeout=guild_ready_timeout,
    )


def build_scheduler(client: Circlekeeper) -> Scheduler:
    """Return the one loop that reads due rows."""
    scheduler = Scheduler(client.clock, build_sources(client))
    client.wake = scheduler.wake
    return scheduler


def build_sources(client: Circlekeeper) -> Sequence[Source]:
    """Return everything that can be due, in the order in which it is looked at."""
    # Care goes first. Rounds that come again open before what they open is posted. Letters and
    # notes come last: looking at what is due may itself write some.
    return (
        CareCardWorker(client),
        CareNoteWorker(client),
        CareFormWorker(client),
        client.services.planned_rounds,
        client.services.circle_clock,
        PlannedEventWorker(client),
        CirclePosts(client),
        CirclePanels(client),
        PromptDeliveries(client),
        SharesUnderWay(client),
        CheckInWorker(client),
        PrivateThreadWorker(client),
        NudgeDeliveries(client),
        ReviewCardWorker(client),
        GuidelineCardWorker(client),
        UnheardListWorker(client),
        UnheardLooks(client),
        CheckOnMeLooks(client),
        client.services.duties,
        CareReadinessWorker(client),
        client.services.resources,
        client.services.silences,
        client.services.suggestions,
        client.services.guideline_proposals,
        client.services.guideline_keeping,
        LetterDeliveries(client),
        NoticeDeliveries(client),
    )


async def _serve(
    client: Circlekeeper,
    scheduler: Scheduler,
    token: str,
    application: Application,
    stop: asyncio.Event,
) -> None:
    # Before anybody can press anything: from then on, a row that is under way is under way in
    # this process.
    await client.services.wake_interrupted()
    connection = asyncio.create_task(client.start(token), name="connection")
    try:
        if not await first(stop, client.came_up, connection):
            return
        _announce(client, application)
        watches = client.reads_messages and await client.services.guideline_modes.watches_any()
        async with scheduler.running(), patterns_prepared(is_wanted=watches):
            await first(stop, asyncio.Event(), connection)
        await client.finish_work(SECONDS_TO_FINISH)
    finally:
        has_ended = connection.done()
        await client.close()
        if has_ended:
            await connection
        else:
            await let_go(connection)


def _announce(client: Circlekeeper, application: Application) -> None:
    """Tell the host that the bot is up, and how to invite it."""
    for warning in application.warnings:
        log.warning(warning)
    log.info("The bot is up.", extra={"servers": len(client.guilds)})
    sys.stdout.write(invitation(application, client.say))
    sys.stdout.flush()

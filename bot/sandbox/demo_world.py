"""The server that people first meet in the local Discord."""

from datetime import datetime

from bot.sandbox.clock import WorldClock
from bot.sandbox.permissions import Permission
from bot.sandbox.records import Draft, Role, User
from bot.sandbox.world import World

EVERYONE = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.USE_APPLICATION_COMMANDS
)
BOT = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.CREATE_PRIVATE_THREADS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.PIN_MESSAGES
)
MODERATOR = int(
    Permission.MANAGE_MESSAGES | Permission.MANAGE_THREADS | Permission.MODERATE_MEMBERS
)


def build_demo_world(start: datetime, timezone: str = "UTC") -> World:
    """Return Harbour Group as it is before the bot has done anything; its time is `start`."""
    world = World(guild_name="Harbour Group", clock=WorldClock(start), timezone=timezone)
    world.add_role("@everyone", permissions=EVERYONE)
    # People take it themselves: it is mentioned with a question where a schedule says so.
    curious = world.add_role("Daily question", mentionable=True)
    member = world.add_role("Member", colour=0x5B8DB8)
    bot_role = world.add_role("Circlekeeper", permissions=BOT)
    facilitator = world.add_role("Facilitator", colour=0x3F8F6B)
    moderator = world.add_role("Moderator", permissions=MODERATOR, colour=0xB8763F)
    admin = world.add_role("Admin", permissions=int(Permission.ADMINISTRATOR), colour=0x9A6FB0)

    # Members first: the page seats a visitor on the first of them.
    world.add_user("nia", "Nia", about="Joined today, and is looking around.")
    ana = world.add_user(
        "ana", "Ana", member, curious, about="Shares when there is something to share."
    )
    tom = world.add_user("tom", "Tom O'Brien", member, about="Mostly reads along.")
    fatima = world.add_user(
        "fatima", "فاطمة Fatima", facilitator, member, about="Holds the circle on weekdays."
    )
    world.add_user("mo", "Mo", moderator, member, about="Keeps an eye on the rooms.")
    ada = world.add_user("ada", "Ada", admin, about="Owns the server and set it up.")
    world.owner_id = ada.id
    bot = world.add_bot("circlekeeper", "Circlekeeper", bot_role)

    welcome = world.add_channel("welcome", topic="Come in, look around")
    prompts = world.add_channel("daily-prompt", topic="One question a day; answer or just read")
    world.add_forum(
        "questions", topic="One post for each question", tags=("Daily", "Weekly"), requires_tag=True
    )
    world.add_channel("circle", topic="Where rounds are held")
    world.add_channel("lounge", topic="Anything else")
    staff = world.add_channel("staff", topic="Facilitators and moderators")
    _keep_private(world, staff.id, [facilitator, moderator], bot)

    for author, words in (
        (ada, "Welcome to Harbour Group. Read along for as long as you like."),
        (fatima, "I'm around most evenings. Nobody has to share anything here."),
        (tom, "Third week for me. The kettle's on."),
        (ana, f"Hello everyone. There is a question each morning in <#{prompts.id}>."),
    ):
        world.post(welcome.id, author.id, Draft(content=words))
    return world


def _keep_private(world: World, channel_id: int, roles: list[Role], bot: User) -> None:
    see = int(Permission.VIEW_CHANNEL)
    world.set_overwrite(channel_id, world.roles[world.guild_id], deny=see)
    for role in roles:
        world.set_overwrite(channel_id, role, allow=see)
    world.set_overwrite(channel_id, bot, allow=see)

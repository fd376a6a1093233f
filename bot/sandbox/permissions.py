"""What a member may do in a channel, computed as Discord documents it."""

from enum import IntFlag

from bot.sandbox.records import Channel, ChannelKind, Member
from bot.sandbox.world import World


class Permission(IntFlag):
    """Discord's permission bits that this local Discord looks at."""

    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    MANAGE_ROLES = 1 << 28
    MANAGE_EVENTS = 1 << 33
    CREATE_EVENTS = 1 << 44
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    PIN_MESSAGES = 1 << 51


ALL_PERMISSIONS = (1 << 53) - 1
TIMED_OUT_PERMISSIONS = int(Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY)
DIRECT_PERMISSIONS = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.ADD_REACTIONS
    | Permission.USE_APPLICATION_COMMANDS
)


def permissions_in(world: World, user_id: int, channel: Channel) -> int:
    """Return the permission bits of this person in this channel, thread or conversation."""
    if channel.is_dm:
        return DIRECT_PERMISSIONS if user_id in (channel.recipient_id, world.bot_id) else 0
    if not channel.is_thread:
        return _in_text_channel(world, user_id, channel)
    parent = world.channels.get(channel.parent_id or 0)
    if parent is None:
        return 0
    bits = _in_text_channel(world, user_id, parent)
    if channel.kind is ChannelKind.PRIVATE_THREAD:
        inside = user_id in channel.thread_member_ids or bits & Permission.MANAGE_THREADS
        return bits if inside else 0
    return bits


def may(world: World, user_id: int, channel: Channel, *needed: Permission) -> bool:
    """Return whether this person has every one of these permissions there."""
    bits = permissions_in(world, user_id, channel)
    return all(bits & permission for permission in needed)


def may_in_server(world: World, user_id: int, *any_of: Permission) -> bool:
    """Return whether this person has one of these permissions, whatever the channels say."""
    member = world.members.get(user_id)
    return member is not None and any(_in_server(world, member) & one for one in any_of)


def may_view(world: World, user_id: int, channel: Channel) -> bool:
    """Return whether this person sees the channel at all."""
    return may(world, user_id, channel, Permission.VIEW_CHANNEL)


def may_send(world: World, user_id: int, channel: Channel) -> bool:
    """Return whether this person can write there now, in a forum: begin a post."""
    if not channel.is_thread:
        return may(world, user_id, channel, Permission.SEND_MESSAGES)
    if channel.locked and not may(world, user_id, channel, Permission.MANAGE_THREADS):
        return False
    return may(world, user_id, channel, Permission.SEND_MESSAGES_IN_THREADS)


def _in_text_channel(world: World, user_id: int, channel: Channel) -> int:
    member = world.members.get(user_id)
    if member is None:
        return 0
    bits = _in_server(world, member)
    if bits == ALL_PERMISSIONS:
        return bits
    bits = _with_overwrites(world, member, channel, bits)
    until = member.timed_out_until
    if until is not None and until > world.now():
        bits &= TIMED_OUT_PERMISSIONS
    return bits if bits & Permission.VIEW_CHANNEL else 0


def _in_server(world: World, member: Member) -> int:
    bits = world.roles[world.guild_id].permissions
    for role_id in member.role_ids:
        bits |= world.roles[role_id].permissions
    if member.user_id == world.owner_id or bits & Permission.ADMINISTRATOR:
        return ALL_PERMISSIONS
    return bits


def _with_overwrites(world: World, member: Member, channel: Channel, bits: int) -> int:
    by_target = {each.target_id: each for each in channel.overwrites}
    everyone = by_target.get(world.guild_id)
    if everyone is not None:
        bits = bits & ~everyone.deny | everyone.allow
    of_roles = [by_target[each] for each in member.role_ids if each in by_target]
    for overwrite in of_roles:
        bits &= ~overwrite.deny
    for overwrite in of_roles:
        bits |= overwrite.allow
    own = by_target.get(member.user_id)
    if own is not None:
        bits = bits & ~own.deny | own.allow
    return bits

"""What the local Discord remembers, as plain values."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, IntEnum, auto
from typing import Any

JSON = dict[str, Any]

EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15
HAS_THREAD = 1 << 5
# Of a channel: a forum whose posts need a tag, and a post that stands above the others.
REQUIRES_TAG = 1 << 4
PINNED_POST = 1 << 1
# Of a message: what Discord writes below when somebody pins one.
PIN_NOTICE = 6


class ChannelKind(IntEnum):
    """Discord's channel types that this local Discord knows."""

    TEXT = 0
    DM = 1
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


@dataclass(kw_only=True)
class User:
    """A person or a bot; `name` is what others read, `about` tells who to act as."""

    id: int
    username: str
    name: str
    about: str = ""
    is_bot: bool = False
    accepts_messages: bool = True


@dataclass(kw_only=True)
class Role:
    """A role; the one whose id is the server's id is @everyone."""

    id: int
    name: str
    permissions: int = 0
    position: int = 0
    colour: int = 0
    mentionable: bool = False


@dataclass(kw_only=True)
class Member:
    """A user's place in the server."""

    user_id: int
    joined_at: datetime
    role_ids: list[int] = field(default_factory=list)
    timed_out_until: datetime | None = None


@dataclass(kw_only=True)
class Overwrite:
    """What a channel allows and denies one role or one member."""

    target_id: int
    is_member: bool
    allow: int = 0
    deny: int = 0


@dataclass(kw_only=True)
class Channel:
    """A text channel, a forum, a thread, or direct messages between one person and the bot."""

    id: int
    kind: ChannelKind
    name: str
    created_at: datetime
    position: int = 0
    topic: str = ""
    category: str | None = None
    parent_id: int | None = None
    owner_id: int | None = None
    recipient_id: int | None = None
    overwrites: list[Overwrite] = field(default_factory=list)
    thread_member_ids: list[int] = field(default_factory=list)
    archived: bool = False
    archived_at: datetime | None = None
    locked: bool = False
    auto_archive_minutes: int = 4320
    invitable: bool = True
    message_count: int = 0
    last_message_id: int | None = None
    flags: int = 0
    tags: list[JSON] = field(default_factory=list)
    applied_tag_ids: list[int] = field(default_factory=list)

    @property
    def is_thread(self) -> bool:
        """Whether this is a public or a private thread."""
        return self.kind in (ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD)

    @property
    def is_forum(self) -> bool:
        """Whether this holds posts, which are threads, and no messages of its own."""
        return self.kind is ChannelKind.FORUM

    @property
    def is_dm(self) -> bool:
        """Whether this is a conversation with the bot outside the server."""
        return self.kind is ChannelKind.DM


@dataclass(kw_only=True)
class Draft:
    """What a message is made of, before it has an id."""

    content: str = ""
    components: list[JSON] = field(default_factory=list)
    embeds: list[JSON] = field(default_factory=list)
    attachments: list[JSON] = field(default_factory=list)
    flags: int = 0
    kind: int = 0
    reference: JSON | None = None
    nonce: str | None = None
    visible_to: int | None = None
    interaction: JSON | None = None
    command: str | None = None
    mentioned_user_ids: list[int] = field(default_factory=list)
    mentioned_role_ids: list[int] = field(default_factory=list)
    mentions_everyone: bool = False


@dataclass(kw_only=True)
class Message(Draft):
    """A message; `visible_to` names the one reader of an ephemeral one."""

    id: int
    channel_id: int
    author_id: int
    sent_at: datetime
    edited_at: datetime | None = None
    pinned_at: datetime | None = None
    reactions: dict[str, list[int]] = field(default_factory=dict)

    @property
    def is_ephemeral(self) -> bool:
        """Whether only one person sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def is_loading(self) -> bool:
        """Whether the bot said that it is thinking and has not answered yet."""
        return bool(self.flags & LOADING)

    @property
    def text(self) -> str:
        """Everything there is to read in it: content, text components, embeds, line by line."""
        lines = [self.content] if self.content else []
        lines += text_of(self.components)
        for embed in self.embeds:
            lines += [str(embed[key]) for key in ("title", "description") if embed.get(key)]
        return "\n".join(lines)


def walk(components: list[JSON]) -> list[JSON]:
    """Return every component, depth first, accessories and labelled ones included."""
    found: list[JSON] = []
    for component in components:
        found.append(component)
        found += walk(component.get("components") or [])
        found += walk([component[key] for key in ("accessory", "component") if component.get(key)])
    return found


def text_of(components: list[JSON]) -> list[str]:
    """Return the content of each text component in reading order."""
    return [str(part["content"]) for part in walk(components) if part.get("type") == 10]


@dataclass(kw_only=True)
class Event:
    """A scheduled event outside of Discord's voice channels, named by where it is."""

    id: int
    creator_id: int
    name: str
    location: str
    begin_at: datetime
    end_at: datetime
    description: str = ""


class ChangeKind(Enum):
    """What can happen to the world."""

    MESSAGE_CREATED = auto()
    MESSAGE_EDITED = auto()
    MESSAGE_DELETED = auto()
    REACTION_ADDED = auto()
    REACTION_REMOVED = auto()
    CHANNEL_CREATED = auto()
    CHANNEL_CHANGED = auto()
    CHANNEL_DELETED = auto()
    PINS_CHANGED = auto()
    THREAD_MEMBER_CHANGED = auto()
    MEMBER_CHANGED = auto()
    ROLE_DELETED = auto()
    COMMANDS_CHANGED = auto()
    EVENT_CREATED = auto()
    EVENT_CHANGED = auto()
    EVENT_DELETED = auto()


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that happened; only the fields that belong to its kind are set."""

    kind: ChangeKind
    channel: Channel | None = None
    message: Message | None = None
    user_id: int | None = None
    role_id: int | None = None
    emoji: str | None = None
    event: Event | None = None

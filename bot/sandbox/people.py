"""What a person does in the local Discord, for its page and for tests."""

from collections.abc import Sequence

from bot.sandbox.answers import Answer
from bot.sandbox.components import with_custom_id
from bot.sandbox.forms import Form, Value, submit_data
from bot.sandbox.interaction_payloads import (
    ATTACHMENT_SIZE_LIMIT,
    command_data,
    component_data,
    message_command_data,
)
from bot.sandbox.interactions import Interaction, InteractionDesk
from bot.sandbox.mentions import find_mentions
from bot.sandbox.openings import InteractionKind, Opening
from bot.sandbox.permissions import Permission, may, may_send, may_view
from bot.sandbox.records import JSON, Channel, Draft, Message, Role, User, walk
from bot.sandbox.uploads import Upload
from bot.sandbox.world import World

BUTTON = 2


class NotAllowedError(Exception):
    """Discord would not let this person do that; the text says why."""


class Person:
    """One person at their own Discord."""

    def __init__(self, world: World, desk: InteractionDesk, user: User) -> None:
        self.world = world
        self.desk = desk
        self.user = user

    @property
    def id(self) -> int:
        """Their user id."""
        return self.user.id

    def _channel(self, which: Channel | int | str) -> Channel:
        channel = which if isinstance(which, Channel) else self.world.channel(which)
        if not may_view(self.world, self.id, channel):
            raise NotAllowedError(f"{self.user.name} does not see this channel.")
        return channel

    def _message(self, message: Message) -> Message:
        current = self.world.find_message(message.channel_id, message.id)
        if current is None or current.visible_to not in (None, self.id):
            raise NotAllowedError(f"{self.user.name} does not see this message.")
        self._channel(message.channel_id)
        return current

    def sees(self, channel: Channel | int | str) -> list[Message]:
        """Return the messages they see there, their ephemeral ones included, oldest first."""
        where = self._channel(channel)
        found: list[Message] = []
        if may(self.world, self.id, where, Permission.READ_MESSAGE_HISTORY):
            found += self.world.history(where.id)
        found += [
            each
            for each in self.world.ephemeral.values()
            if each.channel_id == where.id and each.visible_to == self.id
        ]
        return sorted(found, key=lambda each: each.id)

    async def say(
        self, channel: Channel | int | str, content: str, reply_to: Message | None = None
    ) -> Message:
        """Write a message; NotAllowedError when they cannot write there."""
        return self.write(self._channel(channel), content, reply_to)

    def write(self, channel: Channel, content: str, reply_to: Message | None = None) -> Message:
        """Write a message at once."""
        if channel.is_forum:
            raise NotAllowedError("A forum holds posts, not messages.")
        if not may_send(self.world, self.id, channel):
            raise NotAllowedError(f"{self.user.name} cannot write here.")
        check_length(content)
        draft = Draft(content=content)
        all_roles = may(self.world, self.id, channel, Permission.MENTION_EVERYONE)
        find_mentions(self.world, draft, all_roles=all_roles)
        if reply_to is not None:
            draft.kind = 19
            draft.reference = {
                "type": 0,
                "message_id": str(reply_to.id),
                "channel_id": str(channel.id),
            }
            if reply_to.author_id not in draft.mentioned_user_ids:
                draft.mentioned_user_ids.append(reply_to.author_id)
        return self.world.post(channel.id, self.id, draft)

    async def edit(self, message: Message, content: str) -> None:
        """Change the words of a message of their own."""
        if message.author_id != self.id:
            raise NotAllowedError("Only its author edits a message.")
        check_length(content)
        message.content = content
        find_mentions(self.world, message)
        self.world.edit(message)

    async def delete(self, message: Message) -> None:
        """Delete a message of their own."""
        if message.author_id != self.id:
            raise NotAllowedError("Only its author deletes a message.")
        self.world.delete_message(message)

    async def direct_message(self, content: str) -> Message:
        """Write to the bot privately."""
        return self.write(self.world.direct_channel(self.id), content)

    async def react(self, message: Message, emoji: str, *, on: bool = True) -> None:
        """Add or take back a reaction."""
        channel = self._channel(message.channel_id)
        if on and not may(self.world, self.id, channel, Permission.ADD_REACTIONS):
            raise NotAllowedError(f"{self.user.name} cannot react here.")
        self.world.react(self._message(message), self.id, emoji, on=on)

    async def _answer(self, interaction: Interaction) -> Answer:
        await interaction.answered.wait()
        return Answer(interaction)

    def command(self, name: str, kind: int = 1) -> JSON:
        """Return a registered command by name or id; LookupError when there is none."""
        for command in self.world.commands:
            if command["type"] == kind and name in (command["name"], command["id"]):
                return command
        raise LookupError(f"There is no command {name}.")

    def _opening(self, kind: InteractionKind, channel: Channel, data: JSON) -> Opening:
        is_command = kind in (InteractionKind.COMMAND, InteractionKind.AUTOCOMPLETE)
        needed = Permission.USE_APPLICATION_COMMANDS
        if is_command and not may(self.world, self.id, channel, needed):
            raise NotAllowedError(f"{self.user.name} cannot use commands here.")
        return Opening(kind=kind, user_id=self.id, channel=channel, data=data)

    def start_command(self, name: str, channel: Channel | int | str, options: JSON) -> Interaction:
        """Send a chat command; the bot's answer comes later."""
        data = command_data(self.world, self.command(name), plain(options))
        opening = self._opening(InteractionKind.COMMAND, self._channel(channel), data)
        return self.desk.open(opening)

    async def use(self, name: str, channel: Channel | int | str, /, **options: object) -> Answer:
        """Send a chat command and wait for the bot's first answer, at most three seconds."""
        return await self._answer(self.start_command(name, channel, options))

    def start_message_command(self, name: str, message: Message) -> Interaction:
        """Use a command of a message's menu; the bot's answer comes later."""
        data = message_command_data(self.world, self.command(name, 3), self._message(message))
        channel = self._channel(message.channel_id)
        return self.desk.open(self._opening(InteractionKind.COMMAND, channel, data))

    async def use_on(self, name: str, message: Message) -> Answer:
        """Use a command of a message's menu and wait for the bot's first answer."""
        return await self._answer(self.start_message_command(name, message))

    async def type_into(
        self, name: str, channel: Channel | int | str, focused: str, /, **options: object
    ) -> Answer:
        """Type an option's value and wait for what autocomplete offers."""
        data = command_data(self.world, self.command(name), plain(options), focused)
        opening = self._opening(InteractionKind.AUTOCOMPLETE, self._channel(channel), data)
        return await self._answer(self.desk.open(opening))

    def start_component(
        self, message: Message, custom_id: str, values: list[str] | None = None
    ) -> Interaction:
        """Press a button or choose in a menu; the bot's answer comes later."""
        current = self._message(message)
        component = with_custom_id(current.components, custom_id)
        if component is None:
            raise LookupError(f"The message has no {custom_id}.")
        if component.get("disabled"):
            raise NotAllowedError("It is switched off.")
        data = component_data(self.world, component, values)
        opening = self._opening(InteractionKind.COMPONENT, self._channel(current.channel_id), data)
        opening.source = current
        return self.desk.open(opening)

    async def press(
        self, message: Message | None, custom_id: str | None = None, *, label: str | None = None
    ) -> Answer:
        """Press the button with this custom id or label and wait for the bot's first answer."""
        if message is None:
            raise LookupError("There is no message to press on.")
        wanted = custom_id or self._button(message, label or "")
        return await self._answer(self.start_component(message, wanted))

    def _button(self, message: Message, label: str) -> str:
        buttons = [part for part in walk(message.components) if part.get("type") == BUTTON]
        for button in buttons:
            if button.get("label") == label and "custom_id" in button:
                return str(button["custom_id"])
        known = ", ".join(str(button.get("label")) for button in buttons)
        raise LookupError(f"There is no button {label!r}, only: {known}.")

    async def choose(
        self, message: Message | None, custom_id: str, values: Sequence[str | User | Role | Channel]
    ) -> Answer:
        """Choose in a menu and wait for the bot's first answer."""
        if message is None:
            raise LookupError("There is no message to choose in.")
        chosen = [str(plain_value(each)) for each in values]
        return await self._answer(self.start_component(message, custom_id, chosen))

    def upload(self, filename: str, content: bytes) -> str:
        """Put a file into an open form and return the id that the form sends it by."""
        if len(content) > ATTACHMENT_SIZE_LIMIT:
            raise ValueError("A file holds at most 10 MB.")
        kept = self.desk.uploads.keep(Upload(filename=filename, content=content))
        return str(kept["id"])

    def start_submit(self, form: Form, values: dict[str, Value]) -> Interaction:
        """Send a form; the bot's answer comes later."""
        opener = self.desk.interactions[form.interaction_id]
        if opener.user_id != self.id:
            raise NotAllowedError("This form was opened for someone else.")
        opening = self._opening(
            InteractionKind.FORM,
            self._channel(opener.channel_id),
            submit_data(self.world, self.desk.uploads, form, values),
        )
        opening.source = opener.source
        opening.trigger = opener.metadata
        return self.desk.open(opening)

    async def submit(self, form: Form | None, values: dict[str, Value]) -> Answer:
        """Send a form and wait for the bot's first answer; inputs left out keep their values."""
        if form is None:
            raise LookupError("No form was opened.")
        return await self._answer(self.start_submit(form, values))


def check_length(content: str) -> None:
    """Raise ValueError when a person could not send these words."""
    if not 1 <= len(content.strip()) <= 2000:
        raise ValueError("A message holds 1 to 2000 characters.")


def plain(options: JSON) -> JSON:
    """Return options with people, roles and channels replaced by their ids."""
    return {name: plain_value(value) for name, value in options.items()}


def plain_value(value: object) -> object:
    """Return the id of a person, role or channel, and anything else as it is."""
    if isinstance(value, User | Role | Channel | Person):
        return str(value.id)
    return value

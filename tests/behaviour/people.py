"""People who use the bot: each does only what Discord would let them do."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle, RoleHandle, UserHandle
from simcord.env import Env
from simcord.results import InteractionResult

from tests.behaviour.seen import SELECTS, Answer, Form, Message

AfterAction = Callable[[], Coroutine[Any, Any, None]]


class _Presser:
    """The presses that are alike in a server and in direct messages."""

    is_alone = False
    """Whether nobody else sees anything of the room that they are in."""

    def __init__(self, env: Env, actor: MemberActor | UserHandle, then: AfterAction) -> None:
        self.env = env
        self.actor = actor
        self._then = then

    @property
    def id(self) -> int:
        return self.actor.id

    async def click(self, message: Message, label: str) -> Answer:
        return await self._answer(await self.actor.click(message.handle, label=label))

    async def choose(self, message: Message, label: str, *values: Any) -> Answer:
        """Choose in the select that is labelled so; `values` are texts, channels or roles."""
        custom_id = message.select(label)["custom_id"]
        return await self._answer(
            await self.actor.select(message.handle, values, custom_id=custom_id)
        )

    async def send(self, form: Form, **values: Any) -> Answer:
        """Send a form; what stands in it goes along where nothing else is given."""
        fields = form.fields

        def is_one(value: Any) -> bool:
            return bool(value) and not isinstance(value, list)

        wanted = {
            name: [value] if is_one(value) and fields[name]["type"] in SELECTS else value
            for name, value in {**form.filled, **values}.items()
        }
        return await self._answer(await self.actor.submit_modal(form.shown, wanted))

    async def _answer(self, result: InteractionResult) -> Answer:
        answer = Answer(result)
        assert result.acknowledged, "Nobody was answered."
        seen_by_others = [one for one in answer.messages if not (one.is_private or self.is_alone)]
        assert not seen_by_others, answer.text
        await self._then()
        return answer


class Correspondent(_Presser):
    """A person in their direct messages with the bot."""

    is_alone = True
    actor: UserHandle

    @property
    def channel(self) -> ChannelHandle:
        return self.actor.dm_channel

    async def write(self, words: str) -> None:
        """Write to the bot, and let it do what follows."""
        await self.actor.send_dm(words)

    async def use(self, command: str, **options: Any) -> Answer:
        return await self._answer(await self.actor.slash(command, **options))


class Member(_Presser):
    """A person in a server, who types commands in its lounge."""

    actor: MemberActor

    def __init__(
        self, env: Env, actor: MemberActor, lounge: ChannelHandle, then: AfterAction
    ) -> None:
        super().__init__(env, actor, then)
        self._lounge = lounge
        self.in_dm = Correspondent(env, actor.user, then)

    @property
    def guild(self) -> GuildHandle:
        return self.actor.guild

    async def use(self, command: str, **options: Any) -> Answer:
        return await self._answer(await self.actor.slash(self._lounge, command, **options))

    async def use_on(self, channel: ChannelHandle, message: Message, command: str) -> Answer:
        """Use an entry in the menu of a message."""
        assert isinstance(message.handle, discord.Message)
        return await self._answer(await self.actor.context_menu(channel, command, message.handle))

    async def write(
        self, channel: ChannelHandle, words: str, reply_to: Message | None = None
    ) -> Message:
        """Write a message of their own, and let the bot do what follows."""
        answered: Any = None if reply_to is None else reply_to.handle
        written = Message(await self.actor.send(channel, words, reply_to=answered))
        await self._then()
        return written

    async def change(self, message: Message, words: str) -> None:
        """Change a message of their own, and let the bot do what follows."""
        assert isinstance(message.handle, discord.Message)
        await self.actor.edit(message.handle, words)
        await self._then()

    async def delete(self, message: Message) -> None:
        """Delete a message, and let the bot do what follows."""
        assert isinstance(message.handle, discord.Message)
        await self.actor.delete(message.handle)
        await self._then()

    async def react(self, message: Message, emoji: str = "\N{HEAVY BLACK HEART}") -> None:
        """React to a message, and let the bot do what follows."""
        assert isinstance(message.handle, discord.Message)
        await self.actor.react(message.handle, emoji)
        await self._then()

    def sees(self, channel: ChannelHandle) -> list[Message]:
        """Everything that stands on this person's screen in a channel, oldest first."""
        return [Message(one) for one in channel.history(viewer=self.actor)]

    def loses(self, role: RoleHandle) -> None:
        self.env.backend.remove_member_role(self.guild.id, self.id, role.id)

    def is_timed_out(self, length: timedelta) -> None:
        until = (self.env.now() + length).isoformat()
        self.env.backend.edit_member(self.guild.id, self.id, {"timed_out_until": until})

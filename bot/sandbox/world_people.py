"""The people of the local Discord server, and their roles."""

from datetime import datetime

from bot.sandbox.lookup import by_id_or_name
from bot.sandbox.records import Change, ChangeKind, Member, Role, User
from bot.sandbox.world_core import WorldCore


class WorldPeople(WorldCore):
    """Who is in the server, and what they may be called and do."""

    def add_role(
        self, name: str, *, permissions: int = 0, colour: int = 0, mentionable: bool = False
    ) -> Role:
        """Create a role above the ones before it; the first is @everyone."""
        identity = self.guild_id if not self.roles else self.new_id()
        role = Role(
            id=identity,
            name=name,
            permissions=permissions,
            position=len(self.roles),
            colour=colour,
            mentionable=mentionable,
        )
        self.roles[identity] = role
        return role

    def add_user(self, username: str, name: str, *roles: Role, about: str = "") -> User:
        """Create a person who is in the server with these roles."""
        user = User(id=self.new_id(), username=username, name=name, about=about)
        self.users[user.id] = user
        self.members[user.id] = Member(
            user_id=user.id, joined_at=self.now(), role_ids=[role.id for role in roles]
        )
        return user

    def add_bot(self, username: str, name: str, *roles: Role) -> User:
        """Create the one bot of this world; its user id is also its application's id."""
        user = self.add_user(username, name, *roles)
        user.is_bot = True
        self.bot_id = user.id
        return user

    def user(self, who: int | str) -> User:
        """Return the user with this id, username or name; KeyError when there is none."""
        return by_id_or_name(who, self.users.values(), lambda each: (each.username, each.name))

    def role(self, which: int | str) -> Role:
        """Return the role with this id or name; KeyError when there is none."""
        return by_id_or_name(which, self.roles.values(), lambda each: (each.name,))

    def time_out(self, user_id: int, until: datetime | None) -> None:
        """Silence a member until then; None ends it."""
        self.members[user_id].timed_out_until = until
        self.tell(Change(kind=ChangeKind.MEMBER_CHANGED, user_id=user_id))

    def give_role(self, user_id: int, role: Role) -> None:
        """Give a member a role."""
        if role.id not in self.members[user_id].role_ids:
            self.members[user_id].role_ids.append(role.id)
        self.tell(Change(kind=ChangeKind.MEMBER_CHANGED, user_id=user_id))

    def delete_role(self, role: Role) -> None:
        """Remove a role from the server and from everyone who has it."""
        del self.roles[role.id]
        for member in self.members.values():
            member.role_ids = [each for each in member.role_ids if each != role.id]
        self.tell(Change(kind=ChangeKind.ROLE_DELETED, role_id=role.id))

    def take_role(self, user_id: int, role: Role) -> None:
        """Take a role from a member."""
        self.members[user_id].role_ids.remove(role.id)
        self.tell(Change(kind=ChangeKind.MEMBER_CHANGED, user_id=user_id))

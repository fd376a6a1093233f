"""The scheduled events of the local Discord server."""

from bot.sandbox.records import Change, ChangeKind, Event
from bot.sandbox.world_rooms import WorldRooms


class WorldEvents(WorldRooms):
    """What the server has planned; an event that is over is listed no more."""

    def planned(self) -> list[Event]:
        """Return the events that are not over, the earliest first."""
        now = self.now()
        coming = [each for each in self.events.values() if each.end_at > now]
        return sorted(coming, key=lambda each: (each.begin_at, each.id))

    def plan_event(self, event: Event) -> None:
        """Keep a new event and tell everyone."""
        self.events[event.id] = event
        self.tell(Change(kind=ChangeKind.EVENT_CREATED, event=event))

    def change_event(self, event: Event) -> None:
        """Tell everyone that this event was changed."""
        self.tell(Change(kind=ChangeKind.EVENT_CHANGED, event=event))

    def delete_event(self, event_id: int) -> None:
        """Remove an event, as its maker or an admin does."""
        event = self.events.pop(event_id)
        self.tell(Change(kind=ChangeKind.EVENT_DELETED, event=event))

"""A life in which people need people while the bot is killed and Discord loses its answers."""

from datetime import timedelta

from tests.wire.caring import care_for, let_questions_rest
from tests.wire.pilot import START, Pilot
from tests.wire.soak.deeds import Deed
from tests.wire.soak.life import Life
from tests.wire.soak.need import Need
from tests.wire.soak.team import Team


class CareLife(Life):
    """Nobody is forgotten, nothing is doubled, and nothing of it is kept."""

    # Every two minutes the next ones are called: longer rests have nothing more to show.
    longest_rest_minutes = 3

    def __init__(
        self, pilot: Pilot, seed: int, again: str = "the same test", *, is_short: bool = False
    ) -> None:
        super().__init__(pilot, seed, [Need, Team], again)
        self._is_short = is_short

    def every_deed(self) -> list[Deed]:
        """Return all deeds; a short life has no days to pass."""
        return [deed for deed in super().every_deed() if not (self._is_short and deed.alone)]

    async def care(self, kills: int) -> None:
        """Live with a team of a helper on duty, a second line and a contact."""
        threads = self.chance.random() < 0.5
        await care_for(self.pilot, contact="Ada", second_line=("Mo",), uses_threads=threads)
        # Else no ping reaches them, and the next ones have their turn at once.
        self.pilot.world.role("Facilitator").mentionable = True
        # One question stands, for its private form; then only care has anything to say.
        await self.revive()
        self.pilot.clock.move_to(START + timedelta(seconds=61))
        await self.pilot.prompt()
        await self.pilot.stop_bot()
        await let_questions_rest(self.pilot)
        await self.live(kills)

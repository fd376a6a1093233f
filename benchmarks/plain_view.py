"""The floor of a press: a plain view of discord.py that answers from memory and keeps nothing."""

import sys
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord

from benchmarks.bare import Bare
from benchmarks.contender import Place, main, online

HAND = "hand"


class Hands(discord.ui.View):
    """One button under every message: it raises a hand, or lowers it."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self._up: dict[int, set[int]] = defaultdict(set)

    @discord.ui.button(label="Hand up", custom_id=HAND)
    async def press(self, interaction: discord.Interaction, _: discord.ui.Button["Hands"]) -> None:
        """Say how many hands are up now."""
        up = self._up[interaction.message.id if interaction.message else 0]
        up ^= {interaction.user.id}
        await interaction.response.send_message(f"{len(up)} hands are up.", ephemeral=True)


class PlainView(Bare):
    """discord.py with that view."""

    async def setup_hook(self) -> None:
        """Let presses under any message reach the view."""
        self.add_view(Hands())


async def _live(place: Place) -> None:
    async with PlainView() as client:
        await client.start(place.token)


@asynccontextmanager
async def _connected(place: Place) -> AsyncIterator[discord.Client]:
    async with online(PlainView(), place.token) as client:
        yield client


if __name__ == "__main__":
    sys.exit(main(_live, _connected))

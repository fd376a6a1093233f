"""Pointing discord.py at the local Discord."""

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


def point_discord_at(url: str) -> None:
    """Let every client of this process talk to the local Discord at `url` (`Sandbox.url`).

    Both attributes are undocumented and hold for the whole process, which then cannot talk to
    the real Discord as well.
    """
    address = yarl.URL(url)
    Route.BASE = str(address / "api/v10")
    DiscordWebSocket.DEFAULT_GATEWAY = address.with_scheme("ws") / "gateway"
    discord.Asset.BASE = str(address / "cdn")

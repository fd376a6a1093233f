"""`python -m bot` as it is, with Discord's address turned to the local one: URL, then arguments."""

import sys

from bot.__main__ import main
from bot.sandbox.redirect import point_discord_at

if __name__ == "__main__":
    point_discord_at(sys.argv[1])
    sys.exit(main(sys.argv[2:]))

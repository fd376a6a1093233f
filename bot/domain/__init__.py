"""What the bot decides, as pure functions over values."""

"""What the bot does: load, decide, save, say what changed."""

"""A local Discord, so that anyone can meet the bot without an account."""

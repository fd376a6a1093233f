"""Care: people and places to turn to, and who is on duty."""

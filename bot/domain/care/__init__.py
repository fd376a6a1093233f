"""Care: people and places to turn to."""

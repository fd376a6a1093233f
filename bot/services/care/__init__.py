"""Care: who is on duty."""

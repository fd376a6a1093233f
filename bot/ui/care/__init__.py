"""Care as people see it: the card, the note to the team, and people and places to turn to."""

"""The guidelines as people see them: their card, and what staff change there."""

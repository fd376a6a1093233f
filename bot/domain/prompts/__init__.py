"""Daily value prompts: the deck, what comes next, and when."""

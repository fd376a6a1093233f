"""Services of rounds: every press is one transaction."""

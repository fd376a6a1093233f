"""What the guidelines and the care for people find in messages, beside three word filters."""

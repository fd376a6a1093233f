"""Check-in rounds: live circles and open check-ins."""

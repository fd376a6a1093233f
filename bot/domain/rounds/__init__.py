"""Check-in rounds: formats, live circles, open check-ins, and when they repeat."""

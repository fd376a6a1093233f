"""Check-in rounds as people see them."""

"""What people see: cards, buttons and forms, built from values."""

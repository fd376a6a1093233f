"""What people see of daily questions."""

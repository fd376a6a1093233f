"""Schedules, deliveries and responses, as rows."""

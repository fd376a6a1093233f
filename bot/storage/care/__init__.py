"""Who is on duty, as rows."""

"""The database: every line of SQL lives in here."""

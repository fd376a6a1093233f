"""Guidelines, as rows: what was found, decided, asked for and switched on; never any words."""

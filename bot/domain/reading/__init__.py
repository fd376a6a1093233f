"""Reading what people write: one folded form for every spelling, with the way back to theirs."""

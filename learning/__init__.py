"""Where the weights of `bot/domain/reading/likeness.tsv` come from: our own sentences."""

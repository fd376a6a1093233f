"""Where the weights of `bot/domain/guidelines/likeness.tsv` come from: our own sentences."""

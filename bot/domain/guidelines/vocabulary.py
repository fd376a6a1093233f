"""Sets of words, written the way one reads them."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text that stand between spaces."""
    return frozenset(text.split())

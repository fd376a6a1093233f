"""Lists of words as one can read them: in lines, with spaces between."""


def listed(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(word for line in lines for word in line.split())

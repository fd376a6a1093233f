"""Pieces that the patterns of several families are made of."""

WORD = r"(?:[^\s.?!]+ )"
"""Any word inside a sentence, with the space behind it."""

NUMBER = (
    r"(?:\d[\d.,:]*k?|number|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundreds?|dozens?)"
)
"""A count, in digits or words."""

OTHERS = (
    "people person man men woman women guy guys girl girls boy boys kid kids someone somebody"
    " everyone"
)


def up_to(most: int) -> str:
    """Return the pattern of so many words at most."""
    return rf"{WORD}{{0,{most}}}"

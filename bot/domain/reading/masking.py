"""What in a message is not its writer's own words: code, quotes, links, names."""

import re

SOMEONE = "@someone"
"""Stands where a person was named."""
LINK = "<link>"
"""Stands where an address of a page was."""

# No alternative looks further than the next sign of its own kind, so the whole stays linear.
_MASKED = re.compile(
    r"(?P<code>```(?:(?!```).)+```|``[^`\n]+``|(?<!`)`[^`\n]+`(?!`))"
    r"|(?P<rest_quoted>^>>>[ ].*\Z)"
    r"|(?P<quoted>^[ \t]{0,3}>[ ][^\n]*)"
    r"|(?P<emoji><a?:\w{1,32}:\d{1,20}>)"
    r"|(?P<someone><@[!&]?\d{1,20}>|(?<![\w@.])@[^\W_]\w{0,31})"
    r"|(?P<link><?(?:\bhttps?://|\bwww\.|\bdiscord\.gg/)\S+|<link>|(?<![\w/])[ru]/\w{2,30})"
    r"|(?P<place><(?:\#\d{1,20}|id:\w{1,20}|t:-?\d{1,20}(?::\w)?|/[^<>\n]{1,64}:\d{1,20})>)",
    re.DOTALL | re.IGNORECASE | re.MULTILINE,
)
_STANDS = {"someone": SOMEONE, "link": LINK, "code": "\n", "rest_quoted": "\n", "quoted": "\n"}
_NEEDED = re.compile(r"[`<>@|]|://|www\.|\bdiscord\.gg/|\b[ru]/", re.IGNORECASE)
# One set of signs is found far sooner than a choice; "www." alone has none of them.
_SIGNS = re.compile(r"[`<>@|/]")


def may_be_masked(text: str) -> bool:
    """Return whether a text has what has to be there for any of it."""
    if _SIGNS.search(text) is None and "www." not in text.lower():
        return False
    return _NEEDED.search(text) is not None


def masked(text: str) -> list[tuple[int, int, str]]:
    """Return each masked stretch: where it starts, where it ends, what stands for it."""
    if not may_be_masked(text):
        return []
    return [
        (found.start(), found.end(), _STANDS.get(found.lastgroup or "", " "))
        for found in _MASKED.finditer(text)
    ]

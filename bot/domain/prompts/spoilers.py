"""Words behind a spoiler: hidden until somebody taps them, and read back as they were."""

import re

_BAR = "||"
# It shows nothing and keeps two bars from being read as one sign.
_BETWEEN = "\N{ZERO WIDTH SPACE}"
_TWO_BARS = re.compile(r"\|(?=\|)")
_KEPT_APART = re.compile(rf"\|{_BETWEEN}(?=\|)")


def hide(words: str) -> str:
    """Return words behind one spoiler, whatever bars they hold themselves.

    Discord ends a spoiler at the next two bars, also within code, and knows no way to escape them.
    """
    apart = _TWO_BARS.sub(f"|{_BETWEEN}", words)
    return f"{_BAR}{_BETWEEN}{apart}{_BETWEEN}{_BAR}"


def show(hidden: str) -> str:
    """Return the words that `hide` was given."""
    apart = hidden.removeprefix(_BAR + _BETWEEN).removesuffix(_BETWEEN + _BAR)
    return _KEPT_APART.sub("|", apart)

"""Amounts with a comma before the cents, as much of Europe writes them."""

import re

_COMMA = re.compile(r"(?<![\d.,])(?P<whole>\d{1,3}(?:\.\d{3})+|\d{1,6}),(?P<cents>\d{2})(?![\d,]|\.\d)")


def with_points(text: str) -> str:
    """The same text, letter for letter, with `1.234,56` written as `1,234.56`."""
    return _COMMA.sub(lambda found: f"{found['whole'].replace('.', ',')}.{found['cents']}", text)

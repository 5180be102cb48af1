"""What is left of a name or a number for who need not know it: two can be told apart, and nobody is named.

How long what is hidden is, is hidden too.
"""

_HIDDEN = "**"
_DIGITS_SHOWN = 2


def masked_name(name: str) -> str:
    """Each word's first character: 「张**」, "Z** S**"."""
    return " ".join(f"{word[0]}{_HIDDEN}" for word in name.split()) or _HIDDEN


def masked_number(number: str) -> str:
    """The last two characters of an account or a telephone, where there are enough others: "**31"."""
    plain = "".join(each for each in number if each.isalnum())
    return _HIDDEN + (plain[-_DIGITS_SHOWN:] if len(plain) >= 3 * _DIGITS_SHOWN else "")

"""Pieces of patterns that the kinds share: names and capitalised phrases, as regular expressions.

They keep upper and lower case apart even inside a pattern that otherwise ignores it.
"""

NAME = r"(?:(?i:Mr|Mrs|Ms|Miss|Mx|Dr)\b\.?\s*)?(?-i:[A-Z][\w.'-]*(?: +[A-Z][\w.'-]*){1,4})"
NAME_HAN = r"[\u4e00-\u9fff·]{2,12}?"


def capitalised(linking: str, *, marks: str = r"\w&.,'()/+#-", first: str = "A-Z") -> str:
    """Capitalised words in a row; the `linking` words (`of|and`) may stand between them, not at the end."""
    word = rf"[{first}][{marks}]*"
    return rf"(?-i:{word}(?: +(?:(?:{linking}) +)*{word})*)"

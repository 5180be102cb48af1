"""Pieces of patterns that the kinds share: names and capitalised phrases, as regular expressions.

They keep upper and lower case apart even inside a pattern that otherwise ignores it.
"""

from tools.documents.english_numbers import YEAR_IN_WORDS

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_PARTICLE = (
    r"(?:van|von|der|den|de|da|das|dos|do|du|del|della|di|la|le|el|al|bin|binti|ibn|ter|ten|y|[asd]/[olp])"
)
NAME = (
    r"(?:(?i:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Shri|Smt|Kum|Mdm)\b\.?(?:\s*/\s*(?i:Mr|Mrs|Ms|Miss|Smt|Kum|Kumari|Mdm)\b\.?)*\s*)?"
    rf"(?-i:{_CAPITAL}[\w.'’-]*(?: +(?:{_PARTICLE} +){{0,3}}{_CAPITAL}[\w.'’-]*){{1,4}})"
)
MONTH_WORDS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_ORDINAL_WORDS = (
    r"(?:(?:twenty|thirty)[\s-])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"\w{3,6}teenth|twentieth|thirtieth)"
)
DAY_IN_PROSE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\b|{MONTH_WORDS}|{_ORDINAL_WORDS}\b)[^.;:]{{2,40}}?(?:\b(?:19|20)\d\d\b|{YEAR_IN_WORDS})"
    rf"|(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)\d\d"
)
"""A day as English prose writes it, in figures or in words; for `days.py` to understand."""

NAME_HAN = r"[\u4e00-\u9fff·]{2,12}?"


def capitalised(linking: str, *, marks: str = r"\w&.,'()/+#-", first: str = "A-Z") -> str:
    """Capitalised words in a row; the `linking` words (`of|and`) may stand between them, not at the end."""
    word = rf"[{first}][{marks}]*"
    return rf"(?-i:{word}(?: +(?:(?:{linking}) +)*{word})*)"

"""What comes first in a document's days of three numbers, as its other days and its country say."""

import re
from functools import lru_cache

_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,2})(?P<mark>[/-])(?P<b>\d{1,2})(?P=mark)\d{2}(?:\d{2})?(?![\d/-])"
)
_DAY_FIRST = re.compile(
    r"£|\bGBP\b|\bA\$|\bAUD\b|\bS\$|\bSGD\b|\bHK\$|\bHKD\b|\bNZ\$|€|\bEUR\b|₹|\bINR\b|\bRs\.?\s?\d|"
    r"\bMYR\b|\bplc\b|\bLLP\b"
    r"|\bPty\b|\bPte\b|United\s+Kingdom|Hong\s+Kong|Singapore|Australia|\bIndia\b|New\s+Zealand|Ireland|"
    r"\bHEDD\b"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b(?:NSW|VIC|QLD)\s\d{4}\b|\b[Ee]nrolment\b|\bper\s+annum\b|"
    r"\b[Nn]ational\s+[Ii]nsurance\b|\bPAYE\b|\b[Ss]ort\s+[Cc]ode\b|\bMPF\b|\bCPF\b"
    r"|\bABN\b|[Ss]uperannuation|\bPRSI\b|\b[Pp]rovident\s+[Ff]und\b|\bSdn\b"
)
_MONTH_FIRST = re.compile(
    r"\bUSD?\$|\bUSD\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\bLLC\b|\bUnited\s+States\b|\bU\.S\.|"
    r"\bat[-\x20]will\b|\bSSN\b"
    r"|\b401\(?k|\brouting\s+number\b|\b[Ee]nrollment\b|\bMedicare\b|\bSocial\s+Security\b|\bFICA\b|"
    r"\bFederal\s+(?:Income\s+)?Tax\b"
)
BY_OTHER_DAYS, BY_COUNTRY = 0.97, 0.88


@lru_cache(maxsize=32)
def day_stands_first(text: str) -> tuple[bool, float] | None:
    """Whether 05/12/2026 is in December there, and how sure that is; None where nothing tells."""
    days = [(int(found["a"]), int(found["b"])) for found in _NUMBERS.finditer(text)]
    by_days = {a > b for a, b in days if (a > 12) != (b > 12)}
    if len(by_days) == 1:
        return by_days.pop(), BY_OTHER_DAYS
    day_first, month_first = bool(_DAY_FIRST.search(text)), bool(_MONTH_FIRST.search(text))
    return (day_first, BY_COUNTRY) if day_first != month_first else None

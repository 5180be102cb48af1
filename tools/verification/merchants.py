"""Are two merchant names the same shop?"""

import re
import unicodedata

_LEGAL_FORMS = re.compile(
    r"(有限责任公司|股份有限公司|有限公司|\b(co|ltd|limited|inc|llc|company|store|shop)\b)"
)


def same_merchant(one: str, other: str) -> bool:
    """Equal but for width, case, spaces, punctuation and legal form. No guessing beyond that."""
    plain = plain_name(one)
    return plain != "" and (one == other or plain == plain_name(other))


def plain_name(name: str) -> str:
    """What is left of a name to compare; empty where nothing is."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(r"[\W_]+", "", _LEGAL_FORMS.sub(" ", folded))

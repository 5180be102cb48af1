"""Names of people who answer for a model: two spellings of one person must not become two people."""

import re
import unicodedata

from models.errors import UnusableInput

NAME_MAX, STATEMENT_MAX = 100, 1_000

_LOOKALIKES = str.maketrans(
    "авекмнорстухіјѕԁԛԝɡαβεηικμνορτυχ",
    "abekmhopctyxijsdqwgabehikmvoptux",
)
"""Letters of other scripts that are drawn as Latin ones (Unicode TS 39, the common ones of lower case)."""


class NameUnusable(UnusableInput):
    """Give the full name of one person, as it stands in the minutes, in one script."""

    code = "name_unusable"


class StatementUnusable(UnusableInput):
    """Say why in one line of up to 1,000 characters."""

    code = "statement_unusable"


def person_named(name: str) -> str:
    """The name as it is kept: composed, trimmed, single spaces. Raises NameUnusable."""
    plain = " ".join(unicodedata.normalize("NFKC", name).split())
    if not 2 <= len(plain) <= NAME_MAX or any(unicodedata.category(sign)[0] == "C" for sign in plain):
        raise NameUnusable
    if sum(sign.isalpha() for sign in plain) < 2:
        raise NameUnusable
    for word in re.split(r"[\s\-'’.·]+", plain):
        if len({script for sign in word if sign.isalpha() and (script := _script(sign))}) > 1:
            raise NameUnusable(f"{word!r} mixes letters of several scripts; write the name in one.")
    return plain


def stated(statement: str) -> str:
    """A statement as it is kept. Raises StatementUnusable."""
    plain = " ".join(unicodedata.normalize("NFC", statement).split())
    if not plain or len(plain) > STATEMENT_MAX:
        raise StatementUnusable
    if any(unicodedata.category(sign)[0] == "C" for sign in plain):
        raise StatementUnusable("The statement holds signs that cannot be seen; leave them out.")
    return plain


def same_person(one: str, other: str) -> bool:
    """Whether two names could be of one person: case, accents, spaces, signs, the order of the words and
    letters that look alike make no other."""
    ours, theirs = _words(one), _words(other)
    return sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs)


def _words(name: str) -> list[str]:
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    letters = "".join(sign for sign in apart if unicodedata.category(sign)[0] not in "MC")
    return re.findall(r"[^\W_]+", letters.translate(_LOOKALIKES))


def _script(sign: str) -> str:
    found = unicodedata.name(sign, "?").split()[0]
    return "CJK" if found in {"HIRAGANA", "KATAKANA"} else found  # written together in one name

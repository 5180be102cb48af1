"""Do two ways of writing a name mean the same person?"""

import re
import unicodedata


def names_agree(account: str, document: str) -> bool:
    """False only for a clear difference.

    Names in different scripts cannot be compared here and count as agreeing; order of given and
    family name, case, spaces, dots and titles do not matter; "Chen S." agrees with "Chen Si".
    """
    ours, theirs = _words(account), _words(document)
    if not ours or not theirs or _is_han(account) is not _is_han(document):
        return True
    if _is_han(account):
        return "".join(ours) == "".join(theirs)
    return (
        _covered(ours, theirs) or _covered(theirs, ours) or "".join(sorted(ours)) == "".join(sorted(theirs))
    )


_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof"})


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"(先生|女士|小姐|同学)\s*$", "", plain.strip())
    return [word for word in re.split(r"[^\w]+", plain) if word and word not in _TITLES]


def _is_han(name: str) -> bool:
    return any("一" <= character <= "鿿" for character in name)


def _covered(few: list[str], many: list[str]) -> bool:
    """Every word of the shorter name is, or starts, a word of the longer; two words at least."""
    return len(few) >= 2 and all(any(word.startswith(each) for word in many) for each in few)

"""Do two ways of writing the name of an employer or a school mean the same one?"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from tools.verification.names import Likeness
from tools.verification.written_names import simplified

_LEGAL_FORM = re.compile(
    r"(有限责任公司|股份有限公司|集团有限公司|有限公司|分公司|公司|集团|总部"
    r"|\b(?:co|ltd|limited|inc|incorporated|llc|company|corp|corporation|plc|gmbh|group|holdings|the|of)\b)"
)
_PLACES = re.compile(r"^(中国|[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,3}市)|[(\[][^()\[\]]{1,12}[)\]]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ALIKE = 78
_UNLIKE = 55
"""Of 100 by rapidfuzz; between the two nothing is said."""


@lru_cache(maxsize=1024)
def same_organisation(one: str, other: str) -> Likeness:
    """Legal form, place in brackets, script variants and one being the other's short form do not matter.

    Names in two scripts cannot be compared: translations of company names follow no rule.
    """
    ours, theirs = _plain(one), _plain(other)
    if not ours or not theirs or bool(_HAN.search(ours)) is not bool(_HAN.search(theirs)):
        return Likeness.UNKNOWN
    if ours in theirs or theirs in ours:
        return Likeness.SAME
    alike = fuzz.ratio(ours, theirs)
    if alike >= _ALIKE:
        return Likeness.SAME
    # 北大 and 北京大学, MIT and its long form: every character of the short one, in order.
    short, long = sorted((ours, theirs), key=len)
    if len(short) <= 5 and _in_order(short, long):
        return Likeness.UNKNOWN
    clear = alike < _UNLIKE or _differs_where_it_counts(ours, theirs)
    return Likeness.DIFFERENT if clear else Likeness.UNKNOWN


def _plain(name: str) -> str:
    folded = simplified(unicodedata.normalize("NFKC", name).casefold().strip())
    without = _LEGAL_FORM.sub(" ", _PLACES.sub(" ", folded))
    return re.sub(r"[\W_]+", "", without) or re.sub(r"[\W_]+", "", folded)


def _in_order(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


def _differs_where_it_counts(one: str, other: str) -> bool:
    """武汉大学 and 湖北大学 are alike in form; names of schools differ in their first characters."""
    both_schools = all(re.search(r"(大学|学院|学校)$", name) for name in (one, other))
    return both_schools and one[:2] != other[:2]

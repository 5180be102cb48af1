"""A lower limit in a message: somebody wishes for one of their own, or objects to one."""

import re
from enum import StrEnum
from functools import cache

from models.facts.value import Minor, Value
from tools.understanding.amounts import Amount, amounts_in
from tools.understanding.phrases import blanked, is_said, phrase_pattern
from tools.understanding.plain import Plain, plain
from tools.understanding.vocabulary import read_vocabulary

_BY = re.compile(r"(?:(?<![a-z])by\ |(?:降低?|减少?|调低|下调|少|低)(?:了|个|掉)?)\ ?$")
_TO = re.compile(r"(?:(?<![a-z])to|到|至|成|为|只[要留])\ ?$")


class LimitWish(StrEnum):
    """What is wanted of the limit."""

    LOWER = "lower"
    OBJECT = "object"


class Lowering(Value):
    """`amounts`: each amount that was named with whether it is taken off the limit, or is the new limit."""

    wish: LimitWish
    amounts: tuple[tuple[Minor, bool], ...] = ()

    def target_minor(self, standing_minor: int) -> int | None:
        """The limit that is wished for; None where none or several are named."""
        found = {standing_minor - amount if off else amount for amount, off in self.amounts}
        return found.pop() if len(found) == 1 else None


def lowering_in(text: str) -> Lowering | None:
    """None where a message says nothing of a lower limit. Never raises."""
    message = plain(text)
    if _wording("objects")[0].search(message):
        return Lowering(wish=LimitWish.OBJECT)
    words, unless = _wording("lowers")
    if unless.search(message) or not is_said(words, blanked(unless, message)):
        return None
    return Lowering(
        wish=LimitWish.LOWER, amounts=tuple(_named(message, each) for each in amounts_in(message))
    )


def _named(message: Plain, amount: Amount) -> tuple[int, bool]:
    """ "By 1,000" and 「降 1000」 are taken off; "to 1,000" and 「降到 1000」 are what is left."""
    before = message[: amount.span[0]].rstrip("¥￥$ ")
    off = not _TO.search(before) and bool(_BY.search(before + " ") or _BY.search(before))
    return amount.amount_minor, off


@cache
def _wording(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    entry = read_vocabulary("lowering.toml")[name]
    return phrase_pattern(entry["words"]), phrase_pattern(entry.get("unless", ()))

"""What somebody wrote in the decision bar: read from its form, kept when it cannot be carried out."""

import re
import unicodedata
from decimal import Decimal
from typing import Annotated

from fastapi import Depends, Form
from pydantic import Field

from models.errors import Misplaced
from models.facts.value import Value
from models.staff_errors import RulingUnusable

_AMOUNT_UNREADABLE = Misplaced("body.amount", "unusable", "Write the whole limit, such as 30,000.")
_AMOUNT_MAX = Decimal(10) ** 11
_AMOUNT = re.compile(r"[¥€$]?(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(\.\d{1,6})?(万)?", re.ASCII)
"""Plain, or with a comma before every three digits: "1,5" could be fifteen or one and a half."""
Line = Annotated[str, Field(max_length=100)]
Words = Annotated[str, Field(max_length=4_000)]


class Written(Value):
    """As it was written; nothing in it was checked against the case yet."""

    choice: Line = ""
    asked_minor: int = 0
    """What "approve" said beside its button."""
    amount: Line = ""
    reasons: Annotated[tuple[Line, ...], Field(max_length=20)] = ()
    question: Words = ""
    to_customer: Words = ""
    rationale: Words = ""
    adverse_fact: Line = ""

    def amount_minor(self) -> int:
        """The amount in minor units; "30,000" and 「3 万」 are both 30,000. Raises RulingUnusable."""
        text = unicodedata.normalize("NFKC", self.amount).replace(" ", "")  # ３０，０００ is 30,000
        found = _AMOUNT.fullmatch(text)
        amount = Decimal(-1)
        if found is not None:
            whole, part, ten_thousands = found.groups(default="")
            amount = Decimal(whole.replace(",", "") + part) * (10_000 if ten_thousands else 1)
        if not (0 <= amount <= _AMOUNT_MAX and amount * 100 == int(amount * 100)):
            raise RulingUnusable(places=(_AMOUNT_UNREADABLE,))
        return int(amount * 100)


def written(
    choice: Annotated[str, Form(max_length=100)] = "",
    asked_minor: Annotated[int, Form(ge=0, le=10**13)] = 0,
    amount: Annotated[str, Form(max_length=100)] = "",
    reasons: Annotated[list[str] | None, Form()] = None,
    question: Annotated[str, Form(max_length=4_000)] = "",
    to_customer: Annotated[str, Form(max_length=4_000)] = "",
    rationale: Annotated[str, Form(max_length=4_000)] = "",
    adverse_fact: Annotated[str, Form(max_length=100)] = "",
) -> Written:
    """From the form; browsers end lines with two characters, which are one here."""
    return Written(
        choice=choice,
        asked_minor=asked_minor,
        amount=amount.strip(),
        reasons=tuple(reasons or ()),
        question=_plain(question),
        to_customer=_plain(to_customer),
        rationale=_plain(rationale),
        adverse_fact=adverse_fact,
    )


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


AsWritten = Annotated[Written, Depends(written)]

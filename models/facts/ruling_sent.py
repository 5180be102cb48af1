"""What somebody decides on a case, as they send it."""

from typing import Annotated

from pydantic import Field

from models.facts.review import RulingOutcome, Words
from models.facts.value import Minor, Value


class RulingSent(Value):
    """`limit_minor`: what the limit is to come to, where it is approved. `reasons`: codes of the policy pack,
    for a no or for less than was asked. `adverse_fact`: the evidence that showed one, for an appeal that is
    to end worse. `not_theirs`: a payment is stopped because it is not its customer who pays."""

    outcome: RulingOutcome
    limit_minor: Minor | None = None
    reasons: Annotated[tuple[str, ...], Field(max_length=4)] = ()
    rationale: Words
    to_customer: Annotated[str, Field(max_length=1_000)] = ""
    adverse_fact: Annotated[str, Field(max_length=100)] | None = None
    not_theirs: bool = False

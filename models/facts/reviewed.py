"""What people decided on a case, as the decision that carries it out holds and seals it."""

from typing import Annotated

from pydantic import Field

from models.facts.value import Minor, Value


class Reviewed(Value):
    """One or two people's word. The decision is a pure function of this, the rest of its case, the versions.

    `decision_id` is the decision that was looked at. `limit_minor`: what the limit is to come to; None for
    a no. `at_least_minor`: an appeal never ends below that, but for `adverse_fact`. The rationale itself
    stands with the case and may be erased; here is its salted commitment.
    """

    case_id: str
    decision_id: str | None
    approves: bool
    limit_minor: Minor | None
    reasons: tuple[str, ...] = ()
    """Codes of the policy pack that the customer is told, for a no or for less than asked."""
    by: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)]
    """Who decided; two different people above the threshold of the pack."""
    rationale_sha256: str
    at_least_minor: Minor | None = None
    adverse_fact: str | None = None
    """Evidence that showed it."""

"""Decide on a payment that waits: it is genuine and lifted, or a scam or not theirs and stopped.

By the rules of every case: who decides has it, has looked at both views long enough, writes why, and from the
threshold of the policy pack on a second person agrees before money moves. The customer hears it in chat.
"""

from enum import StrEnum

from assistant.actions.agree_with_ruling import agree_with_ruling
from assistant.actions.look_at_held import case_of
from assistant.actions.means import Means
from assistant.actions.rule_on_case import rule_on_case
from models.facts.review import ReviewCase, Ruling, RulingOutcome
from models.facts.staff import StaffMember
from tools.reviews.usable import sent_ruling


class Found(StrEnum):
    """What somebody found a payment to be."""

    GENUINE = "genuine"
    SCAM = "scam"
    NOT_THEIRS = "not_theirs"


def rule_on_held(
    means: Means, staff: StaffMember, payment_id: str, revision: int, found: Found, rationale: str
) -> ReviewCase:
    """The case as it is then: settled, waiting for a second person, or given to somebody else because nobody
    can have looked in so short a time.

    Raises RoleMissing, NotFound, what `rule_on_case` raises; PaymentNotWaiting, InterventionExpired.
    """
    sent = sent_ruling(
        outcome=RulingOutcome.LIFT if found is Found.GENUINE else RulingOutcome.STOP,
        rationale=rationale,
        not_theirs=found is Found.NOT_THEIRS,
    )
    return rule_on_case(means, staff, case_of(means, staff, payment_id), revision, sent)


def agree_on_held(
    means: Means, staff: StaffMember, payment_id: str, revision: int, rationale: str
) -> ReviewCase:
    """A second person found the same, by themselves; only now it is carried out. Raises what
    `rule_on_held` does."""
    return agree_with_ruling(means, staff, case_of(means, staff, payment_id), revision, rationale)


def found_in(ruling: Ruling) -> Found:
    """What a ruling on a payment says that it is."""
    if ruling.outcome is RulingOutcome.LIFT:
        return Found.GENUINE
    return Found.NOT_THEIRS if ruling.not_theirs else Found.SCAM

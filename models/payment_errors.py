"""Errors of payments: what is done with one that was approved, and with one that waits."""

from models.errors import Conflict, NotAllowed, UnusableInput


class MoreThanHeld(Conflict):
    """More than is held for this payment; capture what is held or less."""

    code = "more_than_held"


class MoreThanCaptured(Conflict):
    """More than was captured of this payment; refund what was captured or less."""

    code = "more_than_captured"


class MoreThanOwed(Conflict):
    """More than is owed; repay what is owed or less."""

    code = "more_than_owed"


class PaymentLapsed(Conflict):
    """What was held for this payment has been given back after its time; authorise it anew."""

    code = "payment_lapsed"


class PaymentNotApproved(Conflict):
    """This payment was not approved, so nothing of it can be captured, voided or refunded."""

    code = "payment_not_approved"


class LinesNeeded(UnusableInput):
    """This payment is paid from limits for different uses; say which lines the amount is of."""

    code = "lines_needed"


class PaymentNotWaiting(Conflict):
    """This payment does not wait for an answer any more; look at what became of it."""

    code = "payment_not_waiting"


class InterventionExpired(PaymentNotWaiting):
    """The time to answer is over and nothing was paid; pay anew if you still want to."""

    code = "intervention_expired"


class AnswerDoesNotFit(Conflict):
    """This payment waits for another kind of answer; look at it again and choose one that it offers."""

    code = "answer_does_not_fit"


class CoolingOff(Conflict):
    """It is too early to go on; wait for the time shown. You can stop it or talk to a person at once."""

    code = "cooling_off"


class TwoPeopleNeeded(NotAllowed):
    """A payment of this much is released by two people whose names are known; have two of your staff decide
    on it, in the console among held payments or under /v1/reviews. It waits meanwhile."""

    code = "two_people_needed"


class MayNotInsist(NotAllowed):
    """Your word alone is not enough for this payment; talk to a person, who can release it at once."""

    code = "may_not_insist"

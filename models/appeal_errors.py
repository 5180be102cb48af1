"""What can go wrong when somebody appeals against a decision, or answers a person who looks at their case."""

from models.errors import Conflict


class AppealTooLate(Conflict):
    """The time for an appeal against this decision is over; ask anew, or ask for a person."""

    code = "appeal_too_late"


class AppealAnswered(Conflict):
    """An appeal against this decision was decided already; what came of it is a decision of its own."""

    code = "appeal_answered"


class NotYetDecided(Conflict):
    """A person is to decide this already; there is nothing to appeal against until they have."""

    code = "not_yet_decided"


class NotAnAppeal(Conflict):
    """Only an appeal can be withdrawn; this case goes on until a person has settled it."""

    code = "not_an_appeal"

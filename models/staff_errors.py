"""What can go wrong when people at the lender work: signing in, roles, cases."""

from models.errors import Conflict, NotAllowed, NotFound, UnusableInput


class RoleMissing(NotAllowed):
    """Your roles do not let you do this; ask whoever looks after staff accounts."""

    code = "role_missing"


class StaffSignInNeeded(NotAllowed):
    """Sign in as staff; nothing that was done before is lost."""

    code = "staff_sign_in_needed"


class CaseNotFound(NotFound):
    """There is no such case, or it is not open to you."""

    code = "case_not_found"


class CaseMoved(Conflict):
    """Somebody did something to this case since you saw it; look at it as it is now."""

    code = "case_moved"


class CaseTaken(Conflict):
    """Somebody else has this case; take another, or ask a senior."""

    code = "case_taken"


class CaseNotYours(NotAllowed):
    """Claim the case first; only whoever has it may do this."""

    code = "case_not_yours"


class CaseOver(Conflict):
    """This case is settled already."""

    code = "case_over"


class AnotherReviewerNeeded(NotAllowed):
    """Somebody else has to look at this one: you decided on it before."""

    code = "another_reviewer_needed"


class EvidenceUnopened(NotAllowed):
    """Open every document of the case first; a decision rests on what was looked at."""

    code = "evidence_unopened"


class RulingUnusable(UnusableInput):
    """This cannot be decided so; see what is said beside it."""

    code = "ruling_unusable"


class WorseOnAppeal(NotAllowed):
    """No appeal ends worse without a new adverse fact; name the fact, or leave at least what there was."""

    code = "worse_on_appeal"

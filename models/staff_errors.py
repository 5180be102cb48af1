"""What can go wrong when people at the lender work: signing in, roles, cases."""

from models.errors import Conflict, NotAllowed, NotFound, UnusableInput


class RoleMissing(NotAllowed):
    """Your roles do not let you do this; ask whoever looks after staff accounts."""

    code = "role_missing"


class StaffSignInNeeded(NotAllowed):
    """Sign in as staff; nothing that was done before is lost."""

    code = "staff_sign_in_needed"


class SignInRefused(NotAllowed):
    """This does not match an account that is open here; check what you typed, or ask for a new password."""

    code = "sign_in_refused"


class TooManyTries(NotAllowed):
    """There were too many wrong tries; wait, then try again. `seconds_left` says how long."""

    code = "too_many_tries"

    def __init__(self, seconds_left: int) -> None:
        super().__init__(
            f"There were too many wrong tries; wait {seconds_left} seconds, then try again.",
            seconds_left=seconds_left,
        )
        self.seconds_left = seconds_left


class SignInBusy(Conflict):
    """Too many people sign in at this moment; try again in a few seconds."""

    code = "sign_in_busy"


class CodeRefused(NotAllowed):
    """This code is wrong, over or was used before; wait for the next one and send that."""

    code = "code_refused"


class PasswordUnfit(UnusableInput):
    """Choose a longer password that is not your login and is hard to guess."""

    code = "password_unfit"


class LoginTaken(Conflict):
    """There is an account with this login already; choose another login."""

    code = "login_taken"


class StaffNotFound(NotFound):
    """There is no such account; `staff list` shows which there are."""

    code = "staff_not_found"


class ProviderFailed(NotAllowed):
    """The sign-in service did not vouch for you; start again, or ask whoever looks after it."""

    code = "provider_failed"


class PageOutdated(NotAllowed):
    """This page was opened in another sign-in; open it anew and send it again."""

    code = "page_outdated"


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


class RulingOutdated(Conflict):
    """What was decided no longer holds: evidence, limits or policy changed since; send it back and say so."""

    code = "ruling_outdated"


class WorseOnAppeal(NotAllowed):
    """No appeal ends worse without a new adverse fact; name the fact, or leave at least what there was."""

    code = "worse_on_appeal"

"""Signs staff in with everything at once: login, password and code, for a program of theirs."""

from assistant.actions.means import Means
from assistant.actions.sign_in_staff import Step, Typed, pass_code, pass_password
from assistant.actions.staff_terms import StaffTerms
from assistant.storage.staff_sessions import Stage
from models.staff_errors import SignInRefused


def sign_in_at_once(means: Means, terms: StaffTerms, typed: Typed, code: str) -> Step:
    """A token that is in. Raises SignInRefused, CodeRefused, TooManyTries.

    A device is enrolled, and a password of their own chosen, at the console: without both nobody gets in.
    """
    step = pass_password(means, terms, typed)
    if step.stage is Stage.PASSWORD:
        step = pass_code(means, terms, step.token, code)
    if step.stage is not Stage.IN:
        with means.storage.writing() as stores:
            stores.staff_sessions.end(step.token)
        raise SignInRefused("Sign in at the console first, and choose a password of your own there.")
    return step

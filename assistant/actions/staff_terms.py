"""What signing in holds to: how long it lasts, which ways there are, what passwords cost."""

from dataclasses import dataclass, field
from datetime import timedelta

from assistant.settings import Settings
from tools.staff.passwords import Passwords


@dataclass(frozen=True, slots=True)
class StaffTerms:
    """`lasts` is the longest that a sign-in lasts, `idle` how long without anything done in it."""

    idle: timedelta
    lasts: timedelta
    has_passwords: bool = True
    """Whether accounts of our own sign in here, or through a provider alone."""
    is_demo: bool = False
    """Only then do demo accounts exist, and may they leave the code out."""
    passwords: Passwords = field(default_factory=Passwords)
    half: timedelta = timedelta(minutes=10)
    """How long somebody has from a right password to the end of signing in."""
    one_time: timedelta = timedelta(days=3)
    """How long a one-time password works."""


def staff_terms(settings: Settings) -> StaffTerms:
    """As they are set."""
    return StaffTerms(
        idle=timedelta(minutes=settings.staff_idle_minutes),
        lasts=timedelta(minutes=settings.staff_session_minutes),
        has_passwords=settings.staff_local_passwords,
        is_demo=settings.environment == "demo",
    )

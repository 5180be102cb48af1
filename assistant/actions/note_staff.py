"""Puts what happened to a staff account on the record."""

from enum import StrEnum

from assistant.actions.means import Means
from assistant.storage.staff import StaffEvent
from assistant.storage.stores import Stores

OPERATOR, NOBODY, PROVIDER = "operator", "nobody", "provider"
"""Who does something where it is no member of staff: whoever runs the program, somebody unknown, the sign-in
provider."""


class Happened(StrEnum):
    """What can happen to an account."""

    CREATED = "created"
    PASSED_PASSWORD = "passed_password"  # noqa: S105  the name of an event
    SIGNED_IN = "signed_in"
    REFUSED = "refused"
    LOCKED = "locked"
    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    PASSWORD_RESET = "password_reset"  # noqa: S105
    CODES_ENROLLED = "codes_enrolled"
    CODES_RESET = "codes_reset"
    ROLES_CHANGED = "roles_changed"
    DISABLED = "disabled"
    ENABLED = "enabled"


def note_staff(
    means: Means, stores: Stores, staff_id: str | None, what: Happened, by: str, **details: object
) -> None:
    """In the transaction of what is noted. Details hold no password, no code and no login that nobody has."""
    stores.staff.note(StaffEvent(means.new_id("sev"), staff_id, what.value, by, means.now(), details))

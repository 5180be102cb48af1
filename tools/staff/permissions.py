"""Which role may do what; whatever is not said here, nobody may."""

from collections.abc import Mapping
from typing import Final

from models.facts.staff import May, StaffMember, StaffRole
from models.staff_errors import RoleMissing

MAY: Final[Mapping[StaffRole, frozenset[May]]] = {
    StaffRole.AGENT: frozenset({May.WORK_CASES}),
    StaffRole.SENIOR: frozenset({May.WORK_CASES, May.SETTLE_HIGH, May.SEE_WORK}),
    StaffRole.COMPLIANCE: frozenset({May.VERIFY_RECORD, May.SEE_WORK}),
    StaffRole.ANALYST: frozenset({May.SEE_FIGURES}),
}


def may(staff: StaffMember, what: May) -> bool:
    """Whether one of their roles lets them; nobody who was disabled may anything."""
    return staff.disabled_at is None and any(what in MAY[role] for role in staff.roles)


def require(staff: StaffMember, what: May) -> None:
    """Raises RoleMissing."""
    if not may(staff, what):
        raise RoleMissing(needed=what)

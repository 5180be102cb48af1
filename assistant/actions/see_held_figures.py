"""See figures of payments that waited: aggregates alone, behind the wall around what fights fraud."""

from datetime import datetime

from assistant.actions.means import Means
from models.facts.figures import HeldFigures
from models.facts.staff import May, StaffMember
from tools.payments.held_figures import held_figures
from tools.staff.permissions import require


def see_held_figures(
    means: Means, staff: StaffMember | None, since: datetime, until: datetime
) -> HeldFigures:
    """Those held at `since` <= at < `until`. `staff` is None at the terminal. Raises RoleMissing."""
    if staff is not None:
        require(staff, May.SEE_FIGURES)
    with means.storage.reading() as stores:
        return held_figures(stores.held_lines.between(since, until), since, until, means.now())

"""Whether something happened to the queue or to a case, for pages that keep themselves up to date.

What it says names nobody and tells nothing but that it differs: a page that hears it asks anew, by the way
that checks roles and consents and writes the look down.
"""

import hashlib
from datetime import datetime

from assistant.actions.means import Means
from models.facts.consent import Method
from models.facts.staff import May, StaffMember
from tools.staff.permissions import require


def queue_moved(means: Means, staff: StaffMember, since: datetime) -> datetime | None:
    """The latest change after a moment, None where there is none; along an index, whatever the queue holds.

    Raises RoleMissing.
    """
    require(staff, May.WORK_CASES)
    with means.storage.reading() as stores:
        changed = stores.reviews.changed_after(since)
    return changed[-1][2] if changed else None


def case_pulse(means: Means, staff: StaffMember, case_id: str) -> str:
    """Two words: the first differs when the case moved, the second when consent opens something else now,
    be it that somebody withdrew it or that its time is over. Raises RoleMissing, CaseNotFound.
    """
    require(staff, May.WORK_CASES)
    at = means.now()
    with means.storage.reading() as stores:
        case = stores.reviews.get(case_id)
        pieces = stores.gate.pieces(case.customer_id)
        open_now = [
            (
                piece.evidence_id,
                piece.revision,
                stores.gate.standing(piece, record, at, method=Method.PERSON_REVIEW),
            )
            for piece, record in pieces
        ]
    opened = hashlib.sha256(repr(sorted(open_now)).encode()).hexdigest()[:16]
    return f"{case.revision}-{case.changed_at.timestamp():.6f} {opened}"

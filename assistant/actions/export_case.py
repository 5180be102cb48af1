"""Export a case to be read on paper: as it is shown, with whose copy it is all over it."""

from assistant.actions.look_at_case import file_of
from assistant.actions.means import Means
from assistant.actions.take_step import at_case
from models.facts.case_file import CaseFile
from models.facts.review import StepKind
from models.facts.staff import StaffMember
from models.facts.value import Instant, Value
from tools.reviews import steps
from tools.reviews.usable import require_reason


class CaseExport(Value):
    """`watermark` names who took it, when, and the step that keeps it: whoever finds a copy finds both."""

    export_id: str
    watermark: str
    reason: str
    at: Instant
    file: CaseFile


def export_case(means: Means, staff: StaffMember, case_id: str, reason: str) -> CaseExport:
    """Masked as the page is. Only whoever has the case. Raises RoleMissing, CaseNotFound, CaseOver,
    CaseNotYours, RulingUnusable for a reason that says nothing."""
    said, at = require_reason(reason), means.now()
    with at_case(means, staff, case_id) as there:
        steps.require_theirs(there.case, staff)
        file = file_of(means, there, staff)
        taken = steps.aside(there.work, StepKind.EXPORTED, text=said)
        there.keep_aside(taken)
        assert taken.step is not None, "every export is kept"
        moment = at.isoformat(timespec="seconds")
        mark = f"{staff.login} · {moment} · {case_id} · {taken.step.step_id}"
        return CaseExport(export_id=taken.step.step_id, watermark=mark, reason=said, at=at, file=file)

"""What somebody may do with a case now, so that a page shows only that."""

from collections.abc import Sequence

from models.facts.case_file import MayDo
from models.facts.review import CaseState, ReviewCase, ReviewStep
from models.facts.staff import May, StaffMember
from models.facts.value import Instant
from tools.policy.review_section import ReviewPolicy
from tools.reviews.attention import seconds_min, unopened, worked_seconds
from tools.reviews.bounds import OUTCOMES
from tools.reviews.steps import is_for
from tools.staff.permissions import may


def may_do(
    case: ReviewCase,
    steps: tuple[ReviewStep, ...],
    staff: StaffMember,
    documents: Sequence[str],
    last_ruled_at: Instant | None,
    review: ReviewPolicy,
    at: Instant,
) -> MayDo:
    """`documents`: those that can be opened now."""
    works, fits = may(staff, May.WORK_CASES), is_for(case, staff)
    there = works and not case.state.is_over
    mine = there and case.claimed_by == staff.staff_id
    second = case.state is CaseState.SECOND
    return MayDo(
        claim=there and case.claimed_by is None and fits,
        release=mine,
        take_back=there and case.claimed_by not in {None, staff.staff_id} and may(staff, May.SETTLE_HIGH),
        rule=mine and fits and not second,
        agree=mine and fits and second,
        send_back=mine and second,
        ask=mine and not second,
        hand_up=mine and not case.handed_up,
        outcomes=tuple(sorted(OUTCOMES[case.kind])) if mine and fits and not second else (),
        unopened=unopened(steps, staff.staff_id, documents) if mine else (),
        seconds_min=seconds_min(review, len(documents)),
        worked_seconds=worked_seconds(steps, staff.staff_id, last_ruled_at, at) if mine else 0,
        rationale_characters_min=review.rationale_characters_min,
    )

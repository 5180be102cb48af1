"""Agree with somebody's ruling: the second of two different people; what was decided is then carried out."""

from assistant.actions.gather_case import Gathered, gather_case
from assistant.actions.means import Means
from assistant.actions.rule_on_case import looked, settled, weighed_usable
from assistant.actions.take_step import AtCase, at_case
from assistant.actions.warn_of_hurry import warn_of_hurry
from models.facts.review import CaseState, ReviewCase, Ruling
from models.facts.ruling_sent import RulingSent
from models.facts.staff import StaffMember
from models.staff_errors import RulingOutdated, RulingUnusable, WorseOnAppeal
from tools.policy.pack import PolicyPack
from tools.reviews import steps


def agree_with_ruling(
    means: Means, staff: StaffMember, case_id: str, revision: int, rationale: str
) -> ReviewCase:
    """The second person opens and reads what the first did, and says in their own words why they agree.

    Raises RoleMissing, CaseNotFound, CaseOver, CaseNotYours, AnotherReviewerNeeded, CaseMoved,
    EvidenceUnopened, RulingUnusable; RulingOutdated where what is open by now no longer carries what the
    first decided: two people decide the same, or nothing.
    """
    with at_case(means, staff, case_id) as there:
        case, at = there.case, means.now()
        if case.second_by == staff.staff_id and case.state is CaseState.SETTLED:
            return case
        steps.require_theirs(case, staff)
        steps.require_may_decide(case, staff)
        steps.require_now(case, revision)
        if case.state is not CaseState.SECOND or case.ruling is None:
            raise RulingUnusable("Nobody decided this yet; decide it yourself.")
        own = {"by": staff.staff_id, "at": at, "rationale": rationale, "salt": means.new_salt()}
        gathered = gather_case(means, there.stores, case, there.customer, staff.staff_id, at)
        pack = means.policies.at(at)
        _require_still_usable(means, there, gathered, case.ruling, pack)
        second = looked(means, there, gathered, staff, case.ruling.model_copy(update=own), pack)
        kept = there.keep(settled(means, there, steps.agree(there.work, staff, revision, second)))
        warn_of_hurry(means, there.stores, second)
        return kept


def _require_still_usable(
    means: Means, there: AtCase, gathered: Gathered, ruling: Ruling, pack: PolicyPack
) -> None:
    sent = RulingSent(
        outcome=ruling.outcome,
        limit_minor=ruling.limit_minor,
        reasons=ruling.reasons,
        rationale=ruling.rationale,
        to_customer=ruling.to_customer,
        adverse_fact=ruling.adverse_fact,
        not_theirs=ruling.not_theirs,
    )
    try:
        weighed_usable(means, there, gathered, sent, pack)
    except (RulingUnusable, WorseOnAppeal) as error:
        raise RulingOutdated from error

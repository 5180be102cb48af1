"""Withdraw an appeal: the decision stands as it was, and the case ends."""

from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from models.appeal_errors import NotAnAppeal
from models.facts.review import CUSTOMER, CaseKind, ReviewCase
from models.staff_errors import CaseOver
from tools.reviews.own_answers import WITHDRAWING, withdrawing_hash
from tools.reviews.steps import Work, close


def withdraw_appeal(means: Means, customer_id: str, case_id: str, yes: Yes) -> ReviewCase:
    """Withdrawing twice changes nothing. While the time for it lasts it can be brought again.

    Raises CaseNotFound, TermsDiffer, NotAnAppeal, CaseOver where it was decided before, AccountClosed.
    """
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        case, at = stores.reviews.get(case_id, customer_id), means.now()
        if case.kind is not CaseKind.APPEAL:
            raise NotAnAppeal
        require_same_terms(yes, withdrawing_hash(case_id))
        steps = stores.reviews.steps(case_id)
        if case.state.is_over:
            if steps[-1].by == CUSTOMER:
                return case
            raise CaseOver
        taken = close(Work(case, steps, CUSTOMER, at, means.new_id("stp")), "withdrawn")
        assert taken.step is not None, "what is open was closed"
        record_answer(means, stores, customer_id, f"{WITHDRAWING}:{case_id}", yes, "yes")
        stores.reviews.keep(taken.case, taken.step)
        stores.conversations.settle_handover(case_id)
        return taken.case

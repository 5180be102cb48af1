"""Answer to a case as its customer: what was asked, or anything else that whoever works on it should know."""

from assistant.actions.means import Means
from assistant.actions.take_step import locked_case
from models.facts.consent import Channel
from models.facts.review import CUSTOMER, ReviewCase
from models.staff_errors import CaseNotFound
from tools.reviews import steps
from tools.reviews.usable import require_said


def answer_case(means: Means, customer_id: str, case_id: str, text: str, channel: Channel) -> ReviewCase:
    """Whoever asked has the case again. Raises CaseNotFound also for somebody else's, CaseOver,
    RulingUnusable for an empty answer."""
    said = require_said(text, "text", most=2_000)
    with means.storage.writing() as stores:
        if stores.reviews.customer_of(case_id) != customer_id:
            raise CaseNotFound
        there = locked_case(means, stores, case_id, CUSTOMER)
        return there.keep(steps.answer(there.work, said, channel))

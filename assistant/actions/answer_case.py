"""Answer to a case as its customer: what was asked, or anything else that whoever works on it should know."""

from assistant.actions.appeal_decision import own_words
from assistant.actions.means import Means
from assistant.actions.take_step import locked_case
from models.facts.consent import Channel
from models.facts.review import CUSTOMER, ReviewCase
from models.staff_errors import CaseNotFound
from tools.reviews import steps
from tools.reviews.appeal_standing import WORDS_MAX
from tools.reviews.usable import require_said


def answer_case(means: Means, customer_id: str, case_id: str, text: str, channel: Channel) -> ReviewCase:
    """Whoever asked has the case again; they read it as it was written, and nothing that turns words around.

    Raises CaseNotFound also for somebody else's, CaseOver, RulingUnusable for an empty answer, UnusableInput
    for one that is too long.
    """
    said = require_said(own_words(text), "text", most=WORDS_MAX)
    with means.storage.writing() as stores:
        if stores.reviews.customer_of(case_id) != customer_id:
            raise CaseNotFound
        there = locked_case(means, stores, case_id, CUSTOMER)
        return there.keep(steps.answer(there.work, said, channel))

"""The customer says something to their case: an answer to what they were asked, or something to add."""

from tools.reviews.steps import Work, answer

from assistant.actions.means import Means
from models.errors import UnusableInput
from models.facts.consent import Channel
from models.facts.review import CUSTOMER, ReviewCase


def say_to_case(means: Means, customer_id: str, case_id: str, text: str, channel: Channel) -> ReviewCase:
    """Their own words, kept with the case; the same again right after changes nothing.

    Raises CaseNotFound, CaseOver, UnusableInput, AccountClosed.
    """
    words = text.strip()
    if not words:
        raise UnusableInput("Write an answer and send it again.")
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        case, steps = stores.reviews.get(case_id, customer_id), stores.reviews.steps(case_id)
        taken = answer(Work(case, steps, CUSTOMER, means.now(), means.new_id("stp")), words)
        if taken.step is not None:
            stores.reviews.keep(taken.case, taken.step)
        return taken.case

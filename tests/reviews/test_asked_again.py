"""Somebody who asks again has one case that waits, not one for each time they asked."""

from assistant.actions.claim_case import claim_case
from assistant.actions.means import Means
from assistant.actions.request_limit import request_limit
from assistant.wiring import Program
from models.facts.decision import Wish
from models.facts.limit import LimitKind
from models.facts.review import CaseState
from tests.given import a_customer
from tests.reviews.given_reviews import a_staff_member

MORE = Wish(kind=LimitKind.STANDING, amount_minor=800_000)
MEI = a_staff_member("mei")


def states(means: Means, customer_id: str) -> list[CaseState]:
    with means.storage.reading() as stores:
        return sorted(case.state for case in stores.reviews.of_customer(customer_id))


def asked(means: Means, customer_id: str) -> str:
    handover = request_limit(means, customer_id, MORE).handover
    assert handover is not None, "a new account without documents is for a person"
    return handover.handover_id


def test_asking_again_leaves_one_case_in_the_queue(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, months_on_book=0).customer_id

    first, second = asked(means, customer_id), asked(means, customer_id)

    assert first != second
    assert states(means, customer_id) == [CaseState.CLOSED, CaseState.WAITING]
    with means.storage.reading() as stores:
        assert {each.handover_id: each.state for each in stores.conversations.handovers(customer_id)} == {
            first: "settled",
            second: "waiting",
        }


def test_a_case_that_somebody_has_begun_stays_with_them(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, months_on_book=0).customer_id
    claim_case(means, MEI, asked(means, customer_id), 1)

    asked(means, customer_id)

    assert states(means, customer_id) == [CaseState.CLAIMED, CaseState.WAITING]

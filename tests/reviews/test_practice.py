"""Practice cases: like any other until they are decided, then told; nothing is carried out or counted."""

import random
from datetime import UTC, datetime

import pytest

from assistant.actions.find_cases import find_cases
from assistant.actions.look_at_case import look_at_case
from assistant.actions.open_practice import open_practice
from assistant.actions.rule_on_case import rule_on_case
from assistant.actions.see_work import see_work
from assistant.actions.view_portfolio import count_portfolio
from assistant.demo.practising import made_up
from assistant.wiring import Program
from models.facts.decision import Verdict
from models.facts.language import Language
from models.facts.practice import PracticeKind
from models.facts.review import CaseState, ReviewCase
from models.facts.review_queue import CaseFilter
from tests.given import TODAY, Clock
from tests.reviews.given_reviews import a_senior, a_staff_member, approving, declining, looked_through

MEI = a_staff_member("mei")
EVER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def a_practice(embedded: Program, kind: PracticeKind, seed: str = "1") -> ReviewCase:
    return open_practice(embedded.means, made_up(kind, Language.ZH, TODAY, seed))


@pytest.mark.parametrize("kind", [PracticeKind.OTHER_NAME, PracticeKind.STUDENT])
def test_the_machine_advises_what_is_wrong_and_nothing_tells_that_it_is_practice(
    embedded: Program, clock: Clock, kind: PracticeKind
) -> None:
    # given
    case = a_practice(embedded, kind)

    # when
    looked_through(embedded.means, clock, MEI, case.case_id)
    file = look_at_case(embedded.means, MEI, case.case_id)
    (line,) = find_cases(embedded.means, MEI, CaseFilter()).cases

    # then
    assert file.advice is not None
    assert file.advice.verdict is Verdict.ALLOW
    assert case.practice is not None
    assert file.advice.limit_minor > case.practice.right_minor
    assert not file.case.is_practice
    assert line.case_id == case.case_id
    assert "practice" not in file.model_dump_json().replace('"is_practice":false', "")


def test_a_ruling_is_kept_and_told_and_never_carried_out(embedded: Program, clock: Clock) -> None:
    # given
    means, case = embedded.means, a_practice(embedded, PracticeKind.INCOME_TOO_HIGH)
    seen = looked_through(means, clock, MEI, case.case_id)

    # when
    ruled = rule_on_case(means, MEI, case.case_id, seen.revision, approving(case.amount_minor or 1_400_000))

    # then they are told
    assert ruled.state is CaseState.SETTLED
    assert ruled.is_practice
    assert ruled.practice == case.practice
    # and nothing came of it
    with means.storage.reading() as stores:
        assert ruled.made_decision_id is None
        assert not stores.offers.of_customer(case.customer_id)
        assert len(stores.decisions.of_customer(case.customer_id)) == 1
        (handover,) = stores.conversations.handovers(case.customer_id)
    assert handover.state == "settled"


def test_a_good_case_that_the_machine_would_decline_is_an_appeal_that_people_may_approve(
    embedded: Program, clock: Clock
) -> None:
    # given
    means, case = embedded.means, a_practice(embedded, PracticeKind.INCOME_TOO_LOW)
    seen = looked_through(means, clock, MEI, case.case_id)
    bounds = look_at_case(means, MEI, case.case_id).bounds
    assert bounds is not None
    assert case.practice is not None

    # when
    sent = approving(case.practice.right_minor)
    rule_on_case(means, MEI, case.case_id, seen.revision, sent)
    work = see_work(means, a_senior(), *EVER)

    # then
    assert not bounds.noes
    assert (work.together.caught.hits, work.together.caught.rows) == (1, 1)
    assert (work.together.decided, work.together.worked) == (0, None)


def test_what_is_counted_over_all_customers_leaves_made_up_ones_out(running: Program, clock: Clock) -> None:
    # given
    means, case = running.means, a_practice(running, PracticeKind.OFFER_EXPIRED)
    seen = looked_through(means, clock, MEI, case.case_id)
    rule_on_case(means, MEI, case.case_id, seen.revision, declining("offer_letter_expired"))

    # then
    with means.storage.reading() as stores:
        assert stores.decisions.count(None) == 0
        assert not list(stores.decisions.watched("any", None))
        assert not list(stores.portfolio.limits())
        assert not stores.past_requests.owners("", None, 10)
        assert not stores.limits.unchanged_since(clock(), clock())
    assert count_portfolio(means).limits == 0


def test_the_same_seed_makes_up_the_same_person_and_another_another() -> None:
    kinds = list(PracticeKind)
    random.Random(1).shuffle(kinds)
    one, again, other = (made_up(kinds[0], Language.EN, TODAY, seed).born_on for seed in ("a", "a", "b"))

    assert one == again != other

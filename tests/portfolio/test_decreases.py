"""Lowering a limit: at once by its person; by the lender with reasons, a notice and a way to object."""

from dataclasses import replace

import pytest

from assistant.actions.decrease_limit import (
    Proposal,
    lower_own_limit,
    lowering_terms,
    propose_decrease,
)
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decrease import replay_decrease
from assistant.actions.review_limits import review_limits
from assistant.actions.settle_decrease import object_to_decrease, uphold_decrease, withdraw_decrease
from assistant.actions.tend import tend
from assistant.actions.verify_records import verify_records
from assistant.actions.view_portfolio import view_portfolio
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.decrease_errors import (
    AnotherPersonNeeded,
    DecreaseBelowFloor,
    DecreaseClosed,
    DecreaseStale,
    DecreaseUnderWay,
    DecreaseUnfounded,
    NotADecrease,
    SceneLimitStays,
)
from models.errors import CreditAssistantError, NotFound, RecordTampered, TermsDiffer, UnusableInput
from models.facts.consent import Channel
from models.facts.decrease import DecreaseState, Ending
from models.facts.evidence import EvidenceKind
from models.facts.limit import LimitKind
from tests.given import Clock, a_customer
from tests.given_papers import accepted, an_offer, shown, standing_limit_minor, without_pdf
from tests.policy.deciding import PACK
from tests.portfolio.given_book import a_book, pay
from tests.portfolio.given_decreases import WANG, lowered_by_person, to, told_of, who_pays_late
from tools.audit.seal import seal_of

NOTICE = PACK.decreases.notice_days


def told(means: Means, customer_id: str) -> list[str]:
    with means.storage.reading() as stores:
        latest = stores.conversations.latest(customer_id)
        assert latest is not None
        return [each.text for each in stores.conversations.messages(latest.conversation_id)]


def test_a_decrease_is_told_waits_for_its_notice_and_then_lowers_with_its_basis_on_record(
    running: Program, clock: Clock
) -> None:
    # given
    means = running.means
    customer_id = who_pays_late(means)

    # when
    decrease = propose_decrease(means, customer_id, to(200_000))

    # then nothing changes but what the person knows, with reasons of their account alone
    decision = decrease.decision
    assert (decrease.state, decision.old_limit_minor, decision.new_limit_minor) == (
        DecreaseState.WAITING,
        400_000,
        200_000,
    )
    assert (decrease.in_force_at - decision.at).days == NOTICE
    assert set(decision.reasons) <= {"late_payments", "few_payments", "limit_mostly_used"}
    assert standing_limit_minor(means, customer_id) == 400_000
    (notice,) = told(means, customer_id)
    assert "¥4,000" in notice
    assert "¥2,000" in notice
    assert "I object" in notice
    assert replay_decrease(means, decrease.decrease_id).same

    # and only after the notice it is in force
    clock.pass_time(days=NOTICE, seconds=-1)
    assert tend(means).customers.limits_lowered == 0
    clock.pass_time(seconds=1)
    assert tend(means).customers.limits_lowered == 1
    assert tend(means).customers.limits_lowered == 0
    assert standing_limit_minor(means, customer_id) == 200_000
    assert "¥2,000" in told(means, customer_id)[-1]
    assert view_portfolio(means).books.difference is None
    found = verify_records(means)
    assert (found.first_bad, found.decreases) == (None, 1)


def test_what_is_used_by_then_stays(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    customer_id = who_pays_late(means)
    decrease = propose_decrease(means, customer_id, to(200_000))
    pay(means, customer_id, "pay_1", 50_000)  # nobody takes it: this hold is over before the notice is
    clock.pass_time(days=NOTICE)
    pay(means, customer_id, "pay_2", 170_000)

    tend(means)

    with means.storage.reading() as stores:
        limit = stores.limits.in_force(customer_id, means.now())[0]
        found = stores.decreases.get(decrease.decrease_id)
    assert (limit.drawn_minor, limit.held_minor) == (60_000, 170_000)
    assert limit.amount_minor == found.came_to_minor == 230_000
    assert view_portfolio(means).books.difference is None


def test_a_person_lowers_their_own_limit_at_once_by_a_yes_to_the_exact_terms(running: Program) -> None:
    means = running.means
    customer_id = a_customer(means, limit_minor=500_000, drawn_minor=120_000).customer_id
    with pytest.raises(TermsDiffer):
        lower_own_limit(means, customer_id, 300_000, Yes("0" * 64, Channel.API))
    decrease = lowered_by_person(means, customer_id, 300_000)
    assert decrease.state is DecreaseState.IN_FORCE
    assert decrease.decision.reasons == ("lowered_at_own_wish",)
    assert standing_limit_minor(means, customer_id) == 300_000
    assert replay_decrease(means, decrease.decrease_id).same
    lowered_by_person(means, customer_id, 120_000)
    assert standing_limit_minor(means, customer_id) == 120_000
    with pytest.raises(DecreaseBelowFloor, match="120000"):
        lowering_terms(means, customer_id, 119_999)
    with pytest.raises(NotADecrease):
        lowering_terms(means, customer_id, 120_000)
    with means.storage.reading() as stores:
        answers = stores.offers.answers(customer_id, f"lowering:{decrease.decrease_id}")
    assert [each.answer for each in answers] == ["yes"]
    assert view_portfolio(means).books.difference is None


def test_what_may_not_be_is_refused_and_changes_nothing(embedded: Program) -> None:
    means = without_pdf(embedded).means
    customer_id = who_pays_late(means)
    good = a_customer(means, limit_minor=400_000, months_on_book=24, on_time=12).customer_id
    refused: list[tuple[str, Proposal, type[CreditAssistantError]]] = [
        (customer_id, to(400_000), NotADecrease),
        (customer_id, to(900_000), NotADecrease),
        (customer_id, to(199_999), DecreaseBelowFloor),
        (customer_id, to(300_000, seen_minor=390_000), DecreaseStale),
        (customer_id, to(300_000, limit_id="lim_unknown"), NotFound),
        (customer_id, to(300_000, name=" "), UnusableInput),
        (customer_id, to(300_000, saying=""), UnusableInput),
        ("cus_unknown", to(300_000), NotFound),
        (good, to(300_000), DecreaseUnfounded),
    ]
    for whose, proposal, error in refused:
        with pytest.raises(error):
            propose_decrease(means, whose, proposal)
    propose_decrease(means, customer_id, to(300_000))
    with pytest.raises(DecreaseUnderWay):
        propose_decrease(means, customer_id, to(250_000))
    assert standing_limit_minor(means, customer_id) == 400_000
    with means.storage.reading() as stores:
        assert len(stores.decreases.of_customer(customer_id)) == 1
        assert stores.decreases.of_customer(good) == ()


def test_a_scene_limit_is_not_lowered(embedded: Program) -> None:
    means, _, raised = a_book(embedded)
    with means.storage.reading() as stores:
        limits = stores.limits.in_force(raised, means.now())
    scene = next(limit for limit in limits if limit.kind is LimitKind.SCENE)
    with pytest.raises(SceneLimitStays):
        propose_decrease(means, raised, to(1, limit_id=scene.limit_id))


def test_an_objection_waits_for_somebody_else_however_long(running: Program, clock: Clock) -> None:
    # given
    means = running.means
    customer_id = who_pays_late(means)
    decrease = propose_decrease(means, customer_id, to(200_000))

    # when
    objected = object_to_decrease(means, customer_id, decrease.decrease_id)
    assert object_to_decrease(means, customer_id, decrease.decrease_id) == objected
    clock.pass_time(days=NOTICE + 50)
    tend(means)

    # then it waits, with a case for a person
    assert standing_limit_minor(means, customer_id) == 400_000
    with means.storage.reading() as stores:
        (case,) = stores.conversations.handovers(customer_id)
    assert (case.reason, case.state, case.handover_id) == (
        "decrease_objected",
        "waiting",
        objected.handover_id,
    )

    # and somebody else lets it stand, or takes it back
    with pytest.raises(AnotherPersonNeeded):
        uphold_decrease(means, decrease.decrease_id, WANG, "It stands.")
    stands = uphold_decrease(means, decrease.decrease_id, "Li Min", "The payments are still late.")
    assert stands.state is DecreaseState.WAITING
    tend(means)
    assert standing_limit_minor(means, customer_id) == 200_000
    for act in (withdraw_decrease, uphold_decrease):
        with pytest.raises(DecreaseClosed):
            act(means, decrease.decrease_id, "Li Min", "Too late.")


def test_one_that_is_withdrawn_or_overtaken_by_an_increase_never_comes(
    embedded: Program, clock: Clock
) -> None:
    means = without_pdf(embedded).means
    first, second = who_pays_late(means), who_pays_late(means)
    taken_back = propose_decrease(means, first, to(200_000))
    withdraw_decrease(means, taken_back.decrease_id, "Li Min", "It was paid.")
    overtaken = propose_decrease(means, second, to(200_000))
    told_of(means, second, late_payments_12m=0, on_time_payments_12m=12, months_on_book=36)
    accepted(means, second, an_offer(means, second, 500_000))
    clock.pass_time(days=NOTICE)
    tend(means)
    assert standing_limit_minor(means, first) == 400_000
    assert standing_limit_minor(means, second) == 500_000
    with means.storage.reading() as stores:
        found = [stores.decreases.get(each.decrease_id).ending for each in (taken_back, overtaken)]
    assert found == [Ending.BY_LENDER, Ending.BY_INCREASE]
    assert "stays at ¥4,000" in told(means, first)[-1]


def test_taking_evidence_back_is_no_reason(embedded: Program, clock: Clock) -> None:
    """Twins, raised on a diploma and risky by their account alone from the first day; one takes it back."""
    means = without_pdf(embedded).means
    twins = [
        a_customer(means, limit_minor=100_000, months_on_book=24, on_time=1, late=1).customer_id
        for _ in range(2)
    ]
    for each in twins:
        for kind in (EvidenceKind.DIPLOMA, EvidenceKind.PAYSLIP):
            consent_id = shown(means, each, kind).consent_id
        accepted(means, each, an_offer(means, each, 300_000))
    withdraw_consent(means, twins[1], consent_id, None, Channel.API)
    clock.pass_time(days=PACK.decreases.review_days)
    reviewed = {each.customer_id: each for each in review_limits(means)}
    kept, withdrawn = (reviewed[each] for each in twins)
    assert replace(kept, customer_id="", limit_id="") == replace(withdrawn, customer_id="", limit_id="")
    assert "the_account_got_worse" in withdrawn.why_not
    for each in twins:
        with pytest.raises(DecreaseUnfounded):
            propose_decrease(means, each, to(200_000))


def test_a_review_lists_what_is_due_and_does_nothing(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    late = who_pays_late(means)
    good = a_customer(means, limit_minor=400_000, months_on_book=24, on_time=12).customer_id
    assert list(review_limits(means)) == []
    clock.pass_time(days=PACK.decreases.review_days)
    found = {each.customer_id: each for each in review_limits(means)}
    assert found[late].lowest_minor == 200_000
    assert (found[good].lowest_minor, bool(found[good].why_not)) == (None, True)
    assert standing_limit_minor(means, late) == 400_000


def test_it_moves_with_its_person_is_erased_with_them_and_found_when_bent(embedded: Program) -> None:
    means = embedded.means
    customer_id = who_pays_late(means)
    lowered_by_person(means, customer_id, 300_000)
    waiting = propose_decrease(means, customer_id, to(200_000))
    rows = export_data(means, customer_id)["tables"]["limit_decreases"]
    assert [row["state"] for row in rows] == ["in_force", "waiting"]
    with embedded.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE limit_decreases SET seal = 'x' WHERE state = 'waiting'")
    assert verify_records(means).first_bad == waiting.decrease_id
    with pytest.raises(RecordTampered):
        replay_decrease(means, waiting.decrease_id)
    effect = preview_erasure(means, customer_id)
    erase_customer(means, customer_id, Yes(seal_of(effect), Channel.API), Channel.API)
    with means.storage.reading() as stores:
        (left,) = stores.decreases.of_customer(customer_id)
    assert (left.state, left.case) == (DecreaseState.IN_FORCE, None)
    assert view_portfolio(means).books.difference is None

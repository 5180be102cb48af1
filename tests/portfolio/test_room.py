"""The portfolio's budget: the room left caps an offer, is sealed with it, and holds when many accept."""

from dataclasses import replace
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.actions.means import Means
from assistant.actions.portfolio_room import COUNTED_EVERY, PortfolioFull, count_when_due
from assistant.actions.replay_decision import replay_decision
from assistant.actions.settle_offer import Accepted
from assistant.actions.view_portfolio import count_portfolio, view_portfolio
from assistant.wiring import Program
from models.facts.decision import PortfolioRoom, Verdict
from models.facts.offer import OfferState
from models.facts.portfolio import PortfolioCount
from tests.actions.at_once import at_once
from tests.given import Clock, a_customer
from tests.given_papers import accepted, an_offer, asked
from tests.policy.deciding import AT, PACK, a_case, decided
from tools.policy.policy_book import only
from tools.portfolio.carrying import carried
from tools.portfolio.room import room_for, room_left

ROUND = PACK.total.round_down_to_minor


def budgeted(means: Means, limits_minor: int) -> Means:
    budget = means.pack.portfolio.model_copy(update={"limits_max_minor": limits_minor})
    return replace(means, policies=only(means.pack.model_copy(update={"portfolio": budget})))


def limits_minor(means: Means) -> int:
    return view_portfolio(means).total.limits_minor


def test_before_anything_is_counted_there_is_no_cap_and_the_decision_says_so(embedded: Program) -> None:
    means = embedded.means
    decision = asked(means, a_customer(means, months_on_book=24).customer_id).decision
    (finding,) = (each for each in decision.findings if each.rule == "the_portfolio_has_room")
    assert (finding.reason, finding.cap_minor, finding.verdict) == (
        "portfolio_not_counted",
        None,
        Verdict.ALLOW,
    )


def test_an_offer_ends_where_the_room_ends_and_says_that_it_is_about_us(
    embedded: Program, clock: Clock
) -> None:
    # given one customer with 1,000 and room for 900 more
    plain = embedded.means
    customer_id = a_customer(plain, months_on_book=24, on_time=12).customer_id
    clock.pass_time(hours=1)
    count_portfolio(plain)
    means = budgeted(plain, 190_000)

    # when
    found = asked(means, customer_id)

    # then the offer is what there is room for, its reason is ours, and it replays
    assert found.decision.approved_limit_minor == 190_000
    assert found.decision.reasons[0] == "portfolio_full"
    assert replay_decision(means, found.decision.decision_id).same
    assert found.offer is not None
    accepted(means, customer_id, found.offer)

    # and with no room at all it is a no
    full = asked(means, customer_id)
    assert (full.decision.verdict, full.offer) == (Verdict.DECLINE, None)
    assert "portfolio_full" in full.decision.reasons


def test_however_many_accept_at_once_the_budget_holds(running: Program, clock: Clock) -> None:
    # given eight people, an open offer each, and room for three of them
    plain = running.means
    people = [a_customer(plain, months_on_book=24, on_time=12).customer_id for _ in range(8)]
    clock.pass_time(hours=1)
    offers = [an_offer(plain, each, 300_000) for each in people]
    (more,) = {each.terms.new_limit_minor - each.terms.old_limit_minor for each in offers}
    count_portfolio(plain)
    means = budgeted(plain, 8 * 100_000 + 3 * more + more - 1)

    # when
    came = at_once([partial(accepted, means, *pair) for pair in zip(people, offers, strict=True)])

    # then three have it, the others' offers are still open, and the next count makes no more room
    assert sum(isinstance(each, Accepted) for each in came) == 3
    assert sum(isinstance(each, PortfolioFull) for each in came) == 5, came
    assert limits_minor(means) == 8 * 100_000 + 3 * more
    with means.storage.reading() as stores:
        states = [stores.offers.get(o.offer_id, o.terms.customer_id).state for o in offers]
    assert states.count(OfferState.OPEN) == 5
    clock.pass_time(hours=1)
    count_portfolio(means)
    again = [at_once([partial(accepted, means, p, o)])[0] for p, o in zip(people, offers, strict=True)]
    assert sum(isinstance(each, PortfolioFull) for each in again) == 5


def test_counting_is_due_after_an_hour_and_for_another_policy(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    assert count_when_due(means) == 0
    a_customer(means)
    assert count_when_due(means) == 1
    assert count_when_due(means) == 0
    clock.at += COUNTED_EVERY
    assert count_when_due(means) == 1
    other = replace(means, policies=only(means.pack.model_copy(update={"version": "cn-other"})))
    assert count_when_due(other) == 1


def a_count(limits: int, loss: int, capital: int) -> PortfolioCount:
    return PortfolioCount(
        count_id="cnt_1",
        counted_at=AT,
        policy_version=PACK.version,
        limits=1,
        limits_minor=limits,
        expected_loss_minor=loss,
        capital_minor=capital,
    )


used = st.floats(0, 1.2)
pds = st.floats(1e-4, PACK.risk.pd_max)


@settings(max_examples=60)
@given(used, used, used, st.integers(0, 10**9), pds)
def test_room_only_shrinks_and_what_is_taken_of_it_stays_within_the_budget(
    limits: float, loss: float, capital: float, grown: int, pd: float
) -> None:
    budget = PACK.portfolio
    count = a_count(
        int(limits * budget.limits_max_minor),
        int(loss * budget.expected_loss_max_minor),
        int(capital * budget.capital_max_minor),
    )
    room = room_left(count, grown, PACK)
    growth = room_for(room, pd, PACK.sizing)
    assert 0 <= growth <= PACK.total.limits_max_minor
    # more growth, more risk and a fuller book never make room
    assert room_for(room_left(count, grown + 1_000_000, PACK), pd, PACK.sizing) <= growth
    assert room_for(room, min(1.0, pd * 1.1), PACK.sizing) <= growth
    if growth:
        assert count.limits_minor + grown + growth <= budget.limits_max_minor
        taken = carried(growth, 0, pd, PACK.sizing)
        assert count.expected_loss_minor + taken.expected_loss_minor <= budget.expected_loss_max_minor + 1
        assert count.capital_minor + taken.drawn_capital_minor <= budget.capital_max_minor + 1


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2_000_000), st.integers(0, 2_000_000))
def test_more_room_never_means_less_and_none_is_ever_passed(one: int, other: int) -> None:
    less, more = sorted((one, other))
    outcomes = [
        decided(
            a_case().model_copy(
                update={
                    "room": PortfolioRoom(
                        counted_at=AT, limits_minor=left, expected_loss_minor=10**9, capital_minor=10**9
                    )
                }
            )
        )
        for left in (less, more)
    ]
    for left, decision in zip((less, more), outcomes, strict=True):
        assert decision.approved_limit_minor <= decision.old_limit_minor + left
    assert outcomes[0].approved_limit_minor <= outcomes[1].approved_limit_minor

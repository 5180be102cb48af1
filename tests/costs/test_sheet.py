"""The cost sheet: its items add up, its rates are of its cash flows, and none passes the ceiling."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from models.facts.interest import InterestAccount
from models.facts.limit import Limit, LimitKind
from models.facts.offer import AllInMethod, CostExample, CostPlan, CostSheet
from tools.costs.all_in import Flow, effective_bps, nominal_bps
from tools.costs.examples import cost_example
from tools.costs.interest import after, charge, counted
from tools.costs.sheet import sheet_of, sheet_within
from tools.payments.postings import moved
from tools.payments.repaying import repay
from tools.policy.offering import cost_sheet
from tools.policy.pack import shipped_pack

PACK = shipped_pack("cn")
FORMER = (
    '{"annual_rate_bps":1560,"fees_minor":0,"all_in_annual_rate_bps":1560,"example_drawn_minor":100000,'
    '"example_days":30,"example_cost_minor":1283}'
)
"""A sheet as it was sealed before sheets were itemised."""

few = settings(max_examples=25)
drawn_sums = some.integers(1, 20_000_000)
rates = some.integers(0, 3_600)
fees_sums = some.integers(0, 50_000)
days = some.dates(date(2020, 1, 1), date(2040, 12, 31))
AT = datetime(2026, 11, 22, tzinfo=UTC)
examples = some.builds(
    cost_example,
    some.sampled_from(CostPlan),
    drawn_sums,
    some.integers(1, 400),
    rates,
    fees_sums,
)


@few
@given(example=examples)
def test_the_items_of_an_example_add_up_to_what_is_paid_beyond_what_was_drawn(example: CostExample) -> None:
    paid = sum(each.amount_minor for each in example.payments)
    assert example.interest_minor + example.fees_minor == example.cost_minor == paid - example.drawn_minor
    assert [each.day for each in example.payments] == sorted(each.day for each in example.payments)


@few
@given(example=examples)
def test_at_the_effective_rate_the_payments_are_worth_what_was_drawn(example: CostExample) -> None:
    def worth(bps: int) -> float:
        growth: float = 1 + bps / 10_000
        return float(sum(each.amount_minor * growth ** (-each.day / 365) for each in example.payments))

    found = example.effective_annual_rate_bps
    assert worth(found) <= example.drawn_minor or found == 2**40
    assert not found or worth(found - 1) > example.drawn_minor


@few
@given(rate=rates, drawn=drawn_sums, plan=some.sampled_from(CostPlan), began=days)
def test_the_ledgers_own_functions_charge_what_the_example_says(
    rate: int, drawn: int, plan: CostPlan, began: date
) -> None:
    # given a limit drawn on some day, of whatever year
    example = cost_example(plan, drawn, 30, rate, 0)
    account = InterestAccount(limit_id="lim_1", counted_to=began, charged_on=began)
    limit = a_limit(drawn, rate)

    # when each payment comes on its day, after interest was charged
    paid_interest = 0
    for payment in example.payments:
        day = began + timedelta(days=payment.day)
        account = counted(account, limit.drawn_minor, rate, day)
        charged = charge(account, limit)
        if charged is not None:
            account = after(account, charged[1], charged[0], limit.drawn_minor)
        movements = repay(payment.amount_minor, (limit,), AT, {"lim_1": account})
        limit = moved(limit, movements)
        for movement in movements:
            account = after(account, movement, 0, limit.drawn_minor)
            paid_interest -= movement.interest_minor

    # then it is paid off, to the minor unit
    assert paid_interest == example.interest_minor
    assert (limit.drawn_minor, account.accrued, account.due_minor) == (0, 0, 0)


def a_limit(drawn_minor: int, rate_bps: int) -> Limit:
    return Limit(
        limit_id="lim_1",
        customer_id="cus_1",
        kind=LimitKind.STANDING,
        amount_minor=drawn_minor,
        drawn_minor=drawn_minor,
        annual_rate_bps=rate_bps,
        valid_from=AT,
    )


@few
@given(drawn=some.integers(100_000, 20_000_000), rate=rates, plan=some.sampled_from(CostPlan))
def test_without_fees_the_nominal_rate_is_the_rate_and_compounding_makes_it_no_less(
    drawn: int, rate: int, plan: CostPlan
) -> None:
    example = cost_example(plan, drawn, 30, rate, 0)
    assert rate - 2 <= example.nominal_annual_rate_bps <= rate  # interest is rounded down, the rate up
    assert example.effective_annual_rate_bps >= example.nominal_annual_rate_bps - 1


def test_twelve_equal_parts_of_1_200_at_12_percent_cost_what_a_calculator_says() -> None:
    # given 1,200.00 repaid in parts of 100.00 on days 30, 60, 91, ... 365
    example = cost_example(CostPlan.MONTHLY, 120_000, 30, 1_200, 0)

    # then what was in use, day by day, bore 12 % / 365
    days = [365 * part // 12 for part in range(13)]
    in_use = sum(
        (120_000 - 10_000 * part) * (until - since) for part, (since, until) in enumerate(pairwise(days))
    )
    assert example.interest_minor == int(Fraction(in_use * 1_200, 3_650_000)) == 7_781
    assert example.payments[0].amount_minor == 10_000 + 120_000 * 1_200 * 30 // 3_650_000
    assert example.nominal_annual_rate_bps == 1_200
    assert example.effective_annual_rate_bps == 1_269  # 1.01 ** 12 - 1, rounded up


def test_a_loan_of_a_year_has_one_yearly_rate_by_both_methods() -> None:
    flows = (Flow(365, 112_000, 100_000),)
    assert effective_bps(100_000, flows) == nominal_bps(100_000, flows) == 1_200


def test_a_fee_makes_a_short_loan_dear_and_the_sheet_says_so() -> None:
    # given 1,000.00 for 30 days at 18 %, with a fee of 10.00
    sheet = sheet_of(1_800, 1_000, 100_000, 30, AllInMethod.EFFECTIVE)
    at_once, monthly = sheet.examples
    assert at_once.cost_minor == 1_479 + 1_000
    assert sheet.all_in_annual_rate_bps == at_once.effective_annual_rate_bps > 3_400
    assert monthly.effective_annual_rate_bps < at_once.effective_annual_rate_bps


@few
@given(rate=some.integers(0, 9_000), fees=fees_sums, drawn=drawn_sums, ceiling=some.integers(0, 3_600))
def test_no_sheet_is_above_the_ceiling_and_none_is_made_cheaper_than_it_needs_to_be(
    rate: int, fees: int, drawn: int, ceiling: int
) -> None:
    sheet = sheet_within(ceiling, rate, fees, drawn, 30, AllInMethod.EFFECTIVE)
    assert sheet.all_in_annual_rate_bps <= ceiling
    assert sheet.annual_rate_bps <= rate
    if sheet.annual_rate_bps < rate and sheet.fees_minor == fees:
        dearer = sheet_of(sheet.annual_rate_bps + 1, fees, drawn, 30, AllInMethod.EFFECTIVE)
        assert dearer.all_in_annual_rate_bps > ceiling


def test_the_ceiling_is_about_the_effective_rate_unless_the_pack_says_otherwise() -> None:
    assert cost_sheet(2_400, PACK).all_in_method is AllInMethod.EFFECTIVE
    assert cost_sheet(2_400, PACK).annual_rate_bps < 2_400
    nominal = PACK.price.model_copy(update={"all_in_method": AllInMethod.NOMINAL})
    assert cost_sheet(2_400, PACK.model_copy(update={"price": nominal})).annual_rate_bps == 2_400


def test_an_example_draws_no_more_than_the_limit() -> None:
    assert cost_sheet(1_560, PACK, 30_000).example_drawn_minor == 30_000
    assert cost_sheet(1_560, PACK, 500_000).example_drawn_minor == PACK.price.example_drawn_minor


def test_a_former_sheet_reads_and_is_written_as_it_was() -> None:
    former = CostSheet.from_json(FORMER)
    assert (former.examples, former.all_in_method) == ((), None)
    assert former.model_dump_json() == FORMER


@pytest.mark.parametrize("plan", CostPlan)
def test_what_costs_nothing_has_a_rate_of_nothing(plan: CostPlan) -> None:
    example = cost_example(plan, 100_000, 30, 0, 0)
    rates_of = (example.nominal_annual_rate_bps, example.effective_annual_rate_bps)
    assert (example.cost_minor, *rates_of) == (0, 0, 0)

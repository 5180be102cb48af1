"""One yuan does not move a limit by thousands: the whole decision, at the thresholds of the shipped trees."""

from functools import cache
from math import isfinite
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.evidence import EvidenceKind, FieldName, MoneyValue
from models.facts.money import Currency
from models.risk.registry import SHIPPED
from models.risk.trees import parse_trees
from tests.given_papers import monthly, standing_wish
from tests.policy.deciding import a_case, decided, document

LEAP_MAX_MINOR = 200_000
K, F = EvidenceKind, FieldName
often = settings(max_examples=10, deadline=None)


@cache
def thresholds(factor: str) -> tuple[float, ...]:
    """Where a tree of the shipped model tells one value of a factor from the next."""
    trees = parse_trees((SHIPPED / "behaviour.txt").read_text(encoding="utf-8"))
    place = trees.feature_names.index(factor)
    found = {split.threshold for tree in trees.trees for split in tree.splits if split.feature == place}
    return tuple(sorted(filter(isfinite, found)))


accounts = st.fixed_dictionaries(
    {
        "months": st.integers(4, 60),
        "on_time": st.integers(0, 12),
        "limit_minor": st.sampled_from([100_000, 500_000, 1_000_000]),
    }
)


def limit_with(pay_minor: int, rent: int | None, wish_minor: int, account: dict[str, Any]) -> int:
    slip = document(K.PAYSLIP, {F.GROSS_PAY: MoneyValue(amount_minor=pay_minor, currency=Currency.CNY)})
    lease = () if rent is None else document(K.RENTAL_CONTRACT, {F.RENT: monthly(rent)})
    return decided(a_case(slip, lease, wish=standing_wish(wish_minor), **account)).approved_limit_minor


@often
@given(data=st.data(), account=accounts, rent=st.none() | st.integers(500, 3_000))
def test_one_yuan_of_income_at_a_threshold_of_the_model_is_no_leap(
    data: st.DataObject, account: dict[str, Any], rent: int | None
) -> None:
    edge = round(data.draw(st.sampled_from(thresholds("monthly_income_minor"))))
    below, above = (limit_with(edge + by, rent, 4_900_000, account) for by in (-50, 50))
    assert 0 <= above - below < LEAP_MAX_MINOR


@often
@given(data=st.data(), account=accounts)
def test_one_yuan_drawn_at_a_threshold_of_the_model_is_no_leap(
    data: st.DataObject, account: dict[str, Any]
) -> None:
    edge = data.draw(st.sampled_from([each for each in thresholds("utilisation") if 0.001 < each < 1]))
    drawn = round(edge * account["limit_minor"])
    less, more = (
        decided(a_case(wish=standing_wish(4_900_000), drawn_minor=drawn + by, **account)) for by in (-50, 50)
    )
    assert 0 <= less.approved_limit_minor - more.approved_limit_minor < LEAP_MAX_MINOR


@often
@given(account=accounts, asked=st.integers(1_000, 48_000))
def test_one_yuan_more_asked_is_no_leap(account: dict[str, Any], asked: int) -> None:
    less, more = (limit_with(1_200_000, None, asked * 100 + by, account) for by in (0, 100))
    assert abs(more - less) < LEAP_MAX_MINOR


@pytest.mark.parametrize("factor", ["monthly_income_minor", "utilisation"])
def test_the_shipped_trees_have_thresholds_to_try(factor: str) -> None:
    assert len(thresholds(factor)) > 20

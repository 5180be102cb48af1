"""What fragments are called and said to be, and which parts make no sense together."""

from dataclasses import replace
from typing import Any

import pytest

from models.risk.factor import Direction
from models.risk.fragments.compute import fragments_of
from models.risk.fragments.fragment import Fragment, fragment_named
from tests.risk.given_fragments import EVERY, A, a_log, rows


def test_a_fragment_is_read_back_from_its_name() -> None:
    for fragment in EVERY:
        assert fragment_named(fragment.name) == fragment
        assert fragment.name.isascii()
        assert not set(fragment.name) & set('[]{}":, ')
    assert len({each.name for each in EVERY}) == len(EVERY)
    odd = Fragment(measure="count", aggregate=A.MEAN, days=30, where=(("a.b", "c=d.e"),))
    assert fragment_named(odd.name) == odd


@pytest.mark.parametrize("name", ["", "count", "often.30d", "amount.mean", "count.soon", "mean.30d"])
def test_what_is_no_name_of_a_fragment_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        fragment_named(name)


@pytest.mark.parametrize(
    "parts",
    [
        {"aggregate": A.MEAN},
        {"aggregate": A.SHARE},
        {"aggregate": A.DISTINCT},
        {"aggregate": A.COUNT, "of": "scene"},
        {"aggregate": A.COUNT, "longer_days": 90},
        {"aggregate": A.RATE_RATIO, "days": 30},
        {"aggregate": A.RATE_RATIO, "days": 90, "longer_days": 30},
        {"aggregate": A.COUNT, "days": 0},
    ],
)
def test_parts_that_make_no_sense_together_are_refused(parts: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Fragment(**{"measure": None, **parts})


def test_a_factor_says_what_it_is_whose_consent_it_needs_and_claims_no_direction_it_cannot_keep() -> None:
    log = replace(a_log(1), words={"late": ("逾期天数", "days late"), "bought": ("购物", "purchases")})
    factors, _ = fragments_of(log, *rows(), EVERY)
    by_name = {factor.name: factor for factor in factors}

    worst = by_name["events.late.max.all"]
    assert (worst.meaning_zh, worst.meaning_en) == ("逾期天数的最大值", "the largest days late")
    share = by_name["events.share.365d.kind=bought"]
    assert share.meaning_zh == "最近365天“购物”记录的次数占比"
    assert share.meaning_en == "the share of events (purchases) among all in the last 365 days"
    rate = by_name["events.rate_ratio.30d.365d"]
    assert rate.meaning_en == "how frequent events are in the last 30 days, beside the last 365 days"
    assert {factor.needs for factor in factors} == {frozenset({"account_events"})}
    raising = {name for name, factor in by_name.items() if factor.direction is Direction.RAISES_PD}
    assert raising == {
        f"events.late.{each}"
        for each in ("last.all", "mean.90d", "mean.all", "max.all", "min.all", "above_zero.all")
    }
    for language in ("meaning_zh", "meaning_en"):
        said = [getattr(factor, language) for factor in factors]
        assert all(said)
        assert len(set(said)) == len(said)


def test_the_register_is_a_few_dozen_and_takes_kinds_from_what_its_rows_can_see() -> None:
    factors, _ = fragments_of(a_log(1), *rows())
    assert 36 <= len(factors) <= 60
    assert any("kind=paid%20back" in factor.name for factor in factors)

"""The queue's addresses, times and amounts: small things that a day at work rests on."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.console.asked_for import AskedFor
from assistant.console.ruling_form import Written
from assistant.console.time_left import time_left
from models.facts.review import CaseKind, CaseState
from models.staff_errors import RulingUnusable
from tests.console.sample_papers import NOW


def test_a_link_says_only_what_narrows_the_queue() -> None:
    asked = AskedFor(kind=CaseKind.APPEAL, mine=True, cursor="abc")

    assert asked.link() == "/console/cases?kind=appeal&mine=1"
    assert asked.link(mine=False, state=CaseState.ASKED) == "/console/cases?kind=appeal&state=asked"
    assert AskedFor().link() == "/console/cases"


def test_what_cannot_be_a_number_of_a_case_finds_nothing() -> None:
    assert AskedFor(search="<script>").wanted().case_id == "none"
    assert AskedFor(search="rev_01").wanted().case_id == "rev_01"


@pytest.mark.parametrize(
    ("left", "phrase", "values"),
    [
        (timedelta(days=3, hours=2, minutes=9), "due.days", {"days": 3, "hours": 2}),
        (timedelta(hours=5, minutes=59, seconds=59), "due.hours", {"hours": 5, "minutes": 59}),
        (timedelta(seconds=30), "due.minutes", {"minutes": 0}),
        (-timedelta(minutes=61), "due.over_hours", {"hours": 1, "minutes": 1}),
    ],
)
def test_time_left_is_told_in_its_two_largest_units(
    left: timedelta, phrase: str, values: dict[str, int]
) -> None:
    told = time_left(NOW + left, NOW)

    assert (told.phrase, told.values) == (phrase, values)


ODD_AMOUNTS = ("1,5", "5,00", "30.000,00", "1_000", "9e999999万", "٣٠٠", "1e5")
"""Each could be read in two ways, or is not how anybody writes an amount."""


@given(st.integers(0, 10**10))
def test_an_amount_is_read_as_it_is_written(yuan: int) -> None:
    assert Written(amount=f"{yuan:,}").amount_minor() == yuan * 100
    assert Written(amount=f"¥{yuan}.50").amount_minor() == yuan * 100 + 50


def test_an_amount_in_wan_is_ten_thousand_times_as_much() -> None:
    assert Written(amount="2.5万").amount_minor() == 2_500_000


def test_an_amount_may_be_typed_in_wide_signs() -> None:
    assert Written(amount="￥３０，０００").amount_minor() == 3_000_000
    assert Written(amount="３　万").amount_minor() == 3_000_000


@pytest.mark.parametrize("amount", ["", "lots", "-5", "1.005", "nan", "inf", "1e99", "9" * 40, *ODD_AMOUNTS])
def test_what_is_no_amount_is_refused(amount: str) -> None:
    with pytest.raises(RulingUnusable):
        Written(amount=amount).amount_minor()

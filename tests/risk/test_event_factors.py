"""Factors of shared events: chosen by screening, and computed alike for a table and for one customer."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from models.facts.account_event import AccountEvent, EventBatch
from models.facts.money import Currency
from models.risk.event_factors import CHOSEN, EVENT_FACTORS, EVENT_FRAGMENTS, LOTTERIES
from models.risk.factors import CONSENT_CATEGORIES, FACTOR_NAMES, shown_categories
from models.risk.fragments.account import fragments_for
from models.risk.fragments.account_marks import LOG_NAME
from models.risk.fragments.fragment import fragment_named
from models.risk.population import Population, sample_of, simulate
from models.risk.population.account_log import as_sent, has_events, with_events
from models.risk.population.event_classes import event_classes
from models.risk.population.events import block_of_events
from models.risk.screening.candidates import candidates
from models.risk.screening.screening import benjamini_hochberg

DOCS = Path(__file__).resolve().parents[2] / "docs"
SEED, CUSTOMERS = 31, 400


@cache
def people() -> Population:
    return with_events(simulate(SEED, CUSTOMERS))


def test_every_factor_is_a_fragment_that_its_name_gives_back() -> None:
    for factor, fragment in zip(EVENT_FACTORS, EVENT_FRAGMENTS, strict=True):
        assert fragment_named(factor.name.removeprefix(f"{LOG_NAME}.")) == fragment
        assert factor.needs == {"account_events"}
        assert factor.direction.value != "none"


def test_no_factor_is_of_a_class_that_stands_in_for_something_protected() -> None:
    codes = {word for each in CHOSEN for mark, word in each.fragment.where if mark == "merchant_category"}
    stands_in = {f"{told.code:04}" for told in event_classes() if told.stands_in}

    assert codes == {LOTTERIES}
    assert not codes & stands_in


def test_the_factors_are_those_that_the_page_on_screening_says_were_chosen() -> None:
    page = (DOCS / "screened-factors.md").read_text(encoding="utf-8")
    chosen = {line.split("`")[1] for line in page.splitlines() if line.endswith("| chosen |")}

    assert chosen == {fragment.name for fragment in EVENT_FRAGMENTS}
    assert all(f"`{each.fragment.name}`" in page for each in candidates())


def test_who_has_no_log_or_shares_none_shows_nothing() -> None:
    own = [FACTOR_NAMES.index(factor.name) for factor in EVENT_FACTORS]
    place = CONSENT_CATEGORIES.index("account_events")
    sample = sample_of(people())

    assert has_events(people().factors).all()
    assert 0.6 < people().shown[:, place].mean() < 0.8
    assert np.isnan(sample.values[~people().shown[:, place]][:, own]).all()
    assert np.isnan(simulate(SEED, 50).factors[:, own]).all()
    assert shown_categories([EVENT_FACTORS[0].name]) == {"account_events"}


def test_one_customer_now_has_the_numbers_that_the_table_has() -> None:
    # given the simulated log of a customer, sent as an account's keeper would
    row = int(np.flatnonzero(people().month >= np.datetime64("2022-01"))[0])
    who, month = int(people().customer[row]), people().month[row]
    at = datetime.fromisoformat(f"{(month + 1).astype('datetime64[D]')}T00:00:00+08:00")
    first = min(people().month.astype("datetime64[M]").astype(np.int64)) - (2014 - 1970) * 12 - 9
    log = as_sent(block_of_events(people().people, SEED, 0, a_year=150, first_month=max(first, 0)))
    own = np.flatnonzero(
        (log.customer == who) & (log.at < np.datetime64(at.astimezone(UTC).replace(tzinfo=None)))
    )

    # when
    batch = EventBatch(
        batch_id="evb_1",
        customer_id="cus_1",
        consent_id="cns_1",
        sent_by="key_1",
        received_at=at,
        events=tuple(sent(log, int(place)) for place in own),
    )
    found = fragments_for([batch], "cus_1", at, EVENT_FRAGMENTS)

    # then
    table = [people().factors[row, FACTOR_NAMES.index(factor.name)] for factor in EVENT_FACTORS]
    assert np.array_equal(list(found.values()), table, equal_nan=True)


def sent(log: object, place: int) -> AccountEvent:
    at = datetime.fromisoformat(f"{log.at[place]}").replace(tzinfo=UTC)  # type: ignore[attr-defined]
    measures = log.measures  # type: ignore[attr-defined]
    money_in, money_out = measures["money_in"][place], measures["money_out"][place]
    return AccountEvent(
        event_id=f"e{place}",
        kind=str(log.kinds[place]),  # type: ignore[attr-defined]
        at=at,
        amount_minor=int(money_in) if money_in == money_in else -int(money_out),
        currency=Currency.CNY,
        merchant_category=str(log.marks["merchant_category"][place]),  # type: ignore[attr-defined]
    )


def test_a_log_without_an_event_in_half_a_year_says_nothing() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    old = AccountEvent(
        event_id="e", kind="cash", at=at - timedelta(days=200), amount_minor=-1, currency=Currency.CNY
    )
    batch = EventBatch(
        batch_id="evb_1", customer_id="c", consent_id="n", sent_by="k", received_at=at, events=(old,)
    )

    found = fragments_for([batch], "c", at, EVENT_FRAGMENTS)

    assert all(value != value for value in found.values())


@pytest.mark.parametrize(
    ("p_values", "found"),
    [
        ([0.001, 0.02, 0.03, 0.9], [True, True, True, False]),  # the third carries the second
        ([0.2, 0.3, 0.9], [False, False, False]),
        ([], []),
    ],
)
def test_false_discoveries_are_controlled(p_values: list[float], found: list[bool]) -> None:
    assert benjamini_hochberg(p_values, 0.05).tolist() == found

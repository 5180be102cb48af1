"""The simulated population: the same for the same seed, and true to what it says of itself."""

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from models.facts.evidence import EvidenceKind
from models.risk.factors import EVIDENCE_CATEGORIES, FACTOR_NAMES, FACTORS
from models.risk.population import Population, sample_of, simulate, simulate_rows
from models.risk.population.assumptions import number
from models.risk.population.labelled import accepted_and_declined, seen_by_lender, thin_file
from models.risk.population.life import (
    ILL,
    JOB_LOST,
    added_risk,
    begins,
    capped,
    ends,
    job_loss_begins,
    log_hazard,
)
from models.risk.population.streams import Stream, stream
from models.risk.population.truth import (
    borrowed_of_more,
    drawn_at_limit,
    happens,
    loss_given_default,
    owed_at_default,
    pd_at_limit,
    pd_now,
    take_up,
)
from models.risk.population.twins import twins
from tests.risk.given_population import SEED, population


def same(one: Population, other: Population) -> bool:
    apart = ("people", "seed", "default_month")
    names = [field.name for field in fields(Population) if field.name not in apart]
    return all(_equal(getattr(one, name), getattr(other, name)) for name in names)


def _equal(one: NDArray[Any], other: NDArray[Any]) -> bool:
    return np.array_equal(one, other, equal_nan=one.dtype.kind == "f")


def test_the_same_seed_gives_the_same_people_and_another_gives_others() -> None:
    assert same(simulate(1, 300), simulate(1, 300))
    assert not same(simulate_rows(1, 300), simulate_rows(2, 300))


def test_each_part_draws_from_a_stream_of_its_own() -> None:
    first = stream(5, Stream.SHOWN, 2).random(4)

    stream(5, Stream.PEOPLE, 2).random(1_000)

    assert np.array_equal(stream(5, Stream.SHOWN, 2).random(4), first)
    assert len({stream(5, which).random() for which in Stream}) == len(Stream)


def test_customers_of_one_block_do_not_depend_on_how_many_blocks_follow() -> None:
    alone, among_others = simulate(SEED, 4_096), population()

    assert same(alone, among_others.rows(among_others.customer < 4_096))


def test_as_many_rows_as_are_asked_for() -> None:
    assert len(simulate_rows(SEED, 1_234)) == 1_234


def test_defaults_come_as_often_as_the_truth_says_in_every_fifth_of_risk() -> None:
    first = population().rows(population().first)

    for part in np.array_split(np.argsort(first.true_pd), 5):
        expected = first.true_pd[part]
        noise = np.sqrt((expected * (1 - expected)).sum()) / len(part)
        assert abs(first.defaulted[part].mean() - expected.mean()) < 4 * noise


def test_the_true_pd_is_what_living_on_from_there_gives() -> None:
    # given many copies of one request, simulated month by month by chance alone
    who = population().rows(slice(1)).standing()
    who = replace(who, state=np.array([1 << JOB_LOST | 1 << ILL]), own_risk=np.array([1.0]))
    survives = _lived(who.own_risk[0], int(who.state[0]), int(who.month[0]), float(who.months_on_book[0]))

    # then as many default as was computed
    assert pd_now(who)[0] == pytest.approx(1 - survives, abs=4 * np.sqrt(0.2 * 0.8 / 40_000))


def _lived(risk: float, state: int, month: int, on_book: float) -> float:
    rng, copies = np.random.default_rng(1), 40_000
    states, alive = np.full(copies, state), np.ones(copies, np.bool_)
    factor = np.exp(number("risk_on_hazard") * added_risk())
    for ahead in range(1, 13):
        starts = (float(job_loss_begins(np.array(risk), month + ahead)), *begins()[1:])
        for place, (begin, end) in enumerate(zip(starts, ends(), strict=True)):
            on = states >> place & 1 == 1
            flips = rng.random(copies) < np.where(on, end, begin)
            states = np.where(flips, states ^ (1 << place), states)
        hazard = np.exp(log_hazard(np.array(risk), np.array(on_book + ahead), month + ahead))
        alive &= rng.random(copies) >= capped(factor[states] * hazard)
    return float(alive.mean())


def test_requests_are_of_people_who_are_there_and_the_first_is_a_thin_file() -> None:
    people = population()
    months, on_time, late = people.factors[:, 0], people.factors[:, 1], people.factors[:, 2]

    assert (on_time + late <= np.minimum(months, 12)).all()
    assert (months[people.first] < 3).all()
    assert (np.isnat(people.default_month) | (people.default_month > people.month)).all()
    assert 0.25 < thin_file(people).mean() < 0.4
    assert 0.05 < people.defaulted.mean() < 0.065


def test_a_shown_category_is_a_coin_that_knows_nothing_of_the_person() -> None:
    people = population()

    for coin in people.shown[:, : len(EVIDENCE_CATEGORIES)].T:
        assert people.true_pd[coin].mean() == pytest.approx(people.true_pd[~coin].mean(), rel=0.06)
        assert coin.mean() == pytest.approx(0.7, abs=0.01)


def test_a_change_of_life_shows_in_pay_and_risk() -> None:
    people = population()
    lost = people.standing().state >> JOB_LOST & 1 == 1

    assert people.true_pd[lost].mean() > 1.5 * people.true_pd[~lost].mean()
    assert np.median(people.pay_minor[lost]) < 0.6 * np.median(people.pay_minor[~lost])


def test_the_recession_and_the_trend_are_in_the_truth() -> None:
    year = population().month.astype("datetime64[Y]").astype(int) + 1970
    mean = {one: population().true_pd[year == one].mean() for one in (2019, 2021, 2024)}

    assert mean[2019] > 1.1 * mean[2021] > mean[2024]


def test_groups_are_protected_and_their_stand_ins_tell_as_much_as_is_declared_and_no_more() -> None:
    people = population()
    drawn = people.people.drawn
    one_each = np.unique(people.customer, return_index=True)[1]

    assert np.corrcoef(drawn.district, drawn.elsewhere)[0, 1] == pytest.approx(0.45, abs=0.04)
    assert np.corrcoef(drawn.basket, drawn.woman)[0, 1] == pytest.approx(0.5, abs=0.04)
    for index, group in ((drawn.district, drawn.elsewhere), (drawn.basket, drawn.woman)):
        for inside in (group, ~group):
            assert abs(np.corrcoef(index[inside], drawn.risk[inside])[0, 1]) < 0.06
    assert people.true_pd[one_each][drawn.woman[people.customer[one_each]]].mean() == pytest.approx(
        people.true_pd[one_each].mean(), rel=0.06
    )
    assert not (set(people.groups) | set(people.proxies)) & set(FACTOR_NAMES)


def test_a_sample_has_what_a_lender_knows_and_nothing_of_the_truth() -> None:
    sample = sample_of(population())

    assert sample.factors == FACTORS
    assert np.array_equal(np.isnan(sample.values), np.isnan(population().visible()))
    assert sample.month is not None
    assert set(sample.groups) == {"sex", "registered", "age_band"}


def test_the_former_policy_declined_the_riskier_and_their_later_requests_are_unknown() -> None:
    people = population()
    known, declined = accepted_and_declined(people)
    seen = seen_by_lender(people)

    assert people.true_pd[people.declined].mean() > 1.5 * people.true_pd[~people.declined].mean()
    assert len(known) + len(declined) == seen.sum() < len(people)
    refused = people.customer[people.first & people.declined]
    assert not np.isin(people.customer[seen & ~people.first], refused).any()
    assert 0.1 < people.declined.mean() < 0.25


def test_limits_climb_by_steps_with_payments_on_time() -> None:
    # given requests without pay, each after another one without
    people = population()
    unshown = ~people.shown[:, EVIDENCE_CATEGORIES.index(EvidenceKind.OFFER_LETTER)]
    own = np.diff(people.customer, prepend=-1) == 0
    later = np.flatnonzero(own & unshown & np.roll(unshown, 1))

    # then the limit is one of the steps, the first at first, and never falls
    steps = {round(4_000 * 1.3**step, -2) * 100 for step in range(7)}
    assert set(people.limit_minor[unshown].tolist()) <= steps
    assert (people.limit_minor[people.first & unshown] == 400_000).all()
    assert (people.limit_minor[later] >= people.limit_minor[later - 1]).all()
    assert (people.limit_minor[later] > people.limit_minor[later - 1]).mean() > 0.3


def test_the_truth_at_the_limit_held_is_the_truth_and_more_limit_is_never_safer() -> None:
    people = population().rows(slice(3_000))
    who, held = people.standing(), people.limit_minor.astype(np.float64)

    pds = [pd_at_limit(who, held * times) for times in (0.0, 0.5, 1.0, 2.0, 4.0)]

    assert np.allclose(pds[2], people.true_pd)
    assert (np.diff(pds, axis=0) >= 0).all()
    for times in (0.5, 2.0):
        drawn = drawn_at_limit(who, held * times)
        assert (drawn <= np.maximum(held * times, who.balance_minor)).all()
        assert (owed_at_default(who, held * times) >= drawn).all()


def test_the_riskiest_borrow_most_of_what_a_limit_gives_and_the_strongest_next_to_nothing() -> None:
    who = population().rows(slice(20_000)).standing()
    by_risk = borrowed_of_more(who)[np.argsort(who.risk)]

    assert by_risk[-400:].mean() == pytest.approx(0.59, abs=0.06)
    assert by_risk[:2_000].mean() < 0.02
    assert borrowed_of_more(who, 3).mean() / borrowed_of_more(who, 36).mean() == pytest.approx(
        11 / 28, abs=0.02
    )


def test_a_higher_price_is_taken_less_often_and_a_limit_below_the_need_too() -> None:
    who = population().rows(slice(2_000)).standing()

    assert (take_up(who, 0.24, who.need_minor) < take_up(who, 0.12, who.need_minor)).all()
    assert (
        take_up(who, 0.18, who.need_minor.astype(np.float64) / 2) < take_up(who, 0.18, who.need_minor)
    ).all()
    assert np.allclose(take_up(who, 0.18, who.need_minor), take_up(who, 0.18, who.need_minor * 2))
    assert ((loss_given_default(who) > 0.4) & (loss_given_default(who) < 0.95)).all()


def test_two_policies_meet_the_same_fate() -> None:
    low, high = np.full(4_000, 0.1), np.full(4_000, 0.3)

    assert (happens(low, 7, 1) <= happens(high, 7, 1)).all()
    assert happens(low, 7, 1).mean() == pytest.approx(0.1, abs=0.02)
    assert not np.array_equal(happens(low, 7, 1), happens(low, 7, 2))


@pytest.mark.parametrize("category", EVIDENCE_CATEGORIES)
def test_twins_differ_in_one_piece_of_evidence_alone(category: str) -> None:
    pair = twins(population().rows(slice(50)), category)

    for place, factor in enumerate(FACTORS):
        alike = np.array_equal(pair.weak[:, place], pair.strong[:, place], equal_nan=True)
        assert alike == (factor.category != category or factor.flag)
        hidden = category in factor.needs or factor.category == "account_events"  # there is no log here
        assert np.isnan(pair.withheld[:, place]).all() == hidden


def test_a_category_without_factors_has_no_twins() -> None:
    with pytest.raises(ValueError, match="carries no factor"):
        twins(population(), "purchase")

"""Tallies of decisions: they add up, and what is few is not shown."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Verdict
from models.facts.intervention import LabelKind
from tests.reviews.given_steps import NOON
from tools.figures.decided import LEAST, DecidedLine, Tally, psi_of, shown, sum_of
from tools.payments.held_figures import HeldLine, held_figures

MONDAY = date(2026, 11, 16)
LINES = st.builds(
    DecidedLine,
    day=st.integers(0, 20).map(lambda days: MONDAY + timedelta(days=days)),
    verdict=st.sampled_from([str(each) for each in Verdict]),
    by_people=st.booleans(),
    reasons=st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=2, unique=True).map(tuple),
    raise_minor=st.integers(0, 10**7),
    pd=st.floats(0.001, 0.3),
    policy=st.sampled_from(["cn-1", "cn-2"]),
    age=st.one_of(st.none(), st.integers(18, 80)),
    language=st.sampled_from(["zh", "en", None]),
)


def tallied(lines: list[DecidedLine]) -> dict[date, Tally]:
    days: dict[date, Tally] = {}
    for line in lines:
        days.setdefault(line.day, Tally()).add(line)
    return days


@settings(max_examples=12)
@given(st.lists(LINES, max_size=60))
def test_nothing_shown_is_of_fewer_than_the_least(lines: list[DecidedLine]) -> None:
    found = shown(tallied(lines), Tally(), NOON, NOON, NOON)

    assert all(not week.decided or week.decided >= LEAST for week in found.weeks)
    assert all(each.given.hits >= LEAST for each in found.reasons)
    assert all(each.count >= LEAST for each in found.raises)
    assert all(each.allowed.rows >= LEAST for each in found.groups)


@settings(max_examples=12)
@given(st.lists(LINES, max_size=40))
def test_days_add_up_to_the_whole(lines: list[DecidedLine]) -> None:
    together = Tally()
    for line in lines:
        together.add(line)

    assert sum_of(tallied(lines).values()) == together


def test_the_same_bands_have_no_drift_and_others_have() -> None:
    before = Counter({1: 500, 2: 500})

    assert psi_of(before, Counter({1: 50, 2: 50})) < 0.05
    assert psi_of(before, Counter({5: 100})) > 1


def test_precision_is_of_what_somebody_spoke_of_by_pattern() -> None:
    scams = [HeldLine(NOON, "stopped", "loan_fee", LabelKind.SCAM)] * LEAST
    mine = [HeldLine(NOON, "gone_on", "fake_support", LabelKind.MINE)] * (LEAST - 1)
    unsaid = [HeldLine(NOON, "expired", "fake_support", None)] * LEAST

    found = held_figures([*scams, *mine, *unsaid], NOON, NOON, NOON)

    assert (found.precision.hits, found.precision.rows) == (LEAST, 2 * LEAST - 1)
    assert [each.pattern for each in found.patterns] == ["loan_fee"]
    assert dict(found.ends) == {"stopped": LEAST, "expired": LEAST}

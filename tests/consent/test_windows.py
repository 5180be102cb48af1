"""How often: windows that slide, counted in moments, shared by all workers, whatever the clock does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.actions.change_consent import pause_consent, refuse_consent
from assistant.actions.means import Means
from assistant.actions.settle_evidence import remove_evidence
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.errors import AskedTooSoon, ConsentMissing, ConsentNotOpen
from models.facts.consent import Consent, DataCategory, FetchType, Frequency, Purpose, Standing
from models.facts.evidence import Evidence
from models.facts.language import Language
from tests.actions.at_once import at_once
from tests.consent.given_consents import (
    API,
    allowed,
    asked,
    bounds,
    facts,
    granted,
    receipts,
    sent,
    states,
    why,
)
from tests.consent.given_notices import LENDER
from tests.given import Clock, a_customer, yes_to
from tests.given_papers import shown, without_pdf
from tools.consent.asking import draft
from tools.consent.standing import COLLECTED_TOGETHER, collections, may_collect

S, MONITORING = Standing, Purpose.MONITORING
MICROSECOND, DAY = timedelta(microseconds=1), timedelta(days=1)
ZONES = tuple(timezone(timedelta(hours=hours)) for hours in (14, -12, 8, 0))
EDGES = (
    datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
    datetime(2028, 2, 28, 15, 59, 59, tzinfo=UTC),  # midnight in China, then a leap day
    datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC),
    datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
)
near_edges = st.builds(
    lambda edge, seconds: edge + timedelta(seconds=seconds),
    st.sampled_from(EDGES),
    st.integers(-90 * 86_400, 90 * 86_400),
)


def a_consent_for(times: int, days: int) -> Consent:
    """For watching a limit, so often."""
    frequency = Frequency(times=times, days=days)
    return draft(
        consent_id="cns_1",
        customer_id="cus_1",
        categories=(DataCategory.DIPLOMA,),
        purpose=MONITORING,
        controller=LENDER,
        language=Language.EN,
        at=EDGES[0] - timedelta(days=400),
        bounds=bounds(MONITORING, frequency=frequency),
    ).consent


@given(st.lists(near_edges, max_size=12), near_edges, st.data())
def test_the_same_moments_in_other_zones_give_the_same_answer(
    collected: list[datetime], at: datetime, data: st.DataObject
) -> None:
    elsewhere = [each.astimezone(data.draw(st.sampled_from(ZONES))) for each in collected]
    for consent in (a_consent_for(5, 30), a_consent_for(1, 7)):
        here = may_collect(consent, collected, at)
        for zone in ZONES:
            assert may_collect(consent, elsewhere, at.astimezone(zone)) is here
    assert collections(elsewhere) == collections(collected)


@given(st.sampled_from(EDGES), st.sampled_from(ZONES), st.integers(1, 5), st.integers(6, 40))
def test_the_window_opens_exactly_when_its_first_collection_leaves_it(
    edge: datetime, zone: timezone, times: int, days: int
) -> None:
    # given as many collections as are agreed, a day apart, the first on an edge of the calendar
    consent = a_consent_for(min(times, days // 6), days)
    begun = [(edge + n * DAY).astimezone(zone) for n in range(consent.bounds.frequency.times)]
    free = edge + timedelta(days=days)

    # then the window is (at - days, at]
    assert not may_collect(consent, begun, free - MICROSECOND)
    assert may_collect(consent, begun, free)
    assert may_collect(consent, begun, free + MICROSECOND)

    # and what comes within a day of the last piece belongs to it
    last = begun[-1]
    assert may_collect(consent, begun, last + COLLECTED_TOGETHER - MICROSECOND)
    assert not may_collect(consent, begun, last + COLLECTED_TOGETHER)


@given(st.lists(near_edges, min_size=1, max_size=30), st.booleans())
def test_what_was_let_in_never_exceeds_what_was_agreed(moments: list[datetime], in_order: bool) -> None:
    # given workers who try at every one of these moments, whether or not their clocks agree
    consent, got = a_consent_for(3, 30), list[datetime]()
    for at in sorted(moments) if in_order else moments:
        if may_collect(consent, got, at):
            got.append(at)

    # then in any thirty days there are at most three collections
    begun = collections(got)
    for at in begun:
        assert len([each for each in begun if at - timedelta(days=30) < each <= at]) <= 3


def watched(means: Means, times: int) -> str:
    """Somebody whose limit may be watched so many times in thirty days."""
    customer_id = a_customer(means).customer_id
    within = bounds(MONITORING, frequency=Frequency(times=times, days=30))
    allowed(means, customer_id, purpose=MONITORING, within=within)
    return customer_id


def one_more(means: Means, customer_id: str) -> Evidence:
    return sent(means, customer_id, purpose=MONITORING)


def test_removed_pieces_count_and_so_do_those_of_another_program_after_a_restart(
    running: Program, clock: Clock
) -> None:
    # given two collections, one of them removed
    means = without_pdf(running).means
    customer_id = watched(means, 2)
    remove_evidence(means, customer_id, one_more(means, customer_id).evidence_id)
    clock.pass_time(days=1)
    one_more(means, customer_id)
    clock.pass_time(days=1)

    # when another program comes up over the same database
    again = Settings(_env_file=None, data_folder=running.settings.data_folder)
    with program(again, now=clock, engine=running.engine, prepare=False, reader=means.reader) as other:  # type: ignore[arg-type]
        second = without_pdf(other).means

        # then it counts as the first one did
        assert why(lambda: one_more(second, customer_id)) is S.OUT_OF_FREQUENCY
        clock.pass_time(days=28)
        assert why(lambda: one_more(second, customer_id)) is S.GRANTED
    assert why(lambda: one_more(means, customer_id)) is S.GRANTED, "of the same collection"


def test_workers_at_once_take_one_place_in_the_window_and_not_two(running: Program, clock: Clock) -> None:
    for _ in range(4):
        # given one place left, and workers whose clocks are two days apart
        means = without_pdf(running).means
        customer_id = watched(means, 1)
        other = Clock(clock.at + timedelta(days=2))
        late = replace(means, now=other)

        # when
        came = at_once([partial(one_more, means, customer_id), partial(one_more, late, customer_id)] * 2)

        # then there is one collection
        with means.storage.reading() as stores:
            pieces = [each.received_at for each in stores.upkeep.tombstones(customer_id)]
        assert len(collections(pieces)) == 1
        refused = [each for each in came if isinstance(each, Exception)]
        assert all(isinstance(each, ConsentMissing) for each in refused), refused
        assert len(pieces) == len(came) - len(refused)


def close_by_pausing(means: Means, clock: Clock, customer_id: str, consent_id: str) -> None:
    pause_consent(means, customer_id, consent_id, API)


def close_by_withdrawing(means: Means, clock: Clock, customer_id: str, consent_id: str) -> None:
    withdraw_consent(means, customer_id, consent_id, None, API)


def close_by_superseding(means: Means, clock: Clock, customer_id: str, consent_id: str) -> None:
    new = allowed(means, customer_id, within=bounds(data_life_days=10))
    pause_consent(means, customer_id, new.consent_id, API)


@pytest.mark.parametrize("close", [close_by_pausing, close_by_withdrawing, close_by_superseding])
@pytest.mark.parametrize("back", [MICROSECOND, timedelta(hours=1), timedelta(days=300)])
def test_a_clock_that_goes_back_reopens_nothing_and_reorders_no_receipts(
    running: Program,
    clock: Clock,
    close: Callable[[Means, Clock, str, str], None],
    back: timedelta,
) -> None:
    # given something closed
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    consent_id = shown(means, customer_id).consent_id
    clock.pass_time(hours=2)
    close(means, clock, customer_id, consent_id)
    closed = states(means, customer_id)

    # when the clock goes back before that, or before everything
    clock.at -= back

    # then all stays closed
    assert facts(means, customer_id) == ()
    assert why(lambda: sent(means, customer_id)) is not S.GRANTED
    with means.storage.reading() as stores:
        assert stores.evidence.covered(customer_id, clock()) == ()
    assert states(means, customer_id) == closed

    # and what changes now is not written before what came before it
    with means.storage.reading() as stores:
        records = stores.consents.of_customer(customer_id)
    if records[-1].state == "paused":
        withdraw_consent(means, customer_id, records[-1].consent_id, None, API)
    with means.storage.reading() as stores:
        for record in records:
            moments = [change.at for change in stores.consents.changes(record.consent_id)]
            assert moments == sorted(moments)


def test_an_answer_that_came_too_late_is_not_made_good_by_a_clock_that_goes_back(
    running: Program, clock: Clock
) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    request = asked(means, customer_id)
    clock.pass_time(days=8)
    with pytest.raises(ConsentNotOpen):
        granted(means, customer_id, request)
    clock.pass_time(days=-8)
    with pytest.raises(ConsentNotOpen):
        granted(means, customer_id, request)
    assert receipts(means, request.consent_id) == ["requested", "lapsed"]


def test_a_consent_granted_before_its_clock_went_back_is_open_from_its_grant_on(
    running: Program, clock: Clock
) -> None:
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    clock.pass_time(days=-1)
    assert facts(means, customer_id)
    clock.pass_time(days=31)
    assert facts(means, customer_id) == ()


def test_a_no_is_remembered_for_as_long_after_a_clock_that_jumps(running: Program, clock: Clock) -> None:
    means = running.means
    customer_id = a_customer(means).customer_id
    request = asked(means, customer_id)
    refuse_consent(means, customer_id, request.consent_id, yes_to(request))
    for days in (-300, 300 + 90 - 1):
        clock.pass_time(days=days)
        with pytest.raises(AskedTooSoon):
            asked(means, customer_id)
    clock.pass_time(days=1)
    assert asked(means, customer_id).state == "requested"


def test_a_no_to_one_thing_is_a_no_to_that_alone(running: Program) -> None:
    # given a no to a diploma
    means = running.means
    customer_id = a_customer(means).customer_id
    request = asked(means, customer_id)
    refuse_consent(means, customer_id, request.consent_id, yes_to(request))

    # then it is not asked for again in other company, and everything else may be asked for
    with pytest.raises(AskedTooSoon):
        asked(means, customer_id, DataCategory.CERTIFICATE, DataCategory.DIPLOMA)
    assert asked(means, customer_id, DataCategory.CERTIFICATE).state == "requested"
    assert asked(means, customer_id, purpose=Purpose.SCENE_PURCHASE).state == "requested"


def test_once_means_one_collection_whatever_the_frequency_says() -> None:
    consent = a_consent_for(5, 30)
    once = consent.model_copy(update={"bounds": consent.bounds.model_copy(update={"fetch": FetchType.ONCE})})
    at = EDGES[0]
    assert may_collect(once, (), at)
    assert may_collect(once, (at,), at + DAY - MICROSECOND)
    assert not may_collect(once, (at,), at + DAY)
    assert not may_collect(once, (at,), at + timedelta(days=3650))

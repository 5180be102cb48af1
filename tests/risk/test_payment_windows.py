"""The real-time engine's memory and factors: order does not matter, one by one is the same as in one pass."""

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from models.facts.payment import ScamPattern
from models.risk.payments import batch, folding, windows
from models.risk.payments.baseline import simple_history
from models.risk.payments.event import EVENT, ON_CALL, STOPPED, Events
from models.risk.payments.register import FACTOR_NAMES, FACTORS
from models.risk.payments.standing import MERCHANT, UNKNOWN
from models.risk.payments.state import (
    EMPTY,
    PaymentState,
    PaymentStateUnreadable,
    advanced,
    decode,
    noted,
    with_scam,
)

START_MS = 1_767_225_600_000
HOUR_MS, DAY_MS = windows.HOUR_MS, windows.DAY_MS


@dataclass(frozen=True)
class Paid:
    after_ms: int
    amount_minor: int = 1_000
    merchant: int = 1
    payee: int = 0
    category: int = 5411
    device: int = 7
    place: tuple[float, float] = (31.2, 121.5)
    flags: int = 0


def an_event(key: int, paid: Paid) -> Events:
    event = np.zeros(1, EVENT)
    event["at_ms"], event["key"] = START_MS + paid.after_ms, key
    event["amount_minor"], event["merchant"], event["payee"] = paid.amount_minor, paid.merchant, paid.payee
    event["category"], event["device"], event["flags"] = paid.category, paid.device, paid.flags
    event["latitude"], event["longitude"] = paid.place
    return event


def events_of(*paid: Paid) -> list[Events]:
    return [an_event(key, each) for key, each in enumerate(paid, start=1)]


def after(events: list[Events], state: PaymentState = EMPTY) -> PaymentState:
    for event in events:
        state = advanced(state, event)
    return state


def told(state: PaymentState, event: Events, merchant: NDArray[np.void] = UNKNOWN) -> dict[str, float]:
    found = windows.factors(state, event, merchant).tolist()
    return dict(zip(FACTOR_NAMES, found, strict=True))


payments = st.builds(
    Paid,
    after_ms=st.integers(0, 40 * DAY_MS // HOUR_MS).map(lambda hours: hours * HOUR_MS),
    amount_minor=st.integers(1, 10**6),
    merchant=st.integers(1, 5),
    payee=st.sampled_from((0, 0, 3, 4)),
    category=st.sampled_from((0, 5411, 4511)),
    device=st.sampled_from((0, 7, 8)),
    place=st.sampled_from(((31.2, 121.5), (39.9, 116.4), (float("nan"), float("nan")), (0.5, 179.9))),
    flags=st.sampled_from((0, 0, ON_CALL, STOPPED)),
)


@given(st.lists(payments, min_size=1, max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_late_doubled_and_disordered_events_give_the_same_bytes(paid: list[Paid], chance: object) -> None:
    # given a ring that is nearly full, so that some events leave it on the way
    before = after(events_of(*(Paid(-DAY_MS - n, merchant=n % 9 + 1) for n in range(126))))
    new = [an_event(1_000 + key, each) for key, each in enumerate(paid)]
    in_time = sorted(new, key=lambda event: (event[0]["at_ms"], event[0]["key"]))
    shuffled = new + new[: len(new) // 2]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    # when they come late, twice and in any order
    one, other = after(in_time, before), after(shuffled, before)

    # then nobody can tell
    assert one.encode() == other.encode()


@given(st.lists(payments, min_size=1, max_size=30), st.lists(st.booleans(), min_size=30, max_size=30))
@settings(max_examples=30, deadline=None)
def test_one_by_one_is_the_same_as_in_one_pass_bit_for_bit(paid: list[Paid], scams: list[bool]) -> None:
    # given more payments than the ring holds, some of which turn out to be scams three days later
    early = [Paid(n * HOUR_MS - 120 * HOUR_MS, 100 + n, merchant=n % 40, device=n % 3) for n in range(120)]
    events = events_of(*early, *paid)
    scam = np.array([False, True, *[False] * 118, *scams[: len(paid)]])
    table, order = batch.in_order(np.concatenate(events), np.zeros(len(events), np.int64), scam)

    # when a table of them is computed in one pass
    whole = batch.factors_of(table, label_delay_days=3)

    # then the engine has the same when each is made
    standing = batch.standing_of(table, 3 * DAY_MS)
    state, untold = EMPTY, list(order)
    for row, place in enumerate(order):
        event, now = events[place], events[place][0]["at_ms"].item()
        while untold and events[untold[0]][0]["at_ms"] + 3 * DAY_MS <= now:
            known = events[untold[0]][0]
            if scam[untold.pop(0)]:
                at_ms = known["at_ms"].item()
                state = with_scam(state, known["key"].item(), at_ms, at_ms + 3 * DAY_MS)
        online = windows.factors(state, event, standing[row : row + 1])
        assert online.tobytes() == whole[row].tobytes()
        state = advanced(decode(state.encode()), event)


@given(st.lists(payments, max_size=25), payments)
@settings(max_examples=40, deadline=None)
def test_windows_are_what_a_slow_reading_says(paid: list[Paid], last: Paid) -> None:
    earlier = sorted((each for each in paid if each.after_ms < last.after_ms), key=lambda each: each.after_ms)
    found = told(after(events_of(*earlier)), an_event(99, last))

    for name, hours in (("1h", 1), ("6h", 6), ("24h", 24), ("7d", 168), ("30d", 720)):
        within = [each for each in earlier if each.after_ms >= last.after_ms - hours * HOUR_MS]
        same = [each for each in within if each.merchant == last.merchant]
        went = [each.amount_minor for each in same if not each.flags & STOPPED]
        assert found[f"count_all_{name}"] == len(within)
        assert found[f"sum_all_{name}"] == sum(each.amount_minor for each in within)
        assert found[f"count_merchant_{name}"] == len(same)
        assert found[f"max_merchant_{name}"] == pytest.approx(max(went, default=np.nan), nan_ok=True)
        if name in ("24h", "7d", "30d"):
            assert found[f"distinct_payees_{name}"] == len({each.payee for each in within} - {0})
            assert found[f"distinct_devices_{name}"] == len({each.device for each in within} - {0})
    assert found["times_merchant"] == sum(each.merchant == last.merchant for each in earlier)


def test_a_window_begins_with_the_very_moment_and_ends_before_this_payment() -> None:
    state = after(events_of(Paid(0), Paid(1), Paid(HOUR_MS)))

    assert told(state, an_event(99, Paid(HOUR_MS)))["count_all_1h"] == 3
    assert told(state, an_event(99, Paid(HOUR_MS + 1)))["count_all_1h"] == 2
    assert told(state, an_event(99, Paid(HOUR_MS - 1)))["count_all_1h"] == 2, "what comes later is not known"


def test_what_left_the_ring_is_still_known_and_the_size_stays_bounded() -> None:
    # given a phone and an airline of long ago, then a great many other payments
    old = an_event(1, Paid(0, merchant=77, device=9, category=4511))
    many = [an_event(n, Paid(n * HOUR_MS, merchant=n, category=5000 + n % 5)) for n in range(100, 700)]

    state = after([old, *many])
    found = told(state, an_event(9_999, Paid(700 * HOUR_MS, merchant=699, device=9, category=4511)))

    assert len(state.events) == folding.EVENTS_MAX
    assert len(state.known) == folding.KNOWN_MAX
    assert len(state.encode()) < 12_500
    assert (found["first_device"], found["first_category"], found["first_merchant"]) == (0, 0, 0)
    assert found["days_known_device"] == pytest.approx(700 / 24)


def test_an_event_older_than_a_full_ring_changes_nothing() -> None:
    full = after(events_of(*(Paid(n) for n in range(folding.EVENTS_MAX))))

    assert advanced(full, an_event(9_999, Paid(-1))) is full


def test_a_state_of_another_version_is_refused() -> None:
    data = after(events_of(Paid(0))).encode()

    assert decode(data).encode() == data
    for broken in (b"", b"\x63" + data[1:], data[:-1], data + b"\0"):
        with pytest.raises(PaymentStateUnreadable):
            decode(broken)


def test_notes_keep_the_latest_whatever_order_they_are_told_in() -> None:
    patterns = frozenset({ScamPattern.LOAN_FEE})
    earlier = noted(EMPTY, last_offer_ms=5, last_chat_warning_ms=5, patterns=frozenset(ScamPattern))
    one = noted(earlier, last_offer_ms=9, last_chat_warning_ms=9, patterns=patterns)
    other = noted(
        noted(EMPTY, last_offer_ms=9, last_chat_warning_ms=9, patterns=patterns),
        last_offer_ms=5, last_chat_warning_ms=5, patterns=frozenset(ScamPattern),
    )  # fmt: skip

    assert one.encode() == other.encode()
    at = START_MS + 60_000
    found = told(
        noted(EMPTY, last_chat_warning_ms=START_MS, patterns=patterns), an_event(1, Paid(at - START_MS))
    )
    assert (found["minutes_since_chat_warning"], found["warned_loan_fee"], found["warned_safe_account"]) == (
        1,
        1,
        0,
    )


def test_a_confirmed_scam_makes_nothing_familiar() -> None:
    state = after(events_of(Paid(0, merchant=5), Paid(HOUR_MS, merchant=6, device=8)))
    confirmed = with_scam(state, 2, START_MS + HOUR_MS, START_MS + 2 * HOUR_MS)

    found = told(confirmed, an_event(9, Paid(DAY_MS, merchant=6, device=8)))

    assert (found["first_merchant"], found["first_device"], found["own_scams"]) == (1, 1, 1)
    assert with_scam(confirmed, 2, START_MS + HOUR_MS, START_MS + 2 * HOUR_MS) is confirmed


def test_places_are_cells_to_both_kernels_and_speed_is_over_ground() -> None:
    state = after(events_of(Paid(0, place=(31.2, 121.5))))
    found = told(state, an_event(2, Paid(2 * HOUR_MS, place=(39.9, 116.4))))

    assert found["km_from_last"] == pytest.approx(1_080, rel=0.02)
    assert found["speed_kmh"] == pytest.approx(found["km_from_last"] / 2)
    assert found["first_place"] == 1
    for place in ((31.2, 121.5), (-33.9, 151.2), (0.0, -179.99)):
        event = an_event(1, Paid(0, place=place))[0]
        assert folding.entity(event, folding.PLACE) == windows._cell(event)


def test_a_payee_known_for_scams_is_told_with_its_last() -> None:
    standing = np.zeros(1, MERCHANT)
    standing["scams_7d"] = standing["settled_7d"] = 4
    standing["first_scam_ms"], standing["last_scam_ms"] = START_MS, START_MS + DAY_MS

    found = told(EMPTY, an_event(1, Paid(2 * DAY_MS)), standing)

    assert found["payee_scam_rate_7d"] > 0.5
    assert (found["days_since_first_payee_scam"], found["days_since_last_payee_scam"]) == (2, 1)


def test_every_factor_says_what_it_is_in_both_languages() -> None:
    for factor in FACTORS:
        assert factor.en.isascii()
        assert factor.zh
        assert not factor.zh.isascii()
        assert factor.unit


@given(st.lists(payments, min_size=4, max_size=25), st.lists(st.booleans(), min_size=25, max_size=25))
@settings(max_examples=20, deadline=None)
def test_what_was_not_known_by_then_changes_no_factor(paid: list[Paid], scams: list[bool]) -> None:
    # given payments of two people, and labels that are known two days later
    events, people = np.concatenate(events_of(*paid)), np.arange(len(paid)) % 2
    table, order = batch.in_order(events, people, np.array(scams[: len(paid)]))
    now = int(np.median(table.events["at_ms"]))

    # when everything after now, and every label not known by now, is another
    at_ms = table.events["at_ms"]
    other_scam = np.where(at_ms + 2 * DAY_MS > now, ~table.scam, table.scam)
    other_events = table.events.copy()
    other_events["amount_minor"][at_ms > now] += 12_345
    other = batch.PaymentTable(other_events, table.customer, other_scam)

    # then all that was said up to now is the same, of our factors and of the plain ones
    until = at_ms <= now
    mine, theirs = batch.factors_of(table, 2)[until], batch.factors_of(other, 2)[until]
    assert mine.tobytes() == theirs.tobytes()
    plain, others = simple_history(table, 2), simple_history(other, 2)
    for name in plain:
        np.testing.assert_allclose(plain[name][until], others[name][until], err_msg=name)
    assert sorted(order.tolist()) == list(range(len(paid)))

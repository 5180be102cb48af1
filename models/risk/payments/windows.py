"""Compiled: the factors of one payment, from the ring, what came before it, and what is known of the payee.

Compiled code is cached by the text of its own file alone, so this file calls nothing compiled elsewhere
and its constants stand in it; `register.py` names the positions. No fast-math: the same bits everywhere.
Rows are read newest first, so a window is closed when the first event too old for it is met: [now - w, now].
"""

from math import cos, log, nan, pi, sqrt
from typing import TYPE_CHECKING

import numpy as np
from numba import njit
from numpy.typing import NDArray

from models.risk.payments import folding
from models.risk.payments.event import Events

if TYPE_CHECKING:
    from models.risk.payments.state import PaymentState

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
WINDOWS_MS = (HOUR_MS, 6 * HOUR_MS, DAY_MS, 7 * DAY_MS, 30 * DAY_MS)
WINDOWS = 5
GROUPS = 6  # all, merchant, payee, category, device, hours of the day nearby
MEASURES = 3  # count, sum, largest
DISTINCT_FROM = 2  # distincts are counted in the windows of a day and longer
DISTINCTS = 4  # merchants, payees, devices, categories
KINDS = 5  # merchant, payee, device, category, place
GAPS = (1, 2, 3, 5, 10)
RECENT_MS = (6 * HOUR_MS, DAY_MS, 3 * DAY_MS)
RECENTS = 3

# Where each part of a row begins.
MOMENT = 0
WINDOWED = MOMENT + 8
RATIOS = WINDOWED + GROUPS * WINDOWS * MEASURES
DISTINCT = RATIOS + GROUPS * 2 + 2
DEPARTURES = DISTINCT + DISTINCTS * 3
FAMILIAR = DEPARTURES + 6 + RECENTS * 4
TIMES = FAMILIAR + KINDS * 4
PLACES = TIMES + 5 + 5
NOTED = PLACES + 6
STANDING = NOTED + 4 + 6 + 3
WIDTH = STANDING + 15

_TRANSFER, _CALL_TOLD, _ON_CALL, _SCREEN_TOLD, _SCREEN_SHARED, _STOPPED = 1, 2, 4, 8, 16, 32
_SCAM, _USUAL = 64, 128
_NEARBY_MS = 2 * HOUR_MS
_DECAY_MS = 14.0 * DAY_MS
_SPREAD_PRIOR = 0.25  # of log amounts: before anything is seen, a third more or less is usual
_KM_PER_DEGREE = 111.2
_TABLE = 1024
_RATE_PRIOR, _RATE_WEIGHT = 0.005, 2.0


@njit(cache=True, error_model="numpy")
def log_amount(amount_minor):
    return log(amount_minor + 1.0)


@njit(cache=True, error_model="numpy")
def _moment(event, out):
    out[MOMENT] = log_amount(event.amount_minor)
    zeros, rest = 0, event.amount_minor
    while rest > 0 and rest % 10 == 0:
        zeros, rest = zeros + 1, rest // 10
    out[MOMENT + 1] = zeros
    out[MOMENT + 2] = (event.at_ms % DAY_MS) / HOUR_MS
    out[MOMENT + 3] = (event.at_ms // DAY_MS + 3) % 7
    out[MOMENT + 4] = event.category if event.category > 0 else nan
    out[MOMENT + 5] = 1.0 if event.flags & _TRANSFER else 0.0
    out[MOMENT + 6] = nan if event.flags & _CALL_TOLD == 0 else 1.0 if event.flags & _ON_CALL else 0.0
    out[MOMENT + 7] = nan if event.flags & _SCREEN_TOLD == 0 else 1.0 if event.flags & _SCREEN_SHARED else 0.0


@njit(cache=True, error_model="numpy")
def _beside(events, event):
    """For each event that came before: a bit for each group it shares with this one, whether it is known to
    be a scam, and whether it says what is usual for them (it went through and is not known to be a scam)."""
    found, time_of_day = np.empty(len(events), np.uint8), event.at_ms % DAY_MS
    for place in range(len(events)):
        one = events[place]
        apart = abs(one.at_ms % DAY_MS - time_of_day)
        scam = one.scam_s > 0 and np.int64(one.scam_s) * 1000 <= event.at_ms
        found[place] = (
            1
            | (one.merchant == event.merchant) << 1
            | (one.payee == event.payee) << 2
            | (one.category == event.category) << 3
            | (one.device == event.device) << 4
            | (apart <= _NEARBY_MS or apart >= DAY_MS - _NEARBY_MS) << 5
            | scam << 6
            | (not scam and one.flags & _STOPPED == 0) << 7
        )
    return found


@njit(cache=True, error_model="numpy")
def _close(window, held, out):
    for group in range(GROUPS):
        at = WINDOWED + (group * WINDOWS + window) * MEASURES
        out[at] = held[group, 0]
        out[at + 1] = held[group, 1]
        out[at + 2] = held[group, 2] if held[group, 2] > 0 else nan


@njit(cache=True, error_model="numpy")
def _windowed(events, beside, event, out):
    """Counts and sums of all attempts; the largest of those that went through."""
    held = np.zeros((GROUPS, MEASURES), np.int64)
    window = 0
    for place in range(len(events) - 1, -1, -1):
        one = events[place]
        while window < WINDOWS and event.at_ms - one.at_ms > WINDOWS_MS[window]:
            _close(window, held, out)
            window += 1
        if window == WINDOWS:
            break
        bits = beside[place]
        largest = one.amount_minor if bits & _USUAL else 0
        for group in range(GROUPS):
            if bits >> group & 1:
                held[group, 0] += 1
                held[group, 1] += one.amount_minor
                held[group, 2] = max(held[group, 2], largest)
    for rest in range(window, WINDOWS):
        _close(rest, held, out)
    _ratios(event, out)
    _unasked(event, out)


@njit(cache=True, error_model="numpy")
def _ratios(event, out):
    """The amount beside the mean and the largest of 30 days; today beside the mean day of 30."""
    for group in range(GROUPS):
        at = WINDOWED + (group * WINDOWS + WINDOWS - 1) * MEASURES
        out[RATIOS + 2 * group] = event.amount_minor * out[at] / out[at + 1] if out[at] > 0 else nan
        out[RATIOS + 2 * group + 1] = event.amount_minor / out[at + 2]
    day, month = WINDOWED + 2 * MEASURES, WINDOWED + 4 * MEASURES
    out[RATIOS + 12] = (out[day] + 1) / (out[month] / 30 + 1)
    out[RATIOS + 13] = (out[day + 1] + event.amount_minor) / (out[month + 1] / 30 + event.amount_minor)


@njit(cache=True, error_model="numpy")
def _unasked(event, out):
    """Nothing can be said of a payee, category or device that the payment does not show."""
    for group, shown in ((2, event.payee != 0), (3, event.category != 0), (4, event.device != 0)):
        if not shown:
            for at in range(WINDOWS * MEASURES):
                out[WINDOWED + group * WINDOWS * MEASURES + at] = nan
            out[RATIOS + 2 * group] = out[RATIOS + 2 * group + 1] = nan


@njit(cache=True, error_model="numpy")
def _added(table, kind, value):
    """1 when the value is new to the table, then held (never for 0). Half of the table stays free."""
    if value == 0:
        return 0
    mixed = (value * np.uint64(0x9E3779B97F4A7C15)) ^ (np.uint64(kind) << np.uint64(48))
    place = np.int64(mixed >> np.uint64(54))
    while table[place] != 0:
        if table[place] == mixed:
            return 0
        place = (place + 1) % _TABLE
    table[place] = mixed
    return 1


@njit(cache=True, error_model="numpy")
def _close_distinct(window, seen, out):
    for kind in range(DISTINCTS):
        out[DISTINCT + (window - DISTINCT_FROM) * DISTINCTS + kind] = seen[kind]


@njit(cache=True, error_model="numpy")
def _distinct(events, event, out):
    table, seen = np.zeros(_TABLE, np.uint64), np.zeros(DISTINCTS)
    window = DISTINCT_FROM
    for place in range(len(events) - 1, -1, -1):
        one = events[place]
        while window < WINDOWS and event.at_ms - one.at_ms > WINDOWS_MS[window]:
            _close_distinct(window, seen, out)
            window += 1
        if window == WINDOWS:
            break
        seen[0] += _added(table, 1, one.merchant)
        seen[1] += _added(table, 2, one.payee)
        seen[2] += _added(table, 3, one.device)
        seen[3] += _added(table, 4, np.uint64(one.category))
    for rest in range(window, WINDOWS):
        _close_distinct(rest, seen, out)


@njit(cache=True, error_model="numpy")
def _departure(value, weight, total, squares, towards):
    """How far a value lies from a mean, in standard deviations; both are drawn towards a prior."""
    mean = (total + towards) / (weight + 1.0)
    spread = squares - 2.0 * mean * total + mean * mean * weight
    return (value - mean) / sqrt((max(spread, 0.0) + _SPREAD_PRIOR) / (weight + 1.0))


@njit(cache=True, error_model="numpy")
def _departures(events, beside, logs, event, out):
    """The amount beside the decaying mean of their own: of all, of the category, of hours nearby; then how
    the last days look beside all that came before them. Logs are taken from this payment's own."""
    now, here = event.at_ms, log_amount(event.amount_minor)
    held, settled = np.zeros((2, 3)), np.zeros(3)
    hours, codes = np.zeros(24), np.zeros((256, 4))
    every = total = squares = 0.0
    for place in range(len(events)):
        bits = beside[place]
        if bits & _USUAL == 0:
            continue
        one = events[place]
        age, apart = now - one.at_ms, logs[place] - here
        weight = _DECAY_MS / (_DECAY_MS + age)
        every, total, squares = every + weight, total + weight * apart, squares + weight * apart * apart
        if bits & 8:
            _weigh(held[0], apart, weight)
        if bits & 32:
            _weigh(held[1], apart, weight)
        if age > RECENT_MS[RECENTS - 1]:
            _weigh(settled, apart, weight)
            hours[one.at_ms % DAY_MS // HOUR_MS] += weight
            slot = codes[_slot(codes, one.category)]
            slot[3] = one.category + 1.0
            _weigh(slot, apart, weight)
    usual, same, near = total / every if every > 0 else nan, held[0], held[1]
    out[DEPARTURES] = _departure(0.0, every, total, squares, usual)
    out[DEPARTURES + 1] = _departure(0.0, same[0], same[1], same[2], usual)
    out[DEPARTURES + 2] = _departure(0.0, near[0], near[1], near[2], usual)
    out[DEPARTURES + 3] = (same[0] + 0.1) / (every + 1.0)
    out[DEPARTURES + 4] = (near[0] + 0.2) / (every + 1.0)
    out[DEPARTURES + 5] = every
    _recent(events, logs, event, settled, hours, codes, out)


@njit(cache=True, error_model="numpy")
def _weigh(held, value, weight):
    held[0] += weight
    held[1] += weight * value
    held[2] += weight * value * value


@njit(cache=True, error_model="numpy")
def _slot(codes, category):
    place = (category * 97) % 256
    while codes[place, 3] != 0 and codes[place, 3] != category + 1.0:
        place = (place + 1) % 256
    return place


@njit(cache=True, error_model="numpy")
def _recent(events, logs, event, settled, hours, codes, out):
    """For the last 6 hours, day and 3 days: mean and largest departure of the amounts within their
    categories, and how rare their hours and categories were (bits), all against what came before."""
    here, window = log_amount(event.amount_minor), 0
    count, total, largest, hour_bits, code_bits = 0, 0.0, nan, 0.0, 0.0
    usual = settled[1] / settled[0] if settled[0] > 0 else nan
    for place in range(len(events) - 1, -2, -1):
        age = event.at_ms - events[place].at_ms if place >= 0 else np.int64(1 << 62)
        while window < RECENTS and age > RECENT_MS[window]:
            at = DEPARTURES + 6 + window * 4
            share = 1.0 / count if count > 0 else nan
            out[at], out[at + 1] = total * share, largest
            out[at + 2], out[at + 3] = hour_bits * share, code_bits * share
            window += 1
        if window == RECENTS:
            break
        one = events[place]
        slot = codes[_slot(codes, one.category)]
        apart = _departure(logs[place] - here, slot[0], slot[1], slot[2], usual)
        hour = one.at_ms % DAY_MS // HOUR_MS
        nearby = hours[hour - 1] + hours[hour] + hours[(hour + 1) % 24]
        count, total = count + 1, total + apart
        largest = apart if not largest > apart else largest
        hour_bits -= log((nearby + 0.125) / (settled[0] + 1.0))
        code_bits -= log((slot[0] + 0.1) / (settled[0] + 1.0))


@njit(cache=True, error_model="numpy")
def _cell(event):
    """The place as `folding.entity` has it, 0 where it is not told."""
    if np.isnan(event.latitude) or np.isnan(event.longitude):
        return np.int64(0)
    row = np.int64(np.floor((event.latitude + 90.0) * 10.0))
    return row * 10_000 + np.int64(np.floor((event.longitude + 180.0) * 10.0)) + 1


@njit(cache=True, error_model="numpy")
def _familiar(events, beside, past, event, out):
    """Of merchant, payee, device, category and place: whether it is the first time, days since the first
    and the last, how often; what was a scam does not count."""
    cell = _cell(event)
    shown = (event.merchant != 0, event.payee != 0, event.device != 0, event.category != 0, cell != 0)
    count, first, last = np.zeros(KINDS, np.int64), np.zeros(KINDS, np.int64), np.zeros(KINDS, np.int64)
    for kind in range(KINDS):
        first[kind], last[kind], count[kind] = past[kind, 0], past[kind, 1], past[kind, 2]
    for place in range(len(events)):
        one = events[place]
        bits = beside[place]
        if bits & _SCAM:
            continue
        here = cell != 0 and _cell(one) == cell
        same = (bits & 2 != 0, bits & 4 != 0, bits & 16 != 0, bits & 8 != 0, here)
        for kind in range(KINDS):
            if same[kind]:
                first[kind] = one.at_ms if count[kind] == 0 else first[kind]
                last[kind] = one.at_ms
                count[kind] += 1
    for kind in range(KINDS):
        at, seen = FAMILIAR + kind * 4, shown[kind] and count[kind] > 0
        out[at] = (0.0 if count[kind] > 0 else 1.0) if shown[kind] else nan
        out[at + 1] = (event.at_ms - first[kind]) / DAY_MS if seen else nan
        out[at + 2] = (event.at_ms - last[kind]) / DAY_MS if seen else nan
        out[at + 3] = count[kind] if shown[kind] else nan


@njit(cache=True, error_model="numpy")
def _times(events, event, out):
    """Minutes since the last payments; in the last day: the same amount again, attempts stopped, ..."""
    for gap in range(5):
        seen = len(events) >= GAPS[gap]
        out[TIMES + gap] = (event.at_ms - events[len(events) - GAPS[gap]].at_ms) / 60_000 if seen else nan
    again = stopped = stopped_hour = calls = transfers = 0
    for place in range(len(events) - 1, -1, -1):
        one = events[place]
        age = event.at_ms - one.at_ms
        if age > DAY_MS:
            break
        again += one.amount_minor == event.amount_minor
        stopped += one.flags & _STOPPED != 0
        stopped_hour += one.flags & _STOPPED != 0 and age <= HOUR_MS
        calls += one.flags & (_ON_CALL | _SCREEN_SHARED) != 0
        transfers += one.flags & _TRANSFER != 0
    out[TIMES + 5], out[TIMES + 6], out[TIMES + 7] = again, stopped_hour, stopped
    out[TIMES + 8], out[TIMES + 9] = calls, transfers


@njit(cache=True, error_model="numpy")
def _places(events, beside, event, out):
    """Kilometres (on a plane that touches the earth here) from the last place, with the speed it would take
    (km/h), from the nearest of all, from home; how far from home is usual, and the distance beside it."""
    for at in range(6):
        out[PLACES + at] = nan
    if np.isnan(event.latitude) or np.isnan(event.longitude):
        return
    east_of_degree = _KM_PER_DEGREE * cos(event.latitude * pi / 180.0)
    weight = north = east = distances = 0.0
    last, nearest = np.int64(0), np.inf
    for place in range(len(events)):
        one = events[place]
        if np.isnan(one.latitude) or np.isnan(one.longitude) or beside[place] & _USUAL == 0:
            continue
        y = (np.float64(one.latitude) - event.latitude) * _KM_PER_DEGREE
        turn = np.float64(one.longitude) - event.longitude
        x = (turn - 360.0 if turn > 180.0 else turn + 360.0 if turn < -180.0 else turn) * east_of_degree
        far = sqrt(x * x + y * y)
        share = _DECAY_MS / (_DECAY_MS + (event.at_ms - one.at_ms))
        weight, north, east = weight + share, north + share * y, east + share * x
        distances += share * (x * x + y * y)
        nearest, last = min(nearest, far), one.at_ms
        out[PLACES] = far
    if weight == 0.0:
        return
    north, east = north / weight, east / weight
    out[PLACES + 1] = out[PLACES] / max((event.at_ms - last) / HOUR_MS, 1 / 60)
    out[PLACES + 2] = nearest
    out[PLACES + 3] = sqrt(north * north + east * east)
    out[PLACES + 4] = sqrt(max(distances / weight - north * north - east * east, 0.0))
    out[PLACES + 5] = out[PLACES + 3] / (out[PLACES + 4] + 5.0)


@njit(cache=True, error_model="numpy")
def _noted(notes, event, out):
    """Minutes since the last offer, rise of the limit, consent and warning; its patterns within a week;
    own scams: how many, days since the first and the last."""
    warned = notes.last_chat_warning_ms
    times = (notes.last_offer_ms, notes.last_limit_increase_ms, notes.last_consent_ms, warned)
    for place in range(4):
        out[NOTED + place] = (event.at_ms - times[place]) / 60_000 if times[place] > 0 else nan
    fresh = warned > 0 and event.at_ms - warned <= 7 * DAY_MS
    for pattern in range(6):
        out[NOTED + 4 + pattern] = notes.chat_warning >> pattern & 1 if fresh else 0.0
    out[NOTED + 10] = notes.own_scams
    out[NOTED + 11] = (event.at_ms - notes.first_scam_ms) / DAY_MS if notes.own_scams > 0 else nan
    out[NOTED + 12] = (event.at_ms - notes.last_scam_ms) / DAY_MS if notes.own_scams > 0 else nan


@njit(cache=True, error_model="numpy")
def _standing(merchant, event, out):
    """What is known of the merchant or payee across customers; rates are drawn towards a half per cent."""
    paid = merchant.payments_30d
    out[STANDING], out[STANDING + 1] = paid, merchant.customers_30d
    out[STANDING + 2] = paid / merchant.customers_30d if merchant.customers_30d > 0 else nan
    scams = (merchant.scams_7d, merchant.scams_14d, merchant.scams_30d)
    settled = (merchant.settled_7d, merchant.settled_14d, merchant.settled_30d)
    for window in range(3):
        out[STANDING + 3 + window] = scams[window]
        rate = (scams[window] + _RATE_PRIOR * _RATE_WEIGHT) / (settled[window] + _RATE_WEIGHT)
        out[STANDING + 6 + window] = rate
    ever = merchant.last_scam_ms > 0
    out[STANDING + 9] = (event.at_ms - merchant.first_scam_ms) / DAY_MS if ever else nan
    out[STANDING + 10] = (event.at_ms - merchant.last_scam_ms) / DAY_MS if ever else nan
    out[STANDING + 11] = merchant.settled_since_scam if ever else nan
    out[STANDING + 12] = settled[2]
    out[STANDING + 13] = merchant.refunded_ppm / 1e6
    known = merchant.first_seen_ms > 0
    out[STANDING + 14] = (event.at_ms - merchant.first_seen_ms) / DAY_MS if known else nan


@njit(cache=True, error_model="numpy")
def fill(events, logs, past, notes, merchant, event, out):
    """All factors of `event` into `out` (WIDTH,). `events` came before it, `logs` are theirs, `past` is
    `folding.recall`'s; the others are single records."""
    beside = _beside(events, event)
    _moment(event, out)
    _windowed(events, beside, event, out)
    _distinct(events, event, out)
    _departures(events, beside, logs, event, out)
    _familiar(events, beside, past, event, out)
    _times(events, event, out)
    _places(events, beside, event, out)
    _noted(notes, event, out)
    _standing(merchant, event, out)


@njit(cache=True, error_model="numpy")
def fill_one(events, past, notes, merchant, event, out):
    """`fill` for arrays of one record each, of those `events` that came before."""
    until = len(events)
    while until > 0 and (
        events[until - 1].at_ms > event[0].at_ms
        or (events[until - 1].at_ms == event[0].at_ms and events[until - 1].key >= event[0].key)
    ):
        until -= 1
    logs = np.empty(until)
    for place in range(until):
        logs[place] = log_amount(events[place].amount_minor)
    fill(events[:until], logs, past, notes[0], merchant[0], event[0], out)


@njit(cache=True, error_model="numpy")
def fill_rows(events, customer_starts, past, notes, merchants, chosen, ring, out):
    """`fill` for the chosen rows of a table in order of customer and time; `chosen[row]` is the row of `out`
    or -1, `ring` how many events are remembered; all arrays but `out` have a row for each event."""
    logs, found = np.empty(len(events)), np.empty(WIDTH)
    for row in range(len(events)):
        logs[row] = log_amount(events[row].amount_minor)
    for customer in range(len(customer_starts) - 1):
        first = customer_starts[customer]
        for row in range(first, customer_starts[customer + 1]):
            if chosen[row] < 0:
                continue
            since = max(first, row - ring)
            before, beside = events[since:row], logs[since:row]
            fill(before, beside, past[row], notes[row], merchants[row], events[row], found)
            # Whatever `out` is made of, the kernel is compiled once.
            for at in range(WIDTH):
                out[chosen[row], at] = found[at]


def factors(state: "PaymentState", event: Events, merchant: NDArray[np.void]) -> NDArray[np.float64]:
    """The factors of `event` as of the moment before it, in the order of `register.FACTORS`; NaN = missing.

    `event` and `merchant` (of `standing.MERCHANT`) are one record each, shape (1,). Of a late event only
    what came before it counts. The same bits as `batch.factors_of` for a whole table.
    """
    past, found = np.empty((KINDS, 3), np.int64), np.empty(WIDTH)
    folding.recall_one(state.known, event, past)
    fill_one(state.events, past, state.notes, merchant, event, found)
    return found

"""Compiled: the fragments of rows of customers, one pass over a customer's events, newest first.

Compiled code is cached by the text of its own file alone, so this file calls nothing compiled elsewhere and
its constants stand in it. No fast-math, one thread: the same bits for one customer as for a million.

A group is the events that share a measure and marks; its running state is updated once an event, and is
laid aside whenever a window ends, so the windows of a group cost no pass of their own. Means and spreads are
Welford's (Technometrics 1962): sums of squares would cancel.
"""

from math import nan, sqrt

import numpy as np
from numba import njit

DAY_MS = 86_400_000
MONTH_MS = 30.0 * DAY_MS

# What is kept of a group.
COUNT, TOTAL, MEAN, SQUARES, LEAST, MOST, NEWEST, NEWEST_MS, OLDEST_MS = 0, 1, 2, 3, 4, 5, 6, 7, 8
GAP_MEAN, GAP_SQUARES, GAP_MOST, TIME_MEAN, TIME_SQUARES, TOGETHER = 9, 10, 11, 12, 13, 14
ABOVE, RUN, BROKEN, DAYS, DISTINCT = 15, 16, 17, 18, 19
WIDTH = 20


@njit(cache=True, error_model="numpy")
def memberships(values, codes, group_measure, group_codes):
    """Which groups each event belongs to: where its list begins, and the lists."""
    starts = np.zeros(len(values) + 1, np.int64)
    for counting in range(2):
        found = np.empty(0 if counting == 0 else starts[-1], np.int32)
        at = 0
        for event in range(len(values)):
            for group in range(len(group_measure)):
                measure, inside = group_measure[group], True
                if measure >= 0 and np.isnan(values[event, measure]):
                    inside = False
                for mark in range(codes.shape[1]):
                    wanted = group_codes[group, mark]
                    if wanted != -1 and wanted != codes[event, mark]:
                        inside = False
                if inside:
                    if counting == 1:
                        found[at] = group
                    at += 1
            starts[event + 1] = at
    return starts, found


@njit(cache=True, error_model="numpy")
def _take(held, value, at_ms, now_ms):
    """One more event of a group, older than all before."""
    count = held[COUNT] + 1.0
    held[COUNT] = count
    held[TOTAL] += value
    away = value - held[MEAN]
    held[MEAN] += away / count
    held[SQUARES] += away * (value - held[MEAN])
    when = (at_ms - now_ms) / MONTH_MS
    apart = when - held[TIME_MEAN]
    held[TIME_MEAN] += apart / count
    held[TIME_SQUARES] += apart * (when - held[TIME_MEAN])
    held[TOGETHER] += apart * (value - held[MEAN])
    if count == 1.0:
        held[LEAST], held[MOST], held[NEWEST], held[NEWEST_MS] = value, value, value, at_ms
        held[DAYS] = 1.0
    else:
        held[LEAST], held[MOST] = min(held[LEAST], value), max(held[MOST], value)
        gap = (held[OLDEST_MS] - at_ms) / DAY_MS
        beyond = gap - held[GAP_MEAN]
        held[GAP_MEAN] += beyond / (count - 1.0)
        held[GAP_SQUARES] += beyond * (gap - held[GAP_MEAN])
        held[GAP_MOST] = max(held[GAP_MOST], gap)
        held[DAYS] += np.int64(held[OLDEST_MS]) // DAY_MS != at_ms // DAY_MS
    held[OLDEST_MS] = at_ms
    if value > 0.0:
        held[ABOVE] += 1.0
        held[RUN] += held[BROKEN] == 0.0
    else:
        held[BROKEN] = 1.0


@njit(cache=True, error_model="numpy")
def _number(aggregate, held, beside, now_ms, per_day):
    """One fragment from its group, and from the group or window it is compared with."""
    count = held[COUNT]
    if aggregate == 0:  # count
        return count
    if aggregate == 1:  # sum
        return held[TOTAL]
    if aggregate == 18:  # active days
        return held[DAYS]
    if aggregate == 19:  # distinct
        return held[DISTINCT]
    if aggregate == 20:  # rate ratio
        return count * per_day / beside[COUNT] if beside[COUNT] > 0.0 else nan
    if aggregate == 11:  # share
        return count / beside[COUNT] if beside[COUNT] > 0.0 else nan
    if aggregate == 12 or aggregate == 22:  # share of the sum, part of the longer window's sum
        return held[TOTAL] / beside[TOTAL] if beside[TOTAL] != 0.0 else nan
    if count == 0.0:
        return nan
    if aggregate == 2:  # mean
        return held[MEAN]
    if aggregate == 3:
        return held[MOST]
    if aggregate == 4:
        return held[LEAST]
    if aggregate == 5:  # std
        return sqrt(max(held[SQUARES], 0.0) / (count - 1.0)) if count > 1.0 else nan
    if aggregate == 6:
        return held[NEWEST]
    if aggregate == 7:
        return held[NEWEST] - held[MEAN]
    if aggregate == 8:  # trend
        enough = count >= 3.0 and held[TIME_SQUARES] / count >= 1.0 / 900.0
        return held[TOGETHER] / held[TIME_SQUARES] if enough else nan
    if aggregate == 9:
        return held[ABOVE] / count
    if aggregate == 10:
        return held[RUN]
    if aggregate == 13:  # mean gap
        return held[GAP_MEAN] if count > 1.0 else nan
    if aggregate == 14:
        return sqrt(max(held[GAP_SQUARES], 0.0) / (count - 2.0)) if count > 2.0 else nan
    if aggregate == 15:
        return held[GAP_MOST] if count > 1.0 else nan
    if aggregate == 16:
        return (now_ms - held[NEWEST_MS]) / DAY_MS
    if aggregate == 17:
        return (now_ms - held[OLDEST_MS]) / DAY_MS
    return held[MEAN] - beside[MEAN]  # mean change


@njit(cache=True, error_model="numpy")
def fill(
    row_first, row_until, row_ms, at_ms, known_ms, values, codes, starts, found, group_measure, group_counts,
    words, windows_ms, plan, per_day, out,
):  # fmt: skip
    """`out` (rows x fragments) for rows whose customer's events stand at [first, until) of the log.

    `plan` is fragments x (aggregate, group, window, group beside, window beside). An event counts when it
    happened before the row's moment and was known by then; who has none has nothing, not zeros.
    """
    groups, windows = len(group_measure), len(windows_ms)
    held = np.zeros((groups, WIDTH))
    cells = np.zeros((windows, groups, WIDTH))
    seen = np.full((groups, words), -1, np.int64)
    for row in range(len(row_ms)):
        now, window, some = row_ms[row], 0, False
        held[:] = 0.0
        for event in range(row_until[row] - 1, row_first[row] - 1, -1):
            if at_ms[event] >= now or known_ms[event] > now:
                continue
            some = True
            while window < windows and now - at_ms[event] > windows_ms[window]:
                cells[window] = held
                window += 1
            if window == windows:
                break
            for place in range(starts[event], starts[event + 1]):
                group = found[place]
                measure, mark = group_measure[group], group_counts[group]
                _take(held[group], 0.0 if measure < 0 else values[event, measure], at_ms[event], now)
                if mark >= 0 and seen[group, codes[event, mark]] != row:
                    seen[group, codes[event, mark]] = row
                    held[group, DISTINCT] += 1.0
        for rest in range(window, windows):
            cells[rest] = held
        for fragment in range(len(plan)):
            aggregate, group, at, other, beside = plan[fragment]
            out[row, fragment] = (
                _number(aggregate, cells[at, group], cells[beside, other], now, per_day[fragment])
                if some
                else nan
            )

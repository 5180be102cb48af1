"""The figures of `bench authorize` with their targets, for programs and for the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from assistant.benching.authorise_bench import Figures, floor_seconds


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was to be shown; `ratio` against its baseline, `met` where the target is."""

    what: str
    measured: str
    baseline: str
    ratio: float
    target: str
    met: bool


def lines(found: Figures) -> tuple[Line, ...]:
    """Every target of the payment's speed."""
    floor, alone = floor_seconds(found), found.alone
    decision = found.decision_processor[0][1]
    (few, short), (many, long) = found.decision_processor
    scoring, agreement = found.scoring, found.agreement
    return (
        _at_most("whole decision, CPU", decision, "empty FastAPI echo, CPU", found.echo_processor, 1.0),
        _at_least("score of one row, CPU", scoring.library, "Booster.predict, CPU", scoring.quick, 2.5),
        Line(
            "score equal to the library's",
            f"{scoring.largest_difference:.1e}",
            f"{scoring.trees} trees",
            scoring.largest_difference,
            "at most 1e-9",
            scoring.largest_difference <= 1e-9,
        ),
        _at_most("one caller, durable, median", median(alone.seconds), "fdatasync + bare server", floor, 2.0),
        _at_most("one caller, durable, p99", quantile(alone.seconds, 0.99), "the same", floor, 4.0),
        _rates("callers together, group commit", found.group.rate, found.each.rate),
        _at_most(f"decision after {many:,} payments, CPU", long, f"after {few:,}", short, 1.1),
        Line(
            "windows: engine and batch",
            f"{agreement.different} of {agreement.payments * agreement.factors:,} differ",
            "bit for bit",
            float(agreement.different),
            "0",
            agreement.different == 0,
        ),
    )


def report(found: Figures) -> dict[str, Any]:
    """All of it, in microseconds and requests a second."""
    loads = {
        "bare": found.bare,
        "echo": found.echo,
        "alone": found.alone,
        "group": found.group,
        "each": found.each,
    }
    return {
        "targets": [
            {"what": each.what, "ratio": round(each.ratio, 4), "target": each.target, "met": each.met}
            for each in lines(found)
        ],
        "fdatasync_us": _spread(found.append),
        "over_http": {
            name: {**_spread(load.seconds), "per_second": round(load.rate)} for name, load in loads.items()
        },
        "echo_cpu_us": _us(found.echo_processor),
        "decision_cpu_us": {str(count): _us(seconds) for count, seconds in found.decision_processor},
        "score_cpu_us": {"ours": _us(found.scoring.quick), "booster_predict": _us(found.scoring.library)},
        "score_largest_difference": found.scoring.largest_difference,
        "window_values_that_differ": found.agreement.different,
    }


def quantile(seconds: Sequence[float], share: float) -> float:
    """The least of these that so many are not above."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _at_most(what: str, measured: float, of: str, baseline: float, times: float) -> Line:
    ratio = measured / baseline
    return Line(
        what, f"{_us(measured)} µs", f"{of} {_us(baseline)} µs", ratio, f"≤ {times:g}x", ratio <= times
    )


def _at_least(what: str, library: float, of: str, quick: float, times: float) -> Line:
    ratio = library / quick
    return Line(
        what, f"{_us(quick)} µs", f"{of} {_us(library)} µs", ratio, f"≥ {times:g}x faster", ratio >= times
    )


def _rates(what: str, group: float, each: float) -> Line:
    ratio = group / each
    return Line(what, f"{group:,.0f}/s", f"a commit each {each:,.0f}/s", ratio, "≥ 3x", ratio >= 3)


def _spread(seconds: Sequence[float]) -> dict[str, float]:
    return {"median": _us(median(seconds)), "p99": _us(quantile(seconds, 0.99))}


def _us(seconds: float) -> float:
    return round(seconds * 1e6, 1)

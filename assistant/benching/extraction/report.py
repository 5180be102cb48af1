"""The figures of an examination, counted from what was measured."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from assistant.benching.extraction.corpus import Medium
from assistant.benching.extraction.judging import Judged, Verdict
from assistant.benching.extraction.reliability import (
    bins,
    expected_calibration_error,
    isotonic_table,
    wilson,
)
from assistant.benching.extraction.samples import HOSTILE_PEAK_BYTES, HOSTILE_WALL_S, RECEIPT_FIELDS
from assistant.benching.extraction_bench import SURE, Figures, Flagging, Reading
from models.facts.evidence import TextValue

TARGETS = {
    Medium.TEXT: 0.98,
    Medium.SCAN: 0.92,
    Medium.PHOTO: 0.92,
    "sure": 0.98,
    "ece": 0.05,
    "traps": 0.95,
    "honest": 0.03,
    "receipts": 0.90,
    "page_ms": 120.0,
    "recognised_cpu_s": 4.0,
}
RULES_IN_ONE_PASS_ON_RECEIPTS = 0.746
"""Measured before any of this was written: rapidocr and rules in one pass, on 60 receipts of the same set."""


def report(figures: Figures) -> dict[str, Any]:
    """All as plain values, ready for JSON."""
    return {
        "fields": {medium.value: _medium(figures.readings, medium) for medium in _media(figures.readings)},
        "confidence": _confidence(figures.readings),
        "flagging": {"traps": _flagged(figures, True), "honest": _flagged(figures, False)},
        "receipts": _receipts(figures),
        "hostile": _hostile(figures),
        "speed": _speed(figures),
    }


def misses(figures: Figures) -> list[Judged]:
    """Fields that were not read right, papers in order; of an unreadable paper nothing is listed."""
    return [
        field for each in figures.readings if each.document for field in each.fields if not field.is_right
    ]


def fitted_tables(figures: Figures) -> dict[str, tuple[tuple[float, float], ...]]:
    """By medium as confidence is kept: text out of files, and recognised."""
    parts = {
        "text": [each for each in figures.readings if each.paper.medium is Medium.TEXT],
        "recognised": [each for each in figures.readings if each.paper.medium is not Medium.TEXT],
    }
    found = {name: _said_and_right(readings) for name, readings in parts.items()}
    return {name: isotonic_table(*pair) for name, pair in found.items() if pair[0]}


def _media(readings: Sequence[Reading]) -> list[Medium]:
    present = {each.paper.medium for each in readings}
    return [medium for medium in Medium if medium in present]


def _medium(readings: Sequence[Reading], medium: Medium) -> dict[str, Any]:
    these = [each for each in readings if each.paper.medium is medium]
    by_kind: dict[str, list[Reading]] = defaultdict(list)
    for each in these:
        layout = each.paper.specimen.layout
        by_kind[f"{layout.kind.value} {layout.language.value}"].append(each)
    word_answers = sum(
        isinstance(value, TextValue) for each in these for value in each.paper.specimen.answers.values()
    )
    return {
        **_counted(these),
        "target": TARGETS[medium],
        "by_kind": {name: _counted(part) for name, part in by_kind.items()},
        "baseline_words_in_bare_text": _share(sum(each.text_answers_seen for each in these), word_answers),
    }


def _counted(readings: Sequence[Reading]) -> dict[str, Any]:
    shown = [field for each in readings for field in each.fields if field.verdict is not Verdict.INVENTED]
    right = sum(field.is_right for field in shown)
    return {
        "right": right,
        "of": len(shown),
        "share": _share(right, len(shown)),
        "invented": sum(field.verdict is Verdict.INVENTED for each in readings for field in each.fields),
        "kinds_right": sum(each.kind_is_right for each in readings),
        "papers": len(readings),
        "unreadable": sum(each.document is None for each in readings),
    }


def _said_and_right(readings: Iterable[Reading]) -> tuple[list[float], list[bool]]:
    read = [field for each in readings for field in each.fields if field.confidence is not None]
    return [field.confidence or 0.0 for field in read], [field.is_right for field in read]


def _confidence(readings: Sequence[Reading]) -> dict[str, Any]:
    found = {"all": _trust(readings)}
    for medium in _media(readings):
        found[medium.value] = _trust([each for each in readings if each.paper.medium is medium])
    return found


def _trust(readings: Sequence[Reading]) -> dict[str, Any]:
    said, right = _said_and_right(readings)
    sure = [good for level, good in zip(said, right, strict=True) if level >= SURE]
    low, high = wilson(sum(sure), len(sure))
    return {
        "read": len(said),
        "sure": len(sure),
        "sure_right": sum(sure),
        "sure_share": _share(sum(sure), len(sure)),
        "sure_interval": (round(low, 4), round(high, 4)),
        "ece": round(expected_calibration_error(said, right), 4),
        "reliability": [
            {"said": round(each.said, 3), "right": round(each.right, 3), "count": each.count}
            for each in bins(said, right)
        ],
        "baseline_ece_of_always_sure": round(expected_calibration_error([1.0] * len(right), right), 4),
    }


def _flagged(figures: Figures, is_trap: bool) -> dict[str, Any]:
    """What could not be read at all is counted apart: it was neither flagged nor let pass."""
    these = [each for each in figures.flaggings if each.case.is_trap is is_trap]
    readable = [each for each in these if each.outcome == "complete"]
    flagged = [each for each in readable if each.flagged]
    low, high = wilson(len(flagged), len(readable))
    by_name: dict[str, list[Flagging]] = defaultdict(list)
    for each in readable:
        by_name[each.case.name].append(each)
    return {
        "flagged": len(flagged),
        "of": len(readable),
        "share": _share(len(flagged), len(readable)),
        "interval": (round(low, 4), round(high, 4)),
        "unreadable": len(these) - len(readable),
        "target": TARGETS["traps" if is_trap else "honest"],
        "by_name": {
            name: {"flagged": sum(each.flagged for each in part), "of": len(part)}
            for name, part in sorted(by_name.items())
        },
        "surprises": [
            f"{each.case.name} {each.case.layout}: {', '.join(each.warnings) or 'no warning'}"
            for each in readable
            if each.flagged is not is_trap
        ],
    }


def _receipts(figures: Figures) -> dict[str, Any]:
    if not figures.receipts:
        return {}
    by_name = {
        name: sum(each.is_right for each in figures.receipts if each.name == name) for name in RECEIPT_FIELDS
    }
    right, of = sum(by_name.values()), len(figures.receipts)
    return {
        "right": right,
        "of": of,
        "share": _share(right, of),
        "by_field": by_name,
        "receipts": of // len(RECEIPT_FIELDS),
        "baseline_rules_in_one_pass": RULES_IN_ONE_PASS_ON_RECEIPTS,
        "target": TARGETS["receipts"],
        "missed": [
            {"receipt": each.receipt, "field": each.name, "expected": each.expected, "read": each.read}
            for each in figures.receipts
            if not each.is_right
        ],
    }


def _hostile(figures: Figures) -> dict[str, Any]:
    if not figures.endings:
        return {}
    return {
        "within_bounds": sum(each.within_bounds for each in figures.endings),
        "of": len(figures.endings),
        "wall_s_max": round(max(each.wall_s for each in figures.endings), 2),
        "wall_s_bound": HOSTILE_WALL_S,
        "peak_bytes_max": max(each.peak_bytes for each in figures.endings),
        "peak_bytes_bound": HOSTILE_PEAK_BYTES,
        "files": [
            {
                "file": each.file,
                "outcome": each.outcome,
                "wall_s": round(each.wall_s, 2),
                "peak_bytes": each.peak_bytes,
            }
            for each in figures.endings
        ],
    }


def _speed(figures: Figures) -> dict[str, Any]:
    speed = figures.speed
    recognised = speed.recognised_cpu_s
    return {
        "page_ms_median": round(median(speed.page_ms), 1) if speed.page_ms else None,
        "first_page_ms": round(speed.first_ms, 1),
        "bare_text_ms_median": round(median(speed.bare_ms), 1) if speed.bare_ms else None,
        "page_ms_target": TARGETS["page_ms"],
        "recognised_page_cpu_s_median": round(median(recognised), 2) if recognised else None,
        "recognised_page_cpu_s_target": TARGETS["recognised_cpu_s"],
        "resident_mb": [each // 1_000_000 for each in speed.resident_bytes],
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None

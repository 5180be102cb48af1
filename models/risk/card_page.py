"""The model card as a person reads it, filled in from the machine's card and the template beside it."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from models.risk.card import Judged, ModelCard, TrainedRange
from models.risk.factors import FACTOR_BY_NAME
from models.risk.measures import Interval, Measures

_TEMPLATE = Path(__file__).with_suffix(".md")


def card_page(card: ModelCard, hashes: Mapping[str, str]) -> str:
    """Markdown; `hashes` are those of the files that the page vouches for."""
    as_shown = card.judged[0].behaviour
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        version=card.version,
        purpose=card.purpose,
        owner=card.owner,
        command=card.command,
        libraries=", ".join(f"{name} {version}" for name, version in card.libraries),
        data=card.data,
        fit=f"{card.fit.first} to {card.fit.last}",
        calibrate=f"{card.calibrate.first} to {card.calibrate.last}",
        judge=f"{card.judge.first} to {card.judge.last}",
        rows_fitted=f"{card.rows_fitted:,}",
        rows_calibrated=f"{card.rows_calibrated:,}",
        rows_judged=f"{as_shown.rows:,}",
        calibration_method=card.calibration_method,
        judged="\n".join(line for judged in card.judged for line in _judged(judged)),
        bad_rate=f"{as_shown.bad_rate:.2%}",
        withheld="\n".join(
            f"| {row.category} | {row.mean_pd_shown:.2%} | {row.mean_pd_withheld:.2%} |"
            for row in card.withheld
        ),
        factors="\n".join(_factor(known) for known in card.factors),
        monotone_checks=f"{card.monotone_checks:,}",
        monotone_violations=card.monotone_violations,
        files="\n".join(f"| {name} | `{digest}` |" for name, digest in hashes.items()),
    )


def _judged(judged: Judged) -> tuple[str, ...]:
    return (
        _measures(judged.evidence, "behaviour", judged.behaviour),
        _measures(judged.evidence, "scorecard", judged.scorecard),
        _measures(judged.evidence, "oracle", judged.oracle),
    )


def _measures(evidence: str, source: str, found: Measures) -> str:
    auc, ks = _interval(found.auc), _interval(found.ks)
    return f"| {evidence} | {source} | {auc} | {ks} | {found.brier:.4f} | {found.ece:.4f} |"


def _interval(interval: Interval) -> str:
    return f"{interval.value:.3f} [{interval.low:.3f}, {interval.high:.3f}]"


def _factor(known: TrainedRange) -> str:
    factor = FACTOR_BY_NAME[known.factor]
    needs = ", ".join(sorted(factor.needs)) or "none (account history)"
    moves = (
        "does not move"
        if factor.flag
        else {"lowers_pd": "falls", "raises_pd": "rises"}.get(factor.direction, "may do either")
    )
    return (
        f"| {factor.name} | {factor.meaning_en} | {factor.meaning_zh} | {needs} | {moves} "
        f"| {known.lower:g} to {known.upper:g} |"
    )

"""The model card as a person reads it, filled in from the machine's card and the template beside it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from string import Template

from models.risk.card import Figures, Judged, ModelCard, Part, Withheld
from models.risk.factor import Direction, Factor
from models.risk.measures import Interval, Measures
from models.risk.reference import FactorSeen

_TEMPLATE = Path(__file__).with_suffix(".md")
_MOVES = {Direction.LOWERS_PD: "falls", Direction.RAISES_PD: "rises", Direction.NONE: "may do either"}

_JUDGED_HEAD = """
### By what is shown
The oracle is the true PD of a simulation: no model can do better.

| evidence | PD by | AUC | KS | Brier | ECE |
|---|---|---|---|---|---|
"""
_WITHHELD_HEAD = """
## Withholding is neutral
Whole categories were hidden at random in training, by a coin that knows nothing of the person, and each
set of evidence has a calibration of its own. The same customers, all shown and one category withheld:

| withheld | mean PD, all shown | mean PD, this withheld |
|---|---|---|
"""


def card_page(card: ModelCard, factors: Sequence[Factor], hashes: Mapping[str, str]) -> str:
    """Markdown; `hashes` are those of the files that the page vouches for."""
    facts, data, label = card.facts, card.data, card.facts.label
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        version=card.version,
        purpose=_cell(facts.purpose),
        owner=_cell(facts.owner),
        trained_by=f" Trained by {_cell(facts.trained_by)}." if facts.trained_by else "",
        use=facts.use,
        command=_cell(facts.command),
        seed=facts.seed,
        libraries=", ".join(f"{name} {version}" for name, version in card.libraries),
        source=_cell(data.source),
        rows=f"{data.rows:,}",
        customers=f"{data.customers:,}",
        months=_months(data.first_month, data.last_month),
        known_until=f" Outcomes known until {data.known_until}." if data.known_until else "",
        label=_cell(label.meaning),
        label_months=f"{label.months:g}",
        horizon_months=f"{label.horizon_months:g}",
        horizon_rate=""
        if label.horizon_bad_rate is None
        else f", at a bad rate of {label.horizon_bad_rate:.2%}",
        split=_cell(facts.split),
        parts="\n".join(_part(part) for part in card.parts),
        figures="\n".join(_figures(found) for found in card.figures),
        judged=_table(_JUDGED_HEAD, [line for judged in facts.judged for line in _judged(judged)]),
        withheld=_table(_WITHHELD_HEAD, [_withheld(row) for row in facts.withheld]),
        factors="\n".join(_factor(*pair) for pair in zip(factors, card.factors, strict=True)),
        recipe="\n".join(f"| {_cell(name)} | {_cell(value)} |" for name, value in facts.recipe),
        calibrations=", ".join(f"{of} by {method}" for of, method in card.calibrations),
        formats=", ".join(f"{each.name} {each.version}" for each in card.formats),
        limits="\n".join(f"- {_cell(limit)}" for limit in facts.limits_of_use),
        weights_written_at=_moment(card.weights_written_at),
        card_written_at=_moment(card.card_written_at),
        files="\n".join(f"| {name} | `{digest}` |" for name, digest in hashes.items()),
    )


def _months(first: str | None, last: str | None) -> str:
    return "no time told" if first is None else f"{first} to {last}"


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"


def _part(part: Part) -> str:
    rate = f"{part.bads / part.rows:.2%}" if part.rows else "-"
    months = _months(part.first_month, part.last_month)
    return f"| {part.name} | {months} | {part.rows:,} | {part.bads:,} | {rate} |"


def _figures(found: Figures) -> str:
    shown = (found.auc, found.ks, found.gini, found.average_precision, found.brier)
    return f"| {_cell(found.name)} | {' | '.join(_interval(each) for each in shown)} | {found.ece:.4f} |"


def _table(head: str, lines: Sequence[str]) -> str:
    return head + "\n".join(lines) + "\n" if lines else ""


def _judged(judged: Judged) -> tuple[str, ...]:
    return (
        _measures(judged.evidence, "behaviour", judged.behaviour),
        _measures(judged.evidence, "scorecard", judged.scorecard),
        _measures(judged.evidence, "oracle", judged.oracle),
    )


def _measures(evidence: str, source: str, found: Measures) -> str:
    auc, ks = _interval(found.auc), _interval(found.ks)
    return f"| {evidence} | {source} | {auc} | {ks} | {found.brier:.4f} | {found.ece:.4f} |"


def _withheld(row: Withheld) -> str:
    return f"| {_cell(row.category)} | {row.mean_pd_shown:.2%} | {row.mean_pd_withheld:.2%} |"


def _interval(interval: Interval) -> str:
    return f"{interval.value:.3f} [{interval.low:.3f}, {interval.high:.3f}]"


def _factor(factor: Factor, seen: FactorSeen) -> str:
    needs = ", ".join(sorted(factor.needs)) or "none (account history)"
    moves = "does not move" if factor.flag else _MOVES[factor.direction]
    span = (
        f"{seen.lower:g} to {seen.upper:g}" if seen.lower is not None and seen.upper is not None else "none"
    )
    if factor.levels:
        moves, span = "by level", f"{len(factor.levels)} levels"
    cells = (factor.name, factor.meaning_en, factor.meaning_zh, needs, moves, span, f"{seen.shares[-1]:.1%}")
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """On one line and in one cell, whatever a lender's columns are called."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")

"""The scam model's card as a person reads it, from the machine's card and the template beside it."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from models.risk.measures import Interval
from models.risk.payments.measures import ScamMeasures
from models.risk.payments.register import FACTORS
from models.risk.payments.scam_card import Days, ScamCard
from models.risk.payments.scam_fitting import FALLS, RISES

_TEMPLATE = Path(__file__).with_suffix(".md")
_MEANING = {factor.name: factor.en for factor in FACTORS}


def scam_card_page(card: ScamCard, hashes: Mapping[str, str]) -> str:
    """Markdown; `hashes` are those of the files that the page vouches for."""
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        version=card.version,
        purpose=card.purpose,
        owner=card.owner,
        command=card.command,
        libraries=", ".join(f"{name} {version}" for name, version in card.libraries),
        trees=card.trees,
        calibration_method=card.calibration_method,
        data=card.data,
        rows_fitted=f"{card.rows_fitted:,}",
        label_delay_days=card.label_delay_days,
        budget=f"{card.budget:.1%}",
        **_days("fit", card.fit),
        **_days("calibrate", card.calibrate),
        **_days("judge", card.judge),
        **_tables(card),
        rises=", ".join(sorted(RISES)),
        falls=", ".join(sorted(FALLS)),
        files="\n".join(f"| {name} | `{digest}` |" for name, digest in hashes.items()),
    )


def _days(name: str, days: Days) -> dict[str, str]:
    return {
        name: f"{days.first} to {days.last}",
        f"{name}_payments": f"{days.payments:,}",
        f"{name}_scams": f"{days.scams:,}",
    }


def _tables(card: ScamCard) -> dict[str, str]:
    return {
        "judged": "\n".join(
            f"| {row.scored_by} | {_measures(row.measures)} | {'' if row.ece is None else f'{row.ece:.5f}'} |"
            for row in card.judged
        ),
        "better": _measures(card.better_than_plain),
        "by_pattern": "\n".join(
            f"| {row.pattern} | {row.scams:,} | {_interval(row.recall)} | {row.episodes:,} "
            f"| {_interval(row.episodes_met)} |"
            for row in card.by_pattern
        ),
        "thresholds": "\n".join(
            f"| {row.aimed:.1%} | {row.probability:.4f} | {row.interrupted:.2%} | {row.recall:.1%} "
            f"| {row.precision:.1%} |"
            for row in card.thresholds
        ),
        "told": "\n".join(
            f"| {row.context} | {row.mean_told:.3%}, {row.rate_told:.3%} "
            f"| {row.mean_untold:.3%}, {row.rate_untold:.3%} |"
            for row in card.told
        ),
        "importances": "\n".join(
            f"| {row.factor} | {_MEANING[row.factor]} | {row.gain:.1%} |" for row in card.importances
        ),
    }


def _measures(found: ScamMeasures) -> str:
    three = (found.average_precision, found.auc, found.recall_at_budget)
    return " | ".join([*(_interval(each) for each in three), f"{found.brier.value:.5f}"])


def _interval(interval: Interval) -> str:
    return f"{interval.value:.3f} [{interval.low:.3f}, {interval.high:.3f}]"

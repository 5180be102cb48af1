"""What `train SPEC` and `evaluate SPEC` tell: the figures of each model, and how they compare."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.table import Table

from assistant.command_line.printing import console, print_json

if TYPE_CHECKING:
    from assistant.learning.credit_models import Spent, TrainedLender
    from models.risk.measures import Interval
    from models.risk.validation.findings import Validation

_COLUMNS = ("", "AUC", "KS", "Gini", "AP", "Brier", "ECE")


def tell_trained(out: Path, found: "TrainedLender", as_json: bool) -> None:
    """The models that were written, and where."""
    if as_json:
        print_json(
            {
                "folder": str(out),
                "card": found.written.card.model_dump(mode="json"),
                "bytes": dict(found.written.sizes),
                "validation": found.validation.model_dump(mode="json"),
                "spent": found.spent.model_dump(),
            }
        )
        return
    _figures(found.validation)
    console.print(f"Wrote {out}: report.html to read, card.md for the file. {_spent(found.spent)}")
    console.print(
        f'Next: `registry add {out} --by "FULL NAME"`, then two people, neither of them the owner: '
        f"`registry approve {found.written.card.version} --by … --saying …`."
    )


def tell_judged(validation: "Validation", spent: "Spent", as_json: bool) -> None:
    """The figures alone: nothing was kept."""
    if as_json:
        told: dict[str, Any] = validation.model_dump(mode="json")
        print_json({**told, "spent": spent.model_dump()})
        return
    _figures(validation)
    console.print(_spent(spent))


def _figures(validation: "Validation") -> None:
    from models.risk.validation.claims import Standing
    from models.risk.validation.verdict import verdict

    console.print(
        f"{validation.title}: judged on {validation.rows_judged:,} rows, {validation.bads_judged:,} of them "
        f"bad. {validation.how}"
    )
    table = Table(*_COLUMNS)
    for each in validation.models:
        found = each.discrimination
        measures = (found.auc, found.ks, found.gini, found.average_precision, found.brier)
        table.add_row(each.name, *(_said(one) for one in measures), f"{each.calibration.ece:.4f}")
    console.print(table)
    for one in validation.comparisons:
        gap = one.auc_difference
        console.print(
            f"AUC of {one.one} less {one.other}: {gap.value:+.4f} [{gap.low:+.4f}, {gap.high:+.4f}], "
            f"p {one.p_value:.3f} ({one.method})"
        )
    all_told = verdict(validation)
    console.print(all_told.headline)
    for claim in all_told.standing(Standing.AGAINST):
        console.print(f"Against: {claim.text}", markup=False)
    for note in validation.notes:
        console.print(f"Note: {note}", markup=False)


def _said(found: "Interval") -> str:
    return f"{found.value:.4f} [{found.low:.4f}, {found.high:.4f}]"


def _spent(spent: "Spent") -> str:
    return f"{spent.seconds:.0f} s, {spent.peak_mb:,.0f} MB at most."

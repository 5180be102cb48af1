"""`bench score`: a row, a row with its reasons and a million rows beside LightGBM's own."""

from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from assistant.command_line.printing import AsJson, console, plain_errors, print_json

if TYPE_CHECKING:
    from assistant.benching.scoring_bench import Figures


def score(
    trees: Annotated[int, typer.Option(min=1, max=5000, help="Trees of 15 leaves.")] = 300,
    rows: Annotated[int, typer.Option(min=1000, help="Rows scored at once.")] = 1_000_000,
    quick: Annotated[bool, typer.Option("--quick", help="Fewer of everything.")] = False,
    as_json: AsJson = False,
) -> None:
    """Processor time of scoring, on one core: 23 factors of which three are categories; made-up rows."""
    from assistant.benching.scoring_bench import measure_scoring

    with plain_errors(), console.status("Measuring; under a minute …"):
        found = measure_scoring(trees, 400 if quick else 4_000, min(rows, 50_000) if quick else rows)
    if as_json:
        print_json(_report(found))
        return
    table = Table("", "CPU", "LightGBM", "target", "")
    for line in found.lines:
        library = "" if line.library is None else _told(line.library)
        table.add_row(line.what, _told(line.seconds), library, _told(line.target), "✓" if line.met else "✗")
    console.print(table)
    console.print(
        f"{found.trees} trees; log-odds differ from LightGBM's by {found.log_odds_difference:.0e}, "
        f"contributions by {found.contribution_difference:.0e} at most."
    )


def _report(found: "Figures") -> dict[str, Any]:
    return {
        "trees": found.trees,
        "rows": found.rows,
        "lines": [
            {
                "what": line.what,
                "cpu_us": round(line.seconds * 1e6, 2),
                "lightgbm_us": None if line.library is None else round(line.library * 1e6, 2),
                "target_us": round(line.target * 1e6, 2),
                "met": line.met,
            }
            for line in found.lines
        ],
        "log_odds_largest_difference": found.log_odds_difference,
        "contributions_largest_difference": found.contribution_difference,
    }


def _told(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.1f} s"
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"

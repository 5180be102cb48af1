"""`score`: PDs and points for new rows of a lender's table."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, print_json
from assistant.command_line.train import learning


def score(
    models: Annotated[Path, typer.Argument(help="Folder that `train SPEC` wrote.")],
    data: Annotated[Path, typer.Option(help="Folder of the tables, or the file of the customers.")],
    out: Annotated[Path, typer.Option(help="Where the scores go: .parquet or .csv.")],
    as_json: AsJson = False,
) -> None:
    """Score every row of a table: its PD, the scorecard's points and PD, in the order of the rows."""
    with learning(as_json, "Scoring") as progress:
        from assistant.learning.credit_scoring import score_file

        found = score_file(models, data, out, progress)
    mean = float(found.pds.mean()) if len(found.pds) else None
    if as_json:
        print_json(
            {
                "version": found.version,
                "rows": len(found.pds),
                "mean_pd": None if mean is None else round(mean, 6),
                "file": str(out),
                "notes": list(found.notes),
                "seconds": found.seconds,
            }
        )
        return
    console.print(
        f"{found.version}: {len(found.pds):,} rows"
        + ("." if mean is None else f", mean PD {mean:.2%}.")
        + f" Wrote {out}. {found.seconds:.1f} s."
    )
    for note in found.notes:
        console.print(f"Note: {note}", markup=False)

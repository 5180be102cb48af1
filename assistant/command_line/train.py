"""`train`: learn the risk models from the simulated population."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json


def train(
    out: Annotated[Path, typer.Argument(help="Folder for the artefact; made when missing.")],
    seed: Annotated[int, typer.Option(help="Same seed, same bytes.")] = 20240601,
    rows: Annotated[int, typer.Option(min=1, help="Simulated customers.")] = 600_000,
    as_json: AsJson = False,
) -> None:
    """Train the behaviour model, the scorecard and their calibration; writes model and card."""
    from rich.progress import Progress

    try:
        from models.risk.training import train as learn
    except ImportError as error:
        fail(f"Learning needs libraries that serving does not ({error.name}): run `make setup-learn` first.")
    with plain_errors(), Progress(console=console, transient=True, disable=as_json) as progress:
        task = progress.add_task("Training", total=1.0)
        report = learn(
            seed,
            rows,
            out,
            progress=lambda stage, share: progress.update(task, completed=share, description=stage),
        )
    card = report.card.model_dump(mode="json")
    if as_json:
        print_json({"folder": str(out), "card": card, "bytes": dict(report.sizes)})
        return
    console.print(f"Wrote {out}. The card:")
    console.print((out / "card.md").read_text(encoding="utf-8"), markup=False)

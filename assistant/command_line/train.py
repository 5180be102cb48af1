"""`train`: learn the shipped models from simulated populations."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json

train = typer.Typer(name="train", help="Learn a model from a simulated population.", no_args_is_help=True)

Out = Annotated[Path, typer.Argument(help="Folder for the artefact; made when missing.")]
Seed = Annotated[int, typer.Option(help="Same seed, same bytes.")]


@train.command("behaviour")
def behaviour(
    out: Out,
    seed: Seed = 20240601,
    rows: Annotated[int, typer.Option(min=1, help="Simulated customers.")] = 600_000,
    as_json: AsJson = False,
) -> None:
    """Train the behaviour model, the scorecard and their calibration; writes model and card."""
    with _learning(as_json) as progress:
        from models.risk.training import train as learn

        report = learn(seed, rows, out, progress=progress)
    _tell(out, report, as_json)


@train.command("scam")
def scam(
    out: Out,
    seed: Seed = 20250101,
    customers: Annotated[
        int, typer.Option(min=1, help="Simulated customers, some 190 payments each.")
    ] = 10_000,
    as_json: AsJson = False,
) -> None:
    """Train the scam model of the payment and its calibration; writes model and card."""
    with _learning(as_json) as progress:
        from models.risk.payments.scam_training import train_scam

        report = train_scam(seed, customers, out, progress=progress)
    _tell(out, report, as_json)


@contextmanager
def _learning(as_json: bool) -> Iterator[Callable[[str, float], None]]:
    from rich.progress import Progress

    with plain_errors(), Progress(console=console, transient=True, disable=as_json) as bar:
        task = bar.add_task("Training", total=1.0)
        try:
            yield lambda stage, share: bar.update(task, completed=share, description=stage)
        except ImportError as error:
            fail(
                f"Learning needs libraries that serving does not ({error.name}): "
                "run `make setup-learn` first."
            )


def _tell(out: Path, report: Any, as_json: bool) -> None:
    if as_json:
        print_json(
            {"folder": str(out), "card": report.card.model_dump(mode="json"), "bytes": dict(report.sizes)}
        )
        return
    console.print(f"Wrote {out}. The card:")
    console.print((out / "card.md").read_text(encoding="utf-8"), markup=False)

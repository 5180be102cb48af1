"""`train`: learn models from a lender's own tables, or the shipped ones from simulated populations."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from assistant.command_line.models_told import tell_trained
from assistant.command_line.outlooks_judged import reference
from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json


class SpecOrName(TyperGroup):
    """`train SPEC OUT` beside the named ones: what is no name of a command is a specification."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            return super().resolve_command(ctx, ["spec", *args])
        return super().resolve_command(ctx, args)


train = typer.Typer(
    name="train",
    cls=SpecOrName,
    help="Learn models from your own tables (`train SPEC OUT`), or the shipped ones from simulated people.",
    no_args_is_help=True,
)

Out = Annotated[Path, typer.Argument(help="Folder for the artefact; made when missing.")]
Seed = Annotated[int, typer.Option(help="Same seed, same bytes.")]


@train.command("spec")
def spec(
    spec: Annotated[Path, typer.Argument(help="What your tables look like, TOML; examples in docs/specs.")],
    out: Out,
    data: Annotated[Path, typer.Option(help="Folder of the tables.")] = Path(),
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same models.")] = 1,
    approval_rate: Annotated[
        float, typer.Option(min=0.01, max=0.99, help="Share approved, for swap sets and fairness.")
    ] = 0.8,
    alternatives: Annotated[
        float, typer.Option(min=0, help="Seconds to search for fairer models of equal quality.")
    ] = 20.0,
    pdf: Annotated[bool, typer.Option("--pdf", help="Write the report as PDF as well.")] = False,
    as_json: AsJson = False,
) -> None:
    """Scorecard and behaviour model from a lender's tables, with calibration, validation, card and report."""
    with learning(as_json) as progress:
        from assistant.learning.credit_models import train_from_files
        from models.risk.lender_models import Plan

        plan = Plan(seed=seed, approval_rate=approval_rate, alternatives_seconds=alternatives)
        found = train_from_files(spec, data, out, plan, pdf=pdf, progress=progress)
    tell_trained(out, found, as_json)


@train.command("behaviour")
def behaviour(
    out: Out,
    seed: Seed = 20240601,
    rows: Annotated[int, typer.Option(min=1, help="Simulated customers.")] = 600_000,
    as_json: AsJson = False,
) -> None:
    """Train the behaviour model, the scorecard and their calibration; writes model and card."""
    with learning(as_json) as progress:
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
    with learning(as_json) as progress:
        from models.risk.payments.scam_training import train_scam

        report = train_scam(seed, customers, out, progress=progress)
    _tell(out, report, as_json)


@train.command("responses")
def responses(
    out: Annotated[Path, typer.Argument(help="File for the section [sizing.responses], TOML.")],
    seed: Seed = 20260701,
    customers: Annotated[
        int, typer.Option(min=1_000, help="Simulated customers; about one request each in the trial.")
    ] = 200_000,
    as_json: AsJson = False,
) -> None:
    """Learn how people respond to a limit and a price: a simulated trial that gives both at random."""
    if not out.parent.is_dir():
        fail(f"There is no folder {out.parent} to write to.")
    with learning(as_json) as progress:
        from assistant.learning.response_fitting import as_toml, fit_responses
        from assistant.learning.response_trial import run_trial
        from models.risk.registry import SHIPPED, load

        progress("trial", 0.1)
        trial = run_trial(seed, customers, load(SHIPPED).serving)
        progress("fitting", 0.6)
        fitted = fit_responses(trial)
    out.write_text(as_toml(fitted), encoding="utf-8")
    if as_json:
        asked, taken = len(trial), int(trial.taken.sum())
        print_json(
            {"file": str(out), "asked": asked, "taken": taken, "figures": [f.model_dump() for f in fitted]}
        )
        return
    console.print(f"{len(trial):,} simulated people asked, {int(trial.taken.sum()):,} took it. Wrote {out}:")
    console.print(as_toml(fitted), markup=False)


@contextmanager
def learning(as_json: bool, doing: str = "Training") -> Iterator[Callable[[str, float], None]]:
    """Shows progress and errors of a command that needs the `learn` group; fails, saying so, without it."""
    from rich.progress import Progress

    with plain_errors(), Progress(console=console, transient=True, disable=as_json) as bar:
        task = bar.add_task(doing, total=1.0)
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


train.command("reference")(reference)

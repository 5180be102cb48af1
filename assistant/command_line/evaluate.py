"""`evaluate`: judge on tables that a lender brings, beside a baseline in the same run."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from assistant.command_line.models_told import tell_judged
from assistant.command_line.outlooks_judged import value
from assistant.command_line.printing import AsJson, console, fail, plain_errors, print_json
from assistant.command_line.sizing_judged import sizing
from assistant.command_line.train import SpecOrName, learning

evaluate = typer.Typer(
    name="evaluate",
    cls=SpecOrName,
    help="Judge on your own tables, with a baseline in the same run: `evaluate SPEC`.",
    no_args_is_help=True,
)


@evaluate.callback()
def _evaluations() -> None:
    """Judge on your own tables, with a baseline in the same run."""


@evaluate.command("spec")
def spec(
    spec: Annotated[Path, typer.Argument(help="What your tables look like, TOML; examples in docs/specs.")],
    data: Annotated[Path, typer.Option(help="Folder of the tables.")] = Path(),
    folds: Annotated[
        int | None,
        typer.Option(min=0, max=20, help="Folds by customer, from 2; 0: as the specification splits."),
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Write the report: .html, .pdf or .json.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same figures.")] = 1,
    approval_rate: Annotated[
        float, typer.Option(min=0.01, max=0.99, help="Share approved, for swap sets and fairness.")
    ] = 0.8,
    as_json: AsJson = False,
) -> None:
    """Learn all models anew for each fold and judge them on rows they never saw, beside plain LightGBM."""
    writes = _report_kind(report)
    if folds == 1:
        fail("One fold leaves nothing to learn from: --folds takes 2 to 20, or 0 to split as specified.")
    with learning(as_json, "Judging") as progress:
        from assistant.learning.credit_models import evaluate_files
        from models.risk.lender_models import Plan

        plan = Plan(seed=seed, approval_rate=approval_rate)
        validation, provenance, spent = evaluate_files(spec, data, plan, folds=folds, progress=progress)
    if report is not None:
        report.write_bytes(writes(validation, provenance))
    tell_judged(validation, spent, as_json)


def _report_kind(report: Path | None) -> Callable[[Any, Any], bytes]:
    """How to write it. Fails before anything is learned."""
    if report is not None and not report.parent.is_dir():
        fail(f"There is no folder {report.parent} to write the report to.")
    ending = ".html" if report is None else report.suffix.lower()
    if ending not in {".html", ".pdf", ".json"}:
        fail(f"A report is .html, .pdf or .json, not {ending or 'without an ending'}.")

    def written(validation: Any, provenance: Any) -> bytes:
        from assistant.learning.credit_report import credit_report
        from assistant.learning.credit_report_pdf import credit_report_pdf

        if ending == ".pdf":
            return credit_report_pdf(validation, provenance)
        if ending == ".json":
            return bytes(validation.model_dump_json(indent=1).encode())
        return credit_report(validation, provenance).encode()

    return written


@evaluate.command("scam")
def scam(
    spec: Annotated[Path, typer.Argument(help="What the table looks like, TOML; examples in docs/specs.")],
    data: Annotated[Path, typer.Option(help="Folder of the table's files.")] = Path(),
    report: Annotated[Path | None, typer.Option(help="Write a page with plots.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same figures.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Learn to notice scams on one period, judge on a later one; labels count once they are known."""
    from rich.progress import Progress

    try:
        from assistant.learning.report_page import LABELS, figures, report_page
        from assistant.learning.specs import read_spec
        from assistant.learning.tables import read_table
        from models.risk.payments.judging import judge
    except ImportError as error:
        fail(f"Learning needs libraries that serving does not ({error.name}): run `make setup-learn` first.")
    if not data.is_dir():
        fail(f"There is no folder {data}.")
    if report is not None and not report.parent.is_dir():
        fail(f"There is no folder {report.parent} to write the report to.")
    with plain_errors(), Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("read", total=1.0)
        told = read_spec(spec)
        table, home = read_table(told, data)
        found = judge(
            table,
            told.judged_periods(),
            home,
            seed=seed,
            progress=lambda step, share: progress.update(task, completed=share, description=step),
        )
    if report is not None:
        report.write_text(report_page(told, found), encoding="utf-8")
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    judged = found.judged
    console.print(f"{told.title}: judged on {judged.payments:,} payments, {judged.scams:,} of them scams.")
    shown = Table("", "ours", "plain LightGBM on simple history", "difference")
    for name, label in LABELS.items():
        shown.add_row(label, *figures(found, name))
    console.print(shown)
    console.print("95 % intervals: customers drawn again, the same draws for both.")


evaluate.command("value")(value)


evaluate.command("sizing")(sizing)

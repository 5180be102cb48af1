"""`bench authorize`: a payment at the API beside the floors it stands on."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from assistant.command_line.printing import AsJson, console, plain_errors, print_json


def authorize(
    quick: Annotated[bool, typer.Option("--quick", help="Little of everything, in under a minute.")] = False,
    folder: Annotated[
        Path | None, typer.Option(help="Where databases stand while measuring; its disk is measured.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Decision, score, durable answers over HTTP, many callers, a long history: each beside its floor.

    Run it with nothing else running; ratios are of the same run.
    """
    from assistant.benching.authorise_bench import Plan, measure
    from assistant.benching.payments.report import lines, report

    plan = Plan(1_000, 400, 1_600, histories=(100, 2_000)) if quick else Plan()
    with plain_errors(), console.status("Measuring; a few minutes …"):
        found = measure(plan, folder)
    if as_json:
        print_json(report(found))
        return
    table = Table("", "measured", "beside", "ratio", "target", "")
    for each in lines(found):
        table.add_row(
            each.what,
            each.measured,
            each.baseline,
            f"{each.ratio:.2f}",
            each.target,
            "✓" if each.met else "✗",
        )
    console.print(table)

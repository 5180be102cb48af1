"""`evaluate sizing`: limits by expected value against a flat limit for each band of PD."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from assistant.command_line.printing import AsJson, console, fail, print_json
from assistant.command_line.train import learning


def sizing(
    customers: Annotated[int, typer.Option(min=500, max=200_000, help="Simulated customers.")] = 50_000,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same figures.")] = 20260801,
    policy: Annotated[str, typer.Option(help="The shipped policy pack.")] = "cn",
    report: Annotated[Path | None, typer.Option(help="Write a page with a plot, .html.")] = None,
    as_json: AsJson = False,
) -> None:
    """Hold limits by expected value against flat limits at the same expected loss, on simulated people."""
    if report is not None and (report.suffix.lower() != ".html" or not report.parent.is_dir()):
        fail(f"A report is an .html file in a folder that is there, not {report}.")
    with learning(as_json, "Judging") as progress:
        from assistant.learning.sizing_page import (
            POINT_HEAD,
            SIDE_HEAD,
            headline,
            point_rows,
            side_rows,
            sizing_page,
            told,
        )
        from assistant.learning.sizing_proof import prove_sizing
        from models.risk.registry import SHIPPED, load
        from tools.policy.pack import shipped_pack

        proof = prove_sizing(seed, customers, shipped_pack(policy), load(SHIPPED).serving, progress=progress)
    if report is not None:
        report.write_text(sizing_page(proof), encoding="utf-8")
    if as_json:
        print_json(proof.model_dump(mode="json"))
        return
    console.print(headline(proof))
    console.print(
        f"As outcomes were drawn: {told(proof.as_drawn)}. Regret beside the oracle: {proof.regret:.2f}."
    )
    for head, rows in ((SIDE_HEAD, side_rows(proof)), (POINT_HEAD, point_rows(proof.points))):
        table = Table(*head)
        for row in rows:
            table.add_row(*row)
        console.print(table)
    console.print(
        f"{proof.customers:,} simulated customers, seed {proof.seed}; yuan a year, an average customer; 95 % "
        "intervals by customers drawn again. All of it is from simulation: how people answer is assumed."
    )

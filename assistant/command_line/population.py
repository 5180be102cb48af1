"""`population`: write the tables of a simulated lender, a specification to train on them, and the truth."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json


def population(
    out: Annotated[Path, typer.Argument(help="Folder for the tables; made when missing.")],
    customers: Annotated[int, typer.Option(min=1, max=2_000_000, help="Simulated customers.")] = 10_000,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same bytes.")] = 20260601,
    events_a_year: Annotated[
        float | None, typer.Option(min=0, max=2_000, help="Events a customer and year; 36 unless told.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write customers.parquet, events.parquet and simulated.toml for `train`, and truth.parquet for judging.

    What the population assumes stands in docs/simulated-population.md.
    """
    from rich.progress import Progress

    with plain_errors(), Progress(console=console, transient=True, disable=as_json) as bar:
        from assistant.learning.population_tables import write_population

        task = bar.add_task("Simulating", total=1.0)
        written = write_population(
            out,
            seed,
            customers,
            events_a_year=events_a_year,
            progress=lambda stage, share: bar.update(task, completed=share, description=stage),
        )
    if as_json:
        print_json(
            {
                "folder": str(out),
                "requests": written.requests,
                "declined": written.declined,
                "events": written.events,
                "bad_rate": round(written.bad_rate, 6),
            }
        )
        return
    console.print(
        f"Wrote {out}: {written.requests:,} requests ({written.declined:,} declined; of the others "
        f"{written.bad_rate:.1%} default), {written.events:,} events, the truth, and simulated.toml."
    )

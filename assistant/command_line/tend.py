"""`tend`: end what is over by time and tell counterparties, once."""

from dataclasses import asdict

import typer

from assistant.command_line.printing import DID_NOT_HOLD, AsJson, console, plain_errors, print_json
from assistant.settings import Settings


def tend(as_json: AsJson = False) -> None:
    """End what is over by time, erase what may not be kept, tell counterparties; `serve` does it by itself.

    Exits with 1 when something could not be done; the next run tries it again.
    """
    from rich.progress import Progress

    from assistant.actions.deliver import deliver_due
    from assistant.actions.tend import tend as tend_all
    from assistant.wiring import equipped

    quiet = as_json or not console.is_terminal
    with plain_errors(), equipped(Settings()) as (means, _):
        with Progress(console=console, transient=True, disable=quiet) as progress:
            task = progress.add_task("Tending", total=None)
            tended = tend_all(means, step=lambda done, of: progress.update(task, completed=done, total=of))
        told = deliver_due(means)
    counts = {name: count for name, count in asdict(tended).items() if isinstance(count, int)}
    counts = {**asdict(tended.customers), **counts, **{f"deliveries_{k}": v for k, v in asdict(told).items()}}
    if as_json:
        print_json({**counts, "problems": [asdict(each) for each in tended.problems]})
    else:
        done = [f"{name.replace('_', ' ')}: {count}" for name, count in counts.items() if count]
        console.print("\n".join(done) or "Nothing was due.", markup=False)
        for problem in tended.problems:
            console.print(f"Not done for {problem.subject}: {problem.error}", markup=False, soft_wrap=True)
    if tended.problems or told.failed:
        raise typer.Exit(DID_NOT_HOLD)

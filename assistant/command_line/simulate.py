"""`simulate`: try a policy on the past, or on people who do not exist, before it decides about anybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from assistant.command_line.printing import AsJson, fail, plain_errors, print_json
from assistant.settings import Settings

if TYPE_CHECKING:
    from models.risk.progress import Progress
    from tools.simulation.findings import Simulation

REQUESTS = 10_000


def simulate(
    policy: Annotated[str, typer.Option(help="The pack to try: a name, a version, or a TOML file.")],
    against: Annotated[str, typer.Option(help="The pack to hold it against.")] = "cn",
    simulated: Annotated[
        int | None,
        typer.Option(min=1, max=2_000_000, help=f"So many simulated requests; {REQUESTS:,} unless told."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Same seed, same requests and intervals.")] = 20270101,
    processes: Annotated[
        int | None, typer.Option(min=1, max=64, help="One for each processor unless told.")
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Write a page with plots, .html.")] = None,
    out: Annotated[Path | None, typer.Option(help="For `policy add --simulation`, .json.")] = None,
    as_json: AsJson = False,
) -> None:
    """Decide every request under both policies: who changes, what it costs and earns, whom it treats how.

    Nothing is decided about anybody. What is looked at, and how to read it: docs/simulation.md.
    """
    from assistant.command_line.simulation_told import show_simulation

    _require_place(report, ".html", "The page")
    _require_place(out, ".json", "The simulation")
    with plain_errors():
        found = _simulated((policy, against), simulated or REQUESTS, seed, processes, as_json)
    if report is not None:
        from assistant.learning.simulation_page import simulation_page

        report.write_text(simulation_page(found), encoding="utf-8")
    if out is not None:
        from tools.simulation.findings import sealed_simulation

        out.write_text(sealed_simulation(found).model_dump_json(indent=1) + "\n", encoding="utf-8")
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        show_simulation(found)


def _simulated(
    told: tuple[str, str], requests: int, seed: int, processes: int | None, as_json: bool
) -> "Simulation":
    from datetime import UTC, datetime

    from assistant.model_registry import opened_registry
    from assistant.simulating.naming import pack_named
    from assistant.simulating.simulated import Plan, simulate_requests
    from tools.explanation.figures import local_day
    from tools.simulation.weighing import Packs

    (tried, tried_name), (other, other_name) = map(pack_named, told)
    registry = opened_registry(Settings().effective_models_folder, lambda: datetime.now(UTC))
    with _telling(as_json) as progress:
        return simulate_requests(
            Plan(requests, seed, processes),
            Packs(policy=tried, against=other),
            (tried_name, other_name),
            registry.champion(),
            local_day(datetime.now(UTC)),
            progress,
        )


@contextmanager
def _telling(as_json: bool) -> Iterator["Progress"]:
    """Progress on stderr."""
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True, disable=as_json) as bar:
        task = bar.add_task("Simulating", total=1.0)
        yield lambda step, share: bar.update(task, completed=share, description=step)


def _require_place(path: Path | None, ending: str, what: str) -> None:
    """Fails before anything is simulated."""
    if path is None:
        return
    if path.suffix.lower() != ending:
        fail(f"{what} is {ending}, not {path.suffix or 'without an ending'}.")
    if not path.parent.is_dir():
        fail(f"There is no folder {path.parent} to write to.")

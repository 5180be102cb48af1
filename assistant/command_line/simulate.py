"""`simulate`: try a policy on the past, or on people who do not exist, before it decides about anybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from assistant.command_line.printing import AsJson, fail, plain_errors, print_json
from assistant.settings import Settings

if TYPE_CHECKING:
    from models.risk.progress import Progress
    from tools.policy.pack_identity import PackIdentity
    from tools.simulation.findings import Simulation
    from tools.simulation.weighing import Packs

REQUESTS = 10_000


def simulate(
    policy: Annotated[
        str | None, typer.Option(help="The pack to try: a name, a version, or a TOML file.")
    ] = None,
    against: Annotated[
        str | None, typer.Option(help="The pack to hold it against; the one in force unless told.")
    ] = None,
    simulated: Annotated[
        int | None,
        typer.Option(min=1, max=2_000_000, help=f"So many simulated requests; {REQUESTS:,} unless told."),
    ] = None,
    stored: Annotated[
        bool, typer.Option("--stored", help="Past decisions instead, as far as they are open to this.")
    ] = False,
    shadow: Annotated[
        bool, typer.Option("--shadow", help="Live decisions beside those of ASSISTANT_SHADOW_POLICY.")
    ] = False,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="First day of past or live decisions; all unless told."),
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

    _require_one_way(policy, simulated, stored=stored, shadow=shadow)
    _require_place(report, ".html", "The page")
    _require_place(out, ".json", "The simulation")
    with plain_errors():
        if shadow:
            found = _of_shadow(since, seed, as_json)
        else:
            tried = _tried(policy or "", against, seed, processes)
            found = _of_stored(tried, since, as_json) if stored else _of_nobody(tried, simulated, as_json)
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


@dataclass(frozen=True, slots=True)
class _Tried:
    """Both packs, read and found usable before anything is run."""

    packs: "Packs"
    named: "tuple[PackIdentity, PackIdentity]"
    seed: int
    processes: int | None


def _tried(policy: str, against: str | None, seed: int, processes: int | None) -> _Tried:
    from assistant.policy_registry import opened_policies
    from assistant.simulating.naming import pack_named
    from tools.simulation.weighing import Packs

    settings = Settings()
    registry = opened_policies(settings.effective_policies_folder, settings.policy_pack, _now)
    tried, tried_name = pack_named(policy, registry.named)
    other, other_name = registry.named(None) if against is None else pack_named(against, registry.named)
    return _Tried(Packs(policy=tried, against=other), (tried_name, other_name), seed, processes)


def _of_nobody(tried: _Tried, requests: int | None, as_json: bool) -> "Simulation":
    from assistant.model_registry import opened_registry
    from assistant.simulating.simulated import Plan, simulate_requests
    from tools.explanation.figures import local_day

    risk_model = opened_registry(Settings().effective_models_folder, _now).champion()
    plan = Plan(requests or REQUESTS, tried.seed, tried.processes)
    with _telling(as_json) as progress:
        return simulate_requests(plan, tried.packs, tried.named, risk_model, local_day(_now()), progress)


def _of_stored(tried: _Tried, since: datetime | None, as_json: bool) -> "Simulation":
    from assistant.actions.simulate_policy import Past, simulate_policy
    from assistant.model_registry import opened_registry
    from assistant.wiring import equipped

    settings = Settings()
    with equipped(settings) as (means, _), _telling(as_json) as progress:
        risk_model = opened_registry(settings.effective_models_folder, means.now).champion()
        past = Past(tried.packs, tried.named, risk_model, tried.seed, _first_moment(since), tried.processes)
        return simulate_policy(means, past, progress)


def _of_shadow(since: datetime | None, seed: int, as_json: bool) -> "Simulation":
    from assistant.actions.compare_shadow import compare_shadow
    from assistant.wiring import equipped

    with equipped(Settings()) as (means, _), _telling(as_json) as progress:
        return compare_shadow(means, _first_moment(since), seed, progress)


def _now() -> datetime:
    return datetime.now(UTC)


def _first_moment(since: datetime | None) -> datetime | None:
    from tools.explanation.figures import local_midnight

    return None if since is None else local_midnight(since.date())


@contextmanager
def _telling(as_json: bool) -> Iterator["Progress"]:
    """Progress on stderr."""
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True, disable=as_json) as bar:
        task = bar.add_task("Simulating", total=1.0)
        yield lambda step, share: bar.update(task, completed=share, description=step)


def _require_one_way(policy: str | None, simulated: int | None, *, stored: bool, shadow: bool) -> None:
    if stored + shadow + (simulated is not None) > 1:
        fail("Say one of --simulated N, --stored and --shadow.")
    if policy is None and not shadow:
        fail("Name the pack to try with --policy, or hold the live one against its --shadow.")
    if policy is not None and shadow:
        fail("--shadow compares what was decided with what the shadow said then; leave --policy out.")


def _require_place(path: Path | None, ending: str, what: str) -> None:
    """Fails before anything is simulated."""
    if path is None:
        return
    if path.suffix.lower() != ending:
        fail(f"{what} is {ending}, not {path.suffix or 'without an ending'}.")
    if not path.parent.is_dir():
        fail(f"There is no folder {path.parent} to write to.")

"""`bench ledger`: the ledger under a crowd, its server killed in between, and all of it checked."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from assistant.command_line.printing import (
    DID_NOT_HOLD,
    AsJson,
    console,
    fail,
    plain_errors,
    print_json,
)

if TYPE_CHECKING:
    from assistant.benching.ledger_storm.figures import StormFigures
    from assistant.benching.ledger_storm.storm import Plan

_BOTH = ("sqlite", "postgresql")


def ledger(
    payments: Annotated[int, typer.Option(min=1, help="Payments to authorise.")] = 10_000,
    callers: Annotated[int, typer.Option(min=1, max=1000, help="At the same time.")] = 100,
    kills: Annotated[int, typer.Option(min=0, help="How often the server is killed.")] = 3,
    database: Annotated[str, typer.Option(help="sqlite, postgresql, postgresql://… or both.")] = "both",
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes of the server.")] = 1,
    seed: Annotated[int, typer.Option(help="Another seed, other payments and moments.")] = 1,
    kill_database: Annotated[
        bool, typer.Option("--kill-database", help="Each time kill PostgreSQL as well, if it is ours.")
    ] = False,
    keep: Annotated[Path | None, typer.Option(help="An empty folder to leave data and logs in.")] = None,
    as_json: AsJson = False,
) -> None:
    """Callers by the hundred on one customer, kill -9 of the server in between, then a full reckoning.

    Exits with 1 when anything was overdrawn, lost, doubled or half done, or does not sum to zero.
    """
    from assistant.benching.ledger_storm.crowd import StormBroken
    from assistant.benching.ledger_storm.storm import Plan

    plan = Plan(payments, callers, kills, workers, seed, kill_database)
    held = True
    for which in _BOTH if database == "both" else (database,):
        with plain_errors():
            try:
                figures = _stormed(plan, which, keep)
            except StormBroken as broken:
                fail(str(broken), DID_NOT_HOLD)
        print_json(figures.as_json()) if as_json else _show(figures)
        held = held and figures.held
    if not held:
        raise typer.Exit(DID_NOT_HOLD)


def _stormed(plan: "Plan", which: str, keep: Path | None) -> "StormFigures":
    from assistant.benching.ledger_storm.databases import a_database
    from assistant.benching.ledger_storm.storm import Storm

    with (
        a_database(which) as database,
        _folder(keep, database.name) as folder,
        Progress(transient=True, console=Console(stderr=True)) as progress,
    ):
        task = progress.add_task(f"{database.name}: payments", total=plan.payments)
        return Storm(plan, database, folder, lambda count: progress.update(task, completed=count)).blow()


@contextmanager
def _folder(keep: Path | None, name: str) -> Iterator[Path]:
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="storm", ignore_cleanup_errors=True) as made:
            yield Path(made)
        return
    folder = keep.resolve() / name.lower()
    if folder.exists() and any(folder.iterdir()):
        fail(f"{folder} is not empty; name another folder.")
    folder.mkdir(parents=True, exist_ok=True)
    yield folder


def _show(found: "StormFigures") -> None:
    table = Table("step", "answer", "answers", "p50, ms", "p99, ms")
    for each in found.outcomes:
        table.add_row(each.kind, each.outcome, str(each.answers), f"{each.p50_ms:.0f}", f"{each.p99_ms:.0f}")
    table.add_row("all", "", str(found.answers), f"{found.p50_ms:.0f}", f"{found.p99_ms:.0f}", style="bold")
    console.print(
        f"{found.database}: {found.payments} payments, {found.callers} callers, {found.workers} worker(s), "
        f"killed {found.kills} times.",
        markup=False,
    )
    console.print(table)
    again = ", ".join(f"{each:.1f} s" for each in found.down_seconds) or "never killed"
    for line in (
        f"{found.seconds:.0f} s, of which {found.serving_seconds:.0f} s served (down: {again}): "
        f"{found.answers_per_second:.0f} answers/s, {found.payments_per_second:.0f} payments/s.",
        f"{found.lost_requests} requests were cut off and sent again; {found.asked_again_after_a_kill} steps "
        "were answered before a kill and again after it.",
        f"{found.entries} entries, {found.postings} postings, {found.payments_with_scene_money} payments "
        f"with scene money; {found.entries_out_of_order} ids sort before that of an earlier entry.",
    ):
        console.print(line, markup=False, soft_wrap=True)
    if found.held:
        console.print("✓ No overdraw at any instant, nothing lost, doubled or half done, all sums zero.")
        return
    console.print(f"✗ {len(found.violations)} violations. The first: {found.violations[0]}", style="red")

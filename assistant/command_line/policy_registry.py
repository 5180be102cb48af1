"""`policy add`, `approve`, `adopt` and the like: how a change of pack comes about, and who answers for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from rich.table import Column, Table

from assistant.command_line.histories import log_what_was_done
from assistant.command_line.pack_faults_told import text_in, told_faults
from assistant.command_line.printing import DID_NOT_HOLD, AsJson, console, fail, print_json
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.policy_registry import PolicyRegistry
    from tools.policy.pack_history import PackBook, PackEntry, PackStanding

registry_of_packs = typer.Typer(help="The registry of packs.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="A pack's version, as `policy list` shows it.")]
By = Annotated[str, typer.Option("--by", help="Full name of the person who answers for it.")]
Why = Annotated[str, typer.Option("--saying", help="Why, in one line; it stays on record.")]
SimulationFile = Annotated[
    Path, typer.Option("--simulation", help="What `simulate --out` wrote: this pack against the present one.")
]


@registry_of_packs.command("add")
def add(
    file: Annotated[Path, typer.Argument(help="A pack as TOML.")],
    by: By,
    saying: Why,
    simulation: Annotated[
        Path | None,
        typer.Option("--simulation", help="What `simulate --out` wrote: it against the present pack."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Propose a pack. It is checked whole and copied in; it decides nothing until two people approve it."""
    with _opened(str(file), as_json) as found:
        standing = found.add(text_in(file), by, saying, None if simulation is None else _bytes_in(simulation))
    wanted = "two people who did not propose it must approve it" if simulation else "it needs its simulation"
    _tell(standing, f"{standing.version} is proposed; {wanted}.", as_json)


@registry_of_packs.command("attach")
def attach(name: Name, simulation: SimulationFile, by: By, saying: Why, as_json: AsJson = False) -> None:
    """Attach a simulation to a proposed pack. What was approved before is to be approved anew."""
    with _opened(name, as_json) as found:
        standing = found.attach(name, by, saying, _bytes_in(simulation))
    _tell(standing, f"{standing.version} has its simulation; two people must approve it.", as_json)


@registry_of_packs.command("approve")
def approve(name: Name, by: By, saying: Why, as_json: AsJson = False) -> None:
    """Approve a pack with its simulation. It takes two people, neither of them who proposed it."""
    with _opened(name, as_json) as found:
        standing = found.approve(name, by, saying)
    said = "is approved" if standing.is_approved else "needs one more approval, by another person"
    _tell(standing, f"{standing.version} {said}.", as_json)


@registry_of_packs.command("adopt")
def adopt(name: Name, by: By, saying: Why, as_json: AsJson = False) -> None:
    """Let an approved pack decide, from its first day on. The one of before stays, to replay with."""
    with _opened(name, as_json) as found:
        standing = found.adopt(name, by, saying)
    said = f"{standing.version} decides from {standing.first_day} on"
    until = standing.came_in.effective_until
    if until is not None:
        said += f" until {until}, when the pack of before decides again unless another is adopted"
    _tell(standing, f"{said}. {_RESTART}", as_json)


@registry_of_packs.command("withdraw")
def withdraw(name: Name, by: By, saying: Why, as_json: AsJson = False) -> None:
    """Let a pack decide no more, at once; the one of before does. Its decisions can still be replayed."""
    with _opened(name, as_json) as found:
        standing = found.withdraw(name, by, saying)
    _tell(standing, f"{standing.version} is withdrawn. {_RESTART}", as_json)


@registry_of_packs.command("list")
def list_packs(as_json: AsJson = False) -> None:
    """Every pack with its days, who approved it and which one is in force."""
    with _opened("the registry", as_json) as found:
        book, checked = found.check()
        now = found.now()
    faults = {each.standing.sha256: each.fault for each in checked if each.fault}
    if as_json:
        told = [
            standing_told(each, book, now) | {"fault": faults.get(each.sha256)}
            for each in book.packs.values()
        ]
        print_json({"packs": told, "head": book.head})
    else:
        _show(book, now)
        for each in checked:
            if each.fault:
                console.print(f"{each.standing.version}: {each.fault}", markup=False)
        console.print(f"Head of the history, to note in the minutes: {book.head}", soft_wrap=True)
    if faults:
        raise typer.Exit(DID_NOT_HOLD)


def standing_told(each: "PackStanding", book: "PackBook", now: datetime) -> dict[str, Any]:
    """One pack of the registry for programs."""
    until, simulated = each.came_in.effective_until, each.simulation
    return {
        "version": each.version,
        "sha256": each.sha256,
        "jurisdiction": each.came_in.jurisdiction,
        "effective_from": each.first_day.isoformat(),
        "effective_until": until and until.isoformat(),
        "standing": where_it_stands(each, book, now),
        "proposed_by": each.came_in.by,
        "approved_by": [entry.by for entry in each.approvals],
        "adopted_by": each.adopted and each.adopted.by,
        "simulation_sha256": simulated and simulated.simulation_sha256,
        "simulated_against": simulated and simulated.against and simulated.against.model_dump(),
    }


def where_it_stands(each: "PackStanding", book: "PackBook", now: datetime) -> str:
    """In a few words."""
    if book.at(now).sha256 == each.sha256:
        return "in force"
    if each.withdrawn is not None:
        return "withdrawn"
    if each.is_shipped:
        return "shipped"
    if each.adopted is not None:
        return "adopted" if each in book.to_come(now) else "over"
    if each.is_approved:
        return "approved"
    return f"{len(each.approvals)} of 2 approvals" if each.simulation else "needs its simulation"


def acts_on(standing: "PackStanding", book: "PackBook") -> tuple["PackEntry", ...]:
    """Everything that was done with a pack."""
    return tuple(entry for entry in book.entries if entry.sha256 == standing.sha256)


def show_acts(entries: tuple["PackEntry", ...]) -> None:
    table = Table("when", "what", "by", "why", "console")
    for entry in entries:
        when = f"{entry.at:%Y-%m-%d %H:%M}"
        table.add_row(when, entry.event, escape(entry.by), escape(entry.why), escape(entry.console))
    console.print(table)


@contextmanager
def _opened(pack: str, as_json: bool) -> Iterator["PolicyRegistry"]:
    with told_faults(pack, as_json):
        yield policies_here()


def policies_here() -> "PolicyRegistry":
    """The registry of this installation. Raises what `opened_policies` raises."""
    from assistant.policy_registry import opened_policies

    settings = Settings()
    return opened_policies(
        settings.effective_policies_folder, settings.policy_pack, lambda: datetime.now(UTC)
    )


def _show(book: "PackBook", now: datetime) -> None:
    table = Table(Column("version", no_wrap=True), "standing", "from", "until", "proposed by", "approved by")
    for each in book.packs.values():
        table.add_row(
            each.version,
            where_it_stands(each, book, now),
            str(each.first_day),
            str(each.came_in.effective_until or ""),
            escape(each.came_in.by),
            escape("\n".join(entry.by for entry in each.approvals)),
        )
    console.print(table)


def _bytes_in(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        fail(f"{file} cannot be read: {error.strerror}.")


def _tell(standing: "PackStanding", sentence: str, as_json: bool) -> None:
    log_what_was_done()
    if as_json:
        found = policies_here()
        print_json(standing_told(standing, found.history(), found.now()))
    else:
        console.print(sentence, markup=False)


_RESTART = "Servers that run take it up when they start again."

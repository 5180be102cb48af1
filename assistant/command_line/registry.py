"""`registry`: which risk models there are, who approved them, which one decides."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape
from rich.table import Column, Table

from assistant.command_line.histories import log_what_was_done
from assistant.command_line.printing import (
    DID_NOT_HOLD,
    AsJson,
    console,
    fail,
    plain_errors,
    print_json,
    shown,
)
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.model_registry import ModelRegistry
    from models.risk.registry_history import Entry, Standing

registry = typer.Typer(
    name="registry", help="Risk models: their cards, approvals and roles.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(help="A model's version, such as cn-3, as `registry list` shows it.")]
By = Annotated[str, typer.Option("--by", help="Full name of the person who answers for it.")]
Why = Annotated[str, typer.Option("--saying", help="Why, in one line; it stays on record.")]


@registry.command("list")
def list_models(as_json: AsJson = False) -> None:
    """Every model with its role, its approvals and its main figures."""
    with _open() as found:
        book = found.book()
        rows = [(each, _figures(found, each)) for each in book.models.values()]
    if as_json:
        print_json({"models": [_told(each) | {"figures": auc} for each, auc in rows], "head": book.head})
        return
    table = Table(Column("version", no_wrap=True), "use", Column("role", no_wrap=True), "approved by", "AUC")
    for each, auc in rows:
        table.add_row(
            each.version,
            each.use,
            _role(each),
            escape("\n".join(entry.by for entry in each.approvals)) or "nobody",
            "\n".join(f"{name} {value:.3f}" for name, value in auc.items()),
        )
    console.print(table)
    console.print(f"Head of the history, to note in the minutes: {book.head}", soft_wrap=True)


@registry.command("show")
def show(name: Name, as_json: AsJson = False) -> None:
    """A model's card and everything that was done with it."""
    with _open() as found:
        book = found.book()
        standing = book.find(name)
        card = found.card(standing)
        page = found.page(standing)
    done = [entry for entry in book.entries if entry.version == standing.version]
    if as_json:
        history = [entry.model_dump(mode="json") for entry in done]
        print_json(_told(standing) | {"card": card.model_dump(mode="json"), "history": history})
        return
    console.print(shown(page), markup=False, soft_wrap=True)
    table = Table("when", "what", "by", "why", "console")
    for entry in done:
        what = entry.event if entry.role is None else f"{entry.event} {entry.role.value}"
        table.add_row(
            f"{entry.at:%Y-%m-%d %H:%M}", what, escape(entry.by), escape(entry.why), escape(entry.console)
        )
    console.print(table)


@registry.command("add")
def add(
    folder: Annotated[Path, typer.Argument(help="What `train` wrote.")],
    by: By,
    saying: Why = "Added for validation.",
    as_json: AsJson = False,
) -> None:
    """Copy a model in, once its files match its card; it has no role yet."""
    with _open() as found:
        if not folder.is_dir():
            fail(f"There is no folder {folder}.")
        standing = found.add(folder, by, saying)
    _tell(standing, f"{standing.version} is in the registry; two people must approve it.", as_json)


@registry.command("approve")
def approve(name: Name, by: By, saying: Why, as_json: AsJson = False) -> None:
    """Approve a model's card. It takes two people, neither of them its owner or trainer."""
    with _open() as found:
        standing = found.approve(name, by, saying)
    said = "is approved" if standing.is_approved else "needs one more approval, by another person"
    _tell(standing, f"{standing.version} {said}.", as_json)


@registry.command("promote")
def promote(
    name: Name,
    role: Annotated[
        str, typer.Option("--as", help="champion decides; challenger and shadow are scored beside it; none.")
    ],
    by: By,
    saying: Why,
    as_json: AsJson = False,
) -> None:
    """Give a model a role. The champion of before stays ready for `registry rollback`."""
    from models.risk.registry_history import Role

    if role not in {*Role, "none"}:
        fail(f"There is no role {role!r}; say champion, challenger, shadow or none.")
    with _open() as found:
        standing = found.promote(name, None if role == "none" else Role(role), by, saying)
    _tell(standing, f"{standing.version} is now {_role(standing) or 'without a role'}. {_RESTART}", as_json)


@registry.command("withdraw")
def withdraw(name: Name, by: By, saying: Why, as_json: AsJson = False) -> None:
    """Never let a model serve again. Its decisions can still be replayed."""
    with _open() as found:
        standing = found.withdraw(name, by, saying)
    _tell(standing, f"{standing.version} is withdrawn. {_RESTART}", as_json)


@registry.command("rollback")
def rollback(
    by: By,
    saying: Why,
    use: Annotated[str, typer.Option(help="What the champion is for.")] = "limit_decision",
    as_json: AsJson = False,
) -> None:
    """Let the former champion decide again."""
    with _open() as found:
        standing = found.roll_back(by, saying, use)
    _tell(standing, f"{standing.version} is champion again. {_RESTART}", as_json)


@registry.command("check")
def check(
    head: Annotated[
        str, typer.Option(help="A head that was noted earlier; it must still be in the history.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Is the history whole, is every model what its card says and fit to serve?"""
    with _open() as found:
        book, checked = found.check()
    faults = [(each.standing.version, each.fault) for each in checked if each.fault is not None]
    if head and head not in book.heads:
        faults.append(("history", f"It does not hold the line {head[:80]}: it was cut off or written anew."))
    if as_json:
        listed = [{"version": version, "fault": fault} for version, fault in faults]
        print_json({"holds": not faults, "entries": len(book.entries), "head": book.head, "faults": listed})
    else:
        for version, fault in faults:
            console.print(f"{version}: {fault}", markup=False)
        said = "All holds" if not faults else "This does not hold"
        told = f"{said}: {len(checked)} models, {len(book.entries)} entries, head {book.head}."
        console.print(told, soft_wrap=True)
    if faults:
        raise typer.Exit(DID_NOT_HOLD)


_RESTART = "Servers that run take it up when they start again."


@contextmanager
def _open() -> Iterator["ModelRegistry"]:
    from assistant.model_registry import opened_registry

    with plain_errors():
        yield opened_registry(Settings().effective_models_folder, lambda: datetime.now(UTC))


def _told(standing: "Standing") -> dict[str, Any]:
    return {
        "version": standing.version,
        "card_sha256": standing.card_sha256,
        "use": standing.use,
        "role": standing.role,
        "is_approved": standing.is_approved,
        "approved_by": [entry.by for entry in standing.approvals],
        "withdrawn": None if standing.withdrawn is None else _said(standing.withdrawn),
    }


def _said(entry: "Entry") -> dict[str, Any]:
    return {"by": entry.by, "why": entry.why, "at": entry.at.isoformat()}


def _role(standing: "Standing") -> str:
    if standing.withdrawn is not None:
        return "withdrawn"
    return "" if standing.role is None else standing.role.value


def _figures(found: "ModelRegistry", standing: "Standing") -> dict[str, float]:
    """AUC of both models; nothing where the card cannot be read, which `registry check` tells."""
    from models.risk.registry import RiskModelRefused

    try:
        own = [each for each in found.card(standing).figures if each.name in ("behaviour", "scorecard")]
    except RiskModelRefused:
        return {}
    return {each.name: each.auc.value for each in own}


def _tell(standing: "Standing", sentence: str, as_json: bool) -> None:
    log_what_was_done()
    if as_json:
        print_json(_told(standing))
    else:
        console.print(sentence, markup=False)

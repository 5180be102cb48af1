"""What may be done with a model in the registry, and by whom: the entry to write, or why not."""

from collections.abc import Mapping
from typing import Any

from models.history_chain import Act
from models.risk.card import ModelCard
from models.risk.people import same_person
from models.risk.registry_history import Book, Entry, NotThisWay, Role, Standing

BESIDE_MAX = 4
"""So many models at the most are scored beside the champion: they must not slow a decision down."""


def add(book: Book, version: str, card: ModelCard, card_sha256: str, act: Act) -> Entry:
    """A new model, without a role. Raises NotThisWay."""
    for standing in book.models.values():
        if standing.version == version:
            raise NotThisWay(f"{version} is in the registry already.")
        if standing.name == card.version:
            raise NotThisWay(
                f"There is another model called {card.version}: {standing.version}. "
                "Give this one a version of its own in its spec, and train it again."
            )
    return _entry(book, act, "added", {"version": version, "card_sha256": card_sha256, "use": card.use})


def approve(book: Book, standing: Standing, card: ModelCard, act: Act) -> Entry:
    """One of the two approvals, bound to the card's hash.

    Raises NotThisWay: nobody approves twice, nor what is theirs, nor what was withdrawn.
    """
    _require_not_withdrawn(standing)
    for whose, name in (("owner", card.owner), ("trainer", card.facts.trained_by)):
        if name is not None and same_person(name, act.by):
            raise NotThisWay(
                f"{act.by} is the {whose} of {standing.version}; it takes two people who are not."
            )
    if any(same_person(earlier.by, act.by) for earlier in standing.approvals):
        raise NotThisWay(f"{act.by} has approved {standing.version} already; another person must.")
    return _entry(book, act, "approved", _named(standing))


def promote(book: Book, standing: Standing, role: Role | None, act: Act) -> Entry:
    """Give it a role, or with None take its role as challenger or shadow away. Raises NotThisWay."""
    _require_not_withdrawn(standing)
    if standing.role is role:
        said = "has no role" if role is None else f"is {role.value}"
        raise NotThisWay(f"{standing.version} {said} already.")
    if standing.role is Role.CHAMPION:
        raise NotThisWay(f"{standing.version} is the champion; promote another or roll back first.")
    if role is None:
        return _entry(book, act, "aside", _named(standing))
    if role is Role.CHAMPION and not standing.is_approved:
        raise NotThisWay(
            f"{standing.version} has {len(standing.approvals)} of 2 approvals; "
            "two people must approve it first: `registry approve`."
        )
    others = [each for each in book.beside(standing.use) if each.version != standing.version]
    if role is not Role.CHAMPION and len(others) >= BESIDE_MAX:
        raise NotThisWay(f"{BESIDE_MAX} models are scored beside the champion; take one aside first.")
    return _entry(book, act, "promoted", _named(standing) | {"role": role})


def roll_back(book: Book, use: str, act: Act) -> Entry:
    """The champion of before decides again. Raises NotThisWay."""
    former = book.former(use)
    if former is None:
        raise NotThisWay(f"There is no former champion for {use} to roll back to; promote an approved model.")
    return _entry(book, act, "rolled_back", _named(former) | {"role": Role.CHAMPION})


def withdraw(book: Book, standing: Standing, act: Act) -> Entry:
    """Never to serve again; it stays readable, so that its decisions can be replayed. Raises NotThisWay."""
    _require_not_withdrawn(standing)
    if standing.role is Role.CHAMPION:
        raise NotThisWay(f"{standing.version} is the champion; promote another or roll back first.")
    return _entry(book, act, "withdrawn", _named(standing))


def _require_not_withdrawn(standing: Standing) -> None:
    if standing.withdrawn is not None:
        raise NotThisWay(
            f"{standing.version} was withdrawn by {standing.withdrawn.by} ({standing.withdrawn.why}); "
            "train and add a new version."
        )


def _named(standing: Standing) -> dict[str, Any]:
    return {"version": standing.version, "card_sha256": standing.card_sha256, "use": standing.use}


def _entry(book: Book, act: Act, event: str, told: Mapping[str, Any]) -> Entry:
    said = {"by": act.by, "why": act.why, "at": act.at, "console": act.console, "event": event}
    return Entry.model_validate({"number": len(book.entries) + 1, "previous": book.head} | said | dict(told))

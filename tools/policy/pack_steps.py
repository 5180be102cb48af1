"""What may be done with a pack in the registry, by whom and when: the entry to write, or why not."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from models.history_chain import THE_PROGRAM, Act
from models.risk.people import same_person
from tools.explanation.figures import SHOWN_ZONE, local_day
from tools.policy.pack import PolicyPack
from tools.policy.pack_faults import Fault, PackUnusable
from tools.policy.pack_history import APPROVALS, PackBook, PackEntry, PackStanding, PolicyNotThisWay
from tools.policy.pack_identity import PackIdentity
from tools.policy.simulation_attached import read_simulation_named, require_of
from tools.policy.toml_places import lines_of


def shipped(book: PackBook, pack: PolicyPack, text_sha256: str, at: datetime) -> PackEntry:
    """The pack that came with the program, as it is from now on."""
    act = Act(THE_PROGRAM, "Came with the program.", at)
    return _entry(book, act, "shipped", _described(pack, text_sha256))


def add(
    book: PackBook, pack: PolicyPack, text: str, text_sha256: str, act: Act, simulation: bytes | None
) -> PackEntry:
    """A proposal. Raises PolicyNotThisWay; PackUnusable for a first day in the past, SimulationUnusable."""
    require_not_past(pack, text, act.at)
    _require_home(book, pack, act.at)
    for standing in book.packs.values():
        if standing.sha256 == text_sha256:
            raise PolicyNotThisWay(f"This very pack is in the registry already, as {standing.version}.")
        if standing.version == pack.version:
            raise PolicyNotThisWay(
                f"There is another pack called {pack.version}; give this one a version of its own."
            )
    identity = PackIdentity(version=pack.version, sha256=text_sha256)
    attached = {} if simulation is None else _attached(book, identity, begins(pack, act.at), simulation)
    return _entry(book, act, "added", _described(pack, text_sha256) | attached)


def attach(book: PackBook, standing: PackStanding, act: Act, simulation: bytes) -> PackEntry:
    """Another simulation, which is approved anew. Raises PolicyNotThisWay, SimulationUnusable."""
    _require_open(standing)
    if standing.adopted is not None:
        raise PolicyNotThisWay(f"{standing.version} is adopted already.")
    attached = _attached(book, standing.identity, _begins(standing, act.at), simulation)
    return _entry(book, act, "simulated", _named(standing) | attached)


def approve(book: PackBook, standing: PackStanding, act: Act) -> PackEntry:
    """One of the two approvals, bound to the text and the simulation. Raises PolicyNotThisWay."""
    _require_open(standing)
    if standing.simulation is None:
        raise PolicyNotThisWay(
            f"{standing.version} has no simulation; nobody approves what nobody has tried: "
            f"`policy attach {standing.version} --simulation FILE`."
        )
    if same_person(standing.came_in.by, act.by):
        raise PolicyNotThisWay(f"{act.by} proposed {standing.version}; it takes two people who did not.")
    if any(same_person(each.by, act.by) for each in standing.approvals):
        raise PolicyNotThisWay(f"{act.by} has approved {standing.version} already; another person must.")
    return _entry(book, act, "approved", _named(standing))


def adopt(book: PackBook, standing: PackStanding, pack: PolicyPack, text: str, act: Act) -> PackEntry:
    """In force from its first day on, or from now on where that is today.

    Raises PolicyNotThisWay; PackUnusable where its first day has passed meanwhile.
    """
    _require_open(standing)
    if standing.adopted is not None:
        raise PolicyNotThisWay(f"{standing.version} is adopted already.")
    if not standing.is_approved:
        raise PolicyNotThisWay(
            f"{standing.version} has {len(standing.approvals)} of {APPROVALS} approvals; two people who did "
            "not propose it must approve it first: `policy approve`."
        )
    require_not_past(pack, text, act.at)
    _require_home(book, pack, act.at)
    in_force = book.at(_begins(standing, act.at)).identity
    against = standing.simulation.against if standing.simulation is not None else None
    if against != in_force:
        raise PolicyNotThisWay(
            f"{standing.version} was tried against another pack than {in_force.version}, which it would "
            "replace now; simulate it against that one, `policy attach` it, and have it approved anew."
        )
    return _entry(book, act, "adopted", _named(standing))


def withdraw(book: PackBook, standing: PackStanding, act: Act) -> PackEntry:
    """Out of force at once and never again; it stays readable, for replays. Raises PolicyNotThisWay."""
    _require_open(standing)
    return _entry(book, act, "withdrawn", _named(standing))


def require_not_past(pack: PolicyPack, text: str, at: datetime) -> None:
    """Raises PackUnusable with the line: nothing is changed for days that are over."""
    today = local_day(at)
    if pack.effective_from < today:
        fault = Fault(
            "effective_from",
            f"{pack.effective_from} is in the past",
            f"Give today, {today}, or a later day: what was decided stays decided.",
            lines_of(text).get(("effective_from",)),
        )
        raise PackUnusable(faults=[fault])


def begins(pack: PolicyPack, at: datetime) -> datetime:
    """From when on a pack that is adopted now would decide."""
    first = datetime(*pack.effective_from.timetuple()[:3], tzinfo=SHOWN_ZONE)
    return max(at, first)


def _begins(standing: PackStanding, at: datetime) -> datetime:
    return max(at, datetime(*standing.first_day.timetuple()[:3], tzinfo=SHOWN_ZONE))


def _attached(book: PackBook, policy: PackIdentity, begins: datetime, simulation: bytes) -> dict[str, Any]:
    named = read_simulation_named(simulation)
    require_of(named, policy, book.at(begins).identity)
    return {"simulation_sha256": sha256(simulation).hexdigest(), "against": named.against}


def _require_open(standing: PackStanding) -> None:
    if standing.is_shipped:
        raise PolicyNotThisWay(f"{standing.version} came with the program; propose a version of your own.")
    if standing.withdrawn is not None:
        raise PolicyNotThisWay(
            f"{standing.version} was withdrawn by {standing.withdrawn.by} ({standing.withdrawn.why}); "
            "propose a new version."
        )


def _require_home(book: PackBook, pack: PolicyPack, at: datetime) -> None:
    """Limits are in one currency and under one law: a pack of another is no change of policy."""
    home = book.shipped_at(at).came_in.jurisdiction
    if pack.jurisdiction != home:
        raise PolicyNotThisWay(
            f"This program decides under {home}; {pack.version} is for {pack.jurisdiction}. "
            f"Choose the jurisdiction in ASSISTANT_POLICY_PACK of an installation of its own."
        )


def _described(pack: PolicyPack, text_sha256: str) -> dict[str, Any]:
    return {
        "version": pack.version,
        "sha256": text_sha256,
        "jurisdiction": pack.jurisdiction,
        "effective_from": pack.effective_from,
        "effective_until": pack.effective_until,
    }


def _named(standing: PackStanding) -> dict[str, Any]:
    return {"version": standing.version, "sha256": standing.sha256}


def _entry(book: PackBook, act: Act, event: str, told: Mapping[str, Any]) -> PackEntry:
    said = {"by": act.by, "why": act.why, "at": act.at, "console": act.console, "event": event}
    return PackEntry.model_validate(
        {"number": len(book.entries) + 1, "previous": book.head} | said | dict(told)
    )

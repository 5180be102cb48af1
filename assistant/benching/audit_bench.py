"""What the audit log costs: appending beside the same writes without it, proofs, and verifying a large log.

All of it on embedded databases that are thrown away, in processor time. Most rows are put in past the program
and taken in by the log when it begins, which is the same work for each without a commit for each.
"""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import process_time

from sqlalchemy import DateTime, Engine, column, insert, table

from assistant.actions.means import Means
from assistant.actions.prove_entry import head_over
from assistant.actions.reconcile_books import Told, quietly
from assistant.actions.verify_log import verify_log
from assistant.demo.customers import add_demo_customer
from assistant.settings import Settings
from assistant.storage.database import session
from assistant.storage.gate import Piece, Use
from assistant.storage.stores import Storage, Stores
from assistant.wiring import equipped
from models.facts.consent import Access, DataCategory, Method, Purpose, Standing
from models.facts.evidence import EvidenceKind
from tools.audit.merkle import root_by_inclusion

APPEND_TARGET_US, VERIFY_TARGET_SECONDS = 100.0, 60.0
_OWNERS, _AT_A_TIME, _WARM_UP = 200, 10_000, 20


@dataclass(frozen=True, slots=True)
class AppendTimes:
    """Microseconds of processor time for each look in transactions of so many: with the log, and without."""

    looks: int
    logged_us: float
    unlogged_us: float


@dataclass(frozen=True, slots=True)
class AuditFigures:
    """`hash_us` is what the tree's two hashes for an entry take by themselves: the baseline of all of it."""

    entries: int
    hash_us: float
    appended: tuple[AppendTimes, ...]
    taken_in_us: float
    inclusion_us: float
    consistency_us: float
    checked_us: float
    verify_seconds: float


def measure_audit(entries: int, transactions: int, told: Told = quietly) -> AuditFigures:
    """Verifying is over all `entries` and every row that they stand for."""
    with _installation() as (means, engine):
        _put_in(means, engine, entries, told)
        taken_in = _seconds(lambda: _look(means.storage, means, _customer(means), 1))
        inclusion, consistency, checked = _proofs(means, transactions)
        verifying = _seconds(lambda: _require_holds(means, told))
    return AuditFigures(
        entries=entries,
        hash_us=_hash_us(),
        appended=tuple(_appended(looks, transactions) for looks in (1, 5)),
        taken_in_us=taken_in / entries * 1e6,
        inclusion_us=inclusion,
        consistency_us=consistency,
        checked_us=checked,
        verify_seconds=verifying,
    )


class _Unlogged(Storage):
    """The same storage as before there was a log."""

    @contextmanager
    def writing(self) -> Iterator[Stores]:
        with session(self.engine, writes=True) as opened:
            yield self._over(opened)


def _appended(looks: int, transactions: int) -> AppendTimes:
    """By turns, so that whatever else the machine does hits both alike."""
    with _installation() as (means, _), _installation() as (other, _):
        unlogged = _Unlogged(
            other.storage.engine, other.storage.vault, other.storage.recipient, other.storage.now
        )
        here, there = _customer(means), _customer(other)
        pairs = [
            (
                _seconds(lambda: _look(means.storage, means, here, looks)),
                _seconds(lambda: _look(unlogged, other, there, looks)),
            )
            for _ in range(_WARM_UP + transactions)
        ][_WARM_UP:]
    logged, bare = (median(each) / looks * 1e6 for each in zip(*pairs, strict=True))
    return AppendTimes(looks, logged, bare)


def _look(storage: Storage, means: Means, customer_id: str, looks: int) -> None:
    """As a decision writes its looks down."""
    use = Use(Purpose.UNDERWRITING, Method.AUTOMATED_DECISION, "limit request", "dec_1")
    with storage.writing() as stores:
        for _ in range(looks):
            stores.gate.write_down(
                _piece(means, customer_id), use, Standing.GRANTED, means.new_id("acc"), means.now()
            )


def _piece(means: Means, customer_id: str) -> Piece:
    return Piece("evd_1", customer_id, "cns_1", EvidenceKind.DIPLOMA.value, "confirmed", 1, means.now(), None)


def _put_in(means: Means, engine: Engine, entries: int, told: Told) -> None:
    """Rows of looks by many customers, as the gate writes them, before there is a log."""
    when = DateTime(timezone=True)
    customers = table("customers", column("customer_id"), column("created_at", when))
    ids = ("access_id", "customer_id", "evidence_id", "consent_id", "decision_id", "document")
    accesses = table("accesses", *(column(each) for each in ids), column("at", when))
    at = means.now()
    look = Access(
        access_id="acc_0",
        customer_id="cus_0",
        evidence_id="evd_1",
        consent_id="cns_1",
        purpose=Purpose.UNDERWRITING,
        category=DataCategory.DIPLOMA,
        recipient=means.controller,
        use="limit request",
        at=at,
        decision_id="dec_1",
        standing=Standing.GRANTED,
    ).model_dump_json()
    owners = [f"cus_{number:06}" for number in range(_OWNERS)]
    with engine.begin() as connection:
        connection.execute(insert(customers), [{"customer_id": each, "created_at": at} for each in owners])
        for first in range(0, entries, _AT_A_TIME):
            rows = [
                {
                    "access_id": f"acc_{number:09}",
                    "customer_id": owners[number % _OWNERS],
                    "evidence_id": "evd_1",
                    "consent_id": "cns_1",
                    "decision_id": "dec_1",
                    "at": at,
                    "document": look,
                }
                for number in range(first, min(first + _AT_A_TIME, entries))
            ]
            connection.execute(insert(accesses), rows)
            told("Writing looks", first, entries)


def _proofs(means: Means, count: int) -> tuple[float, float, float]:
    """Microseconds for an inclusion proof and a consistency proof, and for checking the first."""
    head = head_over(means).head
    size, root = head.tree_size, bytes.fromhex(head.root_sha256)
    places = [number * 7919 % size for number in range(count)]
    with means.storage.reading() as stores:
        log = stores.audit_log
        leaves = {place: bytes.fromhex(log.entry(place).leaf) for place in places}
        inclusions = _each(places, lambda place: log.inclusion(place, size))
        consistencies = _each(places, lambda place: log.consistency(place + 1, size))
        paths = {place: [bytes.fromhex(each) for each in log.inclusion(place, size)] for place in places}
    found: list[bytes | None] = []
    checks = _each(
        places, lambda place: found.append(root_by_inclusion(leaves[place], place, size, paths[place]))
    )
    assert set(found) == {root}, "every proof holds"
    return median(inclusions) * 1e6, median(consistencies) * 1e6, median(checks) * 1e6


def _require_holds(means: Means, told: Told) -> None:
    found = verify_log(means, told)
    assert found.first_bad is None, found.first_bad


def _hash_us() -> float:
    """The hash of a leaf and of a node: what any tree of this kind spends on an entry."""
    leaf, count = b"\x00" + b"x" * 190, 20_000

    def hashes() -> None:
        for _ in range(count):
            sha256(b"\x01" + sha256(leaf).digest() + leaf[:32]).digest()

    return _seconds(hashes) / count * 1e6


def _customer(means: Means) -> str:
    return add_demo_customer(means, "graduate-en").customer_id


def _each(places: Sequence[int], act: Callable[[int], object]) -> list[float]:
    return [_seconds(lambda place=place: act(place)) for place in places]  # type: ignore[misc]


def _seconds(act: Callable[[], object]) -> float:
    began = process_time()
    act()
    return process_time() - began


@contextmanager
def _installation() -> Iterator[tuple[Means, Engine]]:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_folder=Path(folder), database_url=None, keys_url=None)
        with equipped(settings) as (means, engine):
            yield replace(means, witness=None), engine

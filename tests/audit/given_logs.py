"""Logs as a test needs them: entries in memory, and a program that has logged something."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from sqlalchemy.orm import Session

from assistant.actions.means import Means
from models.tables import AccessRow
from tests.given import a_customer
from tools.audit.log_checks import ChainCheck, ClaimedHead, Finding, take_all
from tools.audit.log_entry import LogEntry, commitment_of, leaf_hash_of, mac_of
from tools.audit.merkle import Frontier

KEY = b"k" * 32
AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def an_entry(position: int, before: str, *, said: str = "", key: bytes = KEY) -> LogEntry:
    """As the program writes one."""
    subject, commitment = f"acc_{position}", commitment_of("salt", f"{position}{said}")
    leaf = leaf_hash_of("access", subject, AT, commitment).hex()
    entry = LogEntry(position, "access", subject, AT, "cus_1", "proofs", None, commitment, leaf, "")
    return replace(entry, mac=mac_of(key, before, entry))


def a_log(size: int, said_from: int | None = None) -> list[LogEntry]:
    """Entries in their order; from `said_from` on they say something else."""
    entries: list[LogEntry] = []
    for position in range(size):
        before = entries[-1].mac if entries else ""
        other = said_from is not None and position >= said_from
        entries.append(an_entry(position, before, said=" other" if other else ""))
    return entries


def head_of(entries: list[LogEntry], size: int) -> ClaimedHead:
    edge = Frontier()
    for entry in entries[:size]:
        edge.append(bytes.fromhex(entry.leaf))
    return ClaimedHead(size, edge.root().hex(), "the head of that day")


def checked(entries: list[LogEntry], *claims: ClaimedHead) -> Finding | None:
    check = ChainCheck(KEY, {claim.tree_size: [claim] for claim in claims})
    return take_all(check, entries, lambda: ()) or check.claimed_more()


def places(count: int, size: int) -> list[int]:
    """So many, by chance, the same every time."""
    chance = Random(9162)
    return [chance.randrange(size) for _ in range(count)]


def looked_at(means: Means, looks: int) -> str:
    """A customer with so many looks on record, each in the log; their id."""
    customer_id = a_customer(means).customer_id
    with means.storage.writing() as stores:
        session: Session = stores.gate.session
        session.add_all(a_look(means, customer_id, number) for number in range(looks))
    return customer_id


def a_look(means: Means, customer_id: str, number: int) -> AccessRow:
    return AccessRow(
        access_id=means.new_id("acc"),
        customer_id=customer_id,
        evidence_id=f"evd_{number}",
        consent_id="cns_1",
        decision_id=None,
        at=means.now(),
        document="{}",
    )

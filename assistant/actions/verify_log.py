"""Verify the audit log: entries and the tree over them, signed heads, the witness, what entries stand for.

One pass in the order of the log, over one view of the record; nothing is changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from assistant.actions.means import Means, Witness
from assistant.actions.reconcile_books import Told, quietly
from assistant.storage.audit_contents import Histories
from assistant.storage.audit_log import AuditLog
from models.errors import RecordTampered
from tools.audit.log_checks import ClaimedHead, Finding, take_all
from tools.audit.log_entry import LogEntry
from tools.audit.signing_keys import PublicKeys
from tools.audit.tree_head import SignedHead

_AT_A_TIME = 1_000


@dataclass(frozen=True, slots=True)
class VerifiedLog:
    """How many entries, kept heads and heads of the witness there are, and what does not hold first."""

    entries: int
    heads: int
    witnessed: int
    first_bad: Finding | None = None


def verify_log(means: Means, told: Told = quietly, witness: Witness | None = None) -> VerifiedLog:
    """Read everything once. `witness` is read instead of the usual file. Raises WitnessUnusable."""
    witness = witness or means.witness
    texts = () if witness is None else witness.signed()
    with means.storage.reading() as stores:
        kept = tuple(stores.audit_log.head_texts())
        claims, finding = _claims(means, kept, texts)
        size = stores.audit_log.size()
        if finding is None:
            finding = first_bad(stores.audit_log, claims, means.histories(), told)
    return VerifiedLog(size, len(kept), len(texts), finding)


def first_bad(
    log: AuditLog, claims: Sequence[ClaimedHead], histories: Histories, told: Told = quietly
) -> Finding | None:
    """The first that does not hold: the chain and the tree, then where the log ends, then what it stands for.

    `claims` are roots that somebody signed; `histories` as `Means` gives them.
    """
    by_size: dict[int, list[ClaimedHead]] = {}
    for claim in claims:
        by_size.setdefault(claim.tree_size, []).append(claim)
    check = log.chain_check(by_size)
    contents = log.content_check(histories)
    size = log.size()
    for entries in _batches(log):
        finding = take_all(check, entries, partial(_after, log, entries[-1].position))
        finding = finding or log.bad_node(check.completed)
        if finding is not None:
            return finding
        check.completed.clear()
        contents.take(entries)
        told("Reading the audit log", check.edge.size, max(size, check.edge.size))
    return check.claimed_more() or log.bad_end(check.edge, check.mac) or contents.first()


def _batches(log: AuditLog, after: int | None = None) -> Iterator[tuple[LogEntry, ...]]:
    """All there are, also where none can stand: what is not read is not verified."""
    while entries := log.page(after, _AT_A_TIME):
        yield entries
        after = entries[-1].position


def _after(log: AuditLog, position: int) -> Iterator[LogEntry]:
    """For who looks for what once stood where the chain breaks."""
    return chain.from_iterable(_batches(log, position))


def _claims(
    means: Means, kept: Sequence[tuple[int, str, str]], witnessed: Sequence[str]
) -> tuple[list[ClaimedHead], Finding | None]:
    """What was signed, or the first head that is none of ours."""
    claims, log_id, keys = [], means.storage.vault.ring.ring_id(), means.signing_keys.public
    for size, root, text in kept:
        head = _head(text, keys)
        if isinstance(head, str) or (head.head.tree_size, head.head.root_sha256) != (size, root):
            why = head if isinstance(head, str) else "It is not what stands beside it."
            return [], Finding(None, f"head of {size} entries", f"The signed head does not hold: {why}")
        claims.append(_claim(head, "the head"))
    for number, text in enumerate(witnessed, start=1):
        head = _head(text, keys)
        if isinstance(head, str) or head.head.log != log_id:
            why = head if isinstance(head, str) else "It is of another log."
            return [], Finding(None, f"witness line {number}", f"The signed head does not hold: {why}")
        claims.append(_claim(head, "the witness's head"))
    return claims, None


def _head(text: str, keys: PublicKeys) -> SignedHead | str:
    try:
        return SignedHead.verified(text, keys)
    except RecordTampered as error:
        return str(error)


def _claim(head: SignedHead, source: str) -> ClaimedHead:
    return ClaimedHead(head.head.tree_size, head.head.root_sha256, f"{source} of {head.head.at.isoformat()}")

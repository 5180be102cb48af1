"""Prove what stands in the audit log: an entry by its path, two sizes of the log by what ties them together.

Proofs are given against a head that is signed, so that they can be checked later and elsewhere.
"""

from assistant.actions.means import Means
from assistant.actions.sign_head import sign_head
from assistant.storage.audit_log import AuditLog
from models.errors import NotFound
from tools.audit.log_entry import LogEntry
from tools.audit.log_proofs import ConsistencyProof, InclusionProof, Opening, ProvenEntry
from tools.audit.tree_head import SignedHead


def prove_entry(
    means: Means, position: int, *, with_content: bool = False, head: SignedHead | None = None
) -> InclusionProof:
    """That this entry stands in the log now, or under a kept `head` that covers it; `with_content` tells what
    it commits to, where that can be read.

    Raises NotFound, WitnessUnusable.
    """
    head = head or head_over(means)
    with means.storage.reading() as stores:
        log = stores.audit_log
        entry = log.entry(position)
        path = log.inclusion(position, head.head.tree_size)
        opening = _opening(log, entry) if with_content else None
    return InclusionProof(
        entry=ProvenEntry(kind=entry.kind, subject=entry.subject, at=entry.at, commitment=entry.commitment),
        leaf_hash=entry.leaf,
        leaf_index=position,
        tree_size=head.head.tree_size,
        inclusion_path=path,
        root_sha256=head.head.root_sha256,
        signed_head=head.signed,
        opening=opening,
    )


def prove_subject(means: Means, subject: str, *, with_content: bool = False) -> tuple[InclusionProof, ...]:
    """Of every entry about one id, oldest first. Raises NotFound where there is none, WitnessUnusable."""
    with means.storage.reading() as stores:
        positions = [entry.position for entry in stores.audit_log.of_subject(subject)]
    if not positions:
        raise NotFound(f"The audit log has no entry about {subject}.")
    return tuple(prove_entry(means, each, with_content=with_content) for each in positions)


def prove_consistency(means: Means, first_size: int, second_size: int | None = None) -> ConsistencyProof:
    """That the first so many entries begin the first `second_size`, or all there are now.

    Raises NotFound, also for a `second_size` that no head was signed over, and WitnessUnusable.
    """
    head = head_over(means, second_size)
    with means.storage.reading() as stores:
        log, size = stores.audit_log, head.head.tree_size
        first = log.head_over(first_size)
        return ConsistencyProof(
            first_size=first_size,
            first_root_sha256=log.root_at(first_size),
            second_size=size,
            second_root_sha256=head.head.root_sha256,
            consistency_path=log.consistency(first_size, size),
            signed_head=head.signed,
            first_signed_head=None if first is None else first.signed,
        )


def head_over(means: Means, tree_size: int | None = None) -> SignedHead:
    """A kept head of that size; of the log as it is now, signed where there is none yet.

    Raises NotFound, WitnessUnusable.
    """
    with means.storage.reading() as stores:
        now = stores.audit_log.size()
        found = stores.audit_log.head_over(now if tree_size is None else tree_size)
    if found is not None:
        return found
    if tree_size is not None and tree_size != now:
        raise NotFound(
            f"No head was signed over {tree_size} entries; choose one of those that `audit head --all` lists."
        )
    return sign_head(means)


def _opening(log: AuditLog, entry: LogEntry) -> Opening | None:
    opened = log.opened(entry)
    return None if opened is None else Opening(salt=opened.salt, content=opened.content)

"""Read the audit log as an auditor does: its heads, entries, what the witness has. It names nobody."""

from dataclasses import dataclass

from assistant.actions.means import Means
from assistant.actions.prove_entry import prove_consistency, prove_entry
from assistant.actions.reconcile_books import Told, quietly
from assistant.actions.sign_head import sign_head
from assistant.actions.verify_records import Verified, verify_records
from assistant.storage.audit_kinds import KINDS
from assistant.storage.audit_log import AuditLog
from assistant.storage.audit_search import Wanted as Wanted
from models.errors import CreditAssistantError
from models.facts.staff import May, StaffMember
from tools.audit.log_entry import LogEntry
from tools.audit.log_proofs import ConsistencyProof, InclusionProof
from tools.audit.tree_head import SignedHead
from tools.staff.permissions import require

PAGE_SIZE = 50
_HEADS_SHOWN = 20
_KINDS = (*sorted(KINDS), "policy", "model", "exported", "imported", "keys_destroyed")


@dataclass(frozen=True, slots=True)
class WitnessSeen:
    """What the witness has. `problem` where it cannot be read; `newest` is its last head that holds up;
    `agrees`: the log has that very root at that size; None where there is nothing to compare."""

    there: bool
    heads: int = 0
    newest: SignedHead | None = None
    agrees: bool | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class RecordSeen:
    """Where the log stands. `heads` are the newest that were signed; `kinds` those that entries can have."""

    size: int
    root: str
    heads: tuple[SignedHead, ...]
    witness: WitnessSeen
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntriesSeen:
    """Part of the log, the newest first; `before` continues it."""

    entries: tuple[LogEntry, ...]
    before: int | None


def see_record(means: Means, staff: StaffMember) -> RecordSeen:
    """Raises RoleMissing."""
    require(staff, May.VERIFY_RECORD)
    with means.storage.reading() as stores:
        log = stores.audit_log
        return RecordSeen(log.size(), log.root(), log.heads(_HEADS_SHOWN), _witness(means, log), _KINDS)


def see_entries(
    means: Means, staff: StaffMember, wanted: Wanted, before: int | None = None, size: int = PAGE_SIZE
) -> EntriesSeen:
    """Raises RoleMissing."""
    require(staff, May.VERIFY_RECORD)
    with means.storage.reading() as stores:
        found = stores.audit_log.found(wanted, before, size + 1)
    return EntriesSeen(found[:size], found[size - 1].position if len(found) > size else None)


def see_proof(means: Means, staff: StaffMember, position: int) -> InclusionProof:
    """That an entry stands in the log, without what it commits to, under the newest head that covers it; one
    is signed where none does. Raises RoleMissing, NotFound, WitnessUnusable."""
    require(staff, May.VERIFY_RECORD)
    with means.storage.reading() as stores:
        latest = stores.audit_log.latest_head()
    covers = latest is not None and latest.head.tree_size > position
    return prove_entry(means, position, head=latest if covers else None)


def see_consistency(
    means: Means, staff: StaffMember, first: int, second: int | None = None
) -> ConsistencyProof:
    """That the log of then is the beginning of the later one. Raises RoleMissing, NotFound,
    WitnessUnusable."""
    require(staff, May.VERIFY_RECORD)
    return prove_consistency(means, first, second)


def sign_head_now(means: Means, staff: StaffMember) -> SignedHead:
    """A head of the log as it stands, with the witness too. Raises RoleMissing, WitnessUnusable."""
    require(staff, May.VERIFY_RECORD)
    return sign_head(means)


def verify_record(means: Means, staff: StaffMember, told: Told = quietly) -> Verified:
    """Everything anew, with the witness; `told` hears how far it is. Raises RoleMissing, WitnessUnusable."""
    require(staff, May.VERIFY_RECORD)
    return verify_records(means, told)


def _witness(means: Means, log: AuditLog) -> WitnessSeen:
    """Its newest head, held against the log."""
    if means.witness is None:
        return WitnessSeen(there=False)
    try:
        texts = means.witness.signed()
        newest = SignedHead.verified(texts[-1], means.signing_keys.public) if texts else None
    except CreditAssistantError as error:
        return WitnessSeen(there=True, problem=str(error))
    if newest is None:
        return WitnessSeen(there=True)
    size = newest.head.tree_size
    agrees = size <= log.size() and log.root_at(size) == newest.head.root_sha256
    return WitnessSeen(there=True, heads=len(texts), newest=newest, agrees=agrees)

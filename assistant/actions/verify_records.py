"""Verify the record: every decision's seal and that of what was promised with it, every receipt's signature
and place in its consent's chain, the signature of every scene limit's scope, that limits, postings and
entries agree to the minor unit, the audit log with what it stands for, that staff may do what its events
say."""

from dataclasses import dataclass

from pydantic import ValidationError

from assistant.actions.means import Means, Witness
from assistant.actions.reconcile_books import Told, quietly, reconcile_books
from assistant.actions.verify_log import VerifiedLog, verify_log
from assistant.storage.staff import StaffEvent
from assistant.storage.stores import Stores
from models.facts.consent import ConsentChange
from models.facts.decision import Decision
from models.facts.decrease import DecreaseDecision
from models.facts.limit import Limit
from models.facts.staff import StaffMember
from tools.audit.log_checks import Finding
from tools.audit.receipt_chain import GivenReceipt, check_receipts
from tools.audit.seal import canonical, seal_of, sealed
from tools.staff.standing import amiss


@dataclass(frozen=True, slots=True)
class Verified:
    """How much there is to check, and the first record that does not hold and why, if any."""

    decisions: int
    receipts: int
    scopes: int
    decreases: int
    limits: int
    entries: int
    first_bad: str | None
    reason: str | None = None
    log: VerifiedLog | None = None
    """None where something else does not hold: that is told first, but for accounts of staff."""


def verify_records(means: Means, told: Told = quietly, witness: Witness | None = None) -> Verified:
    """Read everything once; nothing is changed. `witness` is read instead of the usual file.

    Raises WitnessUnusable.
    """
    with means.storage.reading() as stores:
        decisions = tuple(stores.decisions.texts())
        promises = tuple(stores.promises.texts())
        decreases = tuple(stores.decreases.texts())
        changes = stores.consents.all_changes()
        consents = tuple(stores.consents.all_rows())
        scopes = tuple((limit, _terms_hash(stores, limit)) for limit in stores.limits.with_scopes())
        people = _people(stores)
        books = reconcile_books(stores, means.pack, told)
    counts = (len(decisions), len(changes), len(scopes), len(decreases), books.limits, books.entries)
    for decision_id, text, seal in decisions:
        # A text whose key was destroyed is erased: there is nothing left to compare.
        if text is not None and not _holds(decision_id, text, seal):
            return Verified(*counts, decision_id, "It does not match its seal.")
    for decision_id, text, seal in promises:
        if text is not None and sealed(text) != seal:
            return Verified(*counts, decision_id, "What was promised with it does not match its seal.")
    for decrease_id, text, seal in decreases:
        if text is not None and not _decrease_holds(decrease_id, text, seal):
            return Verified(*counts, decrease_id, "It does not match its seal.")
    found = check_receipts((_given(change) for change in changes), means.signing_keys.public)
    if found.first_bad is not None:
        return Verified(*counts, found.first_bad, found.reason)
    for consent_id, body, body_hash, revision, state in consents:
        # The receipts say how the consent read and where it stands; the row must say the same.
        end = found.ends.get(consent_id)
        stands = (body_hash, revision, state)
        if end is None or body != body_hash or stands != (end.consent_sha256, end.revision, end.state):
            return Verified(*counts, consent_id, "It does not stand as its receipts say.")
    for limit, terms_hash in scopes:
        if not means.scopes.hold_for(limit, terms_hash):
            return Verified(*counts, limit.limit_id, _scope_problem(limit))
    if books.difference is not None:
        return Verified(*counts, books.difference.subject, books.difference.reason)
    log = verify_log(means, told, witness)
    if log.first_bad is not None:
        return Verified(*counts, _named(log.first_bad), log.first_bad.reason, log)
    for member, happened in people:  # their events are entries of the log, which holds
        reason = amiss(member, happened)
        if reason is not None:
            return Verified(*counts, member.staff_id, reason, log)
    return Verified(*counts, None, log=log)


def _people(stores: Stores) -> tuple[tuple[StaffMember, tuple[StaffEvent, ...]], ...]:
    """Everybody with an account, and what happened to it."""
    by_account: dict[str | None, list[StaffEvent]] = {}
    for event in stores.staff.events():
        by_account.setdefault(event.staff_id, []).append(event)
    return tuple((each, tuple(by_account.get(each.staff_id, ()))) for each in stores.staff.members())


def _named(finding: Finding) -> str:
    """What to call the first that does not hold."""
    if finding.position is None:
        return str(finding.subject)
    about = "" if finding.subject is None else f" ({finding.subject})"
    return f"audit entry {finding.position}{about}"


def _terms_hash(stores: Stores, limit: Limit) -> str:
    """Of the offer that opened the limit, as the terms read now."""
    if limit.offer_id is None:
        return ""
    return seal_of(stores.offers.get(limit.offer_id, limit.customer_id).terms)


def _scope_problem(limit: Limit) -> str:
    if limit.scope_signature is None:
        return "Its scope was accepted before scopes were signed; `tend` signs it from the accepted offer."
    return "It is not what was signed when its offer was accepted."


def _given(change: ConsentChange) -> GivenReceipt:
    """What stands in the columns beside the receipt must be what was signed."""
    told = change.model_dump(mode="json", exclude={"receipt"})
    return GivenReceipt(f"{change.consent_id} revision {change.revision}", change.receipt, told)


def _holds(decision_id: str, text: str, seal: str) -> bool:
    """The text matches its seal, and stands under its own id."""
    try:
        decision = Decision.from_json(text)
    except ValidationError:
        return False
    return sealed(text) == seal and canonical(decision) == text and decision.decision_id == decision_id


def _decrease_holds(decrease_id: str, text: str, seal: str) -> bool:
    try:
        decision = DecreaseDecision.from_json(text)
    except ValidationError:
        return False
    return sealed(text) == seal and canonical(decision) == text and decision.decrease_id == decrease_id

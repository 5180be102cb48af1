"""Verify the record: every decision's seal, every receipt's signature."""

from dataclasses import dataclass

from assistant.actions.means import Means
from models.errors import RecordTampered
from tools.audit.receipts import verify
from tools.audit.seal import canonical, sealed


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was checked, and the first record that does not hold, if any."""

    decisions: int
    receipts: int
    first_bad: str | None


def verify_records(means: Means) -> Verified:
    """Read everything once; nothing is changed."""
    bad: list[str] = []
    with means.storage.reading() as stores:
        decisions = stores.decisions.all()
        for stored in decisions:
            if sealed(stored.text) != stored.seal or canonical(stored.decision) != stored.text:
                bad.append(stored.decision.decision_id)
        changes = stores.consents.all_changes()
    for change in changes:
        try:
            payload = verify(change.receipt, means.signing_key)
        except RecordTampered:
            payload = {}
        stated = (
            payload.get("consent", {}).get("consent_id"),
            payload.get("revision"),
            payload.get("to_state"),
        )
        if stated != (change.consent_id, change.revision, change.to_state.value):
            bad.append(f"{change.consent_id} revision {change.revision}")
    return Verified(len(decisions), len(changes), bad[0] if bad else None)

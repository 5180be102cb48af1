"""Verify the record: every decision's seal, every receipt's signature."""

from dataclasses import dataclass

from pydantic import ValidationError

from assistant.actions.means import Means
from models.errors import RecordTampered
from models.facts.decision import Decision
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
    with means.storage.reading() as stores:
        decisions = stores.decisions.texts()
        changes = stores.consents.all_changes()
    bad = [decision_id for decision_id, text, seal in decisions if not _holds(decision_id, text, seal)]
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


def _holds(decision_id: str, text: str, seal: str) -> bool:
    """The text matches its seal, and stands under its own id."""
    try:
        decision = Decision.from_json(text)
    except ValidationError:
        return False
    return sealed(text) == seal and canonical(decision) == text and decision.decision_id == decision_id

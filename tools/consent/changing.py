"""Changes of a consent's state: which are possible, and the receipt each leaves."""

from datetime import datetime
from typing import Any

from models.errors import ConsentNotOpen
from models.facts.consent import NEXT_STATES, Channel, ConsentChange, ConsentRecord, ConsentState
from tools.audit.receipts import sign
from tools.audit.seal import seal_of, sealed
from tools.audit.signing_keys import SigningKeys


def moved(record: ConsentRecord, to: ConsentState, at: datetime) -> ConsentRecord:
    """The record in its next state; raises ConsentNotOpen when that way is closed.

    Terminal states absorb: nothing leads out of them.
    """
    if to not in NEXT_STATES[record.state]:
        raise ConsentNotOpen(
            f"This consent is {record.state}; it cannot become {to}.",
            state=record.state,
            consent=record.consent_id,
        )
    # A clock that went back must not put this change before the last one.
    when = max(at, record.changed_at)
    return record.model_copy(update={"state": to, "revision": record.revision + 1, "changed_at": when})


def change_of(
    before: ConsentState | None,
    after: ConsentRecord,
    channel: Channel,
    keys: SigningKeys,
    *,
    previous: str | None = None,
    superseded_by: str | None = None,
) -> ConsentChange:
    """The change that led to `after`, with its signed receipt.

    `previous` is the text of this consent's receipt before, which the new one names by its hash; none on the
    first. `superseded_by` is the consent that takes this one's place.
    """
    payload = _payload(before, after, channel, previous, superseded_by)
    return ConsentChange(
        consent_id=after.consent_id,
        revision=after.revision,
        from_state=before,
        to_state=after.state,
        at=after.changed_at,
        channel=channel,
        receipt=sign(payload, keys),
    )


def _payload(
    before: ConsentState | None,
    after: ConsentRecord,
    channel: Channel,
    previous: str | None,
    superseded_by: str | None,
) -> dict[str, Any]:
    return {
        "schema": "consent-receipt/2 (ISO/IEC TS 27560:2023)",
        "consent": after.consent.model_dump(mode="json"),
        "consent_sha256": seal_of(after.consent),
        "from_state": before,
        "to_state": after.state,
        "revision": after.revision,
        "at": after.changed_at.isoformat(),
        "channel": channel,
        "previous_receipt_sha256": None if previous is None else sealed(previous),
        "superseded_by": superseded_by,
    }

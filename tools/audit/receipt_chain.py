"""The receipts of consents, one after the other: each signed, and each the next of its consent.

What the end of a chain cannot tell is whether later receipts were left out: ask for the latest.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import rfc8785

from models.errors import RecordTampered
from tools.audit.receipts import verify
from tools.audit.seal import sealed
from tools.audit.signing_keys import PublicKeys


@dataclass(frozen=True, slots=True)
class GivenReceipt:
    """A receipt, what to call it when it does not hold, and what is told beside it without a signature."""

    name: str
    text: str
    told: Mapping[str, Any] = field(default_factory=dict)
    """Of consent_id, revision, from_state, to_state, at, channel; what is there must be what was signed."""


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """Where a consent stands by its receipts."""

    consent_id: str
    revision: int
    state: str
    consent_sha256: str
    receipt_sha256: str


@dataclass(frozen=True, slots=True)
class CheckedReceipts:
    """How many were looked at, where each consent stands, and the first that does not hold and why."""

    receipts: int
    ends: Mapping[str, ChainEnd]
    first_bad: str | None = None
    reason: str | None = None


def check_receipts(given: Iterable[GivenReceipt], public_keys: PublicKeys) -> CheckedReceipts:
    """Check receipts of any number of consents, each consent's oldest first; stops at the first bad one."""
    ends: dict[str, ChainEnd] = {}
    count = 0
    for count, each in enumerate(given, start=1):
        try:
            payload = verify(each.text, public_keys)
            _require_told(payload, each.told)
            end = _next_end(ends.get(_consent_id(payload)), payload, each.text)
        except RecordTampered as error:
            return CheckedReceipts(count, ends, each.name, str(error))
        ends[end.consent_id] = end
    return CheckedReceipts(count, ends)


def _next_end(before: ChainEnd | None, payload: dict[str, Any], text: str) -> ChainEnd:
    """The chain with one more receipt; raises RecordTampered when it is not the next one."""
    revision = 1 if before is None else before.revision + 1
    if payload.get("revision") != revision:
        raise RecordTampered(
            f"Revision {payload.get('revision')} stands where {revision} belongs: "
            "give every receipt of a consent, oldest first."
        )
    body_hash = sealed(rfc8785.dumps(payload["consent"]).decode())
    if payload.get("consent_sha256") != body_hash:
        raise RecordTampered("The hash of the consent is not that of the consent in it.")
    if before is not None and before.consent_sha256 != body_hash:
        raise RecordTampered("The consent is not the one of the receipt before; its body never changes.")
    state = None if before is None else before.state
    if "from_state" not in payload or payload["from_state"] != state:
        raise RecordTampered(f"It leads from {payload.get('from_state')}; the receipt before led to {state}.")
    _require_link(before, payload)
    to_state = payload.get("to_state")
    if not isinstance(to_state, str):
        raise RecordTampered("It leads to no state.")
    return ChainEnd(_consent_id(payload), revision, to_state, body_hash, sealed(text))


def _require_link(before: ChainEnd | None, payload: dict[str, Any]) -> None:
    # The first schema had no links. What a receipt leaves out it leaves out under its signature.
    if "previous_receipt_sha256" not in payload and str(payload.get("schema")).startswith(
        "consent-receipt/1 "
    ):
        return
    link = None if before is None else before.receipt_sha256
    if payload.get("previous_receipt_sha256", "") != link:
        raise RecordTampered("It does not name the receipt before by its hash.")


def _require_told(payload: dict[str, Any], told: Mapping[str, Any]) -> None:
    signed = {
        "consent_id": _consent_id(payload),
        **{name: payload.get(name) for name in ("revision", "from_state", "to_state", "channel")},
        "at": _moment(payload.get("at")),
    }
    for name, value in signed.items():
        beside = _moment(told.get(name)) if name == "at" else told.get(name)
        if name in told and beside != value:
            raise RecordTampered(f"{name} is told as {beside}; what was signed is {value}.")


def _consent_id(payload: dict[str, Any]) -> str:
    consent = payload.get("consent")
    found = consent.get("consent_id") if isinstance(consent, dict) else None
    if not isinstance(found, str):
        raise RecordTampered("This is signed, but is no receipt of a consent.")
    return found


def _moment(text: Any) -> datetime | None:
    """The same moment is the same however its offset is written."""
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None

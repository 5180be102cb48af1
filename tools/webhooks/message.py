"""What a counterparty is told, and its signature (Standard Webhooks 1.0: HMAC-SHA256, `v1`)."""

from collections.abc import Mapping
from datetime import UTC
from typing import Any

import rfc8785
from standardwebhooks import Webhook

from models.facts.delivery import Parcel


def body_of(receipt: str, payload: Mapping[str, Any]) -> str:
    """The message for one change of a consent, from its receipt and what that says.

    The same bytes at every attempt; the receipt in it proves the rest to anybody with our published keys.
    """
    return rfc8785.dumps(
        {
            "type": f"consent.{payload['to_state']}",
            "timestamp": payload["at"],
            "data": {
                "consent_id": payload["consent"]["consent_id"],
                "revision": payload["revision"],
                "from_state": payload["from_state"],
                "to_state": payload["to_state"],
                "superseded_by": payload.get("superseded_by"),
                "receipt": receipt,
            },
        }
    ).decode()


def headers_of(parcel: Parcel) -> dict[str, str]:
    """The three headers by which a receiver knows that it is from us, whole and recent."""
    at = parcel.at.astimezone(UTC)  # the library takes any time for one in UTC
    return {
        "content-type": "application/json",
        "webhook-id": parcel.message_id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(parcel.secret).sign(parcel.message_id, at, parcel.body),
    }

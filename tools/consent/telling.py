"""Whom a change of a consent is told to besides the person, and by which name."""

from models.facts.consent import Consent, ConsentChange, ConsentState
from tools.audit.seal import sealed

_NOTHING_WAS_ALLOWED = frozenset({ConsentState.REQUESTED, ConsentState.REFUSED, ConsentState.LAPSED})


def to_be_told(consent: Consent, change: ConsentChange) -> tuple[str, ...]:
    """The parties to be told: every recipient but the controller, whose record this is, once.

    Somebody who never was allowed anything is told nothing: that a person was asked and said no is
    nobody else's business.
    """
    if change.to_state in _NOTHING_WAS_ALLOWED:
        return ()
    return tuple(name for name in dict.fromkeys(consent.recipients) if name != consent.controller)


def delivery_id(consent_id: str, revision: int, counterparty: str) -> str:
    """Names the telling of one change to one party; the same wherever and whenever it is made."""
    return f"dlv_{sealed(f'{consent_id} {revision} {counterparty}')[:32]}"

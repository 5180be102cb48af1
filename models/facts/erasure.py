"""What erasing a customer takes away, and what a law has kept in spite of it, item by item."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from models.facts.value import Value


def _nothing(value: int) -> bool:
    return not value


class ErasedKind(StrEnum):
    """What goes at once, in every store and every backup."""

    IDENTITY = "identity"  # name, date of birth, the integrator's own id
    DOCUMENTS = "documents"  # files, what was read in them, what followed from it
    ACCOUNT_EVENTS = "account_events"  # what others sent about accounts
    MESSAGES = "messages"
    DECISIONS = "decisions"  # those that no limit in force rests on
    OFFERS = "offers"  # those that were not accepted
    PROMISES = "promises"  # of a higher limit, for doing something
    ANSWERS = "answers"
    TRUSTED_CONTACT = "trusted_contact"


class KeptKind(StrEnum):
    """What stays: stored, sealed with another key, and used for nothing but what keeps it."""

    CUSTOMER_IDENTITY = "customer_identity"  # whose the transactions were
    TRANSACTIONS = "transactions"
    INTERVENTIONS = "interventions"  # payments that were held or asked about, and what came of them
    ACCEPTED_TERMS = "accepted_terms"  # with the decisions they rest on
    CONSENT_RECORDS = "consent_records"  # that and how consent was given and ended; nothing it opened
    SHARING_LOG = "sharing_log"
    HELD_DOCUMENTS = "held_documents"  # an authority or a dispute has them kept


class KeptBasis(StrEnum):
    """Why something is kept."""

    ANTI_MONEY_LAUNDERING = "anti_money_laundering"  # AML law 2024, art. 34: ten years
    PROOF_OF_CONSENT = "proof_of_consent"  # Network Data Security Regulation 2024, art. 12: three years
    LEGAL_HOLD = "legal_hold"


class Erased(Value):
    """So many of one kind go."""

    kind: ErasedKind
    count: int


class Kept(Value):
    """So many of one kind stay until that day (it is the first day on which they are gone)."""

    kind: KeptKind
    count: int
    basis: KeptBasis
    until: date


class ErasureEffect(Value):
    """The itemised answer, known before it is done; its hash names the yes. The account is closed by it."""

    customer_id: str
    erased: tuple[Erased, ...]
    kept: tuple[Kept, ...]
    drawn_minor: int
    interest_minor: Annotated[int, Field(exclude_if=_nothing)] = 0
    """Interest and fees up to today, owed beside it."""
    """What is still owed; erasing does not forgive it."""
    voided_offers: int
    ended_consents: int

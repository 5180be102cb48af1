"""Asking who issued a document whether it is theirs: the port, and what may be asked of whom.

A question sends personal data to somebody. It may be put only under a consent whose recipient is that very
registry; nothing here asks by itself (docs/decisions/0014-issuers.md).
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal, Protocol

from pydantic import Field as Constrained

from models.facts.evidence import EvidenceKind, Field, FieldName, TextValue
from models.facts.value import Instant, Value


class IssuerOutcome(StrEnum):
    """What an issuer's word comes to."""

    CONFIRMED = "confirmed"  # theirs, as it is, and in force
    CONTRADICTED = "contradicted"  # they have no such document, or it says something else
    REVOKED = "revoked"  # theirs, and taken back or suspended
    EXPIRED = "expired"  # theirs, and over
    NOT_VERIFIED = "not_verified"  # nobody could say; that speaks neither for nor against it


class IssuerAnswer(Value):
    """`reason` is a stable code, such as `no_connection`; `checked_at` is when somebody else was asked."""

    outcome: IssuerOutcome
    reason: Annotated[str, Constrained(pattern=r"^[a-z][a-z0-9_]{2,60}$")]
    issuer: str | None = None
    checked_at: Instant | None = None


class IssuerQuestion(Value):
    """What is asked: the document's kind and fields; for a verifiable credential its bytes say it all.

    `recipients` are those that the consent it is asked under names; who is not among them is not asked.
    """

    kind: EvidenceKind
    fields: tuple[Field, ...] = ()
    data: bytes = b""
    recipients: tuple[str, ...] = ()


class IssuerVerifier(Protocol):
    """One way of finding out. It never raises for what the other side does: that is `not_verified`."""

    def verify(self, question: IssuerQuestion) -> IssuerAnswer: ...


class RegistryQuestion(Value):
    """All that leaves the house when a registry is asked: the code on the document, and the name."""

    verification_code: Annotated[str, Constrained(min_length=4, max_length=64)]
    name: Annotated[str, Constrained(min_length=1, max_length=100)]


Registry = Literal["degree_registry", "employer_registry"]

REGISTRY_PARTIES: dict[Registry, str] = {
    "degree_registry": "degree-registry",
    "employer_registry": "employer-registry",
}
"""What consents call them, as recipients."""

_ASKED_ABOUT: dict[Registry, frozenset[EvidenceKind]] = {
    "degree_registry": frozenset({EvidenceKind.DEGREE_REPORT, EvidenceKind.DIPLOMA}),
    "employer_registry": frozenset({EvidenceKind.OFFER_LETTER, EvidenceKind.PAYSLIP}),
}
_CODES = (FieldName.VERIFICATION_CODE, FieldName.DOCUMENT_NUMBER)


def registry_question(registry: Registry, question: IssuerQuestion) -> RegistryQuestion | str:
    """What to ask this registry, or the reason why nothing is asked.

    Nothing more than the code (else the document's number) and the holder's name is ever part of it.
    """
    if question.kind not in _ASKED_ABOUT[registry]:
        return "not_theirs_to_say"
    code = next(filter(None, (_text(question.fields, name) for name in _CODES)), None)
    name = _text(question.fields, FieldName.HOLDER)
    if code is None or not 4 <= len(code) <= 64:
        return "verification_code_missing"
    if name is None or len(name) > 100:
        return "holder_missing"
    return RegistryQuestion(verification_code=code, name=name)


def may_ask(registry_party: str, recipients: Iterable[str]) -> bool:
    """Whether a consent names this very registry as who gets the data; a general consent does not."""
    return registry_party in frozenset(recipients)


def not_verified(reason: str, issuer: str | None = None) -> IssuerAnswer:
    return IssuerAnswer(outcome=IssuerOutcome.NOT_VERIFIED, reason=reason, issuer=issuer)


def _text(fields: Iterable[Field], name: FieldName) -> str | None:
    found = next((field.value for field in fields if field.name is name), None)
    return found.text if isinstance(found, TextValue) else None

"""What verifying a credential found, question by question, and what that comes to."""

from dataclasses import dataclass

from models.facts.evidence import CheckOutcome
from tools.verification.issuers import IssuerAnswer, IssuerOutcome


@dataclass(frozen=True, slots=True)
class Finding:
    """One question's answer; `reason` is a stable code."""

    outcome: CheckOutcome
    reason: str


def passed(reason: str) -> Finding:
    return Finding(CheckOutcome.PASSED, reason)


def failed(reason: str) -> Finding:
    return Finding(CheckOutcome.FAILED, reason)


def not_possible(reason: str) -> Finding:
    return Finding(CheckOutcome.NOT_POSSIBLE, reason)


@dataclass(frozen=True, slots=True)
class Findings:
    """`signature`: is it what was signed, by a key of its issuer? `period`: is it in force?
    `status`: was it taken back? `issuer_known`: is the issuer one that we were told to trust?

    Anybody can make a key and sign with it, so that a sound signature alone confirms nothing.
    """

    signature: Finding
    period: Finding
    status: Finding
    issuer: str | None = None
    issuer_known: bool = False

    @property
    def answer(self) -> IssuerAnswer:
        """The most serious finding first; `confirmed` only where every question was answered well."""
        return IssuerAnswer(outcome=self._outcome[0], reason=self._outcome[1], issuer=self.issuer)

    @property
    def _outcome(self) -> tuple[IssuerOutcome, str]:
        for finding, outcome in (
            (self.signature, IssuerOutcome.CONTRADICTED),
            (self.status, IssuerOutcome.REVOKED),
            (self.period, IssuerOutcome.EXPIRED),
        ):
            if finding.outcome is CheckOutcome.FAILED:
                return _but_early(outcome, finding.reason), finding.reason
        for finding in (self.signature, self.period, self.status):
            if finding.outcome is CheckOutcome.NOT_POSSIBLE:
                return IssuerOutcome.NOT_VERIFIED, finding.reason
        if not self.issuer_known:
            return IssuerOutcome.NOT_VERIFIED, "issuer_not_known"
        return IssuerOutcome.CONFIRMED, "signature_verified"


def _but_early(outcome: IssuerOutcome, reason: str) -> IssuerOutcome:
    """What is not valid yet has not expired."""
    return IssuerOutcome.NOT_VERIFIED if reason == "credential_not_yet_valid" else outcome

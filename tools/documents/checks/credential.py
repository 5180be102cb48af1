"""A verifiable credential is checked for real: its signature, whether it is in force, whether taken back."""

from collections.abc import Iterator

from models.facts.evidence import Check, CheckOutcome, MediaType
from tools.documents.baked_badges import baked_in
from tools.documents.checks.material import Material
from tools.verification.credentials.findings import Finding
from tools.verification.credentials.verifying import verified


def credential_checks(material: Material) -> Iterator[Check]:
    """Signature, issuer, period and status; nothing for other files.

    A sound signature says that nobody changed it since, not that its issuer is who it says. Whether it is in
    force is only said where the time of reading is known.
    """
    data = _credential(material)
    if data is None or material.at is None:
        return
    found = verified(data, material.at)
    yield _check("credential_signature", found.signature, "credential_altered")
    # Reading knows nobody to trust: who signed is for a verifier with a list of issuers to say.
    yield Check(code="credential_issuer_known", outcome=CheckOutcome.NOT_POSSIBLE)
    yield _check("credential_current", found.period, found.period.reason)
    if found.status.reason != "status_not_named":
        yield _check("credential_not_revoked", found.status, "credential_revoked")


def _credential(material: Material) -> bytes | None:
    if material.source.media_type is MediaType.JSON:
        return material.data
    if material.source.media_type is MediaType.PNG:
        baked = baked_in(material.data)
        return None if baked is None else baked.encode()
    return None


def _check(code: str, finding: Finding, warning: str) -> Check:
    failed = finding.outcome is CheckOutcome.FAILED
    return Check(code=code, outcome=finding.outcome, warning=warning if failed else None)

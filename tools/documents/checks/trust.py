"""Does somebody on a list of ours vouch for a signer? Nothing is fetched, lists of revocations neither."""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

from tools.documents.checks.seals import Seal


def vouched_for_by(roots: Sequence[bytes], at: datetime) -> Callable[[Seal], bool | None]:
    """With certificates (DER) of issuers that are trusted at `at`; True or None, never False."""

    def vouches(seal: Seal) -> bool | None:
        try:
            _without_waiting(_path(seal, roots, at))
        # No path to a trusted issuer, or a certificate that no library can read: nobody vouches.
        except Exception:
            return None
        return True

    return vouches


async def _path(seal: Seal, roots: Sequence[bytes], at: datetime) -> None:
    from asn1crypto.x509 import Certificate  # type: ignore[import-untyped]
    from pyhanko_certvalidator import CertificateValidator, ValidationContext

    context = ValidationContext(
        trust_roots=[Certificate.load(root) for root in roots],
        allow_fetching=False,
        moment=at,
        best_signature_time=at,
        revocation_mode="soft-fail",
    )
    validator = CertificateValidator(
        Certificate.load(seal.certificate),
        intermediate_certs=[Certificate.load(other) for other in seal.others],
        validation_context=context,
    )
    await validator.async_validate_usage(key_usage=set())  # type: ignore[no-untyped-call]


def _without_waiting(work: Coroutine[Any, Any, None]) -> None:
    """Runs what is written as asynchronous but, offline, never waits: no event loop in a reading process."""
    try:
        work.send(None)
    except StopIteration:
        return
    work.close()
    raise RuntimeError("this would have had to wait for something")

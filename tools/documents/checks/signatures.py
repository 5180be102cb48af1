"""What a PDF's signatures vouch for: intact is not enough, it matters what they cover and what came after.

Four things are told apart, because a signature may be "intact and valid" in a file whose visible content
was exchanged later: is the sealed part as it was (`signature_intact`), does it reach over the whole file
as it then was (`signature_covers_all`), is what was added later harmless (`unchanged_since_signed`), and
do we know who signed (`signer_known`). No list of trusted issuers is shipped; without one the last is
"not possible", which is no warning: the signer is whoever the certificate says, and nobody vouches for it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from models.facts.evidence import Check, CheckOutcome, MediaType
from tools.documents.checks.material import DocumentCheck, Material, concluded
from tools.documents.checks.seals import Seal, seals_in

Vouches = Callable[[Seal], bool | None]
"""Does somebody we trust vouch for the signer? None: nobody whom we know says anything of it."""


def nobody_is_known(seal: Seal) -> bool | None:
    return None


def signatures_by(vouches: Vouches = nobody_is_known) -> DocumentCheck:
    """The check, for those who keep a list of trusted issuers (`tools.documents.checks.trust`)."""

    def look(material: Material) -> Iterable[Check]:
        if material.source.media_type is not MediaType.PDF:
            return ()
        return tuple(_told(tuple(seals_in(material.data)), vouches))

    return look


signatures = signatures_by()


def _told(seals: Sequence[Seal], vouches: Vouches) -> Iterator[Check]:
    if not seals:
        return
    yield concluded("signature_intact", _all(seal.whole for seal in seals), "signature_broken")
    yield concluded("signature_covers_all", _all(seal.reaches for seal in seals), "signature_partial")
    undisturbed = _all(seal.undisturbed for seal in seals)
    yield concluded("unchanged_since_signed", undisturbed, "changed_after_signing")
    known = all(seal.whole and vouches(seal) for seal in seals)
    yield Check(code="signer_known", outcome=CheckOutcome.PASSED if known else CheckOutcome.NOT_POSSIBLE)


def _all(answers: Iterable[bool | None]) -> bool | None:
    """One no is a no; then, one "do not know" is that."""
    given = set(answers)
    return False if False in given else None if None in given else True

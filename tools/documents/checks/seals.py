"""The digital signatures in a PDF, as pyHanko sees them: whole, reaching how far, what came after."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

_LOOKED_AT_MAX = 8
"""Of more signatures than twice this only the first and the last are looked at."""
_REVISIONS_AFTER_MAX = 16
_OBJECTS_MAX = 40_000
"""Comparing revisions walks over all objects: beyond this the reading's own CPU cap would end it."""


@dataclass(frozen=True, slots=True)
class Seal:
    """One signature. None: it could not be found out."""

    whole: bool | None  # the sealed bytes are as they were, and sealed with the certificate's key
    reaches: bool | None  # over all of the file as it then was, but for the signature itself
    undisturbed: bool | None  # whatever was added later is of the kind that signers allow
    certificate: bytes = b""  # DER, of the one who signed
    others: tuple[bytes, ...] = ()  # DER, sent along to show who vouches for the signer


UNREADABLE = Seal(None, None, None)


def seals_in(data: bytes) -> Iterator[Seal]:
    """Every signature in the file's form, in the form's order; nothing where the file holds none.

    Needs no connection, never raises for what is in the file.
    """
    if b"/ByteRange" not in data:  # a signature's own object is never compressed
        return
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    try:
        yield from _seals(data)
    # What a stranger's file does to a parser is no finding about the file.
    except Exception:
        yield UNREADABLE


def load_libraries() -> None:
    """Import what takes long; done ahead of time by the process that others are forked from."""
    import pyhanko.sign.validation  # noqa: F401


def _seals(data: bytes) -> Iterator[Seal]:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    reader = PdfFileReader(BytesIO(data), strict=False)
    if reader.encrypted:
        reader.decrypt(b"")
    fields = list(enumerate_sig_fields(reader, filled_status=True))
    looked_at = fields
    if len(fields) > 2 * _LOOKED_AT_MAX:
        looked_at = fields[:_LOOKED_AT_MAX] + fields[-_LOOKED_AT_MAX:]
        yield UNREADABLE
    for name, signature, field in looked_at:
        yield _seal(data, reader, name, signature.get_object(), field)


def _seal(data: bytes, reader: Any, name: str, signature: Any, field: Any) -> Seal:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature, extract_contents

    try:
        if not extract_contents(signature).startswith(b"\x30"):
            return Seal(False, None, None)  # the place of a signature, with nothing in it that could be one
        embedded = EmbeddedPdfSignature(reader, field, name)
        whole, certificate, others = _whole(embedded)
        reaches = _reaches(data, embedded)
        return Seal(whole, reaches, _undisturbed(embedded) if reaches else None, certificate, others)
    except Exception:
        return UNREADABLE


def _whole(embedded: Any) -> tuple[bool | None, bytes, tuple[bytes, ...]]:
    """An unknown way of signing (SM2, say) is nothing that we could speak about."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    try:
        certificate = embedded.signer_cert
        others = tuple(other.dump() for other in embedded.other_embedded_certs)
        if embedded.sig_object_type == "/DocTimeStamp":
            content_type, digest = "tst_info", _stamped(embedded)
        else:
            content_type, digest = "data", embedded.compute_digest()
        intact, valid = validate_sig_integrity(embedded.signer_info, certificate, content_type, digest)
        return intact and valid, certificate.dump(), others
    except Exception:
        return None, b"", ()


def _stamped(embedded: Any) -> bytes:
    """The digest of a time stamp's content; empty, so that it cannot fit, where that is of other bytes."""
    import hashlib

    content = embedded.signed_data["encap_content_info"]["content"]
    if content.parsed["message_imprint"]["hashed_message"].native != embedded.compute_digest():
        return b""
    return hashlib.new(embedded.md_algorithm, bytes(content)).digest()


def _reaches(data: bytes, embedded: Any) -> bool:
    """Besides pyHanko's levels: what is left out is the signature's own string and nothing else."""
    from pyhanko.sign.validation import SignatureCoverageLevel

    embedded.coverage = embedded.evaluate_signature_coverage()
    if embedded.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return False
    _, length, start, _ = (int(number) for number in embedded.byte_range)
    left_out = data[length:start].strip()
    if not (left_out.startswith(b"<") and left_out.endswith(b">")):
        return False
    try:
        return bytes.fromhex(left_out[1:-1].decode("ascii")) == bytes(embedded.pkcs7_content)
    except ValueError:
        return False


def _undisturbed(embedded: Any) -> bool | None:
    """Later signatures, their long-term data and the filling of forms are what signers allow."""
    from pyhanko.sign.diff_analysis import (
        DEFAULT_DIFF_POLICY,
        DiffResult,
        ModificationLevel,
    )

    xrefs = embedded.reader.xrefs
    after = xrefs.total_revisions - 1 - embedded.signed_revision
    objects = sum(len(xrefs.explicit_refs_in_revision(at)) for at in range(xrefs.total_revisions))
    if after > _REVISIONS_AFTER_MAX or objects * max(after, 1) > _OBJECTS_MAX:
        return None
    found = embedded.evaluate_modifications(DEFAULT_DIFF_POLICY)
    if not isinstance(found, DiffResult) or found.modification_level is ModificationLevel.OTHER:
        return False
    allowed = embedded.docmdp_level
    return allowed is None or found.modification_level.value <= allowed.value

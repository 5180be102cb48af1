"""What is done to a finished PDF: signing, annotating, filling in, changing afterwards."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Highlight
from pypdf.generic import ArrayObject, DecodedStreamObject, FloatObject, NameObject, TextStringObject

REMARKS = "remarks"
_PASSPHRASE = b"for one run only"


def signed(data: bytes) -> bytes:
    """Signed over all of it, with a key made for this run."""
    writer = IncrementalPdfFileWriter(BytesIO(data))
    meta = signers.PdfSignatureMetadata(field_name="Signature1", reason="Issued")
    out = signers.sign_pdf(writer, meta, signer=_signer())
    return bytes(out.getvalue())


def changed_afterwards(data: bytes, other: bytes) -> bytes:
    """An update at the end that puts the first page of `other` in place of ours; what was stays in the
    file."""
    writer = PdfWriter(BytesIO(data), incremental=True)
    stream = DecodedStreamObject()
    stream.set_data(PdfReader(BytesIO(other)).pages[0].get_contents().get_data())  # type: ignore[union-attr]
    writer.pages[0][NameObject("/Contents")] = writer._add_object(stream)
    return _written(writer)


def annotated(data: bytes) -> bytes:
    """A mark and a comment, as a reader of documents leaves them."""
    writer = PdfWriter(BytesIO(data), incremental=True)
    sides = (60.0, 60.0, 150.0, 74.0)
    corners = ArrayObject(FloatObject(each) for each in (60, 74, 150, 74, 60, 60, 150, 60))
    writer.add_annotation(0, Highlight(rect=sides, quad_points=corners))
    writer.add_annotation(0, FreeText(text="checked", rect=(60, 30, 130, 46), font_size="9pt"))
    return _written(writer)


def filled_in(data: bytes) -> bytes:
    """The field for remarks gets some."""
    writer = PdfWriter(BytesIO(data), incremental=True)
    writer.update_page_form_field_values(
        writer.pages[0], {REMARKS: "received, thank you"}, auto_regenerate=False
    )
    return _written(writer)


def saved_again(data: bytes) -> bytes:
    """Written anew as a whole by another program."""
    writer = PdfWriter()
    writer.append(BytesIO(data))
    writer.compress_identical_objects()
    return _written(writer)


def with_metadata(data: bytes, **entries: str) -> bytes:
    writer = PdfWriter()
    writer.append(BytesIO(data))
    writer.add_metadata({f"/{name}": TextStringObject(words) for name, words in entries.items()})
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@cache
def _signer() -> Any:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Issuer of the examination")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(now + timedelta(days=365))
        .add_extension(
            x509.KeyUsage(True, True, False, False, False, False, False, False, False), critical=True
        )
        .sign(key, hashes.SHA256())
    )
    kept = serialize_key_and_certificates(
        b"issuer", key, certificate, None, BestAvailableEncryption(_PASSPHRASE)
    )
    return signers.SimpleSigner.load_pkcs12_data(kept, other_certs=[], passphrase=_PASSPHRASE)

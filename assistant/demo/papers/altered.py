"""Papers that somebody altered, for measuring and tests; and honest ones that look much the same.

Each takes a finished PDF of ours and gives another. Nothing here hides better than what people really do
with the programs at hand.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO
from typing import Any

from asn1crypto import keys  # type: ignore[import-untyped]
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfReader, PdfWriter

from models.facts.evidence import Box

_pdf: Any = generic
"""pyHanko's objects of a PDF; their constructors carry no types."""

# --- altered


def saved_over(paper: bytes, by: bytes) -> bytes:
    """The paper, with the first page of another put in the place of its own, as a program saves a change.

    The state before stays in the file. `by` is the same kind of paper with another figure or name.
    """
    writer = _adding_to(paper)
    content = _first_page(PdfFileReader(BytesIO(by)))["/Contents"].data
    page = _first_page(writer)
    page["/Contents"] = writer.add_object(_pdf.StreamObject(stream_data=content))
    return _written(writer, page)


def boxed_over(paper: bytes, box: Box, text: str) -> bytes:
    """A white box over a place on the first page and other (ASCII) text on it, saved as one clean file."""
    content = _box_with(paper, box, text)
    writer = _adding_to(paper)
    page = _first_page(writer)
    before = page.raw_get("/Contents")
    page["/Contents"] = _pdf.ArrayObject([before, writer.add_object(_pdf.StreamObject(stream_data=content))])
    return _saved_anew(_written(writer, page))


def hidden_under_a_box(paper: bytes, box: Box) -> bytes:
    """A white box over a place on the first page, and nothing on it."""
    return boxed_over(paper, box, "")


def made_with(paper: bytes, producer: str, creator: str = "") -> bytes:
    """The paper as another program would have saved it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(paper)))
    writer.add_metadata({"/Producer": producer, "/Creator": creator or producer})
    return _bytes_of(writer)


def with_a_byte_changed(signed_paper: bytes) -> bytes:
    """A signed paper in which something sealed is no longer as it was: its document identifier."""
    at = signed_paper.index(b"/ID") + signed_paper[signed_paper.index(b"/ID") :].index(b"<") + 1
    other = b"0" if signed_paper[at : at + 1] != b"0" else b"1"
    return signed_paper[:at] + other + signed_paper[at + 1 :]


def sealed_in_part(paper: bytes) -> bytes:
    """A paper whose signature is intact and leaves out the end of the file, its table of contents."""
    whole = signed(paper)
    at = whole.index(b"/ByteRange")
    start, end = whole.index(b"[", at), whole.index(b"]", at)
    first, length, second, rest = (int(number) for number in whole[start + 1 : end].split())
    fewer = b"%d %d %d %d" % (first, length, second, rest - 30)
    seen = whole[: start + 1] + fewer.ljust(end - start - 1) + whole[end:]
    digest = hashlib.sha256(seen[:length] + seen[second : second + rest - 30]).digest()
    sealing = demo_signer().as_pyhanko().async_sign(digest, "sha256")
    seal = asyncio.run(sealing).dump().hex().encode("ascii")
    return seen[: length + 1] + bytes(seal).ljust(second - length - 2, b"0") + seen[second - 1 :]


# --- honest


def signed(paper: bytes, signer: "DemoSigner | None" = None, *, field: str = "Signature1") -> bytes:
    """The paper with a digital signature that covers it; signing again adds a second one."""
    kept = (signer or demo_signer()).as_pyhanko()
    out = signers.sign_pdf(
        IncrementalPdfFileWriter(BytesIO(paper)), signers.PdfSignatureMetadata(field_name=field), signer=kept
    )
    return bytes(out.getvalue())


def with_bytes_behind_the_seal(signed_paper: bytes) -> bytes:
    """A signed paper as some mail programs deliver it, with a line added that no reader looks at."""
    return signed_paper + b"\n% delivered\n"


def with_a_note(paper: bytes, text: str = "received") -> bytes:
    """The paper with a sticky note, as a reader program adds it."""
    writer = _adding_to(paper)
    page = _first_page(writer)
    name = _pdf.pdf_name
    note = _pdf.DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/Text"),
            name("/Rect"): _pdf.ArrayObject([_pdf.NumberObject(n) for n in (540, 800, 560, 820)]),
            name("/Contents"): _pdf.pdf_string(text),
        }
    )
    page["/Annots"] = _pdf.ArrayObject([writer.add_object(note)])
    return _written(writer, page)


@dataclass(frozen=True, slots=True)
class DemoSigner:
    """A key with a certificate that nobody has reason to trust."""

    certificate: bytes  # DER
    key: bytes  # PKCS 8, DER

    def as_pyhanko(self) -> Any:
        return signers.SimpleSigner(
            signing_cert=asn1_x509.Certificate.load(self.certificate),
            signing_key=keys.PrivateKeyInfo.load(self.key),
            cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
        )


@cache
def demo_signer() -> DemoSigner:
    """Made when asked for, once in a process."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Demo Seal")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    unprotected = serialization.NoEncryption()
    return DemoSigner(
        certificate.public_bytes(serialization.Encoding.DER),
        key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, unprotected),
    )


# --- how a program saves a change


def _adding_to(paper: bytes) -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter(BytesIO(paper))


def _first_page(held: Any) -> Any:
    node = held.root["/Pages"]
    while "/Kids" in node:
        node = node["/Kids"][0]
    return node


def _written(writer: IncrementalPdfFileWriter, page: Any) -> bytes:
    writer.update_container(page)
    out = BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


def _saved_anew(paper: bytes) -> bytes:
    return _bytes_of(PdfWriter(clone_from=PdfReader(BytesIO(paper))))


def _bytes_of(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _box_with(paper: bytes, box: Box, text: str) -> bytes:
    page = PdfReader(BytesIO(paper)).pages[0]
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    left, low = box.left * width, (1 - box.bottom) * height
    wide, high = (box.right - box.left) * width, (box.bottom - box.top) * height
    # F1 is the plain font that every page of ours knows.
    return (
        f"q 1 1 1 rg {left - 1:.1f} {low - 1:.1f} {wide + 2:.1f} {high + 2:.1f} re f 0 g "
        f"BT /F1 {high * 0.72:.1f} Tf {left:.1f} {low + high * 0.22:.1f} Td ({text}) Tj ET Q"
    ).encode("ascii")

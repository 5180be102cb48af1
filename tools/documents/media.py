"""What a file is, by its first bytes; names and what the sender says of it do not count."""

import re

from models.errors import DocumentTypeUnsupported, DocumentUnreadable
from models.facts.evidence import MediaType

_HEADER_WITHIN = 1024
_XML = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|[A-Za-z_])")

_JSON = re.compile(rb"^(?:\xef\xbb\xbf)?\s*\{")
_TOKEN = re.compile(rb"^\s*eyJ[\w-]+\.[\w-]+")


def media_type_of(data: bytes) -> MediaType:
    """The type to read it as; raises DocumentTypeUnsupported, or DocumentUnreadable for an empty file."""
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentUnreadable("The file is empty; send the original file.")
    head = data[:_HEADER_WITHIN]
    # A PDF may begin anywhere in its first kilobyte, so that others begin at their first byte only.
    for media_type, begins in _BEGINNINGS:
        if begins.match(head):
            return media_type
    if b"%PDF-" in head:
        return MediaType.PDF
    raise DocumentTypeUnsupported


_BEGINNINGS: tuple[tuple[MediaType, re.Pattern[bytes]], ...] = (
    (MediaType.PDF, re.compile(rb"%PDF-")),
    (MediaType.JPEG, re.compile(rb"\xff\xd8\xff")),
    (MediaType.PNG, re.compile(rb"\x89PNG\r\n\x1a\n")),
    (MediaType.WEBP, re.compile(rb"RIFF....WEBP", re.DOTALL)),
    (MediaType.TIFF, re.compile(rb"II\*\0|MM\0\*")),
    (MediaType.BMP, re.compile(rb"BM")),
    (MediaType.OFD, re.compile(rb"PK\x03\x04")),
    (MediaType.XML, _XML),
    (MediaType.JSON, _JSON),
    (MediaType.JSON, _TOKEN),  # the head of a signed token is JSON in base64
)

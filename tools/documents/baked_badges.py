"""Badges baked into a PNG: the credential travels in a text chunk of the picture."""

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEYWORDS = (b"openbadgecredential", b"openbadges")
_BAKED_MAX = 1024 * 1024
_CHUNKS_MAX = 10_000


def baked_in(png: bytes) -> str | None:
    """The credential in the picture, as JSON or a token; None where there is none that can be read.

    Open Badges 3.0 bakes under `openbadgecredential`, 2.0 under `openbadges`; of several the first counts.
    """
    for kind, content in _chunks(png):
        if kind == b"iTXt":
            keyword, _, rest = content.partition(b"\0")
            text = _text(rest) if keyword in _KEYWORDS else None
            if text is not None and text.lstrip().startswith(("{", "eyJ")):
                return text
    return None


def picture_size(png: bytes) -> tuple[float, float]:
    """Width and height in pixels, from the first chunk."""
    head = next(_chunks(png), (b"", b""))[1]
    width, height = struct.unpack_from(">II", head) if len(head) >= 8 else (1, 1)
    return float(width), float(height)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not png.startswith(_SIGNATURE):
        return
    at = len(_SIGNATURE)
    for _ in range(_CHUNKS_MAX):
        if at + 8 > len(png):
            return
        length, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length


def _text(rest: bytes) -> str | None:
    """After the keyword: packed or not, how, a language, a translated keyword, the text."""
    if len(rest) < 2:
        return None
    is_packed = rest[0] == 1
    content = rest[2:].split(b"\0", 2)[-1]
    try:
        return (_unpacked(content) if is_packed else content[:_BAKED_MAX]).decode()
    except (zlib.error, UnicodeDecodeError):
        return None


def _unpacked(content: bytes) -> bytes:
    unpacking = zlib.decompressobj()
    unpacked = unpacking.decompress(content, _BAKED_MAX)
    if unpacking.unconsumed_tail:
        raise zlib.error("too large")
    return unpacked

"""A zip from a stranger: nothing is written to disk, only what is asked for is unpacked, all capped."""

import posixpath
import zipfile
import zlib
from io import BytesIO

from models.errors import (
    DocumentEncrypted,
    DocumentTooLarge,
    DocumentTypeUnsupported,
    DocumentUnreadable,
)
from tools.documents.caps import BYTES_MAX

ENTRIES_MAX = 2_000
UNPACKED_MAX_BYTES = 64 * 1024 * 1024
ENTRY_MAX_BYTES = 24 * 1024 * 1024
_RATIO_MAX = 120
_RATIO_FROM_BYTES = 1024 * 1024
"""Small entries may be packed as tightly as they like."""
_NAMED_INSIDE = b"OFD.xml"
"""Even a broken zip still shows that it was meant to be one of ours."""
_ENCRYPTED_FLAG = 0x1
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Archive:
    """What is in the zip, by path from its root without a leading slash; letters' case may differ."""

    def __init__(self, data: bytes) -> None:
        """Raises DocumentTooLarge, DocumentEncrypted, or DocumentUnreadable for what is broken or a trap."""
        if len(data) > BYTES_MAX:
            raise DocumentTooLarge
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        # A directory of entries can be broken in more ways than zipfile has errors for.
        except Exception as error:
            raise (DocumentUnreadable if _NAMED_INSIDE in data else DocumentTypeUnsupported) from error
        entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        _require_bearable(entries)
        self._entries = {_within(entry.filename): entry for entry in entries}
        self._folded = {path.casefold(): path for path in self._entries}
        self.ambiguous = len(self._folded) != len(entries)
        self._left = UNPACKED_MAX_BYTES
        self._held: dict[str, bytes] = {}

    def __contains__(self, path: str) -> bool:
        return path.casefold() in self._folded

    def paths(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def read(self, path: str) -> bytes | None:
        """The entry, unpacked; None where there is none. Raises DocumentTooLarge or DocumentUnreadable."""
        known = self._folded.get(path.casefold())
        if known is None:
            return None
        if known in self._held:
            return self._held[known]
        most = min(ENTRY_MAX_BYTES, self._left)
        try:
            with self._zip.open(self._entries[known]) as entry:
                held = entry.read(most + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise DocumentUnreadable from error
        if len(held) > most:
            raise DocumentTooLarge("The file unpacks to more than can be read; send one with less in it.")
        self._left -= len(held)
        self._held[known] = held
        return held


def resolved(folder: str, location: str) -> str:
    """A location written in a file of `folder`, from the root; raises DocumentUnreadable outside it."""
    location = location.strip().replace("\\", "/")
    return _within(location.lstrip("/") if location.startswith("/") else posixpath.join(folder, location))


def _within(path: str) -> str:
    plain = posixpath.normpath(path.replace("\\", "/"))
    if plain.startswith(("/", "../")) or plain in ("..", ".") or "\0" in plain:
        raise DocumentUnreadable("The file points outside itself; send the original file.")
    return plain


def _require_bearable(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > ENTRIES_MAX:
        raise DocumentTooLarge
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise DocumentEncrypted
    if any(entry.compress_type not in _STORED_OR_DEFLATED for entry in entries):
        raise DocumentUnreadable
    if sum(entry.file_size for entry in entries) > UNPACKED_MAX_BYTES:
        raise DocumentTooLarge
    if any(_is_bomb(entry) for entry in entries):
        raise DocumentTooLarge("The file unpacks to more than can be read; send one with less in it.")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _RATIO_FROM_BYTES and entry.file_size > _RATIO_MAX * max(1, entry.compress_size)

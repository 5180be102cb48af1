"""The part of CBOR (RFC 8949) that a MerkleProof2019 is packed in: lists, maps, numbers, bytes, words."""

from dataclasses import dataclass

from tools.verification.credentials.unusable import CredentialUnusable

Packed = int | bytes | str | list["Packed"] | dict["Packed", "Packed"]
_DEPTH_MAX = 8
_ITEMS_MAX = 4_000


def from_cbor(data: bytes) -> Packed:
    """One item and nothing after it; raises CredentialUnusable for anything else, also tags and floats."""
    reading = _Reading(data)
    item = reading.item(0)
    if reading.at != len(data):
        raise CredentialUnusable("encoding_unreadable")
    return item


@dataclass
class _Reading:
    data: bytes
    at: int = 0
    items: int = 0

    def item(self, depth: int) -> Packed:
        self.items += 1
        if depth > _DEPTH_MAX or self.items > _ITEMS_MAX:
            raise CredentialUnusable("encoding_unreadable")
        head = self._take(1)[0]
        major, count = head >> 5, self._count(head & 0x1F)
        match major:
            case 0:
                return count
            case 1:
                return -1 - count
            case 2:
                return self._take(count)
            case 3:
                return self._words(count)
            case 4:
                return [self.item(depth + 1) for _ in range(count)]
            case 5:
                return dict(self._pair(depth + 1) for _ in range(count))
        raise CredentialUnusable("encoding_unreadable")

    def _pair(self, depth: int) -> tuple[Packed, Packed]:
        key = self.item(depth)
        if isinstance(key, list | dict):
            raise CredentialUnusable("encoding_unreadable")
        return key, self.item(depth)

    def _count(self, short: int) -> int:
        """The number in the head itself, or in the 1, 2, 4 or 8 bytes after it."""
        if short < 24:
            return short
        if short > 27:
            raise CredentialUnusable("encoding_unreadable")
        return int.from_bytes(self._take(1 << (short - 24)), "big")

    def _words(self, count: int) -> str:
        try:
            return self._take(count).decode()
        except UnicodeDecodeError as error:
            raise CredentialUnusable("encoding_unreadable") from error

    def _take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise CredentialUnusable("encoding_unreadable")
        self.at += count
        return self.data[self.at - count : self.at]

"""The tree over the kept log, for proofs: pymerkle over what is stored, given out in plain RFC 9162 form."""

from collections.abc import Iterable
from typing import Any

from pymerkle.core import BaseMerkleTree
from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.storage.audit_writing import KEPT_LEVELS
from models.audit_tables import AuditEntryRow, AuditNodeRow
from tools.audit.merkle import consistency_parts, node_hash


class AuditTree(BaseMerkleTree):  # type: ignore[misc]
    """Over the first `size` entries. Hashes come from what is kept, and are believed: `audit verify` counts
    them anew, and whoever is given a proof holds it against a signed head."""

    def __init__(self, session: Session, size: int) -> None:
        super().__init__()
        self.session, self.size = session, size
        self._met: dict[tuple[int, int, int], list[bytes]] = {}

    def root(self, size: int | None = None) -> bytes:
        """Of the first `size` entries, or of all."""
        found: bytes = self.get_root(size)
        return found

    def inclusion_path(self, index: int, size: int) -> list[bytes]:
        """PATH(index, D[size]) of RFC 9162, section 2.1.3.1."""
        path: list[bytes] = self.prove_inclusion(index + 1, size).path
        return path[1:]  # pymerkle begins with the leaf itself

    def consistency_path(self, old_size: int, size: int) -> list[bytes]:
        """PROOF(old_size, D[size]) of RFC 9162, section 2.1.4.1. Pymerkle's own goes down to single leaves
        where the RFC does not, and then no other verifier takes it."""
        return [self._get_root(*part) for part in consistency_parts(old_size, size)]

    # --- what pymerkle asks of a store

    def _encode_entry(self, data: bytes) -> bytes:
        return data

    def _store_leaf(self, data: Any, digest: bytes) -> int:
        raise AssertionError("the log is appended to by `audit_writing` alone")

    def _get_leaf(self, index: int) -> bytes:
        return self._hashes(0, index - 1, 1)[0]

    def _get_leaves(self, offset: int, width: int) -> Iterable[bytes]:
        return self._hashes(0, offset, width)

    def _get_size(self) -> int:
        return self.size

    def _get_subroot(self, offset: int, width: int) -> bytes:
        """Instead of pymerkle's cache: from the highest kept level below, at most 256 hashes are read."""
        height = width.bit_length() - 1
        level = height - height % KEPT_LEVELS
        hashes = self._hashes(level, offset >> level, width >> level)
        while len(hashes) > 1:
            hashes = [node_hash(*pair) for pair in zip(hashes[::2], hashes[1::2], strict=True)]
        return hashes[0]

    def _hashes(self, level: int, first: int, count: int) -> list[bytes]:
        key = (level, first, count)
        if key not in self._met:
            if level == 0:
                kept, place = AuditEntryRow.__table__.c.leaf, AuditEntryRow.__table__.c.position
                query = select(kept).where(place >= first, place < first + count)
            else:
                kept, place = AuditNodeRow.__table__.c.hash, AuditNodeRow.__table__.c.number
                query = select(kept).where(
                    AuditNodeRow.__table__.c.level == level, place >= first, place < first + count
                )
            found = [bytes.fromhex(text) for text in self.session.scalars(query.order_by(place))]
            self._met[key] = found if len(found) == count else [b""] * count  # what is missing proves nothing
        return self._met[key]

"""Merkle trees as RFC 9162 has them: hashes of leaves and nodes, appending, and what verifies proofs.

Proofs are made by pymerkle over what is stored; these few lines append, and check proofs with nothing but
the standard library. Tests hold both to pymerkle.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(data: bytes) -> bytes:
    """RFC 9162, section 2.1.1."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """RFC 9162, section 2.1.1."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(slots=True)
class Frontier:
    """The right edge of a tree: roots of the whole subtrees its leaves fall into, largest first."""

    size: int = 0
    roots: list[bytes] = field(default_factory=list)

    def append(self, leaf: bytes) -> list[tuple[int, int, bytes]]:
        """One more leaf; which subtrees it completes: level, number from the left, root."""
        node, number, level, done = leaf, self.size, 0, []
        while number & 1:
            node = node_hash(self.roots.pop(), node)
            number >>= 1
            level += 1
            done.append((level, number, node))
        self.roots.append(node)
        self.size += 1
        return done

    def root(self) -> bytes:
        """Of all leaves so far."""
        if not self.roots:
            return EMPTY_ROOT
        folded = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            folded = node_hash(left, folded)
        return folded


def root_by_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """The root that an inclusion proof leads to; None where it fits no tree of that size.

    RFC 9162, section 2.1.3.2.
    """
    if not 0 <= index < size:
        return None
    here, last, folded = index, size - 1, leaf
    for node in path:
        if last == 0:
            return None
        if here & 1 or here == last:
            folded = node_hash(node, folded)
            here, last = _past_missing(here, last)
        else:
            folded = node_hash(folded, node)
        here, last = here >> 1, last >> 1
    return folded if last == 0 else None


def consistency_parts(old_size: int, size: int) -> list[tuple[int, int]]:
    """Of which leaves, from the first in to the last out, a consistency proof holds the roots, in its order.

    RFC 9162, section 2.1.4.1; empty for trees that are empty or equal.
    """
    if old_size in {0, size}:
        return []
    start, begun, parts = 0, old_size, list[tuple[int, int]]()
    end = size
    while begun != end - start:
        split = 1 << (end - start - 1).bit_length() - 1
        if begun <= split:
            parts.append((start + split, end))
            end = start + split
        else:
            parts.append((start, start + split))
            start, begun = start + split, begun - split
    if start:  # else it is the old root itself, which whoever checks has
        parts.append((start, end))
    return parts[::-1]


def is_consistent(old_size: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the tree of `old_size` leaves is the beginning of the other.

    RFC 9162, section 2.1.4.2; an empty tree is the beginning of any, by an empty proof.
    """
    if old_size == size or old_size == 0:
        return not path and (old_root == root if old_size else old_root == EMPTY_ROOT)
    if not 0 < old_size < size or not path:
        return False
    nodes = iter(path if old_size & (old_size - 1) else (old_root, *path))
    here, last = old_size - 1, size - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    return _folded_to(nodes, here, last) == (old_root, root)


def _folded_to(nodes: Iterator[bytes], here: int, last: int) -> tuple[bytes, bytes] | None:
    old = new = next(nodes)
    for node in nodes:
        if last == 0:
            return None
        if here & 1 or here == last:
            old, new = node_hash(node, old), node_hash(node, new)
            here, last = _past_missing(here, last)
        else:
            new = node_hash(new, node)
        here, last = here >> 1, last >> 1
    return (old, new) if last == 0 else None


def _past_missing(here: int, last: int) -> tuple[int, int]:
    """Up over the levels on which the right edge has no sibling."""
    while here and not here & 1:
        here, last = here >> 1, last >> 1
    return here, last

"""Our trees and proofs are RFC 9162's: held to its definitions, to pymerkle, and to every wrong proof."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from tools.audit.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_parts,
    is_consistent,
    leaf_hash,
    node_hash,
    root_by_inclusion,
)


def leaves(count: int) -> list[bytes]:
    return [leaf_hash(f"entry {number}".encode()) for number in range(count)]


def root_of(hashes: list[bytes]) -> bytes:
    """MTH of RFC 9162, section 2.1.1, word for word."""
    if not hashes:
        return EMPTY_ROOT
    if len(hashes) == 1:
        return hashes[0]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return node_hash(root_of(hashes[:split]), root_of(hashes[split:]))


def inclusion(index: int, hashes: list[bytes]) -> list[bytes]:
    """PATH of RFC 9162, section 2.1.3.1, word for word."""
    if len(hashes) == 1:
        return []
    split = 1 << (len(hashes) - 1).bit_length() - 1
    if index < split:
        return [*inclusion(index, hashes[:split]), root_of(hashes[split:])]
    return [*inclusion(index - split, hashes[split:]), root_of(hashes[:split])]


def consistency(old: int, hashes: list[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 9162, section 2.1.4.1, word for word."""
    if old == len(hashes):
        return [] if whole else [root_of(hashes)]
    split = 1 << (len(hashes) - 1).bit_length() - 1
    if old <= split:
        return [*consistency(old, hashes[:split], whole), root_of(hashes[split:])]
    return [*consistency(old - split, hashes[split:], False), root_of(hashes[:split])]


def test_the_edge_comes_to_the_same_root_as_pymerkle_and_the_rfc() -> None:
    edge, theirs = Frontier(), InmemoryTree()
    for number, leaf in enumerate(leaves(70)):
        edge.append(leaf)
        theirs.append_entry(f"entry {number}".encode())
        assert edge.root() == theirs.get_root() == root_of(leaves(number + 1))


def test_every_proof_of_small_trees_holds_and_no_other_entry_or_root_passes() -> None:
    for size in range(1, 20):
        hashes = leaves(size)
        root = root_of(hashes)
        for index, leaf in enumerate(hashes):
            path = inclusion(index, hashes)
            assert root_by_inclusion(leaf, index, size, path) == root
            assert root_by_inclusion(leaf, index + 1, size, path) != root
            assert root_by_inclusion(leaf_hash(b"another"), index, size, path) != root
            assert root_by_inclusion(leaf, index, size, path[:-1]) != root or size == 1
        for old in range(size + 1):
            path = consistency(old, hashes) if old else []
            assert path == [root_of(hashes[slice(*part)]) for part in consistency_parts(old, size)]
            assert is_consistent(old, root_of(hashes[:old]), size, root, path)
            if 0 < old < size:
                assert not is_consistent(old, leaf_hash(b"another"), size, root, path)
                assert not is_consistent(old, root_of(hashes[:old]), size, leaf_hash(b"x"), path)
                assert not is_consistent(old, root_of(hashes[:old]), size, root, path[:-1])


@settings(max_examples=30)
@given(size=st.integers(2, 600), data=st.data())
def test_a_bit_more_or_less_anywhere_in_a_proof_is_seen(size: int, data: st.DataObject) -> None:
    hashes = leaves(size)
    index = data.draw(st.integers(0, size - 1))
    path = inclusion(index, hashes)
    bent = data.draw(st.integers(0, len(path) - 1))
    path[bent] = bytes([path[bent][0] ^ 1]) + path[bent][1:]
    assert root_by_inclusion(hashes[index], index, size, path) != root_of(hashes)


@pytest.mark.parametrize(("index", "size"), [(-1, 4), (4, 4), (0, 0)])
def test_a_place_outside_the_tree_has_no_proof(index: int, size: int) -> None:
    assert root_by_inclusion(leaf_hash(b"x"), index, size, []) is None

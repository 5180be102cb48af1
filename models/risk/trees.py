"""Reading LightGBM's text format: the trees as facts, whoever adds them up or explains them.

Why not LightGBM itself: importing it also imports scikit-learn and pandas wherever they are installed, and
takes more than a second; one row through its Python interface costs ten times what `flat_trees` takes.
Format and rules: LightGBM 4, `src/io/tree.cpp` and `include/LightGBM/tree.h` (`NumericalDecision`,
`CategoricalDecision`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from models.errors import CreditAssistantError

if TYPE_CHECKING:
    from models.risk.flat_trees import FlatTrees

Fields = dict[str, str]

_CATEGORICAL = 1
_MISSING_GOES_LEFT = 2
_WORD_BITS = 32
_INT_MAX = 2**31 - 1


class TreesUnreadable(CreditAssistantError):
    """The weights of the behaviour model are not a LightGBM text this program can serve; train it again."""

    code = "trees_unreadable"


class Missing(IntEnum):
    """What a split takes for missing, as LightGBM numbers it: nothing (NaN counts as zero), zero, or NaN."""

    NOTHING = 0
    ZERO = 1
    NAN = 2


class Split(NamedTuple):
    """Go left when the value is at most `threshold`, or when it is one of `categories`.

    A number that is missing goes where it was taught to; a category that is missing, negative or none of
    these goes right. `left` and `right` are places in `Tree.splits`, or ~place in `Tree.leaves` (so below
    zero). `rows` are the learning rows that came by.
    """

    feature: int
    threshold: float
    categories: tuple[int, ...] | None
    missing: Missing
    missing_left: bool
    left: int
    right: int
    rows: int


class Leaf(NamedTuple):
    value: float
    rows: int


class Tree(NamedTuple):
    """The root is the first split; without splits it is the one leaf. A child stands after its parent."""

    splits: tuple[Split, ...]
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True)
class Trees:
    """An ensemble for binary log-odds."""

    feature_names: tuple[str, ...]
    trees: tuple[Tree, ...] = field(repr=False)

    @cached_property
    def flat(self) -> "FlatTrees":
        """The same laid flat. Numba is imported here, so that who scores nothing does not wait for it."""
        from models.risk.flat_trees import lay_flat

        return lay_flat(self)

    def log_odds(self, values: Sequence[float]) -> float:
        """Log-odds of default; `values` in the order of `feature_names`, NaN where missing."""
        return self.flat.log_odds_of(values)


def parse_trees(text: str) -> Trees:
    """Read LightGBM's text. Raises TreesUnreadable for anything but trees that sum to binary log-odds."""
    try:
        header, *blocks = text.split("\nTree=")
        facts = _fields(header)
        # The sigmoid must be the standard one: calibration was fitted on that scale.
        if facts["objective"] != "binary sigmoid:1" or facts["num_tree_per_iteration"] != "1":
            raise TreesUnreadable
        # A random forest's trees are averaged.
        if "average_output" in header.splitlines():
            raise TreesUnreadable
        if not blocks or "end of trees" not in blocks[-1]:
            raise TreesUnreadable
        names = tuple(facts["feature_names"].split())
        trees = tuple(_tree(_fields(block.split("\nend of trees")[0]), len(names)) for block in blocks)
        return Trees(feature_names=names, trees=trees)
    except (KeyError, ValueError, IndexError, OverflowError) as error:
        raise TreesUnreadable from error


def _fields(block: str) -> Fields:
    return dict(line.split("=", 1) for line in block.splitlines() if "=" in line)


def _tree(fields: Fields, width: int) -> Tree:
    if fields.get("is_linear", "0") != "0":
        raise TreesUnreadable
    values = _numbers(fields["leaf_value"])
    if fields["num_leaves"] == "1":
        return Tree((), (Leaf(values[0], 0),))
    leaves = [Leaf(*leaf) for leaf in zip(values, _integers(fields["leaf_count"]), strict=True)]
    columns = zip(
        _integers(fields["split_feature"]),
        _numbers(fields["threshold"]),
        _integers(fields["decision_type"]),
        _integers(fields["left_child"]),
        _integers(fields["right_child"]),
        _integers(fields["internal_count"]),
        strict=True,
    )
    sets = _category_sets(fields)
    splits = [_split(sets, *cells) for cells in columns]
    _require_tree(splits, len(leaves), width)
    return Tree(tuple(splits), tuple(leaves))


def _split(
    sets: Sequence[tuple[int, ...]],
    feature: int,
    threshold: float,
    decision: int,
    left: int,
    right: int,
    rows: int,
) -> Split:
    categories = None
    if decision & _CATEGORICAL:
        if threshold < 0:
            raise TreesUnreadable
        categories = sets[int(threshold)]
    return Split(
        feature=feature,
        threshold=threshold,
        categories=categories,
        missing=Missing(decision >> 2),
        missing_left=bool(decision & _MISSING_GOES_LEFT),
        left=left,
        right=right,
        rows=rows,
    )


def _category_sets(fields: Fields) -> list[tuple[int, ...]]:
    """The categories that go left: a bit each, in words of 32, the words of all sets in one row."""
    bounds = _integers(fields.get("cat_boundaries", "0"))
    words = _integers(fields.get("cat_threshold", ""))
    if bounds[-1] != len(words) or bounds != sorted(bounds):
        raise TreesUnreadable
    return [_set_bits(words[start:end]) for start, end in pairwise(bounds)]


def _set_bits(words: Sequence[int]) -> tuple[int, ...]:
    return tuple(
        place * _WORD_BITS + bit
        for place, word in enumerate(words)
        for bit in range(_WORD_BITS)
        if word >> bit & 1
    )


def _require_tree(splits: Sequence[Split], leaves: int, width: int) -> None:
    """Every split but the first and every leaf has one parent, which stands before it."""
    children = sorted(child for split in splits for child in (split.left, split.right))
    forward = all(
        child < 0 or child > at for at, split in enumerate(splits) for child in (split.left, split.right)
    )
    if children != [*range(-leaves, 0), *range(1, len(splits))] or not forward:
        raise TreesUnreadable
    if not all(0 <= split.feature < width for split in splits):
        raise TreesUnreadable


def _numbers(cells: str) -> list[float]:
    return [float(cell) for cell in cells.split()]


def _integers(cells: str) -> list[int]:
    found = [int(cell) for cell in cells.split()]
    if any(abs(number) > 2 * _INT_MAX + 1 for number in found):
        raise TreesUnreadable
    return found

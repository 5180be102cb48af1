"""Reading LightGBM's text format and adding up its trees, in plain Python.

Why not LightGBM itself: importing it also imports scikit-learn and pandas wherever they are installed, and
takes more than a second; one row through its Python interface costs more than adding up so few trees.
The sum is taken in LightGBM's order in double precision, so the log-odds agree bit for bit.
Format and rules: LightGBM 4, `src/io/tree.cpp` and `include/LightGBM/tree.h` (`NumericalDecision`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from models.errors import CreditAssistantError

Fields = dict[str, str]

_CATEGORICAL = 1
_NAN_GOES_LEFT = 2
_MISSING_IS_NAN = 2


class TreesUnreadable(CreditAssistantError):
    """The weights of the behaviour model are not a LightGBM text this program can serve; train it again."""

    code = "trees_unreadable"


class Split(NamedTuple):
    """Go left when the value is at most `threshold`; a missing value goes where it was taught to."""

    feature: int
    threshold: float
    missing_left: bool
    left: "Split | float"
    right: "Split | float"


@dataclass(frozen=True, slots=True)
class Trees:
    """An ensemble for binary log-odds."""

    feature_names: tuple[str, ...]
    roots: tuple[Split | float, ...]

    def log_odds(self, values: Sequence[float]) -> float:
        """Log-odds of default; `values` in the order of `feature_names`, NaN where missing."""
        total = 0.0
        for root in self.roots:
            node = root
            while isinstance(node, Split):
                feature, threshold, missing_left, left, right = node
                value = values[feature]
                # NaN is the one value that differs from itself.
                node = left if (value <= threshold if value == value else missing_left) else right
            total += node
        return total


def parse_trees(text: str) -> Trees:
    """Read LightGBM's text; raises TreesUnreadable for anything but numeric splits and binary log-odds."""
    try:
        header, *blocks = text.split("\nTree=")
        facts = _fields(header)
        # The sigmoid must be the standard one: calibration was fitted on that scale.
        if facts["objective"] != "binary sigmoid:1" or facts["num_tree_per_iteration"] != "1":
            raise TreesUnreadable
        if not blocks or "end of trees" not in blocks[-1]:
            raise TreesUnreadable
        names = tuple(facts["feature_names"].split())
        roots = tuple(_tree(_fields(block.split("\nend of trees")[0]), len(names)) for block in blocks)
        return Trees(feature_names=names, roots=roots)
    except (KeyError, ValueError, IndexError, RecursionError) as error:
        raise TreesUnreadable from error


def _fields(block: str) -> Fields:
    return dict(line.split("=", 1) for line in block.splitlines() if "=" in line)


def _tree(fields: Fields, width: int) -> Split | float:
    leaves = [float(value) for value in fields["leaf_value"].split()]
    if fields["num_leaves"] == "1":
        return leaves[0]
    if not all(0 <= int(feature) < width for feature in fields["split_feature"].split()):
        raise TreesUnreadable
    return _node(0, fields, leaves)


def _node(index: int, fields: Fields, leaves: Sequence[float]) -> Split | float:
    """Negative indices are leaves: -1 is leaf 0."""
    if index < 0:
        return leaves[-index - 1]
    decision = int(fields["decision_type"].split()[index])
    missing_type = decision >> 2 & 3
    if decision & _CATEGORICAL or missing_type not in (0, _MISSING_IS_NAN):
        raise TreesUnreadable
    threshold = float(fields["threshold"].split()[index])
    # Where the tree never saw a missing value, LightGBM reads it as zero.
    missing_left = bool(decision & _NAN_GOES_LEFT) if missing_type else threshold >= 0
    return Split(
        feature=int(fields["split_feature"].split()[index]),
        threshold=threshold,
        missing_left=missing_left,
        left=_node(int(fields["left_child"].split()[index]), fields, leaves),
        right=_node(int(fields["right_child"].split()[index]), fields, leaves),
    )

"""When two documents of two people count as the same one."""

from collections.abc import Mapping

from models.facts.marks import MarkSort

SHARED_PARTS_MIN: Mapping[MarkSort, int] = {
    MarkSort.FILE: 1,
    MarkSort.NUMBER: 1,
    MarkSort.FIGURES: 29,  # of 32: about nine figures in ten are the same
    MarkSort.PICTURE: 7,  # of 16: a copy keeps 8 to 13, another paper of the same form 0 or 1
}
"""So many parts must be equal. Each leads to a person who looks, never to a refusal."""

"""A pack while it is checked: what its texts say, on which lines, and which sections are sound."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.policy.pack_faults import Fault
from tools.policy.toml_places import Place

if TYPE_CHECKING:
    from tools.policy.pack import PolicyPack

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Written:
    """One text: the pack's own (`name` is empty), or that of a pack it extends."""

    name: str
    data: Table
    lines: Mapping[Place, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """`texts` nearest first, `data` what they come to together; `pack` has the sections in `sound` alone."""

    texts: Sequence[Written]
    data: Table
    pack: "PolicyPack"
    sound: frozenset[str]

    def fault(self, place: Place, wrong: str, remedy: str) -> Fault:
        return fault_at(self.texts, place, wrong, remedy)

    def own(self, place: Place) -> bool:
        """Whether the pack itself says it, rather than one that it extends."""
        return place in self.texts[0].lines


def fault_at(texts: Sequence[Written], place: Place, wrong: str, remedy: str) -> Fault:
    """With the line of the place; where nothing stands there, of what it would stand in, nearest first."""
    said = ".".join(map(str, place)) or "the pack"
    for length in range(len(place), 0, -1):
        for text in texts:
            line = text.lines.get(place[:length])
            if line is not None:
                return Fault(said, wrong, remedy, line, text.name)
    return Fault(said, wrong, remedy)


_WHOLE_PARTS = frozenset({"sources", "rules", "reasons"})
"""Sections whose parts are said anew whole: half a source is none."""


def merged(nearer: Table, further: Table) -> dict[str, Any]:
    """Tables are joined key by key, in the order of the one that is extended; all else is replaced whole."""
    found = dict(further)
    for key, value in nearer.items():
        before = found.get(key)
        if not isinstance(value, Mapping) or not isinstance(before, Mapping):
            found[key] = value
        else:
            found[key] = {**before, **value} if key in _WHOLE_PARTS else merged(value, before)
    return found


def leaves(value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Every value that is no table, with its place; an array is one value, unless it holds tables."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from leaves(each, (*place, key))
    elif isinstance(value, list) and any(isinstance(each, Mapping) for each in value):
        for number, each in enumerate(value):
            yield from leaves(each, (*place, number))
    else:
        yield place, value

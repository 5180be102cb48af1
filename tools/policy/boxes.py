"""The box that a declared rule's conditions span: is it empty, inside another, the same, everything?

A quantity that a rule does not name may be anything, absent too. What is named is never absent.
"""

from collections.abc import Mapping
from math import ceil, inf, nextafter

from tools.policy.about_sections import DeclaredRule, Interval
from tools.policy.quantities import BY_NAME, Quantity

Span = tuple[float, float]
"""low <= value < high."""

Side = Span | frozenset[str]
Box = Mapping[str, Side]


def box_of(rule: DeclaredRule) -> Box:
    """The box within what is possible. Every quantity must be known and every condition of its kind."""
    return {name: _side(BY_NAME[name], interval) for name, interval in rule.when.items()}


def is_empty(box: Box) -> bool:
    return any(_nothing(side) for side in box.values())


def is_inside(inner: Box, outer: Box) -> bool:
    """Whether whatever lies in `inner` lies in `outer`."""
    return all(_within(_side_in(inner, name), side) for name, side in outer.items())


def is_everything(box: Box) -> bool:
    return is_inside({}, box)


def without(box: Box, name: str) -> Box:
    return {each: side for each, side in box.items() if each != name}


def whole_of(quantity: Quantity) -> Side:
    """All that a quantity can be."""
    if quantity.words:
        return quantity.words
    return quantity.low, quantity.high + 1 if quantity.whole else nextafter(quantity.high, inf)


def _side_in(box: Box, name: str) -> Side | None:
    """None: it may be absent."""
    if name in box:
        return box[name]
    return whole_of(BY_NAME[name]) if BY_NAME[name].always else None


def _side(quantity: Quantity, interval: Interval) -> Side:
    whole = whole_of(quantity)
    if isinstance(whole, frozenset):
        return whole & {str(interval.is_)}
    if interval.is_ is not None:
        value = float(interval.is_)
        return value, value + 1
    low = whole[0] if interval.from_ is None else max(whole[0], interval.from_)
    high = whole[1] if interval.below is None else min(whole[1], interval.below)
    return (float(ceil(low)), float(ceil(high))) if quantity.whole else (low, high)


def _nothing(side: Side) -> bool:
    return not side if isinstance(side, frozenset) else side[0] >= side[1]


def _within(inner: Side | None, outer: Side) -> bool:
    if inner is None:
        return False
    if isinstance(inner, frozenset) or isinstance(outer, frozenset):
        return isinstance(inner, frozenset) and isinstance(outer, frozenset) and inner <= outer
    return outer[0] <= inner[0] and inner[1] <= outer[1]

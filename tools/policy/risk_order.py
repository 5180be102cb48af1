"""More risk never gets more: declared rules may not be stricter with a risk than with a larger one.

A rule narrows what people get within its box. Along each quantity that means risk the box must reach to the
risky end, or rules that are as strict must go on where it ends. And a rule that makes another moot must be
as strict, or be for people of less risk alone.
"""

from collections.abc import Iterator, Sequence

from models.facts.decision import Verdict
from tools.policy.about_sections import DeclaredRule, Effect
from tools.policy.boxes import Side, Span, box_of, is_inside, whole_of, without
from tools.policy.quantities import BY_NAME, Quantity


def gaps(rule: DeclaredRule, rules: Sequence[DeclaredRule]) -> Iterator[tuple[str, str]]:
    """Where more risk would get more because of this rule, each with what to do."""
    for name, side in box_of(rule).items():
        quantity = BY_NAME[name]
        left = None if quantity.worse is None else _beyond(quantity, side)
        if left is not None and not _covered(left, rule, name, rules):
            low, high = left
            where = f"from {low:g} on" if quantity.worse == "up" else f"below {high:g}"
            yield (
                f"whoever has {name} {where} carries more risk and would get more",
                f"Take that bound of {name} away, or declare a rule as strict that goes on there.",
            )
    by_name = {each.name: each for each in rules}
    for name in rule.unless:
        other = by_name.get(name)
        if other is not None and not _as_strict(other.effect, rule.effect) and _risky(other):
            yield (
                f"{name} makes it moot for people of more risk and is less strict",
                f"Let {name} be as strict, or be for people of less risk.",
            )


def _beyond(quantity: Quantity, side: Side) -> Span | None:
    """What lies on the risky side of a span, or None where it reaches the end."""
    whole = whole_of(quantity)
    assert not isinstance(whole, frozenset), "words mean no risk"
    assert not isinstance(side, frozenset), "words mean no risk"
    left = (side[1], whole[1]) if quantity.worse == "up" else (whole[0], side[0])
    return left if left[0] < left[1] else None


def _covered(left: Span, rule: DeclaredRule, name: str, rules: Sequence[DeclaredRule]) -> bool:
    """Whether rules as strict, for at least the same people otherwise, cover a span without a hole."""
    spans = []
    for other in rules:
        box = box_of(other)
        stands_in = (
            other is not rule
            and set(other.unless) <= set(rule.unless)
            and _as_strict(other.effect, rule.effect)
        )
        if stands_in and is_inside(without(box_of(rule), name), without(box, name)):
            side = box.get(name, whole_of(BY_NAME[name]))
            assert not isinstance(side, frozenset), "words mean no risk"
            spans.append(side)
    reached = left[0]
    for low, high in sorted(spans):
        reached = max(reached, high) if low <= reached else reached
    return reached >= left[1]


def _as_strict(one: Effect, other: Effect) -> bool:
    """Whether `one` never gives more than `other`; caps of different kinds cannot be compared."""
    if one.verdict is not None:
        return other.verdict is None or one.verdict.severity >= other.verdict.severity
    if other.verdict is not None:
        return other.verdict is Verdict.ALLOW
    pairs = ((one.cap_minor, other.cap_minor), (one.cap_over_standing_minor, other.cap_over_standing_minor))
    return any(mine is not None and theirs is not None and mine <= theirs for mine, theirs in pairs)


def _risky(rule: DeclaredRule) -> bool:
    """Whether a box leaves out people of less risk, so that it is for those of more."""
    for name, side in box_of(rule).items():
        quantity = BY_NAME[name]
        if quantity.worse is not None and not isinstance(side, frozenset):
            whole = whole_of(quantity)
            assert not isinstance(whole, frozenset), "words mean no risk"
            if side[0] > whole[0] if quantity.worse == "up" else side[1] < whole[1]:
                return True
    return False

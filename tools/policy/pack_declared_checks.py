"""Declared rules: they can be met, contradict nothing, go in no circle; more risk never gets more."""

from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from models.facts.decision import Verdict
from tools.policy.about_sections import DeclaredRule, Interval
from tools.policy.boxes import box_of, is_empty, is_everything, is_inside
from tools.policy.pack_draft import Draft
from tools.policy.pack_faults import Fault
from tools.policy.quantities import BY_NAME, Quantity
from tools.policy.risk_order import gaps
from tools.policy.rule_register import BY_NAME as BUILT_IN
from tools.policy.toml_places import Place

if TYPE_CHECKING:
    from tools.policy.pack import PolicyPack

_CONDITION = "Write {{ from = ..., below = ... }}{}, within what is possible: {}."


def check_declared(draft: Draft) -> Iterator[Fault]:
    """Each rule by itself first; how they go together only once all of them can be read."""
    rules = draft.pack.declared
    alone = [fault for number, rule in enumerate(rules) for fault in _alone(draft, number, rule)]
    yield from alone
    yield from _names(draft, rules)
    if alone:
        return
    yield from _circles(draft, rules)
    for number, rule in enumerate(rules):
        yield from _contradicted(draft, number, rules)
        yield from _never_met(draft, number, rules)
        for wrong, remedy in () if is_empty(box_of(rule)) else gaps(rule, rules):
            yield draft.fault(("declared", number, "when"), f"{rule.name}: {wrong}", remedy)


def check_declared_against_sections(draft: Draft) -> Iterator[Fault]:
    """A rule may not say otherwise than a section of the pack, nor be left nothing by one."""
    for number, rule in enumerate(draft.pack.declared):
        if not any(_alone(draft, number, rule)):
            yield from _against_sections(draft, number, rule)


def _alone(draft: Draft, number: int, rule: DeclaredRule) -> Iterator[Fault]:
    place: Place = ("declared", number)
    if not rule.when:
        yield draft.fault(
            (*place, "when"),
            f"{rule.name} has no condition",
            "Say for whom it is, by quantities and intervals.",
        )
    wrong = [
        fault
        for name, each in rule.when.items()
        for fault in _condition(draft, (*place, "when", name), name, each)
    ]
    yield from wrong
    effects = [rule.effect.verdict, rule.effect.cap_minor, rule.effect.cap_over_standing_minor]
    if sum(effect is not None for effect in effects) != 1 or rule.effect.verdict is Verdict.ALLOW:
        yield draft.fault(
            (*place, "effect"),
            f"{rule.name} has no one effect that lowers",
            'Give one: verdict = "refer" or "decline", cap_minor, or cap_over_standing_minor.',
        )
    shown = [name for name in rule.when if name in BY_NAME and BY_NAME[name].shown]
    if shown and rule.effect.verdict is not None:
        yield draft.fault(
            (*place, "effect"),
            f"{rule.name} would make showing {shown[0]} worse than keeping it back",
            "What is shown by choice may cap, and is then left unused where it does not help; give a cap.",
        )
    if rule.when and not wrong and is_everything(box_of(rule)):
        yield draft.fault(
            (*place, "when"),
            f"{rule.name} is met by everybody",
            "A figure for everybody belongs to its section.",
        )


def _condition(draft: Draft, place: Place, name: str, each: Interval) -> Iterator[Fault]:
    quantity = BY_NAME.get(name)
    if quantity is None:
        yield draft.fault(place, f"there is no quantity {name!r}", f"There are {', '.join(BY_NAME)}.")
        return
    bounds = [bound for bound in (each.from_, each.below) if bound is not None]
    outside = [bound for bound in bounds if not quantity.low <= bound <= quantity.high + quantity.whole]
    if quantity.words:
        if each.is_ not in quantity.words or bounds:
            words = ", ".join(sorted(quantity.words))
            yield draft.fault(place, f"{name} is one of {words}", 'Write { is = "..." }.')
    elif (each.is_ is None) is not bool(bounds) or (
        each.is_ is not None and not _possible(quantity, each.is_)
    ):
        wrong = "there is neither an interval nor one value, or both"
        yield draft.fault(place, wrong, _ways(quantity))
    elif outside:
        yield draft.fault(place, f"{outside[0]:g} lies outside what {name} can be", _ways(quantity))
    elif each.is_ is None and len(bounds) == 2 and bounds[0] >= bounds[1]:
        wrong = f"nothing is from {bounds[0]:g} and below {bounds[1]:g}"
        yield draft.fault(
            place, wrong, "`below` is the first value that no longer counts; let it be above `from`."
        )


def _possible(quantity: Quantity, value: str | int) -> bool:
    return quantity.whole and isinstance(value, int) and quantity.low <= value <= quantity.high


def _ways(quantity: Quantity) -> str:
    one = " or { is = ... }" if quantity.whole else ""
    return _CONDITION.format(one, f"{quantity.low:g} to {quantity.high:g}")


def _names(draft: Draft, rules: Sequence[DeclaredRule]) -> Iterator[Fault]:
    known = {rule.name for rule in rules}
    for number, rule in enumerate(rules):
        earlier = [each.name for each in rules[:number]]
        if rule.name in BUILT_IN or rule.name in earlier:
            what = "a built-in rule" if rule.name in BUILT_IN else "another declared rule"
            wrong = f"{what} is called {rule.name}"
            yield draft.fault(("declared", number, "name"), wrong, "Give it a name of its own.")
        for which, other in enumerate(rule.unless):
            if other not in known:
                remedy = "`unless` names declared rules; what a built-in rule says always holds."
                place = ("declared", number, "unless", which)
                yield draft.fault(place, f"there is no declared rule {other!r}", remedy)


def _circles(draft: Draft, rules: Sequence[DeclaredRule]) -> Iterator[Fault]:
    try:
        TopologicalSorter({rule.name: rule.unless for rule in rules}).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        first = next(number for number, rule in enumerate(rules) if rule.name in circle)
        said = " -> ".join(reversed(circle))
        wrong = f"unless goes round in a circle: {said}"
        yield draft.fault(("declared", first, "unless"), wrong, "Take one of them out.")


def _contradicted(draft: Draft, number: int, rules: Sequence[DeclaredRule]) -> Iterator[Fault]:
    """Two rules for the same people that say different things."""
    rule = rules[number]
    for other in rules[:number]:
        if box_of(rule) == box_of(other):
            same = rule.effect == other.effect
            said = "says the same as" if same else "contradicts"
            place = ("declared", number, "effect")
            wrong = f"{rule.name} {said} {other.name}, which is for the same people"
            yield draft.fault(place, wrong, "Keep one of the two, or part their conditions.")


def _never_met(draft: Draft, number: int, rules: Sequence[DeclaredRule]) -> Iterator[Fault]:
    rule, by_name = rules[number], {each.name: each for each in rules}
    if is_empty(box_of(rule)):
        wrong = f"{rule.name} can never be met"
        yield draft.fault(("declared", number, "when"), wrong, "Widen its conditions or take it out.")
    for which, name in enumerate(rule.unless):
        other = by_name.get(name)
        if other is not None and not other.unless and is_inside(box_of(rule), box_of(other)):
            yield draft.fault(
                ("declared", number, "unless", which),
                f"{rule.name} can never count: whoever meets it meets {name}, which makes it moot",
                "Widen its conditions, narrow the other's, or take one of them out.",
            )


def _against_sections(draft: Draft, number: int, rule: DeclaredRule) -> Iterator[Fault]:
    pack, place = draft.pack, ("declared", number, "when")
    for quantity, low, section in _declined(pack):
        interval = rule.when.get(quantity)
        start = None if interval is None else interval.is_ if interval.is_ is not None else interval.from_
        if isinstance(start, int | float) and start >= low and not (quantity == "pd" and start == low):
            wrong = f"{rule.name} can never count: {section} declines from {low:g} on"
            yield draft.fault((*place, quantity), wrong, f"Let it begin below {low:g}, or change {section}.")
    age = rule.when.get("age")
    if age is not None and age.below is not None and age.below <= pack.age.adult_from:
        wrong = f"{rule.name} can never count: age.adult_from declines below {pack.age.adult_from}"
        yield draft.fault((*place, "age"), wrong, "Let it reach above that age, or take it out.")
    yield from _against_scenes(draft, number, rule)
    cap = rule.effect.cap_minor
    if cap is not None and cap > pack.total.limits_max_minor:
        yield draft.fault(
            ("declared", number, "effect", "cap_minor"),
            f"{cap:,} is above total.limits_max_minor = {pack.total.limits_max_minor:,}, so it binds nobody",
            "Lower it or take the rule out.",
        )


def _against_scenes(draft: Draft, number: int, rule: DeclaredRule) -> Iterator[Fault]:
    """Scenes are opened and shut by [scene]: a rule that declines one whole says the opposite."""
    scene, wish = rule.when.get("scene"), rule.when.get("wish")
    offered = {each.value for each in draft.pack.scene.scenes}
    if scene is not None and scene.is_ not in offered:
        wrong = f"{rule.name} can never count: scene.scenes does not offer {scene.is_}"
        yield draft.fault(
            ("declared", number, "when", "scene"), wrong, "Offer the scene, or take the rule out."
        )
    if scene is not None and wish is not None and wish.is_ == "standing":
        wrong = f"{rule.name} can never be met: a standing limit has no scene"
        yield draft.fault(("declared", number, "when"), wrong, "Take one of the two conditions out.")
    whole = not set(rule.when) - {"scene", "wish"} and (
        scene is not None or (wish is not None and wish.is_ == "scene")
    )
    if whole and rule.effect.verdict is Verdict.DECLINE and (scene is None or scene.is_ in offered):
        wrong = f"{rule.name} declines what scene.scenes offers"
        remedy = "Take the scene out of scene.scenes, or say who the rule is for."
        yield draft.fault(("declared", number, "effect"), wrong, remedy)


def _declined(pack: "PolicyPack") -> tuple[tuple[str, float, str], ...]:
    """Where sections decline already: quantity, from where on, the section."""
    return (
        ("pd", pack.risk.pd_max, "risk.pd_max"),
        ("late_payments_12m", pack.history.late_payments_max, "history.late_payments_max"),
    )

"""Rules written as data: what they say of one question. They lower, never raise, and are kept as findings."""

from collections.abc import Iterable

from models.facts.decision import Finding, Verdict
from tools.policy.about_sections import DeclaredRule, Interval
from tools.policy.quantities import BY_NAME
from tools.policy.question import Question, found


def declared_findings(question: Question, rules: Iterable[DeclaredRule]) -> tuple[Finding, ...]:
    """What the declared rules come to, in their order. One that is moot or not met leaves no finding."""
    all_rules = tuple(rules)
    met = {rule.name for rule in all_rules if is_met(rule, question)}
    live = _not_moot(all_rules, met)
    findings = (_finding(rule, question) for rule in all_rules if rule.name in live)
    return tuple(finding for finding in findings if finding is not None)


def is_met(rule: DeclaredRule, question: Question) -> bool:
    """Whether the question lies in the rule's box; what is absent or was withheld lies in none."""
    return all(_holds(name, interval, question) for name, interval in rule.when.items())


def _not_moot(rules: tuple[DeclaredRule, ...], met: set[str]) -> set[str]:
    """Rules that are met, and none that makes them moot is met and live itself; packs have no circles."""
    by_name = {rule.name: rule for rule in rules}
    settled: dict[str, bool] = {}

    def live(name: str) -> bool:
        if name not in settled:
            settled[name] = name in met and not any(live(other) for other in by_name[name].unless)
        return settled[name]

    return {rule.name for rule in rules if live(rule.name)}


def _holds(name: str, interval: Interval, question: Question) -> bool:
    value = BY_NAME[name].read(question)
    if value is None:
        return False
    if interval.is_ is not None:
        return value == interval.is_
    assert not isinstance(value, str), "a pack with an interval of words is refused"
    low, below = interval.from_, interval.below
    return (low is None or low <= value) and (below is None or value < below)


def _finding(rule: DeclaredRule, question: Question) -> Finding | None:
    """No evidence is named: what was shown by choice calls no person and closes no door by being low."""
    effect = rule.effect
    if effect.verdict is not None:
        return found(rule.name, rule.reason, verdict=effect.verdict)
    if effect.cap_minor is not None:
        return found(rule.name, rule.reason, verdict=Verdict.ALLOW, cap_minor=effect.cap_minor)
    if question.is_scene or effect.cap_over_standing_minor is None:
        return None  # a scene limit is always new: there is nothing it could be over
    return found(rule.name, rule.reason, cap_minor=question.standing_minor + effect.cap_over_standing_minor)

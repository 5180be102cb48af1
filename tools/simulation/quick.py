"""The outcome that `settle` comes to, without weighing every part of the evidence to the end.

Rules only lower: whatever else they find, a part whose lowest cap so far is no higher than that of the best
part known cannot give more, and what one rule declines no other allows. So most parts are given up after a
rule or two, and the risk model is asked only about those where a rule wants to know. What is left is weighed
by `weigh` itself; a test holds all of it to `settle`.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import cast

from models.facts.decision import Case, Finding, Verdict
from tools.limits.factors import factors_of
from tools.policy.decide import Scorer, rules_of, settle, weigh
from tools.policy.influence import Group, Outcome, worths
from tools.policy.pack import PolicyPack
from tools.policy.question import Question
from tools.policy.rules import Rule
from tools.scoring.score import Score


class ScoreWhenAsked:
    """A score that is computed when somebody first looks at it."""

    def __init__(self, case: Case, scorer: Scorer) -> None:
        self._case, self._scorer = case, scorer

    @cached_property
    def _score(self) -> Score:
        return self._scorer(factors_of(self._case))

    def __getattr__(self, name: str) -> object:
        return getattr(self._score, name)


class Asked:
    """A case as every part of its evidence; several policies may be asked about the same parts."""

    def __init__(self, case: Case, scorer: Scorer) -> None:
        self.case, self.scorer = case, scorer
        self._parts: Mapping[Group, Question] = worths(case, self._question)
        self.everything = max(self._parts, key=len)
        self.whole = self._parts[self.everything]
        self.smaller = sorted(
            (group for group in self._parts if group != self.everything),
            key=lambda group: (-len(group), sorted(group)),
        )

    def part(self, group: Group) -> Question:
        return self._parts[group]

    def _question(self, case: Case) -> Question:
        return Question(case=case, score=cast(Score, ScoreWhenAsked(case, self.scorer)))


def outcome_of(asked: Asked, pack: PolicyPack) -> Outcome:
    """Equal to `settle(case, pack, scorer).outcome`, of a case that the pack admits as it is."""
    whole = weigh(asked.whole, pack)
    if whole.verdict is Verdict.REFER:
        return whole
    if any(finding.verdict is Verdict.REFER for finding in whole.findings):
        return settle(asked.case, pack, asked.scorer).outcome  # a person has to see some of it: rare
    best = whole if whole.verdict is Verdict.ALLOW else None
    best_group = asked.everything
    order = _telling_first(rules_of(pack), whole.findings)
    for group in asked.smaller:
        question = asked.part(group)
        enough = _enough(best, question, as_large=len(group) == len(best_group))
        if _is_given_up(question, pack, order, enough):
            continue
        found = weigh(question, pack)
        if found.verdict is Verdict.ALLOW and (best is None or _rank(group, found) > _rank(best_group, best)):
            best, best_group = found, group
    return best or whole


def _enough(best: Outcome | None, question: Question, as_large: bool) -> int:
    """The lowest cap with which a part may still be the best: one that gives more, or as much with as many
    pieces of evidence, because then their names decide. Caps are rounded before they are a limit."""
    if best is None:
        return question.old_limit_minor + 1
    if as_large:
        return best.limit_minor
    caps = [finding.cap_minor for finding in best.findings if finding.cap_minor is not None]
    return min(caps, default=best.limit_minor) + 1


def _is_given_up(question: Question, pack: PolicyPack, order: Sequence[Rule], enough: int) -> bool:
    """Whether some rule says no, or caps it below what is enough."""
    for rule in order:
        found = rule(question, pack)
        if found is None:
            continue
        if found.verdict is not Verdict.ALLOW:
            return True
        if found.cap_minor is not None and found.cap_minor < enough:
            return True
    return False


def _rank(group: Group, outcome: Outcome) -> tuple[int, int, list[str]]:
    return outcome.limit_minor, len(group), sorted(group)


def _telling_first(rules: Sequence[Rule], findings: Sequence[Finding]) -> tuple[Rule, ...]:
    """The rules whose caps are lowest for the whole come first: they are the likeliest to end the matter."""
    caps = {finding.rule: finding.cap_minor for finding in findings if finding.cap_minor is not None}
    last = max(caps.values(), default=0) + 1
    return tuple(sorted(rules, key=lambda rule: caps.get(rule.__name__, last)))

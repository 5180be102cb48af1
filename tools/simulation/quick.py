"""The outcome that `settle` comes to, without weighing every part of the evidence to the end.

Rules only lower: whatever else they find, a part whose lowest cap so far is no higher than that of the best
part known cannot give more, and what one rule declines no other allows. What the account caps or declines is
so in every part. So most parts are given up after a rule or two. What is left is weighed by `weigh` itself; a
test holds all of it to `settle`.

Where two policies are asked, a rule that reads nothing in which they differ finds the same under both:
it is a pure function of the question and of what it reads of the pack.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import inf, nan
from typing import cast

import numpy as np

from models.facts.decision import Case, Finding, Verdict
from models.risk.registry import RiskModel
from tools.policy.decide import Scorer, concluded, rate_bps, rules_of, settle, weigh
from tools.policy.declared import declared_findings
from tools.policy.influence import Outcome, parts_of
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, applicant_of, factors_asked
from tools.policy.rules import Rule
from tools.policy.rules_of_parts import OF_THE_ACCOUNT, rules_of_parts, telling_apart
from tools.scoring.score import PD_DIGITS, Score
from tools.scoring.scorer import ScoreOfPart


class Asked:
    """A case as every part of its evidence: nothing first, all of it last; of two of a size, the one that is
    taken where all else is equal comes later. Several policies may be asked about the same parts; `alike` are
    the rules that find the same under all of them."""

    def __init__(self, case: Case, scorer: Scorer, alike: frozenset[str] = frozenset()) -> None:
        self.case, self.scorer, self._alike = case, scorer, alike
        self._known: dict[str, Finding | None] = {}
        applicant, parts = applicant_of(case), parts_of(case).values()
        self.scores = [ScoreOfPart(scorer, factors_asked(applicant, part)) for part in parts]
        asked = zip(parts, self.scores, strict=True)
        self.parts = [Question(case, applicant, part, cast(Score, score)) for part, score in asked]

    @property
    def whole(self) -> Question:
        return self.parts[-1]

    def weighed(self, pack: PolicyPack, rules: Mapping[str, Rule]) -> Outcome:
        """What all that was shown comes to. What is alike under another policy that was asked is known."""
        found = [self._found(name, rule, pack) for name, rule in rules.items()]
        built_in = tuple([finding for finding in found if finding is not None])
        return concluded(self.whole, pack, built_in + declared_findings(self.whole, pack.declared))

    def _found(self, name: str, rule: Rule, pack: PolicyPack) -> Finding | None:
        if name in self._known:
            return self._known[name]
        found = rule(self.whole, pack)
        if name in self._alike:
            self._known[name] = found
        return found


def tell_pds(asked: Iterable[Asked], risk_model: RiskModel) -> None:
    """The PD of every part of all these cases at once: what `score` says one by one, for a tenth of the time
    (a test holds it to that)."""
    scores = [score for each in asked for score in each.scores]
    names = [factor.name for factor in risk_model.serving.factors]
    rows = [[score.factors.get(name, nan) for name in names] for score in scores]
    for score, pd in zip(scores, risk_model.serving.behaviour_pds(np.array(rows)).tolist(), strict=True):
        score.pd = round(pd, PD_DIGITS)


def outcome_of(asked: Asked, pack: PolicyPack) -> Outcome:
    """Equal to `settle(case, pack, scorer).outcome`, of a case that the pack admits as it is."""
    rules = rules_of(pack)
    whole = asked.weighed(pack, rules)
    if whole.verdict is Verdict.REFER:
        return whole
    if any(finding.verdict is Verdict.REFER for finding in whole.findings):
        return settle(asked.case, pack, asked.scorer).outcome  # a person has to see some of it: rare
    of_account = [finding for finding in whole.findings if finding.rule in OF_THE_ACCOUNT]
    if any(finding.verdict is Verdict.DECLINE for finding in of_account):
        return whole
    return _best_of(asked, pack, rules, whole, _lowest(of_account, inf))


def _best_of(
    asked: Asked, pack: PolicyPack, rules: Mapping[str, Rule], whole: Outcome, most: float
) -> Outcome:
    """Of all parts, none of which can be given more than `most`. One that gives as much as the best so far
    is better by its rate alone: more was shown in those looked at before."""
    best = whole if whole.verdict is Verdict.ALLOW else None
    more = _above(whole)
    order = _telling_first(telling_apart(rules, whole.findings), whole.findings)
    for question in reversed(asked.parts[:-1]):
        cheaper = best is not None and rate_bps(question.score.pd, pack) < best.annual_rate_bps
        enough = best.limit_minor if best is not None and cheaper else more
        if enough <= most and not _is_given_up(question, pack, order, enough):
            found = weigh(question, pack, rules_of_parts(rules, whole.findings).values())
            if found.verdict is Verdict.ALLOW and (best is None or _helps(found) > _helps(best)):
                best, more = found, _above(found)
    return best or whole


def _above(outcome: Outcome) -> float:
    """The lowest cap with which more may be given. Caps are rounded before they are a limit."""
    if outcome.verdict is not Verdict.ALLOW:
        return outcome.limit_minor + 1
    return _lowest(outcome.findings, outcome.limit_minor) + 1


def _lowest(findings: Iterable[Finding], otherwise: float) -> float:
    """Of their caps."""
    return min([each.cap_minor for each in findings if each.cap_minor is not None], default=otherwise)


def _helps(outcome: Outcome) -> tuple[int, int]:
    """What helps more has more of this."""
    return outcome.limit_minor, -outcome.annual_rate_bps


def _is_given_up(question: Question, pack: PolicyPack, order: Sequence[Rule], enough: float) -> bool:
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


def _telling_first(rules: Mapping[str, Rule], findings: Sequence[Finding]) -> list[Rule]:
    """The rules whose caps are lowest for the whole come first: they are the likeliest to end the matter."""
    caps = {finding.rule: finding.cap_minor for finding in findings if finding.cap_minor is not None}
    return [rules[name] for name in sorted(rules, key=lambda name: caps.get(name, inf))]

"""A block of requests decided under two policies; what is kept of each is small."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import islice

import numpy as np

from models.facts.decision import Case
from models.facts.limit import LimitKind
from models.risk.registry import RiskModel
from tools.policy.admitting import admitted
from tools.policy.decide import Scorer, decide
from tools.policy.pack import PolicyPack
from tools.policy.rule_register import BY_NAME, READS
from tools.scoring.score import score
from tools.simulation.answer import Answer, answers_from, binding
from tools.simulation.columns import Column, Columns, Whole, Words, columns_of, joined, words
from tools.simulation.movers import Moving, Pair, furthest
from tools.simulation.quick import Asked, outcome_of, tell_pds
from tools.simulation.request import Request


@dataclass(frozen=True)
class Packs:
    """The policy that is tried, and the one it is held against."""

    policy: PolicyPack
    against: PolicyPack

    @cached_property
    def alike(self) -> frozenset[str]:
        """The built-in rules that find the same under both."""
        differ = {
            name
            for name in PolicyPack.model_fields
            if getattr(self.policy, name) != getattr(self.against, name)
        }
        return frozenset(name for name in BY_NAME if not READS.get(name, frozenset()) & differ)


@dataclass(frozen=True, slots=True)
class Truth:
    """What really would be, which a lender never sees: rows x TRUE for either policy."""

    policy: Column
    against: Column


@dataclass(frozen=True, slots=True)
class Block:
    """Requests under both policies, in their order. `truth` is known of simulated ones alone."""

    customer: Words
    groups: Mapping[str, Words]
    old_limit_minor: Whole
    """The limit that the wish is about, before."""
    policy: Columns
    against: Columns
    bound_policy: Counter[str]
    """How often each rule made the answer what it is."""
    bound_against: Counter[str]
    movers: tuple[Moving, ...]
    """Those that move the furthest."""
    truth: Truth | None = None

    def __len__(self) -> int:
        return len(self.customer)


_AT_ONCE = 250
"""Requests whose parts are scored together."""


def weighed(requests: Iterable[Request], packs: Packs, risk_model: RiskModel) -> Block:
    """Every request decided under both; what one decision asks of the risk model the other has already."""
    scorer = partial(score, risk_model)
    asked, pairs, left = list[Request](), list[Pair](), iter(requests)
    while some := list(islice(left, _AT_ONCE)):
        asked += some
        pairs += _answered([request.case for request in some], packs, risk_model, scorer)
    return compared(asked, pairs)


def with_reasons(block: Block, packs: Packs, risk_model: RiskModel) -> Block:
    """With the reasons that the largest movers would hear."""
    scorer = partial(score, risk_model)

    def heard(case: Case, answer: Answer, pack: PolicyPack) -> Answer:
        decision = decide(case, pack=pack, scorer=scorer, decision_id="simulated", inputs=())
        return answer._replace(reasons=decision.reasons)

    movers = (
        Moving(asked, heard(asked.case, policy, packs.policy), heard(asked.case, against, packs.against))
        for asked, policy, against in block.movers
    )
    return replace(block, movers=tuple(movers))


def compared(asked: Sequence[Request], pairs: Sequence[Pair]) -> Block:
    """What is kept of the answers under both policies."""
    policy, against = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    names = sorted({name for request in asked for name in request.groups})
    return Block(
        customer=words(each.customer for each in asked),
        groups={name: words(each.groups[name] for each in asked) for name in names},
        old_limit_minor=np.array([old_limit(each.case) for each in asked], np.int64),
        policy=columns_of(policy),
        against=columns_of(against),
        bound_policy=_bound(policy),
        bound_against=_bound(against),
        movers=furthest(
            Moving(request, policy, against)
            for request, (policy, against) in zip(asked, pairs, strict=True)
            if policy.said != against.said
        ),
    )


def together(blocks: Sequence[Block]) -> Block:
    """Blocks as one, in their order."""
    names = sorted({name for block in blocks for name in block.groups})
    truths = [block.truth for block in blocks if block.truth is not None]
    return replace(
        blocks[0],
        customer=np.concatenate([block.customer for block in blocks]),
        groups={name: np.concatenate([block.groups[name] for block in blocks]) for name in names},
        old_limit_minor=np.concatenate([block.old_limit_minor for block in blocks]),
        policy=joined([block.policy for block in blocks]),
        against=joined([block.against for block in blocks]),
        bound_policy=sum((block.bound_policy for block in blocks), Counter[str]()),
        bound_against=sum((block.bound_against for block in blocks), Counter[str]()),
        movers=furthest(each for block in blocks for each in block.movers),
        truth=_truth_of(truths) if len(truths) == len(blocks) else None,
    )


def old_limit(case: Case) -> int:
    """0 for a scene limit, which is always new."""
    if case.wish.kind is LimitKind.SCENE:
        return 0
    return sum(limit.amount_minor for limit in case.limits if limit.kind is LimitKind.STANDING)


def _truth_of(truths: Sequence[Truth]) -> Truth:
    return Truth(
        np.concatenate([each.policy for each in truths]), np.concatenate([each.against for each in truths])
    )


def _answered(cases: Sequence[Case], packs: Packs, risk_model: RiskModel, scorer: Scorer) -> Iterator[Pair]:
    """Under both; parts of the evidence that both admit are made once."""
    parts: list[tuple[Asked, Asked]] = []
    for case in cases:
        policy, against = admitted(case, packs.policy), admitted(case, packs.against)
        tried = Asked(policy, scorer, packs.alike)
        parts.append((tried, tried if against is policy else Asked(against, scorer)))
    tell_pds(dict.fromkeys(each for pair in parts for each in pair), risk_model)
    under_policy = [(outcome_of(tried, packs.policy), other.whole) for tried, other in parts]
    under_against = [(outcome_of(other, packs.against), other.whole) for _, other in parts]
    answers = answers_from(under_policy + under_against, packs.against)
    return zip(answers[: len(parts)], answers[len(parts) :], strict=True)


def _bound(answers: Iterable[Answer]) -> Counter[str]:
    bound = (binding(each.verdict, each.findings) for each in answers)
    return Counter(rule for findings in bound for rule in {finding.rule for finding in findings})

"""A block of requests decided under two policies by the real decision; what is kept of each is small."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.facts.decision import Case, Decision
from tools.policy.decide import Scorer, decide
from tools.policy.pack import PolicyPack
from tools.scoring.score import Score
from tools.simulation.columns import Columns, Counted, Words, columns_of, joined, words
from tools.simulation.movers import Mover, largest, mover
from tools.simulation.request import Request

Decides = Callable[[Case], Decision]


@dataclass(frozen=True, slots=True)
class Packs:
    """The policy that is tried, and the one it is held against."""

    policy: PolicyPack
    against: PolicyPack


@dataclass(frozen=True, slots=True)
class Block:
    """Requests under both policies, in their order."""

    customer: Words
    groups: Mapping[str, Words]
    policy: Columns
    against: Columns
    bound_policy: Counter[str]
    bound_against: Counter[str]
    movers: tuple[Mover, ...]

    def __len__(self) -> int:
        return len(self.customer)


def weighed(requests: Iterable[Request], packs: Packs, scorer: Scorer) -> Block:
    """Every request decided under both; what one decision needs of the risk model the other has already."""
    asked: list[Request] = []
    pairs: list[tuple[Decision, Decision]] = []
    for request in requests:
        known = remembering(scorer)
        asked.append(request)
        pairs.append((decided(request.case, packs.policy, known), decided(request.case, packs.against, known)))
    return compared(asked, pairs)


def compared(asked: Sequence[Request], pairs: Sequence[tuple[Decision, Decision]]) -> Block:
    """What is kept of decisions under the policy and under the one it is held against."""
    bound = Counted(Counter()), Counted(Counter())
    found = (mover(request, *pair) for request, pair in zip(asked, pairs, strict=True))
    movers = largest(each for each in found if each is not None)
    for pair in pairs:
        for counted, decision in zip(bound, pair, strict=True):
            counted.take(decision)
    names = sorted({name for request in asked for name in request.groups})
    return Block(
        customer=words(each.customer for each in asked),
        groups={name: words(each.groups[name] for each in asked) for name in names},
        policy=columns_of([policy for policy, _ in pairs]),
        against=columns_of([against for _, against in pairs]),
        bound_policy=bound[0].rules,
        bound_against=bound[1].rules,
        movers=movers,
    )


def together(blocks: Sequence[Block]) -> Block:
    """Blocks as one, in their order."""
    import numpy as np

    names = sorted({name for block in blocks for name in block.groups})
    return Block(
        customer=np.concatenate([block.customer for block in blocks]),
        groups={name: np.concatenate([block.groups[name] for block in blocks]) for name in names},
        policy=joined([block.policy for block in blocks]),
        against=joined([block.against for block in blocks]),
        bound_policy=sum((block.bound_policy for block in blocks), Counter[str]()),
        bound_against=sum((block.bound_against for block in blocks), Counter[str]()),
        movers=largest(each for block in blocks for each in block.movers),
    )


def decided(case: Case, pack: PolicyPack, scorer: Scorer) -> Decision:
    """The decision on a case, that nobody keeps."""
    return decide(case, pack=pack, scorer=scorer, decision_id="simulated", inputs=())


def remembering(scorer: Scorer) -> Scorer:
    """The same answers, each computed once; for one request, so that it stays small."""
    known: dict[tuple[tuple[str, float], ...], Score] = {}

    def answer(factors: dict[str, float]) -> Score:
        key = tuple(factors.items())
        found = known.get(key)
        if found is None:
            found = known[key] = scorer(factors)
        return found

    return answer

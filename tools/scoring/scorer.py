"""A risk model as decisions use it: what it says of a customer, and what moved that."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from models.facts.decision import RiskReason
from models.facts.value import Value
from models.risk.factors import FACTOR_BY_NAME
from models.risk.reasons.reason import Reading, Reason
from models.risk.registry import RiskModel
from tools.scoring.reasons import behaviour_reasons
from tools.scoring.score import Score, pds_of, score

Factors = Mapping[str, float]
Scorer = Callable[[dict[str, float]], Score]


class Moved(Value):
    """What moved the PD that decides: up to four reason codes each way, the weightiest first."""

    raised: tuple[RiskReason, ...] = ()
    lowered: tuple[RiskReason, ...] = ()


@dataclass(frozen=True)
class ModelScorer:
    """Scores with one risk model. A former one is asked only for the factors that it knows of the register:
    what was learned of since is nothing to it."""

    risk_model: RiskModel

    def __call__(self, factors: Factors) -> Score:
        return score(self.risk_model, self._known(factors))

    def pds(self, factors: Iterable[Factors]) -> list[float]:
        """The PD of each alone, for whoever weighs many parts of one case."""
        return pds_of(self.risk_model, map(self._known, factors))

    def moved(self, factors: Factors) -> Moved:
        """By TreeSHAP, exactly; what is not known is on neither side: neither what was withheld, nor a gap
        that nobody could put a true sentence to. Takes about a quarter of a millisecond."""
        found = behaviour_reasons(self.risk_model, self._known(factors))
        return Moved(raised=_told(found.raised), lowered=_told(found.helped))

    def _known(self, factors: Factors) -> Factors:
        if not self._unknown:
            return factors
        return {name: value for name, value in factors.items() if name not in self._unknown}

    @cached_property
    def _unknown(self) -> frozenset[str]:
        return frozenset(FACTOR_BY_NAME) - {factor.name for factor in self.risk_model.factors}


class ScoreOfPart:
    """A score of which rules read the PD alone; the rest, which only a part that decides needs, is found when
    somebody looks at it. Equal to the scorer's in all that it says."""

    def __init__(self, scorer: Scorer, factors: dict[str, float]) -> None:
        self._scorer, self.factors = scorer, factors

    @cached_property
    def pd(self) -> float:
        scorer = self._scorer
        return scorer.pds((self.factors,))[0] if isinstance(scorer, ModelScorer) else self._whole.pd

    @cached_property
    def _whole(self) -> Score:
        return self._scorer(self.factors)

    def __getattr__(self, name: str) -> object:
        return getattr(self._whole, name)


def scores_of_parts(scorer: Scorer, factors: Sequence[dict[str, float]]) -> list[ScoreOfPart]:
    """A score of each; all their PDs at once where the scorer can."""
    scores = [ScoreOfPart(scorer, each) for each in factors]
    if isinstance(scorer, ModelScorer):
        for score, pd in zip(scores, scorer.pds(factors), strict=True):
            score.pd = pd
    return scores


def moved_by(scorer: Scorer, factors: Factors) -> Moved | None:
    """What moved the PD, where the scorer can say."""
    return scorer.moved(factors) if isinstance(scorer, ModelScorer) else None


def _told(reasons: Iterable[Reason]) -> tuple[RiskReason, ...]:
    return tuple(
        RiskReason(code=each.code, factor=each.factors[0], share=each.log_odds)
        for each in reasons
        if each.reading is not Reading.MISSING
    )

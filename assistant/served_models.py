"""The risk models of one process: the champion decides, others are scored beside it, former ones replay.

All are loaded and verified once, when the process starts.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Literal, cast

from assistant.model_registry import ModelRegistry
from models.facts.scored_beside import ScoredBeside
from models.risk.artefact import RiskModelRefused
from models.risk.factors import FACTORS
from models.risk.registry import RiskModel
from models.risk.schema import require_same_schema
from tools.scoring.score import score
from tools.scoring.scorer import ModelScorer, Scorer

_log = logging.getLogger(__name__)

Beside = tuple[Literal["challenger", "shadow"], RiskModel]


@dataclass(frozen=True, slots=True)
class ServedModels:
    """`former` raises NoSuchVersion and RiskModelRefused."""

    risk_model: RiskModel
    others: tuple[Beside, ...]
    former: Callable[[str], Scorer]

    @property
    def champion(self) -> Scorer:
        return ModelScorer(self.risk_model)

    def beside(self, factors: dict[str, float]) -> tuple[ScoredBeside, ...]:
        """What the others say of the same factors. One that fails is left out: no decision waits for it."""
        found = []
        for role, risk_model in self.others:
            try:
                said = score(risk_model, factors)
            except Exception as error:  # whatever it is, the decision stands without it
                _log.warning("%s could not be scored beside: %s", risk_model.version, type(error).__name__)
                continue
            found.append(
                ScoredBeside(
                    model_version=said.model_version,
                    role=role,
                    pd=said.pd,
                    scorecard_pd=said.scorecard_pd,
                    scorecard_points=said.scorecard_points,
                )
            )
        return tuple(found)


def served_models(registry: ModelRegistry) -> ServedModels:
    """What the registry says is to be served. Raises RiskModelRefused for the champion, never serving
    another in its place; a challenger or shadow that is refused is told in the log and left out."""
    others: list[Beside] = []
    for standing in registry.beside():
        try:
            role = cast('Literal["challenger", "shadow"]', str(standing.role))
            others.append((role, registry.loaded(standing)))
        except RiskModelRefused as error:
            _log.warning("%s is not scored beside the champion: %s", standing.version, error)
    return ServedModels(registry.champion(), tuple(others), cache(partial(_former, registry)))


def _former(registry: ModelRegistry, version: str) -> Scorer:
    """A model may have been learned before some factors were there; those that it knows mean what they did.

    Raises NoSuchVersion, RiskModelRefused.
    """
    found = registry.loaded(registry.book().find(version), None)
    theirs = {factor.name for factor in found.factors}
    require_same_schema(found.factors, [factor for factor in FACTORS if factor.name in theirs])
    return ModelScorer(found)

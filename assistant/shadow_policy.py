"""A policy that decides nothing: weighed beside each live decision, on its case, by its risk model."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from assistant.simulating.naming import InRegistry, pack_named
from models.errors import CreditAssistantError
from models.facts.decision import Case
from models.facts.shadow_decision import ShadowDecision
from tools.policy.decide import Scorer, decide
from tools.policy.pack import PolicyPack
from tools.policy.pack_identity import PackIdentity

_log = logging.getLogger(__name__)

Shadow = Callable[[Case, str], ShadowDecision | None]


@dataclass(frozen=True, slots=True)
class ShadowPolicy:
    """`live_at` identifies the pack that decided at a moment."""

    pack: PolicyPack
    identity: PackIdentity
    live_at: Callable[[datetime], PackIdentity]
    scorer: Scorer

    def __call__(self, case: Case, decision_id: str) -> ShadowDecision | None:
        """None where it fails, which the log tells: nothing that a shadow does reaches a decision."""
        try:
            decision = decide(case, pack=self.pack, scorer=self.scorer, decision_id=decision_id, inputs=())
            return ShadowDecision(
                policy_sha256=self.identity.sha256,
                live_sha256=self.live_at(case.at).sha256,
                decision=decision,
            )
        except Exception as error:  # whatever it is, the decision stands without it
            _log.warning("%s could not be weighed in shadow: %s", self.pack.version, type(error).__name__)
            return None


def no_shadow(case: Case, decision_id: str) -> ShadowDecision | None:
    return None


def shadow_policy(
    told: str | None, in_registry: InRegistry, live_at: Callable[[datetime], PackIdentity], scorer: Scorer
) -> Shadow:
    """The shadow that is named. One that is unusable is told in the log and left out: live decisions go on
    without it."""
    if told is None:
        return no_shadow
    try:
        pack, identity = pack_named(told, in_registry)
    except CreditAssistantError as error:
        _log.warning("The policy %s is not weighed in shadow: %s", told, error)
        return no_shadow
    return ShadowPolicy(pack, identity, live_at, scorer)

"""What the engine saw of a payment that waits: rules as written, factors with values, what moved the model.

A payment's event and verdict are kept, what was remembered of the customer goes on; so factors are worked out
anew from what came before the event, and held against the recorded probability.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose, isfinite

import numpy as np
from numpy.typing import NDArray

from models.facts.held_file import FactorSeen, LookedBack, SignSeen
from models.facts.merchant import MerchantStanding
from models.facts.payment import Assessment, Sign
from models.risk.payments.event import EVENT
from models.risk.payments.register import FACTOR_NAMES
from models.risk.payments.state import remembered
from models.risk.payments.windows import factors
from models.risk.reasons.tree_shap import TreeShap
from tools.payments.assess import BY_MODEL
from tools.payments.judging import NAMES, Judge
from tools.payments.payee_standing import as_record
from tools.payments.payment_rules import Rule

PUSHED_MOST = 8
"""How many of the model's factors are told: those that moved it most."""

_FACTORS = len(FACTOR_NAMES)


@dataclass(frozen=True, slots=True)
class LookingBack:
    """The engine that judged, and the account of its model. Built once a worker."""

    judge: Judge
    shap: TreeShap

    def __call__(
        self,
        assessment: Assessment,
        event: bytes,
        amount_minor: int,
        state: bytes | None,
        payee: MerchantStanding | None,
    ) -> LookedBack:
        """Pure. `event` is the record that was kept of the payment; `state` may have gone on since, what it
        holds of later payments is passed over."""
        record = np.frombuffer(bytearray(event[: EVENT.itemsize]), EVENT)
        row = factors(remembered(state), record, as_record(payee))
        values = [*row.tolist(), float(amount_minor)]
        again = self.judge.score(row)
        return LookedBack(
            probability=assessment.scam_probability,
            thresholds=tuple((rule.sign.verdict, least) for least, rule in self.judge.criteria.thresholds),
            engine_version=assessment.engine_version,
            same=isclose(again, assessment.scam_probability, rel_tol=1e-9, abs_tol=1e-12),
            signs=tuple(self._sign(each, values) for each in assessment.signs),
            pushed=self._pushed(row),
        )

    def _sign(self, sign: Sign, values: Sequence[float]) -> SignSeen:
        rule = self._rules().get(sign.code)
        asked = () if rule is None or sign.code == BY_MODEL else rule.asks
        return SignSeen(
            code=sign.code,
            verdict=sign.verdict,
            pattern=sign.pattern,
            when="" if rule is None or sign.code == BY_MODEL else rule.when,
            factors=tuple(FactorSeen(name=name, value=_value(name, values, rule)) for name in asked),
        )

    def _rules(self) -> dict[str, Rule]:
        criteria = self.judge.criteria
        return {rule.sign.code: rule for rule in (*criteria.rules, *criteria.observations)}

    def _pushed(self, row: NDArray[np.float64]) -> tuple[FactorSeen, ...]:
        added = self.shap.contributions(row)
        most = np.argsort(-np.abs(added), kind="stable")[:PUSHED_MOST]
        values = row.tolist()
        return tuple(
            FactorSeen(name=FACTOR_NAMES[place], value=_known(values[place]), added=float(added[place]))
            for place in most.tolist()
            if added[place] != 0
        )


def _value(name: str, values: Sequence[float], rule: Rule | None) -> float | None:
    """What a payment says it is for is not kept. Where the rule held and asks for all that it names, it did
    sound like that; elsewhere it is not known any more."""
    place = NAMES[name]
    if place < len(values):
        return _known(values[place])
    return 1.0 if rule is not None and " or " not in rule.when else None


def _known(value: float) -> float | None:
    return value if isfinite(value) else None

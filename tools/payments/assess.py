"""What the real-time engine makes of a payment: the scam model's probability, and the rules. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.facts.payment import Assessment, Authorisation, PaymentVerdict, ScamPattern, Sign
from tools.payments.payment_rules import Factors, Rule, signs_of

BY_MODEL = "scam_probability"
"""The sign that the model's probability is."""

_SEVERITY = {verdict: rank for rank, verdict in enumerate(PaymentVerdict)}


@dataclass(frozen=True, slots=True)
class Criteria:
    """What payments are judged by. Thresholds: from which probability on the model's sign is given, the
    greatest first; the first that is reached, and whose condition holds, counts."""

    version: str
    thresholds: tuple[tuple[float, Rule], ...]
    rules: tuple[Rule, ...]
    observations: tuple[Rule, ...] = ()
    """What a person is told where the model alone speaks against a payment; by itself it stops nothing."""


def assess(factors: Factors, probability: float, criteria: Criteria) -> Assessment:
    """The severest of what speaks; what is milder is kept beside it."""
    found = (*signs_of(factors, criteria.rules), *_of_model(factors, probability, criteria.thresholds))
    signs = tuple(sorted(found, key=lambda each: -_SEVERITY[each.verdict])) if len(found) > 1 else found
    if signs and all(each.code == BY_MODEL for each in signs):
        signs += signs_of(factors, criteria.observations)
    return Assessment(
        verdict=signs[0].verdict if signs else PaymentVerdict.APPROVE,
        signs=signs,
        pattern=_pattern(signs),
        scam_probability=probability,
        engine_version=criteria.version,
    )


def settled(allocated: Authorisation, assessment: Assessment) -> Authorisation:
    """The severer of what the limits and what the engine say. Nothing is drawn unless both approve.

    What a limit could have done stays beside it. A merchant is told that a payment waits, never why.
    """
    if _SEVERITY[assessment.verdict] <= _SEVERITY[allocated.verdict]:
        return allocated
    reason = TOLD[assessment.verdict]
    return allocated.model_copy(update={"verdict": assessment.verdict, "drawn": (), "reasons": (reason,)})


TOLD = {
    PaymentVerdict.STEP_UP: "customer_is_asked",
    PaymentVerdict.HOLD: "held_for_the_customer",
    PaymentVerdict.DECLINE: "not_allowed",
}
"""All that the merchant hears: who deceives somebody may be the one who asks."""


def _of_model(
    factors: Factors, probability: float, thresholds: Sequence[tuple[float, Rule]]
) -> tuple[Sign, ...]:
    for least, rule in thresholds:
        if probability >= least and rule.holds(factors):
            return (rule.sign,)
    return ()


def _pattern(signs: Sequence[Sign]) -> ScamPattern | None:
    """The trick that the severest sign names; the model names none."""
    return next((each.pattern for each in signs if each.pattern is not None), None)

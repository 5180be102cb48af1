"""Replay a decrease: verify its seal, then decide it again from what it looked at, byte for byte."""

from assistant.actions.means import Means
from assistant.actions.replay_decision import Replay, pack_of, scorer_of
from models.errors import InputsErased, RecordTampered
from models.facts.decrease import DecreaseCase
from tools.audit.seal import canonical, commitment, sealed
from tools.limits.decreasing import decide_decrease


def replay_decrease(means: Means, decrease_id: str) -> Replay:
    """Raises RecordTampered, InputsErased, VersionsDiffer, NotFound."""
    with means.storage.reading() as stores:
        stored = stores.decreases.get(decrease_id)
        seal = stores.decreases.seal_of(decrease_id)
    decision = stored.decision
    if sealed(stored.text) != seal or canonical(decision) != stored.text:
        raise RecordTampered(f"Decrease {decrease_id} does not match its seal.", decision=decrease_id)
    if stored.case is None:
        raise InputsErased("The seal verifies; what it looked at was erased, so it cannot be decided again.")
    if commitment(stored.salt, stored.case) != decision.input.commitment:
        raise RecordTampered(f"What {decrease_id} looked at does not match its seal.", decision=decrease_id)
    again = decide_decrease(
        DecreaseCase.from_json(stored.case),
        pack=pack_of(means, decision.policy_version, decision.at),
        scorer=scorer_of(means, decision.risk.risk_model_version),
        decrease_id=decrease_id,
        seal=decision.input,
    )
    text = canonical(again)
    return Replay(decrease_id, seal, text, same=text == stored.text)

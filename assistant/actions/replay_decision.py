"""Replay a decision: verify its seal, then compute it again from its inputs, byte for byte."""

from dataclasses import dataclass
from datetime import datetime

from assistant.actions.means import Means
from assistant.policy_registry import PolicyRegistryUnusable
from assistant.storage.decisions import DecisionInput, SealedDecision
from models.errors import Conflict, InputsErased, NotAllowed, NotFound, RecordTampered
from models.risk.artefact import RiskModelRefused
from tools.audit.seal import canonical, commitment, sealed
from tools.policy.case_parts import case_from
from tools.policy.pack import PolicyPack
from tools.policy.pack_faults import PackUnusable
from tools.policy.pack_history import NoSuchPolicy
from tools.policy.reviewing import decide_case
from tools.scoring.scorer import Scorer


class VersionsDiffer(Conflict):
    """The policy or risk model of that decision is not the one loaded; load it to replay."""

    code = "versions_differ"


class InputsClosed(NotAllowed):
    """What this decision looked at is not open to us now; its seal verifies all the same."""

    code = "inputs_closed"


@dataclass(frozen=True, slots=True)
class Replay:
    """`text` is what was computed now; it equals the sealed text when `same`."""

    decision_id: str
    seal: str
    text: str
    same: bool


def verify_decision(means: Means, decision_id: str) -> SealedDecision:
    """Raises RecordTampered unless the text matches its seal. Needs none of the inputs."""
    with means.storage.reading() as stores:
        stored = stores.decisions.get(decision_id)
    if sealed(stored.text) != stored.seal or canonical(stored.decision) != stored.text:
        raise RecordTampered(f"Decision {decision_id} does not match its seal.", decision=decision_id)
    return stored


def replay_decision(means: Means, decision_id: str) -> Replay:
    """Raises RecordTampered, InputsErased, VersionsDiffer, NotFound."""
    stored = verify_decision(means, decision_id)
    with means.storage.reading() as stores:
        inputs, closed = stores.decisions.inputs(decision_id, means.now())
    if closed:
        reasons = ", ".join(f"{source} ({standing})" for source, standing in closed.items())
        raise InputsClosed(f"No consent opens these inputs now: {reasons}.", closed=closed)
    _require_inputs(stored, inputs)
    decision = stored.decision
    case = case_from({each.source: each.text for each in inputs})
    again, _ = decide_case(
        case,
        pack=pack_of(means, decision.policy_version, decision.at),
        scorer=scorer_of(means, decision.risk.risk_model_version),
        decision_id=decision_id,
        inputs=decision.inputs,
        in_full=bool(decision.risk.raised or decision.risk.lowered),
    )
    text = canonical(again)
    return Replay(decision_id, stored.seal, text, same=text == stored.text)


def pack_of(means: Means, version: str, at: datetime) -> PolicyPack:
    """The pack that made the decision: the one in force then, or another that the registry keeps."""
    try:
        return means.policies.version(version, at)
    except (NoSuchPolicy, PackUnusable, PolicyRegistryUnusable) as error:
        raise VersionsDiffer(f"Load policy {version}; {means.pack.version} is loaded. {error}") from error


def scorer_of(means: Means, version: str) -> Scorer:
    """The model that made the decision: the champion, or one of before that the registry keeps."""
    champion = means.scorer({}).model_version
    if version == champion:
        return means.scorer
    try:
        return means.former_scorer(version)
    except (NotFound, RiskModelRefused) as error:
        raise VersionsDiffer(f"Load risk model {version}; {champion} is loaded. {error}") from error


def _require_inputs(stored: SealedDecision, inputs: tuple[DecisionInput, ...]) -> None:
    by_source = {each.source: each for each in inputs}
    missing = [each.source for each in stored.decision.inputs if each.source not in by_source]
    if missing:
        raise InputsErased(
            "The seal verifies; the inputs from "
            + ", ".join(missing)
            + " were erased, so it cannot be recomputed.",
            erased=missing,
        )
    for seal in stored.decision.inputs:
        kept = by_source[seal.source]
        if commitment(kept.salt, kept.text) != seal.commitment:
            raise RecordTampered(f"The input {seal.source} does not match its seal.", source=seal.source)

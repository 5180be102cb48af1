"""What a policy that does not decide would have decided, kept beside the decision that was made."""

from typing import Annotated

from pydantic import Field

from models.facts.decision import Decision
from models.facts.value import Value

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class ShadowDecision(Value):
    """No limit was ever made of it. `decision` is of the same case, at the same moment, by the same risk
    model; it names the shadow's policy. The hashes are of both policies' packs as they were."""

    policy_sha256: Sha256
    live_sha256: Sha256
    decision: Decision

"""The simulation that a change of pack brings along: of which pack it is, and against which."""

import json
from typing import Any, NamedTuple

import rfc8785
from pydantic import ValidationError

from models.errors import UnusableInput
from models.risk.strict_json import JsonUnusable, require_strict
from tools.audit.seal import sealed
from tools.policy.pack_identity import PackIdentity

_SIMULATE = "make it with `simulate --policy FILE --against PACK --out FILE.json`"


class SimulationUnusable(UnusableInput):
    """This is no simulation, or it was changed after it was made; make it again with `simulate --out`."""

    code = "simulation_unusable"


class SimulationNamed(NamedTuple):
    """The two packs that a simulation speaks of."""

    policy: PackIdentity
    against: PackIdentity


def read_simulation_named(content: bytes) -> SimulationNamed:
    """From JSON with `policy` and `against`, or `policies` of those two; each has version and sha256.

    Where it has a `seal`, the SHA-256 of the canonical JSON of all else, it must hold. Raises
    SimulationUnusable.
    """
    try:
        require_strict(content)
        told = json.loads(content)
        policy, against = _two(told)
        found = SimulationNamed(PackIdentity.model_validate(policy), PackIdentity.model_validate(against))
    except (JsonUnusable, ValidationError, ValueError, TypeError, KeyError) as error:
        raise SimulationUnusable(
            f"This is no simulation: it names no two packs by version and sha256; {_SIMULATE}."
        ) from error
    if "seal" in told and told.pop("seal") != sealed(rfc8785.dumps(told).decode()):
        raise SimulationUnusable(f"The simulation was changed after it was made; {_SIMULATE} anew.")
    return found


def require_of(named: SimulationNamed, policy: PackIdentity, in_force: PackIdentity) -> None:
    """Raises SimulationUnusable for one of another pack, or against one that is not in force."""
    for what, found, wanted in (
        ("of", named.policy, policy),
        ("against", named.against, in_force),
    ):
        if found != wanted:
            which = "this pack" if what == "of" else "the pack that it would replace"
            raise SimulationUnusable(
                f"The simulation is {what} {found.version} ({found.sha256[:12]}); {which} is "
                f"{wanted.version} ({wanted.sha256[:12]}): {_SIMULATE} anew."
            )


def _two(told: Any) -> tuple[Any, Any]:
    if "policy" in told or "against" in told:
        return told["policy"], told["against"]
    policy, against = told["policies"]
    return policy, against

"""Packs that differ in one place, and a few dozen simulated requests tried under them."""

from datetime import date
from functools import cache
from typing import Any

from assistant.actions.simulate_policy import Past
from assistant.simulating.simulated import Plan, simulate_requests
from models.risk.registry import SHIPPED, RiskModel, load
from tools.policy.pack import PolicyPack, shipped_pack
from tools.policy.pack_identity import PackIdentity
from tools.simulation.findings import Simulation
from tools.simulation.request import Request
from tools.simulation.supposed_requests import population_block, requests_of
from tools.simulation.weighing import Block, Packs, weighed

PACK = shipped_pack("cn")
TODAY = date(2027, 1, 1)
NAMED = PackIdentity(version="tried", sha256="a" * 64), PackIdentity(version="other", sha256="b" * 64)


@cache
def risk_model() -> RiskModel:
    return load(SHIPPED)


def changed(section: str, **figures: Any) -> PolicyPack:
    """The shipped pack with other figures in one section."""
    part = getattr(PACK, section).model_copy(update=figures)
    return PACK.model_copy(update={section: part})


@cache
def requests(seed: int = 7, customers: int = 600) -> tuple[Request, ...]:
    return tuple(requests_of(population_block(seed, 0, customers), 0))


def tried(policy: PolicyPack, against: PolicyPack = PACK) -> Block:
    return weighed(requests(), Packs(policy, against), risk_model())


def simulated(policy: PolicyPack, against: PolicyPack = PACK, **plan: Any) -> Simulation:
    wanted = {"requests": 60, "seed": 7, "processes": 1, "customers_a_block": 96} | plan
    return simulate_requests(
        Plan(**wanted), Packs(policy, against), NAMED, risk_model(), TODAY, lambda step, share: None
    )


def taken_by_simulations() -> dict[str, list[Any]]:
    """What simulations are given, by the name of the parameter: for tests that try every way in."""
    nothing: dict[str, list[Any]] = {"shadow": [], "decision": [], "case": []}
    return nothing | {
        "later_than": [""],
        "seed": [1],
        "progress": [lambda step, share: None],
        "wanted": [Past(Packs(PACK, PACK), NAMED, risk_model(), seed=1, processes=1)],
    }

"""A registry of packs with a clock, proposals for it, and simulations of them."""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from assistant.policy_registry import PolicyRegistry, opened_policies
from tests.policy.packs_written import SHIPPED
from tools.policy.pack import read_pack
from tools.policy.pack_history import PackStanding
from tools.policy.pack_identity import PackIdentity, pack_sha256

AT = datetime(2026, 11, 28, 9, tzinfo=UTC)
WHY = "Minutes of 28 November."


@dataclass
class Clock:
    """A moment that tests move."""

    at: datetime = AT
    ticks: list[datetime] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.at


def opened(folder: Path, clock: Clock | None = None) -> PolicyRegistry:
    return opened_policies(folder, "cn", clock or Clock())


def proposal(version: str = "cn-2027", first: date = date(2027, 1, 1), automatic: int = 4_000_000) -> str:
    """The shipped pack with another automatic cap, from a day on."""
    return (
        SHIPPED.replace('version = "cn-2027-02"', f'version = "{version}"')
        .replace("effective_from = 2026-11-01", f"effective_from = {first}")
        .replace("automatic_max_minor = 5_000_000", f"automatic_max_minor = {automatic}")
    )


def simulation(text: str, against: str = SHIPPED) -> bytes:
    told = {"policy": _named(text), "against": _named(against), "changed": 12}
    return json.dumps(told).encode()


def adopted(registry: PolicyRegistry, text: str, against: str = SHIPPED) -> PackStanding:
    """Proposed by one, approved by two others, adopted."""
    version = registry.add(text, "Wu Proposer", WHY, simulation(text, against)).version
    registry.approve(version, "Ana One", WHY)
    registry.approve(version, "Bo Two", WHY)
    return registry.adopt(version, "Ana One", WHY)


def _named(text: str) -> dict[str, str]:
    return PackIdentity(version=read_pack(text).version, sha256=pack_sha256(text)).model_dump()

"""Follows one change of a limit to the sealed decision it rests on: amount, undrawn credit, its capital."""

import json
from typing import Any

from models.facts.limit import LimitKind
from models.facts.portfolio import Difference
from tools.policy.pack import PolicyPack
from tools.portfolio.carrying import carried


def change_difference(
    limit_id: str, kind: LimitKind, change: tuple[int, int], decision: str, pack: PolicyPack
) -> Difference | None:
    """What a sealed decision (its JSON) says otherwise than the change that rests on it, or None.

    The change of undrawn credit is the change of the limit: deciding draws nothing. Decisions that were
    sealed before economics were part of them say nothing of it. The capital is worked out anew where the pack
    that decided is `pack`.
    """
    told, (from_minor, to_minor) = json.loads(decision), change
    found = _of_decrease(told, from_minor, to_minor) if "ask" in told else _of_increase(told, to_minor)
    if found is None and kind is LimitKind.STANDING and told["old_limit_minor"] != from_minor:
        found = f"it was decided at {told['old_limit_minor']} and changed from {from_minor}"
    if found is None:
        found = _of_undrawn(told, to_minor - told["old_limit_minor"], "ask" in told)
    if found is None and told["policy_version"] == pack.version:
        found = _of_capital(told, pack)
    return None if found is None else Difference(subject=limit_id, reason=f"Of its decisions, {found}.")


def _of_increase(told: Any, to_minor: int) -> str | None:
    if told["verdict"] != "allow" or told["approved_limit_minor"] != to_minor:
        return f"one decided {told['approved_limit_minor']} ({told['verdict']}) and {to_minor} is in force"
    return None


def _of_decrease(told: Any, from_minor: int, to_minor: int) -> str | None:
    """What is used by then may keep it higher than decided, never lower."""
    if not told["new_limit_minor"] <= to_minor < from_minor:
        return f"one lowered to {told['new_limit_minor']} and {to_minor} is in force"
    return None


def _of_undrawn(told: Any, change_minor: int, lowers: bool) -> str | None:
    """Undrawn and capital before and after, as each kind of decision says them."""
    if lowers:
        said = told["undrawn"]
        undrawn = said["undrawn_after_minor"] - said["undrawn_before_minor"]
        decided = told["new_limit_minor"] - told["old_limit_minor"]
        return None if undrawn == decided else f"undrawn credit changes by {undrawn} and not by {decided}"
    economics = told.get("economics")
    if economics is None:
        return None
    before, after = economics["before"], economics["after"]
    if after["undrawn_minor"] - before["undrawn_minor"] != change_minor:
        return f"undrawn credit does not change by {change_minor}"
    if after["limit_minor"] - before["limit_minor"] != change_minor:
        return f"its economics do not change by {change_minor}"
    return None


def _of_capital(told: Any, pack: PolicyPack) -> str | None:
    """The capital for undrawn credit, before and after, as the portfolio counts it."""
    if "ask" in told:
        said = told["undrawn"]
        pairs = [
            (said[f"undrawn_{when}_minor"], said[f"undrawn_capital_{when}_minor"])
            for when in ("before", "after")
        ]
    else:
        worths = (told.get("economics") or {}).values()
        pairs = [(each["undrawn_minor"], each["undrawn_capital_minor"]) for each in worths]
    for undrawn, capital in pairs:
        counted = carried(0, max(0, undrawn), told["risk"]["pd"], pack.sizing).undrawn_capital_minor
        if counted != capital:
            return f"one says {capital} of capital for {undrawn} of undrawn credit, which takes {counted}"
    return None

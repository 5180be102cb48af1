"""Follows one change of a limit to the sealed decision it rests on: amount, undrawn credit, its capital."""

import json
from typing import Any

from models.facts.limit import LimitKind
from models.facts.portfolio import Difference


def change_difference(
    limit_id: str, kind: LimitKind, from_minor: int, to_minor: int, decision: str
) -> Difference | None:
    """What a sealed decision (its JSON) says otherwise than the change that rests on it, or None.

    The change of undrawn credit is the change of the limit: deciding draws nothing. Decisions that were
    sealed before economics were part of them say nothing of it.
    """
    told = json.loads(decision)
    found = _of_decrease(told, from_minor, to_minor) if "ask" in told else _of_increase(told, to_minor)
    if found is None and kind is LimitKind.STANDING and told["old_limit_minor"] != from_minor:
        found = f"it was decided at {told['old_limit_minor']} and changed from {from_minor}"
    if found is None:
        found = _of_undrawn(told, to_minor - told["old_limit_minor"], "ask" in told)
    return None if found is None else Difference(subject=limit_id, reason=f"Of its last decisions, {found}.")


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
    # What is drawn stays as it is, and so does the capital for it where the PD is the same.
    of_drawn = {
        name: each["capital_minor"] - each["undrawn_capital_minor"] for name, each in economics.items()
    }
    if before["pd"] == after["pd"] and of_drawn["before"] != of_drawn["after"]:
        return "the capital for what is drawn changes though nothing is drawn"
    return None

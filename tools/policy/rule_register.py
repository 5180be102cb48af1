"""The built-in rules by name: what each may say, and where law forbids to leave it out.

Names alone, so that a pack can be checked before any rule is loaded; that they are the rules there are, and
these the reasons they give, is tested.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from models.facts.evidence import EvidenceKind
from tools.policy.law_marks import EVERYWHERE


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """`required` gives, by jurisdiction, the law for which it may not be switched off."""

    name: str
    reasons: frozenset[str]
    required: Mapping[str, str] = field(default_factory=dict)

    def required_in(self, jurisdiction: str) -> str | None:
        return self.required.get(jurisdiction) or self.required.get(EVERYWHERE)


def _rule(name: str, *reasons: str, **required: str) -> BuiltIn:
    return BuiltIn(name, frozenset(reasons), required)


BUILT_IN: Final = (
    BuiltIn(
        "is_adult", frozenset({"under_age", "asked_amount"}), {EVERYWHERE: "the protection of minors (L9)"}
    ),
    _rule("asked_for_more", "asked_amount", "already_have_it"),
    _rule("names_on_documents_agree", "name_differs"),
    _rule("documents_name_their_holder", "name_not_read"),
    _rule("documents_are_clear", "document_unclear"),
    _rule("shown_incomes_agree", "documents_disagree"),
    _rule("documents_say_the_same", "documents_differ"),
    _rule("payments_were_on_time", "late_payments", "account_helped"),
    _rule("risk_is_within_appetite", "risk_too_high", "asked_amount"),
    _rule("all_limits_stay_under_the_total", "total_cap", cn="the cap over all limits (L13)"),
    _rule("the_portfolio_has_room", "portfolio_full", "portfolio_not_counted"),
    _rule("there_is_something_to_go_on", "nothing_to_go_on", "account_helped"),
    _rule("the_job_offer_is_open", "offer_letter_expired"),
    _rule("students_need_a_second_source", "student_status", cn="the campus lending notice (L14)"),
    _rule("one_step_at_a_time", "step_by_risk"),
    _rule("new_accounts_climb_by_steps", "step_for_new_accounts"),
    _rule("steps_are_earned", "step_not_earned", "account_helped"),
    _rule("limit_is_worth_it", "worth_by_risk"),
    _rule(
        "income_carries_the_limit",
        "income_carries", "income_not_shown", "other_currency",
        eu="the duty to assess creditworthiness (L21)",
    ),
    _rule("the_scene_is_offered", "scene_not_offered", "scene_cap"),
    _rule("the_need_is_shown", "purchase_not_shown", "scene_not_in_purchase", "available_limit_covers",
        "need_shown"),
    _rule("the_need_is_explained", "move_shown", "need_half_explained"),
)  # fmt: skip
"""In the order they are weighed where a pack names no other."""

BY_NAME: Final = MappingProxyType({rule.name: rule for rule in BUILT_IN})

READS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "is_adult": frozenset({"age"}),
        "shown_incomes_agree": frozenset({"income"}),
        "payments_were_on_time": frozenset({"history"}),
        "risk_is_within_appetite": frozenset({"risk"}),
        "all_limits_stay_under_the_total": frozenset({"total"}),
        "the_portfolio_has_room": frozenset({"sizing", "total"}),
        "there_is_something_to_go_on": frozenset({"history"}),
        "students_need_a_second_source": frozenset({"student"}),
        "one_step_at_a_time": frozenset({"risk"}),
        "new_accounts_climb_by_steps": frozenset({"history"}),
        "steps_are_earned": frozenset({"history"}),
        "limit_is_worth_it": frozenset({"price", "sizing"}),
        "income_carries_the_limit": frozenset({"currency", "income"}),
        "the_scene_is_offered": frozenset({"scene"}),
        "the_need_is_explained": frozenset({"scene"}),
    }
)
"""The sections of a pack that a rule looks at; the others look at none. A rule finds the same under every
pack that is the same there. Held to what is written by a test."""

SAID_BESIDE_RULES: Final = frozenset(
    {
        # what closes a decision
        *("no_room_now", "above_automatic_cap"),
        # what a promise says of itself
        "promise_kept",
        # what is said where people decided
        "person_approved",
        # factors that cost points
        *("account_new", "few_payments", "late_payments", "limit_mostly_used", "rent_weighs"),
        # what in a log of account events raised a PD, and what in it helped
        *("little_saved", "much_cash", "lotteries_weigh", "spent_after_payday"),
        *("saving_helped", "little_cash_helped", "even_spending_helped", "events_helped"),
        # sources that moved a limit
        "account_helped",
        # why a limit was lowered (tools/limits/decreasing.py), beside factors that cost points
        "lowered_at_own_wish",
        *(f"{kind}_helped" for kind in EvidenceKind),
    }
)
"""Reasons that no rule gives, and that every pack has words for."""

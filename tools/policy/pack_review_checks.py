"""Checks of what a pack says about people who decide: every kind of case has its turn, no law is lifted."""

from collections.abc import Iterator

from models.facts.review import CaseKind
from tools.policy.pack_draft import Draft
from tools.policy.pack_faults import Fault
from tools.policy.rule_register import BY_NAME

NEVER_LIFTED = frozenset({"is_adult", "asked_for_more", "all_limits_stay_under_the_total"})
"""Rules that no person lifts anywhere: the protection of minors, the wish itself, the cap over all limits."""


def check_review(draft: Draft) -> Iterator[Fault]:
    yield from _kinds(draft)
    yield from _liftable(draft)
    review, total = draft.pack.review, draft.data.get("total", {})
    most = total.get("limits_max_minor")
    if isinstance(most, int) and review.four_eyes_from_minor > most:
        wrong = f"{review.four_eyes_from_minor:,} is above total.limits_max_minor: two people never decide"
        yield draft.fault(("review", "four_eyes_from_minor"), wrong, "Lower it.")


def _kinds(draft: Draft) -> Iterator[Fault]:
    review = draft.pack.review
    if sorted(review.urgency) != sorted(CaseKind):
        remedy = f"List each once, the most urgent first: {', '.join(CaseKind)}."
        yield draft.fault(("review", "urgency"), "it does not list every kind of case once", remedy)
    for kind in sorted(set(CaseKind) - set(review.due_hours)):
        yield draft.fault(
            ("review", "due_hours", kind.value), "it is missing", f"Add `{kind.value} = ...` in hours."
        )


def _liftable(draft: Draft) -> Iterator[Fault]:
    jurisdiction = draft.pack.jurisdiction
    declared = {str(each.get("name")) for each in draft.data.get("declared", ()) if isinstance(each, dict)}
    for number, name in enumerate(draft.pack.review.liftable):
        place = ("review", "liftable", number)
        if name not in BY_NAME and name not in declared:
            yield draft.fault(place, f"there is no rule {name!r}", "Name a rule of this pack.")
            continue
        law = BY_NAME[name].required_in(jurisdiction) if name in BY_NAME else None
        if name in NEVER_LIFTED or law:
            wrong = f"nobody lifts {name!r}" + (f": {jurisdiction} requires it, {law}" if law else "")
            yield draft.fault(place, wrong, "Take it out.")

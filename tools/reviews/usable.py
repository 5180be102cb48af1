"""Whether a ruling can be used: its outcome fits the case, its amount what policy lets people give, its words
say something. What cannot is refused with the figure or the codes that would do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from pydantic import ValidationError

from models.errors import Misplaced
from models.facts.decision import Decision
from models.facts.review import CaseKind, ReviewCase, RulingOutcome
from models.facts.ruling_sent import RulingSent
from models.staff_errors import RulingUnusable, WorseOnAppeal
from tools.policy.pack import PolicyPack
from tools.policy.reviewing import RulingBounds, Weighed
from tools.reviews.bounds import ABOUT_LIMITS, OUTCOMES

_DISTINCT_MIN: Final = 6
_REASON_SIGNS_MIN: Final = 4
_NO_REASON: Final = frozenset(
    {"asked_amount", "promise_kept", "person_approved", "portfolio_not_counted", "lowered_at_own_wish"}
)
"""Reasons that explain no refusal."""


@dataclass(frozen=True, slots=True)
class AboutLimit:
    """What a ruling about a limit is held against. `owed_minor`: what an appeal ends with at least; `before`:
    what the decision that is appealed against looked at; `open_now`: what is open now."""

    weighed: Weighed
    bounds: RulingBounds
    owed_minor: int | None
    before: frozenset[str]
    open_now: frozenset[str]


def reasons_for_less(pack: PolicyPack) -> tuple[str, ...]:
    """Codes that can be given for a no or for less than was asked."""
    return tuple(
        sorted(code for code in pack.reasons if code not in _NO_REASON and not code.endswith("_helped"))
    )


def looked_at_before(appealed: Decision) -> frozenset[str]:
    return frozenset(each.source for each in appealed.inputs)


def sent_ruling(**said: Any) -> RulingSent:
    """What somebody decides, from a form. Raises RulingUnusable for what no ruling can say: no words, too
    many, more reasons than a customer is told."""
    try:
        return RulingSent(**said)
    except ValidationError as error:
        wrong = {str(each["loc"][0]): str(each["msg"]) for each in error.errors()}
        places = tuple(Misplaced(f"body.{name}", "unusable", why) for name, why in wrong.items())
        raise RulingUnusable(places=places) from error


def require_usable(case: ReviewCase, sent: RulingSent, pack: PolicyPack, limit: AboutLimit | None) -> None:
    """Raises RulingUnusable, WorseOnAppeal."""
    fits = OUTCOMES[case.kind]
    if sent.outcome not in fits:
        _refuse("outcome", f"A case of this kind ends with one of: {', '.join(sorted(fits))}.")
    unknown = sorted(set(sent.reasons) - set(reasons_for_less(pack)))
    if unknown:
        _refuse("reasons", f"The policy has no such reason for a no: {', '.join(unknown)}; choose another.")
    if sent.not_theirs and sent.outcome is not RulingOutcome.STOP:
        _refuse("not_theirs", "Only a payment that is stopped can be somebody else's; leave it out.")
    if case.kind in ABOUT_LIMITS:
        assert limit is not None, "what is about a limit is weighed first"
        _require_limit(case, sent, limit, pack)
    elif sent.limit_minor is not None or sent.adverse_fact is not None:
        _refuse("limit_minor", "This case is not about how high a limit is; leave the amount out.")
    if case.kind is CaseKind.QUESTION and not sent.to_customer.strip():
        _refuse("to_customer", "Write what the customer is told.")


def require_words(rationale: str, before: Iterable[str], pack: PolicyPack) -> None:
    """Raises RulingUnusable for a rationale that says nothing, or that the same person gave for every case
    lately. `before`: theirs, the newest first."""
    least, signs = pack.review.rationale_characters_min, _signs(rationale)
    if len(signs) < least or len(set(signs)) < _DISTINCT_MIN:
        _refuse("rationale", f"Write why, in at least {least} characters that say something.")
    lately = [_signs(each) for each in before][: pack.review.rationale_repeats_max]
    if len(lately) == pack.review.rationale_repeats_max and set(lately) == {signs}:
        _refuse("rationale", "You gave these very words for your last cases; write what holds for this one.")


def require_said(text: str, place: str, most: int = 4_000) -> str:
    """What somebody writes, without the space around it. Raises RulingUnusable where nothing is left."""
    said = text.strip()
    if not said or len(said) > most:
        _refuse(place, f"Write something, in at most {most:,} characters.")
    return said


def require_reason(reason: str) -> str:
    """Why something masked is shown, or taken away. Raises RulingUnusable for what says nothing."""
    said = require_said(reason, "reason", most=400)
    if len(set(_signs(said))) < _REASON_SIGNS_MIN:
        _refuse("reason", "Say why you need it, in a few words.")
    return said


def _require_limit(case: ReviewCase, sent: RulingSent, about: AboutLimit, pack: PolicyPack) -> None:
    old, most = about.weighed.old_limit_minor, about.bounds.at_most_minor
    approves = sent.outcome is RulingOutcome.APPROVE
    if approves and about.bounds.noes:
        codes = ", ".join(dict.fromkeys(finding.reason for finding in about.bounds.noes))
        _refuse("outcome", f"Nobody here may approve this: {codes}. Decline it.")
    if approves and sent.limit_minor is None:
        _refuse("limit_minor", "Say what the limit is to come to.")
    if not approves and sent.limit_minor is not None:
        _refuse("limit_minor", "A no has no amount; leave it out, or approve less.")
    comes_to = sent.limit_minor if sent.limit_minor is not None else old
    if approves:
        step = 1 if about.weighed.question.is_scene else pack.total.round_down_to_minor
        if not old < comes_to <= most or comes_to % step:
            _refuse(
                "limit_minor",
                f"The limit can come to more than {old} and at most {most} minor units, in steps of {step}.",
                at_most_minor=most,
                old_limit_minor=old,
            )
    _require_owed(case, sent, about, comes_to)
    asked = about.weighed.case.wish.amount_minor
    less = not approves or (asked is not None and comes_to < asked)
    if less and not sent.reasons:
        _refuse("reasons", "Give the customer at least one reason of the policy for a no or for less.")


def _require_owed(case: ReviewCase, sent: RulingSent, about: AboutLimit, comes_to: int) -> None:
    """An appeal ends no worse, but for a new adverse fact, by evidence that was not there then, or where
    nobody may give anything."""
    if sent.adverse_fact is not None:
        if case.kind is not CaseKind.APPEAL:
            _refuse("adverse_fact", "Only an appeal needs a new adverse fact; leave it out.")
        if sent.adverse_fact in about.before or sent.adverse_fact not in about.open_now:
            _refuse(
                "adverse_fact",
                "Name evidence that is open now and that the decision appealed against had not looked at.",
            )
        return
    if about.bounds.noes:
        return
    if about.owed_minor is not None and comes_to < min(about.owed_minor, about.bounds.at_most_minor):
        raise WorseOnAppeal(at_least_minor=about.owed_minor)


def _refuse(place: str, detail: str, **details: object) -> NoReturn:
    raise RulingUnusable(detail, places=(Misplaced(f"body.{place}", "unusable", detail),), **details)


def _signs(text: str) -> str:
    return "".join(text.casefold().split())

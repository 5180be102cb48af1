"""The one to four reasons a person hears, all of them taken from what was applied."""

from collections.abc import Iterable, Sequence
from typing import Final

from models.facts.decision import ACCOUNT, Finding, Influence, Verdict
from tools.scoring.reasons import score_reasons
from tools.scoring.score import Score
from tools.scoring.scorer import Moved

REASONS_MAX = 4

_FACTOR_REASONS: Final = {
    "account_age": "account_new",
    "on_time_payments": "few_payments",
    "late_payments": "late_payments",
    "utilisation": "limit_mostly_used",
    "rent_burden": "rent_weighs",
    "saving": "little_saved",
    "cash_withdrawals": "much_cash",
    "lotteries": "lotteries_weigh",
    "spending_after_payday": "spent_after_payday",
}
"""What a factor that raised the PD is called, by its reason code; evidence that was not shown is never held
against anyone, and of what was shown only what somebody can change."""

_EVENTS_HELPED: Final = {
    "saving": "saving_helped",
    "cash_withdrawals": "little_cash_helped",
    "spending_after_payday": "even_spending_helped",
}
"""What in a log of account events lowered the PD. That somebody does not gamble is nobody's merit to name."""

_BY_RISK = frozenset({"step_by_risk", "risk_too_high", "worth_by_risk"})


def reasons_of(
    verdict: Verdict,
    findings: Sequence[Finding],
    influences: Sequence[Influence],
    score: Score,
    moved: Moved | None = None,
) -> tuple[str, ...]:
    """Reason codes, the most telling first.

    `moved` is what moved the PD that decides; without it the points of the scorecard speak for it.
    """
    if moved is None:
        weighed = [each.reason_code for each in score_reasons(score).lost]
    else:
        weighed = [each.code for each in moved.raised]
    behind = [_FACTOR_REASONS[code] for code in weighed if code in _FACTOR_REASONS]
    if verdict is Verdict.ALLOW:
        codes = [*_binding(findings, behind[:2]), *_helped(influences, moved)]
    else:
        codes = [f.reason for f in findings if f.verdict is verdict and f.reason != "no_room_now"]
        codes = [each for code in codes for each in _unfolded(code, behind[:2])]
        # A wish that rounds down to what there is already is a no, and not "the amount you asked for".
        bound = [code for code in _binding(findings, behind[:2]) if code != "asked_amount"]
        codes = codes or bound or ["no_room_now"]
    return tuple(dict.fromkeys(codes))[:REASONS_MAX]


def _binding(findings: Sequence[Finding], behind: Sequence[str]) -> list[str]:
    """Why the limit is this and not more: the lowest cap, put into what is behind it."""
    capped = [finding for finding in findings if finding.cap_minor is not None]
    lowest = min((f.cap_minor for f in capped if f.cap_minor is not None), default=None)
    codes = [finding.reason for finding in capped if finding.cap_minor == lowest]
    return [each for code in codes for each in _unfolded(code, behind)]


def _unfolded(code: str, behind: Sequence[str]) -> list[str]:
    """A reason that says "risk" is generic; the factors behind it are not."""
    return [code, *behind] if code in _BY_RISK else [code]


def _helped(influences: Sequence[Influence], moved: Moved | None) -> list[str]:
    # There is room for few: what a shared log did is said before what the account did by itself.
    shared = any(each.of_events and each.amount_minor > 0 for each in influences)
    ranked = sorted(influences, key=lambda each: (shared and each.source == ACCOUNT, -each.amount_minor))
    return [code for each in ranked if each.amount_minor > 0 for code in _what_helped(each, moved)]


def _what_helped(influence: Influence, moved: Moved | None) -> Iterable[str]:
    """A log is too much to be one reason: the one or two things in it that lowered the PD most are named."""
    if not influence.of_events:
        return ["account_helped" if influence.source == ACCOUNT else f"{influence.kind}_helped"]
    lowered = () if moved is None else moved.lowered
    named = [_EVENTS_HELPED[each.code] for each in lowered if each.code in _EVENTS_HELPED]
    return named[:2] or ["events_helped"]

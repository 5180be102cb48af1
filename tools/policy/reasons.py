"""The one to four reasons a person hears, all of them taken from what was applied."""

from collections.abc import Sequence

from models.facts.decision import ACCOUNT, Finding, Influence, Verdict
from tools.scoring.reasons import score_reasons
from tools.scoring.score import Score

REASONS_MAX = 4

_FACTOR_REASONS = {
    "months_on_book": "account_new",
    "on_time_payments_12m": "few_payments",
    "late_payments_12m": "late_payments",
    "utilisation": "limit_mostly_used",
    "rent_to_income": "rent_weighs",
}
"""What a factor that costs points is called; evidence that was not shown is never held against anyone."""

_BY_RISK = frozenset({"step_by_risk", "risk_too_high", "worth_by_risk"})


def reasons_of(
    verdict: Verdict, findings: Sequence[Finding], influences: Sequence[Influence], score: Score
) -> tuple[str, ...]:
    """Reason codes, the most telling first."""
    if verdict is Verdict.ALLOW:
        codes = [*_binding(findings, score), *_helped(influences)]
    else:
        codes = [f.reason for f in findings if f.verdict is verdict and f.reason != "no_room_now"]
        codes = [each for code in codes for each in _unfolded(code, score)]
        # A wish that rounds down to what there is already is a no, and not "the amount you asked for".
        bound = [code for code in _binding(findings, score) if code != "asked_amount"]
        codes = codes or bound or ["no_room_now"]
    return tuple(dict.fromkeys(codes))[:REASONS_MAX]


def _binding(findings: Sequence[Finding], score: Score) -> list[str]:
    """Why the limit is this and not more: the lowest cap, put into what is behind it."""
    capped = [finding for finding in findings if finding.cap_minor is not None]
    lowest = min((f.cap_minor for f in capped if f.cap_minor is not None), default=None)
    codes = [finding.reason for finding in capped if finding.cap_minor == lowest]
    return [each for code in codes for each in _unfolded(code, score)]


def _unfolded(code: str, score: Score) -> list[str]:
    """A reason that says "risk" is generic; the factors behind it are not."""
    if code not in _BY_RISK:
        return [code]
    behind = [
        _FACTOR_REASONS[reason.factor]
        for reason in score_reasons(score).lost
        if reason.factor in _FACTOR_REASONS
    ]
    return [code, *behind[:2]]


def _helped(influences: Sequence[Influence]) -> list[str]:
    ranked = sorted(influences, key=lambda each: -each.amount_minor)
    return [
        "account_helped" if each.source == ACCOUNT else f"{each.kind}_helped"
        for each in ranked
        if each.amount_minor > 0
    ]

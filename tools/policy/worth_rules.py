"""What a limit is worth: a cap like any other, and the economics that a decision states."""

from models.facts.decision import Economics, Finding
from models.facts.limit import Limit, LimitKind
from tools.limits.sizing import worthwhile_minor
from tools.limits.worth import BPS, Account, worths_at
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, found


def limit_is_worth_it(question: Question, pack: PolicyPack) -> Finding | None:
    """No limit whose loss and cost are expected to outweigh what it brings (`tools/limits/sizing`).

    Limits between two of the grid are not told apart: the cap is the next one above.
    """
    if question.is_scene:
        return None
    most = pack.sizing.asked_max_minor
    asked = min(question.case.wish.amount_minor or most, most)
    standing = _standing(question)
    best = worthwhile_minor(
        question.score.pd,
        Account(
            limit_minor=question.standing_minor,
            pay_minor=_pay_at_least_usual(question, pack),
            need_minor=asked,
        ),
        asked,
        standing.annual_rate_bps if standing is not None else BPS,
        pack.sizing,
        pack.price,
    )
    cap = best + pack.sizing.grid_minor if best > question.standing_minor else question.standing_minor
    return found("limit_is_worth_it", "worth_by_risk", cap_minor=cap)


def economics_of(question: Question, limit_minor: int, rate_bps: int, pack: PolicyPack) -> Economics:
    """What the limit comes to as it is and as it is decided, at the price that is paid for it."""
    account, standing = _account(question), _standing(question)
    paid = standing.annual_rate_bps if standing is not None and not question.is_scene else rate_bps
    limits = [(question.old_limit_minor, paid)]
    if limit_minor != question.old_limit_minor:
        limits.append((limit_minor, min(rate_bps, paid)))
    found = worths_at(limits, question.score.pd, account, pack.sizing, pack.price)
    return Economics(before=found[0], after=found[-1])


def _account(question: Question) -> Account:
    if question.is_scene:
        return Account(limit_minor=0, pay_minor=question.income_minor, is_purchase=True)
    standing = [limit for limit in question.case.limits if limit.kind is LimitKind.STANDING]
    return Account(
        limit_minor=question.standing_minor,
        drawn_minor=sum(limit.drawn_minor for limit in standing),
        held_minor=sum(limit.held_minor for limit in standing),
        pay_minor=question.income_minor,
        need_minor=question.case.wish.amount_minor,
    )


def _standing(question: Question) -> Limit | None:
    return next((limit for limit in question.case.limits if limit.kind is LimitKind.STANDING), None)


def _pay_at_least_usual(question: Question, pack: PolicyPack) -> int:
    """Shown income never leaves someone below what they would have without showing it; what it carries is
    another rule's."""
    return max(question.income_minor or 0, pack.sizing.responses.usual_pay_minor)

"""What a limit is worth: a cap like any other, and the economics that a decision states."""

from collections.abc import Iterable
from itertools import chain

from models.facts.decision import Economics, Finding
from tools.limits.sizing import worthwhile_minor
from tools.limits.worth import BPS, Account, Held, worths_of
from tools.policy.pack import PolicyPack
from tools.policy.question import Question, found


def limit_is_worth_it(question: Question, pack: PolicyPack) -> Finding | None:
    """No limit whose loss and cost are expected to outweigh what it brings (`tools/limits/sizing`).

    Limits between two of the grid are not told apart: the cap is the next one above.
    """
    if question.is_scene:
        return None
    sizing, pay = pack.sizing, question.shown.income_minor or 0
    asked = min(question.applicant.wish.amount_minor or sizing.asked_max_minor, sizing.asked_max_minor)
    # Shown income never leaves someone below what they would have without showing it; what it carries is
    # another rule's.
    pay_minor = max(pay, sizing.responses.usual_pay_minor)
    best = worthwhile_minor(
        question.score.pd,
        Account(limit_minor=question.standing_minor, pay_minor=pay_minor, need_minor=asked),
        asked,
        _paid_bps(question, BPS),
        sizing,
        pack.price,
    )
    cap = best + sizing.grid_minor if best > question.standing_minor else question.standing_minor
    return found("limit_is_worth_it", "worth_by_risk", cap_minor=cap)


def economics_of(question: Question, limit_minor: int, rate_bps: int, pack: PolicyPack) -> Economics:
    """What the limit comes to as it is and as it is decided, at the price that is paid for it."""
    return economics_of_each([(question, limit_minor, rate_bps)], pack)[0]


def economics_of_each(decided: Iterable[tuple[Question, int, int]], pack: PolicyPack) -> list[Economics]:
    """`economics_of` for many: each a question, the limit that is decided, and its rate."""
    held = [_before_and_after(*each) for each in decided]
    different = list(dict.fromkeys(chain.from_iterable(held)))
    worth = dict(zip(different, worths_of(different, pack.sizing, pack.price), strict=True))
    return [Economics(before=worth[each[0]], after=worth[each[-1]]) for each in held]


def _before_and_after(question: Question, limit_minor: int, rate_bps: int) -> list[Held]:
    """One where nothing changes."""
    account, pd = _account(question), question.score.pd
    paid = rate_bps if question.is_scene else _paid_bps(question, rate_bps)
    before = Held(question.old_limit_minor, paid, pd, account)
    if limit_minor == question.old_limit_minor:
        return [before]
    return [before, Held(limit_minor, min(rate_bps, paid), pd, account)]


def _account(question: Question) -> Account:
    if question.is_scene:
        return Account(limit_minor=0, pay_minor=question.shown.income_minor, is_purchase=True)
    standing = question.applicant.standing
    return Account(
        limit_minor=question.standing_minor,
        drawn_minor=sum(limit.drawn_minor for limit in standing),
        held_minor=sum(limit.held_minor for limit in standing),
        pay_minor=question.shown.income_minor,
        need_minor=question.applicant.wish.amount_minor,
    )


def _paid_bps(question: Question, otherwise: int) -> int:
    """What the standing limit costs a year, where there is one."""
    standing = question.applicant.standing
    return standing[0].annual_rate_bps if standing else otherwise

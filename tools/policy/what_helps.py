"""What would help: an exact search over the actions that a pack declares, on the very decision.

Every candidate is a case as it will be if the thing is done, and its limit is what is decided there. Nothing
is asked of who somebody is: people alike in all that counts get the same suggestions.
"""

from datetime import datetime, timedelta

from models.facts.decision import Case, Decision, Verdict
from models.facts.evidence import DayValue
from models.facts.limit import LimitKind
from models.facts.promise import Bounds, DoingKind, Suggestion
from tools.explanation.figures import local_day, local_midnight
from tools.policy.changed_cases import Around, standing_of
from tools.policy.decide import Scorer
from tools.policy.help_search import Search, Tried, most_minor, promisable_minor
from tools.policy.pack import PolicyPack
from tools.policy.suggestion_choice import chosen
from tools.policy.supposed import SUPPOSED

_A_DAY = timedelta(days=1)
_ON_ITS_WAY = 1
"""A month's payment leaves the 12 months when the month is over; the one in its place may come days later."""


def what_helps(
    case: Case, decision: Decision, around: Around, pack: PolicyPack, scorer: Scorer
) -> tuple[Suggestion, ...]:
    """Up to the pack's number of suggestions, none of which another one beats; each the least that reaches
    the next worthwhile level, or the wish itself. Empty where nothing helps that may be promised: for a wish
    that is met or is not about the standing limit, for somebody who is under age or under review, and where
    a person decides."""
    if not may_be_helped(case, decision, around, pack):
        return ()
    search = Search(case, around, pack, scorer)
    found = {
        tried.doing: tried
        for target in _targets(case, decision, pack)
        for action in pack.help.actions
        for tried in search.least(action, target)
    }
    suggestions = (_suggestion(each, search) for each in found.values())
    order = tuple(DoingKind(action.kind) for action in pack.help.actions)
    return chosen((each for each in suggestions if each is not None), order, pack.help.suggestions_max)


def may_be_helped(case: Case, decision: Decision, around: Around, pack: PolicyPack) -> bool:
    """Whether it is looked for at all: there is something left to wish for that no person decides."""
    of_age = case.customer.age_on(local_day(case.at)) >= pack.age.adult_from
    by_policy = decision.verdict is not Verdict.REFER and not around.under_review
    standing = case.wish.kind is LimitKind.STANDING
    return of_age and by_policy and standing and most_minor(case, pack) > decision.approved_limit_minor


def _targets(case: Case, decision: Decision, pack: PolicyPack) -> tuple[int, ...]:
    """The next level that is worth something, and the wish."""
    most = most_minor(case, pack)
    return tuple(sorted({min(decision.approved_limit_minor + pack.help.gain_min_minor, most), most}))


def _suggestion(tried: Tried, search: Search) -> Suggestion | None:
    """None where there is not a whole day on which it would hold."""
    opens_at, case = max(tried.case.at, search.case.at), tried.case
    until = _until(tried, search, opens_at)
    if local_day(until) <= local_day(opens_at):
        return None
    standing, used = standing_of(case)
    history = case.customer.history
    return Suggestion(
        doing=tried.doing,
        limit_minor=tried.limit_minor,
        bounds=Bounds(
            standing_min_minor=standing,
            used_max_minor=used,
            months_on_book_min=history.months_on_book,
            on_time_payments_12m_min=max(0, history.on_time_payments_12m - _ON_ITS_WAY),
            late_payments_12m_max=history.late_payments_12m,
            evidence_ids=_rests_on(tried),
        ),
        opens_at=opens_at,
        until=until,
    )


def _until(tried: Tried, search: Search, opens_at: datetime) -> datetime:
    """As long as the pack promises, as all that it rests on is open, and as it is still so: an offer of a
    job runs out, and then there would be less."""
    promised = local_day(opens_at) + timedelta(days=search.pack.help.promised_days) + _A_DAY
    ends = (search.around.open_until[each] for each in _rests_on(tried))
    until = min((local_midnight(promised), *ends))
    days = {fact.value.day for fact in tried.case.facts if isinstance(fact.value, DayValue)}
    for day in sorted(days | {each + _A_DAY for each in days}):
        midnight = local_midnight(day)
        if opens_at < midnight < until:
            then = search.settled(tried.case.model_copy(update={"at": midnight}))
            if promisable_minor(then) < tried.limit_minor:
                return midnight
    return until


def _rests_on(tried: Tried) -> tuple[str, ...]:
    """Evidence that is there already."""
    used = {fact.evidence_id for fact in tried.settled.outcome.question.shown.facts}
    return tuple(sorted(each for each in used if not each.startswith(SUPPOSED)))

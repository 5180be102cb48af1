"""Trying what a pack declares: the least of each action that reaches a limit, decided as it would be.

The grid that the pack declares is searched whole, but where a law allows a search by halves: more repaid and
more income never give a standing limit that is lower (tests/policy/test_what_helps.py holds both against the
whole grid).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from models.facts.decision import Case, Verdict
from models.facts.evidence import EvidenceKind
from models.facts.limit import LimitKind
from models.facts.promise import Doing, DoingKind
from tools.limits.factors import Shown
from tools.policy.admitting import admitted
from tools.policy.changed_cases import Around, repaid, shows_income, standing_of, waited, with_income
from tools.policy.decide import Scorer, Settled, settle, settle_by, weigh_part
from tools.policy.help_section import Action, KeepBalance, Repay, ShowIncome, Wait
from tools.policy.influence import Outcome
from tools.policy.pack import PolicyPack
from tools.policy.supposed import SUPPOSED


@dataclass(frozen=True, slots=True)
class Tried:
    """Something to do, the case that it leads to, and what is decided there."""

    doing: Doing
    case: Case
    settled: Settled

    @property
    def limit_minor(self) -> int:
        return promisable_minor(self.settled)


def promisable_minor(settled: Settled) -> int:
    """What may be promised of a decision: only a yes, and one that no person has to give."""
    outcome = settled.outcome
    return outcome.limit_minor if outcome.verdict is Verdict.ALLOW else 0


def most_minor(case: Case, pack: PolicyPack) -> int:
    """The wish, as far as no person has to decide it, in the steps of a standing limit."""
    most = min(case.wish.amount_minor or pack.total.automatic_max_minor, pack.total.automatic_max_minor)
    return most - most % pack.total.round_down_to_minor


class Search:
    """One person's affairs, and what was tried of them so far."""

    def __init__(self, case: Case, around: Around, pack: PolicyPack, scorer: Scorer) -> None:
        wish = case.wish.model_copy(update={"amount_minor": max(1, most_minor(case, pack))})
        # What events will say by then nobody knows: a decision without them is one that holds.
        self.case = case.model_copy(update={"wish": wish, "events": ()})
        self.around, self.pack, self.scorer = around, pack, scorer
        self._tried: dict[Doing, Tried] = {}
        self._without: dict[frozenset[str], Outcome] = {}

    def least(self, action: Action, target_minor: int) -> Iterable[Tried]:
        """The least of an action that reaches a limit: none, one, or several that none of them beats."""
        match action:
            case Repay():
                amounts = self._amounts(action.step_minor)
                return self._by_halves(len(amounts), lambda place: self._repay(amounts[place]), target_minor)
            case Wait():
                months = sorted(action.months)
                return self._first((self._wait(each) for each in months), target_minor)
            case KeepBalance():
                return self._least_kept(action, target_minor)
            case ShowIncome():
                return self._least_income(action, target_minor)

    def settled(self, case: Case) -> Settled:
        return settle(case, self.pack, self.scorer)

    # --- repaying

    @cached_property
    def _owed(self) -> int:
        return sum(limit.drawn_minor for limit in self.around.owing)

    @cached_property
    def _owed_first(self) -> int:
        """What a repayment pays off before it comes to the standing limit."""
        standing = sum(limit.drawn_minor for limit in self.around.owing if limit.kind is LimitKind.STANDING)
        return self._owed - standing

    def _amounts(self, step_minor: int) -> Sequence[int]:
        """Whole steps, and all that is owed. To have nothing drawn and never have paid is to be unknown, not
        to be good: where nothing was ever paid on time the last of it is left out."""
        steps = list(range(step_minor, self._owed, step_minor))
        known = self.case.customer.history.on_time_payments_12m > 0
        return [*steps, self._owed] if self._owed and known else steps

    def _repay(self, amount_minor: int) -> Tried:
        doing = Doing(kind=DoingKind.REPAY, repay_minor=amount_minor)
        return self._try(doing, lambda: repaid(self.case, amount_minor, self.around.owing))

    # --- waiting, keeping

    def _wait(self, months: int) -> Tried:
        doing = Doing(kind=DoingKind.WAIT, months=months)
        return self._try(doing, lambda: waited(self.case, months, self.around.open_until))

    def _least_kept(self, action: KeepBalance, target_minor: int) -> list[Tried]:
        """For every number of months the largest share that does."""
        found = []
        for months in sorted(action.months):
            kept = (self._keep(share, months) for share in sorted(action.shares, reverse=True))
            found += self._first((each for each in kept if each is not None), target_minor)
        return found

    def _keep(self, share: float, months: int) -> Tried | None:
        """None where no more than that is drawn already: then it is waiting."""
        standing, used = standing_of(self.case)
        repay_minor = used - int(share * standing) + self._owed_first
        repay_minor += -repay_minor % self.pack.total.round_down_to_minor if repay_minor < self._owed else 0
        if repay_minor <= self._owed_first or repay_minor > self._owed:
            return None
        doing = Doing(kind=DoingKind.KEEP_BALANCE, repay_minor=repay_minor, months=months)
        return self._try(
            doing,
            lambda: waited(repaid(self.case, repay_minor, self.around.owing), months, self.around.open_until),
        )

    # --- showing an income

    def _least_income(self, action: ShowIncome, target_minor: int) -> list[Tried]:
        """By each document that we may ask for; nothing where an income is shown: another only differs."""
        if shows_income(self.case):
            return []
        pays = range(action.step_minor, action.income_max_minor + 1, action.step_minor)
        found: list[Tried] = []
        for document in action.documents:
            if document in self.around.askable:

                def shown(place: int, document: EvidenceKind = document) -> Tried:
                    return self._show(document, pays[place])

                found += self._by_halves(len(pays), shown, target_minor)
        return found

    def _show(self, document: EvidenceKind, income_minor: int) -> Tried:
        doing = Doing(kind=DoingKind.SHOW_INCOME, document=document, income_minor=income_minor)
        if doing not in self._tried:
            case = with_income(self.case, document, income_minor, self.pack.currency)
            used = admitted(case, self.pack)
            self._tried[doing] = Tried(doing, case, settle_by(used, partial(self._with_or_without, used)))
        return self._tried[doing]

    def _with_or_without(self, case: Case, part: Shown) -> Outcome:
        """What is decided without the new document is the same whatever it shows."""
        shown = frozenset(fact.evidence_id for fact in part.facts)
        if any(each.startswith(SUPPOSED) for each in shown):
            return weigh_part(case, part, self.pack, self.scorer)
        if shown not in self._without:
            self._without[shown] = weigh_part(case, part, self.pack, self.scorer)
        return self._without[shown]

    # --- trying

    def _try(self, doing: Doing, changed: Callable[[], Case]) -> Tried:
        if doing not in self._tried:
            case = changed()
            self._tried[doing] = Tried(doing, case, self.settled(case))
        return self._tried[doing]

    def _first(self, tried: Iterable[Tried], target_minor: int) -> list[Tried]:
        return next(([each] for each in tried if each.limit_minor >= target_minor), [])

    def _by_halves(self, count: int, at: Callable[[int], Tried], target_minor: int) -> list[Tried]:
        """The first of an ascending grid that reaches it. The last is looked at first: often it does not."""
        if not count or at(count - 1).limit_minor < target_minor:
            return []
        place = bisect_left(range(count - 1), True, key=lambda each: at(each).limit_minor >= target_minor)
        return [at(place)]

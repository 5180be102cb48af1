"""Do what was suggested and ask again, on a case put together anew; who are twins get the same."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from time import process_time

from assistant.benching.help.people import OPEN_DAYS, Person, Since, case_of, income_paper
from models.facts.decision import Case, Decision, Verdict
from models.facts.promise import Promise, Suggestion
from tools.policy.changed_cases import Around
from tools.policy.decide import Scorer, decide
from tools.policy.keeping import decide_keeping
from tools.policy.pack import PolicyPack
from tools.policy.promises import due_promise, promise_of
from tools.policy.what_helps import may_be_helped, what_helps

PAYS_EVERY = timedelta(days=28)
"""So that every calendar month has a payment."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What was found for one person, how long it took, and whether their twin was told the same."""

    person: Person
    documents: int
    promises: tuple[Promise, ...]
    seconds: float
    looked: bool
    """There was something left to wish for that no person decides."""
    twin_alike: bool


@dataclass(frozen=True, slots=True)
class Held:
    """Whether one promise held when it was done: by the policy that made it, or kept because promised; and
    under a later policy that gives nobody anything."""

    by_policy: bool
    kept: bool
    kept_later: bool
    lawful: bool

    @property
    def held(self) -> bool:
        return (self.by_policy or self.kept) and self.kept_later


def tighter(pack: PolicyPack) -> PolicyPack:
    """A policy of later under which nobody gets anything by weighing."""
    risk = pack.risk.model_copy(update={"pd_max": 0.0001, "step_by_pd": ((0.001, 0.0),)})
    return pack.model_copy(update={"version": f"{pack.version}-tighter", "risk": risk})


def searched(person: Person, pack: PolicyPack, scorer: Scorer) -> Searched:
    """Processor time is that of the search alone."""
    case = case_of(person, person.at)
    decision = _decided(case, pack, scorer)
    around = _around(person, case)
    began = process_time()
    found = what_helps(case, decision, around, pack, scorer)
    seconds = process_time() - began
    twin = person.twin()
    twins_case = case_of(twin, person.at)
    theirs = what_helps(
        twins_case, _decided(twins_case, pack, scorer), _around(twin, twins_case), pack, scorer
    )
    promises = tuple(
        promise_of(
            each,
            case,
            decision,
            promise_id=f"prm_{place}",
            policy_version=pack.version,
            risk_model_version=decision.risk.risk_model_version,
        )
        for place, each in enumerate(found)
    )
    looked = may_be_helped(case, decision, around, pack)
    return Searched(person, len(person.papers), promises, seconds, looked, theirs == found)


def done(person: Person, promise: Promise, pack: PolicyPack, scorer: Scorer, chance: Random) -> Held:
    """Do it, and ask again: at the first instant, the last, or between."""
    suggestion = promise.suggestion
    case = case_of(person, (at := _when(suggestion, chance)), _since(person, suggestion, at))
    usual = _decided(case, pack, scorer)
    return Held(
        by_policy=_gives(usual, promise),
        kept=_gives(_kept(case, promise, pack, scorer), promise),
        kept_later=_gives(_kept(case, promise, tighter(pack), scorer), promise),
        lawful=_is_lawful(person, promise, pack),
    )


def _when(suggestion: Suggestion, chance: Random) -> datetime:
    last = suggestion.until - timedelta(microseconds=1)
    between = suggestion.opens_at + (last - suggestion.opens_at) * chance.random()
    return chance.choice([suggestion.opens_at, last, between])


def _since(person: Person, suggestion: Suggestion, at: datetime) -> Since:
    """Repaid at once, then paid every month while something is owed."""
    doing = suggestion.doing
    drawn = person.drawn_minor - doing.repay_minor
    repaid = [person.at] if doing.repay_minor else []
    if drawn:
        count = (at - person.at) // PAYS_EVERY
        repaid += [person.at + PAYS_EVERY * (place + 1) for place in range(count)]
    papers = () if doing.document is None else (income_paper(doing.document, doing.income_minor),)
    return Since(tuple(repaid), drawn, papers)


def _kept(case: Case, promise: Promise, pack: PolicyPack, scorer: Scorer) -> Decision:
    asked = case.model_copy(update={"due": due_promise((promise,), case, pack)})
    return decide_keeping(asked, pack=pack, scorer=scorer, decision_id="dec_again", inputs=())[0]


def _decided(case: Case, pack: PolicyPack, scorer: Scorer) -> Decision:
    return decide(case, pack=pack, scorer=scorer, decision_id="dec_first", inputs=())


def _gives(decision: Decision, promise: Promise) -> bool:
    enough = decision.approved_limit_minor >= promise.limit_minor
    return decision.verdict is Verdict.ALLOW and enough


def _is_lawful(person: Person, promise: Promise, pack: PolicyPack) -> bool:
    """Something to do that is theirs to do, for a gain that a machine may give."""
    doing = promise.suggestion.doing
    asks_for = doing.repay_minor or doing.months or doing.income_minor
    may_show = doing.document is None or doing.document in person.askable
    worth = promise.limit_minor > person.limit_minor
    capped = promise.limit_minor <= min(pack.total.automatic_max_minor, pack.total.limits_max_minor)
    wished = promise.limit_minor <= (person.wish.amount_minor or promise.limit_minor)
    checks: tuple[Callable[[], bool], ...] = (
        lambda: bool(asks_for),
        lambda: doing.repay_minor <= person.drawn_minor,
        lambda: may_show and worth and capped and wished,
    )
    return all(check() for check in checks)


def _around(person: Person, case: Case) -> Around:
    until = person.at + timedelta(days=OPEN_DAYS)
    owing = tuple(limit for limit in case.limits if limit.drawn_minor)
    return Around({fact.evidence_id: until for fact in case.facts}, person.askable, owing)

"""Officers' cases run under a pack: what came out otherwise than they expect, outcome and trace."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time

from models.facts.customer import AccountHistory, Customer
from models.facts.decision import Case, Decision, Finding, Wish
from models.facts.evidence import Scene
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.money import Currency
from models.facts.reviewed import Reviewed
from tools.policy.case_papers import facts_shown
from tools.policy.decide import Scorer
from tools.policy.officers_cases import FindingExpected, Given, Ready, Ruled, Then
from tools.policy.pack import PolicyPack
from tools.policy.reviewing import decide_case
from tools.scoring.score import Score

_MINOR = 100
_HOUR = time(9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that came out otherwise."""

    what: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Tried:
    """A case that was run; it holds where nothing differs."""

    case: Ready
    differences: tuple[Difference, ...]


def run_cases(cases: Iterable[Ready], pack: PolicyPack, scorer: Scorer) -> Iterator[Tried]:
    """Each case decided under a pack, with what came out otherwise than expected."""
    for case in cases:
        decision, _ = decide_case(
            as_case(case, pack.currency),
            pack=pack,
            scorer=_scorer(case.given, scorer),
            decision_id="dec_1",
            inputs=(),
        )
        yield Tried(case, tuple(_differences(case.then, decision)))


def as_case(case: Ready, currency: Currency) -> Case:
    """The case that a decision looks at."""
    given = case.given
    assert given.on is not None, "a case without what it needs is refused"
    at = datetime.combine(given.on, _HOUR)
    held = tuple(
        _limit(at, each.amount, currency, number=number, scene=each.scene)
        for number, each in enumerate(given.scene_limits, start=2)
    )
    standing = _limit(at, given.limit or 0, currency, drawn=given.drawn or 0, paid=given.paid_since_raise)
    return Case(
        customer=_customer(given, at),
        wish=_wish(given),
        limits=(standing, *held),
        facts=tuple(fact for paper in case.documents for fact in facts_shown(paper, at, currency)),
        at=at,
        reviewed=None if case.ruled is None else _reviewed(case.ruled),
    )


def _reviewed(ruled: Ruled) -> Reviewed:
    return Reviewed(
        case_id="rev_1",
        decision_id="dec_0",
        approves=ruled.limit is not None,
        limit_minor=None if ruled.limit is None else ruled.limit * _MINOR,
        reasons=ruled.reasons,
        by=("stf_1",),
        rationale_sha256="0" * 64,
        at_least_minor=None if ruled.owed is None else ruled.owed * _MINOR,
        adverse_fact=ruled.adverse_fact,
    )


def _customer(given: Given, at: datetime) -> Customer:
    assert given.name is not None and given.born_on is not None, "a case without what it needs is refused"  # noqa: PT018
    return Customer(
        customer_id="cus_1",
        name=given.name,
        born_on=given.born_on,
        language=Language.EN,
        history=AccountHistory(
            months_on_book=given.months or 0,
            on_time_payments_12m=given.on_time or 0,
            late_payments_12m=given.late or 0,
        ),
        created_at=at,
    )


def _wish(given: Given) -> Wish:
    amount = None if given.wish is None else given.wish * _MINOR
    if given.scene is not None:
        return Wish(kind=LimitKind.SCENE, amount_minor=amount, scene=given.scene)
    return Wish(kind=LimitKind.STANDING, amount_minor=amount)


def _limit(
    at: datetime,
    amount: int,
    currency: Currency,
    *,
    drawn: int = 0,
    number: int = 1,
    scene: Scene | None = None,
    paid: int | None = None,
) -> Limit:
    return Limit(
        limit_id=f"lim_{number}",
        customer_id="cus_1",
        kind=LimitKind.STANDING if scene is None else LimitKind.SCENE,
        scope=None if scene is None else Scope(scene=scene),
        amount_minor=amount * _MINOR,
        drawn_minor=drawn * _MINOR,
        currency=currency,
        annual_rate_bps=2160,
        valid_from=at,
        paid_since_raise=paid,
    )


def _scorer(given: Given, scorer: Scorer) -> Scorer:
    if given.pd is None:
        return scorer

    def told(factors: dict[str, float]) -> Score:
        return scorer(factors).model_copy(update={"pd": given.pd})

    return told


def _differences(then: Then, decision: Decision) -> Iterator[Difference]:
    if decision.verdict is not then.verdict:
        yield Difference("verdict", then.verdict, f"{decision.verdict} ({', '.join(decision.reasons)})")
    if then.limit is not None and decision.approved_limit_minor != then.limit * _MINOR:
        yield Difference("limit", f"{then.limit:,}", f"{decision.approved_limit_minor / _MINOR:,.2f}")
    if then.reasons is not None and decision.reasons != then.reasons:
        yield Difference("reasons", ", ".join(then.reasons), ", ".join(decision.reasons))
    by_rule = {finding.rule: finding for finding in decision.findings}
    for expected in then.trace:
        yield from _traced(expected, by_rule.get(expected.rule))
    for rule in then.silent:
        if rule in by_rule:
            yield Difference(f"trace of {rule}", "nothing", _in_words(by_rule[rule]))


def _traced(expected: FindingExpected, found: Finding | None) -> Iterator[Difference]:
    place = f"trace of {expected.rule}"
    if found is None:
        yield Difference(place, "a finding", "nothing")
        return
    cap = None if expected.cap is None else expected.cap * _MINOR
    wrong = (
        (expected.verdict is not None and found.verdict is not expected.verdict)
        or (expected.reason is not None and found.reason != expected.reason)
        or (cap is not None and found.cap_minor != cap)
    )
    if wrong:
        wanted = (
            str(expected.verdict or ""),
            expected.reason or "",
            "" if expected.cap is None else f"cap {expected.cap:,}",
        )
        yield Difference(place, ", ".join(filter(None, wanted)), _in_words(found))


def _in_words(found: Finding) -> str:
    cap = "" if found.cap_minor is None else f", cap {found.cap_minor / _MINOR:,.2f}"
    return f"{found.verdict}, {found.reason}{cap}"

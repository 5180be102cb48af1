"""Laws of the policy that hold for every case there can be."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.facts.decision import ACCOUNT, Case, Decision, Verdict
from models.facts.evidence import (
    DayValue,
    Degree,
    DegreeValue,
    EvidenceKind,
    FieldName,
    MoneyValue,
    RateValue,
    Scene,
)
from models.facts.fact import Fact
from models.facts.language import Language
from models.facts.limit import LimitKind, Scope
from models.facts.money import Currency, Period
from tests.given import TODAY
from tests.given_papers import basket, monthly, scene_wish, standing_wish, text, yuan
from tests.policy.deciding import AT, PACK, a_case, a_limit, decided, document, shipped_scorer
from tools.audit.seal import canonical
from tools.limits.factors import factors_of
from tools.policy.decide import RULES, weigh
from tools.policy.offering import offer_of
from tools.policy.question import question_on
from tools.scoring.score import Score

K, F = EvidenceKind, FieldName
often = settings(max_examples=150, deadline=None)

days = st.integers(-400, 400).map(lambda n: DayValue(day=TODAY + timedelta(days=n)))
names = st.sampled_from(["Chen Si", "Si Chen", "陈思", *["Chen Si"] * 9, "Li Lei"]).map(text)
pay = st.integers(0, 60_000).map(monthly)
scenes = st.sampled_from(list(Scene))
lines = st.lists(st.tuples(st.just("thing"), scenes, st.integers(-500, 30_000)), max_size=4).map(
    lambda rows: basket(*rows)
)
VALUES: dict[EvidenceKind, dict[FieldName, st.SearchStrategy[Any]]] = {
    K.DIPLOMA: {
        F.HOLDER: names,
        F.DEGREE: st.sampled_from(list(Degree)).map(lambda d: DegreeValue(degree=d)),
        F.GRADUATED_ON: st.none() | days,
    },
    K.DEGREE_REPORT: {
        F.HOLDER: names,
        F.DEGREE: st.sampled_from(list(Degree)).map(lambda d: DegreeValue(degree=d)),
        F.GRADUATED_ON: st.none() | days,
    },
    K.CERTIFICATE: {F.HOLDER: names},
    K.OFFER_LETTER: {F.HOLDER: names, F.PAY: pay, F.STARTS_ON: days, F.OFFER_EXPIRES_ON: st.none() | days},
    K.RENTAL_CONTRACT: {F.HOLDER: names, F.RENT: pay, F.STARTS_ON: days, F.ENDS_ON: days},
    K.PAYSLIP: {F.HOLDER: names, F.GROSS_PAY: st.none() | st.integers(0, 60_000).map(yuan)},
    K.BANK_STATEMENT: {F.HOLDER: names},
    K.PURCHASE: {F.LINES: lines, F.TOTAL: st.none()},
    K.ACHIEVEMENT_POST: {F.HOLDER: names},
}
WARNINGS = (
    *("total_differs_from_lines", "enrolment_not_diploma", "pay_range_lower_taken"),
    *("balances_do_not_add_up", "picture_unclear"),
)


@st.composite
def documents(draw: st.DrawFn, count: int = 4) -> tuple[tuple[Fact, ...], ...]:
    made = []
    for number in range(draw(st.integers(0, count))):
        kind = draw(st.sampled_from(list(K)))
        values = {name: draw(value) for name, value in VALUES[kind].items()}
        spoiled = draw(st.integers(0, 9)) == 9
        warnings = tuple(draw(st.lists(st.sampled_from(WARNINGS), max_size=1))) if spoiled else ()
        corrected = draw(st.lists(st.sampled_from(list(values)), max_size=1)) if spoiled else []
        made.append(
            document(kind, values, evidence_id=f"evd_{number}", warnings=warnings, corrected=corrected)
        )
    return tuple(made)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    standing = draw(st.sampled_from([0, 1, 5, 20, 40, 190])) * 100_000 + draw(st.sampled_from([0, 0, 5_000]))
    wish = draw(
        st.one_of(
            st.integers(1, 6_000_000).map(standing_wish),
            st.sampled_from([*[Scene.FURNITURE] * 3, *Scene]).map(scene_wish),
        )
    )
    other = a_limit(draw(st.integers(0, 3_000_000)), limit_id="lim_2", scope=Scope(scene=Scene.TRAVEL))
    return a_case(
        *draw(documents()),
        wish=wish,
        born_on=draw(st.dates(date(1950, 1, 1), date(2010, 1, 1))),
        months=draw(st.integers(0, 60)),
        on_time=draw(st.integers(0, 12)),
        late=draw(st.sampled_from([0, 0, 0, 1, 3])),
        limit_minor=standing,
        drawn_minor=draw(st.integers(0, standing)),
        others=(other,) if draw(st.booleans()) else (),
    )


@st.composite
def good_cases(draw: st.DrawFn) -> Case:
    """Cases that are mostly allowed, on any number of clean documents."""
    clean = [
        document(K.DIPLOMA, evidence_id="evd_0"),
        document(K.OFFER_LETTER, {F.PAY: draw(st.integers(4_000, 60_000).map(monthly))}, evidence_id="evd_1"),
        document(K.RENTAL_CONTRACT, {F.RENT: draw(st.integers(0, 3_000).map(monthly))}, evidence_id="evd_2"),
        *(
            document(K.CERTIFICATE, {F.CERTIFICATE_NAME: text(f"C{n}")}, evidence_id=f"evd_{n}")
            for n in range(3, draw(st.integers(3, 11)))
        ),
    ]
    return a_case(
        *draw(st.lists(st.sampled_from(clean), unique_by=repr, max_size=9)),
        wish=standing_wish(draw(st.integers(300_000, 4_900_000))),
        months=draw(st.integers(4, 60)),
        on_time=draw(st.integers(0, 12)),
        limit_minor=draw(st.integers(0, 20)) * 10_000,
    )


@often
@given(case=cases())
def test_every_decision_keeps_the_promises_of_a_decision(case: Case) -> None:
    decision = decided(case)

    # never below what there is, never above what was asked or what the law of the pack allows
    assert decision.approved_limit_minor >= decision.old_limit_minor
    if decision.verdict is Verdict.ALLOW:
        added = decision.approved_limit_minor - decision.old_limit_minor
        total = sum(limit.amount_minor for limit in case.limits) + added
        assert added > 0
        assert total <= PACK.total.limits_max_minor
        assert decision.approved_limit_minor <= PACK.total.automatic_max_minor
        if case.wish.amount_minor is not None:
            assert decision.approved_limit_minor <= case.wish.amount_minor
        caps = [f.cap_minor for f in decision.findings if f.cap_minor is not None]
        assert decision.approved_limit_minor <= min(caps)
    else:
        assert decision.approved_limit_minor == decision.old_limit_minor
        assert decision.influences == ()
    assert decision.annual_rate_bps <= PACK.price.annual_rate_max_bps

    # it rests on nothing that was not shown
    assert set(decision.rests_on) <= {fact.consent_id for fact in case.facts}


@often
@given(case=cases())
def test_every_decision_has_one_to_four_true_reasons_in_both_languages(case: Case) -> None:
    decision = decided(case)
    assert 1 <= len(decision.reasons) <= 4
    assert len(set(decision.reasons)) == len(decision.reasons)
    for code in decision.reasons:
        for language in Language:
            assert PACK.reasons[code].said(language)
    if decision.verdict is not Verdict.ALLOW:
        assert "asked_amount" not in decision.reasons
        assert not any(code.endswith("_helped") for code in decision.reasons)


@often
@given(case=good_cases())
def test_what_moved_the_limit_adds_up_to_the_difference(case: Case) -> None:
    decision = decided(case)
    assume(decision.verdict is Verdict.ALLOW)
    moved = sum(influence.amount_minor for influence in decision.influences)
    assert moved == decision.approved_limit_minor - decision.old_limit_minor
    for influence in decision.influences:
        assert influence.source == ACCOUNT or influence.amount_minor >= 0
    consents = {fact.evidence_id: fact.consent_id for fact in case.facts}
    for influence in decision.influences:
        if influence.amount_minor and influence.evidence_id is not None:
            assert consents[influence.evidence_id] in decision.rests_on, "what is not used moved nothing"
    known = {fact.evidence_id for fact in case.facts} | {f"kind:{fact.kind}" for fact in case.facts}
    assert {influence.source for influence in decision.influences} <= known | {ACCOUNT}


@often
@given(case=cases(), kept=st.integers(0, len(RULES)))
def test_a_rule_can_lower_but_never_raise(case: Case, kept: int) -> None:
    question = question_on(case, shipped_scorer()(factors_of(case)))
    some, whole = weigh(question, PACK, RULES[:kept]), weigh(question, PACK)
    # Too high for a machine is no amount to compare with: a further cap may bring it back within reach.
    too_high = any(finding.reason == "above_automatic_cap" for finding in some.findings)
    if not too_high and any(finding.cap_minor is not None for finding in some.findings):
        assert whole.limit_minor <= max(some.limit_minor, question.old_limit_minor)
    assert whole.verdict.severity >= min(some.verdict.severity, Verdict.REFER.severity) or (
        some.verdict is not Verdict.ALLOW
    )


@often
@given(case=cases(), extra=documents(1))
def test_showing_one_more_document_never_lowers_an_allowed_limit_but_may_call_a_person(
    case: Case, extra: tuple[tuple[Fact, ...], ...]
) -> None:
    assume(extra)
    more = tuple(fact.model_copy(update={"evidence_id": "evd_9", "consent_id": "cns_9"}) for fact in extra[0])
    before = decided(case)
    after = decided(case.model_copy(update={"facts": (*case.facts, *more)}))
    if after.verdict is Verdict.ALLOW:
        assert after.approved_limit_minor >= before.approved_limit_minor
    if before.verdict is Verdict.ALLOW:
        assert after.verdict is not Verdict.DECLINE


@often
@given(case=cases(), data=st.data())
def test_the_same_case_gives_the_same_bytes_in_any_order_of_its_facts(
    case: Case, data: st.DataObject
) -> None:
    shuffled = tuple(data.draw(st.permutations(case.facts)))
    again = decided(case.model_copy(update={"facts": shuffled}))
    assert canonical(again) == canonical(decided(case))


def with_pd(pd: float) -> Decision:
    def scorer(factors: dict[str, float]) -> Score:
        return shipped_scorer()(factors).model_copy(update={"pd": pd})

    return decided(a_case(document(K.OFFER_LETTER), wish=standing_wish(5_000_000)), scorer=scorer)


@often
@given(one=st.floats(0, 1), other=st.floats(0, 1))
def test_more_risk_never_gets_more_nor_cheaper(one: float, other: float) -> None:
    low, high = sorted((one, other))
    safe, risky = with_pd(low), with_pd(high)
    assert risky.approved_limit_minor <= safe.approved_limit_minor
    assert risky.annual_rate_bps >= safe.annual_rate_bps
    assert risky.verdict.severity >= safe.verdict.severity


def paid(pay: RateValue, months: int, rent: int | None, begun: bool) -> int:
    letter = document(
        K.OFFER_LETTER,
        {F.PAY: pay, F.STARTS_ON: DayValue(day=TODAY - timedelta(days=30) if begun else date(2026, 12, 9))},
    )
    lease = () if rent is None else document(K.RENTAL_CONTRACT, {F.RENT: monthly(rent)})
    return decided(a_case(letter, lease, wish=standing_wish(4_900_000), months=months)).approved_limit_minor


@often
@given(
    low=st.integers(0, 40_000),
    more=st.integers(0, 40_000),
    months=st.integers(0, 48),
    rent=st.none() | st.integers(0, 20_000),
    begun=st.booleans(),
)
def test_more_income_never_gets_less(low: int, more: int, months: int, rent: int | None, begun: bool) -> None:
    assert paid(monthly(low), months, rent, begun) <= paid(monthly(low + more), months, rent, begun)


@often
@given(case=cases(), late=st.integers(0, 4), more=st.integers(0, 4))
def test_more_late_payments_never_get_more(case: Case, late: int, more: int) -> None:
    def with_late(count: int) -> Decision:
        history = case.customer.history.model_copy(update={"late_payments_12m": count})
        customer = case.customer.model_copy(update={"history": history})
        return decided(case.model_copy(update={"customer": customer}))

    assert with_late(late + more).approved_limit_minor <= with_late(late).approved_limit_minor


@often
@given(case=good_cases())
def test_more_limit_never_makes_the_money_already_lent_dearer(case: Case) -> None:
    decision = decided(case)
    assume(decision.verdict is Verdict.ALLOW)
    offer = offer_of(decision, case.facts, offer_id="off_1", pack=PACK, current_rate_bps=1000)
    if decision.wish.kind is LimitKind.STANDING:
        assert offer.terms.cost.annual_rate_bps <= 1000
    assert offer.terms.cost.all_in_annual_rate_bps <= PACK.price.annual_rate_max_bps
    assert offer.terms.expires_at > AT


@often
@given(case=cases(), data=st.data())
def test_a_document_for_a_persons_eyes_is_never_dropped(case: Case, data: st.DataObject) -> None:
    # given any case and a document that somebody has to look at
    spoiled = document(
        data.draw(st.sampled_from([K.OFFER_LETTER, K.RENTAL_CONTRACT, K.PURCHASE])),
        evidence_id="evd_9",
        warnings=("instruction_in_text",),
    )
    decision = decided(case.model_copy(update={"facts": (*case.facts, *spoiled)}))
    assert decision.verdict is not Verdict.ALLOW


@pytest.mark.parametrize("name", [F.HOLDER, F.PAY, F.STARTS_ON, F.OFFER_EXPIRES_ON])
def test_any_corrected_fact_of_an_offer_letter_is_looked_at(name: FieldName) -> None:
    decision = decided(a_case(document(K.OFFER_LETTER, corrected=[name])))
    assert (decision.verdict, decision.reasons) == (Verdict.REFER, ("document_unclear",))


@pytest.mark.parametrize("currency", [c for c in Currency if c is not Currency.CNY])
def test_income_in_another_currency_is_for_a_person(currency: Currency) -> None:
    rate = RateValue(amount_minor=1_000_000, currency=currency, period=Period.MONTH)
    decision = decided(a_case(document(K.OFFER_LETTER, {F.PAY: rate})))
    assert decision.reasons == ("other_currency",)
    assert decision.verdict is Verdict.REFER


def test_a_purchase_in_another_currency_covers_nothing() -> None:
    dollars = basket(("Bed", Scene.FURNITURE, 4_200)).model_copy(update={"currency": Currency.USD})
    total = MoneyValue(amount_minor=420_000, currency=Currency.USD)
    case = a_case(document(K.PURCHASE, {F.LINES: dollars, F.TOTAL: total}), wish=scene_wish())
    assert decided(case).verdict is Verdict.DECLINE

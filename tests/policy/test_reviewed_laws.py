"""Laws of decisions that people made: whatever they rule, the law's caps hold, an appeal ends no worse, more
ruled never gives less, and the decision is a function of its case."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.decision import Case, Decision, Verdict
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.limit import LimitKind
from models.facts.promise import PromiseDue
from models.facts.reviewed import Reviewed
from tests.given_papers import standing_wish, text
from tests.policy.deciding import PACK, a_case, document, shipped_scorer
from tests.policy.test_policy_laws import cases
from tests.policy.test_promises import promised
from tools.audit.seal import canonical
from tools.policy.case_parts import case_from, parts_of
from tools.policy.keeping import decide_keeping
from tools.policy.promises import law_of
from tools.policy.reviewing import (
    PERSON_APPROVED,
    advice_of,
    bounds_of,
    decide_case,
    weighed_for_people,
)

some = settings(max_examples=8, deadline=None)
ruled_minor = st.integers(0, 300).map(lambda steps: steps * PACK.total.round_down_to_minor * 10)


def reviewed(limit_minor: int | None, **said: Any) -> Reviewed:
    return Reviewed(
        **{
            "case_id": "rev_1",
            "decision_id": "dec_1",
            "approves": limit_minor is not None,
            "limit_minor": limit_minor,
            "reasons": () if limit_minor is not None else ("document_unclear",),
            "by": ("stf_mei",),
            "rationale_sha256": "0" * 64,
            **said,
        }
    )


def ruled(case: Case, limit_minor: int | None, **said: Any) -> Decision:
    asked = case.model_copy(update={"reviewed": reviewed(limit_minor, **said)})
    return decide_case(asked, pack=PACK, scorer=shipped_scorer(), decision_id="dec_2", inputs=())[0]


def most_of(case: Case) -> int:
    return bounds_of(weighed_for_people(case, PACK, shipped_scorer()), PACK).at_most_minor


@some
@given(case=cases())
def test_what_the_machine_would_do_alone_is_what_its_sources_come_to(case: Case) -> None:
    weighed = weighed_for_people(case, PACK, shipped_scorer())
    advice = advice_of(weighed, PACK, shipped_scorer())
    moved = sum(each.amount_minor for each in weighed.influences)
    assert advice.limit_minor == weighed.old_limit_minor + moved
    assert advice.limit_minor >= weighed.whole.limit_minor


@some
@given(case=cases(), limit_minor=ruled_minor)
def test_nobody_lifts_what_the_law_or_the_wish_caps(case: Case, limit_minor: int) -> None:
    decision = ruled(case, limit_minor)
    others = sum(x.amount_minor for x in case.limits if x.kind is not LimitKind.STANDING)
    if case.wish.kind is LimitKind.SCENE:
        others = sum(x.amount_minor for x in case.limits)
    assert decision.verdict is not Verdict.REFER
    assert decision.approved_limit_minor >= decision.old_limit_minor
    assert decision.annual_rate_bps <= PACK.price.annual_rate_max_bps
    if decision.verdict is Verdict.ALLOW:
        assert decision.approved_limit_minor <= max(most_of(case), decision.old_limit_minor)
        assert decision.approved_limit_minor + others <= PACK.total.limits_max_minor
        assert decision.approved_limit_minor <= (case.wish.amount_minor or PACK.total.limits_max_minor)
        assert case.customer.age_on(case.at.date()) >= PACK.age.adult_from
        assert decision.rests_on == tuple(sorted({fact.consent_id for fact in case.facts}))


@some
@given(case=cases(), one=ruled_minor, other=ruled_minor)
def test_more_ruled_never_gives_less(case: Case, one: int, other: int) -> None:
    less, more = ruled(case, min(one, other)), ruled(case, max(one, other))
    assert less.approved_limit_minor <= more.approved_limit_minor


@some
@given(case=cases(), limit_minor=st.none() | ruled_minor, owed=ruled_minor)
def test_an_appeal_never_ends_below_what_it_owes_without_a_new_adverse_fact(
    case: Case, limit_minor: int | None, owed: int
) -> None:
    weighed = weighed_for_people(case, PACK, shipped_scorer())
    bounds = bounds_of(weighed, PACK)
    decision = ruled(case, limit_minor, at_least_minor=owed)
    if not bounds.noes:
        assert decision.approved_limit_minor >= min(owed, bounds.at_most_minor)
    adverse = ruled(case, None, at_least_minor=owed, adverse_fact="evd_9")
    assert adverse.approved_limit_minor == adverse.old_limit_minor


@some
@given(case=cases(), limit_minor=st.none() | ruled_minor)
def test_what_people_decided_is_made_again_byte_for_byte_from_its_parts(
    case: Case, limit_minor: int | None
) -> None:
    # given
    asked = case.model_copy(update={"reviewed": reviewed(limit_minor)})
    decision = ruled(case, limit_minor)

    # when
    back = case_from({part.source: part.text for part in parts_of(asked)})
    again, _ = decide_case(back, pack=PACK, scorer=shipped_scorer(), decision_id="dec_2", inputs=())

    # then, and the shares of machine and people add up
    assert canonical(again) == canonical(decision)
    moved = sum(each.amount_minor for each in decision.influences)
    if decision.verdict is Verdict.ALLOW:
        assert moved == decision.approved_limit_minor - decision.old_limit_minor
        assert PERSON_APPROVED in decision.reasons
    else:
        assert decision.influences == ()
    assert all(code in PACK.reasons for code in decision.reasons)


@some
@given(case=cases())
def test_without_people_a_decision_is_what_it_was(case: Case) -> None:
    given_to: dict[str, Any] = {"pack": PACK, "scorer": shipped_scorer(), "decision_id": "d", "inputs": ()}
    assert canonical(decide_case(case, **given_to)[0]) == canonical(decide_keeping(case, **given_to)[0])


def test_a_call_for_a_person_is_no_part_of_the_advice() -> None:
    # given a diploma in another name, and nothing else against it
    diploma = document(EvidenceKind.DIPLOMA, {FieldName.HOLDER: text("Li Lei")})
    case = a_case(diploma, wish=standing_wish(500_000), months=24, on_time=8)

    # when
    advice = advice_of(weighed_for_people(case, PACK, shipped_scorer()), PACK, shipped_scorer())

    # then
    assert advice.verdict is Verdict.ALLOW
    assert "name_differs" not in advice.reasons
    assert ruled(case, 500_000).approved_limit_minor == 500_000


def test_a_promise_that_waited_for_a_persons_eyes_is_kept_when_they_let_the_case_go_on() -> None:
    # given a promise that is due, and a document that somebody has to look at
    given_ = promised()
    case = given_.done.model_copy(update={"due": PromiseDue(promise=given_.promise, law=law_of(PACK))})
    unclear = document(EvidenceKind.DIPLOMA, warnings=("balances_do_not_add_up",), evidence_id="evd_7")
    case = case.model_copy(update={"facts": (*case.facts, *unclear)})
    kept = given_.promise.limit_minor
    assert most_of(case) >= kept

    # when they approve less than was promised, or say no
    approved, refused = ruled(case, case.limits[0].amount_minor + 10_000), ruled(case, None)

    # then
    assert approved.approved_limit_minor == kept
    assert approved.promise_id == given_.promise.promise_id
    assert refused.approved_limit_minor == refused.old_limit_minor

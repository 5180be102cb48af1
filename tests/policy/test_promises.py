"""Promises: who does what was said and asks in time gets it, whatever policy and model say by then; the law
comes first, and nothing is given by chance."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from models.facts.decision import Case, Decision, Verdict
from models.facts.evidence import EvidenceKind, FieldName, Scene
from models.facts.limit import Scope
from models.facts.promise import DoingKind, Promise, PromiseDue
from tests.given_papers import standing_wish, yuan
from tests.policy.deciding import AT, PACK, a_case, a_limit, decided, document, shipped_scorer
from tools.audit.seal import canonical
from tools.policy.case_parts import case_from, parts_of
from tools.policy.changed_cases import Around, repaid, waited
from tools.policy.decide import RULES
from tools.policy.keeping import KEPT, WEIGHED, decide_keeping
from tools.policy.promises import due_promise, holds, law_of, promise_of
from tools.policy.what_helps import what_helps

K = EvidenceKind

STANDS = frozenset(
    {
        *("is_adult", "asked_for_more", "names_on_documents_agree", "documents_name_their_holder"),
        *("documents_are_clear", "shown_incomes_agree", "documents_say_the_same"),
        *("all_limits_stay_under_the_total", "the_job_offer_is_open", "students_need_a_second_source"),
        *("the_scene_is_offered", "the_need_is_shown", "the_need_is_explained"),
        *("one_step_at_a_time", "new_accounts_climb_by_steps", "steps_are_earned"),
        *("income_carries_the_limit", "the_portfolio_has_room", "limit_is_worth_it"),
    }
)
"""Rules whose no stands against any promise, and those that only ever cap."""

STRICT = PACK.model_copy(
    update={
        "version": "cn-strict",
        "risk": PACK.risk.model_copy(update={"pd_max": 0.001, "step_by_pd": ((0.001, 0.0),)}),
    }
)
"""A policy under which nobody gets anything."""


@dataclass(frozen=True)
class Given:
    """Somebody, what was promised to them, and their case once it is done."""

    before: Case
    promise: Promise
    done: Case


def promised(kind: DoingKind = DoingKind.REPAY, **changes: Any) -> Given:
    usual: dict[str, Any] = {"limit_minor": 500_000, "drawn_minor": 480_000, "on_time": 3, "late": 1}
    case = a_case(**(usual | changes))
    around = Around({}, frozenset({K.PAYSLIP}), case.limits)
    found = what_helps(case, decided(case), around, PACK, shipped_scorer())
    suggestion = next(each for each in found if each.doing.kind is kind)
    doing = suggestion.doing
    done = repaid(case, doing.repay_minor, case.limits) if doing.repay_minor else case
    if doing.months:
        done = waited(done, doing.months, {})
    if doing.document is not None:
        pay = document(K.PAYSLIP, {FieldName.GROSS_PAY: yuan(doing.income_minor // 100)})
        done = done.model_copy(update={"facts": pay})
    promise = promise_of(
        suggestion,
        case,
        decided(case),
        promise_id="prm_1",
        policy_version=PACK.version,
        risk_model_version="cn-2",
    )
    return Given(case, promise, done)


def kept(case: Case, promise: Promise, pack: Any = STRICT) -> Decision:
    due = due_promise((promise,), case, pack)
    asked = case.model_copy(update={"due": due})
    return decide_keeping(asked, pack=pack, scorer=shipped_scorer(), decision_id="dec_2", inputs=())[0]


@pytest.mark.parametrize("kind", [DoingKind.REPAY, DoingKind.WAIT, DoingKind.SHOW_INCOME])
def test_what_was_promised_is_what_is_decided_once_it_is_done(kind: DoingKind) -> None:
    # given something that would help, and somebody who does it
    given = promised(kind)

    # then the same policy gives it by itself, and another one because it was promised
    assert decided(given.done).approved_limit_minor >= given.promise.limit_minor
    assert decided(given.done, pack=STRICT).verdict is Verdict.DECLINE
    decision = kept(given.done, given.promise)
    assert (decision.verdict, decision.approved_limit_minor) == (Verdict.ALLOW, given.promise.limit_minor)
    assert decision.promise_id == given.promise.promise_id
    assert decision.reasons[0] == KEPT
    added = decision.approved_limit_minor - decision.old_limit_minor
    assert sum(each.amount_minor for each in decision.influences) == added


def test_a_kept_promise_can_be_replayed_from_the_parts_of_its_case() -> None:
    given = promised()
    asked = given.done.model_copy(update={"due": due_promise((given.promise,), given.done, STRICT)})
    again = case_from({part.source: part.text for part in parts_of(asked)})
    assert again == asked
    assert canonical(kept(again, given.promise)) == canonical(kept(asked, given.promise))


def test_a_case_without_a_promise_is_written_as_before() -> None:
    assert '"due"' not in canonical(a_case())


def worse(case: Case, what: str) -> Case:
    history, limit = case.customer.history, case.limits[0]
    match what:
        case "a late payment":
            history = history.model_copy(update={"late_payments_12m": history.late_payments_12m + 1})
        case "fewer payments":
            history = history.model_copy(update={"on_time_payments_12m": history.on_time_payments_12m - 2})
        case "more used":
            limit = limit.model_copy(update={"drawn_minor": limit.drawn_minor + 1})
        case "more held":
            limit = limit.model_copy(update={"held_minor": 1})
        case "a lower limit":
            limit = limit.model_copy(update={"amount_minor": limit.amount_minor - 1})
        case "too late":
            return case.model_copy(update={"at": case.at + timedelta(days=31)})
        case "too early":
            return case.model_copy(update={"at": case.at - timedelta(seconds=1)})
    customer = case.customer.model_copy(update={"history": history})
    return case.model_copy(update={"customer": customer, "limits": (limit,)})


@pytest.mark.parametrize(
    "what",
    [
        *("a late payment", "fewer payments", "more used", "more held", "a lower limit"),
        *("too late", "too early"),
    ],
)
def test_a_promise_holds_only_while_nothing_is_worse_and_in_its_time(what: str) -> None:
    given = promised()
    assert holds(given.promise, given.done)
    spoiled = worse(given.done, what)
    assert not holds(given.promise, spoiled)
    assert kept(spoiled, given.promise).promise_id is None


def test_a_promise_to_somebody_else_is_none() -> None:
    given = promised()
    other = given.done.customer.model_copy(update={"customer_id": "cus_2"})
    assert not holds(given.promise, given.done.model_copy(update={"customer": other}))


def test_an_income_below_the_one_that_was_named_keeps_no_promise() -> None:
    given = promised(DoingKind.SHOW_INCOME)
    less = document(
        K.PAYSLIP, {FieldName.GROSS_PAY: yuan(given.promise.suggestion.doing.income_minor // 100 - 1)}
    )
    assert holds(given.promise, given.done)
    assert not holds(given.promise, given.done.model_copy(update={"facts": less}))
    assert not holds(given.promise, given.done.model_copy(update={"facts": ()}))


# --- what comes before any promise


def test_no_promise_beats_the_total_over_all_limits() -> None:
    # given a law that leaves less room by now
    given = promised()
    scene = a_limit(19_900_000, limit_id="lim_2", scope=Scope(scene=Scene.TRAVEL))
    crowded = given.done.model_copy(update={"limits": (*given.done.limits, scene)})
    assert kept(crowded, given.promise).verdict is Verdict.DECLINE

    tighter = STRICT.model_copy(
        update={"total": STRICT.total.model_copy(update={"limits_max_minor": 600_000})}
    )
    assert kept(given.done, given.promise, tighter).approved_limit_minor == 600_000


def test_no_promise_beats_the_age_or_the_ceiling_on_rates_of_today() -> None:
    given = promised()
    older = STRICT.model_copy(update={"age": STRICT.age.model_copy(update={"adult_from": 99})})
    assert kept(given.done, given.promise, older).promise_id is None

    cheap = PACK.price.model_copy(update={"annual_rate_max_bps": 1100})
    law = law_of(STRICT.model_copy(update={"price": cheap}))
    asked = given.done.model_copy(update={"due": PromiseDue(promise=given.promise, law=law)})
    dear = decide_keeping(asked, pack=STRICT, scorer=shipped_scorer(), decision_id="dec_2", inputs=())[0]
    assert dear.promise_id == "prm_1"
    assert dear.annual_rate_bps == 1100


def test_a_document_that_a_person_has_to_look_at_is_looked_at_before_a_promise_is_kept() -> None:
    given = promised()
    doubtful = document(K.DIPLOMA, warnings=("instruction_in_text",))
    decision = kept(given.done.model_copy(update={"facts": doubtful}), given.promise)
    assert (decision.verdict, decision.promise_id) == (Verdict.REFER, None)


def test_a_promise_gives_no_more_than_is_asked_for() -> None:
    given = promised()
    modest = given.done.model_copy(update={"wish": standing_wish(510_000)})
    assert kept(modest, given.promise).approved_limit_minor == 510_000
    assert (
        kept(given.done.model_copy(update={"wish": standing_wish(400_000)}), given.promise).promise_id is None
    )


def test_of_several_promises_the_highest_that_holds_is_kept() -> None:
    given = promised()
    lower = given.promise.model_copy(
        update={
            "promise_id": "prm_0",
            "suggestion": given.promise.suggestion.model_copy(update={"limit_minor": 600_000}),
        }
    )
    due = due_promise((lower, given.promise), given.done, STRICT)
    assert due == PromiseDue(promise=given.promise, law=law_of(STRICT))
    assert due_promise((lower, given.promise), given.before, STRICT) is None
    assert given.before.at == AT


def test_every_rule_either_gives_way_to_a_promise_or_stands() -> None:
    """A new rule is put on one side or the other by whoever writes it."""
    names = {rule.__name__ for rule in RULES} | {"there_is_room", "a_person_decides_high_amounts"}
    assert names == WEIGHED | STANDS
    assert not WEIGHED & STANDS

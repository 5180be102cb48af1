"""Promises through the whole program: shown, done, asked for again, kept; ended with time and consent."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import pause_consent, refuse_consent
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data, import_data
from assistant.actions.means import Means
from assistant.actions.promise_help import promise_help
from assistant.actions.recorded_answer import Yes
from assistant.actions.repay_limits import repay_limits
from assistant.actions.replay_decision import replay_decision
from assistant.actions.request_limit import Requested, request_limit
from assistant.actions.tell_history import tell_history
from assistant.actions.tend import tend
from assistant.actions.verify_records import verify_records
from assistant.wiring import Program
from models.errors import NotFound, RecordTampered
from models.facts.consent import Channel, Purpose, category_of
from models.facts.customer import AccountHistory
from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.language import Language
from models.facts.promise import DoingKind, Promise, Promises
from models.tables import PromiseRow
from tests.given import Clock, a_consent, a_customer, yes_to
from tests.given_papers import accepted, shown, standing_wish, without_pdf, yuan
from tests.given_vault import dump_of
from tools.audit.seal import seal_of
from tools.policy.pack import PolicyPack
from tools.policy.policy_book import only

K = EvidenceKind


def strict(pack: PolicyPack) -> PolicyPack:
    """A policy of later under which nobody gets anything."""
    risk = pack.risk.model_copy(update={"pd_max": 0.001, "step_by_pd": ((0.001, 0.0),)})
    return pack.model_copy(update={"version": "cn-strict", "risk": risk})


def a_full_account(means: Means) -> str:
    """Somebody who uses most of a limit of 5,000, two years on."""
    return a_customer(
        means, limit_minor=500_000, drawn_minor=480_000, months_on_book=24, on_time=3, late=1
    ).customer_id


def asked(means: Means, customer_id: str) -> Requested:
    return request_limit(means, customer_id, standing_wish(800_000))


def the(kind: DoingKind, requested: Requested) -> Promise:
    assert requested.help is not None
    return next(each for each in requested.help.promises if each.suggestion.doing.kind is kind)


def bring_down(means: Means, customer_id: str, promise: Promise) -> None:
    """Repay what was said; what went to interest is repaid on top."""
    repay_limits(means, customer_id, "r1", promise.suggestion.doing.repay_minor)
    with means.storage.reading() as stores:
        used = stores.limits.drawn_minor(customer_id)
    if used > promise.suggestion.bounds.used_max_minor:
        repay_limits(means, customer_id, "r2", used - promise.suggestion.bounds.used_max_minor)


def test_somebody_who_repays_as_was_said_gets_what_was_promised(running: Program, clock: Clock) -> None:
    # given a no, and what would help
    means = running.means
    customer_id = a_full_account(means)
    first = asked(means, customer_id)
    promise = the(DoingKind.REPAY, first)
    assert first.decision.verdict is Verdict.DECLINE

    # when it is done, and asked for again under a policy that gives nobody anything
    clock.pass_time(days=29)
    bring_down(means, customer_id, promise)
    later = replace(means, policies=only(strict(means.pack)))
    second = asked(later, customer_id)

    # then it is kept, sealed, replayed byte for byte, and can be accepted
    assert second.decision.approved_limit_minor == promise.limit_minor
    assert second.decision.promise_id == promise.promise_id
    assert second.offer is not None
    assert replay_decision(later, second.decision.decision_id).same
    assert accepted(later, customer_id, second.offer).limit.amount_minor == promise.limit_minor
    assert verify_records(later).first_bad is None


def test_who_does_what_was_said_under_the_same_policy_needs_no_promise(embedded: Program) -> None:
    means = embedded.means
    customer_id = a_full_account(means)
    promise = the(DoingKind.REPAY, asked(means, customer_id))
    bring_down(means, customer_id, promise)
    decision = asked(means, customer_id).decision
    assert decision.approved_limit_minor >= promise.limit_minor
    assert decision.promise_id is None


def test_a_promise_is_over_after_its_window_and_is_gone_from_the_database(
    running: Program, clock: Clock
) -> None:
    means = running.means
    customer_id = a_full_account(means)
    requested = asked(means, customer_id)
    assert requested.help is not None
    last = max(each.suggestion.until for each in requested.help.promises)

    clock.at = last - timedelta(seconds=1)
    assert tend(means).customers.promises_ended == 0
    clock.at = last
    assert tend(means).customers.promises_ended == len(requested.help.promises)

    with means.storage.reading() as stores:
        assert stores.promises.of_customer(customer_id) == ()
        assert stores.promises.of_decision(requested.decision.decision_id) is None


def test_waiting_is_kept_when_the_lender_tells_how_it_went(embedded: Program, clock: Clock) -> None:
    means = embedded.means
    customer_id = a_full_account(means)
    promise = the(DoingKind.WAIT, asked(means, customer_id))
    doing, bounds = promise.suggestion.doing, promise.suggestion.bounds

    clock.at = promise.suggestion.opens_at + timedelta(hours=1)
    history = AccountHistory(
        months_on_book=24 + doing.months,
        on_time_payments_12m=bounds.on_time_payments_12m_min,
        late_payments_12m=bounds.late_payments_12m_max,
    )
    tell_history(means, customer_id, history)

    assert asked(means, customer_id).decision.approved_limit_minor >= promise.limit_minor


def test_showing_the_income_that_was_named_is_kept(embedded: Program) -> None:
    means = without_pdf(embedded).means
    customer_id = a_full_account(means)
    promise = the(DoingKind.SHOW_INCOME, asked(means, customer_id))
    income = promise.suggestion.doing.income_minor
    shown(means, customer_id, K.PAYSLIP, values={FieldName.GROSS_PAY: yuan(income // 100)})
    decision = asked(replace(means, policies=only(strict(means.pack))), customer_id).decision
    assert decision.approved_limit_minor == promise.limit_minor
    assert decision.rests_on != ()


# --- what ends one


def resting_on_a_paper(means: Means) -> tuple[str, str, Requested]:
    """Somebody with a promise that rests on a diploma, and the consent that opens it."""
    customer_id = a_customer(
        means, limit_minor=300_000, drawn_minor=290_000, months_on_book=4, on_time=3
    ).customer_id
    evidence = shown(means, customer_id, K.DIPLOMA)
    requested = request_limit(means, customer_id, standing_wish(3_000_000))
    assert requested.help is not None
    assert any(each.rests_on for each in requested.help.promises)
    return customer_id, evidence.consent_id, requested


def test_a_promise_ends_with_the_consent_that_it_rests_on_and_the_others_stay(running: Program) -> None:
    means = without_pdf(running).means
    customer_id, consent_id, requested = resting_on_a_paper(means)
    assert requested.help is not None

    pause_consent(means, customer_id, consent_id, Channel.API)

    with means.storage.reading() as stores:
        left = stores.promises.of_customer(customer_id)
    assert set(left) == {each for each in requested.help.promises if not each.rests_on}


def test_an_erased_customer_leaves_no_promise_and_is_told_so(embedded: Program) -> None:
    means = embedded.means
    customer_id = a_full_account(means)
    asked(means, customer_id)
    effect = preview_erasure(means, customer_id)
    assert "promises" in {each.kind for each in effect.erased}
    erase_customer(means, customer_id, Yes(seal_of(effect), Channel.API), Channel.API)
    assert "promises:" not in dump_of(means.storage.engine)


def test_promises_are_taken_along(embedded: Program) -> None:
    # given two promises, and everything else of somebody
    customer_id = a_full_account(embedded.means)
    requested = asked(embedded.means, customer_id)
    (row,) = export_data(embedded.means, customer_id)["tables"]["promises"]
    assert requested.help == Promises.from_json(row["document"])


def test_a_promise_changed_on_the_way_is_not_taken_in(embedded: Program) -> None:
    customer_id = a_full_account(embedded.means)
    asked(embedded.means, customer_id)
    with embedded.means.storage.engine.begin() as connection:
        connection.execute(update(PromiseRow).values(seal="0" * 64))
    export = export_data(embedded.means, customer_id)
    with pytest.raises(RecordTampered, match="promised"):
        import_data(embedded.means, export)


def test_a_promise_that_was_changed_is_not_kept_but_reported(embedded: Program) -> None:
    # given a promise whose seal is not its own
    means = embedded.means
    customer_id = a_full_account(means)
    asked(means, customer_id)
    with means.storage.engine.begin() as connection:
        connection.execute(update(PromiseRow).values(seal="0" * 64))

    with pytest.raises(RecordTampered):
        asked(means, customer_id)
    assert verify_records(means).first_bad is not None


# --- to whom


def test_who_refused_a_payslip_is_not_told_to_show_one(embedded: Program) -> None:
    means = embedded.means
    customer_id = a_full_account(means)
    for kind in (K.PAYSLIP, K.OFFER_LETTER):
        request = ask_consent(
            means, customer_id, (category_of(kind),), Purpose.UNDERWRITING, Language.EN, Channel.API
        )
        refuse_consent(means, customer_id, request.consent_id, yes_to(request))
    found = asked(means, customer_id).help
    assert found is not None
    assert all(each.suggestion.doing.document is None for each in found.promises)


def test_nothing_is_looked_for_while_a_person_decides(embedded: Program) -> None:
    means = embedded.means
    nobody_knows = a_customer(means, months_on_book=0).customer_id
    referred = asked(means, nobody_knows)
    assert (referred.decision.verdict, referred.help) == (Verdict.REFER, None)


def test_that_nothing_would_help_is_kept_too(embedded: Program) -> None:
    means = embedded.means
    customer_id = a_customer(means, limit_minor=500_000, months_on_book=24, on_time=1, late=9).customer_id
    for kind in (K.PAYSLIP, K.OFFER_LETTER):
        pause_consent(means, customer_id, a_consent(means, customer_id, kind).consent_id, Channel.API)
    found = asked(means, customer_id).help
    assert found is not None
    assert all(each.suggestion.doing.months == 12 for each in found.promises)


def test_somebody_elses_decision_promises_nothing(embedded: Program) -> None:
    means = embedded.means
    requested = asked(means, a_full_account(means))
    with pytest.raises(NotFound):
        promise_help(means, a_full_account(means), requested.decision.decision_id)


def test_looking_again_finds_what_was_promised(embedded: Program) -> None:
    means: Any = embedded.means
    customer_id = a_full_account(means)
    requested = asked(means, customer_id)
    assert promise_help(means, customer_id, requested.decision.decision_id) == requested.help

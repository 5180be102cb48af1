"""What changes with the jurisdiction: barred evidence, currency, how reasons are owed, rights."""

from dataclasses import replace

import pytest

from assistant.actions.ask_consent import ask_consent
from assistant.actions.replay_decision import VersionsDiffer, replay_decision
from assistant.actions.request_limit import request_limit
from assistant.wiring import Program
from models.errors import EvidenceBarred
from models.facts.consent import Channel, DataCategory, Purpose
from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.money import Currency
from tests.given import a_consent, a_customer
from tests.given_papers import shown, standing_wish, without_pdf
from tests.policy.deciding import a_case, decided, document, shipped_scorer
from tools.policy.pack import shipped_pack
from tools.policy.policy_book import only
from tools.scoring.score import Score

EU, US = shipped_pack("eu"), shipped_pack("us")
POST = EvidenceKind.ACHIEVEMENT_POST


def test_where_posts_are_barred_nobody_is_asked_for_them(embedded: Program) -> None:
    means = replace(without_pdf(embedded).means, policies=only(EU))
    customer_id = a_customer(means).customer_id

    with pytest.raises(EvidenceBarred, match="achievement_post"):
        ask_consent(
            means,
            customer_id,
            (DataCategory.ACHIEVEMENT_POST,),
            Purpose.UNDERWRITING,
            Language.EN,
            Channel.API,
            brought_up_by_person=True,
        )


def test_posts_that_came_in_before_are_neither_read_nor_taken_in_nor_used(embedded: Program) -> None:
    # given a post that was shown where that is allowed
    before = without_pdf(embedded).means
    customer_id = a_customer(before).customer_id
    shown(before, customer_id, POST)
    shown(before, customer_id, EvidenceKind.DIPLOMA)

    # when the policy bars it
    means = replace(before, policies=only(EU))
    decision = request_limit(means, customer_id, standing_wish(800_000)).decision

    # then the decision does not rest on it, and it was not among what was looked at
    assert POST not in {each.kind for each in decision.inputs}
    assert EvidenceKind.DIPLOMA in {each.kind for each in decision.inputs}
    with pytest.raises(EvidenceBarred):
        shown(means, customer_id, POST)


def test_barred_facts_reach_no_decision_however_they_came_into_a_case() -> None:
    case = a_case(document(POST), document(EvidenceKind.DIPLOMA))

    assert (
        decided(case, pack=EU).rests_on == decided(a_case(document(EvidenceKind.DIPLOMA)), pack=EU).rests_on
    )


@pytest.mark.parametrize(("name", "currency"), [("eu", Currency.EUR), ("us", Currency.USD)])
def test_limits_and_decisions_are_in_the_currency_of_the_pack(
    embedded: Program, name: str, currency: Currency
) -> None:
    means = replace(without_pdf(embedded).means, policies=only(shipped_pack(name)))
    customer = a_customer(means, months_on_book=30, on_time=12)
    decision = request_limit(means, customer.customer_id, standing_wish(120_000)).decision

    with means.storage.reading() as stores:
        assert {limit.currency for limit in stores.limits.in_force(customer.customer_id, means.now())} == {
            currency
        }
    assert decision.currency is currency


def test_a_statement_of_adverse_action_names_specific_reasons_and_none_that_only_says_risk() -> None:
    case = a_case(months=4, on_time=0, late=1, drawn_minor=90_000)
    generic = decided(case, pack=shipped_pack("cn")).reasons
    specific = decided(case, pack=US).reasons

    assert "step_by_risk" in generic or "risk_too_high" in generic
    assert specific
    assert not US.notice.generic & set(specific)
    assert len(specific) <= 4


def test_new_accounts_in_full_use_are_looked_at_in_the_eu() -> None:
    case = a_case(months=3, on_time=3, limit_minor=10_000, drawn_minor=9_300)

    def rare(factors: dict[str, float]) -> Score:
        return shipped_scorer()(factors).model_copy(update={"pd": 0.01})

    assert decided(case, pack=EU, scorer=rare).verdict is Verdict.REFER
    assert decided(case, pack=US, scorer=rare).verdict is Verdict.ALLOW


@pytest.mark.parametrize("name", ["cn", "eu", "us"])
def test_rights_are_told_in_both_languages(name: str) -> None:
    notice = shipped_pack(name).notice
    for right in notice.rights:
        assert right.said(Language.ZH) != right.said(Language.EN)
    assert notice.rate_name.said(Language.EN)


def test_a_decision_of_another_pack_is_replayed_where_the_pack_is_kept(embedded: Program) -> None:
    means = without_pdf(embedded).means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id)
    decision_id = request_limit(means, customer_id, standing_wish(800_000)).decision.decision_id

    assert replay_decision(means, decision_id).same
    with pytest.raises(VersionsDiffer, match="Load policy cn-2027-02"):
        replay_decision(replace(means, policies=only(EU)), decision_id)

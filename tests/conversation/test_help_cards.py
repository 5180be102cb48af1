"""What would help, in words: promises with their amounts and days, and nothing that gainsays them."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from assistant.actions.means import Means
from assistant.actions.repay_limits import repay_limits
from assistant.actions.request_limit import Requested, request_limit
from assistant.conversation.filling import Filling
from assistant.conversation.offer_cards import decision_card
from assistant.conversation.views import DecisionCard
from assistant.wiring import Program
from models.facts.language import Language
from models.facts.promise import DoingKind
from tests.given import Clock, a_customer
from tests.given_papers import standing_wish
from tools.explanation.figures import money
from tools.policy.policy_book import only

ZH, EN = Language.ZH, Language.EN


def a_no(means: Means, drawn_minor: int = 480_000) -> Requested:
    customer = a_customer(
        means, limit_minor=500_000, drawn_minor=drawn_minor, months_on_book=24, on_time=3, late=1
    )
    return request_limit(means, customer.customer_id, standing_wish(800_000))


def card_of(means: Means, requested: Requested, language: Language) -> DecisionCard:
    decision = requested.decision
    with means.storage.reading() as stores:
        filling = Filling(stores, means.policies, means.parties, decision.customer_id, language, means.now())
        return decision_card(filling, decision.decision_id)


def test_a_no_says_what_would_change_it_with_amounts_and_days_in_both_languages(embedded: Program) -> None:
    requested = a_no(embedded.means)

    zh, en = (card_of(embedded.means, requested, language) for language in (ZH, EN))

    for card, language in ((zh, ZH), (en, EN)):
        repay = next(each for each in card.suggestions if each.doing is DoingKind.REPAY)
        for amount in (repay.repay_minor, repay.used_max_minor, repay.limit_minor):
            assert money(amount, language) in repay.text
    assert "2026年12月22日" in zh.suggestions[0].text
    assert "22 December 2026" in en.suggestions[0].text
    assert [each.limit_minor for each in zh.suggestions] == [each.limit_minor for each in en.suggestions]
    assert "¥200,000" in (en.help_note or "")
    assert "20 万元" in (zh.help_note or "")
    for each in (*zh.suggestions, *en.suggestions):
        assert not re.search("[!！]", each.text)


@pytest.mark.parametrize("language", Language)
def test_advice_that_the_search_has_tried_is_not_given_beside_it(
    embedded: Program, language: Language
) -> None:
    # given a no for reasons whose own advice would be to repay and to wait
    requested = a_no(embedded.means)
    assert "limit_mostly_used" in requested.decision.reasons

    said = card_of(embedded.means, requested, language).what_would_help

    advice = embedded.means.pack.reasons["limit_mostly_used"].next_step(language)
    assert advice
    assert advice not in said


def test_what_is_over_is_not_shown_any_longer(embedded: Program, clock: Clock) -> None:
    requested = a_no(embedded.means)
    clock.pass_time(days=40)
    left = card_of(embedded.means, requested, EN).suggestions
    assert left
    assert all(each.until > clock() for each in left)
    assert DoingKind.REPAY not in {each.doing for each in left}
    clock.pass_time(days=400)
    gone = card_of(embedded.means, requested, EN)
    assert (gone.suggestions, gone.help_note) == ((), None)


def test_where_nothing_would_help_it_is_said(embedded: Program) -> None:
    idle = embedded.means.pack.help.model_copy(update={"actions": ()})
    means = replace(embedded.means, policies=only(embedded.means.pack.model_copy(update={"help": idle})))
    card = card_of(means, a_no(means), EN)
    assert card.suggestions == ()
    assert card.what_would_help[0].startswith("There is nothing")


def test_days_are_those_on_which_it_is_kept(embedded: Program, clock: Clock) -> None:
    requested = a_no(embedded.means)
    repay = card_of(embedded.means, requested, EN).suggestions[0]
    repay_limits(embedded.means, requested.decision.customer_id, "r1", repay.repay_minor)

    clock.at = repay.until - timedelta(minutes=1)
    again = request_limit(embedded.means, requested.decision.customer_id, standing_wish(800_000))

    assert again.decision.approved_limit_minor >= repay.limit_minor

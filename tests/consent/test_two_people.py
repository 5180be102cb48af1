"""Two people side by side: what is asked, ended or erased for one touches nothing of the other's."""

import pytest

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import replay_decision
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.errors import NotFound
from models.facts.decision import Decision
from models.facts.evidence import Evidence
from tests.consent.given_consents import API, DIPLOMA, facts, sent
from tests.given import a_customer
from tests.given_papers import an_offer, asked, shown, without_pdf
from tools.audit.seal import seal_of


def somebody(means: Means) -> tuple[str, Evidence, Decision]:
    """With a document and a decision on it."""
    customer_id = a_customer(means).customer_id
    return customer_id, shown(means, customer_id), asked(means, customer_id).decision


def test_erasing_one_leaves_the_decisions_of_the_other_and_what_they_looked_at(running: Program) -> None:
    # given
    means = without_pdf(running).means
    one, _, _ = somebody(means)
    other, evidence, decision = somebody(means)

    # when
    yes = Yes(seal_of(preview_erasure(means, one)), API)
    erase_customer(means, one, yes, API)

    # then
    with means.storage.reading() as stores:
        opened, shut = stores.decisions.inputs(decision.decision_id, means.now())
        assert stores.decisions.of_customer(one) == ()
        assert [each.decision for each in stores.decisions.of_customer(other)] == [decision]
    assert {each.source for each in opened} == {"account", evidence.evidence_id}
    assert shut == {}
    assert replay_decision(means, decision.decision_id).same


def test_each_has_their_own_decisions_and_each_decision_its_own_inputs(running: Program) -> None:
    means = without_pdf(running).means
    people = [somebody(means) for _ in range(2)]
    for (customer_id, evidence, decision), (other, _, _) in (people, people[::-1]):
        with means.storage.reading() as stores:
            with pytest.raises(NotFound):
                stores.decisions.get(decision.decision_id, other)
            latest = stores.decisions.latest(customer_id)
            opened, _ = stores.decisions.inputs(decision.decision_id, means.now())
            theirs = stores.decisions.of_customer(customer_id)
        assert latest is not None
        assert latest.decision == decision
        assert [each.decision for each in theirs] == [decision]
        assert [each.source for each in opened] == ["account", evidence.evidence_id]


def test_of_two_documents_only_the_one_that_is_open_is_used(running: Program) -> None:
    # given one under a purpose of its own, and one that waits to be confirmed beside one that does not
    means = without_pdf(running).means
    customer_id, evidence, _ = somebody(means)
    sent(means, customer_id)
    other, theirs, _ = somebody(means)

    # then
    assert {fact.evidence_id for fact in facts(means, customer_id)} == {evidence.evidence_id}
    assert {fact.evidence_id for fact in facts(means, other)} == {theirs.evidence_id}


def test_withdrawing_for_one_ends_nothing_of_the_other(running: Program) -> None:
    means = without_pdf(running).means
    one, evidence, _ = somebody(means)
    other = a_customer(means).customer_id
    kept = shown(means, other, DIPLOMA)
    offer = an_offer(means, other)
    withdraw_consent(means, one, evidence.consent_id, None, API)
    assert {fact.evidence_id for fact in facts(means, other)} == {kept.evidence_id}
    with means.storage.reading() as stores:
        assert stores.offers.get(offer.offer_id, other).state == "open"

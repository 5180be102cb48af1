"""Two people side by side: what is asked, ended or erased for one touches nothing of the other's."""

from typing import Any

import pytest

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data, import_data
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.replay_decision import replay_decision
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.storage.customers import CustomerExists
from assistant.wiring import Program
from models.errors import NotFound
from models.facts.decision import Decision
from models.facts.evidence import Evidence, EvidenceKind
from models.facts.money import Currency
from models.facts.payment import Merchant, Payment
from tests.consent.given_consents import API, DIPLOMA, facts, sent
from tests.given import a_customer
from tests.given_papers import accepted, an_offer, asked, shown, without_pdf
from tests.given_vault import dump_of
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


def with_everything(means: Means, kind: EvidenceKind) -> str:
    """A document, a decision, an accepted offer and a payment."""
    customer_id = a_customer(means).customer_id
    shown(means, customer_id, kind)
    accepted(means, customer_id, an_offer(means, customer_id))
    payment = Payment(
        payment_id=f"pay_of_{kind}",
        customer_id=customer_id,
        amount_minor=5_000,
        currency=Currency.CNY,
        merchant=Merchant(merchant_id="mer_1", name="Homewell", category_code="5712"),
        at=means.now(),
    )
    authorise_payment(means, payment)
    return customer_id


SHOP = {"merchant:mer_1", "waiting:merchant:mer_1"}


def names_in(export: dict[str, Any]) -> dict[str, set[str]]:
    """What each table of an export is known by: its ids, and the hash of a notice."""
    found: dict[str, set[str]] = {}
    for table, rows in export["tables"].items():
        names = ("_id", "sha256", "account")
        # What a caller calls a step of theirs says nothing of whose it is.
        cells = [row.get(name) for row in rows for name in row if name.endswith(names) and name != "step_id"]
        found[table] = {str(cell) for cell in cells if cell}
    return found


def test_an_export_of_one_holds_nothing_of_the_other(running: Program) -> None:
    # given two people who share different things
    means = without_pdf(running).means
    one = with_everything(means, DIPLOMA)
    other = with_everything(means, EvidenceKind.OFFER_LETTER)

    # when
    mine, theirs = (names_in(export_data(means, each)) for each in (one, other))

    # then no id, account or notice of one is in the export of the other, but for the shop where both paid
    for table in (
        "customers",
        "consents",
        "evidence",
        "decisions",
        "offers",
        "limits",
        "postings",
        "notices",
    ):
        assert mine[table], table
        assert mine[table].isdisjoint(theirs[table] - SHOP), table
    everything = set().union(*theirs.values()) - SHOP
    assert not everything & set().union(*mine.values())


def test_somebody_who_is_here_is_not_brought_here_again(running: Program) -> None:
    means = without_pdf(running).means
    customer_id, _, _ = somebody(means)
    export = export_data(means, customer_id)
    kept = dump_of(running.engine)
    with pytest.raises(CustomerExists, match=customer_id):
        import_data(means, export)
    assert dump_of(running.engine) == kept

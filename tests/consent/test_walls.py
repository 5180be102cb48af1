"""What is never mixed: sensitive data with any other, fraud data with other purposes, two recipients."""

from itertools import combinations, product

import pytest

from assistant.wiring import Program
from models.errors import FraudDataWalled, SensitiveBundled
from models.facts.consent import DataCategory, Purpose, Standing, category_of
from models.facts.evidence import EvidenceKind, FieldName
from models.facts.fact import FactName
from models.risk.factors import FACTORS
from tests.consent.given_consents import (
    allowed,
    asked,
    facts,
    refusals,
    sent,
    states,
    why,
    with_a_bureau,
)
from tests.consent.given_notices import BUREAU
from tests.given import Clock, a_customer
from tests.given_papers import USUAL, an_offer, shown, without_pdf
from tools.consent.categories import is_sensitive, traits
from tools.consent.standing import Look, standing_of
from tools.policy.pack import shipped_pack
from tools.verification.deriving import bears_on_facts
from tools.verification.expected import EXPECTED_FIELDS

FRAUD = tuple(category for category in DataCategory if category.is_fraud_only)
OTHERS = tuple(category for category in DataCategory if not category.is_fraud_only)
LENDING = tuple(purpose for purpose in Purpose if purpose is not Purpose.FRAUD_PREVENTION)
PLAIN = (DataCategory.DIPLOMA, DataCategory.CERTIFICATE)


# --- bundles (L9)


def test_a_diploma_and_a_certificate_may_be_asked_for_together_and_both_are_open(running: Program) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id

    # when
    record = allowed(means, customer_id, *PLAIN)

    # then one answer opens both, and one withdrawal would end both
    assert record.consent.categories == PLAIN
    for kind in (EvidenceKind.DIPLOMA, EvidenceKind.CERTIFICATE):
        assert sent(means, customer_id, kind).consent_id == record.consent_id
    assert why(lambda: sent(means, customer_id, EvidenceKind.OFFER_LETTER)) is Standing.NEVER_ASKED


BUNDLES = [pair for pair in combinations(OTHERS, 2) if is_sensitive(pair)]


@pytest.mark.parametrize("bundle", [*BUNDLES, OTHERS], ids="+".join)
def test_nothing_sensitive_is_ever_bundled(embedded: Program, bundle: tuple[DataCategory, ...]) -> None:
    means = embedded.means
    customer_id = a_customer(means).customer_id
    for purpose in LENDING:
        with pytest.raises(SensitiveBundled):
            asked(means, customer_id, *bundle, purpose=purpose)
    assert states(means, customer_id) == []


def test_finances_addresses_and_places_are_sensitive() -> None:
    sensitive = {category.value for category in DataCategory if traits()[category].sensitive}
    papers = {"offer_letter", "rental_contract", "payslip", "bank_statement", "purchase"}
    assert sensitive == papers | {"account_events", "location"}


# --- the wall (L17)


@pytest.mark.parametrize(("category", "purpose"), list(product(FRAUD, LENDING)))
def test_data_for_fighting_fraud_is_asked_for_and_opened_for_nothing_else(
    embedded: Program, clock: Clock, category: DataCategory, purpose: Purpose
) -> None:
    # given
    means = embedded.means
    customer_id = a_customer(means).customer_id

    # then it cannot be asked for, alone or beside anything
    for categories in ((category,), (category, DataCategory.DIPLOMA), (DataCategory.DIPLOMA, category)):
        with pytest.raises(FraudDataWalled):
            asked(means, customer_id, *categories, purpose=purpose)
    assert states(means, customer_id) == []

    # and no consent opens it to that, not even one that says so in every line
    record = allowed(means, customer_id)
    consent = record.consent.model_copy(update={"categories": (category,), "purpose": purpose})
    forged = record.model_copy(update={"consent": consent})
    look = Look(purpose, category, means.controller, clock())
    assert standing_of(forged, look) is Standing.FRAUD_ONLY


@pytest.mark.parametrize("category", OTHERS)
def test_nothing_else_is_asked_for_to_fight_fraud(embedded: Program, category: DataCategory) -> None:
    customer_id = a_customer(embedded.means).customer_id
    for categories in ((category,), (*FRAUD, category)):
        with pytest.raises(FraudDataWalled):
            asked(embedded.means, customer_id, *categories, purpose=Purpose.FRAUD_PREVENTION)


def test_no_document_field_fact_factor_or_rule_has_a_parent_that_is_for_fraud_alone() -> None:
    """Walks the registers: from every kind of document to what may come of it, and from every factor back."""
    # given the kinds of document that there are
    kinds = tuple(EvidenceKind)
    fraud = {category.value for category in FRAUD}

    # then no kind is a category for fraud, so that nothing read from a document is
    assert not any(category_of(kind).is_fraud_only for kind in kinds)
    assert set(EXPECTED_FIELDS) == set(kinds) == set(USUAL)

    # and every factor that needs evidence needs one of these kinds; nothing else feeds a score
    for factor in FACTORS:
        assert {DataCategory(each) for each in factor.needs}.isdisjoint(FRAUD), factor.name
        assert not any(word in factor.name for word in fraud)

    # and every field that bears on a fact is one of a kind that there is; no name speaks of fraud data
    bearing = {(kind, name) for kind in kinds for name in FieldName if bears_on_facts(kind, name)}
    assert {kind for kind, _ in bearing} <= set(kinds)
    assert {kind for kind, name in bearing if name not in EXPECTED_FIELDS[kind]} == set()
    spoken = {*(name.value for name in FieldName), *(name.value for name in FactName)}
    assert spoken.isdisjoint(fraud)

    # and no reason that the policy can give does
    assert not any(word in code for code in shipped_pack("cn").reasons for word in fraud)


def test_a_decision_looks_at_no_category_that_is_for_fraud_alone(running: Program) -> None:
    # given somebody who allows everything, fraud data too
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    for category in FRAUD:
        allowed(means, customer_id, category, purpose=Purpose.FRAUD_PREVENTION)
    for kind in EvidenceKind:
        shown(means, customer_id, kind)

    # when
    an_offer(means, customer_id)

    # then
    with means.storage.reading() as stores:
        looks = stores.gate.accesses(customer_id)
    assert {look.category for look in looks} == {each for each in OTHERS if each.is_document}
    assert {look.purpose for look in looks} == {Purpose.UNDERWRITING}


# --- recipients (L7)


def test_consents_for_two_recipients_stand_side_by_side_and_open_nothing_to_each_other(
    running: Program,
) -> None:
    # given
    means = with_a_bureau(without_pdf(running).means)
    customer_id = a_customer(means).customer_id
    theirs = allowed(means, customer_id, recipient=BUREAU.party_id)
    assert why(lambda: sent(means, customer_id)) is Standing.WRONG_RECIPIENT

    # when we ask for ourselves, then that is another consent, which supersedes nothing
    ours = allowed(means, customer_id)
    assert ours.consent_id != theirs.consent_id
    assert ours.consent.supersedes is None
    assert states(means, customer_id) == ["active", "active"]

    # and what comes in comes in under ours
    assert shown(means, customer_id).consent_id == ours.consent_id
    assert {fact.consent_id for fact in facts(means, customer_id)} == {ours.consent_id}
    assert refusals(means, customer_id) == []

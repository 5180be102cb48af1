"""The factor register is consistent, bilingual and free of protected traits."""

import pytest

from models.facts.evidence import EvidenceKind
from models.risk.factor import Factor
from models.risk.factors import EVIDENCE_CATEGORIES, FACTORS, permitted_factors

PROTECTED = (
    "age",
    "sex",
    "gender",
    "region",
    "nationality",
    "ethnic",
    "religion",
    "health",
    "marital",
    "birth",
)


def test_names_are_unique_and_so_are_reason_codes_but_for_numbers_that_say_one_thing() -> None:
    assert len({factor.name for factor in FACTORS}) == len(FACTORS)
    by_code: dict[str, list[Factor]] = {}
    for factor in FACTORS:
        by_code.setdefault(factor.reason_code, []).append(factor)
    for alike in by_code.values():
        assert len(alike) == 1 or {factor.category for factor in alike} == {"account_events"}
        assert len({factor.direction for factor in alike}) == 1


@pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.name)
def test_a_factor_is_explained_in_both_languages(factor: Factor) -> None:
    assert any("\u4e00" <= letter <= "\u9fff" for letter in factor.meaning_zh)
    assert factor.meaning_en.isascii()
    assert factor.meaning_en
    assert factor.unit


@pytest.mark.parametrize("factor", FACTORS, ids=lambda factor: factor.name)
def test_no_factor_is_a_protected_trait(factor: Factor) -> None:
    assert not set(factor.name.split("_")) & set(PROTECTED)


def test_a_purchase_carries_no_factor() -> None:
    assert EvidenceKind.PURCHASE not in EVIDENCE_CATEGORIES


def test_without_any_consent_only_account_history_may_be_used() -> None:
    assert {factor.name for factor in permitted_factors(())} == {
        "months_on_book",
        "on_time_payments_12m",
        "late_payments_12m",
        "utilisation",
    }


def test_rent_to_income_needs_both_documents_it_is_made_from() -> None:
    rental_alone = {factor.name for factor in permitted_factors([EvidenceKind.RENTAL_CONTRACT])}
    both = {
        factor.name for factor in permitted_factors([EvidenceKind.RENTAL_CONTRACT, EvidenceKind.OFFER_LETTER])
    }

    assert "tenancy_months" in rental_alone
    assert "rent_to_income" not in rental_alone
    assert "rent_to_income" in both

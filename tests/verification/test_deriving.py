"""What documents of the newer kinds say about their holder, and what they do not."""

from datetime import date

import pytest

from models.facts.evidence import DayValue, EvidenceKind, FieldName
from models.facts.fact import COMPARED_ONLY, Fact, FactName
from tests.given_papers import yuan
from tests.policy.deciding import a_case, document
from tools.limits.factors import factors_of
from tools.verification.deriving import bears_on_facts

K, F, N = EvidenceKind, FieldName, FactName


def names(facts: tuple[Fact, ...]) -> set[FactName]:
    return {fact.name for fact in facts}


def test_each_kind_gives_the_facts_it_can_and_no_others() -> None:
    assert names(document(K.DEGREE_REPORT)) - COMPARED_ONLY == {N.DEGREE, N.GRADUATED_ON}
    assert names(document(K.PAYSLIP)) - COMPARED_ONLY == {N.MONTHLY_INCOME}
    assert names(document(K.BANK_STATEMENT)) == {N.HOLDER, N.SALARY_CREDITS}
    assert names(document(K.ACHIEVEMENT_POST)) == {N.HOLDER}
    assert names(document(K.PURCHASE, {F.TAX: yuan(40)})) == {N.MERCHANT, N.BASKET, N.PURCHASE_TOTAL}


@pytest.mark.parametrize(
    ("first", "last", "is_a_month"),
    [
        (date(2026, 10, 1), date(2026, 10, 31), True),
        (date(2026, 2, 1), date(2026, 2, 28), True),
        (date(2026, 9, 26), date(2026, 10, 25), True),
        (date(2026, 10, 1), date(2026, 10, 15), False),
        (date(2026, 10, 5), date(2026, 10, 11), False),
        (date(2026, 9, 1), date(2026, 10, 31), False),
        (date(2026, 10, 31), date(2026, 10, 1), False),
    ],
)
def test_gross_pay_is_monthly_income_where_the_payslip_is_for_a_month(
    first: date, last: date, is_a_month: bool
) -> None:
    values = {F.PERIOD_FROM: DayValue(day=first), F.PERIOD_UNTIL: DayValue(day=last)}

    income = [fact for fact in document(K.PAYSLIP, values) if fact.name is N.MONTHLY_INCOME]

    assert [fact.value for fact in income] == ([yuan(12_000)] if is_a_month else [])


@pytest.mark.parametrize("missing", [F.GROSS_PAY, F.PERIOD_FROM, F.PERIOD_UNTIL])
def test_a_payslip_without_its_pay_or_its_month_names_no_income(missing: FieldName) -> None:
    assert names(document(K.PAYSLIP, {missing: None})) <= COMPARED_ONLY


@pytest.mark.parametrize("changed", [F.GROSS_PAY, F.PERIOD_FROM, F.PERIOD_UNTIL])
def test_income_that_rests_on_something_the_person_changed_says_so(changed: FieldName) -> None:
    (income,) = (f for f in document(K.PAYSLIP, corrected=[changed]) if f.name is N.MONTHLY_INCOME)

    assert "corrected_by_person" in income.warnings
    assert bears_on_facts(K.PAYSLIP, changed)


def test_a_payslip_and_a_degree_report_show_the_factors_of_an_offer_letter_and_a_diploma() -> None:
    one = factors_of(a_case(document(K.PAYSLIP), document(K.DEGREE_REPORT)))
    other = factors_of(a_case(document(K.OFFER_LETTER), document(K.DIPLOMA)))

    assert one == other


@pytest.mark.parametrize("kind", [K.BANK_STATEMENT, K.ACHIEVEMENT_POST, K.PURCHASE])
def test_what_shows_no_factor_leaves_the_score_as_it_was(kind: EvidenceKind) -> None:
    assert factors_of(a_case(document(kind))) == factors_of(a_case())

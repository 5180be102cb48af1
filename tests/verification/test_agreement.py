"""Documents of one person are held against each other only where they speak of the same thing."""

from datetime import UTC, date, datetime

import pytest

from models.facts.evidence import (
    DayValue,
    Degree,
    DegreeValue,
    Evidence,
    EvidenceKind,
    EvidenceState,
    Field,
    FieldName,
    FieldValue,
    MoneyValue,
    RateValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.money import Currency, Period
from tools.verification.agreement import disagreements
from tools.verification.deriving import facts_of
from tools.verification.names import Likeness
from tools.verification.organisations import same_organisation
from tools.verification.papers import Paper, paper_of, papers_of

K, N = EvidenceKind, FieldName
Plain = str | date | Degree | tuple[object, ...] | FieldValue


def a_paper(kind: EvidenceKind, **values: Plain) -> Paper:
    return paper_of(an_evidence(kind, **values))


def an_evidence(kind: EvidenceKind, **values: Plain) -> Evidence:
    fields = tuple(
        Field(name=FieldName(name), value=_value(value), confidence=0.95, page=1, box=None)
        for name, value in values.items()
    )
    return Evidence(
        evidence_id=kind.value,
        customer_id="c",
        consent_id="k",
        kind=kind,
        state=EvidenceState.CONFIRMED,
        file_name="paper.pdf",
        media_type="application/pdf",
        pages=(),
        fields=fields,
        salt="s",
        received_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


def _value(value: Plain) -> FieldValue:
    match value:
        case str() if not isinstance(value, Degree):
            return TextValue(text=value)
        case date():
            return DayValue(day=value)
        case Degree():
            return DegreeValue(degree=value)
    assert not isinstance(value, str | date | Degree | tuple)
    return value


def yuan(amount: int) -> MoneyValue:
    return MoneyValue(amount_minor=amount * 100, currency=Currency.CNY)


def monthly(amount: int) -> RateValue:
    return RateValue(amount_minor=amount * 100, currency=Currency.CNY, period=Period.MONTH)


def an_offer(**changes: Plain) -> Paper:
    said: dict[str, Plain] = {
        "holder": "林晓雨",
        "employer": "杭州云栖数据科技有限公司",
        "pay": monthly(12_000),
        "starts_on": date(2026, 7, 1),
    }
    return a_paper(K.OFFER_LETTER, **(said | changes))


def a_payslip(**changes: Plain) -> Paper:
    said: dict[str, Plain] = {
        "holder": "Lin Xiaoyu",
        "employer": "云栖数据科技",
        "gross_pay": yuan(12_400),
        "net_pay": yuan(9_800),
        "period_from": date(2026, 8, 1),
        "period_until": date(2026, 8, 31),
    }
    return a_paper(K.PAYSLIP, **(said | changes))


def a_statement(*credits: tuple[date, int], described: str = "代发工资") -> Paper:
    rows = tuple(Transaction(day=day, description=described, amount_minor=n * 100) for day, n in credits)
    return a_paper(K.BANK_STATEMENT, transactions=TransactionsValue(rows=rows, currency=Currency.CNY))


def a_degree(kind: EvidenceKind, **changes: Plain) -> Paper:
    said: dict[str, Plain] = {
        "holder": "林晓雨",
        "institution": "武汉大学",
        "degree": Degree.BACHELOR,
        "graduated_on": date(2026, 6, 30),
    }
    return a_paper(kind, **(said | changes))


def codes(*papers: Paper) -> list[str]:
    return [found.code for found in disagreements(papers)]


def test_papers_that_fit_together_raise_nothing() -> None:
    assert codes(
        an_offer(),
        a_payslip(),
        a_statement((date(2026, 9, 10), 9_800), (date(2026, 10, 10), 9_750)),
        a_degree(K.DIPLOMA),
        a_degree(K.DEGREE_REPORT, institution="Wuhan University", graduated_on=date(2026, 6, 20)),
    ) == []  # fmt: skip


def test_two_names_are_told_with_the_documents_that_show_them() -> None:
    (found,) = disagreements((an_offer(), a_payslip(holder="Li Lei")))

    assert (found.code, found.evidence_ids) == ("holders_differ", ("offer_letter", "payslip"))
    assert found.fields == (N.HOLDER,)
    assert codes(an_offer(), a_paper(K.PURCHASE, holder="李雷")) == [], "somebody of the household may buy"


def test_a_payslip_of_the_new_job_is_of_its_employer_and_a_payslip_before_need_not_be() -> None:
    other = a_payslip(employer="上海明德咨询有限公司")
    before = a_payslip(employer="上海明德咨询有限公司", period_from=date(2026, 3, 1), gross_pay=yuan(4_000))

    assert codes(an_offer(), other) == ["employers_differ"]
    assert codes(an_offer(), before) == []


@pytest.mark.parametrize(
    ("gross", "found"),
    [(10_900, []), (13_100, []), (9_000, ["incomes_differ"]), (24_000, ["incomes_differ"])],
)
def test_pay_differs_beyond_a_tenth(gross: int, found: list[str]) -> None:
    assert codes(an_offer(), a_payslip(gross_pay=yuan(gross))) == found


def test_salary_that_reached_the_account_is_that_of_the_papers() -> None:
    assert codes(a_payslip(), a_statement((date(2026, 9, 10), 5_100))) == ["salary_credits_differ"]
    assert codes(an_offer(), a_statement((date(2026, 9, 10), 3_100))) == ["salary_credits_differ"]
    assert codes(a_payslip(), a_statement((date(2026, 9, 10), 5_100), described="转账")) == []
    assert codes(a_payslip(), a_statement((date(2026, 2, 10), 5_100))) == [], "another time of life"


@pytest.mark.parametrize(
    ("changes", "differing"),
    [
        ({"institution": "湖北大学"}, N.INSTITUTION),
        ({"degree": Degree.MASTER}, N.DEGREE),
        ({"graduated_on": date(2024, 6, 30)}, N.GRADUATED_ON),
    ],
)
def test_a_diploma_and_the_registry_differ_in_one_thing(
    changes: dict[str, Plain], differing: FieldName
) -> None:
    (found,) = disagreements((a_degree(K.DIPLOMA), a_degree(K.DEGREE_REPORT, **changes)))

    assert (found.code, found.fields) == ("qualifications_differ", (differing,))


def test_another_degree_of_the_same_person_is_no_contradiction() -> None:
    later: dict[str, Plain] = {
        "degree": Degree.MASTER,
        "graduated_on": date(2029, 6, 30),
        "institution": "武汉大学",
    }

    assert codes(a_degree(K.DIPLOMA), a_degree(K.DEGREE_REPORT, **later)) == []


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("杭州云栖数据科技有限公司", "云栖数据科技", Likeness.SAME),
        ("雲棲數據科技有限公司", "云栖数据科技（杭州）有限公司", Likeness.SAME),
        ("Cloud Harbour Data Ltd", "CLOUD HARBOUR DATA LIMITED", Likeness.SAME),
        ("北京大学", "北大", Likeness.UNKNOWN),
        ("武汉大学", "Wuhan University", Likeness.UNKNOWN),
        ("武汉大学", "湖北大学", Likeness.DIFFERENT),
        ("Cloud Harbour Data Ltd", "Meridian Consulting Ltd", Likeness.DIFFERENT),
    ],
)
def test_organisations_are_the_same_however_they_are_written(
    one: str, other: str, likeness: Likeness
) -> None:
    assert same_organisation(one, other) is likeness
    assert same_organisation(other, one) is likeness


def test_what_confirmed_documents_say_is_held_against_each_other_by_their_facts() -> None:
    diploma = an_evidence(K.DIPLOMA, institution="Shanghai University", degree=Degree.BACHELOR)
    slip = an_evidence(K.PAYSLIP, employer="Morning Light Ltd", period_from=date(2026, 9, 1))
    offer = an_evidence(K.OFFER_LETTER, employer="Evening Star Ltd", starts_on=date(2026, 8, 1))
    facts = [fact for each in (diploma, slip, offer) for fact in facts_of(each)]

    (found,) = disagreements(papers_of(facts))

    assert (found.code, found.evidence_ids) == ("employers_differ", ("offer_letter", "payslip"))

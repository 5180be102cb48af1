"""Days, amounts, rates and names in the many ways in which documents write them."""

from datetime import date

import pytest

from models.facts.evidence import RateValue, Scene, TextValue
from models.facts.money import Currency, Period
from tools.documents.amounts import amounts_in
from tools.documents.chinese_numbers import number_in
from tools.documents.days import days_in
from tools.documents.parsed import Surroundings
from tools.documents.rates import payments_a_year_in, rate
from tools.documents.scenes import scene_of
from tools.documents.words import organisation, person


@pytest.mark.parametrize(
    "text",
    [
        "2026年6月30日",
        "2026 年 6 月 30 日",
        "二〇二六年六月三十日",
        "二○二六年六月三十日",
        "二零二六年六月三十日",
        "2026-06-30",
        "2026/6/30",
        "2026.06.30",
        "30 June 2026",
        "30th of June, 2026",
        "this 30th day of June 2026",
        "June 30, 2026",
        "Jun. 30th, 2026",
        "30-Jun-2026",
        "06/30/2026",
        "30/06/2026",
        "30.06.2026",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    (found,) = days_in(text)

    assert (found.day, found.certainty) == (date(2026, 6, 30), 1.0)


@pytest.mark.parametrize("text", ["2026-02-30", "31 June 2026", "2026年13月1日", "1234567890", "12/2026/30"])
def test_what_is_no_day_of_the_calendar_is_none(text: str) -> None:
    assert days_in(text) == ()


def test_a_day_that_two_orders_would_fit_and_a_bare_month_are_less_sure() -> None:
    assert days_in("03/04/2026")[0].certainty < 0.7
    assert days_in("2026年6月")[0].certainty < 0.8
    assert days_in("June 2026", month_ends=True)[0].day == date(2026, 6, 30)


@pytest.mark.parametrize(
    ("text", "minor", "currency"),
    [
        ("人民币12000元", 1_200_000, Currency.CNY),
        ("¥12,000.00", 1_200_000, Currency.CNY),
        ("RMB 12,000", 1_200_000, Currency.CNY),
        ("CNY12000", 1_200_000, Currency.CNY),
        ("1.2万元", 1_200_000, Currency.CNY),
        ("12k元", 1_200_000, Currency.CNY),
        ("壹万贰仟元整", 1_200_000, Currency.CNY),
        ("壹拾贰万零叁佰元伍角", 12_030_050, Currency.CNY),
        ("$45.50", 4_550, Currency.USD),
        ("USD 120,000", 12_000_000, Currency.USD),
        ("120,000 USD", 12_000_000, Currency.USD),
        ("£950", 95_000, Currency.GBP),
        ("€1,140.00", 114_000, Currency.EUR),
        ("HK$18,000", 1_800_000, Currency.HKD),
        ("港币18000元", 1_800_000, Currency.HKD),
    ],
)
def test_an_amount_is_read_however_it_is_written(text: str, minor: int, currency: Currency) -> None:
    found = amounts_in(text)[0]

    assert (found.amount_minor, found.currency) == (minor, currency)


@pytest.mark.parametrize(
    "text", ["12,000-15,000元", "1.2-1.5万", "12k-15k", "RMB 12,000 to 15,000", "12000~15000"]
)
def test_of_a_range_the_lower_end_is_read(text: str) -> None:
    found = amounts_in(text)[0]

    assert (found.amount_minor, found.is_range) == (1_200_000, True)


@pytest.mark.parametrize("text", ["30%", "12 months", "3个月", "2026年", "tel. 021-5555"])
def test_numbers_of_other_things_are_no_amounts_of_money(text: str) -> None:
    assert all(found.currency is None for found in amounts_in(text))


@pytest.mark.parametrize(
    ("text", "label", "language", "expected"),
    [
        ("$45.00 per hour", "", "en", (4_500, Period.HOUR)),
        ("RMB 300/day", "", "en", (30_000, Period.DAY)),
        ("GBP 700 a week", "", "en", (70_000, Period.WEEK)),
        ("RMB 18,000 per month", "", "en", (1_800_000, Period.MONTH)),
        ("¥13,500 每季度", "", "zh", (1_350_000, Period.QUARTER)),
        ("USD 120,000 p.a.", "", "en", (12_000_000, Period.YEAR)),
        ("12000元/月", "", "zh", (1_200_000, Period.MONTH)),
        ("20万元", "年薪", "zh", (20_000_000, Period.YEAR)),
        ("12000", "月薪（元）", "zh", (1_200_000, Period.MONTH)),
        ("$96,000, paid twice a month", "annual base salary", "en", (9_600_000, Period.YEAR)),
    ],
)
def test_a_rate_has_its_period(text: str, label: str, language: str, expected: tuple[int, Period]) -> None:
    reading = rate(text, Surroundings(label, language))

    assert reading is not None
    assert isinstance(reading.value, RateValue)
    assert (reading.value.amount_minor, reading.value.period) == expected
    assert reading.certainty >= 0.85


def test_a_period_that_nobody_wrote_is_a_weak_guess() -> None:
    reading = rate("USD 120,000", Surroundings("Base Salary", "en"))

    assert reading is not None
    assert reading.certainty < 0.7
    assert "period_assumed" in reading.warnings


@pytest.mark.parametrize(
    ("text", "payments"),
    [
        ("13薪", 13),
        ("十四薪", 14),
        ("每年发放13个月工资", 13),
        ("a 13th month bonus", 13),
        ("12000 元", None),
    ],
)
def test_salaries_a_year_are_counted(text: str, payments: int | None) -> None:
    assert payments_a_year_in(text) == payments


@pytest.mark.parametrize(
    ("text", "number"), [("二〇二六", 2026), ("三十一", 31), ("十", 10), ("两万", 20_000), ("张三", None)]
)
def test_chinese_numerals_are_read(text: str, number: int | None) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张 三", "张三"),
        ("张三 先生", "张三"),
        ("Ms. Emily Carter", "Emily Carter"),
        ("阿依古丽·买买提", "阿依古丽·买买提"),
    ],
)
def test_a_name_is_read_without_its_title(text: str, name: str) -> None:
    reading = person(text, Surroundings())

    assert reading is not None
    assert reading.value == TextValue(text=name)


@pytest.mark.parametrize("text", ["", "____", "[Full name]", "乙方", "12345"])
def test_a_blank_is_nobody(text: str) -> None:
    assert person(text, Surroundings()) is None


@pytest.mark.parametrize("text", ["我公司", "本校", "the Company", "We", "[Legal name of the employer]"])
def test_words_that_stand_for_an_organisation_do_not_name_one(text: str) -> None:
    assert organisation(text, Surroundings()) is None


@pytest.mark.parametrize(
    ("description", "scene"),
    [
        ("北欧布艺沙发", Scene.FURNITURE),
        ("Standing desk", Scene.FURNITURE),
        ("双开门冰箱", Scene.APPLIANCES),
        ("14-inch laptop", Scene.ELECTRONICS),
        ("主播打赏", Scene.OTHER),
        ("IKEA gift card for a sofa", Scene.OTHER),
        ("Multipurpose cleaner", Scene.OTHER),
    ],
)
def test_a_line_belongs_to_a_scene(description: str, scene: Scene) -> None:
    assert scene_of(description) is scene

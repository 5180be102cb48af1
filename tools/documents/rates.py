"""Money per period: pay and rent, with the number of payments a year where one is promised."""

import re

from models.facts.evidence import RateValue
from models.facts.money import Period
from tools.documents.amounts import FoundAmount, amounts_in, currency_for
from tools.documents.chinese_numbers import number_in
from tools.documents.parsed import Reading, Surroundings

_PERIODS: tuple[tuple[Period, str], ...] = (
    (
        Period.HOUR,
        r"per\s+(?:\w+\s+)?(?:hour|hr)\b|an\s+hour|each\s+hour|/\s?(?:hr|hour|h)\b|\bp\.?\s?/?h\b|\bhourly|时薪|每小时|每工时|/\s?小时|/时|元一小时|按小时",
    ),
    (
        Period.DAY,
        r"per\s+(?:working\s+)?day|a\s+day\b|/\s?day\b|\bdaily|\bday\s+rate|日薪|每天|每日|每个?工作日|/\s?(?:工作)?[天日]|元一天|按[天日]",
    ),
    (
        Period.WEEK,
        r"per\s+week|a\s+week|each\s+week|/\s?(?:wk|week)\b|(?<![a-z-])weekly|\bp/?w\b|周薪|每周|/\s?周",
    ),
    (
        Period.QUARTER,
        r"per\s+quarter|a\s+quarter|/\s?quarter\b|\bquarterly|每季度?|/\s?季度?|/\s?\(?\s?[■☑√✓✔]\s?季|"
        r"季付租金",
    ),
    (
        Period.YEAR,
        r"per\s+(?:\w+\s+)?(?:year|annum|yr)\b|a\s+year|each\s+year|/\s?(?:yr|year|annum|pa)\b|\bannual(?:ly|i[sz]ed)?|"
        r"\bper\s?annum\b|\bp\.?\s?a\b\.?|\byearly|(?:12|twelve)[\s-]months?\b|\bLPA\b|\bCTC\b|cost\s+to\s+company|"
        r"年薪|每年|/\s?年|/\s?\(?\s?(?:[□☐]\s?[月季半年]+\s?[/、]?\s?)*[■☑√✓✔]\s?年|年租金|年收入|年度|全年|年固定|年总|年包|总包",
    ),
    (
        Period.MONTH,
        r"per\s+(?:calendar\s+)?month|a\s+month|each\s+month|/\s?(?:mo|mth|month|mnth)\b|\bmonthly|\bpcm\b|(?<![\d:])(?<!\d\s)\bp\.?\s?m\b\.?|"
        r"月薪|月基本|月租|每个?月|按月|/\s?月|/\s?\(?\s?[■☑√✓✔]\s?月|月工资|月标准|月收入|月固定|月度|月综合|月总",
    ),
)
_PERIOD_PATTERNS = tuple((period, re.compile(form, re.IGNORECASE)) for period, form in _PERIODS)
_PAYMENTS = (
    re.compile(r"(?<!\d)(1[2-9]|20|十[二三四五六七八])\s*薪"),
    re.compile(
        r"(?<!\d)(1[2-9]|20|十[二三四五六七八])\s*(?:个月(?:的)?(?:工资|薪|月薪)|"
        r"months?'?\s+(?:of\s+)?(?:salary|pay)|(?:monthly\s+)?(?:instal?lments|payments|salaries)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"(?:全年|每年)[^。,;]{0,8}?(1[2-9]|十[二三四五六])\s*个月"),
    re.compile(r"\b(1[3-9])th[\s-]month", re.IGNORECASE),
    re.compile(r"[x×*]\s*(1[2-9])\s*(?:months?|个月)", re.IGNORECASE),
    re.compile(
        r"(?:全年|一年|每年|按|年)(?:共|按|发放?|计)*\s*(1[2-9]|20|十[二三四五六七八])\s*个月\s*(?:计?发|平均|薪)"
    ),
    re.compile(r"第(十[三四五六]|1[3-6])个月"),
)
_HOURLY_BELOW_MINOR = 50_000
_YEARLY_FROM_MINOR = 2_000_000


def period_in(text: str) -> Period | None:
    """The period that a text names first, or None."""
    found = [(match.start(), period) for period, form in _PERIOD_PATTERNS if (match := form.search(text))]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def payments_a_year_in(text: str) -> int | None:
    """How many monthly payments a year a text promises (13薪, 13th month); None where it does not say."""
    for form in _PAYMENTS:
        match = form.search(text)
        if match:
            return number_in(match[1])
    return None


def rate(text: str, around: Surroundings) -> Reading | None:
    """The first amount with a currency, and its period; a period that nobody wrote is a weak guess."""
    amounts = amounts_in(text)
    for position, found in enumerate(amounts):
        currency, certainty = currency_for(found, around)
        if currency is None or found.amount_minor <= 0:
            continue
        until = amounts[position + 1].start if position + 1 < len(amounts) else len(text)
        period, how_sure, period_ends = _period(text[found.end : until], text[: found.start], found, around)
        value = RateValue(
            amount_minor=found.amount_minor,
            currency=currency,
            period=period,
            payments_a_year=payments_a_year_in(text),
        )
        warnings = ("range_read_low",) * found.is_range + ("period_assumed",) * (how_sure < 0.9)
        certainty *= how_sure * (0.8 if found.is_range else 1.0)
        return Reading(value, certainty, found.start, found.end + period_ends, warnings)
    return None


def _period(after: str, before: str, found: FoundAmount, around: Surroundings) -> tuple[Period, float, int]:
    """(period, how sure, where after the amount it ends): written after, before, in the label, or guessed."""
    # `96,000, paid twice a month` is not 96,000 a month.
    ends = r"\(|" if period_in(around.label) else ""  # 月薪 58,000元 (保障年薪14个月)
    beside = re.split(ends + r"[,;。]|\.(?=\s)|\b(?:paid|payable|due)\b", after)[0][:30]
    for form_period, form in _PERIOD_PATTERNS:
        match = form.search(beside)
        if match and period_in(beside) is form_period:
            return form_period, 1.0, match.end()
    for place in (before[-30:], around.label):
        named = period_in(place)
        if named is not None:
            return named, 1.0, 0
    if around.language == "zh":
        return Period.MONTH, 0.75, 0
    if found.amount_minor < _HOURLY_BELOW_MINOR:
        return Period.HOUR, 0.5, 0
    return (Period.YEAR, 0.6, 0) if found.amount_minor >= _YEARLY_FROM_MINOR else (Period.MONTH, 0.55, 0)


def monthly_rate(text: str, around: Surroundings) -> Reading | None:
    """As `rate`, for what is paid by the month unless said otherwise, such as rent."""
    reading = rate(text, around)
    if reading is None or "period_assumed" not in reading.warnings:
        return reading
    assert isinstance(reading.value, RateValue)
    return Reading(
        reading.value.model_copy(update={"period": Period.MONTH}),
        max(reading.certainty, 0.7),
        reading.start,
        reading.end,
        reading.warnings,
    )

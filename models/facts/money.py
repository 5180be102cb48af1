"""Money words: currencies, pay periods, and what a payment comes to in a month."""

from enum import StrEnum


class Currency(StrEnum):
    """ISO 4217 codes that documents may show; limits are kept in the policy pack's currency."""

    CNY = "CNY"
    USD = "USD"
    EUR = "EUR"
    GBP = "GBP"
    HKD = "HKD"
    MYR = "MYR"
    SGD = "SGD"
    AUD = "AUD"
    CAD = "CAD"
    JPY = "JPY"  # kept in hundredths like the rest, though no smaller coin than one yen exists
    INR = "INR"
    TWD = "TWD"
    CHF = "CHF"
    NZD = "NZD"


class Period(StrEnum):
    """What one payment of wages or rent covers."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_PERIODS_A_YEAR = {
    # 21.75 paid days a month and 8 hours a day: the statutory conversion of wages in China.
    Period.HOUR: 21.75 * 8 * 12,
    Period.DAY: 21.75 * 12,
    Period.WEEK: 52.0,
    Period.MONTH: 12.0,
    Period.QUARTER: 4.0,
    Period.YEAR: 1.0,
}


def per_month_minor(amount_minor: int, period: Period) -> int:
    """What a payment per `period` comes to in a month, in minor units, rounded down."""
    return int(amount_minor * _PERIODS_A_YEAR[period] / 12)

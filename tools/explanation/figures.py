"""Money, rates and dates the way people write them in zh and en."""

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from models.facts.language import Language
from models.facts.money import Currency, Period

# Customers live in one zone for now: the policy's. Instants are stored in UTC.
SHOWN_ZONE = timezone(timedelta(hours=8))

_SIGNS = {
    Currency.CNY: "¥",
    Currency.USD: "$",
    Currency.EUR: "€",
    Currency.GBP: "£",
    Currency.HKD: "HK$",
    Currency.MYR: "RM",
    Currency.SGD: "S$",
    Currency.AUD: "A$",
    Currency.CAD: "C$",
    Currency.JPY: "JP¥",
    Currency.INR: "₹",
    Currency.TWD: "NT$",
    Currency.CHF: "CHF ",
    Currency.NZD: "NZ$",
}
_NAMES_ZH = {
    Currency.CNY: "元",
    Currency.USD: "美元",
    Currency.EUR: "欧元",
    Currency.GBP: "英镑",
    Currency.HKD: "港元",
    Currency.MYR: "林吉特",
    Currency.SGD: "新加坡元",
    Currency.AUD: "澳元",
    Currency.CAD: "加元",
    Currency.JPY: "日元",
    Currency.INR: "印度卢比",
    Currency.TWD: "新台币",
    Currency.CHF: "瑞士法郎",
    Currency.NZD: "新西兰元",
}
_PERIODS = {
    Period.HOUR: ("每小时", "an hour"),
    Period.DAY: ("每天", "a day"),
    Period.WEEK: ("每周", "a week"),
    Period.MONTH: ("每月", "a month"),
    Period.QUARTER: ("每季度", "a quarter"),
    Period.YEAR: ("每年", "a year"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def money(
    amount_minor: int, language: Language, currency: Currency = Currency.CNY, *, in_full: bool = False
) -> str:
    """「1.2 万元」/ "¥12,000"; cents only where there are any. In full: 「12,000 元」."""
    sign = "-" if amount_minor < 0 else ""
    whole, cents = divmod(abs(amount_minor), 100)
    if language is Language.EN:
        return f"{sign}{_SIGNS[currency]}{whole:,}" + (f".{cents:02d}" if cents else "")
    name = _NAMES_ZH[currency]
    if not in_full and not cents and whole >= 10_000 and whole % 1_000 == 0:
        return f"{sign}{whole / 10_000:,.10g} 万{name}"
    return f"{sign}{whole:,}" + (f".{cents:02d}" if cents else "") + f" {name}"


def signed_money(
    amount_minor: int, language: Language, currency: Currency = Currency.CNY, *, in_full: bool = False
) -> str:
    """With its sign shown: what an item added or took away."""
    shown = money(abs(amount_minor), language, currency, in_full=in_full)
    return f"+{shown}" if amount_minor > 0 else f"−{shown}" if amount_minor < 0 else shown


def rate(
    amount_minor: int, period: Period, language: Language, currency: Currency, payments: int | None = None
) -> str:
    """「每月 1.2 万元（一年 13 次）」/ "¥12,000 a month (13 times a year)"."""
    zh, en = _PERIODS[period]
    amount = money(amount_minor, language, currency)
    if language is Language.ZH:
        return f"{zh} {amount}" + (f"（一年 {payments} 次）" if payments else "")
    return f"{amount} {en}" + (f" ({payments} times a year)" if payments else "")


def percent(bps: int) -> str:
    """Basis points as a percentage: 1560 is "15.6%"."""
    return f"{bps / 100:.2f}".rstrip("0").rstrip(".") + "%"


def day(value: date, language: Language) -> str:
    """「2026年11月22日」/ "22 November 2026"."""
    if language is Language.ZH:
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def brief_day(value: date, language: Language, *, years: bool = True) -> str:
    """「2026年11月22日」/ "22 Nov 2026"; without years 「11月22日」/ "22 Nov"."""
    if language is Language.ZH:
        return f"{f'{value.year}年' if years else ''}{value.month}月{value.day}日"
    return f"{value.day} {value:%b}{f' {value.year}' if years else ''}"


def moment(value: datetime, language: Language) -> str:
    """Day and minute in the zone that customers live in."""
    local = value.astimezone(SHOWN_ZONE)
    clock = f"{local.hour:02d}:{local.minute:02d}"
    return (
        f"{day(local.date(), language)} {clock}"
        if language is Language.ZH
        else f"{clock}, {day(local.date(), language)}"
    )


def brief_moment(value: datetime, now: datetime, language: Language) -> str:
    """To stand in a narrow column: of today the time alone, of this year without the year."""
    local = value.astimezone(SHOWN_ZONE)
    clock = f"{local:%H:%M}"
    if local_day(now) == local.date():
        return clock
    return f"{brief_day(local.date(), language, years=local.year != local_day(now).year)} {clock}"


def local_midnight(value: date) -> datetime:
    """The instant at which a calendar day begins where customers live."""
    return datetime(value.year, value.month, value.day, tzinfo=SHOWN_ZONE)


@lru_cache(maxsize=4096)
def local_day(value: datetime) -> date:
    """The calendar day of an instant where customers live."""
    return value.astimezone(SHOWN_ZONE).date()

"""Short ways to write the values that answers consist of."""

from collections.abc import Sequence

from assistant.benching.extraction.draws import Bought, Moved
from models.facts.evidence import (
    BasketLine,
    LinesValue,
    MoneyValue,
    RateValue,
    Scene,
    TextsValue,
    Transaction,
    TransactionsValue,
)
from models.facts.money import Currency, Period


def money(amount_minor: int, currency: Currency = Currency.CNY) -> MoneyValue:
    return MoneyValue(amount_minor=amount_minor, currency=currency)


def rate(
    amount_minor: int,
    period: Period = Period.MONTH,
    currency: Currency = Currency.CNY,
    payments: int | None = None,
) -> RateValue:
    return RateValue(amount_minor=amount_minor, currency=currency, period=period, payments_a_year=payments)


def lines(bought: Sequence[Bought], currency: Currency = Currency.CNY) -> LinesValue:
    """Scenes are not examined: they are a judgement, not a reading."""
    rows = tuple(
        BasketLine(description=each.description, scene=Scene.OTHER, amount_minor=each.amount_minor)
        for each in bought
    )
    return LinesValue(lines=rows, currency=currency)


def rows(moved: Sequence[Moved], currency: Currency = Currency.CNY) -> TransactionsValue:
    made = tuple(
        Transaction(
            day=each.day,
            description=each.description,
            amount_minor=each.amount_minor,
            balance_minor=each.balance_minor,
        )
        for each in moved
    )
    return TransactionsValue(rows=made, currency=currency)


def texts(pieces: Sequence[str]) -> TextsValue:
    return TextsValue(texts=tuple(pieces))

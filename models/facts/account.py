"""The rows of an account, as a bank statement prints them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field as Constrained

from models.facts.money import Currency
from models.facts.value import Minor, Value


class Transaction(Value):
    """One row of an account: money in is positive, money out negative."""

    day: date
    description: Annotated[str, Constrained(max_length=200)]
    amount_minor: Minor
    balance_minor: Minor | None = None
    """After this row; None where the statement does not print it."""


class TransactionsValue(Value):
    """The rows of a bank statement, in document order."""

    kind: Literal["transactions"] = "transactions"
    rows: Annotated[tuple[Transaction, ...], Constrained(max_length=2000)]
    currency: Currency

"""Shorthand for what a reading says."""

from datetime import date

from models.facts.evidence import (
    DayValue,
    DegreeValue,
    Field,
    FieldName,
    LinesValue,
    MoneyValue,
    NumberValue,
    RateValue,
    ReadDocument,
    TextValue,
    Transaction,
    TransactionsValue,
)
from tools.documents.read import read_document

Plain = str | date | float | tuple[object, ...] | None


def read(data: bytes) -> ReadDocument:
    return read_document(data)


def field(document: ReadDocument, name: FieldName) -> Field:
    return next(field for field in document.fields if field.name is name)


def said(document: ReadDocument, name: FieldName) -> Plain:
    """The value in plain types: text, day, degree, number, (minor, currency[, period[, payments]])."""
    value = next((field.value for field in document.fields if field.name is name), None)
    match value:
        case TextValue():
            return value.text
        case DayValue():
            return value.day
        case MoneyValue():
            return (value.amount_minor, value.currency.value)
        case RateValue():
            plain = (value.amount_minor, value.currency.value, value.period.value)
            return (*plain, value.payments_a_year) if value.payments_a_year else plain
        case NumberValue():
            return value.number
        case DegreeValue():
            return value.degree.value
        case LinesValue():
            return tuple((line.description, line.scene.value, line.amount_minor) for line in value.lines)
    return None


def names(document: ReadDocument) -> set[str]:
    return {field.name.value for field in document.fields}


def rows(document: ReadDocument) -> tuple[Transaction, ...]:
    """The rows of a statement."""
    value = field(document, FieldName.TRANSACTIONS).value
    assert isinstance(value, TransactionsValue)
    return value.rows


def amounts(document: ReadDocument) -> list[int]:
    return [row.amount_minor for row in rows(document)]

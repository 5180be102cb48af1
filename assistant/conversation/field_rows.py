"""The rows of a value that holds several things, so that a person can check them one by one."""

from collections.abc import Iterator

from assistant.conversation.views import RowView
from models.facts.evidence import FieldValue, LinesValue, TextsValue, TransactionsValue
from models.facts.language import Language
from tools.explanation.figures import day, money


def rows_of(value: FieldValue, language: Language) -> tuple[RowView, ...]:
    """A row for each purchase, movement or achievement, in the order of the page; none for a single value."""
    return tuple(_rows(value, language))


def _rows(value: FieldValue, language: Language) -> Iterator[RowView]:
    match value:
        case LinesValue():
            for line in value.lines:
                yield RowView(
                    text=line.description, amount_text=money(line.amount_minor, language, value.currency)
                )
        case TransactionsValue():
            for row in value.rows:
                balance = row.balance_minor
                yield RowView(
                    text=row.description,
                    day_text=day(row.day, language),
                    amount_text=money(row.amount_minor, language, value.currency),
                    balance_text="" if balance is None else money(balance, language, value.currency),
                )
        case TextsValue():
            yield from (RowView(text=text) for text in value.texts)
        case _:
            return

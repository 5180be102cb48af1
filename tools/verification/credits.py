"""Salary among the rows of a bank statement: money in that the bank's own words call so."""

import re
from datetime import date

from models.facts.evidence import Evidence, FieldName, TransactionsValue

_SALARY = re.compile(r"工资|薪资|薪金|薪酬|代发|奖金|\b(?:salary|salaries|payroll|wages?)\b", re.IGNORECASE)
_NOT_SALARY = re.compile(r"奖金|年终|报销|bonus|expense", re.IGNORECASE)


def salary_credits(statement: Evidence, first: date, last: date) -> tuple[int, ...]:
    """Amounts in minor units of the salary credited from `first` to `last`, in the statement's order."""
    return tuple(
        row.amount_minor
        for field in statement.fields
        if field.name is FieldName.TRANSACTIONS and isinstance(field.value, TransactionsValue)
        for row in field.value.rows
        if row.amount_minor > 0
        and first <= row.day <= last
        and _SALARY.search(row.description)
        and not _NOT_SALARY.search(row.description)
    )

"""Salary among the rows of a bank statement: money in that the bank's own words call so."""

import re
from collections.abc import Iterable

from models.facts.evidence import Transaction

_SALARY = re.compile(r"工资|薪资|薪金|薪酬|代发|奖金|\b(?:salary|salaries|payroll|wages?)\b", re.IGNORECASE)
_NOT_SALARY = re.compile(r"奖金|年终|报销|bonus|expense", re.IGNORECASE)


def salary_rows(rows: Iterable[Transaction]) -> tuple[Transaction, ...]:
    """The rows by which salary came in, in the statement's order."""
    return tuple(
        row
        for row in rows
        if row.amount_minor > 0
        and _SALARY.search(row.description)
        and not _NOT_SALARY.search(row.description)
    )

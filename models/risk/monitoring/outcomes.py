"""What became of limits, as the lender tells it in a CSV: read, held against the decisions, never stored.

Columns: `decision_id` or `customer_id` (or both), `bad_on` (empty: not bad), `known_on` (the day up to which
the outcome was followed); days as 2026-05-31. Other columns are not looked at.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Final, NamedTuple

from models.errors import UnusableInput

_IDS: Final = ("decision_id", "customer_id")
_DAYS: Final = ("bad_on", "known_on")
_TOLD_MAX: Final = 20


class OutcomesUnusable(UnusableInput):
    """The file of outcomes cannot be used as it is; correct the lines that are named."""

    code = "outcomes_unusable"


class Outcome(NamedTuple):
    """One line of the file, by its number. One of the ids is empty where the other says enough."""

    line: int
    decision_id: str
    customer_id: str
    bad_on: date | None
    known_on: date


class Fault(NamedTuple):
    """What is wrong with a line, and what to do about it."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Lines by what they are of: a decision, or all decisions of a customer."""

    by_decision: dict[str, Outcome]
    by_customer: dict[str, Outcome]

    def __len__(self) -> int:
        return len(self.by_decision) + len(self.by_customer)


def read_outcomes(text: str, today: date) -> Outcomes:
    """Every line of a CSV. Raises OutcomesUnusable, naming every line that is wrong and its remedy."""
    rows = _rows(text)
    faults: list[Fault] = []
    by_decision: dict[str, Outcome] = {}
    by_customer: dict[str, Outcome] = {}
    for line, row in rows:
        found = _outcome(line, row, today)
        if isinstance(found, Fault):
            faults.append(found)
            continue
        name = found.decision_id or found.customer_id
        kept = by_decision if found.decision_id else by_customer
        if name in kept:
            faults.append(Fault(line, f"{name} is in line {kept[name].line} already; keep one of them"))
        kept.setdefault(name, found)
    refuse(faults)
    if not by_decision and not by_customer:
        raise OutcomesUnusable("The file of outcomes has no line below the names of its columns.")
    return Outcomes(by_decision, by_customer)


def refuse(faults: Sequence[Fault]) -> None:
    """Raises OutcomesUnusable where there are any."""
    if not faults:
        return
    told = "; ".join(f"line {each.line}: {each.what}" for each in faults[:_TOLD_MAX])
    more = f"; and {len(faults) - _TOLD_MAX} more lines" if len(faults) > _TOLD_MAX else ""
    raise OutcomesUnusable(f"The outcomes cannot be used. {told}{more}.")


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each line with its number, by the names of the columns."""
    reader = csv.reader(StringIO(text.removeprefix("\N{BYTE ORDER MARK}"), newline=""), strict=True)
    try:
        head = [name.strip() for name in next(reader, [])]
        _require_columns(head)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, _named(head, cells)
    except csv.Error as error:
        raise OutcomesUnusable(
            f"Line {reader.line_num} is no CSV ({error}); quote cells that hold commas or quotes."
        ) from error


def _named(head: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Cells that are not there are empty; those beyond the columns make the line one that is wrong."""
    found = dict(zip(head, (cell.strip() for cell in cells), strict=False))
    return found if len(cells) <= len(head) else found | {"": "more"}


def _require_columns(head: Sequence[str]) -> None:
    twice = sorted({name for name in head if name in (*_IDS, *_DAYS) and head.count(name) > 1})
    missing = [name for name in _DAYS if name not in head]
    if not any(name in head for name in _IDS):
        missing.insert(0, "decision_id or customer_id")
    if missing or twice:
        wrong = f"has no column {', '.join(missing)}" if missing else f"has {', '.join(twice)} twice"
        raise OutcomesUnusable(
            f"The file of outcomes {wrong}; its first line, set off by commas, must name decision_id or "
            "customer_id, bad_on, known_on."
        )


def _outcome(line: int, row: dict[str, str], today: date) -> Outcome | Fault:
    if "" in row and row[""] == "more":
        return Fault(line, "there are more cells than columns; quote cells that hold commas")
    if not any(row.get(name) for name in _IDS):
        return Fault(line, "no decision_id and no customer_id; name one")
    days = {name: _day(row.get(name, "")) for name in _DAYS}
    for name, day in days.items():
        if isinstance(day, str):
            return Fault(line, f"{name} is {day!r}; write a day as 2026-05-31")
    bad_on, known_on = days["bad_on"], days["known_on"]
    if not isinstance(known_on, date):
        return Fault(line, "known_on is empty; write the day up to which the outcome was followed")
    if known_on > today:
        return Fault(line, f"known_on {known_on} is still to come; write a day up to {today}")
    assert not isinstance(bad_on, str), "what is no day was refused"
    if bad_on is not None and bad_on > known_on:
        return Fault(line, f"bad_on {bad_on} is after known_on {known_on}; correct one of them")
    return Outcome(line, row.get("decision_id", ""), row.get("customer_id", ""), bad_on, known_on)


def _day(text: str) -> date | str | None:
    """The day; the text itself where it is none, None where it is empty."""
    if not text:
        return None
    try:
        return date.fromisoformat(text) if len(text) == len("2026-05-31") else text
    except ValueError:
        return text

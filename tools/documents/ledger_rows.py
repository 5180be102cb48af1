"""Reads the rows of an account's table over all its pages, wrapped rows and repeated headings included."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.documents.amounts import plain_amounts_in
from tools.documents.glyphs import Run
from tools.documents.ledger_cells import (
    LedgerRow,
    figures,
    has_words,
    is_day_alone,
    starts,
    take,
    take_words,
)
from tools.documents.ledger_columns import Headings, headings_on
from tools.documents.ledger_days import RowDay
from tools.documents.ledger_headings import Column
from tools.documents.ledger_lists import listed_rows
from tools.documents.ledger_signs import settle_signs
from tools.documents.ledger_words import (
    BROUGHT,
    CARRIED,
    FOOTER,
    FORWARD,
    SUMMED,
    ends_the_table,
    sign_of_section,
)
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

_STEP_MAX = 2.3  # in line heights: what stands farther below a row does not belong to it
_LEVEL = 0.02


@dataclass(frozen=True, slots=True)
class Stated:
    """A balance that a line of the table states, and the line."""

    minor: int
    place: Run


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows of the account as printed, and the balances that it is brought and carried forward with."""

    rows: tuple[LedgerRow, ...]
    brought: Stated | None
    carried: Stated | None
    doubtful: int
    """Rows that have a day but no amount that could be read."""
    unsigned: bool
    """Nothing says which amounts came in and which went out."""


def ledger_on(sheets: Sequence[Sheet], opening_minor: int | None = None) -> Ledger | None:
    """The account's table, or the list of an app; None where no page has either."""
    reader = _Reader()
    headings: Headings | None = None
    for sheet in sheets:
        start = 0
        while found := headings_on(sheet.rows, start):
            if headings is not None:
                reader.read(sheet, headings, start, found.first_row)
            reader.enter(sheet.rows[max(0, found.first_row - 3) : found.first_row])
            headings, start = found, found.last_row + 1
        if headings is not None:
            reader.read(sheet, headings, start, len(sheet.rows))
        reader.last = None
    rows, doubtful = reader.kept()
    if not rows:
        rows, doubtful = listed_rows(sheets), 0
    if not rows:
        return None
    opening = reader.brought.minor if reader.brought else opening_minor
    unsigned = settle_signs(rows, opening)
    return Ledger(tuple(rows), reader.brought, reader.carried, doubtful, unsigned)


class _Reader:
    def __init__(self) -> None:
        self.rows: list[LedgerRow] = []
        self.last: tuple[LedgerRow, Row] | None = None
        self.brought: Stated | None = None
        self.carried: Stated | None = None
        self.waiting: list[Row] = []
        self.section = 0
        self.is_over = False
        self.day: RowDay | None = None
        self.rows_at_brought = 0

    def enter(self, above: Sequence[Row]) -> None:
        """A table under headings of its own begins; its title says whether its sums came in or went out."""
        alone = [row for row in above if len(row.cells) == 1 and not plain_amounts_in(row.run.text)]
        self.section = next((sign for row in reversed(alone) if (sign := sign_of_section(row.run.text))), 0)
        self.is_over = bool(alone) and alone[-1] is above[-1] and ends_the_table(alone[-1])
        self.last = None

    def kept(self) -> tuple[list[LedgerRow], int]:
        """The rows with an amount, and how many had none."""
        if self.brought and 0 < self.rows_at_brought < len(self.rows):
            self.brought = None  # that of a later page, whose earlier ones are missing
        kept = [row for row in self.rows if row.signed_minor is not None]
        return kept, len(self.rows) - len(kept)

    def read(self, sheet: Sheet, headings: Headings, start: int, end: int) -> None:
        """Rows `start` to before `end` of a page, under these headings."""
        rows = sheet.rows[start:end]
        for at, row in enumerate(rows):
            text = row.run.text
            if ends_the_table(row) and not figures(row, headings):
                self.is_over, self.last = True, None
            if self.is_over:
                continue
            if FOOTER.search(text) and not figures(row, headings):
                self.last = None
            elif BROUGHT.search(text) or (FORWARD.search(text) and not self.rows and self.brought is None):
                self._brought(row, headings)
            elif CARRIED.search(text):
                self._carried(row, headings)
            elif SUMMED.search(text) and starts(row, headings) is None:
                self.last, self.day = None, None
            elif (day := starts(row, headings)) is not None:
                self._begin(day, row, headings)
            elif figures(row, headings):
                self._figures_without_day(row, headings)
            elif self._is_section(row, headings):
                self.section, self.last = sign_of_section(text), None
            else:
                self._words_alone(row, rows[at + 1] if at + 1 < len(rows) else None, headings)

    def _is_section(self, row: Row, headings: Headings) -> bool:
        """A title within a table of one column of amounts: `Deposits`, `Withdrawals`."""
        first = row.cells[0].left - headings.columns[0].left
        one_column = headings.has(Column.AMOUNT) and not headings.has(Column.BALANCE)
        return (
            one_column and len(row.cells) == 1 and abs(first) < _LEVEL and bool(sign_of_section(row.run.text))
        )

    def _brought(self, row: Row, headings: Headings) -> None:
        amounts = figures(row, headings)
        if amounts and self.brought is None:
            self.brought = Stated(amounts[-1][1].amount_minor, row.run)
            self.rows_at_brought = len(self.rows)
        # Some banks print the day only once, in the line of the balance that they bring forward.
        self.last = None
        self.day = starts(row, headings) or self.day

    def _carried(self, row: Row, headings: Headings) -> None:
        amounts = figures(row, headings)
        if amounts:
            self.carried = Stated(amounts[-1][1].amount_minor, row.run)
        self.last, self.day = None, None

    def _begin(self, day: RowDay, row: Row, headings: Headings) -> None:
        self.day = day
        if is_day_alone(row, day):
            self.last = None
            return
        begun = LedgerRow(day)
        for waiting in self.waiting:
            take_words(begun, waiting, headings)
        self.waiting = []
        take(begun, row, headings)
        begun.direction = begun.direction or self.section
        self.rows.append(begun)
        self.last = (begun, row)

    def _figures_without_day(self, row: Row, headings: Headings) -> None:
        open_row = self.last[0] if self.last else None
        if open_row is not None and open_row.amount_minor is None and self._near(row):
            take(open_row, row, headings)
            self.last = (open_row, row)
        elif self.day is not None and (self.rows or has_words(row, headings)):
            self._begin(self.day, row, headings)

    def _words_alone(self, row: Row, following: Row | None, headings: Headings) -> None:
        starts_next = following is not None and starts(following, headings) is not None
        above = row.middle - self.last[1].middle if self.last else 99.0
        below = following.middle - row.middle if following is not None else 99.0
        if starts_next and below < 0.8 * above and _step(row, following) < 1.6:
            self.waiting.append(row)
        elif self.last is not None and self._near(row):
            take_words(self.last[0], row, headings)
            self.last = (self.last[0], row)
        else:
            self.last = None

    def _near(self, row: Row) -> bool:
        return self.last is not None and _step(self.last[1], row) <= _STEP_MAX


def _step(above: Row, below: Row | None) -> float:
    if below is None:
        return 99.0
    height = min(above.bottom - above.top, below.bottom - below.top)
    return (below.middle - above.middle) / height if height else 99.0

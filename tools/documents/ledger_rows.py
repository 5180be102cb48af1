"""Reads the rows of an account's table over all its pages, wrapped rows and repeated headings included."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tools.documents.amounts import FoundAmount, plain_amounts_in
from tools.documents.glyphs import Run
from tools.documents.ledger_columns import MONEY, Column, Headings, headings_on
from tools.documents.ledger_days import RowDay, row_day_in
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

_STEP_MAX = 2.3  # in line heights: what stands farther below a row does not belong to it
_LINES_MAX = 4
_BROUGHT = re.compile(
    r"承前(?:页|结余|余额)|承上(?:页|结余|余额)|期初结余|上日余额|上次结余|b/?f\s+balance|"
    r"opening\s+bal\b|balance\s+forward\b|上页余额|期初余额|上期余额|上期结余|上月余额|"
    r"brought\s+f(?:or)?w(?:ar)?d|opening\s+balance|"
    r"previous\s+balance|beginning\s+balance|start(?:ing)?\s+balance|balance\s+(?:b/?f|brought)",
    re.IGNORECASE,
)
_SUMMED = re.compile(
    r"过次页|转下页|结转|期末结余|c/?f\s+balance|closing\s+bal\b|期末余额|本期余额|(?:本页|本月|"
    r"本期)?(?:小计|合计)|总计|合计笔数|carried\s+f(?:or)?w(?:ar)?d|closing\s+balance|"
    r"ending\s+balance|end\s+balance|balance\s+(?:c/?f|carried)|^\W*(?:sub)?totals?\b|total\s+(?:paid|"
    r"money|debits|credits|deposits|withdrawals|payments|in\b|out\b)",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"过次页|转下页|结转下|期末(?:余额|结余)|本期(?:余额|结余)|carried\s+f(?:or)?w(?:ar)?d|"
    r"closing\s+bal(?:ance)?\b|ending\s+balance|"
    r"\bend\s+balance|balance\s+(?:c/?f|carried)|c/?f\s+balance|final\s+balance",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"^\W*(?:page\s+)?\d+\s*(?:/|of)\s*\d+\W*$|第\s*\d+\s*页|共\s*\d+\s*页|\bpage\s+\d+|打印(?:时间|"
    r"日期)|温馨提示|^\W*(?:注|备注|说明)[:：]|"
    r"continued\s+(?:on|over)|registered\s+(?:in|office)|authorised\s+by|member\s+fdic|电子(?:专用)?章|"
    r"以下(?:空白|无)",
    re.IGNORECASE,
)
_WITHDRAWALS = re.compile(r"withdrawal|subtraction|\bdebits?\b|checks?\s+paid|\bfees\b|支出", re.IGNORECASE)
_DEPOSITS = re.compile(r"deposit|addition|\bcredits?\b|收入", re.IGNORECASE)
_THEIRS = (Column.THEIR_ACCOUNT, Column.COUNTERPARTY)
_CLOCK = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?$")
_OUT = re.compile(r"^\W*(?:借|支出?|付|转出|出|DR?|debit|out|withdrawal)\W*(?:方)?$", re.IGNORECASE)
_IN = re.compile(r"^\W*(?:贷|收入?|存|转入|入|CR?|credit|in|deposit)\W*(?:方)?$", re.IGNORECASE)


@dataclass(slots=True)
class LedgerRow:
    """One row while it is put together; amounts in minor units, money out negative."""

    day: RowDay
    words: list[Run] = field(default_factory=list)
    counterparty: list[Run] = field(default_factory=list)
    their_account: list[Run] = field(default_factory=list)
    amount_minor: int | None = None
    unsigned: bool = False
    direction: int = 0
    balance_minor: int | None = None
    place: list[Run] = field(default_factory=list)

    @property
    def signed_minor(self) -> int | None:
        if self.amount_minor is None or not self.unsigned or not self.direction:
            return self.amount_minor
        return abs(self.amount_minor) * self.direction


@dataclass(frozen=True, slots=True)
class Ledger:
    """The rows of the account as printed, and the balance that they are brought forward from."""

    rows: tuple[LedgerRow, ...]
    brought_minor: int | None
    brought_place: Run | None
    carried: tuple[int, Run] | None
    """The balance that is carried forward, where the table ends with it."""
    doubtful: int
    """Rows that have a day but no amount that could be read."""


def ledger_on(sheets: Sequence[Sheet]) -> Ledger | None:
    """The account's table; None where no page has its heading."""
    headings: Headings | None = None
    reader = _Reader()
    for sheet in sheets:
        start = 0
        while found := headings_on(sheet.rows, start):
            if headings is not None:
                reader.read(sheet, headings, start, found.last_row)
            reader.section = _section(sheet.rows[max(0, found.last_row - 3) : found.last_row])
            headings, start = found, found.last_row + 1
            reader.last = None
        if headings is not None:
            reader.read(sheet, headings, start, len(sheet.rows))
        reader.last = None
    return reader.ledger() if headings is not None else None


class _Reader:
    def __init__(self) -> None:
        self.rows: list[LedgerRow] = []
        self.last: tuple[LedgerRow, Row] | None = None
        self.brought: tuple[int, Run] | None = None
        self.carried: tuple[int, Run] | None = None
        self.waiting: list[Row] = []
        self.section = 0

    def ledger(self) -> Ledger:
        kept = [row for row in self.rows if row.signed_minor is not None]
        brought, place = self.brought or (None, None)
        return Ledger(tuple(kept), brought, place, self.carried, len(self.rows) - len(kept))

    def read(self, sheet: Sheet, headings: Headings, start: int, end: int) -> None:
        """Rows `start` to before `end` of a page, under these headings."""
        rows = sheet.rows[start:end]
        for at, row in enumerate(rows):
            if _FOOTER.search(row.run.text) and not _figures(row, headings):
                self.last = None
            elif _BROUGHT.search(row.run.text):
                self._brought(row, headings)
            elif _CARRIED.search(row.run.text) and [it for it, _ in _figures(row, headings)] == [
                Column.BALANCE
            ]:
                self.carried = (_figures(row, headings)[0][1].amount_minor, row.run)
                self.last = None
            elif _SUMMED.search(row.run.text) and not _starts(row, headings):
                self.last = None
            elif (day := _starts(row, headings)) is not None:
                self._begin(day, row, headings)
            elif _figures(row, headings):
                self._figures_without_day(row, headings)
            else:
                self._words_alone(row, rows[at + 1] if at + 1 < len(rows) else None, headings)

    def _brought(self, row: Row, headings: Headings) -> None:
        amounts = _figures(row, headings)
        if amounts and self.brought is None and not self.rows:
            last = amounts[-1][1]
            self.brought = (last.amount_minor, row.run)
        day = _starts(row, headings)
        # Some banks print the day only once, in the line of the balance that they bring forward.
        self.last = None
        if day is not None:
            self._day = day

    _day: RowDay | None = None

    def _begin(self, day: RowDay, row: Row, headings: Headings) -> None:
        self._day = day
        begun = LedgerRow(day)
        for waiting in self.waiting:
            _take_words(begun, waiting, headings)
        self.waiting = []
        _take(begun, row, headings)
        begun.direction = begun.direction or self.section
        self.rows.append(begun)
        self.last = (begun, row)

    def _figures_without_day(self, row: Row, headings: Headings) -> None:
        open_row = self.last[0] if self.last else None
        if open_row is not None and open_row.amount_minor is None and self._near(row):
            _take(open_row, row, headings)
            self.last = (open_row, row)
        elif self._day is not None and (self.last is not None or _has_words(row, headings)):
            self._begin(self._day, row, headings)

    def _words_alone(self, row: Row, following: Row | None, headings: Headings) -> None:
        starts_next = following is not None and _starts(following, headings) is not None
        above = row.middle - self.last[1].middle if self.last else 99.0
        below = following.middle - row.middle if following is not None else 99.0
        if starts_next and below < 0.8 * above and _step(row, following) < 1.6:
            self.waiting.append(row)
        elif self.last is not None and self._near(row):
            _take_words(self.last[0], row, headings)
            self.last = (self.last[0], row)
        else:
            self.last = None

    def _near(self, row: Row) -> bool:
        return self.last is not None and _step(self.last[1], row) <= _STEP_MAX


def _section(above: Sequence[Row]) -> int:
    """The sign of a table under a title of its own: deposits or withdrawals."""
    for row in reversed(above):
        text = row.run.text
        if len(row.cells) == 1 and not plain_amounts_in(text):
            paid, got = _WITHDRAWALS.search(text), _DEPOSITS.search(text)
            if bool(paid) != bool(got):
                return -1 if paid else 1
    return 0


def _step(above: Row, below: Row | None) -> float:
    if below is None:
        return 99.0
    height = min(above.bottom - above.top, below.bottom - below.top)
    return (below.middle - above.middle) / height if height else 99.0


def _starts(row: Row, headings: Headings) -> RowDay | None:
    """The day that begins the row, where it stands in the column of days."""
    for cell in row.cells:
        first = cell is row.cells[0] and headings.columns[0].column is Column.DAY
        if first or headings.nearest(cell) is Column.DAY:
            found = row_day_in(cell.text)
            if found is not None:
                return found
    return None


def _figures(row: Row, headings: Headings) -> list[tuple[Column, FoundAmount]]:
    """The amounts of the row with the columns that they stand in."""
    found: list[tuple[Column, FoundAmount]] = []
    edge = min(head.left for head in headings.columns if head.column in MONEY) - 0.06
    for cell in row.cells:
        if cell.right < edge or not re.search(r"\d", cell.text):
            continue
        for part in _amount_parts(cell):
            column = headings.nearest(part)
            if column in MONEY or (column in (Column.OTHER, Column.DIRECTION) and "." in part.text):
                column = headings.nearest(part, MONEY)
            amounts = plain_amounts_in(part.text)
            if column in MONEY and amounts:
                assert column is not None
                found.append((column, amounts[0]))
    return found


def _amount_parts(cell: Run) -> Iterator[Run]:
    """A cell of one amount, or each of several that stand close together."""
    found = [
        it for it in plain_amounts_in(cell.text) if re.search(r"\.\s?\d\d", cell.text[it.start : it.end])
    ]
    if not found and re.fullmatch(r"\W*[\d,]+\W*(?:CR|DR)?\W*", cell.text, re.IGNORECASE):
        found = list(plain_amounts_in(cell.text))
    for it in found:
        if it.start == 0 or not cell.text[it.start - 1].isalnum():
            yield cell.part(it.start, it.end)


def _take(target: LedgerRow, row: Row, headings: Headings) -> None:
    target.place.append(row.run)
    for column, found in _figures(row, headings):
        minor = found.amount_minor
        if column is Column.BALANCE:
            target.balance_minor = minor
        elif minor == 0 and target.amount_minor is not None:
            continue
        elif column is Column.MONEY_IN:
            target.amount_minor = minor if target.amount_minor in (None, 0) else target.amount_minor
        elif column is Column.MONEY_OUT:
            # A withdrawal is printed with or without its minus.
            target.amount_minor = -abs(minor) if target.amount_minor in (None, 0) else target.amount_minor
        elif column is Column.AMOUNT:
            target.amount_minor, target.unsigned = minor, minor >= 0
    _take_words(target, row, headings)
    _take_sign(target, row, headings)


def _take_sign(target: LedgerRow, row: Row, headings: Headings) -> None:
    for cell in row.cells:
        if headings.has(Column.DIRECTION) and headings.nearest(cell) is Column.DIRECTION:
            target.direction = (
                -1 if _OUT.match(cell.text) else 1 if _IN.match(cell.text) else target.direction
            )
        elif headings.nearest(cell) is Column.AMOUNT and re.search(
            r"\d\s?CR\b|^\s*\+", cell.text, re.IGNORECASE
        ):
            target.direction = 1


def _take_words(target: LedgerRow, row: Row, headings: Headings) -> None:
    for cell in _word_cells(row, headings):
        column = headings.nearest(cell)
        if column is Column.COUNTERPARTY:
            target.counterparty.append(cell)
        elif column is Column.THEIR_ACCOUNT:
            target.their_account.append(cell)
        elif column not in (Column.OTHER, Column.DIRECTION):
            target.words.append(cell)


def _word_cells(row: Row, headings: Headings) -> Iterable[Run]:
    """What is neither the day nor its hour nor an amount."""
    for cell in row.cells:
        text = cell.text
        day = row_day_in(text)
        if day is not None and (cell is row.cells[0] or headings.nearest(cell) is Column.DAY):
            cell = cell.part(day.end, len(text))
            text = cell.text
        clock = re.match(r"^\W*\d{1,2}:\d{2}(?::\d{2})?\s*", text)
        if clock:
            cell = cell.part(clock.end(), len(text))
            text = cell.text
        column = headings.nearest(cell) if text else None
        is_figure = not re.search(r"[^\W\d_]", re.sub(r"\b(?:CR|DR|OD|RMB|CNY|GBP|USD)\b", "", text))
        if text and not (is_figure and column not in _THEIRS) and not _CLOCK.match(text):
            yield cell


def _has_words(row: Row, headings: Headings) -> bool:
    return any(True for _ in _word_cells(row, headings))

"""Reads the tables of a bill: rows under a heading, also in several parts with a sum under each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.facts.evidence import BasketLine
from models.facts.money import Currency
from tools.documents.amounts import FoundAmount, amounts_in, plain_amounts_in
from tools.documents.basket_quantities import PIECES, money_in, pieces_in
from tools.documents.bill_summary import Part, SummaryRow, explains, part_of_bill, part_of_row
from tools.documents.decimal_commas import with_points
from tools.documents.glyphs import Run
from tools.documents.rows import Row
from tools.documents.scenes import scene_of

_ITEM = re.compile(
    r"品\s*名|商品|名\s*称|货\s*物|项\s*目|产品|服务|货\s*品|宝贝|内\s*容|摘\s*要|费\s*用|款\s*项|事\s*由|材\s*料|房\s*型|课\s*程|菜\s*[品名]|套\s*餐|"
    r"品\s*种|描\s*述|配\s*件|药\s*品|名\s*目|票\s*种|description|\bitem|product|article|particulars|^labou?r$|^parts$|^details$|"
    r"^goods\b|^services?$|^materials?$|^treatment|^medic(?:ine|ation)|bezeichnung|beschreibung|omschrijving|désignation",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"金\s*额|小\s*计|总\s*[价额]|[合售房票]\s*价|合\s*计|价\s*[格款]|款\s*额|应[收付缴交]|实[收付缴交]|费用\s*(?:\(|$)|工\s*时\s*费|"
    r"\bamount|\bextended|\bext\b|\bcost|\bvalue\b|\btotal|subtotal|line\s+total|\bprice|^charges?$|betrag|bedrag|montant|gesamt",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"单\s*价|unit\s*(?:price|cost)|\beach\b|\brate\b|einzelpreis|stukprijs|prix\s+unitaire", re.IGNORECASE
)
_CHARGES = re.compile(r"费\s*用|收\s*费|缴\s*费|款\s*项|charges?\b|fees?\b", re.IGNORECASE)
"""The heading of a table whose lines are charges, as delivery is otherwise added to the goods."""
SUMMARY = re.compile(
    r"^\W*(?:(?:总|合计|商品)\s*(?:件\s*数|数\s*量)|件数合计|共\s*\d+\s*[件项]|合\s*计|总\s*计|总\s*价|小\s*计|应\s*付|实\s*付|商品总额|订单总|共\s*计|价税合计"
    r"|(?:(?:grand|order|invoice|project|contract|job|booking|quote|"
    r"estimate|net|gross|overall|final|bill|package|trip)\s+|sub[- ]?)?"
    r"total\b|subtotal|amount\s+(?:due|payable|paid)"
    r"|(?:no\.?\s+of\s+|total\s+)(?:items?|qty)\s*:|items?\s*:\s*\d"
    r"|zwischensumme|gesamtbetrag|subtotaal|totaal|sous-total)",
    re.IGNORECASE,
)
CARRIED = re.compile(
    r"carried\s+forward|brought\s+forward|承前页|过次页|转下页|本页小计|page\s+total", re.IGNORECASE
)
ENDS_TABLE = (Part.SUM, Part.TOTAL, Part.PAYMENT)
_BESIDE = 0.02
_CELLS_OF_A_LINE = 3
"""What goes on under a sum without a heading of its own is a line of the table only in full."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of a bill with the row it stands in."""

    at: int
    line: BasketLine
    place: Run
    currency: Currency | None
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines as far as a sum, and the amounts in the row of that sum."""

    lines: tuple[FoundLine, ...]
    summed: frozenset[int]

    def is_summed(self) -> bool:
        return sum(each.line.amount_minor for each in self.lines) in self.summed


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the names, the amounts and the numbers of pieces stand."""

    item: Run
    edge: float
    limit: float
    amount: Run
    pieces: Run | None
    by_the_piece: bool

    @classmethod
    def under(cls, heading: Row) -> "_Columns":
        cells = heading.cells
        item = next(cell for cell in cells if _ITEM.search(cell.text))
        after = next((cell for cell in cells if cell.left >= item.right), None)
        amounts = [cell for cell in cells if _AMOUNT.search(cell.text) and not _PRICE.search(cell.text)]
        amounts = [cell for cell in amounts if cell is not item] or amounts
        price = next((cell for cell in cells if _PRICE.search(cell.text)), None)
        column = amounts[-1] if amounts else price if price is not None else cells[-1]
        pieces = next((cell for cell in cells if PIECES.search(cell.text)), None)
        return cls(
            item=item,
            edge=max((cell.right for cell in cells if cell.right <= item.left), default=0.0),
            limit=after.left if after is not None else 1.0,
            amount=column,
            pieces=pieces,
            by_the_piece=column is price and pieces is not None,
        )


def is_heading(row: Row) -> bool:
    """The row names the columns of a bill: what was bought, and what it comes to."""
    texts = [cell.text for cell in row.cells]
    priced = any(map(_AMOUNT.search, texts[1:])) or (
        any(map(_PRICE.search, texts[1:])) and any(map(PIECES.search, texts[1:]))
    )
    return len(texts) >= 2 and any(map(_ITEM.search, texts)) and priced and not money_in(row)


def lines_in_tables(
    rows: Sequence[Row], heading: int, total_minor: int | None, summary: Sequence[SummaryRow]
) -> list[FoundLine]:
    """The lines as far as the first sum; further ones where these belong to the bill by its own sums.

    Labour and parts, or the rooms of a flat, each have a sum of their own before the one of the bill.
    """
    return as_far_as_summed(_stretches(rows, heading), total_minor, summary)


def as_far_as_summed(
    found: Iterable[Stretch], total_minor: int | None, summary: Sequence[SummaryRow]
) -> list[FoundLine]:
    """The lines of the first stretch, with those of further ones where the bill's sums take them in."""
    stretches = list(found)
    if total_minor is not None:
        for count in range(1, len(stretches) + 1):
            lines = [line for stretch in stretches[:count] for line in stretch.lines]
            if explains(total_minor, [each.line.amount_minor for each in lines], summary):
                return lines
    count = next((at for at, stretch in enumerate(stretches) if not stretch.is_summed()), len(stretches))
    return [line for stretch in stretches[: max(1, count)] for line in stretch.lines]


def _stretches(rows: Sequence[Row], heading: int) -> Iterator[Stretch]:
    """The stretches of lines between sums; a row without an amount continues the one above."""
    columns = _Columns.under(rows[heading])
    lines: list[FoundLine] = []
    pending: Run | None = None
    summed = False
    for at, row in enumerate(rows[heading + 1 :], start=heading + 1):
        if CARRIED.search(row.run.text):
            continue
        if is_heading(row):
            columns, summed = _Columns.under(row), False
            continue
        part = part_of_row(row)
        if SUMMARY.match(row.run.text) or part in ENDS_TABLE or _names_a_sum(row):
            if lines:
                yield stretch_above(row, lines)
            lines, pending, summed = [], None, True
            continue
        if part is not None and len(row.cells) < 3 and not _CHARGES.search(columns.item.text):
            continue  # tax or delivery between the goods and their sum
        if summed and (part is not None or len(row.cells) < _CELLS_OF_A_LINE):
            continue
        found = _amount_in_column(row, columns)
        names = [
            cell
            for cell in row.cells
            if cell.left > columns.edge - 0.03 and cell.left < columns.limit - 0.005
        ]
        names = [cell for cell in names if re.search(r"[^\W\d_]", cell.text)]
        if found is None:
            pending = names[0] if names and len(row.cells) == 1 else None
        elif names or pending is not None:
            name = names[0] if names else pending
            assert name is not None
            line = line_of(name, found)
            if columns.by_the_piece and columns.pieces is not None:
                line = times(line, pieces_in(row, columns.pieces))
            lines.append(FoundLine(at, line, row.run, found.currency))
            pending = None
    if lines:
        yield Stretch(tuple(lines), frozenset())


def stretch_above(row: Row, lines: Sequence[FoundLine]) -> Stretch:
    """The lines above a row with their sum."""
    summed = (each.amount_minor for each in plain_amounts_in(with_points(row.run.text)))
    return Stretch(tuple(lines), frozenset(summed))


def _names_a_sum(row: Row) -> bool:
    """One of several labels with their values in the row is that of a sum: `工时费: 300 应收合计: 1400`."""
    heads = (cell.text.partition(":") for cell in row.cells[1:])
    return any(mark and part_of_bill(head) in ENDS_TABLE and amounts_in(rest) for head, mark, rest in heads)


def _amount_in_column(row: Row, columns: _Columns) -> FoundAmount | None:
    """The amount under the heading; else the last one of the row, right of the names."""
    under = [
        cell
        for cell in row.cells
        if cell.left < columns.amount.right + 0.02 and cell.right > columns.amount.left - 0.02
    ]
    last = [row.cells[-1]] if row.cells[-1].left > columns.item.right else []
    for cell in [*reversed(under), *last]:
        text = with_points(cell.text)
        amounts = amounts_in(text) if cell.left > columns.item.left + _BESIDE else ()
        if amounts:
            below_zero = any(each.amount_minor < 0 for each in plain_amounts_in(text))
            return None if below_zero else amounts[-1]
    return None


def times(line: BasketLine, quantity: int) -> BasketLine:
    """The line of so many pieces whose price it gives."""
    return line.model_copy(update={"amount_minor": line.amount_minor * quantity})


def line_of(name: Run, found: FoundAmount) -> BasketLine:
    """A line of this name and amount."""
    description = re.sub(r"^\d{1,2}[.、)]?\s+", "", name.shown).strip(" .·…*-")[:200] or "?"
    return BasketLine(description=description, scene=scene_of(description), amount_minor=found.amount_minor)

"""Reads the lines of a bill: a table under its heading, or lines that end in an amount."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.facts.evidence import BasketLine
from models.facts.money import Currency
from tools.documents.amounts import FoundAmount, amounts_in
from tools.documents.glyphs import Run, joined
from tools.documents.rows import Row
from tools.documents.scenes import scene_of

_ITEM = re.compile(
    r"品\s*名|商品|名\s*称|货\s*物|项\s*目|产品|服务|description|\bitem|product|article|particulars",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"金\s*额|小\s*计|总\s*价|合\s*计|价\s*格|\bamount|\btotal|subtotal|line\s+total|\bprice", re.IGNORECASE
)
_PRICE = re.compile(r"单\s*价|unit\s*(?:price|cost)|\beach\b|\brate\b", re.IGNORECASE)
_SUMMARY = re.compile(
    r"^\W*(?:合\s*计|总\s*计|总\s*价|小\s*计|应\s*付|实\s*付|商品总额|订单总|共\s*计|价税合计|优\s*惠|折\s*扣|运\s*费|配送费|安装费合计|税\s*额|"
    r"(?:grand\s+|sub[- ]?|order\s+|invoice\s+)?total|subtotal|amount\s+(?:due|payable|"
    r"paid)|balance|discount|shipping|delivery(?:\s+fee)?|freight|tax\b|vat\b|gst\b|net\b|"
    r"payment)",
    re.IGNORECASE,
)
_EXTRA = re.compile(
    r"^\W*(?:运\s*费|配送费|税\s*额|shipping|delivery|freight|tax\b|vat\b|gst\b|(?:sales|"
    r"value[- ]added)\s+tax)",
    re.IGNORECASE,
)
_REDUCTION = re.compile(r"^\W*(?:优\s*惠|折\s*扣|立减|discount)", re.IGNORECASE)
_LINES_MAX = 100


@dataclass(frozen=True, slots=True)
class Basket:
    """The lines with their place, and what the summary adds to or takes from their sum."""

    lines: tuple[BasketLine, ...]
    place: Run
    currency: Currency | None
    extras_minor: int
    from_table: bool


def basket_on(rows: Sequence[Row]) -> Basket | None:
    """The bill on one page; None where there is none."""
    heading = next((at for at, row in enumerate(rows) if _is_heading(row)), None)
    found = list(_table(rows, heading)) if heading is not None else list(_plain(rows))
    if not found or (heading is None and len(found) < 2):
        return None
    end = max(at for at, *_ in found)
    summary = rows[end + 1 :]
    return Basket(
        lines=tuple(line for _, line, _, _ in found)[:_LINES_MAX],
        place=joined(place for _, _, place, _ in found),
        currency=next((currency for *_, currency in found if currency), None),
        extras_minor=_extras(summary),
        from_table=heading is not None,
    )


_Found = tuple[int, BasketLine, Run, Currency | None]


def _is_heading(row: Row) -> bool:
    texts = [cell.text for cell in row.cells]
    return len(texts) >= 2 and any(map(_ITEM.search, texts)) and any(map(_AMOUNT.search, texts[1:]))


def _table(rows: Sequence[Row], heading: int) -> Iterator[_Found]:
    """Rows under a heading, until the summary; a row without an amount continues the one above."""
    item = next(cell for cell in rows[heading].cells if _ITEM.search(cell.text))
    before = [cell for cell in rows[heading].cells if cell.right <= item.left]
    after = next((cell for cell in rows[heading].cells if cell.left >= item.right), None)
    edge = max((cell.right for cell in before), default=0.0)
    limit = after.left if after is not None else 1.0
    amounts = [
        cell for cell in rows[heading].cells if _AMOUNT.search(cell.text) and not _PRICE.search(cell.text)
    ]
    column = amounts[-1] if amounts else rows[heading].cells[-1]
    for at, row in enumerate(rows[heading + 1 :], start=heading + 1):
        if _SUMMARY.match(row.run.text):
            return
        found = _amount_in_column(row, column)
        names = [cell for cell in row.cells if cell.left > edge - 0.03 and cell.left < limit - 0.005]
        names = [cell for cell in names if re.search(r"[^\W\d_]", cell.text)]
        if found is None or not names:
            continue
        yield at, _line(names[0], found), row.run, found.currency


def _amount_in_column(row: Row, column: Run) -> FoundAmount | None:
    """The amount under the heading; else the last one of the row."""
    under = [
        cell for cell in row.cells if cell.left < column.right + 0.02 and cell.right > column.left - 0.02
    ]
    for cell in [*reversed(under), row.cells[-1]]:
        amounts = amounts_in(cell.text)
        if amounts:
            return amounts[-1]
    return None


def _plain(rows: Sequence[Row]) -> Iterator[_Found]:
    """`Sofa ........ ¥3,999.00`: words, then one amount with its currency at the end of the line."""
    for at, row in enumerate(rows):
        text = row.run.text
        amounts = amounts_in(text)
        if (
            not amounts
            or amounts[-1].currency is None
            or amounts[-1].end < len(text.rstrip())
            or _SUMMARY.match(text)
        ):
            continue
        name = re.match(r"[^.…:]*[^\W\d_][^.…:¥$€£]*", text)
        if name and name.end() <= amounts[-1].start and ":" not in text[: amounts[-1].start]:
            yield at, _line(row.run.part(*name.span()), amounts[-1]), row.run, amounts[-1].currency


def _line(name: Run, found: FoundAmount) -> BasketLine:
    description = re.sub(r"^\d{1,2}[.、)]?\s+", "", name.shown).strip(" .·…*-")[:200] or "?"
    return BasketLine(description=description, scene=scene_of(description), amount_minor=found.amount_minor)


def _extras(summary: Sequence[Row]) -> int:
    extras = 0
    for row in summary:
        for cell in (row.run, *row.cells):
            sign = 1 if _EXTRA.match(cell.text) else -1 if _REDUCTION.match(cell.text) else 0
            amounts = amounts_in(row.run.text)
            if sign and amounts:
                extras += sign * abs(amounts[-1].amount_minor)
                break
    return extras

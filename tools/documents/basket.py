"""Reads the lines of a bill: a table under its heading, or lines that end in an amount."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.facts.evidence import BasketLine
from models.facts.money import Currency
from tools.documents.amounts import FoundAmount, amounts_in, plain_amounts_in
from tools.documents.basket_quantities import (
    NAME_WITHIN,
    PARTICULAR,
    PIECES,
    QUANTITY,
    is_money,
    money_in,
    pieces_in,
    quantity_of,
)
from tools.documents.bill_summary import Part, SummaryRow, explains, part_of_bill, part_of_row, summary_in
from tools.documents.glyphs import Run, joined
from tools.documents.rows import Row
from tools.documents.scenes import scene_of

_ITEM = re.compile(
    r"品\s*名|商品|名\s*称|货\s*物|项\s*目|产品|服务|货\s*品|宝贝|内\s*容|摘\s*要|费\s*用|款\s*项|事\s*由|材\s*料|房\s*型|课\s*程|菜\s*[品名]|套\s*餐|"
    r"品\s*种|描\s*述|description|\bitem|product|article|particulars",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"金\s*额|小\s*计|总\s*[价额]|[合售房票]\s*价|合\s*计|价\s*[格款]|款\s*额|应[收付缴交]|实[收付缴交]|费用\s*(?:\(|$)|\bamount|\bextended|\bext\b|\bcost|\bvalue\b|\btotal|subtotal|line\s+total|\bprice",
    re.IGNORECASE,
)
_PRICE = re.compile(r"单\s*价|unit\s*(?:price|cost)|\beach\b|\brate\b", re.IGNORECASE)
_SUMMARY = re.compile(
    r"^\W*(?:(?:总|合计|商品)\s*(?:件\s*数|数\s*量)|件数合计|共\s*\d+\s*[件项]|合\s*计|总\s*计|总\s*价|小\s*计|应\s*付|实\s*付|商品总额|订单总|共\s*计|价税合计"
    r"|(?:grand\s+|sub[- ]?|order\s+|invoice\s+)?total\b|subtotal|amount\s+(?:due|payable|paid))",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"carried\s+forward|brought\s+forward|承前页|过次页|转下页|本页小计|page\s+total", re.IGNORECASE
)
_ENDS_TABLE = (Part.SUM, Part.TOTAL, Part.PAYMENT)
_LAST_QUANTITY = re.compile(r"(?<=\d)\s+[x×]\s?\d{1,3}\s*$")
_TAX_MARK = re.compile(r"\s*(?:[A-Z]{1,2}\d?|\*{1,2}|元)?\s*$")
_LINES_MAX = 100
_CHARGES = re.compile(r"费\s*用|收\s*费|缴\s*费|款\s*项|charges?\b|fees?\b", re.IGNORECASE)
"""The heading of a table whose lines are charges, as delivery is otherwise added to the goods."""
_FOR_ONE = re.compile(r"(?:单\s*价|原\s*价|市场价|划线价|每件|unit\s+price|\beach)\W*$", re.IGNORECASE)
"""What stands before a price that is of one piece, or is not what the line comes to."""
_TO_TOUCH = re.compile(
    r"\s*(?:(?:退换|退款|售后|申请售后|退换/售后|加购物车|加入购物车|再次购买|查看|评价|已评价|卖了换钱|价保|发表评价|"
    r"buy\s+again|write\s+a\s+review|return)\W*)+$",
    re.IGNORECASE,
)
"""What may be touched beside a price on a screen."""
_BESIDE = 0.02
_DETAIL = re.compile(r"^\W*(?:数\s*量|单\s*价|qty|quantity|unit\s+price|price\s+each|each)\b", re.IGNORECASE)
"""How many and for how much each, under a line with its amount."""
_BY_THE_PIECE = re.compile(
    r"\W*\d{1,3}\s?[@x×]\s?\D?\d+\.\d{2}\s+(?P<name>[^\d¥$€£][^¥$€£]*?)\s*(?=[¥$€£]?\s?\d[\d,]*\.\d{2}\D*$)"
)
"""`2 @ 3.00 Bandages 6.00`."""


@dataclass(frozen=True, slots=True)
class Basket:
    """The lines with their place, and the sums and adjustments that the bill prints besides."""

    lines: tuple[BasketLine, ...]
    place: Run
    currency: Currency | None
    summary: tuple[SummaryRow, ...]
    from_table: bool
    is_whole: bool = True
    """No amount among the lines was left unread."""

    def comes_to(self, total_minor: int) -> bool | None:
        """Whether lines and adjustments come to the total; None where a line may not have been read."""
        answer = explains(total_minor, (line.amount_minor for line in self.lines), self.summary)
        return answer if answer or self.is_whole or self._sum_is_said() else None

    def _sum_is_said(self) -> bool:
        together = sum(line.amount_minor for line in self.lines)
        return any(row.part is Part.SUM and row.minor == together for row in self.summary)


@dataclass(frozen=True, slots=True)
class _Found:
    at: int
    line: BasketLine
    place: Run
    currency: Currency | None
    quantity: int = 1


def basket_on(rows: Sequence[Row], total_minor: int | None = None) -> Basket | None:
    """The bill on these rows; None where there is none. The total tells whether a price is of one piece."""
    heading = next((at for at, row in enumerate(rows) if _is_heading(row)), None)
    found = list(_table(rows, heading)) if heading is not None else list(_plain(rows))
    if not found:
        heading, found = None, list(_plain(rows))
    summary = summary_in(rows) if found else ()
    summed = any(row.part in (Part.SUM, Part.TOTAL) for row in summary)
    if heading is None:
        found = _without_the_total(found, total_minor)
    alone = heading is None and len(found) == 1 and not summed
    if not found or (alone and not _is_counted(found[0], total_minor)):
        return None
    if heading is None:
        found = _of_all_pieces(found, summary, total_minor)
    first = [each.place for each in found if each.place.page == found[0].place.page]
    return Basket(
        lines=tuple(each.line for each in found)[:_LINES_MAX],
        place=joined(first),
        currency=next((each.currency for each in found if each.currency), None),
        summary=summary,
        from_table=heading is not None,
        is_whole=len(found) <= _LINES_MAX and _is_whole(rows, found),
    )


def _without_the_total(found: list[_Found], total_minor: int | None) -> list[_Found]:
    """Less what stands above the goods in large figures, under no more than words of thanks."""
    first = found[0] if len(found) > 1 else None
    said_first = first and first.line.amount_minor == total_minor and not _letters(first.place.text)
    return found[1:] if said_first else found


def _is_counted(it: _Found, total_minor: int | None) -> bool:
    return it.line.amount_minor == total_minor and bool(QUANTITY.search(it.place.text))


def _of_all_pieces(found: list[_Found], summary: Sequence[SummaryRow], total: int | None) -> list[_Found]:
    """The lines as they are, or with their prices times their quantities where only that fits the sums."""
    many = [replace(each, line=_times(each.line, each.quantity)) for each in found]
    if many == found:
        return found
    sums = {row.minor for row in summary if row.part is Part.SUM}

    def fits(lines: list[_Found]) -> bool:
        amounts = [each.line.amount_minor for each in lines]
        return sum(amounts) in sums or (total is not None and bool(explains(total, amounts, summary)))

    return many if fits(many) and not fits(found) else found


def _times(line: BasketLine, quantity: int) -> BasketLine:
    return line.model_copy(update={"amount_minor": line.amount_minor * quantity})


def _is_whole(rows: Sequence[Row], found: Sequence[_Found]) -> bool:
    """Is every amount between the first line and the last one read, and none like them after?"""
    read = {each.at for each in found}
    between = range(found[0].at, found[-1].at)
    return not any(at not in read and part_of_row(rows[at]) is None and money_in(rows[at]) for at in between)


def _is_heading(row: Row) -> bool:
    texts = [cell.text for cell in row.cells]
    priced = any(map(_AMOUNT.search, texts[1:])) or (
        any(map(_PRICE.search, texts[1:])) and any(map(PIECES.search, texts[1:]))
    )
    return len(texts) >= 2 and any(map(_ITEM.search, texts)) and priced and not money_in(row)


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
    price = next((cell for cell in rows[heading].cells if _PRICE.search(cell.text)), None)
    column = amounts[-1] if amounts else price if price is not None else rows[heading].cells[-1]
    pieces = next((cell for cell in rows[heading].cells if PIECES.search(cell.text)), None)
    by_the_piece = column is price and pieces is not None
    pending: Run | None = None
    for at, row in enumerate(rows[heading + 1 :], start=heading + 1):
        if _CARRIED.search(row.run.text):
            continue
        part = part_of_row(row)
        if _SUMMARY.match(row.run.text) or part in _ENDS_TABLE or _names_a_sum(row):
            return
        if part is not None and len(row.cells) < 3 and not _CHARGES.search(item.text):
            continue  # tax or delivery between the goods and their sum
        found = _amount_in_column(row, column, item)
        names = [cell for cell in row.cells if cell.left > edge - 0.03 and cell.left < limit - 0.005]
        names = [cell for cell in names if re.search(r"[^\W\d_]", cell.text)]
        if found is None:
            pending = names[0] if names and len(row.cells) == 1 else None
        elif names or pending is not None:
            name = names[0] if names else pending
            assert name is not None
            line = _line(name, found)
            if by_the_piece and pieces is not None:
                line = _times(line, pieces_in(row, pieces))
            yield _Found(at, line, row.run, found.currency)
            pending = None


def _names_a_sum(row: Row) -> bool:
    """One of several labels with their values in the row is that of a sum: `工时费: 300 应收合计: 1400`."""
    heads = (cell.text.partition(":") for cell in row.cells[1:])
    return any(mark and part_of_bill(head) in _ENDS_TABLE and amounts_in(rest) for head, mark, rest in heads)


def _amount_in_column(row: Row, column: Run, item: Run) -> FoundAmount | None:
    """The amount under the heading; else the last one of the row, right of the names."""
    under = [
        cell for cell in row.cells if cell.left < column.right + 0.02 and cell.right > column.left - 0.02
    ]
    last = [row.cells[-1]] if row.cells[-1].left > item.right else []
    for cell in [*reversed(under), *last]:
        amounts = amounts_in(cell.text) if cell.left > item.left + _BESIDE else ()
        if amounts:
            below_zero = any(each.amount_minor < 0 for each in plain_amounts_in(cell.text))
            return None if below_zero else amounts[-1]
    return None


def _plain(rows: Sequence[Row]) -> Iterator[_Found]:
    """`Sofa ........ ¥3,999.00`: words, then an amount at the end of the line, as far as the sums."""
    began = False
    taken: set[int] = set()
    for at, row in enumerate(rows):
        part = part_of_row(row)
        if began and (part in _ENDS_TABLE or _SUMMARY.match(row.run.text)):
            return
        detail = at - 1 in taken and _DETAIL.match(row.run.text)
        found = None if part is not None or detail or _CARRIED.search(row.run.text) else _ending(row)
        if found is None:
            continue
        name = _name(rows, at, found)
        if name is not None:
            began = True
            taken.add(at)
            yield _Found(at, _line(name, found), row.run, found.currency, quantity_of(rows, at, found))


def _ending(row: Row) -> FoundAmount | None:
    """The amount that a row ends in, with a currency or cents, and perhaps a letter for its tax."""
    text = _LAST_QUANTITY.sub("", _TO_TOUCH.sub("", row.run.text))
    amounts = amounts_in(text)
    if amounts and not any(map(str.isdigit, text[amounts[-1].start : amounts[-1].end])):
        return None  # the sum in words
    if not amounts or not _TAX_MARK.fullmatch(text, amounts[-1].end) or not is_money(text, amounts[-1]):
        return None
    before = text[: amounts[-1].start]
    if _FOR_ONE.search(before):
        return None
    return None if ":" in QUANTITY.sub("", before) or before.rstrip().endswith("-") else amounts[-1]


def _name(rows: Sequence[Row], at: int, found: FoundAmount) -> Run | None:
    """The words in front of the amount; where there are none, the row above without an amount."""
    text = rows[at].run.text
    first = next(each for each in amounts_in(text) if is_money(text, each))
    by_the_piece = _BY_THE_PIECE.match(text)
    if by_the_piece and _letters(by_the_piece["name"]) >= 2:
        return rows[at].run.part(*by_the_piece.span("name"))
    words = re.match(r"[^¥$€£]*?(?=\s*(?:[.…]{2,}.*)?$)", text[: first.start])
    if words and _letters(words[0]) >= 2:
        return rows[at].run.part(*words.span())
    for above in reversed(rows[max(0, at - NAME_WITHIN) : at]):
        text = above.run.text
        if money_in(above) or part_of_row(above) is not None:
            return None
        if _letters(text) >= 2 and not PARTICULAR.search(text):
            return above.run
    return None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, re.sub(r"(?i)\b(?:x|qty|ea|pcs?)\b|@", "", text)))


def _line(name: Run, found: FoundAmount) -> BasketLine:
    description = re.sub(r"^\d{1,2}[.、)]?\s+", "", name.shown).strip(" .·…*-")[:200] or "?"
    return BasketLine(description=description, scene=scene_of(description), amount_minor=found.amount_minor)

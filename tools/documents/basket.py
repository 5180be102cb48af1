"""Reads the lines of a bill: a table under its heading, or lines that end in an amount."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from models.facts.evidence import BasketLine
from models.facts.money import Currency
from tools.documents.amounts import FoundAmount, amounts_in
from tools.documents.basket_quantities import (
    NAME_WITHIN,
    PARTICULAR,
    QUANTITY,
    is_money,
    money_in,
    quantity_of,
)
from tools.documents.basket_tables import (
    CARRIED,
    ENDS_TABLE,
    SUMMARY,
    FoundLine,
    Stretch,
    as_far_as_summed,
    is_heading,
    line_of,
    lines_in_tables,
    stretch_above,
    times,
)
from tools.documents.bill_summary import Part, SummaryRow, explains, part_of_row, summary_in
from tools.documents.decimal_commas import with_points
from tools.documents.glyphs import Run, joined
from tools.documents.rows import Row

_LAST_QUANTITY = re.compile(r"(?<=\d)\s+(?:[x×]\s?|(?:qty|quantity|数量)\s*:?\s*)\d{1,3}\s*$", re.IGNORECASE)
_TAX_MARK = re.compile(r"\s*(?:[A-Z]{1,2}\d?|\*{1,2}|元)?\s*$")
_LINES_MAX = 100
_UNNAMED_WITHIN, _UNNAMED_MAX = 8, 3
_FOR_ONE = re.compile(r"(?:单\s*价|原\s*价|市场价|划线价|每件|unit\s+price|\beach)\W*$", re.IGNORECASE)
"""What stands before a price that is of one piece, or is not what the line comes to."""
_TO_TOUCH = re.compile(
    r"\s*(?:(?:退换|退款|售后|申请售后|退换/售后|加购物车|加入购物车|再次购买|查看|评价|已评价|卖了换钱|价保|发表评价|"
    r"buy\s+again|write\s+a\s+review|return)\W*)+$",
    re.IGNORECASE,
)
"""What may be touched beside a price on a screen."""
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
    unnamed: tuple[int, ...] = ()
    """Amounts below the lines whose words are not known: they may be added or taken off."""

    def comes_to(self, total_minor: int) -> bool | None:
        """Whether lines and adjustments come to the total; None where a line may not have been read."""
        amounts = [line.amount_minor for line in self.lines]
        answer = explains(total_minor, amounts, self.summary)
        if answer is False and self.unnamed:
            either = (Part.ADDED, Part.TAKEN_OFF)
            more = (SummaryRow(part, minor, has_rate=False) for minor in self.unnamed for part in either)
            answer = None if explains(total_minor, amounts, (*self.summary, *more)) else False
        return answer if answer or self.is_whole or self._sum_is_said() else None

    def _sum_is_said(self) -> bool:
        together = sum(line.amount_minor for line in self.lines)
        return any(row.part is Part.SUM and row.minor == together for row in self.summary)


def basket_on(rows: Sequence[Row], total_minor: int | None = None) -> Basket | None:
    """The bill on these rows; None where there is none. The total tells whether a price is of one piece."""
    heading = next((at for at, row in enumerate(rows) if is_heading(row)), None)
    summary = summary_in(rows)
    found = [] if heading is None else lines_in_tables(rows, heading, total_minor, summary)
    if not found:
        heading, found = None, as_far_as_summed(_plain(rows), total_minor, summary)
    summed = any(row.part in (Part.SUM, Part.TOTAL) for row in summary)
    if heading is None:
        found = _without_the_total(found, total_minor)
    alone = heading is None and len(found) == 1 and not summed
    if not found or (alone and not _is_counted(found[0], total_minor)):
        return None
    if heading is None:
        found = _without_its_parts(_of_all_pieces(found, summary, total_minor), summary, total_minor)
    first = [each.place for each in found if each.place.page == found[0].place.page]
    return Basket(
        lines=tuple(each.line for each in found)[:_LINES_MAX],
        place=joined(first),
        currency=next((each.currency for each in found if each.currency), None),
        summary=summary,
        from_table=heading is not None,
        is_whole=len(found) <= _LINES_MAX and _is_whole(rows, found),
        unnamed=tuple(islice(_unnamed(rows, found[-1].at + 1, total_minor), _UNNAMED_MAX)),
    )


def _unnamed(rows: Sequence[Row], start: int, total_minor: int | None) -> Iterator[int]:
    """Amounts between the lines and the total that no known words stand before."""
    for row in rows[start : start + _UNNAMED_WITHIN]:
        text = with_points(row.run.text)
        found = [each.amount_minor for each in amounts_in(text) if is_money(text, each)]
        if total_minor in found:
            return
        if found and part_of_row(row) is None:
            yield found[-1]


def _without_the_total(found: list[FoundLine], total_minor: int | None) -> list[FoundLine]:
    """Less what stands above the goods in large figures, under no more than words of thanks."""
    first = found[0] if len(found) > 1 else None
    said_first = first and first.line.amount_minor == total_minor and not _letters(first.place.text)
    return found[1:] if said_first else found


def _is_counted(it: FoundLine, total_minor: int | None) -> bool:
    return it.line.amount_minor == total_minor and bool(QUANTITY.search(it.place.text))


def _of_all_pieces(
    found: list[FoundLine], summary: Sequence[SummaryRow], total: int | None
) -> list[FoundLine]:
    """The lines as they are, or with their prices times their quantities where only that fits the sums."""
    many = [replace(each, line=times(each.line, each.quantity)) for each in found]
    if many == found:
        return found
    sums = {row.minor for row in summary if row.part is Part.SUM}

    def fits(lines: list[FoundLine]) -> bool:
        amounts = [each.line.amount_minor for each in lines]
        return sum(amounts) in sums or (total is not None and bool(explains(total, amounts, summary)))

    return many if fits(many) and not fits(found) else found


def _without_its_parts(
    found: list[FoundLine], summary: Sequence[SummaryRow], total: int | None
) -> list[FoundLine]:
    """The first line alone where the others are what it is made up of: the nights of a room, say."""
    first, *others = (each.line.amount_minor for each in found)
    parts = len(others) > 1 and sum(others) == first
    return found[:1] if parts and total is not None and explains(total, [first], summary) else found


def _is_whole(rows: Sequence[Row], found: Sequence[FoundLine]) -> bool:
    """Is every amount between the first line and the last one read, and none like them after?"""
    read = {each.at for each in found}
    between = range(found[0].at, found[-1].at)
    return not any(at not in read and part_of_row(rows[at]) is None and money_in(rows[at]) for at in between)


def _plain(rows: Sequence[Row]) -> Iterator[Stretch]:
    """`Sofa ........ ¥3,999.00`: words, then an amount at the end of the line, as far as the sums."""
    lines: list[FoundLine] = []
    began = False
    taken: set[int] = set()
    for at, row in enumerate(rows):
        part = part_of_row(row)
        if began and (part in ENDS_TABLE or SUMMARY.match(row.run.text)):
            if lines:
                yield stretch_above(row, lines)
            if part is not Part.SUM:
                return
            lines = []
            continue
        detail = at - 1 in taken and _DETAIL.match(row.run.text)
        found = None if part is not None or detail or CARRIED.search(row.run.text) else _ending(row)
        if found is None:
            continue
        name = _name(rows, at, found)
        if name is not None:
            began = True
            taken.add(at)
            pieces = quantity_of(rows, at, found)
            lines.append(FoundLine(at, line_of(name, found), row.run, found.currency, pieces))
    if lines:
        yield Stretch(tuple(lines), frozenset())


def _ending(row: Row) -> FoundAmount | None:
    """The amount that a row ends in, with a currency or cents, and perhaps a letter for its tax."""
    text = with_points(_LAST_QUANTITY.sub("", _TO_TOUCH.sub("", row.run.text)))
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

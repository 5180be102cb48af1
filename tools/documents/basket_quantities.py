"""How many pieces a line of a bill is of, and what is said of a thing below its name."""

import re
from collections.abc import Iterator, Sequence

from tools.documents.amounts import FoundAmount, amounts_in
from tools.documents.bill_summary import part_of_row
from tools.documents.decimal_commas import with_points
from tools.documents.glyphs import Run
from tools.documents.late_patterns import late
from tools.documents.rows import Row

QUANTITY = late(
    r"(?:^|(?<=[\s(]))(?:(?:qty|quantity|数量|件数)\s*:?\s*(?P<a>\d{1,3})|[x×*]\s?(?P<b>\d{1,3})"
    r"|(?P<c>\d{1,3})\s?[x×@](?=\s|\d))(?=$|[\s)件])",
    re.IGNORECASE,
)
PIECES = late(r"数\s*量|工程量|间\s*数|人\s*数|件\s*数|\bqty\b|\bquantity\b", re.IGNORECASE)
_CENTS = late(r"\.\d{2}(?!\d)")
_THREE_DECIMALS = late(r"\.\d{3}")
NAME_WITHIN = 4  # rows
PARTICULAR = late(
    r":|^\W*(?:sold\s+by|dispatched|shipped|condition|colou?r|size|style|model|returns?|qty|quantity|delivered|arriv|in\s+stock|规格|颜色|型号|尺[码寸]|已选)\b",
    re.IGNORECASE,
)
"""What is said of a thing below its name."""
_QUANTITY_WITHIN = 3  # rows


def money_in(row: Row) -> bool:
    """An amount of money stands in the row, and not only a number."""
    text = with_points(row.run.text)
    return any(is_money(text, each) for each in amounts_in(text))


def is_money(text: str, found: FoundAmount) -> bool:
    """The amount has a currency, or cents; what has three decimals is the price of a litre."""
    if _THREE_DECIMALS.search(text[found.start : found.end]):
        return False
    return found.currency is not None or bool(_CENTS.search(text[found.start : found.end]))


def pieces_in(row: Row, heading: Run) -> int:
    """How many, in the column of numbers of pieces; one where nothing stands there."""
    under = [
        cell for cell in row.cells if cell.left < heading.right + 0.02 and cell.right > heading.left - 0.02
    ]
    found = next(
        (it for cell in under if (it := re.fullmatch(r"\W*[x×]?\s*(\d{1,3})\W*\w?", cell.text))), None
    )
    return max(1, int(found[1])) if found else 1


def quantity_of(rows: Sequence[Row], at: int, found: FoundAmount) -> int:
    """How many: said in the row itself, below its name, or in rows below without amounts."""
    texts = [rows[at].run.text[: found.start].rstrip(), rows[at].run.text[found.end :]]
    if not re.search(r"[^\W\d_]", texts[0]):
        texts.extend(_under_the_name(rows, at))
    for row in rows[at + 1 : at + 1 + _QUANTITY_WITHIN]:
        if money_in(row) or part_of_row(row) is not None:
            break
        texts.extend(cell.text for cell in row.cells)
    match = next((it for text in texts if (it := QUANTITY.search(text))), None)
    return max(1, int(match["a"] or match["b"] or match["c"])) if match else 1


def _under_the_name(rows: Sequence[Row], at: int) -> Iterator[str]:
    for row in reversed(rows[max(0, at - NAME_WITHIN) : at]):
        yield from (cell.text for cell in row.cells)
        if money_in(row) or not PARTICULAR.search(row.run.text):
            return

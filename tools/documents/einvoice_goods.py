"""The lines of goods on the printed form of an e-fapiao."""

import re
from dataclasses import dataclass

from tools.documents.einvoice_data import InvoiceLine, yuan_minor
from tools.documents.einvoice_line import AMOUNT, SUMS, TOTAL, PrintedLine
from tools.documents.glyphs import Run, joined

_HEADING = re.compile(r"项\s*目\s*名\s*称|货\s*物\s*或\s*应\s*税|服\s*务\s*名\s*称")
_HEADING_AMOUNT = re.compile(r"金\s*额")
_SUBTOTAL = re.compile(r"^\s*小\s*计|^\s*折\s*扣\s*$")
_SEE_LIST = re.compile(r"详\s*见.{0,8}清\s*单")
_LINE_END = re.compile(
    r"(?<![\d.])(?P<amount>-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})\s+"
    r"(?P<rate>\d{1,2}(?:\.\d+)?\s*%|免\s*税|不\s*征\s*税|出\s*口\s*零\s*税\s*率|\*{1,3})"
    r"(?:\s+(?P<tax>-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}|\*{1,3}|免\s*税|不\s*征\s*税))?\s*$"
)
_LINES_MAX = 100


@dataclass(frozen=True, slots=True)
class PrintedLines:
    lines: tuple[InvoiceLine, ...]
    place: Run


def all_lines(parts: list[PrintedLines]) -> PrintedLines | None:
    """Those of every page; a line that only points to the list stands for what the list says."""
    listed = [part for part in parts if not all(_SEE_LIST.search(line.description) for line in part.lines)]
    kept = listed or parts
    if not kept:
        return None
    return PrintedLines(tuple(line for part in kept for line in part.lines)[:_LINES_MAX], kept[0].place)


def goods(lines: list[PrintedLine]) -> PrintedLines | None:
    """The lines between their heading and 合计; a row without an amount goes on with the name above it."""
    heading = next((at for at, line in enumerate(lines) if _is_heading(line)), None)
    if heading is None:
        return None
    name_heading = next(cell for cell in lines[heading].row.cells if _HEADING.search(cell.text))
    found: list[InvoiceLine] = []
    places: list[Run] = []
    for line in lines[heading + 1 :]:
        if any(end.search(line.text) for end in (SUMS, TOTAL, _SUBTOTAL)):
            break
        name = _name_in(line)
        begins_left = name.left < name_heading.right
        end = _LINE_END.search(line.text.strip())
        amount = yuan_minor(end["amount"]) if end else None
        if amount is not None and begins_left and not AMOUNT.fullmatch(name.text.strip()):
            found.append(InvoiceLine(name.shown.strip(), amount))
            places.append(line.row.run)
        elif found and end is None and begins_left and len(line.row.cells) <= 2:
            before = found[-1]
            found[-1] = InvoiceLine(before.description + name.shown.strip(), before.amount_minor)
            places.append(line.row.run)
    return PrintedLines(tuple(found[:_LINES_MAX]), joined(places)) if found else None


def _name_in(line: PrintedLine) -> Run:
    """The first cell with words in it; before it there may be the line's number."""
    cells = line.row.cells
    return next((cell for cell in cells if re.search(r"[^\W\d_]", cell.text)), cells[0])


def _is_heading(line: PrintedLine) -> bool:
    return bool(_HEADING.search(line.text) and _HEADING_AMOUNT.search(line.text))

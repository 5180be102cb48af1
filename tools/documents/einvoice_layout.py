"""Reads the printed form of an e-fapiao by where things stand on it.

Both forms are one grid: the parties in a frame (side by side on the digital form; the buyer above and
the seller below on the older one), the lines under their heading, 合计 with the sums, 价税合计 with the
total in capital characters and in figures. Files often hold all labels first and all values later, so
that only their places bring them together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from tools.documents.einvoice_data import InvoiceLine, capital_minor, day_of, yuan_minor
from tools.documents.glyphs import BREAK, Glyph, Run, joined
from tools.documents.rows import Row

_NAME = re.compile(
    r"(?P<who>购买方|购方|买方|销售方|销方|卖方)?(?<!服务)(?<!项目)(?<!商品)(?<!货物)"
    r"名\s*称\s*:[ ]*(?P<value>[^\n]*)"
)
_NUMBER = re.compile(r"发\s*票\s*号\s*码\s*:?\s*(?P<value>\d{20}|\d{8})(?!\d)")
_NUMBER_LABEL = re.compile(r"发\s*票\s*号\s*码\s*:?")
_LONG_NUMBER = re.compile(r"(?<!\d)(?P<value>\d{20})(?!\d)")
_CODE = re.compile(r"发\s*票\s*代\s*码\s*:?\s*(?P<value>\d{12}|\d{10})(?!\d)")
_DAY = re.compile(
    r"(?:开\s*票|填\s*开)\s*日\s*期\s*:?\s*(?P<value>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{4}[-/.]\d\d?[-/.]\d\d?)"
)
_DAY_LABEL = re.compile(r"(?:开\s*票|填\s*开)\s*日\s*期\s*:?")
_AMOUNT = re.compile(r"¥?\s*(?P<value>-?\s*(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})(?!\d)")
_NEXT_LABEL = re.compile(r"\s*(?:销|售|购|买)?\s*名\s*称\s*:|统一社会信用|纳税人识别号|密\s*码\s*区")
_SOME_NUMBER = re.compile(r"(?P<value>\d{20}|\d{8})(?!\d)")
_SOME_DAY = re.compile(r"(?P<value>\d{4}.{3,14})")
_HEADING = re.compile(r"项\s*目\s*名\s*称|货\s*物\s*或\s*应\s*税|服\s*务\s*名\s*称")
_HEADING_AMOUNT = re.compile(r"金\s*额")
_SUMS = re.compile(r"(?<!税)(?<!税\s)[合总]\s*计")
_SUBTOTAL = re.compile(r"^\s*小\s*计|^\s*折\s*扣\s*$")
_SEE_LIST = re.compile(r"详\s*见.{0,8}清\s*单")
_TOTAL = re.compile(r"价\s*税\s*合\s*计")
_FIGURES = re.compile(r"小\s*写\s*\)?\s*:?")
_LINE_END = re.compile(
    r"(?P<amount>-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2})\s+"
    r"(?P<rate>\d{1,2}(?:\.\d+)?\s*%|免\s*税|不\s*征\s*税|出\s*口\s*零\s*税\s*率|\*{1,3})"
    r"(?:\s+(?P<tax>-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}|\*{1,3}|免\s*税|不\s*征\s*税))?\s*$"
)
_LEVEL = 0.8  # of a line's height
_ALIGNED = 0.015
_WRAP_STEP = 1.7
_LINES_MAX = 100
_ABOVE, _MIDDLE = 0.5, 0.5


@dataclass(frozen=True, slots=True)
class Amount:
    """Fen, and the run that says them."""

    minor: int
    place: Run


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    place: Run


@dataclass(frozen=True, slots=True)
class PrintedLines:
    lines: tuple[InvoiceLine, ...]
    place: Run


@dataclass(frozen=True, slots=True)
class PrintedInvoice:
    """What stands on the pages, each with its place; None for what was not found."""

    seller: Run | None = None
    buyer: Run | None = None
    code: Run | None = None
    number: Run | None = None
    issued: Day | None = None
    before_tax: Amount | None = None
    tax: Amount | None = None
    total: Amount | None = None
    capital: Amount | None = None
    lines: PrintedLines | None = None


_NAMES = tuple(part.name for part in fields(PrintedInvoice))


def printed_invoice(pages: Sequence[Sequence[Row]]) -> PrintedInvoice:
    """The invoice on the pages' rows; of several pages each thing from the first that has it."""
    found = [_on_page(rows) for rows in pages]
    whole = found[0] if found else PrintedInvoice()
    for page in found[1:]:
        missing = {name for name in _NAMES if getattr(whole, name) is None}
        whole = replace(whole, **{name: getattr(page, name) for name in missing})
    return replace(whole, lines=_all_lines([page.lines for page in found if page.lines]))


def _all_lines(parts: list[PrintedLines]) -> PrintedLines | None:
    """Those of every page; a line that only points to the list stands for what the list says."""
    listed = [part for part in parts if not all(_SEE_LIST.search(line.description) for line in part.lines)]
    kept = listed or parts
    if not kept:
        return None
    return PrintedLines(tuple(line for part in kept for line in part.lines)[:_LINES_MAX], kept[0].place)


def _on_page(rows: Sequence[Row]) -> PrintedInvoice:
    lines = [_Line(row) for row in rows]
    buyer, seller = _parties(lines)
    before_tax, tax = _sums(lines)
    total, capital = _total(lines)
    return PrintedInvoice(
        seller=seller,
        buyer=buyer,
        code=_valued(lines, _CODE),
        number=_number(lines),
        issued=_issued(lines),
        before_tax=before_tax,
        tax=tax,
        total=total,
        capital=capital,
        lines=_goods(lines),
    )


class _Line:
    """A row as one text in which a line break stands between cells."""

    def __init__(self, row: Row) -> None:
        glyphs: list[Glyph] = []
        for cell in row.cells:
            glyphs.extend((*cell.glyphs, BREAK))
        self.row = row
        self.run = Run.of(row.cells[0].page, glyphs)
        self.text = self.run.text

    @property
    def height(self) -> float:
        return self.row.bottom - self.row.top


def _parties(lines: list[_Line]) -> tuple[Run | None, Run | None]:
    """Buyer and seller: by their labels, else the left or upper is the buyer."""
    buyer: Run | None = None
    seller: Run | None = None
    unsaid: list[tuple[Run, Run]] = []  # label, name
    for at, line in enumerate(lines):
        for found in _NAME.finditer(line.text):
            label = line.run.part(found.start(), found.start("value"))
            name = _name_after(lines, at, found, label)
            if name is None:
                continue
            if found["who"] and found["who"][0] in "购买":
                buyer = buyer or name
            elif found["who"]:
                seller = seller or name
            else:
                unsaid.append((label, name))
    return _sorted_out(buyer, seller, unsaid)


def _sorted_out(
    buyer: Run | None, seller: Run | None, unsaid: list[tuple[Run, Run]]
) -> tuple[Run | None, Run | None]:
    if len(unsaid) >= 2:
        first, second = sorted(unsaid[:2], key=lambda pair: _reading_order(pair[0], unsaid))
        return buyer or first[1], seller or second[1]
    for label, name in unsaid:
        if label.left < _MIDDLE and label.middle < _ABOVE:
            buyer = buyer or name
        else:
            seller = seller or name
    return buyer, seller


def _reading_order(label: Run, unsaid: list[tuple[Run, Run]]) -> float:
    """From the left where both stand on about one height, else from the top."""
    heights = [other.middle for other, _ in unsaid[:2]]
    return label.left if max(heights) - min(heights) < 0.06 else label.middle


def _name_after(lines: list[_Line], at: int, found: re.Match[str], label: Run) -> Run | None:
    line = lines[at]
    value = line.run.part(*_before_next_label(line.text, *found.span("value")))
    if not value.text:
        beside = _beside(lines, label)
        if beside is None:
            return None
        value = beside
    below = _continued(lines, at, value)
    return joined((value, below)) if below is not None else value


def _before_next_label(text: str, start: int, end: int) -> tuple[int, int]:
    """A value ends where the next label begins: 销名称:, 统一社会信用代码, 纳税人识别号, 密码区."""
    stop = re.search(
        r"\s*(?:销|售|购|买)?\s*名\s*称\s*:|统一社会信用|纳税人识别号|密\s*码\s*区", text[start:end]
    )
    return start, start + stop.start() if stop else end


def _continued(lines: list[_Line], at: int, value: Run) -> Run | None:
    """The second line of a long name: right under it, with no label of its own."""
    if at + 1 >= len(lines):
        return None
    height = value.bottom - value.top
    for cell in lines[at + 1].row.cells:
        near = cell.middle - value.middle < _WRAP_STEP * height
        aligned = abs(cell.left - value.left) < _ALIGNED
        if near and aligned and ":" not in cell.text and not re.search(r"\d{8}", cell.text):
            return cell
    return None


def _beside(lines: list[_Line], label: Run) -> Run | None:
    """The nearest cell to the right on about the label's height, whatever line it was counted to."""
    near = [
        cell
        for line in lines
        for cell in line.row.cells
        if abs(cell.middle - label.middle) < _LEVEL * max(line.height, label.bottom - label.top)
        and cell.left >= label.right - 0.01
    ]
    nearest = min(near, key=lambda cell: cell.left, default=None)
    return nearest if nearest is not None and not re.search(r":\s*$", nearest.text) else None


def _valued(lines: list[_Line], pattern: re.Pattern[str]) -> Run | None:
    for line in lines:
        found = pattern.search(line.text)
        if found:
            return line.run.part(*found.span("value"))
    return None


def _number(lines: list[_Line]) -> Run | None:
    labelled = _valued(lines, _NUMBER) or _at_label(
        lines, _NUMBER_LABEL, re.compile(r"(?P<value>\d{20}|\d{8})")
    )
    return labelled or _valued(lines, _LONG_NUMBER)


def _issued(lines: list[_Line]) -> Day | None:
    run = _valued(lines, _DAY) or _at_label(lines, _DAY_LABEL, _SOME_DAY)
    day = day_of(run.text) if run is not None else None
    return Day(day, run) if run is not None and day is not None else None


def _at_label(lines: list[_Line], label: re.Pattern[str], value: re.Pattern[str]) -> Run | None:
    """The value beside its label where it was counted to another line."""
    for line in lines:
        found = label.search(line.text)
        beside = _beside(lines, line.run.part(*found.span())) if found else None
        said = value.search(beside.text) if beside is not None else None
        if beside is not None and said:
            return beside.part(*said.span("value"))
    return None


def _sums(lines: list[_Line]) -> tuple[Amount | None, Amount | None]:
    """Before tax, and tax: what stands beside 合计."""
    for line in lines:
        found = None if _TOTAL.search(line.text) else _SUMS.search(line.text)
        if not found:
            continue
        amounts = list(_amounts(line, found.end())) or list(_amounts_near(lines, line, found))
        if amounts:
            return amounts[0], amounts[1] if len(amounts) > 1 else None
    return None, None


def _amounts_near(lines: list[_Line], line: _Line, found: re.Match[str]) -> Iterator[Amount]:
    label = line.run.part(*found.span())
    for other in lines:
        level = abs(other.row.middle - label.middle) < _LEVEL * max(other.height, line.height)
        if level and other is not line and not _TOTAL.search(other.text):
            yield from _amounts(other, 0)


def _amounts(line: _Line, start: int) -> Iterator[Amount]:
    for found in _AMOUNT.finditer(line.text, start):
        minor = yuan_minor(found["value"])
        if minor is not None:
            yield Amount(minor, line.run.part(*found.span()))


def _total(lines: list[_Line]) -> tuple[Amount | None, Amount | None]:
    """The total in figures and in capital characters."""
    for line in lines:
        found = _TOTAL.search(line.text)
        if not found:
            continue
        figures = _FIGURES.search(line.text, found.end())
        start = figures.end() if figures else found.end()
        amounts = list(_amounts(line, start)) or list(_amounts_near(lines, line, found))
        spelled = capital_minor(line.text[found.end() :])
        capital = None
        if spelled:
            minor, at, end = spelled
            capital = Amount(minor, line.run.part(found.end() + at, found.end() + end))
        if amounts or capital:
            return amounts[-1] if amounts else None, capital
    return None, None


def _goods(lines: list[_Line]) -> PrintedLines | None:
    """The lines between their heading and 合计; a row without an amount goes on with the name above it."""
    heading = next((at for at, line in enumerate(lines) if _is_heading(line)), None)
    if heading is None:
        return None
    name_heading = next(cell for cell in lines[heading].row.cells if _HEADING.search(cell.text))
    found: list[InvoiceLine] = []
    places: list[Run] = []
    for line in lines[heading + 1 :]:
        if any(end.search(line.text) for end in (_SUMS, _TOTAL, _SUBTOTAL)):
            break
        name = _name_in(line)
        begins_left = name.left < name_heading.right
        end = _LINE_END.search(line.text.strip())
        amount = yuan_minor(end["amount"]) if end else None
        if amount is not None and begins_left and not _AMOUNT.fullmatch(name.text.strip()):
            found.append(InvoiceLine(name.shown.strip(), amount))
            places.append(line.row.run)
        elif found and end is None and begins_left and len(line.row.cells) <= 2:
            before = found[-1]
            found[-1] = InvoiceLine(before.description + name.shown.strip(), before.amount_minor)
            places.append(line.row.run)
    return PrintedLines(tuple(found[:_LINES_MAX]), joined(places)) if found else None


def _name_in(line: _Line) -> Run:
    """The first cell with words in it; before it there may be the line's number."""
    cells = line.row.cells
    return next((cell for cell in cells if re.search(r"[^\W\d_]", cell.text)), cells[0])


def _is_heading(line: _Line) -> bool:
    return bool(_HEADING.search(line.text) and _HEADING_AMOUNT.search(line.text))

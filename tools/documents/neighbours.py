"""Where the value of a label may stand: to the right, beside several lines, or below."""

from tools.documents.glyphs import Run, joined
from tools.documents.headings import stands_under
from tools.documents.rows import Row
from tools.documents.sheets import Sheet

WRAP_LINES_MAX = 4
LINE_STEP_MAX = 1.9  # in line heights
_BELOW_STEP_MAX = 2.6
_BELOW_IN_FRAMES_MAX = 5.0
_BELOW_LARGE_MAX = 1.7
"""In heights of the larger print: a sum in large figures stands further below its small label."""
_ONE_LINE = 0.003
_ROWS_BELOW_MAX = 3


def right_value(sheet: Sheet, at: int, position: int) -> Run | None:
    """The cell to the right with the lines it is wrapped over; None where that is another label."""
    row = sheet.rows[at]
    label = row.cells[position]
    if position + 1 < len(row.cells):
        value = row.cells[position + 1]
        if sheet.starts_label(value):
            return None
        limit = row.cells[position + 2].left if position + 2 < len(row.cells) else 1.01
        return cut(sheet, joined(_column(sheet, at, label, value, limit)))
    return _beside(sheet, at, label)


def _column(sheet: Sheet, at: int, label: Run, value: Run, limit: float) -> list[Run]:
    """The value's own lines: above and below in its column, while the label's column stays empty."""
    top, bottom = _band(sheet, label)
    found = [value]
    for step in (-1, 1):
        index = at + step
        while 0 <= index < len(sheet.rows) and abs(index - at) <= WRAP_LINES_MAX:
            row, beside = sheet.rows[index], sheet.rows[index - step]
            part = _continuation(sheet, row, label, value, limit)
            within = top <= row.middle <= bottom
            # Only a frame tells that a line above the label's own belongs to the value.
            framed = top > 0.0 and bottom < 1.0
            near = step_between(*((beside, row) if step > 0 else (row, beside))) <= LINE_STEP_MAX
            if part is None or not within or not near or (step < 0 and not framed):
                break
            found.insert(0, part) if step < 0 else found.append(part)
            index += step
    return found


def _continuation(sheet: Sheet, row: Row, label: Run, value: Run, limit: float) -> Run | None:
    if any(cell.left < value.left - 0.015 and cell.right > label.left for cell in row.cells):
        return None
    cells = [cell for cell in row.cells if abs(cell.left - value.left) < 0.02 and cell.left < limit]
    return cells[0] if cells and not sheet.starts_label(cells[0]) else None


def _beside(sheet: Sheet, at: int, label: Run) -> Run | None:
    """The value of a label set on the middle height of several lines: they are above and below it."""
    top, bottom = _band(sheet, label)
    if not (top > 0.0 and bottom < 1.0):
        return None
    near = sheet.rows[max(0, at - WRAP_LINES_MAX) : at + WRAP_LINES_MAX + 1]
    cells = [
        cell for row in near if top <= row.middle <= bottom for cell in row.cells if cell.left > label.right
    ]
    if not cells or any(sheet.starts_label(cell) for cell in cells):
        return None
    first = min(cell.left for cell in cells)
    return joined(cell for cell in cells if cell.left < first + 0.02)


def _band(sheet: Sheet, label: Run) -> tuple[float, float]:
    """Between which ruling lines the label stands; 0 and 1 where there are none."""
    x, y = (label.left + label.right) / 2, label.middle
    heights = [height for left, right, height in sheet.page.across if left - 0.01 <= x <= right + 0.01]
    top = max((height for height in heights if height < y), default=0.0)
    bottom = min((height for height in heights if height > y), default=1.0)
    return top, bottom


def below(sheet: Sheet, at: int, label: Run) -> Run | None:
    """The nearest cell under the label; rows of another column may stand between."""
    for row in sheet.rows[at + 1 : at + 1 + _ROWS_BELOW_MAX]:
        step = step_between(sheet.rows[at], row)
        large = row.middle - label.middle <= _BELOW_LARGE_MAX * (row.bottom - row.top)
        framed = step <= _BELOW_IN_FRAMES_MAX and _in_next_frame(sheet, label, row)
        if step > _BELOW_STEP_MAX and not framed and not large:
            return None
        for cell in row.cells:
            if stands_under(cell, label) and not sheet.starts_label(cell):
                return cell
        if any(cell.left < label.right and cell.right > label.left for cell in row.cells):
            return None
    return None


def above_caption(sheet: Sheet, at: int, caption: Run) -> Run:
    """What a caption in a row of captions is of."""
    return next(cell for cell in sheet.rows[at - 1].cells if stands_under(cell, caption))


def _in_next_frame(sheet: Sheet, label: Run, row: Row) -> bool:
    """One ruling line, and no more, parts the label from the row."""
    middle = (label.left + label.right) / 2
    lines = [
        height
        for left, right, height in sheet.page.across
        if left - 0.01 <= middle <= right + 0.01 and label.middle < height < row.middle
    ]
    return bool(lines) and max(lines) - min(lines) < _ONE_LINE


def step_between(above: Row, below: Row) -> float:
    """From the middle of one row to that of the other, in heights of the lower of the two."""
    height = min(above.bottom - above.top, below.bottom - below.top)
    return (below.middle - above.middle) / height if height else 99.0


def ruled_off(sheet: Sheet, above: Row, below: Row) -> bool:
    """A ruling line lies between the rows."""
    return any(above.middle < height < below.middle for _, _, height in sheet.page.across)


def cut(sheet: Sheet, value: Run) -> Run:
    """Without underlines to write on, and without the next label on the same line."""
    end = next((gap for gap, _ in sheet.next_labels(value.text)), len(value.text))
    text = value.text[:end].rstrip("_ ")
    lead = len(text) - len(text.lstrip("_ "))
    return value.part(lead, len(text))

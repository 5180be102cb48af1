"""Blocks that documents are built of: lists of labels and values, ruled tables, blanks, footers."""

from collections.abc import Sequence
from typing import Literal

from assistant.benching.extraction.sheet import GREY, Sheet

Pairs = Sequence[tuple[str, str]]


def listed(
    sheet: Sheet, x: float, y: float, pairs: Pairs, *, value_x: float = 0, step: float = 8,
    size: float = 10.5,
    bold: bool = False, colon: str = "",
) -> float:  # fmt: skip
    """Label and value beside each other; with no `value_x` the value follows its label at once."""
    for label, value in pairs:
        end = sheet.text(x, y, label + colon, size, bold=bold)
        sheet.text(value_x or end + 1.5, y, value, size)
        y += step
    return y


def spread(
    sheet: Sheet, x: float, right: float, y: float, pairs: Pairs, *, step: float = 9, size: float = 10
) -> float:
    """Grey labels at the left, values against the right edge, as phones show them."""
    for label, value in pairs:
        sheet.text(x, y, label, size, colour=GREY)
        end = x + len(label) * size * 0.36 + 4
        for line in sheet.wrapped(value, right - end, size):
            sheet.text(right, y, line, size, align="right")
            y += size * 0.55
        y += step - size * 0.55
    return y


def stacked(sheet: Sheet, x: float, y: float, pairs: Pairs, *, step: float = 14, size: float = 11) -> float:
    """A small label above its value."""
    for label, value in pairs:
        sheet.text(x, y, label, size * 0.7, colour=GREY)
        sheet.text(x, y + size * 0.48, value, size)
        y += step
    return y


def blanks(
    sheet: Sheet, x: float, y: float, pieces: Sequence[tuple[str, str]], *, size: float = 10.5, pad: float = 3
) -> float:
    """One line of a form: words, then a value on an underlined blank, and so on; gives the end."""
    for before, value in pieces:
        x = sheet.text(x, y, before, size)
        if value:
            end = sheet.text(x + pad, y, value, size) + pad
            sheet.rule(x, y + 1.2, end, y + 1.2)
            x = end
    return x


def table(
    sheet: Sheet, x: float, y: float, widths: Sequence[float], rows: Sequence[Sequence[str]], *,
    size: float = 9.5, height: float = 8, ruled: Literal["all", "rows", "none"] = "all", right_from: int = 99,
    headed: bool = True,
) -> float:  # fmt: skip
    """Cells wrap and rows grow; columns from `right_from` on are set against their right edge."""
    for number, row in enumerate(rows):
        cells = [sheet.wrapped(words, width - 3, size) for words, width in zip(row, widths, strict=True)]
        tall = height + (max(map(len, cells)) - 1) * size * 0.45
        left = x
        for at, (lines, width) in enumerate(zip(cells, widths, strict=True)):
            if ruled == "all":
                fill = "#eef1f4" if headed and number == 0 else None
                sheet.box(left, y, width, tall, fill=fill)
            for line_at, line in enumerate(lines):
                below = y + height * 0.62 + line_at * size * 0.45
                if at >= right_from:
                    sheet.text(left + width - 1.5, below, line, size, align="right")
                else:
                    sheet.text(left + 1.5, below, line, size, bold=headed and number == 0)
            left += width
        y += tall
        if ruled == "rows":
            sheet.rule(x, y, left, y, 0.4)
    return y


def footer(sheet: Sheet, words: str, size: float = 7.5) -> None:
    sheet.text(sheet.width / 2, sheet.height - 9, words, size, align="centre", colour=GREY)


def phone_bar(sheet: Sheet, title: str, clock: str = "9:41") -> float:
    """The top of a phone's screen; gives where the page begins."""
    sheet.text(7, 7, clock, 9)
    sheet.text(sheet.width - 7, 7, "5G  87%", 8, align="right")
    sheet.text(sheet.width / 2, 17, title, 12, align="centre", bold=True)
    sheet.text(6, 17, "<", 12)
    sheet.rule(0, 21, sheet.width, 21, 0.3)
    return 30.0

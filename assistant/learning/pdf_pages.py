"""Pages of a PDF that say which of how many they are, and an outline to go by."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from assistant.learning.plot_marks import elided


class NumberedPages(Canvas):  # type: ignore[misc]
    """Keeps every page until the last, when it is known how many there are."""

    footer, font = "", "Helvetica"

    @classmethod
    def of(cls, footer: str, font: str) -> type["NumberedPages"]:
        """Pages with this text at their foot, beside their number."""
        return type("Pages", (cls,), {"footer": footer, "font": font})

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._kept, 1):
            self.__dict__.update(page)
            self._foot(f"{number} / {len(self._kept)}")
            super().showPage()
        super().save()

    def _foot(self, number: str) -> None:
        wide, foot = self._pagesize[0] - 36 * mm, 11 * mm
        self.setFont(self.font, 8)
        self.setFillColor(HexColor("#51605a"))
        self.drawString(18 * mm, foot, elided(self.footer, wide - 60, 8))
        self.drawRightString(18 * mm + wide, foot, number)


class Marked(Flowable):  # type: ignore[misc]
    """Nothing to see: an entry of the outline at this place."""

    def __init__(self, title: str, level: int) -> None:
        super().__init__()
        self._title, self._level = title, level
        self.width = self.height = 0

    def wrap(self, *_: float) -> tuple[float, float]:
        return 0.0, 0.0

    def draw(self) -> None:
        key = f"{self._level}-{self._title}-{self.canv.getPageNumber()}"
        self.canv.bookmarkHorizontal(key, 0, 0)
        self.canv.addOutlineEntry(self._title, key, self._level)

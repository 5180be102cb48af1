"""How programs that write PDFs differ though the page looks the same."""

from dataclasses import dataclass
from random import Random
from typing import Literal

Order = Literal["as_drawn", "backwards", "labels_first"]
Spacing = Literal["whole", "by_character", "by_word"]


@dataclass(frozen=True, slots=True)
class Writer:
    """In which order and pieces text is written, in which letters, and by which program it says."""

    order: Order = "as_drawn"
    spacing: Spacing = "whole"
    turned: bool = False
    """Written lying down, with /Rotate 90 to show it upright."""
    face: Literal["sans", "serif", "embedded"] = "sans"
    creator: str = ""
    producer: str = ""


PLAIN = Writer()

_PROGRAMS = (
    ("Microsoft® Word for Microsoft 365", "Microsoft® Word for Microsoft 365"),
    ("WPS 文字", "WPS Office"),
    ("Writer", "LibreOffice 24.2"),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0.0.0", "Skia/PDF m141"),
    ("", "iOS Version 18.1 (Build 22B83) Quartz PDFContext"),
    ("", "iText 2.1.7 by 1T3XT"),
    ("JasperReports Library version 6.20", "OpenPDF 1.3.30"),
    ("", ""),
)


def some_writer(rng: Random) -> Writer:
    """Mostly plain ones, as in life."""
    creator, producer = rng.choice(_PROGRAMS)
    return Writer(
        order=rng.choice(("as_drawn", "as_drawn", "as_drawn", "backwards", "labels_first")),
        spacing=rng.choice(("whole", "whole", "whole", "by_character", "by_word")),
        turned=rng.random() < 0.06,
        face=rng.choice(("sans", "serif", "embedded")),
        creator=creator,
        producer=producer,
    )

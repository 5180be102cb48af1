"""A page as rows of cells, and how one tells labels from values on it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tools.documents.glyphs import Run
from tools.documents.headings import caption_rows, heading_rows
from tools.documents.label_shapes import has_label_shape
from tools.documents.late_patterns import late
from tools.documents.loose_labels import LooseMatch, is_loosely_a_label, loosely
from tools.documents.pages import Page
from tools.documents.rows import Row
from tools.documents.sections import Heading, headings_of, section_of

_NUMBERING = r"(?:[(]?[\dⅠ-Ⅹ一二三四五六七八九十]{1,3}[.、)]\s*|[•·▪■□●*-]\s*)?"
_NOTE = r"(?:\s*[(\[][^()\[\]]{0,40}[)\]])?"
_ARTICLE = r"(?:\bthe\s+|\byour\s+)?"
_BREAK = re.compile(r"[\s;,。_]+")
_UNKNOWN_LABEL = re.compile(r"(?:[\u4e00-\u9fff]{2,6}|[A-Z][A-Za-z]{2,14}):(?!//)")
NUMBERED = re.compile(
    r"(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]|第\s*[\d一二三四五六七八九十]+\s*条)"
)
_COLON_LABEL = re.compile(r"^" + _NUMBERING + r"[^:。]{1,30}(?:(?<!\d):(?!//)|:(?![/\d]))")


def label_pattern(labels: Sequence[str]) -> re.Pattern[str]:
    """Matches any of the labels at the start of a cell, however it is spaced, numbered or annotated; where
    a second one follows, such as its translation, both."""
    spelled = sorted((_spelling(label) for label in labels), key=len, reverse=True)
    one_or_two = rf"(?![\s/])(?:\s*/?\s*(?:{'|'.join(spelled)})){{1,2}}"
    return late(
        rf"{_NUMBERING}(?P<label>{_ARTICLE}{one_or_two}{_NOTE})\s*[.#]*\s*(?P<end>:|$|(?<=\s)|(?<=\)))",
        re.IGNORECASE,
    )


def _spelling(label: str) -> str:
    label = unicodedata.normalize("NFKC", label)
    if label.isascii():
        return r"(?<!\w)" + r"\s+".join(re.escape(word) for word in label.split()) + r"(?!\w)"
    return r"\s*".join(re.escape(character) for character in label if not character.isspace())


LabelMatch = re.Match[str] | LooseMatch


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its rows, and a way to tell that a cell is itself a label."""

    page: Page
    rows: tuple[Row, ...]
    any_label: re.Pattern[str]
    labels: tuple[str, ...] = ()
    """All labels of the kind, for recognised pages, where they are matched loosely too."""
    headings: frozenset[int] = field(init=False)
    captions: frozenset[int] = field(init=False)
    """Which rows are headings of the row below."""
    sections: tuple[Heading, ...] = field(init=False)
    """Headings that stand over several rows, such as those of parties to a contract."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "headings", heading_rows(self.rows, self.is_label))
        object.__setattr__(self, "captions", caption_rows(self.rows, self.headings, self.is_label))
        object.__setattr__(self, "sections", headings_of(self.rows))

    def section(self, place: Run) -> str:
        """The heading that a place on this page stands under; empty where there is none."""
        return section_of(self.sections, place)

    def match(self, labels: re.Pattern[str], spelled: tuple[str, ...], cell: Run) -> "LabelMatch | None":
        """One of the labels at the start of a cell; where it was recognised, however garbled."""
        found = labels.match(cell.text)
        if found or not self.page.recognised or self.any_label.match(cell.text):
            return found
        return loosely(cell.text, spelled, self.labels)

    def next_labels(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a further label with its colon follows: (end of the value, start of the label)."""
        for gap in _BREAK.finditer(text):
            found = self.any_label.match(text, gap.end())
            if (found and found["end"] == ":") or _UNKNOWN_LABEL.match(text, gap.end()):
                yield gap.span()

    def is_met(self, cell: Run) -> bool:
        """A label that the kind lists stands at the start of the cell."""
        return bool(self.any_label.match(cell.text))

    def is_label(self, cell: Run) -> bool:
        """The whole cell is a label that the kind lists, with or without its colon."""
        found = self.any_label.match(cell.text)
        if found is None and self.page.recognised:
            return is_loosely_a_label(cell.text, self.labels)
        return bool(found and found.end() == len(cell.text.rstrip()))

    def starts_label(self, cell: Run) -> bool:
        """The cell is no value: a label, listed or not, is all of it or begins it."""
        return bool(_COLON_LABEL.match(cell.text)) or self.is_label(cell) or has_label_shape(cell.text)

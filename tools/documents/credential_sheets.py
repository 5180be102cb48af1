"""A verifiable credential has no page: what it says is set on one, to be looked at like any other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from models.facts.evidence import Box, EvidenceKind, Field
from models.facts.language import Language
from tools.documents.credential_fields import Said
from tools.documents.glyphs import is_han
from tools.explanation.phrasebook import read_phrases
from tools.explanation.values import said

_WORDS = read_phrases("tools.documents", "credential_words.toml")
_WIDTH, _HEIGHT = 595.0, 842.0  # A4 in points
_FONT, _SIZE, _LEADING = "STSong-Light", 11.0, 18.0
_LABELS, _VALUES, _TOP, _RIGHT = 60.0, 210.0, 140.0, 540.0
_HAN_A_LINE = 28
_ROWS_MAX = 34


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    text: str
    said: int  # which of the things said


def fields_on_sheet(things: Sequence[Said]) -> tuple[Field, ...]:
    """Each field with its place on the sheet; the file states it outright, so that reading it is certain."""
    rows = tuple(_rows(things))
    return tuple(
        Field(name=name, value=value, confidence=1.0, page=1, box=_box(rows, index))
        for index, (name, value) in enumerate(things)
    )


def sheet_of(things: Sequence[Said], kind: EvidenceKind) -> bytes:
    """One page as PDF, the same for the same content."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    held = BytesIO()
    canvas = Canvas(held, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    canvas.setFont(_FONT, _SIZE * 1.6)
    canvas.drawString(_LABELS, _HEIGHT - 90, _WORDS.say(f"title.{kind}", _language_of(things)))
    canvas.setFont(_FONT, _SIZE)
    for at, row in enumerate(_rows(things)):
        baseline = _HEIGHT - _TOP - at * _LEADING
        canvas.drawString(_LABELS, baseline, row.label)
        canvas.drawString(_VALUES, baseline, row.text)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def _language_of(things: Sequence[Said]) -> Language:
    """Chinese where any of what is said is."""
    words = "".join(said(value, Language.EN) for _, value in things)
    return Language.ZH if any(map(is_han, words)) else Language.EN


def _rows(things: Sequence[Said]) -> Iterator[_Row]:
    language = _language_of(things)
    left = _ROWS_MAX
    for index, (name, value) in enumerate(things):
        for at, line in enumerate(_lines(said(value, language))[:left]):
            left -= 1
            yield _Row(_WORDS.say(f"label.{name}", language) if at == 0 else "", line, index)


def _lines(text: str) -> list[str]:
    """Wrapped by width: a letter is about half as wide as a Chinese character."""
    lines, width = [""], 0.0
    for letter in text:
        width += 1.0 if ord(letter) > 0x2E7F else 0.55
        if width > _HAN_A_LINE:
            lines.append("")
            width = 1.0
        lines[-1] += letter
    return [line.strip() for line in lines]


def _box(rows: Sequence[_Row], index: int) -> Box | None:
    places = [at for at, row in enumerate(rows) if row.said == index]
    if not places:
        return None
    top = _TOP + places[0] * _LEADING - _SIZE
    bottom = _TOP + places[-1] * _LEADING + _SIZE * 0.3
    return Box(left=_VALUES / _WIDTH, top=top / _HEIGHT, right=_RIGHT / _WIDTH, bottom=bottom / _HEIGHT)

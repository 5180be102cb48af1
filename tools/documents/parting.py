"""Bundles: which pages of a file are the document that may be read, and its places counted on those alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

import pypdfium2 as pdfium

from models.errors import DocumentUnreadable
from models.facts.evidence import EvidenceKind, ReadDocument
from tools.documents.admission import opened
from tools.documents.classification import Classified, PageText, parts_of
from tools.documents.kinds import ALL_KINDS
from tools.documents.kinds.look_alikes import LOOK_ALIKES
from tools.documents.sources import Source


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a bundle: `number` (from 0) of the `count` of its kind; kinds left out."""

    found: Classified
    number: int
    count: int
    left_out: tuple[EvidenceKind, ...]


def part_of(texts: Sequence[PageText], only: EvidenceKind, number: int) -> Part | None:
    """The wanted document of a bundle; None where the file is one document, or holds none of that kind."""
    parts = parts_of(texts, ALL_KINDS, LOOK_ALIKES)
    ours = [part for part in parts if part.rules is not None and part.rules.kind is only]
    if len(parts) < 2 or not number < len(ours):
        return None
    others = dict.fromkeys(part.rules.kind for part in parts if part.rules and part.rules.kind is not only)
    return Part(ours[number], number, len(ours), tuple(others))


def own_part(source: Source, part: Part) -> Source:
    """The pages of the part alone. A QR code may be of any page, so that none counts."""
    hashes = source.picture_hashes
    return replace(
        source,
        pages=tuple(source.pages[index] for index in part.found.pages),
        codes=(),
        picture_hashes=tuple(hashes[index] for index in part.found.pages if index < len(hashes)),
    )


def on_own_pages(document: ReadDocument, part: Part) -> ReadDocument:
    """The same, with pages counted within the part: its fields, checks and hidden places."""
    numbers = {index + 1: at for at, index in enumerate(part.found.pages, start=1)}
    return document.model_copy(
        update={
            "fields": tuple(
                field.model_copy(update={"page": numbers.get(field.page, 1)}) for field in document.fields
            ),
            "checks": tuple(
                check.model_copy(update={"page": numbers.get(check.page, 1)}) if check.page else check
                for check in document.checks
            ),
            "hidden": tuple(
                place.model_copy(update={"page": numbers[place.page]})
                for place in document.hidden
                if place.page in numbers
            ),
            "file_pages": tuple(index + 1 for index in part.found.pages),
            "part": part.number,
            "parts": part.count,
            "left_out": part.left_out,
        }
    )


def cut_out(data: bytes, pages: Sequence[int]) -> bytes:
    """A PDF of these pages (from 1) alone; nothing of the others is in it. Raises DocumentUnreadable."""
    with opened(data) as document:
        if not pages or not all(1 <= page <= len(document) for page in pages):
            raise DocumentUnreadable("There is no such page.")
        new = pdfium.PdfDocument.new()
        try:
            new.import_pages(document, [page - 1 for page in pages])
            held = BytesIO()
            new.save(held)
        except pdfium.PdfiumError as error:
            raise DocumentUnreadable from error
        finally:
            new.close()
    return held.getvalue()

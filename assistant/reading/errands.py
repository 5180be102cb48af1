"""What may be asked of a process that reads files."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from assistant.reading.messages import Errand, covering_in, hidden_of
from models.facts.evidence import EvidenceKind
from tools.documents.checks.seals import load_libraries
from tools.documents.late_patterns import compiling
from tools.documents.parting import cut_out
from tools.documents.pdfium_fonts import use_our_fonts
from tools.documents.picture import render_page, render_scan
from tools.documents.read import read_document, shown_texts
from tools.documents.recognised import RecognisedPage
from tools.documents.suggested import Suggestion


def warm() -> Iterator[None]:
    """Once, before the first document is opened. Gives what is left to be done while nobody asks."""
    use_our_fonts()
    load_libraries()
    return compiling()


def _read(data: bytes, arguments: dict[str, Any]) -> bytes:
    suggested = arguments.get("suggested", ())
    document = read_document(
        data,
        _recognised(arguments),
        only=_only(arguments),
        part=arguments.get("part", 0),
        at=datetime.now(UTC),
        suggestions=[Suggestion.model_validate(each, strict=False) for each in suggested],
    )
    return document.model_dump_json().encode()


def _texts(data: bytes, arguments: dict[str, Any]) -> bytes:
    recognised, part = _recognised(arguments), arguments.get("part", 0)
    return json.dumps(shown_texts(data, recognised, only=_only(arguments), part=part)).encode()


def _part(data: bytes, arguments: dict[str, Any]) -> bytes:
    return cut_out(data, arguments["pages"])


def _only(arguments: dict[str, Any]) -> EvidenceKind | None:
    named = arguments.get("only")
    return EvidenceKind(named) if named else None


def _recognised(arguments: dict[str, Any]) -> dict[int, RecognisedPage]:
    told = arguments.get("recognised", {})
    return {int(page): RecognisedPage.model_validate_json(text) for page, text in told.items()}


def _picture(data: bytes, arguments: dict[str, Any]) -> bytes:
    hidden, covering = hidden_of(arguments), covering_in(arguments)
    return render_page(data, arguments["page"], arguments["width_px"], hidden, covering)


def _scan(data: bytes, arguments: dict[str, Any]) -> bytes:
    return render_scan(data, arguments["page"])


ERRANDS: dict[str, Errand] = {
    "read": _read,
    "texts": _texts,
    "part": _part,
    "picture": _picture,
    "scan": _scan,
}

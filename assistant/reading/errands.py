"""What may be asked of a process that reads files."""

from datetime import UTC, datetime
from typing import Any

from assistant.reading.messages import Errand, hidden_of
from models.facts.evidence import EvidenceKind
from tools.documents.checks.seals import load_libraries
from tools.documents.pdfium_fonts import use_our_fonts
from tools.documents.picture import render_page, render_scan
from tools.documents.read import read_document
from tools.documents.recognised import RecognisedPage


def warm() -> None:
    """Once, before the first document is opened."""
    use_our_fonts()
    load_libraries()


def _read(data: bytes, arguments: dict[str, Any]) -> bytes:
    seen = {int(page): _page(told) for page, told in arguments.get("recognised", {}).items()}
    only = arguments.get("only")
    document = read_document(data, seen, only=EvidenceKind(only) if only else None, at=datetime.now(UTC))
    return document.model_dump_json().encode()


def _page(told: str) -> RecognisedPage:
    return RecognisedPage.model_validate_json(told)


def _picture(data: bytes, arguments: dict[str, Any]) -> bytes:
    return render_page(data, arguments["page"], arguments["width_px"], hidden_of(arguments))


def _scan(data: bytes, arguments: dict[str, Any]) -> bytes:
    return render_scan(data, arguments["page"])


ERRANDS: dict[str, Errand] = {"read": _read, "picture": _picture, "scan": _scan}

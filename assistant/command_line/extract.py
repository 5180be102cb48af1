"""`extract`: read documents and print what they say; nothing is kept."""

from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.command_line.printing import DID_NOT_HOLD, AsJson, console, print_json
from models.facts.evidence import EvidenceKind


def extract(
    documents: Annotated[list[Path], typer.Argument(help="PDF files.")],
    kind: Annotated[EvidenceKind | None, typer.Option(help="Complain when a file is another kind.")] = None,
    as_json: AsJson = False,
) -> None:
    """Read documents: kind, fields with confidence and place, warnings. One JSON object per file."""
    from rich.progress import track

    from assistant.reading.document_reader import DocumentReader

    failed = False
    with DocumentReader() as reader:
        shown = track(
            documents, "Reading", console=console, transient=True, disable=as_json or len(documents) < 2
        )
        for path in shown:
            found = _read(reader, path, kind)
            failed = failed or "error" in found
            if as_json:
                print_json(found)
            else:
                _show(found)
    if failed:
        raise typer.Exit(DID_NOT_HOLD)


def _read(reader: Any, path: Path, kind: EvidenceKind | None) -> dict[str, Any]:
    from models.errors import CreditAssistantError

    try:
        document = reader.read(path.read_bytes())
    except OSError as error:
        return {"file": str(path), "error": "file_unusable", "detail": f"{error.strerror}: {path}"}
    except CreditAssistantError as error:
        return {"file": str(path), "error": error.code, "detail": str(error)}
    found: dict[str, Any] = {"file": str(path), **document.model_dump(mode="json")}
    if kind is not None and document.kind is not kind:
        found |= {"error": "document_of_other_kind", "detail": f"This is {document.kind or 'no known kind'}."}
    return found


def _show(found: dict[str, Any]) -> None:
    from pydantic import TypeAdapter
    from rich.table import Table

    from models.facts.evidence import Field
    from models.facts.language import Language
    from tools.explanation.values import said
    from tools.explanation.words import word

    console.print(f"\n[bold]{found['file']}[/]  {found.get('kind') or ''}")
    if "error" in found:
        console.print(f"  {found['error']}: {found['detail']}", markup=False)
    table = Table("field", "value", "confidence", "page", "box (left, top, right, bottom)")
    for raw in found.get("fields", ()):
        field = TypeAdapter(Field).validate_python(raw, strict=False)
        box = field.box
        place = "" if box is None else f"{box.left:.2f} {box.top:.2f} {box.right:.2f} {box.bottom:.2f}"
        table.add_row(
            word(f"field.{field.name}", Language.EN),
            said(field.value, Language.EN),
            f"{field.confidence:.2f}",
            str(field.page),
            place,
        )
    if found.get("fields"):
        console.print(table)
    if found.get("warnings"):
        console.print("  " + ", ".join(found["warnings"]))

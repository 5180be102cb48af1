"""`extract`: read documents and print what they say; nothing is kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.command_line.printing import DID_NOT_HOLD, AsJson, console, print_json
from models.facts.evidence import EvidenceKind

OnPage = Callable[[int, int], None]


def extract(
    documents: Annotated[
        list[Path],
        typer.Argument(
            help="PDF files, photos and scans (JPEG, PNG, WEBP, TIFF, BMP), e-fapiao as OFD or XML, "
            "verifiable credentials as JSON."
        ),
    ],
    kind: Annotated[
        EvidenceKind | None,
        typer.Option(help="Read as this kind where a file holds several; complain when it is another."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read documents: kind, fields with confidence and place, checks, warnings.

    A file that holds several is parted. With --json, an object for each document, or for a file's error.
    """
    from assistant.reading.document_reader import DocumentReader

    failed = False
    with DocumentReader() as reader, _progress(len(documents), shown=not as_json) as bar:
        for path in documents:
            for found in _read(reader, path, kind, bar(path.name)):
                failed = failed or "error" in found
                if as_json:
                    print_json(found)
                else:
                    _show(found)
    if failed:
        raise typer.Exit(DID_NOT_HOLD)


@contextmanager
def _progress(files: int, *, shown: bool) -> Iterator[Callable[[str], OnPage]]:
    """A bar over the files, and which page of which file is being looked at; for one file only its pages."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not shown) as progress:
        over_files = progress.add_task("Reading", total=files, completed=-1)
        over_pages = progress.add_task("pages", visible=False)

        def begin(name: str) -> OnPage:
            progress.update(over_files, description=f"Reading {name}", advance=1)
            progress.update(over_pages, visible=False)

            def on_page(page: int, pages: int) -> None:
                progress.update(
                    over_pages, description="looking at page", completed=page, total=pages, visible=True
                )

            return on_page

        yield begin


def _read(reader: Any, path: Path, kind: EvidenceKind | None, on_page: OnPage) -> list[dict[str, Any]]:
    from models.errors import CreditAssistantError

    try:
        data = path.read_bytes()
        documents = reader.read_all(data, (kind,), on_page) if kind else reader.read_every(data, on_page)
    except OSError as error:
        return [{"file": str(path), "error": "file_unusable", "detail": f"{error.strerror}: {path}"}]
    except CreditAssistantError as error:
        return [{"file": str(path), "error": error.code, "detail": str(error)}]
    return [_found(path, document, kind) for document in documents]


def _found(path: Path, document: Any, kind: EvidenceKind | None) -> dict[str, Any]:
    found: dict[str, Any] = {"file": str(path), **document.model_dump(mode="json")}
    if kind is not None and document.kind is not kind:
        found |= {"error": "document_of_other_kind", "detail": f"This is {document.kind or 'no known kind'}."}
    return found


def _show(found: dict[str, Any]) -> None:
    from rich.markup import escape

    told = "" if "error" in found else found["kind"] or "no known kind of document"
    pages = ", ".join(map(str, found.get("file_pages", ())))
    console.print(f"\n[bold]{escape(found['file'])}[/]  {told}" + (f", page {pages}" if pages else ""))
    if "error" in found:
        console.print(f"  {found['error']}: {found['detail']}", markup=False)
    if found.get("fields"):
        console.print(_table(found["fields"]))
    for check in found.get("checks", ()):
        place = f", page {check['page']}" if check["page"] else ""
        console.print(f"  {check['outcome']}: {check['code']}{place}", markup=False)
    if found.get("warnings"):
        console.print("  " + ", ".join(found["warnings"]))


def _table(fields: list[dict[str, Any]]) -> Any:
    from pydantic import TypeAdapter
    from rich.table import Table

    from models.facts.evidence import Field
    from models.facts.language import Language
    from tools.explanation.values import said
    from tools.explanation.words import word

    table = Table("field", "value", "confidence", "page", "box (left, top, right, bottom)")
    for raw in fields:
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
    return table

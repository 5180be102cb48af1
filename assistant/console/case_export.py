"""The copy of a case on paper: its words from the templates of the page, set as a PDF."""

from collections.abc import Iterator
from typing import Any

from fastapi import APIRouter, Response
from lxml import html  # type: ignore[import-untyped]

from assistant.actions.export_case import export_case
from assistant.actions.means import Means
from assistant.actions.staff_names import staff_names
from assistant.console.case_doing import Reason
from assistant.console.case_pages import WORKS, CaseId
from assistant.console.case_place import AsOpenParts, page_values
from assistant.console.export_pdf import Sheet, case_pdf
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor


def case_export(router: APIRouter, means: Means, show: Show) -> None:
    """A download that nothing on the way may keep."""

    @router.post("/cases/{case_id}/export", dependencies=WORKS)
    def export(visitor: AsVisitor, case_id: CaseId, parts: AsOpenParts, reason: Reason) -> Response:
        made = export_case(means, visitor.staff, case_id, reason)
        values = {
            **page_values(made.file, visitor, means.pack, parts),
            "names": staff_names(means),
            "at": made.at,
            "export": made,
        }
        headers = {
            "Content-Disposition": f'attachment; filename="{case_id}-{made.export_id}.pdf"',
            "Cache-Control": "no-store",
        }
        data = exported(show, visitor, made.watermark, values)
        return Response(data, media_type="application/pdf", headers=headers)


def exported(show: Show, visitor: Visitor, watermark: str, values: dict[str, Any]) -> bytes:
    """The PDF; what a part has no rows for is left out."""
    page = html.fromstring(f"<div>{show.html('case/export.html', visitor, **values)}</div>")
    title = " ".join(page.findtext(".//h1", default="").split())
    return case_pdf(title, _sheets(page), watermark)


def _sheets(page: Any) -> Iterator[Sheet]:
    for table in page.iterfind(".//table"):
        rows = [[_text(cell) for cell in row.iterfind("td")] for row in table.iterfind(".//tr")]
        yield Sheet(_text(table.find("caption")), rows)


def _text(element: Any) -> str:
    return "\n".join(" ".join(line.split()) for line in element.text_content().strip().splitlines())

"""Routes about documents: send one, confirm what was read, look at its pages."""

from fastapi import APIRouter, Response

from assistant.web.desk import Desk
from assistant.web.received import AsConfirmation, AsUpload
from assistant.web.show import Show
from assistant.web.talk import shown
from assistant.web.visitor import AsVisitor


def documents(router: APIRouter, desk: Desk, show: Show) -> None:
    """Uploads are taken in by `received`, under its cap, before these run."""

    @router.post("/chat/upload")
    def upload(visitor: AsVisitor, sent: AsUpload) -> Response:
        new = desk.upload(visitor.token, visitor.language, sent.kind, sent.file_name, sent.data)
        return shown(desk, show, visitor, new)

    @router.post("/chat/confirm")
    def confirm(visitor: AsVisitor, given: AsConfirmation) -> Response:
        new = desk.confirm(
            visitor.token, visitor.language, given.evidence_id, given.terms_hash, given.corrections
        )
        return shown(desk, show, visitor, new)

    @router.get("/chat/evidence/{evidence_id}/pages/{page}.png")
    def picture(visitor: AsVisitor, evidence_id: str, page: int) -> Response:
        return Response(desk.picture(visitor.token, evidence_id, page), media_type="image/png")

"""What a consent leaves to be checked: its full record, and the notice as it was shown."""

from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import BaseModel

from assistant.actions.means import Means
from assistant.api.callers import AsCaller
from assistant.api.consents import found
from assistant.api.doors import reads
from assistant.api.keys import Scope
from models.errors import NotFound
from models.facts.language import Language
from tools.consent.notice import notice_for
from tools.consent.record import record_of


class NoticeShown(BaseModel):
    """The text, to the letter; its SHA-256 is the one that the consent names."""

    consent_id: str
    version: str
    language: Language
    sha256: str
    text: str


def consent_records(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """Routes under /consents that show the record."""
    router = APIRouter(prefix="/v1/consents", tags=["consents"], route_class=route_class)

    @router.get(
        "/{consent_id}/record",
        summary="The full record (ISO/IEC TS 27560)",
        **reads(Scope.CONSENTS_READ, person=True),
    )
    def record(caller: AsCaller, consent_id: str) -> dict[str, Any]:
        """Every mandatory field, with each change of state and its receipt, oldest first."""
        known = found(means, caller, consent_id)
        consent = known.consent
        controller = means.party(consent.controller)
        notice = notice_for(
            categories=consent.categories,
            purpose=consent.purpose,
            language=consent.notice_language,
            bounds=consent.bounds,
            controller=controller,
            recipients=tuple(means.party(each) for each in consent.recipients),
            version=consent.notice_version,
        )
        with means.storage.reading() as stores:
            changes = stores.consents.changes(consent_id)
        return record_of(known, changes, controller, notice)

    @router.get(
        "/{consent_id}/notice",
        summary="The notice as it was shown",
        **reads(Scope.CONSENTS_READ, person=True),
    )
    def notice(caller: AsCaller, consent_id: str) -> NoticeShown:
        consent = found(means, caller, consent_id).consent
        with means.storage.reading() as stores:
            text = stores.consents.notice(consent.notice_sha256)
        if text is None:
            raise NotFound(f"The notice of {consent_id} is not kept.")
        return NoticeShown(
            consent_id=consent_id,
            version=consent.notice_version,
            language=consent.notice_language,
            sha256=consent.notice_sha256,
            text=text,
        )

    return router

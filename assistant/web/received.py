"""Takes the two forms apart that have no fixed shape: an upload and a confirmation of fields."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException

from assistant.pages.cap import DOCUMENT_BYTES_MAX
from models.errors import DocumentTooLarge, UnusableInput
from models.facts.evidence import EvidenceKind, FieldName

_NAME_CHARACTERS_MAX = 200


@dataclass(frozen=True, slots=True)
class Upload:
    """One document as it was sent."""

    kind: EvidenceKind
    file_name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A person's yes to the fields of one document, and what they put right."""

    evidence_id: str
    terms_hash: str
    corrections: dict[FieldName, str]


async def upload_of(request: Request) -> Upload:
    """Raises DocumentTooLarge or UnusableInput."""
    form = await _form(request)
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        raise UnusableInput
    data = await file.read(DOCUMENT_BYTES_MAX + 1)
    if len(data) > DOCUMENT_BYTES_MAX:
        raise DocumentTooLarge
    kind = _one_of(form.get("kind"))
    await form.close()
    return Upload(kind, file.filename[-_NAME_CHARACTERS_MAX:], data)


async def confirmation_of(request: Request) -> Confirmation:
    """A correction is a `field.NAME` that differs from its `was.NAME`; raises UnusableInput."""
    form = await _form(request)
    return Confirmation(
        evidence_id=_text(form, "evidence_id"),
        terms_hash=_text(form, "terms_hash"),
        corrections={
            name: _text(form, f"field.{name}")
            for name in FieldName
            if f"field.{name}" in form and _lines(form, f"field.{name}") != _lines(form, f"was.{name}")
        },
    )


async def _form(request: Request) -> FormData:
    try:
        return await request.form(max_files=1, max_fields=100)
    except HTTPException as error:
        raise UnusableInput from error


def _one_of(kind: object) -> EvidenceKind:
    if kind not in set(EvidenceKind):
        raise UnusableInput
    return EvidenceKind(str(kind))


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    if not isinstance(value, str):
        raise UnusableInput
    return value


def _lines(form: FormData, name: str) -> list[str]:
    """A textarea sends CRLF whatever it held; that alone is no correction."""
    value = form.get(name)
    return value.strip().splitlines() if isinstance(value, str) else []


AsUpload = Annotated[Upload, Depends(upload_of)]
AsConfirmation = Annotated[Confirmation, Depends(confirmation_of)]

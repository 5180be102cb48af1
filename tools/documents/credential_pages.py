"""A verifiable credential as a document: its kind, the fields that it states, and a page to look at."""

from dataclasses import dataclass
from typing import Any

from models.errors import DocumentUnreadable
from models.facts.evidence import EvidenceKind, Field, PageSize
from tools.documents.admission import opened
from tools.documents.credential_fields import all_words, fields_said, kind_said
from tools.documents.credential_sheets import fields_on_sheet, sheet_of
from tools.documents.pages import Page, pages_of
from tools.verification.credentials.unusable import CredentialUnusable
from tools.verification.credentials.verifying import credentials_in

_NO_CREDENTIAL = "This data file is not a credential that we know; send the certificate as PDF or a picture."
_WORDS_MAX = 4000


@dataclass(frozen=True, slots=True)
class CredentialDocument:
    """`words` is everything that it says, whether or not it is a field."""

    kind: EvidenceKind
    fields: tuple[Field, ...]
    pages: tuple[Page, ...]
    words: str


def credential_document(data: bytes) -> CredentialDocument:
    """The credential in a file of its own; raises DocumentUnreadable where there is none, or several."""
    with opened(credential_sheet(data)) as document:
        return _document(data, pages_of(document))


def baked_document(baked: str, size: PageSize) -> CredentialDocument:
    """The same of a badge: its page is the picture, which nothing is read on and no field has a place on."""
    found = _document(baked.encode(), (Page(1, size, (), "", (), (), has_picture=False),))
    placeless = tuple(field.model_copy(update={"box": None}) for field in found.fields)
    return CredentialDocument(found.kind, placeless, found.pages, found.words)


def credential_sheet(data: bytes) -> bytes:
    """The page that stands for the credential, as PDF; raises DocumentUnreadable."""
    credential = _credential(data)
    return sheet_of(fields_said(credential), kind_said(credential))


def _document(data: bytes, pages: tuple[Page, ...]) -> CredentialDocument:
    credential = _credential(data)
    fields = fields_on_sheet(fields_said(credential))
    return CredentialDocument(
        kind_said(credential), fields, pages, " ".join(all_words(credential))[:_WORDS_MAX]
    )


def _credential(data: bytes) -> dict[str, Any]:
    try:
        held = credentials_in(data)
    except CredentialUnusable as error:
        raise DocumentUnreadable(_NO_CREDENTIAL) from error
    if len(held) > 1:
        raise DocumentUnreadable("The file holds several credentials; send them one by one.")
    says_what = "credentialSubject" in held[0] or "badge" in held[0]
    if not says_what or not fields_said(held[0]):
        raise DocumentUnreadable(_NO_CREDENTIAL)
    return held[0]

"""/audit: the audit log for whoever trusts nobody: signed heads, entries, proofs. No entry names a person."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.routing import APIRoute
from pydantic import AwareDatetime, BaseModel

from assistant.actions.means import Means
from assistant.actions.prove_entry import head_over, prove_consistency, prove_entry
from assistant.api.doors import reads
from assistant.api.keys import Scope
from assistant.api.paging import Cursor, Limit, Page, cut, place_of
from assistant.api.refusals import CursorUnusable
from models.errors import NotFound
from tools.audit.log_entry import LogEntry
from tools.audit.log_proofs import ConsistencyProof, InclusionProof
from tools.audit.tree_head import SignedHead

_DIGITS_MAX = 15
Size = Annotated[int, Query(ge=0, le=2**53, description="How many entries")]


class HeadView(BaseModel):
    """What the log had come to at a moment; `signed` is a JWS over all of it, by a key of /receipt-keys."""

    log: str
    tree_size: int
    root_sha256: str
    at: AwareDatetime
    signed: str


class EntryView(BaseModel):
    """One leaf. `content` is there where the log itself holds what the entry commits to."""

    position: int
    kind: str
    subject: str
    at: AwareDatetime
    commitment: str
    leaf_hash: str
    content: str | None


def audit(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """GET /audit/head, /heads, /entries, /entries/{position}, /entries/{position}/proof, /consistency."""
    router = APIRouter(prefix="/v1/audit", tags=["audit"], route_class=route_class)

    @router.get("/head", summary="The signed head of the log as it is now", **reads(Scope.AUDIT_READ))
    def head() -> HeadView:
        """Signed anew where the log has grown since the last; keep it, and ask for consistency later."""
        return _head_view(head_over(means))

    @router.get("/heads", summary="Heads that were signed, newest first", **reads(Scope.AUDIT_READ))
    def heads(limit: Limit = 50) -> tuple[HeadView, ...]:
        """The newest so many. The witness file has all of them."""
        with means.storage.reading() as stores:
            return tuple(_head_view(each) for each in stores.audit_log.heads(limit))

    @router.get("/entries", summary="Entries of the log, in order", **reads(Scope.AUDIT_READ))
    def entries(
        subject: Annotated[
            str | None, Query(max_length=200, description="Only those about this id, such as dec_…")
        ] = None,
        cursor: Cursor = None,
        limit: Limit = 50,
    ) -> Page[EntryView]:
        """From the first on. `subject` may be a consent: all its changes are about it."""
        after = _position_of(cursor)
        with means.storage.reading() as stores:
            if subject is None:
                found = stores.audit_log.page(after, limit + 1)
            else:
                about = stores.audit_log.of_subject(subject)
                found = tuple(each for each in about if each.position > after)[: limit + 1]
        return cut([_entry_view(each) for each in found], lambda each: str(each.position), limit)

    @router.get("/entries/{position}", summary="One entry", **reads(Scope.AUDIT_READ))
    def entry(position: str) -> EntryView:
        """By its place in the log, from 0."""
        with means.storage.reading() as stores:
            return _entry_view(stores.audit_log.entry(_place(position)))

    @router.get(
        "/entries/{position}/proof", summary="That an entry stands in the log", **reads(Scope.AUDIT_READ)
    )
    def proof(position: str) -> InclusionProof:
        """RFC 9162, section 2.1.3, under the head as it is now: `audit check` checks it offline."""
        return prove_entry(means, _place(position))

    @router.get("/consistency", summary="That an earlier log begins a later one", **reads(Scope.AUDIT_READ))
    def consistency(first: Size, second: Size | None = None) -> ConsistencyProof:
        """RFC 9162, section 2.1.4. `second` is the size of a signed head; left out, the log as it is now."""
        return prove_consistency(means, first, second)

    return router


def _place(position: str) -> int:
    """Raises NotFound for what is no place in any log."""
    if not (position.isascii() and position.isdecimal()) or len(position) > _DIGITS_MAX:
        raise NotFound("The audit log has no entry there; places are whole numbers from 0.")
    return int(position)


def _position_of(cursor: str | None) -> int:
    place = place_of(cursor)
    if place is None:
        return -1
    if not (place.isascii() and place.isdecimal()) or len(place) > _DIGITS_MAX:
        raise CursorUnusable
    return int(place)


def _head_view(signed_head: SignedHead) -> HeadView:
    return HeadView(**signed_head.head.model_dump(), signed=signed_head.signed)


def _entry_view(entry: LogEntry) -> EntryView:
    return EntryView(
        position=entry.position,
        kind=entry.kind,
        subject=entry.subject,
        at=entry.at,
        commitment=entry.commitment,
        leaf_hash=entry.leaf,
        content=entry.content,
    )

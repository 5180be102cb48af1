"""The auditor's pages: where the log stands, its entries with proofs, heads, the witness; nobody is named."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Response
from fastapi import Path as InPath
from fastapi.responses import JSONResponse, RedirectResponse

from assistant.actions.means import Means
from assistant.actions.read_record import (
    Wanted,
    see_consistency,
    see_entries,
    see_proof,
    see_record,
    sign_head_now,
)
from assistant.console.guard import may
from assistant.console.show import Show
from assistant.console.visitor import AsVisitor, Visitor
from models.facts.staff import May
from models.facts.value import Value
from tools.audit.log_entry import leaf_of
from tools.audit.log_proofs import check_proof
from tools.explanation.figures import local_midnight

VERIFIES = [may(May.VERIFY_RECORD)]

Kind = Annotated[str, Query(max_length=60)]
Subject = Annotated[str, Query(max_length=200)]
Day = Annotated[date | None, Query(ge=date(2000, 1, 1), le=date(2999, 12, 31))]
"""The calendar ends, and so does what a database can count: an address that somebody made up is no error."""
Before = Annotated[int | None, Query(ge=0, le=10**15)]
Size = Annotated[int, Query(ge=0, le=10**15)]
Position = Annotated[int, InPath(ge=0, le=10**15)]


def record_pages(router: APIRouter, means: Means, show: Show) -> None:
    """Everything under /record but verifying."""
    overview(router, means, show)
    proofs(router, means, show)


def overview(router: APIRouter, means: Means, show: Show) -> None:
    """Where the log stands, and its entries."""

    @router.get("/record", dependencies=VERIFIES)
    def record(
        visitor: AsVisitor,
        kind: Kind = "",
        subject: Subject = "",
        since: Day = None,
        until: Day = None,
        before: Before = None,
    ) -> Response:
        wanted = Wanted(
            kind=kind,
            subject=subject.strip(),
            since=None if since is None else local_midnight(since),
            until=None if until is None else local_midnight(until + timedelta(days=1)),
        )
        asked = {"kind": kind, "subject": subject.strip(), "since": since, "until": until}
        return show.page(
            "record.html",
            visitor,
            record=see_record(means, visitor.staff),
            found=see_entries(means, visitor.staff, wanted, before),
            asked=asked,
            query=urlencode({name: value for name, value in asked.items() if value}),
            before=before,
            kind_said=kind_words(show, visitor),
        )

    @router.post("/record/head", dependencies=VERIFIES)
    def sign(visitor: AsVisitor) -> Response:
        sign_head_now(means, visitor.staff)
        return RedirectResponse("/console/record", status_code=303)


def proofs(router: APIRouter, means: Means, show: Show) -> None:
    """One entry with its way to the root, and two heads with what ties them; each as a file, too."""

    @router.get("/record/entries/{position}", dependencies=VERIFIES)
    def entry(visitor: AsVisitor, position: Position) -> Response:
        proof = see_proof(means, visitor.staff, position)
        said = proof.entry
        checked = check_proof(proof.model_dump(mode="json"), means.signing_keys.public)
        return show.page(
            "record_entry.html",
            visitor,
            proof=proof,
            head=checked.head,
            kind_said=kind_words(show, visitor),
            leaf_text=leaf_of(said.kind, said.subject, said.at, said.commitment),
        )

    @router.get("/record/entries/{position}/proof.json", dependencies=VERIFIES)
    def entry_proof(visitor: AsVisitor, position: Position) -> Response:
        return _file(see_proof(means, visitor.staff, position), f"entry-{position}-proof.json")

    @router.get("/record/consistency", dependencies=VERIFIES)
    def consistency(visitor: AsVisitor, first: Size, second: Size | None = None) -> Response:
        proof = see_consistency(means, visitor.staff, first, second)
        checked = check_proof(proof.model_dump(mode="json"), means.signing_keys.public)
        return show.page("record_consistency.html", visitor, proof=proof, head=checked.head)

    @router.get("/record/consistency/proof.json", dependencies=VERIFIES)
    def consistency_proof(visitor: AsVisitor, first: Size, second: Size | None = None) -> Response:
        proof = see_consistency(means, visitor.staff, first, second)
        return _file(proof, f"consistency-{proof.first_size}-{proof.second_size}-proof.json")

    @router.get("/record/keys.json", dependencies=VERIFIES)
    def keys(visitor: AsVisitor) -> Response:
        return _sent(means.signing_keys.public.as_jwk_set(), "receipt-keys.json")


def kind_words(show: Show, visitor: Visitor) -> Callable[[str], str]:
    """What a kind of entry is called; one that nobody named yet by its own name."""

    def said(kind: str) -> str:
        key = f"record_kind.{kind}"
        return show.phrases.say(visitor.language, key) if key in show.phrases.by_key else kind

    return said


def _file(proof: Value, name: str) -> Response:
    return _sent(proof.model_dump(mode="json"), name)


def _sent(document: Any, name: str) -> Response:
    """As a file, so that it can be checked elsewhere."""
    return JSONResponse(document, headers={"Content-Disposition": f'attachment; filename="{name}"'})

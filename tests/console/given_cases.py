"""Cases as the console works on them, over the whole program, with documents that are typed and pictured."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.actions.hand_over import hand_over
from assistant.actions.means import Means
from assistant.console.visitor import STAFF_COOKIE, csrf_of
from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.covering import Covering
from models.facts.evidence import Evidence, EvidenceKind, FieldName, HiddenPlace
from models.facts.language import Language
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tests.given import Clock, a_customer
from tests.given_papers import TypedReader, asked, monthly, shown, text
from tests.given_staff import a_token
from tests.web.sample_documents import page_picture

WHY = "录用通知与账户记录相符，姓名不同是婚后改名，有说明。"
NAME = "赵妍"


class PicturedReader(TypedReader):
    """Typed documents with a picture that a browser can show."""

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        return page_picture(page)


@contextmanager
def pictured_program(begun: Path, folder: Path, clock: Clock, reader: DocumentReader) -> Iterator[Program]:
    """The whole program on SQLite, for all tests of a file: each has cases of its own."""
    shutil.copytree(begun, folder, dirs_exist_ok=True)
    settings = Settings(_env_file=None, data_folder=folder)
    with program(settings, now=clock, prepare=False, reader=reader) as built:
        yield pictured(built)


def pictured(built: Program) -> Program:
    return replace(built, means=replace(built.means, reader=PicturedReader()))


def a_case(
    means: Means, amount_minor: int = 800_000, language: Language = Language.ZH
) -> tuple[ReviewCase, tuple[Evidence, ...]]:
    """A request that a person decides, since the diploma is in another name; an offer letter beside it."""
    customer = a_customer(means, name=NAME, language=language, months_on_book=14, on_time=11)
    holder = {FieldName.HOLDER: text(NAME)}
    pay = monthly(30_000) if amount_minor > 10_000_000 else monthly(18_000)
    letter = shown(means, customer.customer_id, EvidenceKind.OFFER_LETTER, {**holder, FieldName.PAY: pay})
    diploma = shown(means, customer.customer_id, EvidenceKind.DIPLOMA, {FieldName.HOLDER: text("陈思")})
    handover = asked(means, customer.customer_id, amount_minor).handover
    assert handover is not None, "this is for a person"
    return case_now(means, handover.handover_id), (diploma, letter)


def a_question(means: Means) -> ReviewCase:
    customer = a_customer(means, name=NAME)
    return case_now(means, hand_over(means, customer.customer_id, None, "asked_for_person").handover_id)


def case_now(means: Means, case_id: str) -> ReviewCase:
    with means.storage.reading() as stores:
        return stores.reviews.get(case_id)


def visiting(app: FastAPI, means: Means, member: StaffMember) -> TestClient:
    """Somebody at their desk, without scripts."""
    client = TestClient(app, follow_redirects=False)
    token = a_token(means, member)
    client.cookies.set(STAFF_COOKIE, token, path="/console")
    client.headers["X-CSRF-Token"] = csrf_of(token)
    return client


def opened_all(client: TestClient, case: ReviewCase, papers: Sequence[Evidence]) -> None:
    for paper in papers:
        answer = client.get(f"/console/cases/{case.case_id}/evidence/{paper.evidence_id}/pages/1.png")
        assert answer.status_code == 200, answer.text[-600:]

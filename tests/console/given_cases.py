"""Cases as the console works on them, over the whole program, with documents that are typed and pictured."""

from collections.abc import Sequence
from dataclasses import replace

from fastapi.testclient import TestClient

from assistant.actions.hand_over import hand_over
from assistant.actions.means import Means
from assistant.console.visitor import STAFF_COOKIE, csrf_of
from assistant.wiring import Program
from models.facts.evidence import Evidence, EvidenceKind, FieldName, HiddenPlace
from models.facts.language import Language
from models.facts.review import ReviewCase
from models.facts.staff import StaffMember
from tests.console.serving import console_app
from tests.given import a_customer
from tests.given_papers import TypedReader, asked, monthly, shown, text
from tests.given_staff import a_token
from tests.web.sample_documents import page_picture

WHY = "录用通知与账户记录相符，姓名不同是婚后改名，有说明。"
NAME = "赵妍"


class PicturedReader(TypedReader):
    """Typed documents with a picture that a browser can show."""

    def picture(
        self, data: bytes, page: int, width_px: int = 900, hidden: Sequence[HiddenPlace] = ()
    ) -> bytes:
        return page_picture(page)


def pictured(program: Program) -> Program:
    return replace(program, means=replace(program.means, reader=PicturedReader()))


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


def visiting(program: Program, member: StaffMember) -> TestClient:
    """Somebody at their desk, without scripts."""
    client = TestClient(console_app(program), follow_redirects=False)
    token = a_token(program.means, member)
    client.cookies.set(STAFF_COOKIE, token, path="/console")
    client.headers["X-CSRF-Token"] = csrf_of(token)
    return client


def opened_all(client: TestClient, case: ReviewCase, papers: Sequence[Evidence]) -> None:
    for paper in papers:
        answer = client.get(f"/console/cases/{case.case_id}/evidence/{paper.evidence_id}/pages/1.png")
        assert answer.status_code == 200, answer.text[-600:]

"""Pages over real actions: claiming, looking, deciding, and what goes wrong, all of it without scripts."""

import base64
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pypdf import PdfReader

from assistant.actions.withdraw_consent import withdraw_consent
from assistant.reading.document_reader import DocumentReader
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.review import CaseState, ReviewCase, RulingOutcome, StepKind
from models.facts.staff import StaffMember, StaffRole
from tests.console.given_cases import (
    NAME,
    WHY,
    a_case,
    a_question,
    case_now,
    opened_all,
    pictured_program,
    visiting,
)
from tests.console.serving import console_app
from tests.given import Clock
from tests.given_staff import FRAGMENT, a_member


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def program(
    begun: Path, tmp_path_factory: pytest.TempPathFactory, clock: Clock, reader: DocumentReader
) -> Iterator[Program]:
    with pictured_program(begun, tmp_path_factory.mktemp("console"), clock, reader) as built:
        yield built


@pytest.fixture(scope="module")
def app(program: Program) -> FastAPI:
    return console_app(program)


@pytest.fixture
def agent(program: Program) -> StaffMember:
    return a_member(program.means, login=program.means.new_id("lin"), name="Lin Wei")


@pytest.fixture
def desk(app: FastAPI, program: Program, agent: StaffMember) -> TestClient:
    return visiting(app, program.means, agent)


def form(revision: int, **said: object) -> dict[str, object]:
    return {"revision": revision, "rationale": WHY, **said}


def claimed(desk: TestClient, program: Program, case: ReviewCase) -> int:
    """The case's revision once it is theirs."""
    answer = desk.post(f"/console/cases/{case.case_id}/claim", data={"revision": case.revision})
    assert answer.headers["location"] == f"/console/cases/{case.case_id}"
    return case_now(program.means, case.case_id).revision


def test_a_case_is_opened_from_a_queue_that_is_narrowed_down(desk: TestClient, program: Program) -> None:
    case, _ = a_case(program.means)
    queue = desk.get(f"/console/cases?kind=limit&search={case.case_id}").text

    (link,) = re.findall(r'class="case-id" href="([^"]+)"', queue)

    assert link.count("?") == 1
    assert desk.get(link.replace("&amp;", "&")).status_code == 200


def steps_of(program: Program, case_id: str) -> list[StepKind]:
    with program.means.storage.reading() as stores:
        return [step.kind for step in stores.reviews.steps(case_id)]


def test_a_case_is_claimed_from_the_list_looked_through_and_decided(
    program: Program, desk: TestClient, clock: Clock
) -> None:
    # given a case in the queue
    case, papers = a_case(program.means)
    queue = desk.get("/console/cases").text
    assert f"/console/cases/{case.case_id}/claim" in queue

    # when it is claimed, every document opened, and decided after a while
    revision = claimed(desk, program, case)
    opened_all(desk, case, papers)
    clock.pass_time(seconds=120)
    said = form(revision, choice="decline", reasons=["name_differs"])
    decided = desk.post(f"/console/cases/{case.case_id}/decide", data=said)

    # then it is settled, and a second press changes nothing
    assert decided.status_code == 303
    again = desk.post(f"/console/cases/{case.case_id}/decide", data=said)
    assert again.status_code == 303
    settled = case_now(program.means, case.case_id)
    assert (settled.state, settled.ruling and settled.ruling.outcome) == (
        CaseState.SETTLED,
        RulingOutcome.DECLINE,
    )
    assert steps_of(program, case.case_id).count(StepKind.RULED) == 1
    assert "Settled" in desk.get(f"/console/cases/{case.case_id}").text


def test_what_cannot_be_carried_out_is_told_beside_what_was_written(
    program: Program, desk: TestClient
) -> None:
    case, _ = a_case(program.means)
    revision = claimed(desk, program, case)

    unopened = desk.post(
        f"/console/cases/{case.case_id}/decide", data=form(revision, choice="approve", amount="x")
    )
    stale = desk.post(f"/console/cases/{case.case_id}/decide", data=form(revision - 1, choice="hand_up"))
    nothing = desk.post(f"/console/cases/{case.case_id}/decide", data=form(revision), headers=FRAGMENT)

    for answer in (unopened, stale):
        assert answer.status_code in {403, 409, 422}
        assert WHY in answer.text
        assert 'role="alert"' in answer.text
    assert "Something happened to this case after you opened it" in stale.text
    assert "Choose what you decide first" in nothing.text
    assert "<main" not in nothing.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"rationale": ""}, "The reason is too short"),
        ({"to_customer": "x" * 1_001}, "what the customer is told"),
        ({"reasons": [f"reason_{number}" for number in range(5)]}, "one to four reasons"),
    ],
)
def test_a_form_that_no_page_of_ours_sends_is_told_beside_what_was_written(
    program: Program, desk: TestClient, said: dict[str, object], told: str
) -> None:
    case, _ = a_case(program.means)
    revision = claimed(desk, program, case)

    sent = form(revision, choice="decline", reasons=["name_differs"]) | said
    answer = desk.post(f"/console/cases/{case.case_id}/decide", data=sent)

    assert answer.status_code == 422
    assert told in answer.text


def test_of_two_agents_on_one_case_the_second_hears_who_has_it(
    app: FastAPI, program: Program, desk: TestClient
) -> None:
    case, papers = a_case(program.means)
    claimed(desk, program, case)
    other = visiting(app, program.means, a_member(program.means, name="Mei"))

    refused = other.post(f"/console/cases/{case.case_id}/claim", data={"revision": case.revision})
    page = other.get(f"/console/cases/{case.case_id}?evidence={papers[0].evidence_id}&talk=1").text
    picture = other.get(f"/console/cases/{case.case_id}/evidence/{papers[0].evidence_id}/pages/1.png")

    assert refused.status_code == 409
    assert "Somebody else has this case" in refused.text
    assert "Lin Wei has this case" in page
    assert "pages/1.png" not in page
    assert picture.status_code == 403


def test_names_are_shown_for_a_reason_and_the_reason_is_kept(program: Program, desk: TestClient) -> None:
    case, _ = a_case(program.means)
    claimed(desk, program, case)
    assert NAME not in desk.get(f"/console/cases/{case.case_id}").text

    said = {"what": "name", "reason": "Calling the customer"}
    desk.post(f"/console/cases/{case.case_id}/reveal", data=said)

    page = desk.get(f"/console/cases/{case.case_id}").text
    assert NAME in page
    assert "Calling the customer" in page


def test_a_withdrawn_document_is_gone_from_the_page_and_from_its_address(
    program: Program, desk: TestClient
) -> None:
    case, (diploma, letter) = a_case(program.means)
    claimed(desk, program, case)
    where = f"/console/cases/{case.case_id}?evidence={letter.evidence_id}"
    pulse = re.findall(r'data-pulse="([^"]+)"', desk.get(where).text)[0]
    assert "Morning Light" not in desk.get(where).text, "an employer is masked"
    assert "¥18,000" in desk.get(where).text

    withdraw_consent(program.means, case.customer_id, letter.consent_id, None, Channel.API)

    page = desk.get(where).text
    assert "not open to us any more" in page
    assert "¥18,000" not in page
    assert "pages/1.png" not in page
    assert re.findall(r'data-pulse="([^"]+)"', page)[0].split()[1] != pulse.split()[1]
    gone = desk.get(f"/console/cases/{case.case_id}/evidence/{letter.evidence_id}/pages/1.png")
    assert gone.status_code in {403, 404}
    assert diploma.evidence_id in page


def test_a_copy_bears_the_name_of_who_took_it_on_every_page(
    program: Program, desk: TestClient, agent: StaffMember
) -> None:
    case, papers = a_case(program.means)
    claimed(desk, program, case)
    opened_all(desk, case, papers)

    copy = desk.post(f"/console/cases/{case.case_id}/export", data={"reason": "For the credit meeting"})

    pages = PdfReader(io.BytesIO(copy.content)).pages
    assert copy.headers["cache-control"] == "no-store"
    texts = [page.extract_text() for page in pages]
    assert all(f"{agent.login} · 2026-11-22T" in text for text in texts)
    text = "".join(texts)
    assert NAME not in text
    assert "18,000" in text
    assert StepKind.EXPORTED in steps_of(program, case.case_id)


@pytest.mark.parametrize(
    "path",
    ["/console/cases/rev_none", "/console/cases/rev_none/live", "/console/cases/%3Cscript%3E"],
)
def test_forged_numbers_lead_nowhere_calmly(desk: TestClient, path: str) -> None:
    answer = desk.get(path)

    assert answer.status_code in {404, 422}
    assert "<script>" not in answer.text.replace("<script type", "")


def test_a_document_of_another_case_does_not_open_here(program: Program, desk: TestClient) -> None:
    mine, _ = a_case(program.means)
    _, theirs = a_case(program.means)
    claimed(desk, program, mine)

    answer = desk.get(f"/console/cases/{mine.case_id}/evidence/{theirs[0].evidence_id}/pages/1.png")

    assert answer.status_code == 404


def test_who_only_sees_figures_sees_no_case(app: FastAPI, program: Program) -> None:
    case, _ = a_case(program.means)
    analyst = visiting(app, program.means, a_member(program.means, StaffRole.ANALYST))

    for path in ("", "/live?since=2026-11-22T09:00:00Z", f"/{case.case_id}", f"/{case.case_id}/live"):
        assert analyst.get(f"/console/cases{path}").status_code == 403


def test_the_queue_is_narrowed_found_in_and_never_breaks_on_a_made_up_address(
    program: Program, desk: TestClient
) -> None:
    limit, _ = a_case(program.means)
    question = a_question(program.means)

    kind = desk.get("/console/cases?kind=question").text
    found = desk.get(f"/console/cases?search={limit.case_id[:20]}").text
    nothing = desk.get("/console/cases?search=%3Cimg%20src%3Dx%3E").text

    assert question.case_id in kind
    assert limit.case_id not in kind
    assert limit.case_id in found
    assert "No case fits" in nothing
    assert "<img" not in nothing
    for place in ([10**30, "2026-11-22T09:00:00Z", "x"], [0, "0001-01-01T00:00:00+14:00", "x"], [0, 1, 2]):
        made_up = base64.urlsafe_b64encode(json.dumps(place).encode()).decode()
        assert desk.get(f"/console/cases?cursor={made_up}").status_code == 200
    assert desk.get("/console/cases?cursor=nonsense").status_code == 200
    assert desk.get("/console/cases/live?since=2026-11-22T09:00:00").status_code == 422
    assert desk.get("/console/cases?kind=nonsense").status_code == 422


def test_a_question_is_answered_and_asking_keeps_why_as_a_note(program: Program, desk: TestClient) -> None:
    case = a_question(program.means)
    revision = claimed(desk, program, case)

    asking = form(revision, choice="ask", question="Which payment do you mean?")
    assert desk.post(f"/console/cases/{case.case_id}/decide", data=asking).status_code == 303

    page = desk.get(f"/console/cases/{case.case_id}").text
    assert "Which payment do you mean?" in page
    assert WHY in page
    assert case_now(program.means, case.case_id).state is CaseState.ASKED

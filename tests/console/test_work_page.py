"""The seniors' page: alarms first, then figures as charts with their tables."""

import logging
import re
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from assistant.actions.means import Means
from assistant.actions.warn_of_hurry import warn_of_hurry
from assistant.wiring import Program
from models.facts.language import Language
from models.facts.review import CaseKind, CaseState, ReviewCase, ReviewStep, StepKind
from models.facts.staff import StaffMember, StaffRole
from tests.given import a_customer
from tests.given_staff import a_member, signed_in
from tests.reviews.given_steps import a_ruling, a_waiting_case


def ruled(means: Means, staff: StaffMember, kinds: list[StepKind]) -> list[ReviewStep]:
    """A case for each step by this person, a minute apart, the last just now."""
    customer, found = a_customer(means), []
    for place, kind in enumerate(reversed(kinds)):
        at = means.now() - timedelta(minutes=place)
        counts = kind is not StepKind.HURRIED
        ruling = a_ruling(staff.staff_id, at=at, counts=counts, worked_seconds=90 if counts else 2)
        case = a_case_of(means, customer.customer_id, at - timedelta(hours=1))
        step = ReviewStep(
            step_id=means.new_id("stp"),
            case_id=case.case_id,
            position=1,
            kind=kind,
            by=staff.staff_id,
            at=at,
            ruling=ruling,
        )
        with means.storage.writing() as stores:
            stores.reviews.add(case, step)
        found.append(step)
    return found


def a_case_of(means: Means, customer_id: str, opened_at: object, **said: object) -> ReviewCase:
    case = a_waiting_case(case_id=means.new_id("rev"), customer_id=customer_id, kind=CaseKind.LIMIT)
    known = {"opened_at": opened_at, "due_at": means.now(), "state": CaseState.SETTLED, **said}
    return ReviewCase.model_validate(case.model_dump() | known)


def a_senior(embedded: Program, language: Language = Language.EN) -> StaffMember:
    return a_member(embedded.means, StaffRole.SENIOR, language=language, name="Lan Fang")


def test_who_decides_too_fast_stands_first_and_their_rulings_count_for_nothing(
    embedded: Program, client: TestClient
) -> None:
    # given
    agent = a_member(embedded.means, name="Mei <Lin>")
    ruled(embedded.means, agent, [StepKind.RULED] * 3 + [StepKind.HURRIED] * 5)

    # when
    page = signed_in(embedded.means, client, a_senior(embedded)).get("/console/work").text

    # then
    assert "Mei &lt;Lin&gt; decided 5 cases too fast to have looked at them" in page
    assert page.index("notice loud") < page.index('class="charts"')
    assert "Half of all rulings took less than 1:30" in page
    assert "0 of 3 limit cases were decided otherwise than advised: 0% (0%–56%)." in page


def test_charts_have_a_table_behind_them_and_no_style_of_their_own(
    embedded: Program, client: TestClient
) -> None:
    # given
    ruled(embedded.means, a_member(embedded.means), [StepKind.RULED, StepKind.HURRIED])

    # when
    page = signed_in(embedded.means, client, a_senior(embedded, Language.ZH)).get("/console/work").text

    # then
    assert page.count('<svg class="plot"') >= 4
    assert page.count("<details>") >= 5
    assert not re.search(r"\sstyle=|<style|<script(?![^>]*src=)", page)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_the_same_figures_are_there_as_json_and_for_who_may_see_them(
    embedded: Program, client: TestClient
) -> None:
    ruled(embedded.means, a_member(embedded.means), [StepKind.RULED])

    found = signed_in(embedded.means, client, a_senior(embedded)).get("/console/work.json").json()
    refused = signed_in(embedded.means, client, a_member(embedded.means)).get("/console/work")

    assert found["together"]["decided"] == 1
    assert refused.status_code == 403


def test_hurry_has_a_word_in_the_log_once(embedded: Program, caplog: pytest.LogCaptureFixture) -> None:
    # given
    agent = a_member(embedded.means)
    steps = ruled(embedded.means, agent, [StepKind.HURRIED] * 5)

    # when
    with caplog.at_level(logging.WARNING), embedded.means.storage.reading() as stores:
        ruling = steps[0].ruling
        assert ruling is not None
        warn_of_hurry(embedded.means, stores, ruling)

    # then
    (record,) = caplog.records
    assert agent.staff_id in record.getMessage()

"""A review and four eyes in a real browser: by keyboard, at both widths, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.actions.withdraw_consent import withdraw_consent
from assistant.console import live_pages
from assistant.reading.document_reader import DocumentReader
from assistant.wiring import Program
from models.facts.consent import Channel
from models.facts.language import Language
from models.facts.review import CaseState
from models.facts.staff import StaffMember
from tests.console.browsing import serious_faults
from tests.console.given_cases import WHY, a_case, case_now, pictured_program
from tests.console.serving import at_work, served_console
from tests.given import Clock
from tests.given_staff import a_member, a_token, cookie_for

pytestmark = pytest.mark.browser

AT_1280: dict[str, Any] = {"width": 1280, "height": 800, "color_scheme": "light"}
AT_1920: dict[str, Any] = {"width": 1920, "height": 1080, "color_scheme": "dark"}


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
def address(program: Program) -> Iterator[str]:
    with served_console(program) as served:
        yield served


def agent(program: Program, login: str, language: Language) -> StaffMember:
    return a_member(program.means, login=program.means.new_id(login), name=login.title(), language=language)


def fits(page: Page) -> None:
    """Three panes side by side, the bar in view, and no page behind the window."""
    size = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    assert page.evaluate(size) == page.evaluate("[innerWidth, innerHeight]")
    edges = page.evaluate(
        "[...document.querySelectorAll('.pane')].map(e => Math.round(e.getBoundingClientRect().left))"
    )
    assert edges == sorted(set(edges)), "panes stand side by side"
    expect(page.locator(".decision-bar")).to_be_in_viewport(ratio=1)


def claim(page: Page) -> None:
    page.keyboard.press("c")
    expect(page.locator("form.ruling")).to_be_visible()
    page.wait_for_load_state("load")


def open_every_document(page: Page, count: int) -> None:
    """By the key for the next one, as often as there is one."""
    for opened in range(1, count + 1):
        page.keyboard.press("o")
        expect(page.locator(".doc-mark.opened")).to_have_count(opened)


def decide(page: Page, key: str, **more: Callable[[Page], Any]) -> None:
    page.keyboard.press(key)
    for act in more.values():
        act(page)
    page.locator("body").press("r")
    expect(page.locator("#rationale")).to_be_focused()
    page.keyboard.type(WHY)
    page.keyboard.press("Control+Enter")


def test_a_review_from_the_queue_to_the_outcome_by_keyboard(
    browser: Browser, program: Program, address: str, clock: Clock
) -> None:
    # given a case, and somebody at the queue
    case, _ = a_case(program.means)
    staff = agent(program, "lin", Language.ZH)
    with at_work(browser, program, address, staff, **AT_1280) as page:
        page.goto(f"{address}/console/cases?kind=limit&search={case.case_id}")
        assert serious_faults(page) == []

        # when they go to its row, claim it from there, and look at every document
        page.keyboard.press("j")
        expect(page.locator("[data-row] [data-open]")).to_be_focused()
        claim(page)
        expect(page.locator(".withheld")).to_have_count(1)
        open_every_document(page, 2)

        # then the machine speaks, fields and places light each other, and nothing is out of reach
        expect(page.locator(".voice")).to_be_visible()
        page.locator(".field-name").nth(1).focus()
        expect(page.locator("rect.lit")).to_have_count(1)
        assert serious_faults(page) == []
        fits(page)

        # and what they decide with their reason settles the case
        clock.pass_time(seconds=120)
        decide(page, "d", reason=lambda at: at.locator("input[value=name_differs]").check())
        expect(page.locator(".state-settled").first).to_be_visible()
    assert case_now(program.means, case.case_id).state is CaseState.SETTLED


def test_above_the_threshold_a_second_person_looks_and_agrees(
    browser: Browser, program: Program, address: str, clock: Clock
) -> None:
    case, _ = a_case(program.means, 12_000_000)
    where = f"{address}/console/cases/{case.case_id}"

    # given a first person who approved it, in Chinese at a small desk
    with at_work(browser, program, address, agent(program, "lin", Language.ZH), **AT_1280) as page:
        page.goto(where)
        claim(page)
        open_every_document(page, 2)
        clock.pass_time(seconds=120)
        decide(page, "a")
        expect(page.locator(".state-second").first).to_be_visible()
        expect(page.locator("form.ruling")).to_have_count(0)

    # when a second one looks, in English at a large one
    with at_work(browser, program, address, agent(program, "mei", Language.EN), **AT_1920) as page:
        page.goto(where)
        claim(page)
        expect(page.get_by_text(WHY)).to_have_count(0)
        open_every_document(page, 2)

        # then they see what was decided, and it counts by their word
        expect(page.locator(".first-word")).to_contain_text(WHY)
        assert serious_faults(page) == []
        fits(page)
        clock.pass_time(seconds=120)
        decide(page, "a")
        expect(page.locator(".state-settled").first).to_be_visible()
    settled = case_now(program.means, case.case_id)
    assert settled.second_by is not None
    assert settled.ruling is not None
    assert settled.second_by != settled.ruling.by


def test_an_open_page_stays_true_and_loses_nothing(
    browser: Browser, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given an open document, a half written reason, and script in what a colleague notes
    monkeypatch.setattr(live_pages, "EVERY_SECONDS", 0.05)
    case, (_, letter) = a_case(program.means, language=Language.EN)
    staff = agent(program, "lin", Language.EN)
    with served_console(program) as address, at_work(browser, program, address, staff) as page:
        page.goto(f"{address}/console/cases/{case.case_id}")
        claim(page)
        page.locator(f"[data-paper='{letter.evidence_id}']").first.click()
        expect(page.locator(".view")).to_contain_text("¥18,000")
        page.locator("#rationale").fill("Half a reason")
        page.locator("#note").fill("<img src=x onerror=\"document.title='run'\">")
        page.locator(".note-form button").click()
        expect(page.locator(".steps-done")).to_contain_text("<img src=x")

        # when its consent is withdrawn
        withdraw_consent(program.means, case.customer_id, letter.consent_id, None, Channel.API)

        # then the document is gone at once, with a word, and what was written is still there
        expect(page.locator("#notice")).to_contain_text("consent has changed")
        expect(page.locator(".view")).to_have_count(0)
        expect(page.get_by_text("¥18,000")).to_have_count(0)
        expect(page.locator("#rationale")).to_have_value("Half a reason")
        assert "run" not in page.title()

        # and a sign-in that ends meanwhile leads back without losing it either
        with program.means.storage.writing() as stores:
            stores.staff_sessions.end_all_of(staff.staff_id)
        page.wait_for_url("**/console/sign-in?then=*")
        back = cookie_for(address, a_token(program.means, staff))
        page.context.add_cookies([back])
        page.goto(f"{address}/console/cases/{case.case_id}")
        expect(page.locator("#rationale")).to_have_value("Half a reason")

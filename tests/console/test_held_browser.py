"""A payment that waits, in two real browsers: its customer asks for a person, somebody sees both sides and
decides by keyboard, and the customer hears it in the chat."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from assistant.console.visitor import COOKIE_PATH, STAFF_COOKIE
from assistant.web.visitor import SESSION_COOKIE
from assistant.wiring import Program
from models.facts.intervention import InterventionState
from models.facts.language import Language
from models.facts.staff import StaffMember, StaffRole
from tests.console.browsing import serious_faults
from tests.given import Clock
from tests.given_staff import a_member, a_token
from tests.payments.given_holds import intervention
from tests.web.browsing import check_ours
from tests.web.conftest import browser as browser
from tests.web.given_holds import Held, somebody_held
from tests.web.serve import served_app

pytestmark = pytest.mark.browser


@pytest.fixture
def home(embedded: Program) -> Held:
    return somebody_held(embedded)


@pytest.fixture
def address(home: Held) -> Iterator[str]:
    with served_app(home.app) as url:
        yield url


def opened(browser: Browser, address: str, language: Language, width: int = 1280) -> BrowserContext:
    locale = "zh-CN" if language is Language.ZH else "en-GB"
    context = browser.new_context(viewport={"width": width, "height": 900}, locale=locale)
    context.set_default_timeout(10_000)
    context.add_cookies([{"name": "language", "value": language.value, "url": address}])
    return context


def watched(page: Page, address: str) -> Page:
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("request", lambda request: check_ours(request.url, address))
    return page


def at_the_console(
    browser: Browser, address: str, home: Held, member: StaffMember, language: Language, width: int
) -> Page:
    context = opened(browser, address, language, width)
    token = a_token(home.means, member)
    context.add_cookies([{"name": STAFF_COOKIE, "value": token, "url": f"{address}{COOKIE_PATH}"}])
    return watched(context.new_page(), address)


WORDS = {
    Language.EN: ("Talk to a person", "Lift: it is genuine", "has gone on", "1"),
    Language.ZH: ("找人工", "停掉：是诈骗", "已经停掉", "2"),
}
WHY = "已用航空公司官网的号码核实过这笔付款，情况属实，理由充分。 Checked with the airline itself."


@pytest.mark.parametrize(
    ("language", "width", "ends"),
    [(Language.EN, 1920, InterventionState.LIFTED), (Language.ZH, 1280, InterventionState.STOPPED)],
)
def test_a_held_payment_from_the_chat_to_the_console_and_back(
    browser: Browser,
    embedded: Program,
    address: str,
    home: Held,
    clock: Clock,
    language: Language,
    width: int,
    ends: InterventionState,
) -> None:
    person, choice, heard, key = WORDS[language]
    embedded.desk.open_conversation(home.customer_id, language)
    # given a customer who asks for a person about the payment that waits
    theirs = opened(browser, address, language)
    theirs.add_cookies([{"name": SESSION_COOKIE, "value": home.token, "url": address}])
    chat = watched(theirs.new_page(), address)
    chat.goto(f"{address}/payments/{home.held}")
    chat.get_by_role("button", name=person).click()
    expect(chat.get_by_role("status")).to_be_visible()

    # when somebody opens it from the queue, by keyboard
    page = at_the_console(browser, address, home, a_member(home.means, StaffRole.AGENT), language, width)
    page.goto(f"{address}/console/held")
    assert serious_faults(page) == []
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/console/held/{home.held}")
    page.keyboard.press("c")
    expect(page.locator(".deciding")).to_be_visible()

    # then both sides are there, within the window, and nothing is wrong with them
    expect(page.locator(".customer-view .card.held")).to_be_visible()
    expect(page.locator(".scam-view #signs")).to_be_visible()
    expect(page.locator(".clocks")).to_be_visible()
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.documentElement.scrollHeight") <= 900
    assert serious_faults(page) == []

    # and what is decided is told in the chat
    clock.pass_time(minutes=1)
    page.keyboard.press(key)
    expect(page.get_by_role("radio", name=choice)).to_be_checked()
    page.keyboard.press("r")
    page.keyboard.type(WHY)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#bar [role=status]")).to_be_visible()
    assert intervention(home.means, home.held).state == ends
    chat.goto(f"{address}/")
    expect(chat.locator(f"text={heard}").last).to_be_visible()


def test_what_the_customer_settles_meanwhile_leaves_the_open_page_and_dark_is_readable(
    browser: Browser, address: str, home: Held
) -> None:
    # given somebody who has the payment open, in the dark, with half a reason written
    member = a_member(home.means, StaffRole.AGENT)
    page = at_the_console(browser, address, home, member, Language.EN, 1280)
    page.emulate_media(color_scheme="dark")
    page.goto(f"{address}/console/held/{home.held}")
    page.keyboard.press("c")
    page.locator("#words-box").fill("They say that")
    assert serious_faults(page) == []

    # when the customer stops it
    theirs = opened(browser, address, Language.EN)
    theirs.add_cookies([{"name": SESSION_COOKIE, "value": home.token, "url": address}])
    chat = watched(theirs.new_page(), address)
    chat.goto(f"{address}/payments/{home.held}")
    chat.locator(f"form:has([value='stop:{home.held}']) button").click()
    expect(chat.get_by_role("status")).to_be_visible()

    # then the page says so by itself
    expect(page.locator("#bar [role=status]")).to_contain_text("This payment is over")


def test_an_auditor_verifies_everything_and_their_browser_believes_nobody(
    browser: Browser, address: str, home: Held
) -> None:
    auditor = a_member(home.means, StaffRole.COMPLIANCE)
    page = at_the_console(browser, address, home, auditor, Language.ZH, 1280)
    page.goto(f"{address}/console/record")
    page.keyboard.press("v")
    expect(page.locator("#verified .notice")).to_contain_text("全部成立")
    assert serious_faults(page) == []

    page.goto(f"{address}/console/record/entries/1")
    expect(page.locator("#here [data-holds]")).to_be_visible()
    assert serious_faults(page) == []
    page.goto(f"{address}/console/record/looks")
    assert serious_faults(page) == []

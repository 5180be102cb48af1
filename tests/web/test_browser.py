"""The page in a real browser: the whole way by keyboard, a phone, a lost connection, a second press."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from models.facts.conversation import Role
from models.facts.evidence import EvidenceState
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.web.browsing import TOO_SMALL, check_ours, tab_to
from tests.web.fake_desk import Entry, FakeDesk
from tests.web.sample_documents import bank_statement
from tests.web.serve import served

pytestmark = pytest.mark.browser

PDF = {"name": "letter.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 letter"}


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def address(desk: FakeDesk) -> Iterator[str]:
    with served(desk) as url:
        yield url


def opened(browser: Browser, address: str, width: int = 1280, height: int = 800, **options: Any) -> Page:
    """A signed-in page whose console and requests are watched."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", **{"locale": "en-GB"} | options
    )
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("request", lambda request: check_ours(request.url, address))
    page.goto(address)
    page.locator("button[value=cus_graduate]").press("Enter")
    page.wait_for_url(address + "/")
    expect(page.locator("#composer")).to_be_visible()
    page.wait_for_load_state("load")
    return page


def say(page: Page, text: str) -> None:
    page.locator("#message").fill(text)
    page.locator("#message").press("Enter")


def test_the_whole_way_by_keyboard_alone(browser: Browser, address: str, desk: FakeDesk) -> None:
    page = opened(browser, address)

    # a wish
    tab_to(page, "#message")
    page.keyboard.type("I would like a higher limit")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log")).to_contain_text("Your offer letter would help")
    expect(page.locator("#message")).to_be_focused()

    # a yes to look at one document
    page.evaluate("document.querySelector('.top button').focus()")
    tab_to(page, ".choice button[value=true]")
    page.keyboard.press("Space")
    expect(page.locator("#shares-body")).to_contain_text("Offer letter")
    expect(page.locator("article:focus")).to_contain_text("You can send it now")

    # the document
    tab_to(page, "input[type=file]")
    page.locator("input[type=file]").set_input_files(PDF)  # type: ignore[arg-type]
    expect(page.locator(".chosen")).to_contain_text("letter.pdf")
    tab_to(page, "[data-send]")
    page.keyboard.press("Enter")
    expect(page.locator(".fields")).to_be_visible()

    # one value put right, all confirmed
    tab_to(page, ".value[data-field=pay] summary")
    page.keyboard.press("Enter")
    expect(page.locator("input[name='field.pay']")).to_be_focused()
    expect(page.locator("rect.lit")).to_have_attribute("data-field", "pay")
    page.keyboard.press("Control+A")
    page.keyboard.type("19000")
    expect(page.locator("[data-confirm-button]")).to_have_text("Confirm, with 1 put right")
    tab_to(page, "[data-confirm-button]")
    page.keyboard.press("Enter")
    expect(page.locator(".offer")).to_be_visible()
    assert desk.pay == "19000"

    # the exact terms once more, then the yes
    tab_to(page, ".accept summary")
    page.keyboard.press("Enter")
    expect(page.locator(".last-yes")).to_be_focused()
    tab_to(page, ".last-yes button")
    page.keyboard.press("Enter")
    expect(page.locator("#limits-body")).to_contain_text("¥8,000")
    assert desk.offer is OfferState.ACCEPTED


def test_on_a_phone_taking_back_shows_its_effect_first(
    browser: Browser, address: str, desk: FakeDesk
) -> None:
    desk.consent, desk.shares, desk.evidence = "active", True, EvidenceState.CONFIRMED
    desk.entries.append(Entry(Role.ASSISTANT, "方案", "A proposal", (desk.proposal,)))
    page = opened(browser, address, 360, 740)
    expect(page.locator("#shares")).to_be_hidden()

    page.locator(".tabs a[href='#shares']").click()
    expect(page.locator("#talk")).to_be_hidden()
    page.get_by_role("button", name="Withdraw: Offer letter").click()

    expect(page.get_by_text("Void at once")).to_be_visible()
    expect(page.locator("article:focus")).to_contain_text("this would change")
    assert desk.offer is OfferState.OPEN
    page.get_by_role("button", name="Withdraw it").click()
    expect(page.locator(".offer")).to_contain_text("Void: a consent it rests on has ended")
    expect(page.locator(".offer .accept")).to_have_count(0)


@pytest.mark.parametrize("locale", ["en-GB", "zh-CN"])
def test_nothing_is_wider_than_the_screen_or_too_small(
    browser: Browser, address: str, desk: FakeDesk, locale: str
) -> None:
    # given long names, large amounts and words without a place to break
    desk.customer_name, desk.limit_yuan, desk.shares = (
        "阿卜杜拉·买买提江·艾山江·吐尔逊",
        123_456_789_012,
        True,
    )
    statement = bank_statement(Language.ZH, 12, EvidenceState.CONFIRMED)
    cards = (desk.question, desk.letter, desk.proposal, desk.effect, lambda _: statement)
    desk.entries.append(Entry(Role.PERSON, "长" * 300, "x" * 300))
    desk.entries.append(Entry(Role.ASSISTANT, "都在这里", "All of it", cards))
    page = opened(browser, address, locale=locale)
    page.locator(".rows summary").click()

    for width in (320, 360, 390, 640, 768, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(TOO_SMALL) == []


def test_what_was_not_sent_is_still_there(browser: Browser, address: str, desk: FakeDesk) -> None:
    page = opened(browser, address)
    page.route("**/chat/say", lambda route: route.abort())

    say(page, "a wish I typed with care")

    expect(page.get_by_role("alert")).to_have_text("Not sent. Your text is still here; please try again.")
    expect(page.locator("#message")).to_have_value("a wish I typed with care")
    page.unroute("**/chat/say")
    page.locator("#message").press("Enter")
    expect(page.get_by_role("log")).to_contain_text("Your offer letter would help")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert [entry.en for entry in desk.entries if entry.role is Role.PERSON] == ["a wish I typed with care"]


def test_a_second_press_does_nothing(browser: Browser, address: str, desk: FakeDesk) -> None:
    page = opened(browser, address)
    say(page, "more")

    page.locator(".choice button[value=true]").dblclick()

    expect(page.locator("[data-upload]")).to_have_count(1)
    assert sum(entry.role is Role.EVENT for entry in desk.entries) == 1
    expect(page.get_by_role("alert")).to_have_count(0)


def test_enter_while_an_input_method_composes_sends_nothing(
    browser: Browser, address: str, desk: FakeDesk
) -> None:
    page = opened(browser, address, locale="zh-CN")
    page.locator("#message").fill("xiang")

    page.evaluate(
        "document.getElementById('message').dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    page.locator("#message").press("Shift+Enter")

    expect(page.locator("#message")).to_have_value("xiang\n")
    assert desk.entries == []


def test_a_value_half_put_right_survives_another_message(
    browser: Browser, address: str, desk: FakeDesk
) -> None:
    desk.entries.append(Entry(Role.ASSISTANT, "读好了", "Read", (desk.letter,)))
    page = opened(browser, address)
    page.locator(".value[data-field=pay] summary").click()
    page.locator("input[name='field.pay']").fill("20500")

    say(page, "what do you know about me?")

    expect(page.get_by_role("log")).to_contain_text("This is all I know about you")
    expect(page.locator("input[name='field.pay']")).to_have_value("20500")


def test_a_file_that_cannot_be_read_is_not_sent(browser: Browser, address: str, desk: FakeDesk) -> None:
    page = opened(browser, address)
    say(page, "more")
    page.locator(".choice button[value=true]").click()

    page.locator("input[type=file]").set_input_files(
        {"name": "song.mp3", "mimeType": "audio/mpeg", "buffer": b"x"}
    )

    expect(page.locator(".problem")).to_contain_text("This type of file cannot be read")
    expect(page.locator("[data-send]")).to_be_disabled()
    page.locator("input[type=file]").set_input_files(PDF)  # type: ignore[arg-type]
    expect(page.locator("[data-send]")).to_be_enabled()
    assert desk.uploaded == []


def test_while_a_photo_is_read_the_page_says_so_and_promises_no_stop(
    browser: Browser, address: str, desk: FakeDesk
) -> None:
    # given a server that has the photo and takes its time
    page = opened(browser, address)
    say(page, "more")
    page.locator(".choice button[value=true]").click()
    photo = {"name": "letter.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff photo"}
    page.locator("input[type=file]").set_input_files(photo)  # type: ignore[arg-type]
    desk.may_answer.clear()

    page.locator("[data-send]").click()

    expect(page.locator(".progress-words")).to_contain_text("Straightening the picture and reading it")
    expect(page.locator("[data-stop]")).to_be_hidden()
    expect(page.locator("progress")).not_to_have_attribute("value", re.compile(".*"))
    desk.may_answer.set()
    expect(page.locator("[data-upload] .progress")).to_be_hidden()
    assert len(desk.uploaded) == 1


def test_what_a_person_writes_never_runs(browser: Browser, address: str) -> None:
    page = opened(browser, address)

    say(page, "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>")

    expect(page.locator("article.person:not(.pending)")).to_contain_text("<script>")
    assert page.title() == "Credit assistant"


def test_without_scripts_the_forms_still_work(browser: Browser, address: str, desk: FakeDesk) -> None:
    page = opened(browser, address, java_script_enabled=False)

    page.locator("#message").fill("more")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("button", name="Yes, look at it").click()

    expect(page.locator("[data-upload]")).to_be_visible()
    assert desk.consent == "active"

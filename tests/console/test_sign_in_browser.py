"""Signing in for the first time, in a real browser, in both languages; keys; what is written outlives a
sign-in."""

import re
from collections.abc import Iterator

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.serving import application
from assistant.wiring import Program
from models.facts.language import Language
from models.facts.staff import StaffRole
from tests.console.browsing import WIDE, opened, serious_faults
from tests.console.given_house import clock as clock
from tests.console.given_house import embedded as embedded
from tests.given import Clock
from tests.given_staff import PASSWORD, a_colleague, a_member, a_token, cookie_for
from tests.web.serve import served_app

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(house: tuple[Program, Clock]) -> Iterator[str]:
    with served_app(application(house[0])) as found:
        yield found


def code_shown(page: Page, clock: Clock) -> str:
    """As an authenticator makes it of the secret that the page tells who cannot scan."""
    page.locator("summary").click()
    secret = page.locator(".secret").inner_text().replace(" ", "")
    return pyotp.TOTP(secret).at(int(clock.at.timestamp()))


@pytest.mark.parametrize("language", Language)
def test_a_new_colleague_signs_in_by_keyboard(
    browser: Browser, address: str, embedded: Program, clock: Clock, language: Language
) -> None:
    _, once = a_colleague(embedded.means, "chen", password=None, language=language)
    page = opened(browser, address, language=language)
    page.goto(f"{address}/console/account")
    found = serious_faults(page)

    page.keyboard.type("chen")
    page.keyboard.press("Tab")
    page.keyboard.type(once)
    page.keyboard.press("Enter")
    expect(page.locator(".qr svg")).to_be_visible()
    found += serious_faults(page)
    code = code_shown(page, clock)
    page.locator("#code").fill(code)
    page.keyboard.press("Enter")
    expect(page.locator("#password")).to_be_focused()
    found += serious_faults(page)
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    page.wait_for_url(f"{address}/console/account")
    expect(page.locator(".who")).to_contain_text("Lin Wei")
    found += serious_faults(page)
    assert found == []


def test_a_wrong_password_is_told_and_the_login_stays(browser: Browser, address: str) -> None:
    page = opened(browser, address, color_scheme="dark", viewport=WIDE)
    page.goto(f"{address}/console")
    page.locator("#login").fill("lin")
    page.locator("#password").fill("wrong")
    page.keyboard.press("Enter")

    expect(page.get_by_role("alert")).to_contain_text("does not match")
    expect(page.locator("#login")).to_have_value("lin")
    expect(page.locator("#password")).to_be_focused()
    assert serious_faults(page) == []


def test_keys_are_listed_and_lead_where_they_say(browser: Browser, address: str, embedded: Program) -> None:
    member = a_member(embedded.means, *StaffRole)
    page = opened(browser, address, a_token(embedded.means, member))
    page.goto(f"{address}/console/account")

    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert serious_faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()

    page.evaluate(
        """() => document.querySelector('#main').insertAdjacentHTML('beforeend',
             '<a id="there" href="/console/welcome" data-key="g x">x</a><input id="field" type="text">')"""
    )
    page.locator("#field").focus()
    page.keyboard.type("gx?")
    expect(page.locator("#field")).to_have_value("gx?")
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("x")
    page.wait_for_url(f"{address}/console/welcome")


def test_what_is_written_outlives_the_sign_in_and_is_nobody_elses(
    browser: Browser, address: str, embedded: Program, clock: Clock
) -> None:
    means, member = embedded.means, a_member(embedded.means)
    page = opened(browser, address, a_token(means, member))
    form = """() => document.querySelector('#main').insertAdjacentHTML('beforeend', `
        <form id="case" data-draft="case:1" action="/console/account/password" method="post">
          <textarea name="rationale"></textarea><input type="checkbox" name="sure">
          <input type="checkbox" name="reasons" value="one"><input type="checkbox" name="reasons" value="two">
          </form>`)"""
    restored = (
        "() => import('/console/static/drafts.js').then(m => m.putBack(document.querySelector('#case')))"
    )

    def page_with_form() -> None:
        page.goto(f"{address}/console/account")
        page.evaluate(form)
        page.evaluate(restored)

    # given a rationale that is being written when the sign-in ends
    page_with_form()
    page.locator("textarea").fill("The rent was paid on time.")
    page.locator("[name=sure]").check()
    page.locator("[value=two]").check()
    clock.pass_time(hours=11)
    page.evaluate(
        """() => import('/console/static/send.js').then(
             m => m.sendForm(document.querySelector('#case')))"""
    )
    expect(page.get_by_role("alert")).to_contain_text("sign-in is over")
    expect(page.get_by_role("alert").get_by_role("link")).to_have_attribute(
        "href", re.compile("then=%2Fconsole%2Faccount")
    )

    # when they sign in again, it is back
    page.context.clear_cookies()
    page.context.add_cookies([cookie_for(address, a_token(means, member))])
    page_with_form()
    expect(page.locator("textarea")).to_have_value("The rent was paid on time.")
    expect(page.locator("[name=sure]")).to_be_checked()
    expect(page.locator("[value=two]")).to_be_checked()
    expect(page.locator("[value=one]")).not_to_be_checked()

    # and whoever signs in next in this tab does not find it
    other = a_token(means, a_member(means))
    page.context.add_cookies([cookie_for(address, other)])
    page_with_form()
    expect(page.locator("textarea")).to_have_value("")
    assert page.evaluate("Object.keys(sessionStorage).length") == 0

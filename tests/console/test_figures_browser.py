"""Pages of figures in a browser: fit for both screens, nothing serious for axe, tables by keyboard."""

from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from assistant.wiring import Program
from models.facts.decision import Verdict
from models.facts.language import Language
from models.facts.review import StepKind
from models.facts.staff import StaffRole
from tests.console.browsing import DESK, WIDE, opened, serious_faults
from tests.console.given_figures import a_decision, kept_again, people
from tests.console.serving import served_console
from tests.console.test_work_page import ruled
from tests.given_staff import a_member, a_token
from tools.figures.decided import LEAST

pytestmark = pytest.mark.browser


def looked_over(page: Page, address: str) -> None:
    """The first chart's table is opened by keyboard; what is there is fit for everybody."""
    page.goto(address)
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details table").first).to_be_visible()
    expect(page.locator("svg.plot").first).to_be_visible()
    assert serious_faults(page) == []


@pytest.mark.parametrize(
    ("language", "options"),
    [
        (Language.EN, {"viewport": DESK, "color_scheme": "light"}),
        (Language.ZH, {"viewport": WIDE, "color_scheme": "dark"}),
    ],
)
def test_figures_are_fit_for_everybody_on_both_screens(
    embedded: Program, browser: Browser, language: Language, options: dict[str, object]
) -> None:
    # given
    means = embedded.means
    ruled(means, a_member(means), [StepKind.RULED] * 3 + [StepKind.HURRIED] * 5)
    one = a_decision(means)
    for customer in people(means, date(2001, 1, 1), Language.ZH, 2):
        for place in range(LEAST):
            kept_again(means, one, customer, Verdict.ALLOW, 1 + 4 * place)
    both = a_member(means, StaffRole.SENIOR, StaffRole.ANALYST, language=language)

    # then
    with served_console(embedded) as address:
        page = opened(browser, address, a_token(means, both), language, **options)
        looked_over(page, f"{address}/console/work")
        looked_over(page, f"{address}/console/figures")
        page.context.close()

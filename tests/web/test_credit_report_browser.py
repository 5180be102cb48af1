"""The report of a credit model in a real browser: no label runs over an edge or into another."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from assistant.learning.credit_report import credit_report
from tests.risk.given_validation import group, judged_model, validation
from tests.risk.test_credit_report import NASTY, provenance

pytestmark = pytest.mark.browser

CLASHES = """
() => [...document.querySelectorAll('svg.plot')].flatMap(plot => {
  const edge = plot.getBoundingClientRect();
  const words = [...plot.querySelectorAll('text')].map(
    each => [each.lastChild.textContent, each.getBoundingClientRect()]);
  const outside = words.filter(([, box]) => box.left < edge.left - 1 || box.right > edge.right + 1);
  const over = words.flatMap(([one, a], place) => words.slice(place + 1).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * a.height).map(([other]) => [one, other]));
  return [...outside.map(([one]) => one), ...over];
})
"""
FIFTY = tuple(
    f"sum_of_amounts_at_night_in_the_{place}_days_before_payday_at_merchants_of_a_class"
    for place in range(49)
)
GROUPS = tuple(
    group("职业 & region", f"level {place} {'x' * place * 6}", 300 + place, 1 - place / 20)
    for place in range(9)
)
MODELS = tuple(judged_model(f"a model with a long name {'y' * place * 12}", rows=800) for place in range(5))


@pytest.mark.parametrize("width", [390, 1280])
def test_labels_keep_clear_of_each_other_and_of_the_edge(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "report.html"
    told = validation(factors=(NASTY, *FIFTY), groups=GROUPS, models=MODELS)
    file.write_text(credit_report(told, provenance()), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})

    page.goto(file.as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(CLASHES) == []


def test_printing_shows_the_tables_behind_the_plots(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(credit_report(validation(), provenance()), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    assert not page.locator("details:not([open]) table").first.is_visible()

    page.emulate_media(media="print")

    assert page.locator("details:not([open]) table").first.is_visible()

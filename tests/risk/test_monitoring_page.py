"""The page of monitoring: its figures are the JSON's, a table behind every plot, and nothing is fetched."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
from lxml import html  # type: ignore[import-untyped]

from assistant.command_line import monitor as command
from assistant.command_line.printing import console
from assistant.learning.monitoring_page import monitoring_page, sections_of
from models.risk.monitoring.findings import Monitored
from models.risk.monitoring.watching import monitor
from models.risk.validation.wording import counted, measured, ranged, ranged_share, share
from tests.risk.given_monitoring import a_card, decided, in_last_month, without_outcomes

NASTY = "<script>alert('x')</script>&" + "n" * 90


@cache
def monitored() -> Monitored:
    """A year and a half in which the PD moved at last, and another model is scored beside."""
    told = decided()
    odds = told.pd / (1 - told.pd) * np.where(in_last_month(told), 4.0, 1.0)
    moved = replace(told, pd=odds / (1 + odds), beside={("other-1+1", "challenger"): told.pd})
    return monitor(moved, a_card(), "cn-1+000000000000", other_versions=1_204, notes=("3 were left out.",))


def page_of(found: Monitored) -> Any:
    return html.fromstring(monitoring_page(found, "2026-07-01"))


def table(page: Any, title: str) -> list[list[str]]:
    (found,) = page.xpath(f'//div[@aria-label="Table: {title}"]//tbody')
    return [[cell.text_content().strip() for cell in row.xpath("./td")] for row in found.xpath("./tr")]


def on_a_page(*said: str) -> list[str]:
    """With plain spaces."""
    return [" ".join(each.split()) for each in said]


def test_the_tables_say_what_the_json_says() -> None:
    found = Monitored.from_json(json.dumps(monitored().model_dump(mode="json")))
    page = page_of(monitored())

    assert table(page, "PD by month") == [
        on_a_page(
            each.month,
            counted(each.decisions),
            share(each.mean_pd, 2),
            measured(each.points, 1),
            *(measured(psi) for psi in (each.psi, each.by_chance, each.chance_most)),
        )
        for each in found.months
    ]
    assert [row[-2:] for row in table(page, "Bad rate by vintage")] == [
        on_a_page(share(each.mean_pd, 2), ranged_share(each.bad_rate)) for each in found.vintages
    ]
    assert [row[:2] for row in table(page, "Drift of the account's factors")] == [
        [each.factor, measured(each.psi)] for each in found.factors
    ]
    assert [row[-1] for row in table(page, "Challenger and shadows")] == [
        ranged(each.auc_gap, 3, "+") for each in found.beside
    ]
    stages = [(each.month, stage) for each in found.vintages for stage in each.on_book]
    assert [row[:4] for row in table(page, "Bads by months on book")] == [
        [month, f"{stage.months:g}", counted(stage.followed), counted(stage.bads)] for month, stage in stages
    ]


def test_findings_stand_first_with_their_rules_the_loudest_before_others() -> None:
    page = page_of(monitored())

    told = [each.text_content() for each in page.xpath("//section[1]//dt")]
    assert told == [each.about for each in monitored().findings]
    assert told[0] == "PD"
    rules = [each.text_content() for each in page.xpath('//section[1]//dd[@class="rule"]')]
    assert rules == on_a_page(*(f"Rule: {each.rule}" for each in monitored().findings))
    assert page.xpath("//p[@class='headline']")[0].text_content() == "Something is to be acted on."


def test_every_plot_has_a_table_and_nothing_is_fetched() -> None:
    figures = [each for section in sections_of(monitored()) for each in section.figures]
    written = monitoring_page(monitored(), "2026-07-01")

    assert all(each.table is not None for each in figures if each.drawings)
    assert written.count("<svg") == sum(len(each.drawings) for each in figures) >= 10
    assert not [word for word in ("<script", "src=", "url(", "@import", "//") if word in written]


def test_any_name_and_any_gap_will_do() -> None:
    small = monitor(without_outcomes(decided(a_month=2, months=1)), a_card(), NASTY, notes=(NASTY,))
    names = {"owner": NASTY, "evidence": (), "factors": ()}

    written = monitoring_page(small.model_copy(update=names), "2026-07-01")

    assert "<script" not in written
    assert "No outcomes are known" in written
    assert page_of(small).xpath("//h1")[0].text_content().endswith("n" * 90)


def test_the_table_in_the_terminal_says_the_same() -> None:
    with console.capture() as shown:
        command._show(monitored())

    said = " ".join(shown.get().split())
    assert "ACT PD: " in said
    assert measured(monitored().months[-1].psi) in said
    assert "Note: 3 were left out." in said

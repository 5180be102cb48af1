"""The analysts' page: figures over all customers, and of nobody in particular."""

import re
from datetime import date
from functools import partial

import pytest
from fastapi.testclient import TestClient

from assistant.console.decided_charts import Told
from assistant.console.held_charts import held_charts
from assistant.console.show import console_phrases
from assistant.wiring import Program
from models.facts.decision import Verdict
from models.facts.intervention import LabelKind
from models.facts.language import Language
from models.facts.staff import StaffRole
from tests.console.given_figures import a_decision, kept_again, people
from tests.given_staff import a_member, signed_in
from tests.reviews.given_steps import NOON
from tools.figures.decided import LEAST
from tools.payments.held_figures import HeldLine, held_figures
from tools.policy.pack import PolicyPack


def analyst(embedded: Program, client: TestClient, language: Language = Language.EN) -> TestClient:
    member = a_member(embedded.means, StaffRole.ANALYST, language=language)
    return signed_in(embedded.means, client, member)


def test_decisions_are_counted_by_week_with_the_policy_that_came_in_and_few_are_not_shown(
    embedded: Program, client: TestClient
) -> None:
    # given
    means = embedded.means
    one = a_decision(means)
    (zh,) = people(means, date(2001, 1, 1), Language.ZH, 1)
    (en,) = people(means, date(1970, 1, 1), Language.EN, 1)
    for _ in range(LEAST):
        kept_again(means, one, zh, Verdict.ALLOW, 15)
        kept_again(means, one, zh, Verdict.DECLINE, 8, policy_version="cn-2027-09")
    for _ in range(LEAST - 2):
        kept_again(means, one, en, Verdict.REFER, 8, policy_version="cn-2027-09")

    # when
    seen = analyst(embedded, client)
    page, told = seen.get("/console/figures").text, seen.get("/console/figures.json").json()["decisions"]

    # then
    assert [week["decided"] for week in told["weeks"] if week["decided"]] == [LEAST, 2 * LEAST - 2]
    assert [mark["version"] for mark in told["policies"]][1:] == ["cn-2027-09"]
    assert {each["code"] for each in told["reasons"]} == {"asked_amount", "income_carries"}
    assert [(each["attribute"], each["level"]) for each in told["groups"]] == [
        ("age", "25–29"),
        ("language", "zh"),
    ]
    assert told["hidden"] > 0
    assert "Policy cn-2027-09 decided from" in page
    assert "50–59" not in page


def test_the_page_is_drawn_here_in_both_languages_and_styles_nothing_itself(
    embedded: Program, client: TestClient
) -> None:
    # given
    means = embedded.means
    one = a_decision(means)
    (somebody,) = people(means, date(2001, 1, 1), Language.ZH, 1)
    for place in range(LEAST):
        kept_again(means, one, somebody, Verdict.ALLOW, 1 + place / 100)

    # when
    page = analyst(embedded, client, Language.ZH).get("/console/figures").text

    # then
    assert page.count('<svg class="plot"') >= 4
    assert "为什么拒绝？" in page
    assert not re.search(r"\sstyle=|<style|<script(?![^>]*src=)", page)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_who_may_not_see_figures_is_shown_none(embedded: Program, client: TestClient) -> None:
    senior = signed_in(embedded.means, client, a_member(embedded.means, StaffRole.SENIOR))

    assert senior.get("/console/figures").status_code == 403
    assert senior.get("/console/figures.json").status_code == 403


@pytest.mark.parametrize("language", list(Language))
def test_held_payments_are_shown_by_trick_and_end_with_their_precision(
    pack: PolicyPack, language: Language
) -> None:
    # given
    scams = [HeldLine(NOON, "stopped", "loan_fee", LabelKind.SCAM)] * LEAST
    mine = [HeldLine(NOON, "confirmed", "none", LabelKind.MINE)] * LEAST
    phrases = console_phrases()
    told = Told(language, partial(phrases.say, language), pack, phrases.by_key.keys())

    # when
    weeks, precision, ends = held_charts(held_figures([*scams, *mine], NOON, NOON, NOON), told)

    # then
    assert [row[1:3] for row in precision.table.rows] == [("10", "10"), ("0", "10")]
    assert "20" in precision.answer
    assert all(each.picture and "<svg" in each.picture for each in (weeks, precision, ends))
    assert not {row[0] for row in (*precision.table.rows, *ends.table.rows)} & {"loan_fee", "confirmed"}


def test_where_many_have_to_be_counted_first_the_page_says_so_and_has_them_soon(
    embedded: Program, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given
    one = a_decision(embedded.means)
    (somebody,) = people(embedded.means, date(2001, 1, 1), Language.ZH, 1)
    for _ in range(LEAST):
        kept_again(embedded.means, one, somebody, Verdict.ALLOW, 2)
    seen = analyst(embedded, client)
    monkeypatch.setattr("assistant.actions.see_decisions.MANY", 0)

    # when
    first = seen.get("/console/figures").text
    told = seen.get("/console/figures.json").json()

    # then
    assert "This time is being counted" in first
    assert told["decisions"]["decided"]["rows"] == LEAST + 1
    assert "How many decisions are made?" in seen.get("/console/figures").text

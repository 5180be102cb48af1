"""The report of a credit model: every figure is in the JSON, nothing is fetched, any name and gap will do."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped]

from assistant.learning.credit_report import Provenance, credit_report
from assistant.learning.plots import probability
from models.risk.factor import Direction, Factor
from models.risk.validation.findings import Validation
from tests.risk.given_validation import validation

NASTY = "<script>alert('x')</script>&" + "n" * 172
NOTHING: dict[str, Any] = dict.fromkeys(
    (
        "comparisons",
        "months",
        "factor_drift",
        "segments",
        "swap_sets",
        "influences",
        "groups",
        "alternatives",
        "reasons",
        "notes",
    ),
    (),
)


def provenance(**changes: Any) -> Provenance:
    told = Provenance(
        owner="Risk modelling of a made-up lender",
        purpose="probability of default, for limit decisions",
        data="made-up loans",
        command="assistant train loans.toml",
        dates=(("fit", "2018-01 to 2021-12"),),
        libraries=(("lightgbm", "4.7.0"),),
        hashes=(("behaviour.txt", "9f86d081" * 8),),
        recipe=(("trees", "240"),),
        factors=(
            Factor(
                name="worst_days_past_due_12m",
                meaning_zh="近十二个月最长逾期天数",
                meaning_en="longest arrears",
                unit="days",
                category="bureau",
                direction=Direction.RAISES_PD,
                reason_code="arrears",
            ),
        ),
    )
    return told.model_copy(update=changes)


@cache
def page() -> Any:
    return html.fromstring(credit_report(validation(), provenance()))


def figures_of(found: Validation) -> set[str]:
    """Every number of the JSON as it may be printed: as it is or in percent, with 0 to 4 places."""
    numbers = [
        number for number in leaves(json.loads(found.model_dump_json())) if not isinstance(number, str)
    ]
    numbers += [probability(edge) for each in found.models for edge in each.histogram.edges]
    return {
        f"{abs(number) * scale:.{places}f}" for number in numbers for scale in (1, 100) for places in range(5)
    }


def leaves(told: Any) -> Iterator[Any]:
    if isinstance(told, dict):
        told = list(told.values())
    if isinstance(told, list):
        for part in told:
            yield from leaves(part)
    elif told is not None:
        yield told


def printed(found: Any, known: Validation) -> Iterator[str]:
    """Figures of tables, of claims and of plots; names with digits in them, rules and ticks are none."""
    names = [text for text in leaves(json.loads(known.model_dump_json())) if isinstance(text, str)]
    texts = [cell.text_content() for cell in found.xpath("//td[not(@class='text')]")]
    texts += [
        cell.text_content()
        for cell in found.xpath("//dd[not(@class) and ancestor::*[@aria-label='Verdict']]")
    ]
    texts += [cell.text_content() for cell in found.xpath("//*[@class='glance']//span")]
    texts += found.xpath(
        "//*[name()='text' and contains(@class,'f-ink') and (@text-anchor='end' or "
        "contains(@class,'bold'))]/text()"
    )
    for text in texts:
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "")
        yield from (figure.replace(",", "") for figure in re.findall(r"\d[\d,]*(?:\.\d+)?", text))


def test_every_figure_of_the_page_is_in_the_json() -> None:
    given = validation()

    shown = list(printed(page(), given))

    assert len(shown) > 500
    assert set(shown) <= figures_of(given)


def test_the_page_follows_the_findings() -> None:
    judged = validation().models[1]
    auc = judged.discrimination.auc.model_copy(update={"value": 0.6543})
    told = judged.model_copy(update={"discrimination": judged.discrimination.model_copy(update={"auc": auc})})

    assert "0.654" not in credit_report(validation(), provenance())
    assert credit_report(validation(models=(told,)), provenance()).count("0.654") >= 4


def test_nothing_is_fetched_and_nothing_runs() -> None:
    text = credit_report(validation(), provenance())

    assert "http" not in text
    assert "url(" not in text
    assert not page().xpath(
        "//script | //link | //img | //iframe | //*[@src] | //@*[starts-with(name(), 'on')]"
    )
    assert all(link.startswith("#") for link in page().xpath("//@href"))


def test_links_lead_to_their_sections() -> None:
    assert {link[1:] for link in page().xpath("//@href")} <= set(page().xpath("//@id"))
    assert len(page().xpath("//@id")) == len(set(page().xpath("//@id")))


def test_every_plot_can_be_read_without_seeing_it() -> None:
    plots = page().xpath("//svg")

    assert len(plots) >= 25
    for plot in plots:
        assert plot.xpath("./title/text()")
        assert plot.xpath("./desc/text()")
        assert plot.get("role") == "img"
    for figure in page().xpath("//*[contains(@class,'figure') and @role='group' and .//svg]"):
        assert figure.xpath(".//table//tbody/tr"), "the table behind the plot"
        assert figure.xpath("./p[1]/text()")[0].endswith("."), "how to read it"
        assert figure.xpath("./p[starts-with(., 'From: ')]"), "which rows it is from"


def test_a_name_is_only_ever_text() -> None:
    text = credit_report(
        validation(factors=(NASTY, "income")), provenance(owner=NASTY, hashes=((NASTY, NASTY),), data=NASTY)
    )

    found = html.fromstring(text)

    assert "<script" not in text
    assert not found.xpath("//script")
    assert NASTY in found.xpath("//td/text()")


def test_control_characters_do_not_reach_the_page() -> None:
    text = credit_report(validation(factors=("a\x00b\u202ec\nd",)), provenance())

    assert "\x00" not in text
    assert "\u202e" not in text


def test_parts_that_are_not_there_say_so() -> None:
    found = html.fromstring(credit_report(validation(**NOTHING, rejects=None), provenance(factors=())))

    told = " ".join(found.xpath("//*[contains(@class,'figure')]/p[@class='muted']/text()"))
    for words in ("does not say when", "no protected attribute", "no segments", "No swap set", "no declined"):
        assert words in told
    assert len(found.xpath("//section[starts-with(@id,'part-')]")) == 7


@pytest.mark.parametrize("models", [0, 1, 6])
def test_any_number_of_models(models: int) -> None:
    judged = validation().models[0]
    told = tuple(judged.model_copy(update={"name": f"model {place}"}) for place in range(models))

    found = html.fromstring(credit_report(validation(models=told), provenance()))

    assert len(found.xpath("//svg[starts-with(title, 'KS of')]")) == models


@pytest.mark.parametrize(("factors", "rows"), [(1, 1), (50, 15)])
def test_one_factor_and_fifty(factors: int, rows: int) -> None:
    names = [f"factor {place}" for place in range(factors)]

    found = html.fromstring(credit_report(validation(factors=names), provenance()))

    assert len(found.xpath("//svg[title='AUC lost']//circle")) == rows
    assert len(found.xpath("//*[@aria-label='Table: What each factor is worth']//tbody/tr")) == factors


def test_figures_that_are_not_known_are_a_dash() -> None:
    month = validation().months[0].model_copy(update={"auc": None, "bad_rate": None})
    group = validation().groups[0].model_copy(update={"true_positive_gap": None, "ece": None})

    found = html.fromstring(credit_report(validation(months=(month,), groups=(group,)), provenance()))

    assert found.xpath("//*[@aria-label='Table: Month by month']//tbody//td/text()")[2] == "–"
    assert not {"None", "nan", "nan %"} & {
        cell.strip() for cell in found.xpath("//td/text() | //*[name()='text']/text()")
    }


def test_meanings_in_chinese_stand_beside_those_in_english() -> None:
    assert "longest arrears · 近十二个月最长逾期天数" in page().text_content()


def test_the_same_findings_give_the_same_page() -> None:
    assert credit_report(validation(), provenance()) == credit_report(validation(), provenance())

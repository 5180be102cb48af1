"""`bench extract` measures two documents from end to end."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from assistant.benching.extraction.corpus import LayoutSet, Medium, layouts
from assistant.benching.extraction.report import misses, report
from assistant.benching.extraction.samples import Receipt, judged_receipt
from assistant.benching.extraction_bench import Plan, measure_extraction
from assistant.command_line.bench import bench
from assistant.command_line.bench_extraction import miss_lines, show
from models.facts.evidence import (
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    MoneyValue,
    PageSize,
    ReadDocument,
    TextValue,
)
from models.facts.money import Currency


def test_two_documents_are_read_judged_flagged_and_timed() -> None:
    two = (layouts(LayoutSet.OPEN)[0], layouts(LayoutSet.OPEN)[1])
    plan = Plan(
        today=date(2026, 11, 27),
        layouts=two,
        media=((Medium.TEXT, 1),),
        trap_layouts=(),
        pictured=False,
        rounds=3,
        documents_in_memory=2,
    )

    figures = measure_extraction(plan, lambda items, words, count: items)
    found = report(figures)

    assert found["fields"]["text"]["papers"] == 2
    assert found["fields"]["text"]["of"] == sum(len(each.specimen(0, plan.today).answers) for each in two)
    assert found["fields"]["text"]["baseline_words_in_bare_text"] == 1.0
    assert found["flagging"]["traps"]["of"] == 3  # enrolment certificates need no layout
    assert found["speed"]["page_ms_median"] > 0
    assert json.loads(json.dumps(found)) is not None
    assert miss_lines(misses(figures)).count("\n") == len(misses(figures))
    show(found)


def test_a_receipt_is_judged_by_words_day_and_number() -> None:
    key = {"company": "A & B Sdn. Bhd.", "date": "12 MAR 2018", "address": "1, Jalan X", "total": "$8.20"}
    read: dict[FieldName, FieldValue] = {
        FieldName.MERCHANT: TextValue(text="A&B SDN BHD"),
        FieldName.TOTAL: MoneyValue(amount_minor=820, currency=Currency.USD),
    }
    document = ReadDocument(
        kind=EvidenceKind.PURCHASE,
        kind_confidence=1.0,
        language="en",
        pages=(PageSize(width=1, height=1),),
        fields=tuple(Field(name=k, value=v, confidence=0.9, page=1, box=None) for k, v in read.items()),
    )

    judged = {each.name: each.is_right for each in judged_receipt(Receipt(Path("001.jpg"), key), document)}

    assert judged == {"company": True, "date": False, "address": False, "total": True}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--set", "closed"), "--set takes open, apart, all"),
        (("--media", "text,fax"), "--media takes text, scan, photo"),
        (("--today", "yesterday"), "--today takes a day"),
        (("--samples", "/nowhere/at/all"), "There is no folder"),
    ],
)
def test_what_the_command_does_not_take_is_said_in_a_line(arguments: tuple[str, str], said: str) -> None:
    done = CliRunner().invoke(bench, ["extract", *arguments])

    assert done.exit_code == 2
    assert said in done.stderr

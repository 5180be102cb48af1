"""Conversations with the embedded brain, as data: what is said, and what must come of it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from assistant.wiring import Program
from models.facts.language import Language
from tests.conversation.telling import Visit
from tests.given import Clock, a_customer
from tests.given_papers import without_pdf

TRANSCRIPTS = Path(__file__).parent / "transcripts"


def transcripts(name: str) -> list[Any]:
    rows = tomllib.loads((TRANSCRIPTS / f"{name}.toml").read_text(encoding="utf-8"))["transcript"]
    return [pytest.param(row, id=row["name"]) for row in rows]


def a_visit(running: Program, clock: Clock, row: dict[str, Any]) -> Visit:
    language, who = Language(row["language"]), row.get("customer", {})
    on_paper = any(step.get("pdf") for step in row["steps"])
    program = running if on_paper else without_pdf(running)
    customer = a_customer(
        program.means,
        language=language,
        limit_minor=who.get("limit", 1_000) * 100,
        drawn_minor=who.get("drawn", 0) * 100,
        months_on_book=who.get("months", 2),
        on_time=who.get("on_time", 0),
    )
    conversation = program.desk.open_conversation(customer.customer_id, language)
    return Visit(program, clock, customer.customer_id, language, conversation)


@pytest.mark.parametrize("row", transcripts("main_job"))
def test_the_main_job(running: Program, clock: Clock, row: dict[str, Any]) -> None:
    visit = a_visit(running, clock, row)
    for step in row["steps"]:
        visit.play(step)


@pytest.mark.parametrize("row", transcripts("own_data"))
def test_own_data(embedded: Program, clock: Clock, row: dict[str, Any]) -> None:
    visit = a_visit(embedded, clock, row)
    for step in row["steps"]:
        visit.play(step)


@pytest.mark.parametrize("row", transcripts("turns_of_talk"))
def test_turns_of_talk(embedded: Program, clock: Clock, row: dict[str, Any]) -> None:
    visit = a_visit(embedded, clock, row)
    for step in row["steps"]:
        visit.play(step)

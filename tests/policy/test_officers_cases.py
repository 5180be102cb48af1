"""Credit officers' cases: what they expect of the policy, as data they can read and edit."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.facts.decision import Case, Wish
from models.facts.evidence import DayValue, EvidenceKind, FieldName, FieldValue, RateValue, Scene
from models.facts.fact import Fact
from models.facts.limit import Scope
from models.facts.money import Currency
from tests.given_papers import basket, day, monthly, scene_wish, standing_wish, text, yuan
from tests.policy.deciding import a_case, a_limit, decided, document

CASES = Path(__file__).parent / "cases"
K, F = EvidenceKind, FieldName


def cases(name: str) -> list[Any]:
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["name"]) for row in rows]


@pytest.mark.parametrize("case", cases("standing"))
def test_standing_limits(case: dict[str, Any]) -> None:
    given = case.get("given", {})
    outcome(case, standing_wish(given.get("wish", 8_000) * 100), given.get("limit", 1_000), 0)


@pytest.mark.parametrize("case", cases("scene"))
def test_scene_limits(case: dict[str, Any]) -> None:
    given = case.get("given", {})
    wish = scene_wish(Scene(given.get("scene", "furniture")))
    outcome(case, wish, given.get("limit", 5_000), given.get("drawn", 2_000))


def outcome(row: dict[str, Any], wish: Wish, limit: int, drawn: int) -> None:
    decision = decided(as_case(row, wish, limit, drawn))
    then = row["then"]
    assert decision.verdict == then["verdict"], decision.reasons
    assert decision.approved_limit_minor == then["limit"] * 100
    if "reasons" in then:
        assert list(decision.reasons) == then["reasons"]


def as_case(row: dict[str, Any], wish: Wish, limit: int, drawn: int) -> Case:
    given = row.get("given", {})
    plain = {k: given[k] for k in ("months", "on_time", "late", "born_on") if k in given}
    others = tuple(
        a_limit(each["amount"] * 100, limit_id=f"lim_{n}", scope=Scope(scene=Scene(each["scene"])))
        for n, each in enumerate(given.get("scene_limits", ()), 2)
    )
    return a_case(
        *(as_document(each) for each in row.get("documents", ())),
        wish=wish,
        limit_minor=limit * 100,
        drawn_minor=drawn * 100,
        others=others,
        **plain,
    )


def as_document(row: dict[str, Any]) -> tuple[Fact, ...]:
    kind = EvidenceKind(row["kind"])
    values: dict[FieldName, FieldValue | None] = {}
    for key, written in row.items():
        if key in WRITTEN:
            name, read = WRITTEN[key]
            values[name] = read(written)
    if "lines" in row and "total" not in row:
        values[F.TOTAL] = None
    if row.get("nameless"):
        values[F.HOLDER] = None
    if "currency" in row:
        values[F.PAY] = monthly(row.get("pay", 12_000), Currency(row["currency"]))
    return document(
        kind,
        values,
        evidence_id=f"evd_{row.get('id', kind)}",
        warnings=tuple(row.get("warnings", ())),
        corrected=[FieldName(name) for name in row.get("corrected", ())],
    )


def _pay(amount: int) -> RateValue:
    return monthly(amount)


def _day(days: int) -> DayValue:
    return day(days)


WRITTEN: dict[str, tuple[FieldName, Callable[[Any], FieldValue]]] = {
    "holder": (F.HOLDER, text),
    "pay": (F.PAY, _pay),
    "starts_in": (F.STARTS_ON, _day),
    "expires_in": (F.OFFER_EXPIRES_ON, _day),
    "graduated_in": (F.GRADUATED_ON, _day),
    "lines": (F.LINES, lambda rows: basket(*((words, Scene(scene), cost) for words, scene, cost in rows))),
    "total": (F.TOTAL, yuan),
    "gross": (F.GROSS_PAY, yuan),
    "period": (F.PERIOD_UNTIL, lambda days: DayValue(day=date(2026, 10, days))),
}

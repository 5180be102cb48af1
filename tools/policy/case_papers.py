"""Documents of officers' cases: from a line of a case to the facts that such a document gives."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

from pydantic import Field as Constrained

from models.facts.evidence import (
    BasketLine,
    Box,
    DayValue,
    Degree,
    DegreeValue,
    Evidence,
    EvidenceKind,
    EvidenceState,
    Field,
    FieldName,
    FieldState,
    FieldValue,
    LinesValue,
    MoneyValue,
    PageSize,
    RateValue,
    Scene,
    TextsValue,
    TextValue,
    Transaction,
    TransactionsValue,
)
from models.facts.fact import Fact
from models.facts.money import Currency, Period
from tools.explanation.figures import local_day
from tools.policy.about_sections import Words
from tools.policy.sections import Section
from tools.verification.deriving import facts_of

_MINOR = 100
_PLACE = Box(left=0.1, top=0.1, right=0.4, bottom=0.2)

Amount = Annotated[int, Constrained(ge=-(10**9), le=10**9)]


class Paper(Section):
    """One document as a case writes it; what it does not say is as usual. See `packs/cases/papers.toml`."""

    kind: EvidenceKind
    id: str | None = None
    nameless: bool = False
    currency: Currency | None = None
    warnings: tuple[str, ...] = ()
    corrected: tuple[FieldName, ...] = ()
    """Fields that the person corrected."""
    holder: Words | None = None
    institution: Words | None = None
    degree: Degree | None = None
    graduated_in: int | None = None
    code: Words | None = None
    valid_in: int | None = None
    certificate: Words | None = None
    employer: Words | None = None
    pay: Amount | None = None
    starts_in: int | None = None
    expires_in: int | None = None
    address: Words | None = None
    rent: Amount | None = None
    ends_in: int | None = None
    period_from: date | None = None
    period_until: date | None = None
    paid_on: date | None = None
    gross: Amount | None = None
    deductions: Amount | None = None
    net: Amount | None = None
    bank: Words | None = None
    account: Words | None = None
    opening: Amount | None = None
    closing: Amount | None = None
    rows: tuple[tuple[date, str, Amount], ...] | None = None
    merchant: Words | None = None
    lines: tuple[tuple[str, Scene, Amount], ...] | None = None
    total: Amount | None = None
    achievements: tuple[str, ...] | None = None
    posted_in: int | None = None


def facts_shown(paper: Paper, at: datetime, currency: Currency) -> tuple[Fact, ...]:
    """The facts of a document that its person confirmed, under a consent of its own."""
    name = f"evd_{paper.id or paper.kind}"
    evidence = Evidence(
        evidence_id=name,
        customer_id="cus_1",
        consent_id=f"cns_{name}",
        kind=paper.kind,
        state=EvidenceState.CONFIRMED,
        file_name="paper.pdf",
        media_type="application/pdf",
        pages=(PageSize(width=595.0, height=842.0),),
        fields=tuple(_fields(paper, local_day(at), paper.currency or currency)),
        warnings=paper.warnings,
        salt="0",
        received_at=at,
    )
    return facts_of(evidence)


def _fields(paper: Paper, today: date, currency: Currency) -> list[Field]:
    said = paper.model_dump(exclude_none=True, exclude_defaults=True)
    told = _usual(paper.kind) | {key: value for key, value in said.items() if key in _WRITTEN}
    if paper.lines is not None and paper.total is None:
        told.pop("total", None)
    if paper.nameless:
        told.pop("holder", None)
    return [
        Field(
            name=name,
            value=read(told[key], today, currency),
            confidence=0.95,
            page=1,
            box=_PLACE,
            state=FieldState.CORRECTED if name in paper.corrected else FieldState.CONFIRMED,
        )
        for key, (name, read) in _WRITTEN.items()
        if key in told
    ]


def _usual(kind: EvidenceKind) -> dict[str, Any]:
    """What a document of a kind says where nothing else is said."""
    return dict(_usual_papers()[kind.value])


@cache
def _usual_papers() -> Mapping[str, Mapping[str, Any]]:
    place = files("tools.policy").joinpath("packs", "cases", "papers.toml")
    written = tomllib.loads(place.read_text(encoding="utf-8"))
    return {
        kind: Paper.model_validate(told | {"kind": kind}).model_dump(exclude_none=True)
        for kind, told in written.items()
    }


Read = Callable[[Any, date, Currency], FieldValue]


def _text(value: str, today: date, currency: Currency) -> FieldValue:
    return TextValue(text=value)


def _in_days(value: int, today: date, currency: Currency) -> FieldValue:
    return DayValue(day=today + timedelta(days=value))


def _on(value: date, today: date, currency: Currency) -> FieldValue:
    return DayValue(day=value)


def _money(value: int, today: date, currency: Currency) -> FieldValue:
    return MoneyValue(amount_minor=value * _MINOR, currency=currency)


def _monthly(value: int, today: date, currency: Currency) -> FieldValue:
    return RateValue(amount_minor=value * _MINOR, currency=currency, period=Period.MONTH)


def _degree(value: Degree, today: date, currency: Currency) -> FieldValue:
    return DegreeValue(degree=value)


def _texts(value: tuple[str, ...], today: date, currency: Currency) -> FieldValue:
    return TextsValue(texts=tuple(value))


def _lines(value: tuple[tuple[str, Scene, int], ...], today: date, currency: Currency) -> FieldValue:
    lines = (
        BasketLine(description=words, scene=scene, amount_minor=cost * _MINOR) for words, scene, cost in value
    )
    return LinesValue(lines=tuple(lines), currency=currency)


def _rows(value: tuple[tuple[date, str, int], ...], today: date, currency: Currency) -> FieldValue:
    rows = (
        Transaction(day=day, description=words, amount_minor=amount * _MINOR) for day, words, amount in value
    )
    return TransactionsValue(rows=tuple(rows), currency=currency)


_WRITTEN: Mapping[str, tuple[FieldName, Read]] = {
    "holder": (FieldName.HOLDER, _text),
    "institution": (FieldName.INSTITUTION, _text),
    "degree": (FieldName.DEGREE, _degree),
    "graduated_in": (FieldName.GRADUATED_ON, _in_days),
    "code": (FieldName.VERIFICATION_CODE, _text),
    "valid_in": (FieldName.VALID_UNTIL, _in_days),
    "certificate": (FieldName.CERTIFICATE_NAME, _text),
    "employer": (FieldName.EMPLOYER, _text),
    "pay": (FieldName.PAY, _monthly),
    "starts_in": (FieldName.STARTS_ON, _in_days),
    "expires_in": (FieldName.OFFER_EXPIRES_ON, _in_days),
    "address": (FieldName.ADDRESS, _text),
    "rent": (FieldName.RENT, _monthly),
    "ends_in": (FieldName.ENDS_ON, _in_days),
    "period_from": (FieldName.PERIOD_FROM, _on),
    "period_until": (FieldName.PERIOD_UNTIL, _on),
    "paid_on": (FieldName.PAID_ON, _on),
    "gross": (FieldName.GROSS_PAY, _money),
    "deductions": (FieldName.DEDUCTIONS, _money),
    "net": (FieldName.NET_PAY, _money),
    "bank": (FieldName.BANK, _text),
    "account": (FieldName.ACCOUNT_NUMBER, _text),
    "opening": (FieldName.OPENING_BALANCE, _money),
    "closing": (FieldName.CLOSING_BALANCE, _money),
    "rows": (FieldName.TRANSACTIONS, _rows),
    "merchant": (FieldName.MERCHANT, _text),
    "lines": (FieldName.LINES, _lines),
    "total": (FieldName.TOTAL, _money),
    "achievements": (FieldName.ACHIEVEMENTS, _texts),
    "posted_in": (FieldName.POSTED_ON, _in_days),
}

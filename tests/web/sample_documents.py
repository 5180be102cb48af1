"""Sample documents as views: an offer letter of two pages and a drawn picture of each page."""

import io
from datetime import date, timedelta
from typing import Any

from PIL import Image, ImageDraw

from assistant.conversation.field_rows import rows_of
from assistant.conversation.views import FieldsCard, FieldView, PageView
from models.facts.evidence import (
    BasketLine,
    Box,
    EvidenceKind,
    EvidenceState,
    FieldName,
    FieldState,
    LinesValue,
    Scene,
    Transaction,
    TransactionsValue,
)
from models.facts.language import Language
from models.facts.money import Currency
from tests.web.sample_words import both
from tools.explanation.values import raw, said

WIDTH, HEIGHT = 595, 842


def field(name: FieldName, label: str, text: str, raw: str, **other: Any) -> FieldView:
    """A field that was read for sure on page 1, unless told otherwise."""
    row = other.pop("row", 3)
    values: dict[str, Any] = {
        "input": "text",
        "sure": True,
        "confidence_text": "",
        "page": 1,
        "box": Box(left=0.12, top=0.05 * row, right=0.62, bottom=0.05 * row + 0.028),
        "state": FieldState.READ,
        **other,
    }
    return FieldView(name=name, label=label, text=text, raw=raw, **values)


def offer_letter(language: Language, state: EvidenceState, pay: str = "18000") -> FieldsCard:
    """Two pages; the start date wants a second look."""
    zh = language is Language.ZH
    sure, check = (
        {"confidence_text": both(language, "确定", "Sure")},
        {"confidence_text": both(language, "请核对", "Please check"), "sure": False},
    )
    pay_text = both(language, f"每月 {int(pay):,} 元", f"¥{int(pay):,} a month")
    fields = (
        field(FieldName.HOLDER, both(language, "姓名", "Name"), "林晓雨", "林晓雨", row=4, **sure),
        field(
            FieldName.EMPLOYER,
            both(language, "用人单位", "Employer"),
            both(language, "上海云岚信息技术有限公司", "Shanghai Yunlan Information Technology Co., Ltd."),
            "上海云岚信息技术有限公司",
            row=6,
            **sure,
        ),
        field(
            FieldName.POSITION,
            both(language, "职位", "Position"),
            both(language, "数据分析师", "Data analyst"),
            "数据分析师" if zh else "Data analyst",
            row=8,
            **sure,
        ),
        field(
            FieldName.PAY,
            both(language, "薪资", "Pay"),
            pay_text,
            pay,
            row=10,
            input="rate",
            state=FieldState.CORRECTED if pay != "18000" else FieldState.READ,
            **sure,
        ),
        field(
            FieldName.STARTS_ON,
            both(language, "入职日期", "First day"),
            both(language, "2026年12月1日", "1 December 2026"),
            "2026-12-01",
            row=14,
            page=2,
            input="date",
            **check,
        ),
    )
    return FieldsCard(
        evidence_id="evd_letter",
        subject="fields:evd_letter",
        terms_hash="hash-fields",
        kind=EvidenceKind.OFFER_LETTER,
        title=both(language, "录用通知书里读到这些", "What I read in your offer letter"),
        file_name=both(language, "录用通知书-林晓雨.pdf", "offer-letter.pdf"),
        state=state,
        state_text={
            EvidenceState.TO_CONFIRM: both(language, "等你确认", "Waiting for you"),
            EvidenceState.CONFIRMED: both(language, "已确认", "Confirmed"),
            EvidenceState.ERASED: both(language, "已删除", "Erased"),
        }[state],
        pages=()
        if state is EvidenceState.ERASED
        else tuple(PageView(page=n, width=WIDTH, height=HEIGHT) for n in (1, 2)),
        fields=() if state is EvidenceState.ERASED else fields,
        warnings=(
            both(language, "通知书没有写合同期限。", "The letter does not say how long the contract runs."),
        ),
    )


def movements(count: int) -> TransactionsValue:
    """A row a day, each of 12.50 yuan going out."""
    rows = tuple(
        Transaction(
            day=date(2026, 7, 1) + timedelta(days=at),
            description=f"Payment {at + 1}",
            amount_minor=-1250,
            balance_minor=100_000 - 1250 * (at + 1),
        )
        for at in range(count)
    )
    return TransactionsValue(currency=Currency.CNY, rows=rows)


def shopping(count: int) -> LinesValue:
    """Things of 10, 20, 30 … yuan."""
    bought = tuple(
        BasketLine(description=f"Thing {at}", scene=Scene.OTHER, amount_minor=1000 * at)
        for at in range(1, count + 1)
    )
    return LinesValue(currency=Currency.CNY, lines=bought)


def bank_statement(language: Language, count: int, state: EvidenceState) -> FieldsCard:
    """A statement of `count` rows on one page."""
    value = movements(count)
    rows = field(
        FieldName.TRANSACTIONS,
        both(language, "交易明细", "Transactions"),
        said(value, language),
        raw(value),
        rows=rows_of(value, language),
        input="transactions",
    )
    return offer_letter(language, EvidenceState.TO_CONFIRM).model_copy(
        update={"kind": EvidenceKind.BANK_STATEMENT, "fields": (rows,), "state": state}
    )


def page_picture(page: int) -> bytes:
    """A page with grey lines where text would be; the read places hold dark text."""
    picture = Image.new("RGB", (WIDTH * 2, HEIGHT * 2), "white")
    draw = ImageDraw.Draw(picture)
    for row in range(3, 38):
        top = 0.025 * row * HEIGHT * 2
        draw.rectangle((140, top + 10, 140 + 700 * (0.5 + (row * 7 % 10) / 20), top + 22), fill="#d4d8d6")
    for row in (4, 6, 8, 10) if page == 1 else (14,):
        top = 0.05 * row * HEIGHT * 2
        draw.rectangle((140, top + 2, 740, top + 46), fill="white")
        draw.rectangle((150, top + 14, 560, top + 32), fill="#303836")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()

"""Which bank a statement is of: the name in its head, else the one that its small print speaks of."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import FieldName, TextValue
from tools.documents.glyphs import Run
from tools.documents.kinds.statements.bank_names import BANK, BANK_HAN, KNOWN_BANK
from tools.documents.parsed import Reading, Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft
from tools.documents.words import organisation

_HEAD_ROWS = 14
_HEAD_CELL = re.compile(
    r"\W*(?:(?i:account\s+(?:activity|statement|history)|(?:bank\s+|account\s+)?statement|transactions?(?:\s+history)?)\s[-|·:]\s)?"
    rf"(?P<value>{BANK}|{KNOWN_BANK})\W*"
    r"(?:\([\w\x20./-]{3,24}\)\W*)?"
    r"(?:[-|·]\s(?i:account\s+(?:activity|statement|history)|(?:bank\s+|account\s+)?statement|transactions?(?:\s+history)?)\W*)?"
    r"(?:(?i:ABN|ACN|AFSL|member\b|co(?:mpany)?\.? reg|reg(?:istration)?\b|incorporated).*)?"
)
_HEAD_CELL_HAN = re.compile(
    rf"\W*(?P<value>{BANK_HAN})(?=$|[\s·|,-]|\d|\(|个人|账户|交易|流水|客户|对账|借记|活期|储蓄|电子|历史|往来|综合|结单|月结单|存款|"
    r"明细|人民币|手机|网上|资金|卡|存折|收支|一本通|一卡通|企业|打印|电子账单)"
)
_IN_HEAD = 0.93
_SPOKEN_OF = re.compile(
    rf"(?P<value>{BANK})(?:\x20\([\w\s,.]{{2,30}}\))?[,\x20]+(?:is\s+(?:authori[sz]ed|a\s+member|regulated|registered|a\s+(?:trading|registered|division))|ABN|AFSL|"
    r"Member\s+FDIC|registered\s+(?:in|office)|incorporated)"
)
_IN_SMALL_PRINT = 0.8
_BRANCH = re.compile(r"(?:支行|分行|分理处|营业部|营业厅|网点|营业所|储蓄所|分公司)\W*$")
_OF_A_BRANCH = re.compile(rf"(?P<bank>{BANK_HAN})\S*{_BRANCH.pattern}")
_OTHERS = re.compile(r"对方|对手|收款|付款|counterparty|payee|beneficiary", re.IGNORECASE)


def bank(text: str, around: Surroundings) -> Reading | None:
    """The name of a bank; a branch alone is none."""
    reading = organisation(text, around)
    if reading is None or not isinstance(reading.value, TextValue):
        return None
    named = reading.value.text
    if _BRANCH.search(named):
        whole = _OF_A_BRANCH.search(text)
        if whole is None:
            return None
        return Reading(TextValue(text=whole["bank"]), 0.9 * reading.certainty, *whole.span("bank"))
    return reading


def bank_in_the_head(draft: Draft) -> Draft:
    """A last step: the bank whose name stands in a cell of its own at the top, else in the small print."""
    stated = next((field for field in draft.fields if field.name is FieldName.BANK), None)
    place, trust = next(_candidates(draft), (None, 0.0))
    if place is None or (stated is not None and stated.confidence >= trust):
        return draft
    found = field_at(FieldName.BANK, TextValue(text=place.shown), trust, place)
    others = tuple(field for field in draft.fields if field.name is not FieldName.BANK)
    return replace(draft, fields=(*others, found))


def _candidates(draft: Draft) -> Iterator[tuple[Run, float]]:
    for sheet in draft.sheets[:1]:
        for row in sheet.rows[:_HEAD_ROWS]:
            for cell in row.cells:
                found = _HEAD_CELL.fullmatch(cell.text) or _HEAD_CELL_HAN.match(cell.text)
                if found and not _OTHERS.search(row.run.text) and not _BRANCH.search(cell.text):
                    yield cell.part(*found.span("value")), _IN_HEAD
    for flow in draft.flows:
        for found in _SPOKEN_OF.finditer(flow.text):
            yield flow.part(*found.span("value")), _IN_SMALL_PRINT

"""The organisation that heads or signs an offer, where no words say who offers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.facts.evidence import FieldName
from tools.documents.firms import FIRM_HAN
from tools.documents.glyphs import Run
from tools.documents.kinds.offers.hirer import OFFICE, hirer
from tools.documents.parsed import Surroundings
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft

_ORGANISATION_WORD = re.compile(
    r"\b(?:University|College|School|Academy|Hospital|Clinic|Council|Trust|District|County|City\s+of|Department|Ministry|Agency|Authority|"
    r"Institute|Foundation|Group|Partners|Associates|Bank|Hotel|Resort|Restaurant|Caf[eé]|Bakery|Studios?|Technologies|Technology|Systems|"
    r"Solutions|Software|Services|Consult(?:ing|ants)|Logistics|Industries|Holdings|Laborator(?:y|ies)|Labs|Capital|Media|Robotics|Markets|"
    r"Motors|Analytics|Insurance|Accountants|Architects|Engineering|Pharma(?:cy|ceuticals)?|Health(?:care)?|Energy|Foods?|Retail|Stores?|"
    r"Airlines|Airways|Society|Association|Charity|Centre|Center|Library|Museum|Service|Enterprises?|International|Company|Corporation|"
    r"Ltd|Limited|Inc|LLC|LLP|plc|PLC|GmbH|Pty|Pte|Pvt|Bhd|BHD|SDN|AG|Co)\b",
    re.IGNORECASE,
)
_HAN_ORGANISATION = re.compile(rf"^{FIRM_HAN}(?:\([\u4e00-\u9fff]{{2,6}}\))?$")
_NO_LETTERHEAD = re.compile(
    r"^(?:hi|hello|dear)\b|\boffer\b|\bletter\b|appointment|contract|agreement|employment|confidential|\bdate\b|\bdear\b|\bref\b|subject|terms|statement|"
    r"\bto\b:|\bfrom\b:|@|www\.|https?:|\d{3}|\bstreet\b|\broad\b|\bavenue\b|congratulations|welcome|inbox|details|summary|\bre\b:|"
    r"page\s+\d|[:;?!]|录用|聘|通知|意向|入职|offer|确认|详情|尊敬|亲爱|收件|发件|主题|〔|号$|地址|电话",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?-i:[A-Z][\w&.'’+-]*)(?:\s+(?:(?:of|and|the|for|&|de)\s+)*(?-i:[A-Z&][\w&.'’+-]*|\([A-Z]\w+\))){0,7}[.,]?(?:\s+\w+\.?)?$"
)
_ROWS, _LAST_ROWS = 5, 12
_PLAIN_NAME, _WORDED, _SEEN_AGAIN = 0.6, 0.82, 0.9


def letterhead(draft: Draft) -> Draft:
    """A last step: where no words say who offers, the organisation that heads or signs the letter."""
    if any(field.name is FieldName.EMPLOYER for field in draft.fields):
        return draft
    best = max(_heads(draft), key=lambda pair: pair[1], default=None)
    if best is None:
        return draft
    run, trust = best
    reading = hirer(run.text, Surroundings("", draft.language))
    if reading is None:
        return draft
    place = run.part(reading.start, reading.end)
    field = field_at(FieldName.EMPLOYER, reading.value, trust * reading.certainty, place)
    return replace(draft, fields=(*draft.fields, field))


def _heads(draft: Draft) -> Iterator[tuple[Run, float]]:
    holders = {field.value for field in draft.fields if field.name is FieldName.HOLDER}
    text = " ".join(flow.text for flow in draft.flows)
    for number, sheet in enumerate(draft.sheets):
        first = sheet.rows[:_ROWS] if number == 0 else ()
        last = sheet.rows[max(len(first), len(sheet.rows) - _LAST_ROWS) :]
        for at, row in enumerate((*first, *last)):
            for cell in row.cells:
                trust = 0.0 if sheet.is_label(cell) else _trust(cell.text, heads=at < len(first))
                if trust and cell.text not in {getattr(value, "text", "") for value in holders}:
                    again = text.count(cell.text.rstrip(" .")) > 1 and trust >= _WORDED
                    yield cell, _SEEN_AGAIN if again else trust - 0.01 * min(at, 9)


def _trust(text: str, *, heads: bool) -> float:
    plain = OFFICE.sub("", text).strip()
    if len(plain) < 2 or _NO_LETTERHEAD.search(plain):
        return 0.0
    if _HAN_ORGANISATION.match(plain) or (_NAMED.match(plain) and _ORGANISATION_WORD.search(plain)):
        return _WORDED
    return _PLAIN_NAME if heads and _NAMED.match(plain) else 0.0

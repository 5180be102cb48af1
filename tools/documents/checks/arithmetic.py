"""Do the figures of a document come to what it says: pay, balances, amounts written in words?

A reading can be wrong, and a person must not be held to it: a contradiction counts only between values
that were read surely, and not where a figure that stands unread on the page explains it.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from models.facts.evidence import (
    Check,
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    MoneyValue,
)
from tools.documents.amounts import FoundAmount, amounts_in
from tools.documents.checks.material import SURE, Material, concluded
from tools.documents.checks.printed import figures, flows, surely_seen
from tools.documents.currencies import currency_of
from tools.documents.einvoice_codes import looks_like_invoice
from tools.documents.glyphs import Run, is_han

_LIKELY = 0.75


def pay_adds_up(material: Material) -> Iterator[Check]:
    """Gross pay less deductions is net pay."""
    if material.kind is not EvidenceKind.PAYSLIP:
        return
    names = (FieldName.GROSS_PAY, FieldName.DEDUCTIONS, FieldName.NET_PAY)
    fields = [field for name in names if (field := material.field(name))]
    amounts = [field.value.amount_minor for field in fields if isinstance(field.value, MoneyValue)]
    if len(amounts) < len(names):
        yield concluded("pay_adds_up", None, "")
        return
    gross, deductions, net = amounts
    answer: bool | None = abs(gross - deductions - net) <= 1
    if not answer and _may_be_misread(material, fields, gross, deductions, net):
        answer = None
    yield concluded("pay_adds_up", answer, "pay_does_not_add_up", fields[-1])


def _may_be_misread(
    material: Material, fields: Sequence[Field], gross: int, deductions: int, net: int
) -> bool:
    """Is one of the three perhaps another line of the page, or an item left out of them?

    Left out may be an expense paid back, or a tax that the deductions do not include. Values read less
    than surely count only on a page of print, and where none of them can be had right from another figure.
    """
    recognised = any(page.recognised for page in material.source.pages)
    surely = min(field.confidence for field in fields)
    currency_certainty = _currency_certainty(material)
    if max(field.confidence for field in fields) <= currency_certainty:
        surely /= currency_certainty
    if surely < (SURE if recognised else _LIKELY):
        return True
    others = {abs(gross - deductions - net)}
    if surely < SURE:
        others |= {gross - deductions, gross - net, net + deductions}
    printed = figures(material)
    return any(printed[figure] for figure in others - {gross, deductions, net})


def _currency_certainty(material: Material) -> float:
    """How far all three are less sure only as nobody says in what currency they are: they add up in any."""
    pages = tuple(flows(material))
    text = "\n".join(page.text for page in pages)
    shown = "\n".join(page.shown for page in pages)
    return currency_of(text, shown, "zh" if any(map(is_han, text)) else "en")[1]


def _unsure(fields: Iterable[Field]) -> bool:
    return any(field.confidence < SURE for field in fields)


def ends_after_it_starts(material: Material) -> Iterator[Check]:
    starts, ends = material.field(FieldName.STARTS_ON), material.field(FieldName.ENDS_ON)
    if starts is None or ends is None:
        return
    if isinstance(starts.value, DayValue) and isinstance(ends.value, DayValue):
        answer: bool | None = ends.value.day > starts.value.day
        if not answer and _unsure((starts, ends)):
            answer = None
        yield concluded("ends_after_it_starts", answer, "ends_before_it_starts", ends)


# --- 人民币 4,500 元（大写：肆仟伍佰元整）

_CAPITALS = re.compile(r"[壹贰叁肆伍陆柒捌玖拾佰仟萬貳參陸]{2}|[壹贰叁肆伍陆柒捌玖][元圆]")
_JOINT = re.compile(
    r"[\s,;:()\[\]¥元圆整正]*(?:人民币|RMB|CNY|大写|小写|金额|即|计|为|\s|[:()\[\]¥元圆整正,])*"
)
_NAMES_THE_OTHER = re.compile(r"大写|小写|[(\[]")
_CAPITALS_FOLLOW = re.compile(r"大写\W{0,3}$")


def capital_amounts_agree(material: Material) -> Iterator[Check]:
    """An amount written in capitals is that of the figures beside it, wherever a document has both.

    An e-fapiao has its own check, which knows where they stand apart.
    """
    if any(map(looks_like_invoice, material.source.pages)) or not any(
        _CAPITALS.search("".join(glyph.text for glyph in page.glyphs)) for page in material.source.pages
    ):
        return
    answers = [answer for flow in flows(material) for answer in _compared(flow)]
    wrong = next((place for agrees, place in answers if agrees is False), None)
    if wrong is not None:
        failed = concluded("capital_amounts_agree", False, "capital_amount_differs")
        yield failed.model_copy(update={"page": wrong.page, "box": wrong.box()})
    else:
        clear = bool(answers) and all(agrees for agrees, _ in answers)
        yield concluded("capital_amounts_agree", True if clear else None, "")


def _compared(flow: Run) -> Iterator[tuple[bool | None, Run]]:
    found = amounts_in(flow.text)
    for one, other in itertools.pairwise(found):
        between = flow.text[one.end : other.start]
        named = _NAMES_THE_OTHER.search(between) or _CAPITALS_FOLLOW.search(flow.text, 0, one.start)
        beside = _JOINT.fullmatch(between) and named
        if not beside or _in_capitals(flow, one) == _in_capitals(flow, other):
            continue
        place = flow.part(one.start, other.end)
        agrees = one.amount_minor == other.amount_minor
        yield (agrees if agrees or surely_seen(place.placed) else None), place


def _in_capitals(flow: Run, found: FoundAmount) -> bool:
    return not re.search(r"\d", flow.text[found.start : found.end])

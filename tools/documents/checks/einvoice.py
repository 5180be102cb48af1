"""Whether an e-fapiao agrees with itself: its sums, its capital amount, its QR code, its data."""

from collections.abc import Iterator

from models.facts.evidence import (
    Check,
    CheckOutcome,
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    FieldValue,
    LinesValue,
    MediaType,
    MoneyValue,
    TextValue,
)
from tools.documents.checks.material import SURE, Material
from tools.documents.einvoice_codes import InvoiceCode, first_invoice_code, looks_like_invoice
from tools.documents.einvoice_data import capital_minor
from tools.documents.stated import same_value

_ROUNDING_MINOR = 1
"""Each line's tax is rounded for itself."""
_DATA_NAMES = (
    FieldName.DOCUMENT_NUMBER,
    FieldName.ORDERED_ON,
    FieldName.TOTAL_BEFORE_TAX,
    FieldName.TAX,
    FieldName.TOTAL,
    FieldName.MERCHANT,
)

_COMPARED = frozenset({*_DATA_NAMES, FieldName.LINES})


def einvoice_checks(material: Material) -> Iterator[Check]:
    """All of them for an e-fapiao, none for anything else."""
    if material.kind is not EvidenceKind.PURCHASE or not _is_invoice(material):
        return
    for check in (
        _tax_adds_up(material),
        _lines_add_up(material),
        _capital_amount_agrees(material),
        _qr_agrees(material),
        _data_agrees_with_page(material),
    ):
        yield _unless_misread(check, material)


def _unless_misread(check: Check, material: Material) -> Check:
    """On a photograph a contradiction counts only between values that were read surely."""
    recognised = any(page.recognised for page in material.source.pages)
    unsure = any(field.confidence < SURE for field in material.fields if field.name in _COMPARED)
    if check.outcome is CheckOutcome.FAILED and recognised and unsure:
        return _check(check.code, None)
    return check


def _is_invoice(material: Material) -> bool:
    return bool(material.source.stated) or any(map(looks_like_invoice, material.source.pages))


def _tax_adds_up(material: Material) -> Check:
    before, tax = _minor(material, FieldName.TOTAL_BEFORE_TAX), _minor(material, FieldName.TAX)
    total = _minor(material, FieldName.TOTAL)
    if before is None or total is None or (tax is None and before != total):
        return _check("tax_adds_up", None)
    return _check(
        "tax_adds_up",
        before + (tax or 0) == total,
        "tax_does_not_add_up",
        material.field(FieldName.TOTAL),
    )


def _lines_add_up(material: Material) -> Check:
    lines = material.field(FieldName.LINES)
    before = _minor(material, FieldName.TOTAL_BEFORE_TAX)
    if before is None or lines is None or not isinstance(lines.value, LinesValue):
        return _check("lines_add_up", None)
    together = sum(line.amount_minor for line in lines.value.lines)
    total, tax = _minor(material, FieldName.TOTAL), _minor(material, FieldName.TAX)
    # Where the tax is added up rightly, the lines may be with it.
    sums = {before} | ({total} if total is not None and tax is not None and before + tax == total else set())
    agrees = any(abs(together - each) <= _ROUNDING_MINOR * len(lines.value.lines) for each in sums)
    return _check("lines_add_up", agrees, "total_differs_from_lines", lines)


def _capital_amount_agrees(material: Material) -> Check:
    total = material.field(FieldName.TOTAL)
    spelled = _capital_on_pages(material)
    if total is None or not isinstance(total.value, MoneyValue) or spelled is None:
        return _check("capital_amount_agrees", None)
    agrees = abs(total.value.amount_minor) == spelled
    return _check("capital_amount_agrees", agrees, "capital_amount_differs", total)


def _capital_on_pages(material: Material) -> int | None:
    """The first amount in capital characters of more than a numeral or two."""
    for page in material.source.pages:
        text = "".join(glyph.text for glyph in page.glyphs)
        at = 0
        while (found := capital_minor(text[at:])) is not None:
            minor, start, end = found
            if end - start > _CAPITAL_MIN:
                return minor
            at += end
    return None


_CAPITAL_MIN = 2


def _qr_agrees(material: Material) -> Check:
    code = first_invoice_code(material.source.codes)
    said = [*_differences(material, code)] if code is not None else []
    if not said:
        return _check("qr_agrees", None)
    wrong = next((field for field, agrees in said if not agrees), None)
    return _check("qr_agrees", wrong is None, "amount_differs_from_qr", wrong)


def _differences(material: Material, code: InvoiceCode) -> Iterator[tuple[Field, bool]]:
    """Each thing that both the code and the page say, and whether they agree."""
    number, day = material.field(FieldName.DOCUMENT_NUMBER), material.field(FieldName.ORDERED_ON)
    if number is not None and isinstance(number.value, TextValue):
        yield number, number.value.text.split()[-1] == code.number
    if day is not None and isinstance(day.value, DayValue) and code.issued_on is not None:
        yield day, day.value.day == code.issued_on
    # On older invoices the code has the amount without tax, on newer ones with it.
    names = (FieldName.TOTAL_BEFORE_TAX, FieldName.TOTAL) if code.is_of_older_form else (FieldName.TOTAL,)
    amounts = [field for name in names if (field := material.field(name)) is not None]
    if amounts and code.amount_minor is not None:
        yield amounts[-1], code.amount_minor in [_amount(field.value) for field in amounts]


def _data_agrees_with_page(material: Material) -> Check:
    """What the data states must stand on the page too; a file that is only data has nothing to compare."""
    stated = [field for field in material.source.stated if field.name in _DATA_NAMES]
    if not stated or material.source.media_type is MediaType.XML:
        return _check("data_agrees_with_page", None)
    unsaid = next((field for field in stated if not _stands_on_page(material, field)), None)
    return _check("data_agrees_with_page", unsaid is None, "data_and_page_differ", unsaid)


def _stands_on_page(material: Material, stated: Field) -> bool:
    merged = material.field(stated.name)
    return merged is not None and merged.box is not None and same_value(merged.value, stated.value)


def _minor(material: Material, name: FieldName) -> int | None:
    field = material.field(name)
    return _amount(field.value) if field is not None else None


def _amount(value: FieldValue) -> int | None:
    return value.amount_minor if isinstance(value, MoneyValue) else None


def _check(code: str, agrees: bool | None, warning: str = "", at: Field | None = None) -> Check:
    if agrees is None:
        return Check(code=code, outcome=CheckOutcome.NOT_POSSIBLE)
    if agrees:
        return Check(code=code, outcome=CheckOutcome.PASSED)
    return Check(
        code=code,
        outcome=CheckOutcome.FAILED,
        warning=warning,
        page=at.page if at else None,
        box=at.box if at else None,
    )

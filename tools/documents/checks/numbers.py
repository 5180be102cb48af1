"""Do numbers with a check digit hold: organisation, citizen, card, account? Nothing of them is kept.

One that does not hold is told among the checks and raises no warning by itself: samples and forms carry
made-up numbers, and a slip of typing is no reason to look at somebody's case.
"""

import re
from collections.abc import Callable, Iterator

from models.facts.evidence import Check, CheckOutcome
from tools.documents.checks.check_digits import is_card_number, is_credit_code, is_iban, is_identity_number
from tools.documents.checks.material import Material
from tools.documents.checks.printed import surely_seen
from tools.documents.glyphs import Run
from tools.documents.rows import rows_of

_GAP = r"[\s:]*(?:\(.{0,12}?\))?[\s:]*"
_NUMBERS: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    (
        "credit_code_holds",
        re.compile(rf"(?:信用代码|纳税人识别号|税号){_GAP}(?P<value>[0-9A-Z]{{18}})(?![0-9A-Z])"),
        is_credit_code,
    ),
    (
        "identity_number_holds",
        re.compile(rf"(?:身份证|公民身份)(?:件)?(?:号码?|号)?{_GAP}(?P<value>\d{{17}}[\dXx])(?!\d)"),
        is_identity_number,
    ),
    (
        "card_number_holds",
        re.compile(rf"(?:卡号|[Cc]ard (?:[Nn]o\.?|[Nn]umber)){_GAP}(?P<value>\d(?:[ ]?\d){{15,18}})(?!\d)"),
        is_card_number,
    ),
    ("iban_holds", re.compile(rf"IBAN{_GAP}(?P<value>[A-Z]{{2}}\d{{2}}(?:[ ]?[A-Z0-9]){{11,30}})"), is_iban),
)
_ANY = re.compile(r"代码|识别号|税号|身份|卡号|[Cc]ard|IBAN")


def numbers_hold(material: Material) -> Iterator[Check]:
    for page in material.source.pages:
        if not _ANY.search("".join(glyph.text for glyph in page.glyphs)):
            continue
        for row in rows_of(page):
            yield from _in_row(row.run)


def _in_row(row: Run) -> Iterator[Check]:
    for code, pattern, holds in _NUMBERS:
        for match in pattern.finditer(row.text):
            value = row.part(*match.span("value"))
            if holds(re.sub(r"\s", "", value.text).upper()):
                yield Check(code=code, outcome=CheckOutcome.PASSED)
            elif surely_seen(value.placed):
                yield Check(code=code, outcome=CheckOutcome.FAILED, page=value.page, box=value.box())
            else:
                yield Check(code=code, outcome=CheckOutcome.NOT_POSSIBLE)

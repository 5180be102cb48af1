"""Does an account come out: each row's balance from the one before, and the last from the first?"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from models.facts.evidence import (
    Check,
    CheckOutcome,
    DayValue,
    EvidenceKind,
    Field,
    FieldName,
    MoneyValue,
    Transaction,
    TransactionsValue,
)
from tools.documents.checks.material import SURE, Material, concluded
from tools.documents.checks.printed import figures, row_with, surely_seen
from tools.documents.glyphs import Run

_WARNING = "balances_do_not_add_up"
_BROKEN_MAX, _BROKEN_SHARE_MAX, _HOLD_MIN = 2, 0.3, 2
_FIGURE_SURE = 0.7
"""Which currency it is in may be doubtful while the figure is not."""
_ONLY_FIGURE = 0.8
"""Below this more than the currency is doubtful: two figures on a page are called the same."""
_OUTSIDE_SHARE_MAX = 0.2
"""More rows than this outside the period say that the period was misread."""


def balances_add_up(material: Material) -> Iterator[Check]:
    """Row by row where balances are printed, and from the opening to the closing balance."""
    found = _transactions(material)
    if found is None:
        return
    field, rows = found
    by_row = _row_by_row(material, field, rows)
    yield by_row
    yield _from_end_to_end(material, field, rows, proven=by_row.outcome is CheckOutcome.PASSED)


def rows_are_within_the_period(material: Material) -> Iterator[Check]:
    """No row is dated before or after the days that the statement says it covers."""
    found = _transactions(material)
    first, last = _day(material, FieldName.PERIOD_FROM), _day(material, FieldName.PERIOD_UNTIL)
    if found is None or first is None or last is None:
        return
    field, rows = found
    day = timedelta(days=1)
    outside = [row for row in rows if not first - day <= row.day <= last + day]
    if not outside:
        yield concluded("rows_within_period", True, "")
        return
    place = _place(material, outside[0])
    sure = len(outside) <= _OUTSIDE_SHARE_MAX * len(rows) and field.confidence >= SURE and _is_sure(place)
    answer = False if sure else None
    yield _at(concluded("rows_within_period", answer, "rows_outside_period", field), place)


def _transactions(material: Material) -> tuple[Field, Sequence[Transaction]] | None:
    if material.kind is not EvidenceKind.BANK_STATEMENT:
        return None
    field = material.field(FieldName.TRANSACTIONS)
    if field is None or not isinstance(field.value, TransactionsValue) or not field.value.rows:
        return None
    return field, field.value.rows


def _row_by_row(material: Material, field: Field, rows: Sequence[Transaction]) -> Check:
    """That nearly all rows follow shows that the table was read right, and the others are what it says."""
    code = "balances_row_by_row"
    if len(rows) < 2 or any(row.balance_minor is None for row in rows):
        return concluded(code, None, "")
    opening = _amount(material, FieldName.OPENING_BALANCE)
    broken = _breaks(rows, opening[1] if opening and opening[0].confidence >= SURE else None)
    if not broken:
        return concluded(code, True, "")
    if len(broken) > max(_BROKEN_MAX, _BROKEN_SHARE_MAX * len(rows)) or len(rows) - len(broken) < _HOLD_MIN:
        return concluded(code, None, "")
    unread = _unread(material, rows)
    for row, gap in broken:
        place = _place(material, row)
        explained = unread.get(abs(gap)) or abs(gap) == 2 * abs(row.amount_minor)
        if not explained and _is_sure(place):
            return _at(concluded(code, False, _WARNING, field), place)
    return concluded(code, None, "")


def _breaks(rows: Sequence[Transaction], opening: int | None) -> list[tuple[Transaction, int]]:
    """Rows whose balance does not follow, with by how much; oldest first or newest first, as fits better."""
    ways = (_not_following(rows), _not_following(rows[::-1]))
    oldest = rows[0] if len(ways[0]) <= len(ways[1]) else rows[-1]
    found = min(ways, key=len)
    if opening is not None and (gap := (oldest.balance_minor or 0) - opening - oldest.amount_minor):
        found.insert(0, (oldest, gap))
    return found


def _not_following(rows: Sequence[Transaction]) -> list[tuple[Transaction, int]]:
    gaps = (
        (row, (row.balance_minor or 0) - (before.balance_minor or 0) - row.amount_minor)
        for before, row in pairwise(rows)
    )
    return [(row, gap) for row, gap in gaps if gap]


def _from_end_to_end(material: Material, field: Field, rows: Sequence[Transaction], *, proven: bool) -> Check:
    """`proven`: the rows follow from one another, so that they were read right."""
    opening = _amount(material, FieldName.OPENING_BALANCE)
    closing = _amount(material, FieldName.CLOSING_BALANCE)
    if opening is None or closing is None:
        return concluded("balances_end_to_end", None, "")
    gap = closing[1] - opening[1] - sum(row.amount_minor for row in rows)
    if gap == 0:
        return concluded("balances_end_to_end", True, "")
    read = 1.0 if proven else field.confidence
    sure = min(read, opening[0].confidence, closing[0].confidence) >= SURE
    # Where rows lead from the opening balance to their own last one, the printed closing one alone differs.
    ends = {rows[0].balance_minor, rows[-1].balance_minor}
    led = proven and opening[1] + sum(row.amount_minor for row in rows) in ends
    sure = sure or (led and closing[0].confidence >= _FIGURE_SURE)
    summed = (
        _are_summed(material, rows) and min(it[0].confidence for it in (opening, closing)) >= _ONLY_FIGURE
    )
    sure = sure or summed
    recognised = any(page.recognised for page in material.source.pages)
    turned = any(abs(gap) == 2 * abs(row.amount_minor) for row in rows)
    if not sure or recognised or turned or _unread(material, rows).get(abs(gap)):
        return concluded("balances_end_to_end", None, "")
    return concluded("balances_end_to_end", False, _WARNING, closing[0])


def _are_summed(material: Material, rows: Sequence[Transaction]) -> bool:
    """Money in and money out are printed as sums that the rows make, so that none was misread or missed."""
    came = sum(row.amount_minor for row in rows if row.amount_minor > 0)
    went = sum(-row.amount_minor for row in rows if row.amount_minor < 0)
    left = _unread(material, rows)
    if not came or not went or any(row.balance_minor is not None for row in rows):
        return False
    return came in left and went in left and (came != went or left[came] >= 2)


def _unread(material: Material, rows: Sequence[Transaction]) -> dict[int, int]:
    """Figures on the pages that no row accounts for: one of them may be a row that was not read."""
    left = figures(material)
    for row in rows:
        left[abs(row.amount_minor)] -= 1
        left[abs(row.balance_minor or 0)] -= 1
    return {figure: count for figure, count in left.items() if count > 0}


def _place(material: Material, row: Transaction) -> Run | None:
    figures_of_row = [row.amount_minor] + ([row.balance_minor] if row.balance_minor is not None else [])
    return row_with(material, figures_of_row)


def _is_sure(place: Run | None) -> bool:
    """Where the row cannot even be found again, its reading is not to be built on."""
    return place is not None and surely_seen(place.placed)


def _at(check: Check, place: Run | None) -> Check:
    if check.warning is None or place is None:
        return check
    return check.model_copy(update={"page": place.page, "box": place.box()})


def _amount(material: Material, name: FieldName) -> tuple[Field, int] | None:
    field = material.field(name)
    return (field, field.value.amount_minor) if field and isinstance(field.value, MoneyValue) else None


def _day(material: Material, name: FieldName) -> date | None:
    field = material.field(name)
    sure = field is not None and field.confidence >= SURE
    return field.value.day if field and sure and isinstance(field.value, DayValue) else None

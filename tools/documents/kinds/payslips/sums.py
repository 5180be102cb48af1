"""A payslip's sums: those of this period that come out, and deductions that stand one by one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from models.facts.evidence import Field, FieldName, MoneyValue
from models.facts.money import Currency
from tools.documents.figures import Figure, figures, figures_by_their_look, figures_in_rows
from tools.documents.glyphs import joined
from tools.documents.kinds.payslips.items import ITEM_LABELS, PART_SUM_LABELS
from tools.documents.kinds.payslips.labels import DEDUCTION_LABELS, GROSS_LABELS, NET_LABELS
from tools.documents.placed_fields import field_at
from tools.documents.rules import Draft
from tools.documents.sheets import label_pattern

_ITEMS = re.compile(r"(?:(?-i:[A-Z]{2})\s+)?" + label_pattern(ITEM_LABELS).pattern, re.IGNORECASE)
"""American ones may have their state before them: `OR Withholding Tax`."""
_PART_SUMS = label_pattern(PART_SUM_LABELS)
_SUMS = {
    FieldName.GROSS_PAY: label_pattern(GROSS_LABELS),
    FieldName.DEDUCTIONS: label_pattern(DEDUCTION_LABELS),
    FieldName.NET_PAY: label_pattern(NET_LABELS),
}
_EMPLOYERS_OWN = re.compile(r"单位|公司|企业|雇主|employer|company", re.IGNORECASE)
_DISAGREEING = 0.8
_COME_OUT = 0.93
"""Gross less deductions is net: that cannot be chance, even where other figures bear the same labels."""
_ADDED_UP, _ALL_ITEMS = 0.88, 0.8
_RIVALS_MAX = 5
_ITEMS_MIN = 2
_PARTS_OF_ALL = 3
"""Before tax, taxes, after tax."""

Found = Mapping[FieldName, Sequence[Figure]]


def sums_of_this_period(draft: Draft) -> Draft:
    """Sums by their place in the table, and not those of the year to date."""
    found = {
        name: [it for sheet in draft.sheets for it in figures(sheet, pattern)]
        for name, pattern in _SUMS.items()
    }
    fields = {field.name: field for field in draft.fields if not found.get(field.name)}
    fields |= {name: _settled(name, candidates) for name, candidates in found.items() if candidates}
    if not _comes_out(fields):
        agreeing = _agreeing(found) or _agreeing(_or_by_their_look(found, draft))
        fields |= {name: _field(name, it, _COME_OUT) for name, it in agreeing.items()}
    return replace(draft, fields=tuple(fields.values()))


def _or_by_their_look(found: Found, draft: Draft) -> Found:
    return {
        name: found[name] or [it for sheet in draft.sheets for it in figures_by_their_look(sheet, pattern)]
        for name, pattern in _SUMS.items()
    }


def _agreeing(found: Found) -> Mapping[FieldName, Figure]:
    """One figure for each sum, such that they come out; the most trusted of such; or nothing."""
    choices = [
        sorted(_different(candidates), key=lambda it: -it.trust)[:_RIVALS_MAX]
        for candidates in found.values()
    ]
    ways = [
        dict(zip(found, way, strict=True))
        for way in product(*choices)
        if _minor(way[0]) - abs(_minor(way[1])) == _minor(way[2]) and _minor(way[1])
    ]
    return max(ways, key=lambda way: sum(it.trust for it in way.values()), default={})


def _different(candidates: Sequence[Figure]) -> Sequence[Figure]:
    best: dict[int, Figure] = {}
    for it in candidates:
        if it.trust > best.get(_minor(it), it).trust or _minor(it) not in best:
            best[_minor(it)] = it
    return tuple(best.values())


def _settled(name: FieldName, found: Sequence[Figure]) -> Field:
    best = max(found, key=lambda it: it.trust)
    rivals = [it for it in found if it.trust > best.trust - 0.05 and _minor(it) != _minor(best)]
    return _field(name, best, best.trust * (_DISAGREEING if rivals else 1.0))


def deductions_one_by_one(draft: Draft) -> Draft:
    """Tax and social insurance often stand beside a sum of other deductions, or without any sum.

    Where the items come to exactly what is between gross and net, that is what was taken off. Where nothing
    says how much that was, and all that stands between gross and net is known for deductions, it is those.
    """
    minor = _amounts({field.name: field for field in draft.fields})
    gross, net = minor.get(FieldName.GROSS_PAY), minor.get(FieldName.NET_PAY)
    stated = minor.get(FieldName.DEDUCTIONS)
    if gross is None or net is None or (stated is not None and gross - stated == net):
        return draft
    items, parts, between = _items(draft, _ITEMS), _items(draft, _PART_SUMS), _between(draft)
    for some in (items, parts, between, (*items, *parts)):
        for more in {0, stated or 0}:
            if some and _total(some) + more == gross - net:
                return _taken_off(draft, some, gross - net, _ADDED_UP)
    if stated is None and len(items) >= _ITEMS_MIN and _total(items) in (_total(parts), _total(between)):
        return _taken_off(draft, items, _total(items), _ALL_ITEMS)
    if stated is None and len(parts) >= _PARTS_OF_ALL:
        return _taken_off(draft, parts, _total(parts), _ALL_ITEMS)
    return draft


def _taken_off(draft: Draft, items: Sequence[Figure], minor: int, confidence: float) -> Draft:
    kept = tuple(field for field in draft.fields if field.name is not FieldName.DEDUCTIONS)
    page = items[0].place.page
    place = joined(it.place for it in items if it.place.page == page)
    value = MoneyValue(amount_minor=minor, currency=items[0].amount.currency or Currency.CNY)
    return replace(draft, fields=(*kept, field_at(FieldName.DEDUCTIONS, value, confidence, place)))


def _items(draft: Draft, labels: re.Pattern[str]) -> tuple[Figure, ...]:
    """Each place once, and nothing of the employer's own share."""
    places: dict[tuple[int, float, float], Figure] = {}
    for sheet in draft.sheets:
        for it in figures(sheet, labels):
            if not _EMPLOYERS_OWN.search(it.label):
                places.setdefault((it.place.page, round(it.place.left, 3), round(it.place.top, 3)), it)
    return tuple(places.values())


def _between(draft: Draft) -> tuple[Figure, ...]:
    """What stands in the rows between gross and net, each of one figure."""
    boxes = {field.name: field.box for field in draft.fields if field.page == draft.sheets[0].page.number}
    gross, net = boxes.get(FieldName.GROSS_PAY), boxes.get(FieldName.NET_PAY)
    if gross is None or net is None:
        return ()
    rows = figures_in_rows(draft.sheets[0], gross.bottom, net.top)
    return tuple(it for it in rows if not _EMPLOYERS_OWN.search(it.label))


def _comes_out(fields: Mapping[FieldName, Field]) -> bool:
    minor = _amounts(fields)
    if len(minor) < len(_SUMS):
        return False
    return minor[FieldName.GROSS_PAY] - minor[FieldName.DEDUCTIONS] == minor[FieldName.NET_PAY]


def _amounts(fields: Mapping[FieldName, Field]) -> Mapping[FieldName, int]:
    return {
        name: field.value.amount_minor
        for name, field in fields.items()
        if isinstance(field.value, MoneyValue)
    }


def _total(items: Sequence[Figure]) -> int:
    return sum(abs(_minor(it)) for it in items)


def _minor(it: Figure) -> int:
    return it.amount.amount_minor


def _field(name: FieldName, it: Figure, confidence: float) -> Field:
    minor = abs(_minor(it)) if name is FieldName.DEDUCTIONS else _minor(it)
    value = MoneyValue(amount_minor=minor, currency=it.amount.currency or Currency.CNY)
    return field_at(name, value, confidence, it.place)

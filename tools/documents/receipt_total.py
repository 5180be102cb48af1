"""Settles what is to be paid by arithmetic: cash less change, net and tax, and the lines themselves."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tools.documents.receipt_sums import PrintedSum, Role

_NET = re.compile(r"\bnet|excl|before|不含税|未税|税前", re.IGNORECASE)
_RECEIVED = re.compile(r"实\s*[收付缴交]")
_SUPPORT = 0.2
_PLAIN, _SUPPORTED, _CONTESTED = 0.86, 0.96, 0.6
_PLAINLY_LEFT = 0.99
_ROUNDING_MAX_MINOR = 5
_CHANGE_WAIVED_MAX_MINOR = 100
"""Chinese shops waive the small change (抹零), up to a yuan."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The total with what supports it, and the tax and the sum before tax where they are printed."""

    total: PrintedSum
    total_minor: int
    certainty: float
    supports: frozenset[str]
    tax: PrintedSum | None = None
    before_tax: PrintedSum | None = None


def settlement(sums: Sequence[PrintedSum]) -> Settlement | None:
    """The likeliest total among the sums; None where nothing says what was to be paid."""
    named = [each for each in sums if each.role is Role.TOTAL and each.minor > 0 and _is_last(each, sums)]
    if not named:
        return _from_payment(sums)
    scored = [(each.strength + _SUPPORT * len(_supports(each.minor, sums)), each.row, each) for each in named]
    best = max(scored, key=lambda entry: entry[:2])[2]
    supports = _supports(best.minor, sums)
    rivals = {each.minor for each in named if each.minor != best.minor and each.strength >= best.strength}
    certainty = _SUPPORTED if supports else _CONTESTED if rivals else _PLAIN
    settled = (
        _with_tax(best, sums)
        or _after_reductions(best, sums)
        or Settlement(best, best.minor, certainty, supports)
    )
    return _with_parts(settled if "payment" in supports else _rounded(settled, sums), sums)


def _is_last(total: PrintedSum, sums: Sequence[PrintedSum]) -> bool:
    """Nothing is taken off it further down, where what is left is then called a total too."""
    less = next((it.row for it in _of(sums, Role.REDUCTION) if it.row > total.row and it.minor), None)
    return less is None or not any(
        it.row > less and it.strength >= total.strength for it in _of(sums, Role.TOTAL)
    )


def _with_tax(net: PrintedSum, sums: Sequence[PrintedSum]) -> Settlement | None:
    """The gross sum, where what was taken for the total is the net one."""
    taxes = {each.minor for each in _of(sums, Role.TAX)}
    for each in sums:
        named = "GROSS" in each.label.upper() or (each.role is Role.TOTAL and _NET.search(net.label))
        if each.row > net.row and named and each.minor - net.minor in taxes:
            return Settlement(each, each.minor, _SUPPORTED, frozenset({"parts"}), None, net)
    return None


def _after_reductions(before: PrintedSum, sums: Sequence[PrintedSum]) -> Settlement | None:
    """What was received (实收), where that is the total less the reductions named below it."""
    for each in _of(sums, Role.PAID):
        less = sum(abs(it.minor) for it in _of(sums, Role.REDUCTION) if before.row < it.row < each.row)
        if (
            less
            and each.row > before.row
            and _RECEIVED.search(each.label)
            and before.minor - less == each.minor
        ):
            return Settlement(each, each.minor, _PLAINLY_LEFT, frozenset({"parts"}))
    return None


def _rounded(settled: Settlement, sums: Sequence[PrintedSum]) -> Settlement:
    """The amount after rounding, where it, and not the total before, is what was paid."""
    for adjusted in _of(sums, Role.ROUNDING):
        owed = settled.total_minor + adjusted.minor
        most = _CHANGE_WAIVED_MAX_MINOR if "抹零" in adjusted.label else _ROUNDING_MAX_MINOR
        if 0 < abs(adjusted.minor) <= most and "payment" in _supports(owed, sums):
            printed = next((each for each in sums if each.minor == owed), settled.total)
            return Settlement(printed, owed, _SUPPORTED, frozenset({"payment", "rounding"}))
    return settled


def _from_payment(sums: Sequence[PrintedSum]) -> Settlement | None:
    """Cash less change, or the one sum that was paid, where no total is named."""
    paid, change = _of(sums, Role.PAID), _of(sums, Role.CHANGE)
    if paid and paid[0].minor > 0:
        owed = paid[0].minor - (abs(change[0].minor) if change else 0)
        if owed > 0:
            return _with_parts(Settlement(paid[0], owed, 0.7 if change else 0.6, frozenset()), sums)
    below = _of(sums, Role.SUBTOTAL)
    return Settlement(below[-1], below[-1].minor, 0.5, frozenset()) if below else None


def _supports(total_minor: int, sums: Sequence[PrintedSum]) -> frozenset[str]:
    """What else on the receipt comes to the same amount."""
    found = set()
    paid = {each.minor for each in _of(sums, Role.PAID)}
    change = {abs(each.minor) for each in _of(sums, Role.CHANGE)}
    if any(given - back == total_minor for given in paid for back in change or {0}):
        found.add("payment")
    if _parts_add_up(total_minor, sums):
        found.add("parts")
    items = [each.minor for each in _items(sums)]
    if len(items) > 1 and sum(items) == total_minor:
        found.add("lines")
    if sum(each.minor == total_minor and each.role is Role.TOTAL for each in sums) > 1:
        found.add("again")
    return frozenset(found)


def _parts_add_up(total_minor: int, sums: Sequence[PrintedSum]) -> bool:
    """Net, tax, charges and rounding come to the total, more than one of them being something."""
    extras = {0} | {each.minor for each in _of(sums, Role.TAX)}
    charges = {0, sum(each.minor for each in _of(sums, Role.CHARGE))}
    rounding = {0} | {
        each.minor for each in _of(sums, Role.ROUNDING) if abs(each.minor) <= _ROUNDING_MAX_MINOR
    }
    reductions = {0, sum(abs(each.minor) for each in _of(sums, Role.REDUCTION))}
    nets = {each.minor for each in sums if each.role in (Role.SUBTOTAL, Role.BEFORE_TAX, Role.COUNT)}
    before = {each.minor for each in _of(sums, Role.TOTAL) if each.minor > total_minor}
    if any(each - less == total_minor for each in before for less in reductions):
        return True
    return any(
        net + tax + charge + adjusted - less == total_minor and (net != total_minor)
        for net in nets
        for tax in extras
        for charge in charges
        for adjusted in rounding
        for less in reductions
    )


def _items(sums: Sequence[PrintedSum]) -> list[PrintedSum]:
    """The lines above the first sum of any other role."""
    first = next((at for at, each in enumerate(sums) if each.role is not Role.ITEM), len(sums))
    return [each for each in sums[:first] if each.minor > 0]


def _with_parts(settled: Settlement, sums: Sequence[PrintedSum]) -> Settlement:
    """The same with the tax and the sum before it, where some pair of them explains the total."""
    rounding = {0} | {each.minor for each in _of(sums, Role.ROUNDING)}
    taxes = [each for each in _of(sums, Role.TAX) if 0 <= each.minor < settled.total_minor]
    nets = [each for each in sums if each.role in (Role.BEFORE_TAX, Role.SUBTOTAL, Role.COUNT)]
    nets += [settled.before_tax] if settled.before_tax else []
    charges = [each.row for each in _of(sums, Role.CHARGE) if each.minor and each.row <= settled.total.row]
    charged = max(charges, default=-1)
    nets = [each for each in nets if each.role is not Role.SUBTOTAL or each.row > charged]
    for tax in reversed(taxes):
        for net in nets:
            if any(net.minor + tax.minor + adjusted == settled.total_minor for adjusted in rounding):
                return _parted(settled, tax, net)
    for net in nets:
        several = [each for each in taxes if each.row >= net.row]
        together = sum(each.minor for each in several)
        if len(several) > 1 and net.minor + together == settled.total_minor:
            return _parted(settled, several[0], net, together)
    stated = [each for each in nets if each.role is Role.BEFORE_TAX]
    return _parted(settled, taxes[-1] if taxes else None, stated[-1] if stated else None)


def _parted(
    settled: Settlement, tax: PrintedSum | None, net: PrintedSum | None, taxes_minor: int | None = None
) -> Settlement:
    """With the tax, or with several taxes together, as those of a country and of its province."""
    if tax is not None and taxes_minor is not None:
        tax = replace(tax, amount=replace(tax.amount, amount_minor=taxes_minor))
    return Settlement(settled.total, settled.total_minor, settled.certainty, settled.supports, tax, net)


def _of(sums: Sequence[PrintedSum], role: Role) -> list[PrintedSum]:
    return [each for each in sums if each.role is role]

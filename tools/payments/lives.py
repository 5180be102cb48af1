"""The life of a payment: captured, voided, expired, refunded. Pure; nothing leaks out of a scene.

Where the caller says which lines it is about, each scene's money moves with its own lines. Where they do not,
the order is the one under which no goods of another kind can have been paid by a scene limit: what is
captured is first taken to be what the standing limit pays, and what is returned is first taken to be what the
scene limit paid. With money of two scene limits in one payment no order is safe, and the lines are asked for.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.facts.evidence import Scene
from models.facts.ledger import Movement, OpenedPayment, Portion
from models.facts.payment import PaymentLine
from models.facts.value import Instant
from models.payment_errors import LinesNeeded, MoreThanCaptured, MoreThanHeld, PaymentLapsed


@dataclass(frozen=True, slots=True)
class Turn:
    """The payment after a step, how much moved, and what that does to each limit."""

    payment: OpenedPayment
    amount_minor: int
    movements: tuple[Movement, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """A limit as a step meets it: what is drawn on it, and what the person is owed there (minor units)."""

    drawn_minor: int
    credit_minor: int


Limits = Mapping[str, Balance]
Taken = Sequence[tuple[Portion, int]]


def capture(
    payment: OpenedPayment, amount_minor: int, lines: Sequence[PaymentLine], limits: Limits, at: Instant
) -> Turn:
    """The merchant takes `amount_minor` of what is held; several times, if need be.

    Raises PaymentLapsed, MoreThanHeld, LinesNeeded.
    """
    if at >= payment.held_until:
        raise PaymentLapsed()
    if amount_minor > payment.held_minor:
        raise MoreThanHeld(
            f"{payment.held_minor} minor units are held for this payment; capture that or less.",
            held_minor=payment.held_minor,
        )
    plain = len({each.scene for each in payment.portions}) == 1
    taken = _taken(payment, amount_minor, lines, _held, bound_first=plain)
    credit = {limit_id: each.credit_minor for limit_id, each in limits.items()}
    movements = []
    for portion, amount in taken:
        paid = min(amount, credit[portion.limit_id])
        credit[portion.limit_id] -= paid
        movements.append(
            Movement(
                limit_id=portion.limit_id,
                held_minor=-amount,
                drawn_minor=amount - paid,
                credit_minor=-paid,
            )
        )
    return Turn(_after(payment, "captured_minor", taken), amount_minor, together(movements))


def release(payment: OpenedPayment) -> Turn:
    """All that is still held goes back to where it came from: a void or an expiry. Maybe nothing.

    A scene limit of which nothing was captured was not used after all.
    """
    taken = [(each, each.held_minor) for each in payment.portions if each.held_minor]
    movements = [Movement(limit_id=portion.limit_id, held_minor=-amount) for portion, amount in taken]
    kept = {each.limit_id for each in payment.portions if each.captured_minor}
    unused = {portion.limit_id for portion, _ in taken if portion.bound} - kept
    movements += [Movement(limit_id=limit_id, uses=-1) for limit_id in sorted(unused)]
    return Turn(_after(payment, "released_minor", taken), payment.held_minor, together(movements))


def refund(payment: OpenedPayment, amount_minor: int, lines: Sequence[PaymentLine], limits: Limits) -> Turn:
    """What was captured goes back to the limit it came from. What was repaid there meanwhile is owed to the
    person, on that limit; it pays for what is captured next, and is never paid out as cash.

    Raises MoreThanCaptured, LinesNeeded.
    """
    if amount_minor > payment.kept_minor:
        raise MoreThanCaptured(
            f"{payment.kept_minor} minor units of this payment can be refunded; refund that or less.",
            captured_minor=payment.kept_minor,
        )
    taken = _taken(payment, amount_minor, lines, _kept, bound_first=True)
    drawn = {limit_id: each.drawn_minor for limit_id, each in limits.items()}
    movements = []
    for portion, amount in taken:
        off = min(amount, drawn[portion.limit_id])
        drawn[portion.limit_id] -= off
        movements.append(Movement(limit_id=portion.limit_id, drawn_minor=-off, credit_minor=amount - off))
    return Turn(_after(payment, "refunded_minor", taken), amount_minor, together(movements))


def together(movements: Iterable[Movement]) -> tuple[Movement, ...]:
    """One movement for each limit."""
    sums: dict[str, Movement] = {}
    for each in movements:
        before = sums.get(each.limit_id, Movement(limit_id=each.limit_id))
        sums[each.limit_id] = Movement(
            limit_id=each.limit_id,
            held_minor=before.held_minor + each.held_minor,
            drawn_minor=before.drawn_minor + each.drawn_minor,
            credit_minor=before.credit_minor + each.credit_minor,
            uses=before.uses + each.uses,
        )
    return tuple(sums.values())


def _held(portion: Portion) -> int:
    return portion.held_minor


def _kept(portion: Portion) -> int:
    return portion.kept_minor


def _taken(
    payment: OpenedPayment,
    amount_minor: int,
    lines: Sequence[PaymentLine],
    part: Callable[[Portion], int],
    *,
    bound_first: bool,
) -> Taken:
    """Which portions an amount is of, in an order that is safe for what was said."""
    if not lines or not any(each.bound for each in payment.portions):
        left = [each for each in payment.portions if part(each)]
        bound = {each.limit_id for each in left if each.bound}
        if len(bound) > 1 and amount_minor != sum(map(part, left)):
            raise LinesNeeded()
        return _filled(left, amount_minor, part, bound_first)
    asked: dict[Scene, int] = {}
    for line in lines:
        asked[line.scene] = asked.get(line.scene, 0) + line.amount_minor
    if sum(asked.values()) != amount_minor:
        raise LinesNeeded("The lines do not add up to the amount; send lines that do.")
    taken: list[tuple[Portion, int]] = []
    for scene, amount in asked.items():
        portions = [each for each in payment.portions if each.scene is scene]
        if amount > (there := sum(map(part, portions))):
            raise LinesNeeded(
                f"Of this payment {there} is left for {scene}, not {amount}; correct the lines."
            )
        taken += _filled(portions, amount, part, bound_first=True)
    return taken


def _filled(
    portions: Iterable[Portion], amount_minor: int, part: Callable[[Portion], int], bound_first: bool
) -> Taken:
    taken = []
    for each in sorted(portions, key=lambda one: one.bound is not bound_first):
        amount = min(amount_minor, part(each))
        if amount:
            taken.append((each, amount))
            amount_minor -= amount
    assert not amount_minor, "the caller has seen that there is enough"
    return taken


def _after(payment: OpenedPayment, counted: str, taken: Taken) -> OpenedPayment:
    """The payment with these amounts counted as captured, released or refunded."""
    more = {(each.limit_id, each.scene): amount for each, amount in taken}
    portions = tuple(
        each.model_copy(update={counted: getattr(each, counted) + more.get((each.limit_id, each.scene), 0)})
        for each in payment.portions
    )
    return payment.model_copy(update={"portions": portions})

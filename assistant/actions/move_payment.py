"""What is done with an approved payment: capture, void, refund, and giving back what nobody captured."""

from collections.abc import Callable, Mapping
from datetime import datetime

from assistant.actions.charge_interest import charge_interest
from assistant.actions.means import Means
from assistant.actions.note_merchant import note_refunded
from assistant.storage.stores import Stores
from models.errors import IdempotencyConflict, NotFound
from models.facts.ledger import Entry, EntryKind, OpenedPayment
from models.facts.payment import PaymentLine
from models.facts.value import Value
from models.payment_errors import PaymentNotApproved
from tools.audit.seal import seal_of
from tools.payments import lives
from tools.payments.lives import Balance, Turn
from tools.payments.postings import posted

OF_TIME = "lapse"
"""The step that time takes; a caller's step ids are kept apart from ours by their prefix."""


_Taking = Callable[[OpenedPayment, Mapping[str, Balance], datetime], Turn]
"""What a step does to a payment, with its limits as they are and the time it is, under their lock."""


class _Asked(Value):
    """What a step is asked to do; the same step id means the same request."""

    kind: EntryKind
    amount_minor: int
    lines: tuple[PaymentLine, ...] = ()


def capture_payment(
    means: Means, payment_id: str, step_id: str, amount_minor: int, lines: tuple[PaymentLine, ...] = ()
) -> Entry:
    """The merchant takes some or all of what is held; it is owed from now on.

    The same step id with the same content gives the same answer, as in all of these; with other content it
    raises IdempotencyConflict. Raises NotFound, PaymentNotApproved, PaymentLapsed, MoreThanHeld, LinesNeeded.
    """

    def turn(payment: OpenedPayment, balances: Mapping[str, Balance], at: datetime) -> Turn:
        return lives.capture(payment, amount_minor, lines, balances, at)

    asked = _Asked(kind=EntryKind.CAPTURED, amount_minor=amount_minor, lines=lines)
    return _step(means, payment_id, step_id, asked, turn)


def void_payment(means: Means, payment_id: str, step_id: str) -> Entry:
    """Give back all that is still held. What was captured stays captured: that is refunded.

    Nothing is held any more when this returns, however often it is asked. Raises NotFound,
    PaymentNotApproved.
    """
    asked = _Asked(kind=EntryKind.VOIDED, amount_minor=0)
    return _step(means, payment_id, step_id, asked, lambda payment, _, __: lives.release(payment))


def refund_payment(
    means: Means, payment_id: str, step_id: str, amount_minor: int, lines: tuple[PaymentLine, ...] = ()
) -> Entry:
    """Give back some or all of what was captured, each part to the limit it came from; never as cash.
    What goes back bears no interest from today on.

    Raises NotFound, PaymentNotApproved, MoreThanCaptured, LinesNeeded.
    """

    def turn(payment: OpenedPayment, balances: Mapping[str, Balance], _: datetime) -> Turn:
        return lives.refund(payment, amount_minor, lines, balances)

    asked = _Asked(kind=EntryKind.REFUNDED, amount_minor=amount_minor, lines=lines)
    return _step(means, payment_id, step_id, asked, turn)


def lapse_payments(means: Means, stores: Stores, customer_id: str) -> int:
    """Give back what was held past its time; how many payments that were. Under the customer's lock."""
    lapsed = stores.ledger.lapsed(customer_id, means.now())
    for payment in lapsed:
        asked = _Asked(kind=EntryKind.EXPIRED, amount_minor=0)
        _take(means, stores, payment, OF_TIME, asked, lambda each, _, __: lives.release(each))
    return len(lapsed)


def _step(
    means: Means,
    payment_id: str,
    step_id: str,
    asked: _Asked,
    turn: _Taking,
) -> Entry:
    with means.storage.reading() as stores:
        customer_id = _whose(stores, payment_id)
    with means.storage.writing() as stores:
        stores.customers.lock_any(customer_id)
        payment = stores.ledger.payment(payment_id)
        if payment is None:
            raise PaymentNotApproved()
        known = stores.ledger.entry(payment_id, f"asked:{step_id}")
        if known is not None:
            if known[1] != seal_of(asked):
                raise IdempotencyConflict("This step id was used for something else; use a new one.")
            return known[0]
        return _take(means, stores, payment, f"asked:{step_id}", asked, turn)


def _take(
    means: Means,
    stores: Stores,
    payment: OpenedPayment,
    step_id: str,
    asked: _Asked,
    turn: _Taking,
) -> Entry:
    at = means.now()  # now that nobody else is at it: whoever waited long may have come too late
    turned = turn(payment, stores.ledger.balances({each.limit_id for each in payment.portions}), at)
    entry = Entry(
        entry_id=means.new_id("ent"),
        customer_id=payment.customer_id,
        kind=asked.kind,
        step_id=step_id,
        payment_id=payment.payment_id,
        amount_minor=turned.amount_minor,
        currency=payment.currency,
        movements=turned.movements,
        at=at,
    )
    stores.ledger.keep(turned.payment)
    postings = posted(entry, f"merchant:{payment.merchant_id}")
    stores.ledger.enter(entry, seal_of(asked), postings)
    if asked.kind is EntryKind.REFUNDED:
        _settle_interest(means, stores, entry)
        note_refunded(means, stores, payment, turned.payment, entry.at)
    return entry


def _settle_interest(means: Means, stores: Stores, refunded: Entry) -> None:
    """A refund ends what was borrowed from its day on; interest for the days until then stays owed.

    Where nothing is drawn any more it is charged now, and paid by what the person is owed there.
    """
    touched = {each.limit_id for each in refunded.movements}
    balances = stores.ledger.balances(touched)
    paid_off = [limit_id for limit_id, balance in balances.items() if not balance.drawn_minor]
    charge_interest(means, stores, refunded.customer_id, refunded.at, paid_off)


def _whose(stores: Stores, payment_id: str) -> str:
    known = stores.limits.authorisation(payment_id)
    if known is None:
        raise NotFound(f"There is no payment {payment_id}.")
    return known[0].customer_id

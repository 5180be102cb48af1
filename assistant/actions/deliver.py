"""Tell counterparties of changed consents: whatever is due, each by one worker at a time, until taken in.

At least once: a worker that dies after sending sends again later, under the same id, and the receiver knows
it by that. No transaction is open while anything is sent.
"""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.actions.means import Means
from models.errors import RecordTampered
from models.facts.delivery import Carried, Delivery, DeliveryState, Parcel
from tools.audit.receipts import verify
from tools.webhooks.message import body_of
from tools.webhooks.retries import LEASE, next_attempt

_IN_ONE_ROUND = 100


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many were taken in, how many are tried again later, and how many were given up."""

    delivered: int = 0
    put_off: int = 0
    failed: int = 0


def deliver_due(means: Means, *, stop: Callable[[], bool] = lambda: False) -> Delivered:
    """One round. Whoever fails to take one in is left in peace until the next round; others are told.

    What is for somebody without an address waits until there is one.
    """
    with means.storage.reading() as stores:
        names = [each.name for each in stores.counterparties.all()]
    came_to: list[DeliveryState] = []
    for name in names:
        with means.storage.reading() as stores:
            due = stores.deliveries.due(name, means.now(), _IN_ONE_ROUND)
        for delivery in due:
            state = None if stop() else _deliver(means, delivery)
            if state is None:
                break  # told to stop, or another worker is at this counterparty
            came_to.append(state)
            if state is not DeliveryState.DELIVERED:
                break
    return Delivered(
        delivered=came_to.count(DeliveryState.DELIVERED),
        put_off=came_to.count(DeliveryState.WAITING),
        failed=came_to.count(DeliveryState.FAILED),
    )


def _deliver(means: Means, delivery: Delivery) -> DeliveryState | None:
    """One attempt and what became of it; None when it is another worker's."""
    with means.storage.writing() as stores:
        claimed = stores.deliveries.claim(delivery, means.now(), LEASE)
        address = None if claimed is None else stores.counterparties.address(delivery.counterparty)
    if claimed is None:
        return None
    carried = (
        Carried(arrived=False, note="Nobody is registered under this name.")
        if address is None
        else _carried(means, claimed, *address)
    )
    return _keep(means, claimed, carried)


def _carried(means: Means, delivery: Delivery, url: str, secret: str) -> Carried:
    with means.storage.reading() as stores:
        changes = stores.consents.changes(delivery.consent_id)
    receipts = [each.receipt for each in changes if each.revision == delivery.revision]
    if not receipts:
        return Carried(arrived=False, note="The record of this consent is gone.", final=True)
    (receipt,) = receipts
    try:
        payload = verify(receipt, means.signing_keys.public)
    except RecordTampered as error:  # bent, or signed with a key this process was started without
        return Carried(arrived=False, note=f"Not sent, the receipt does not hold: {error}")
    return means.courier.carry(
        Parcel(
            message_id=delivery.delivery_id,
            url=url,
            secret=secret,
            body=body_of(receipt, payload),
            at=means.now(),
        )
    )


def _keep(means: Means, claimed: Delivery, carried: Carried) -> DeliveryState | None:
    at = means.now()
    again = None if carried.final else next_attempt(claimed.attempts, at)
    with means.storage.writing() as stores:
        if carried.arrived:
            kept = stores.deliveries.settle(claimed, DeliveryState.DELIVERED, at, error=None)
            return DeliveryState.DELIVERED if kept else None
        if again is None:
            kept = stores.deliveries.settle(claimed, DeliveryState.FAILED, at, error=carried.note)
            return DeliveryState.FAILED if kept else None
        kept = stores.deliveries.put_off(claimed, again, at, carried.note)
        return DeliveryState.WAITING if kept else None

"""Who is told of changed consents, and where: add, remove; have something told again."""

import base64
from dataclasses import dataclass

from assistant.actions.means import Means
from models.errors import UnusableInput
from models.facts.delivery import Counterparty, Delivery


@dataclass(frozen=True, slots=True)
class Added:
    """The counterparty and the secret that everything it is told is signed with; shown this once."""

    counterparty: Counterparty
    secret: str


def add_counterparty(means: Means, name: str, url: str) -> Added:
    """Tell a party that consents can name, from now on and of what waits already.

    Raises NotFound for a party nobody has described, UnusableInput for the lender itself,
    AddressUnusable, CounterpartyExists.
    """
    if means.party(name).party_id == means.controller:
        raise UnusableInput("The lender keeps the record itself; name a party that receives data.")
    means.courier.require_address(url)
    secret = "whsec_" + base64.b64encode(bytes.fromhex(means.new_salt())).decode()
    counterparty = Counterparty(name=name, url=url, created_at=means.now())
    with means.storage.writing() as stores:
        stores.counterparties.add(counterparty, secret)
    return Added(counterparty, secret)


def remove_counterparty(means: Means, name: str) -> None:
    """Tell them nothing any more. Raises NotFound."""
    with means.storage.writing() as stores:
        stores.counterparties.remove(name)


def redeliver(means: Means, delivery_id: str) -> Delivery:
    """Have one told again in the next round, under the same id, whatever became of it. Raises NotFound."""
    with means.storage.writing() as stores:
        return stores.deliveries.redeliver(delivery_id, means.now())

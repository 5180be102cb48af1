"""Write one entry into the ledger with its postings."""

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.ledger import Entry
from tools.payments.postings import sides_of


def enter(means: Means, stores: Stores, entry: Entry, request_hash: str, counterpart: str) -> None:
    """Under the customer's lock. `counterpart` is the account on the other side, e.g. `merchant:<id>`."""
    sides = tuple((means.new_id("pst"), account, amount) for account, amount in sides_of(entry, counterpart))
    stores.ledger.enter(entry, request_hash, sides)

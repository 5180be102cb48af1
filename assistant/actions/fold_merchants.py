"""Work out anew how merchants are going, from what was noted of them."""

from datetime import timedelta

from assistant.actions.means import Means
from tools.payments.merchant_standing import REMEMBERED

_KEPT = REMEMBERED + timedelta(days=1)


def fold_merchants(means: Means) -> int:
    """Each merchant in a transaction of its own; how many there were. Notes too old to count are deleted.

    Can be run twice, by several workers, and again after dying: every fold begins from the notes themselves.
    """
    at = means.now()
    with means.storage.reading() as stores:
        merchant_ids = stores.merchants.to_fold(at)
    for merchant_id in merchant_ids:
        with means.storage.writing() as stores:
            stores.merchants.fold(merchant_id, at)
    with means.storage.writing() as stores:
        stores.merchants.forget(at - _KEPT)
    return len(merchant_ids)

"""Register a merchant: an integrator says who it is, and every change of that is dated."""

from assistant.actions.means import Means
from models.errors import NotFound
from models.facts.merchant import MerchantRecord
from models.facts.payment import Merchant


def register_merchant(means: Means, merchant: Merchant) -> MerchantRecord:
    """The entry as it then stands. The same again changes nothing; another name, code or place is dated,
    and limits agreed before that stay shut there."""
    at = means.now()
    said = merchant.model_dump()
    with means.storage.writing() as stores:
        known = stores.merchants.record(merchant.merchant_id)
        if known is None:
            entry = MerchantRecord(**said, first_seen_at=at, registered_at=at)
        else:
            changed = _differs(known, merchant) or not stores.merchants.is_called(merchant)
            entry = MerchantRecord(
                **said,
                first_seen_at=known.first_seen_at,
                changed_at=at if changed else known.changed_at,
                registered_at=known.registered_at or at,
            )
        if entry != known:
            stores.merchants.register(entry)
    return entry


def registered_merchant(means: Means, merchant_id: str) -> MerchantRecord:
    """An entry of the directory, also of a merchant that only its payments name. Raises NotFound."""
    with means.storage.reading() as stores:
        known = stores.merchants.record(merchant_id)
    if known is None:
        raise NotFound(f"There is no merchant {merchant_id}.")
    return known


def _differs(known: MerchantRecord, said: Merchant) -> bool:
    """To say where somebody is of whom that was not known is no change."""
    moved = known.region is not None and known.region != said.region
    return moved or (known.category_code, known.country) != (said.category_code, said.country)

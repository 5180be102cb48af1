"""Who is stormed: one customer with a standing limit and scene limits, a few others, and the callers' key."""

from dataclasses import dataclass
from datetime import date, timedelta

from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.actions.register_merchant import register_merchant
from assistant.api.keys import Scope, new_key
from assistant.benching.ledger_storm.baskets import SHOPS
from models.facts.evidence import Scene
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind
from models.facts.limit import Scope as LimitScope
from models.facts.payment import Merchant

_STANDING_MINOR, _SCENE_MINOR = 8_000, 2_500
"""For each caller: about what one payment asks for, so that with all of them at once many are declined."""
_OTHERS = 3
_TERMS_OF_NO_OFFER = "0" * 64


@dataclass(frozen=True, slots=True)
class People:
    """`secret` is the key's; `main` is the customer everybody storms."""

    secret: str
    main: str
    others: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        return (self.main, *self.others)


def settle_in(means: Means, callers: int) -> People:
    """A key with the scopes of payments, accounts, and limits sized for so many callers."""
    _, secret = new_key(means, "ledger storm", (Scope.PAYMENTS_AUTHORIZE, Scope.PAYMENTS_READ))
    customers = [_customer(means, callers) for _ in range(1 + _OTHERS)]
    for shop in SHOPS:
        register_merchant(
            means, Merchant(merchant_id=shop.merchant_id, name=shop.name, category_code=shop.code)
        )
    for scene in (Scene.FURNITURE, Scene.APPLIANCES, Scene.ELECTRONICS):
        _open_scene(means, customers[0], scene, callers * _SCENE_MINOR)
    return People(secret, customers[0], tuple(customers[1:]))


def _customer(means: Means, callers: int) -> str:
    opened = open_account(
        means,
        name="Storm Rider",
        born_on=date(1995, 5, 1),
        language=Language.EN,
        limit_minor=callers * _STANDING_MINOR,
    )
    return opened.customer_id


def _open_scene(means: Means, customer_id: str, scene: Scene, amount_minor: int) -> None:
    """As an accepted offer would open it, without the papers that an offer rests on."""
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        limit = Limit(
            limit_id=means.new_id("lim"),
            customer_id=customer_id,
            kind=LimitKind.SCENE,
            scope=LimitScope(scene=scene),
            amount_minor=amount_minor,
            currency=means.pack.currency,
            annual_rate_bps=1200,
            valid_from=at,
            valid_until=at + timedelta(days=30),
        )
        signed = means.scopes.sign(limit, _TERMS_OF_NO_OFFER)
        kept = limit.model_copy(update={"scope_signature": signed})
        stores.limits.open(kept, means.new_id("chg"), at)

"""Why a scene limit stays shut to a payment, the most telling reason first. Pure."""

from datetime import timedelta

from models.facts.limit import Limit, Scope
from models.facts.merchant import MerchantKnown, MerchantRecord, SceneFacts
from models.facts.payment import Merchant, Payment
from tools.payments.merchant_review import review_signs
from tools.policy.pack import KnownMerchants, PolicyPack
from tools.verification.merchants import same_merchant


def shut_at(payment: Payment, pack: PolicyPack, facts: SceneFacts) -> str | None:
    """What shuts every scene limit to this merchant, or None."""
    merchant, known = payment.merchant, facts.merchant
    if known is None:
        return "scene_service_down"
    if merchant.category_code in pack.scene.never_codes:
        return "never_at_such_merchants"
    if merchant.region is not None and not merchant.region.startswith(f"{merchant.country}-"):
        return "place_differs"
    if known.name_differs:
        return "merchant_name_differs"
    if known.name_held:
        return "merchant_unknown"
    if known.standing is not None and review_signs(known.standing, pack.scene.review):
        return "merchant_under_review"
    return None


def shut_to(
    payment: Payment,
    limit: Limit,
    pack: PolicyPack,
    facts: SceneFacts,
    shut_to_all: str | None,
    lines_minor: int,
) -> str | None:
    """Why one scene limit stays shut, or None. `shut_to_all` is what `shut_at` says; `lines_minor` what the
    payment has of the limit's scene."""
    scope = limit.scope
    assert scope is not None
    if limit.limit_id in facts.unverified:
        return "scope_not_verified"
    if shut_to_all is not None:
        return shut_to_all
    assert facts.merchant is not None, "a service that is down shuts every scene limit"
    return (
        _wrong_merchant(payment, limit, pack, facts.merchant)
        or _wrong_place(payment.merchant, scope, facts.merchant.record)
        or _wrong_basket(payment, limit, scope, lines_minor)
        or _above_its_most(limit, scope, lines_minor, facts.own_day_minor)
    )


def _wrong_merchant(payment: Payment, limit: Limit, pack: PolicyPack, known: MerchantKnown) -> str | None:
    scope, merchant = limit.scope, payment.merchant
    assert scope is not None
    if merchant.category_code not in pack.scene.category_codes.get(scope.scene, ()):
        return "merchant_class_differs"
    if scope.merchant is not None and not same_merchant(scope.merchant, merchant.name):
        return "merchant_differs"
    record = known.record
    if record is None:
        return "merchant_unknown" if scope.merchant is None else None
    if merchant.category_code != record.category_code or _changed_since(record, limit):
        return "merchant_recoded"
    if scope.merchant is None and not _known_well(record, known, payment, pack.scene.known):
        return "merchant_unknown"
    return None


def _changed_since(record: MerchantRecord, limit: Limit) -> bool:
    """What the merchant was when the limit was agreed is what the limit was agreed for."""
    return record.changed_at is not None and record.changed_at >= limit.valid_from


def _known_well(
    record: MerchantRecord, known: MerchantKnown, payment: Payment, policy: KnownMerchants
) -> bool:
    if record.registered_at is not None:
        return True
    there_for = payment.at - record.first_seen_at
    customers = 0 if known.standing is None else known.standing.month.customers
    return there_for >= timedelta(days=policy.days) and customers >= policy.customers_min


def _wrong_place(merchant: Merchant, scope: Scope, record: MerchantRecord | None) -> str | None:
    """Where the payment does not say its region, the directory may; a shop that the order names is itself
    the place, so that there it need not be said."""
    if scope.country is not None and merchant.country != scope.country:
        return "place_differs"
    known = None if record is None else record.region
    if record is not None and record.country != merchant.country:
        return "place_differs"
    if scope.region is None:
        return None
    if {merchant.region, known} - {None, scope.region}:
        return "place_differs"
    said = merchant.region or known or scope.merchant
    return None if said else "place_unknown"


def _wrong_basket(payment: Payment, limit: Limit, scope: Scope, lines_minor: int) -> str | None:
    if limit.currency is not payment.currency:
        return "currency_differs"
    if not payment.lines:
        return "lines_not_said"
    if not lines_minor:
        return "no_line_of_the_scene"
    return None


def _above_its_most(limit: Limit, scope: Scope, lines_minor: int, own_day_minor: int) -> str | None:
    """A purchase in several payments of one day is one purchase."""
    most = scope.payment_max_minor
    if most is not None and lines_minor > most:
        return "above_payment_max"
    if most is not None and lines_minor + own_day_minor > most:
        return "split_payments"
    if scope.uses_max is not None and limit.uses >= scope.uses_max:
        return "used_already"
    return None

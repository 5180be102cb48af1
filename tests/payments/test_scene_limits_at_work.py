"""A scene limit from its offer to its last use, on both databases."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from assistant.actions.authorise_payment import authorise_payment
from assistant.actions.fold_merchants import fold_merchants
from assistant.actions.means import Means
from assistant.actions.move_payment import capture_payment, refund_payment, void_payment
from assistant.actions.note_merchant import note_scam
from assistant.actions.register_merchant import register_merchant
from assistant.actions.request_limit import request_limit
from assistant.actions.sign_scopes import sign_scopes
from assistant.actions.verify_records import verify_records
from assistant.storage.stores import Stores
from assistant.storage.vault import RETAINED
from assistant.wiring import Program
from models.facts.consent import Purpose
from models.facts.evidence import EvidenceKind, FieldName, FieldValue, Scene
from models.facts.limit import Limit, Scope
from models.facts.merchant import MerchantKnown
from models.facts.payment import Authorisation, Merchant, Payment, PaymentVerdict
from tests.actions.test_ledger import SHOP, a_payment, limits
from tests.given import Clock, a_customer
from tests.given_papers import accepted, basket, scene_wish, shown, without_pdf, yuan
from tests.given_papers import text as words

FURNITURE, ELECTRONICS = Scene.FURNITURE, Scene.ELECTRONICS
PHONES = Merchant(merchant_id="m_2", name="Brightcell", category_code="5732")


@pytest.fixture
def means(running: Program) -> Means:
    return without_pdf(running).means


@pytest.fixture
def on_sqlite(embedded: Program) -> Means:
    """For what no database can change."""
    return without_pdf(embedded).means


def with_a_limit(
    means: Means, scene: Scene = FURNITURE, shown_as: Mapping[FieldName, FieldValue | None] | None = None
) -> tuple[str, Limit]:
    """The rider: 3,000 left on the standing limit, and an accepted limit for what the purchase shows."""
    customer_id = a_customer(means, limit_minor=500_000, drawn_minor=200_000, months_on_book=24).customer_id
    shown(means, customer_id, EvidenceKind.PURCHASE, shown_as, purpose=Purpose.SCENE_PURCHASE)
    shown(means, customer_id, EvidenceKind.RENTAL_CONTRACT, purpose=Purpose.SCENE_PURCHASE)
    offer = request_limit(means, customer_id, scene_wish(scene)).offer
    assert offer is not None
    return customer_id, accepted(means, customer_id, offer).limit


A_PHONE: dict[FieldName, FieldValue | None] = {
    FieldName.MERCHANT: words("Brightcell"),
    FieldName.LINES: basket(("Phone", ELECTRONICS, 4_200)),
    FieldName.TOTAL: yuan(4_200),
}


def paid(
    means: Means, customer_id: str, payment_id: str, amount: int = 10_000, merchant: Merchant = SHOP
) -> Authorisation:
    scene = ELECTRONICS if merchant.merchant_id == "m_2" else FURNITURE
    return authorise_payment(
        means, a_payment(customer_id, payment_id, amount, (scene, amount), merchant=merchant)
    )


def said_of(answer: Authorisation, limit: Limit) -> str:
    return {each.limit_id: each.reason for each in answer.considered}[limit.limit_id]


def shut(answer: Authorisation, limit: Limit) -> str:
    """Why the scene limit stayed shut; the standing one has paid."""
    assert answer.verdict is PaymentVerdict.APPROVE
    assert limit.limit_id not in {each.limit_id for each in answer.drawn}
    return said_of(answer, limit)


def test_an_accepted_scope_is_signed_and_what_was_changed_since_shuts_it(means: Means) -> None:
    # given a limit that was used
    customer_id, limit = with_a_limit(means)
    assert limit.scope == Scope(scene=FURNITURE, merchant="Homewell Furniture", country="CN")
    assert said_of(paid(means, customer_id, "pay_1"), limit) == "pays_its_lines"
    assert (verify_records(means).scopes, verify_records(means).first_bad) == (1, None)

    # when somebody with the database makes it larger
    with means.storage.engine.begin() as connection:
        connection.execute(text("UPDATE limits SET amount_minor = amount_minor + 1 WHERE kind = 'scene'"))

    # then it is shut, the standing limit goes on, and the audit names it
    assert shut(paid(means, customer_id, "pay_2"), limit) == "scope_not_verified"
    assert verify_records(means).first_bad == limit.limit_id


def test_a_scope_from_before_signatures_stays_shut_until_it_is_signed_from_its_offer(means: Means) -> None:
    # given a limit as it was kept before: the scope alone
    customer_id, limit = with_a_limit(means)
    assert limit.scope is not None
    _keep_as_before(means, limit, limit.scope)
    assert shut(paid(means, customer_id, "pay_1"), limit) == "scope_not_verified"

    # then it is signed from the terms the person said yes to, once
    assert (sign_scopes(means), sign_scopes(means)) == (1, 0)
    assert said_of(paid(means, customer_id, "pay_2"), limit) == "pays_its_lines"
    assert verify_records(means).first_bad is None

    # and one that says more than they did is not
    _keep_as_before(means, limit, limit.scope.model_copy(update={"merchant": None}))
    assert sign_scopes(means) == 0
    assert shut(paid(means, customer_id, "pay_3"), limit) == "scope_not_verified"


def _keep_as_before(means: Means, limit: Limit, scope: Scope) -> None:
    place = f"limits/{limit.limit_id}"
    kept = means.storage.vault.seal(limit.customer_id, RETAINED, place, scope.model_dump_json())
    with means.storage.engine.begin() as connection:
        change = text("UPDATE limits SET scope = :kept, scope_signed = :no WHERE limit_id = :limit_id")
        connection.execute(change, {"kept": kept, "no": False, "limit_id": limit.limit_id})


class SceneServiceDown:
    """Gives no answer, as one that stands elsewhere may."""

    def __init__(self, error: Exception) -> None:
        self.error, self.asked = error, 0

    def facts_for(self, payment: Payment, stores: Stores) -> MerchantKnown:
        self.asked += 1
        raise self.error


def test_when_the_scene_service_is_down_the_standing_limit_goes_on(means: Means) -> None:
    customer_id, limit = with_a_limit(means)
    for error in (ConnectionError("down"), ValueError("nonsense")):
        down = replace(means, scenes=SceneServiceDown(error))
        assert shut(paid(down, customer_id, f"pay_{error}"), limit) == "scene_service_down"
    service = SceneServiceDown(TimeoutError("late"))
    without = replace(means, scenes=service)

    assert shut(paid(without, customer_id, "pay_1"), limit) == "scene_service_down"
    declined = paid(without, customer_id, "pay_2", 300_000)
    assert (declined.verdict, said_of(declined, limit)) == (PaymentVerdict.DECLINE, "scene_service_down")
    assert said_of(paid(means, customer_id, "pay_3"), limit) == "pays_its_lines"

    # and whoever has no scene limit does not even ask
    other = a_customer(means, limit_minor=50_000).customer_id
    assert service.asked == 2
    assert paid(without, other, "pay_4").verdict is PaymentVerdict.APPROVE
    assert service.asked == 2


def test_a_limit_for_one_payment_is_used_once_whatever_becomes_of_the_payment(means: Means) -> None:
    # given a limit for a phone, which is for one payment
    customer_id, limit = with_a_limit(means, ELECTRONICS, A_PHONE)
    assert limit.scope is not None
    assert limit.scope.uses_max == 1

    # when a payment holds it, no other can; and one that is voided was no use of it
    assert said_of(paid(means, customer_id, "pay_1", 5_000, PHONES), limit) == "pays_its_lines"
    assert shut(paid(means, customer_id, "pay_2", 5_000, PHONES), limit) == "used_already"
    void_payment(means, "pay_1", "v1")
    void_payment(means, "pay_1", "v2")
    assert said_of(paid(means, customer_id, "pay_3", 20_000, PHONES), limit) == "pays_its_lines"

    # then once captured in part it is used: the rest voided, all of it refunded, it stays so
    capture_payment(means, "pay_3", "c1", 5_000)
    capture_payment(means, "pay_3", "c2", 5_000)
    void_payment(means, "pay_3", "v1")
    refund_payment(means, "pay_3", "r1", 10_000)
    assert shut(paid(means, customer_id, "pay_4", 5_000, PHONES), limit) == "used_already"
    found = {each.limit_id: each for each in limits(means, customer_id)}[limit.limit_id]
    assert (found.uses, found.drawn_minor, found.held_minor) == (1, 0, 0)


def test_a_shop_that_is_coded_otherwise_after_its_first_payment_gets_no_scene_money(on_sqlite: Means) -> None:
    means = on_sqlite
    customer_id, limit = with_a_limit(means)
    assert said_of(paid(means, customer_id, "pay_1"), limit) == "pays_its_lines"
    for recoded in ("5719", "5713"):
        merchant = SHOP.model_copy(update={"category_code": recoded})
        answer = paid(means, customer_id, f"pay_{recoded}", merchant=merchant)
        assert shut(answer, limit) == "merchant_recoded"
    # also once the first sight is an entry of the directory
    fold_merchants(means)
    later = SHOP.model_copy(update={"category_code": "5719"})
    assert shut(paid(means, customer_id, "pay_4", merchant=later), limit) == "merchant_recoded"
    assert said_of(paid(means, customer_id, "pay_5"), limit) == "pays_its_lines"


def test_a_shop_that_an_integrator_recodes_after_the_offer_is_open_to_later_limits_alone(
    on_sqlite: Means, clock: Clock
) -> None:
    means = on_sqlite
    # given a registered shop, and a limit agreed after that
    register_merchant(means, SHOP)
    clock.pass_time(days=1)
    customer_id, limit = with_a_limit(means)
    assert register_merchant(means, SHOP).changed_at is None
    assert said_of(paid(means, customer_id, "pay_1"), limit) == "pays_its_lines"

    # when it is registered under another code of the same scene
    clock.pass_time(hours=1)
    recoded = SHOP.model_copy(update={"category_code": "5719"})
    assert register_merchant(means, recoded).changed_at == clock()

    # then neither code pays from the limit, and one agreed from now on works
    assert shut(paid(means, customer_id, "pay_2", merchant=recoded), limit) == "merchant_recoded"
    assert shut(paid(means, customer_id, "pay_3"), limit) == "merchant_recoded"
    clock.pass_time(hours=1)
    other_id, other = with_a_limit(means)
    assert said_of(paid(means, other_id, "pay_4", merchant=recoded), other) == "pays_its_lines"


def test_nobody_borrows_a_registered_shops_name_or_id(on_sqlite: Means) -> None:
    means = on_sqlite
    customer_id, limit = with_a_limit(means)
    register_merchant(means, SHOP)
    impostor = SHOP.model_copy(update={"merchant_id": "m_fake"})
    assert shut(paid(means, customer_id, "pay_1", merchant=impostor), limit) == "merchant_unknown"
    # seen once with the standing limit's money it is an impostor still
    assert shut(paid(means, customer_id, "pay_2", merchant=impostor), limit) == "merchant_unknown"
    register_merchant(means, SHOP.model_copy(update={"merchant_id": "m_9", "name": "Stars Live"}))
    renamed = SHOP.model_copy(update={"merchant_id": "m_9"})
    assert shut(paid(means, customer_id, "pay_3", merchant=renamed), limit) == "merchant_name_differs"


def test_a_collusive_shop_is_shut_at_once_and_as_folded(means: Means, clock: Clock) -> None:
    # given five payments of the limit, each refunded within the day
    customer_id, limit = with_a_limit(means)
    for number in range(5):
        assert said_of(paid(means, customer_id, f"pay_{number}"), limit) == "pays_its_lines"
        capture_payment(means, f"pay_{number}", "c", 10_000)
        clock.pass_time(hours=2)
        refund_payment(means, f"pay_{number}", "r", 10_000)

    # then the next finds it shut, before anything was folded and after
    assert shut(paid(means, customer_id, "pay_5"), limit) == "merchant_under_review"
    assert fold_merchants(means) == 1
    assert shut(paid(means, customer_id, "pay_6"), limit) == "merchant_under_review"
    with means.storage.reading() as stores:
        standing = stores.merchants.standing("m_1")
    assert standing is not None
    assert (standing.week.payments, standing.week.scene_refunds_soon, standing.week.customers) == (6, 5, 1)

    # and open again when its month is over; the notes are gone then
    clock.pass_time(days=7, hours=1)
    assert fold_merchants(means) == 1
    assert said_of(paid(means, customer_id, "pay_7"), limit) == "pays_its_lines"
    clock.pass_time(days=40)
    fold_merchants(means)
    with means.storage.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM merchant_facts")) == 0
        assert connection.scalar(text("SELECT category_code FROM merchants")) == "5712"


def test_a_known_scam_counts_as_soon_as_it_is_known(on_sqlite: Means, clock: Clock) -> None:
    means = on_sqlite
    customer_id, limit = with_a_limit(means)
    paid(means, customer_id, "pay_1")
    fold_merchants(means)
    clock.pass_time(hours=1)
    with means.storage.writing() as stores:
        note_scam(means, stores, a_payment(customer_id, "pay_1", 10_000, merchant=SHOP), clock())
    assert shut(paid(means, customer_id, "pay_2"), limit) == "merchant_under_review"


def test_what_is_noted_of_merchants_names_nobody(on_sqlite: Means) -> None:
    means = on_sqlite
    customer_id, _ = with_a_limit(means)
    paid(means, customer_id, "pay_1")
    paid(means, customer_id, "pay_2", merchant=SHOP.model_copy(update={"merchant_id": "m_7"}))
    fold_merchants(means)
    with means.storage.engine.connect() as connection:
        rows: list[Any] = list(connection.execute(text("SELECT * FROM merchant_facts")))
        entries = list(connection.execute(text("SELECT * FROM merchants")))
        payers = set(connection.scalars(text("SELECT payer FROM merchant_facts")))
    noted = repr([tuple(row) for row in (*rows, *entries)])
    assert customer_id not in noted
    assert SHOP.name not in noted
    assert len(payers) == 2, "one person at two merchants cannot be followed"


def test_an_offer_says_the_place_that_its_documents_say(on_sqlite: Means, clock: Clock) -> None:
    means = on_sqlite
    at_a_shop: dict[FieldName, FieldValue | None] = {
        FieldName.MERCHANT_ADDRESS: words("1 Wensan Road, Hangzhou")
    }
    _, named = with_a_limit(means, FURNITURE, at_a_shop)
    assert named.scope is not None
    assert (named.scope.merchant, named.scope.region) == ("Homewell Furniture", "CN-ZJ")

    # where the purchase names no shop, the new home is the place
    customer_id = a_customer(means, limit_minor=500_000, drawn_minor=200_000).customer_id
    home = {FieldName.ADDRESS: words("Room 1203, 88 Chifeng Road, Shanghai")}
    purpose = Purpose.SCENE_PURCHASE
    shown(means, customer_id, EvidenceKind.PURCHASE, {FieldName.MERCHANT: None}, purpose=purpose)
    shown(means, customer_id, EvidenceKind.RENTAL_CONTRACT, home, purpose=purpose)
    offer = request_limit(means, customer_id, scene_wish()).offer
    assert offer is not None
    assert offer.terms.scope == Scope(scene=FURNITURE, country="CN", region="CN-SH")
    limit = accepted(means, customer_id, offer).limit
    here = SHOP.model_copy(update={"region": "CN-SH"})
    assert shut(paid(means, customer_id, "pay_1", merchant=here), limit) == "merchant_unknown"
    clock.pass_time(days=1)
    register_merchant(means, SHOP.model_copy(update={"merchant_id": "m_5", "region": "CN-SH"}))
    assert shut(paid(means, customer_id, "pay_2", merchant=here), limit) == "merchant_unknown"
    known = here.model_copy(update={"merchant_id": "m_5", "region": None})
    clock.pass_time(days=1)
    assert said_of(paid(means, customer_id, "pay_3", merchant=known), limit) == "pays_its_lines"
    elsewhere = known.model_copy(update={"region": "CN-BJ"})
    assert shut(paid(means, customer_id, "pay_4", merchant=elsewhere), limit) == "place_differs"
    assert limit.valid_until == limit.valid_from + timedelta(days=30)

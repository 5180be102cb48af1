"""The disguises in which a scene limit is asked for money: each is refused and told, the rest goes on."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from models.facts.evidence import Scene
from models.facts.limit import Limit, Scope
from models.facts.merchant import (
    MerchantKnown,
    MerchantRecord,
    MerchantStanding,
    MerchantWindow,
    SceneFacts,
)
from models.facts.money import Currency
from models.facts.payment import Authorisation, Merchant, Payment, PaymentLine, PaymentVerdict
from tests.policy.deciding import AT, PACK, a_limit
from tools.payments.allocate import allocate

FURNITURE, ELECTRONICS, OTHER = Scene.FURNITURE, Scene.ELECTRONICS, Scene.OTHER
SHOP = Merchant(merchant_id="m_1", name="Homewell Furniture", category_code="5712", region="CN-SH")
LONG_AGO = AT - timedelta(days=300)
STANDING = a_limit(100_000)


def seen(**changes: Any) -> MerchantRecord:
    """The shop as the directory has it: seen long ago, registered by nobody."""
    told = {**SHOP.model_dump(), "name": None, "region": None, "first_seen_at": LONG_AGO, **changes}
    return MerchantRecord(**told)


def facts(record: MerchantRecord | None = None, **changes: Any) -> SceneFacts:
    return SceneFacts(merchant=MerchantKnown(record=record, **changes))


def scene_limit(scope: Scope, *, limit_id: str = "lim_f", amount: int = 5_000, **changes: Any) -> Limit:
    return a_limit(amount, limit_id=limit_id, scope=scope).model_copy(update=changes)


AT_THE_SHOP = Scope(scene=FURNITURE, merchant="Homewell Furniture", country="CN")
ANYWHERE = Scope(scene=FURNITURE, country="CN", region="CN-SH")


def a_payment(*lines: tuple[Scene, int], merchant: Merchant = SHOP, **changes: Any) -> Payment:
    lines = lines or ((FURNITURE, 1_000),)
    told: dict[str, Any] = {
        "payment_id": "pay_1",
        "customer_id": "cus_1",
        "amount_minor": sum(cost for _, cost in lines),
        "currency": Currency.CNY,
        "merchant": merchant,
        "lines": tuple(PaymentLine(scene=scene, amount_minor=cost) for scene, cost in lines),
        "at": AT,
    }
    return Payment(**{**told, **changes})


def shop(**changes: Any) -> Merchant:
    return SHOP.model_copy(update=changes)


def reasons(answer: Authorisation) -> dict[str, str]:
    return {each.limit_id: each.reason for each in answer.considered}


def drawn(answer: Authorisation) -> dict[str, int]:
    return {each.limit_id: each.amount_minor for each in answer.drawn}


def why(payment: Payment, limit: Limit, known: SceneFacts) -> str:
    """Why the limit stays shut; the standing limit has to pay all the same."""
    answer = allocate(payment, [STANDING, limit], PACK, known)
    assert answer.verdict is PaymentVerdict.APPROVE
    assert drawn(answer) == {"lim_1": payment.amount_minor}
    alone = allocate(payment, [limit], PACK, known)
    assert (alone.verdict, alone.drawn) == (PaymentVerdict.DECLINE, ())
    return reasons(answer)[limit.limit_id]


def test_the_shop_of_the_order_is_paid_also_when_nobody_ever_saw_it() -> None:
    for known in (facts(), facts(seen()), facts(seen(registered_at=LONG_AGO, name=SHOP.name))):
        answer = allocate(a_payment(), [scene_limit(AT_THE_SHOP), STANDING], PACK, known)
        assert drawn(answer) == {"lim_f": 1_000}


@pytest.mark.parametrize(
    ("reason", "merchant"),
    [
        ("never_at_such_merchants", shop(category_code="6540")),
        ("never_at_such_merchants", shop(category_code="6051")),
        ("never_at_such_merchants", shop(category_code="7995")),
        ("never_at_such_merchants", shop(category_code="6536")),
        ("never_at_such_merchants", shop(category_code="5944")),
        ("merchant_class_differs", shop(category_code="0000")),
        ("merchant_class_differs", shop(category_code="5411")),
        ("merchant_recoded", shop(category_code="5719")),
        ("merchant_differs", shop(name="Homewell Furniture Games")),
        ("merchant_differs", shop(name="Hоmewell Furniture")),  # a Cyrillic о
        ("merchant_differs", shop(name="Co., Ltd")),
        ("place_differs", shop(country="US", region=None)),
        ("place_differs", shop(region="US-CA")),
        ("place_differs", shop(country="HK", region="HK-X")),
    ],
)
def test_another_merchant_class_name_or_country_is_refused(reason: str, merchant: Merchant) -> None:
    assert why(a_payment(merchant=merchant), scene_limit(AT_THE_SHOP), facts(seen())) == reason


@pytest.mark.parametrize(
    "name", ["ＨＯＭＥＷＥＬＬ furniture", "Homewell-Furniture Co., Ltd.", "homewell furniture"]
)
def test_the_same_name_written_otherwise_is_the_same_shop(name: str) -> None:
    answer = allocate(a_payment(merchant=shop(name=name)), [scene_limit(AT_THE_SHOP)], PACK, facts(seen()))
    assert answer.verdict is PaymentVerdict.APPROVE


@pytest.mark.parametrize(
    ("reason", "known"),
    [
        ("merchant_recoded", facts(seen(category_code="7922"))),
        ("merchant_recoded", facts(seen(changed_at=AT + timedelta(minutes=1), registered_at=LONG_AGO))),
        ("merchant_recoded", facts(seen(changed_at=AT, registered_at=LONG_AGO))),
        ("merchant_name_differs", facts(seen(), name_differs=True)),
        ("merchant_unknown", facts(name_held=True)),
        ("place_differs", facts(seen(country="SG"))),
        ("scene_service_down", SceneFacts(merchant=None)),
    ],
)
def test_what_the_directory_knows_otherwise_shuts_the_limit(reason: str, known: SceneFacts) -> None:
    assert why(a_payment(), scene_limit(AT_THE_SHOP), known) == reason


def test_what_changed_before_the_limit_was_agreed_is_as_agreed() -> None:
    known = facts(seen(changed_at=AT - timedelta(minutes=1)))
    answer = allocate(a_payment(), [scene_limit(AT_THE_SHOP)], PACK, known)
    assert answer.verdict is PaymentVerdict.APPROVE


def a_standing(**changes: Any) -> MerchantStanding:
    return MerchantStanding(merchant_id="m_1", at=AT, first_seen_at=LONG_AGO, **changes)


def test_a_merchant_that_no_order_names_must_be_registered_or_well_known() -> None:
    limit = scene_limit(ANYWHERE)
    many, few = (a_standing(month=MerchantWindow(payments=n, customers=n)) for n in (10, 9))
    new = seen(first_seen_at=AT - timedelta(days=29))

    assert why(a_payment(), limit, facts()) == "merchant_unknown"
    assert why(a_payment(), limit, facts(seen())) == "merchant_unknown"
    assert why(a_payment(), limit, facts(seen(), standing=few)) == "merchant_unknown"
    assert why(a_payment(), limit, facts(new, standing=many)) == "merchant_unknown"
    for known in (facts(seen(), standing=many), facts(seen(registered_at=AT))):
        assert allocate(a_payment(), [limit], PACK, known).verdict is PaymentVerdict.APPROVE


def test_the_place_is_the_one_agreed_and_has_to_be_known() -> None:
    limit, registered = scene_limit(ANYWHERE), {"registered_at": LONG_AGO, "name": SHOP.name}
    silent = shop(region=None)

    assert why(a_payment(merchant=shop(region="CN-BJ")), limit, facts(seen(**registered))) == "place_differs"
    assert why(a_payment(merchant=silent), limit, facts(seen(**registered))) == "place_unknown"
    moved = facts(seen(**registered, region="CN-BJ"))
    assert why(a_payment(merchant=silent), limit, moved) == "place_differs"
    assert why(a_payment(), limit, moved) == "place_differs"
    here = facts(seen(**registered, region="CN-SH"))
    assert allocate(a_payment(merchant=silent), [limit], PACK, here).verdict is PaymentVerdict.APPROVE
    # the shop of the order is itself the place; where it says another, it is another
    both = scene_limit(AT_THE_SHOP.model_copy(update={"region": "CN-SH"}))
    assert allocate(a_payment(merchant=silent), [both], PACK, facts()).verdict is PaymentVerdict.APPROVE
    assert why(a_payment(merchant=shop(region="CN-BJ")), both, facts()) == "place_differs"


def test_a_limit_that_was_used_as_often_as_agreed_pays_no_more() -> None:
    once = AT_THE_SHOP.model_copy(update={"uses_max": 1})
    assert why(a_payment(), scene_limit(once, uses=1), facts()) == "used_already"
    fresh = allocate(a_payment(), [scene_limit(once)], PACK, facts())
    assert fresh.verdict is PaymentVerdict.APPROVE


def test_the_most_at_once_is_not_got_around_by_splitting() -> None:
    limit = scene_limit(AT_THE_SHOP.model_copy(update={"payment_max_minor": 1_000}))
    known = facts()
    assert allocate(a_payment(), [limit], PACK, known).verdict is PaymentVerdict.APPROVE
    assert why(a_payment((FURNITURE, 1_001)), limit, known) == "above_payment_max"
    assert why(a_payment((FURNITURE, 600), (FURNITURE, 600)), limit, known) == "above_payment_max"
    today = known.model_copy(update={"own_day_minor": 900})
    assert why(a_payment((FURNITURE, 101)), limit, today) == "split_payments"


def test_a_scope_that_does_not_verify_shuts_that_limit_alone() -> None:
    known = facts().model_copy(update={"unverified": frozenset({"lim_f"})})
    assert why(a_payment(), scene_limit(AT_THE_SHOP), known) == "scope_not_verified"
    other = scene_limit(AT_THE_SHOP, limit_id="lim_g")
    answer = allocate(a_payment(), [scene_limit(AT_THE_SHOP), other], PACK, known)
    assert drawn(answer) == {"lim_g": 1_000}


@pytest.mark.parametrize(
    ("reason", "payment"),
    [
        ("lines_not_said", a_payment(lines=())),
        ("no_line_of_the_scene", a_payment((OTHER, 1_000))),
        ("no_line_of_the_scene", a_payment((ELECTRONICS, 1_000))),
    ],
)
def test_a_basket_without_a_line_of_the_scene_is_refused(reason: str, payment: Payment) -> None:
    assert why(payment, scene_limit(AT_THE_SHOP), facts()) == reason


def test_lines_that_do_not_add_up_or_are_nothing_pay_nothing() -> None:
    limits = [STANDING, scene_limit(AT_THE_SHOP)]
    for amount in (999, 1_001):
        answer = allocate(a_payment(amount_minor=amount), limits, PACK, facts())
        assert (answer.drawn, answer.reasons) == ((), ("lines_differ_from_amount",))
    for amount in (0, -500):
        with pytest.raises(ValidationError):
            PaymentLine(scene=FURNITURE, amount_minor=amount)


def test_another_currency_is_refused_of_the_payment_and_of_the_limit() -> None:
    dollars = a_payment(currency=Currency.USD)
    answer = allocate(dollars, [STANDING, scene_limit(AT_THE_SHOP)], PACK, facts())
    assert (answer.drawn, answer.reasons) == ((), ("currency_differs",))
    abroad = scene_limit(AT_THE_SHOP, currency=Currency.USD)
    assert why(a_payment(), abroad, facts()) == "currency_differs"


def test_two_scene_limits_pay_each_its_own_lines_and_neither_the_rest() -> None:
    held = [
        a_limit(300),
        scene_limit(AT_THE_SHOP, amount=1_000),
        scene_limit(AT_THE_SHOP, amount=700, limit_id="lim_f2"),
        scene_limit(Scope(scene=ELECTRONICS), limit_id="lim_e"),
    ]
    answer = allocate(a_payment((FURNITURE, 1_500), (OTHER, 300)), held, PACK, facts())
    assert drawn(answer) == {"lim_f": 1_000, "lim_f2": 500, "lim_1": 300}
    assert reasons(answer)["lim_e"] == "merchant_class_differs"
    more = allocate(a_payment((FURNITURE, 1_700), (OTHER, 301)), held, PACK, facts())
    assert more.verdict is PaymentVerdict.DECLINE


def test_a_limit_is_shut_at_its_last_instant_and_before_its_first() -> None:
    limit = scene_limit(AT_THE_SHOP, valid_until=AT + timedelta(seconds=1))
    for at in (AT - timedelta(microseconds=1), AT + timedelta(seconds=1)):
        answer = allocate(a_payment(at=at), [limit], PACK, facts())
        assert (answer.verdict, answer.considered) == (PaymentVerdict.DECLINE, ())


def test_payments_that_look_arranged_shut_scene_limits_there() -> None:
    for standing in arranged():
        known = facts(seen(), standing=standing)
        assert why(a_payment(), scene_limit(AT_THE_SHOP), known) == "merchant_under_review"


def arranged() -> Iterable[MerchantStanding]:
    week = MerchantWindow(scene_payments=10, scene_customers=10)
    yield a_standing(week=week.model_copy(update={"scene_refunds_soon": 5}))
    yield a_standing(month=MerchantWindow(payments=50), scams_30=1)
    sudden = MerchantWindow(scene_payments=20, scene_customers=20)
    yield a_standing(day=sudden, week=sudden.model_copy(update={"scene_newcomers": 19}), month=sudden)
    yield a_standing(
        week=week.model_copy(
            update={"scene_of_one_amount": 6, "scene_round": 8, "scene_newcomers": 9},
        )
    )

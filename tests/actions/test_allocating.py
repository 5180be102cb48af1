"""Which limit pays for what: allocation law, and the disguises in which a scene limit is asked for money."""

import re
from datetime import timedelta
from inspect import getsource

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.api.payment_answers import REASONS
from models.facts.evidence import Scene
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.merchant import MerchantKnown, MerchantRecord, SceneFacts
from models.facts.money import Currency
from models.facts.payment import Authorisation, Merchant, Payment, PaymentLine, PaymentVerdict
from tests.policy.deciding import AT, PACK, a_limit
from tools.payments import allocate as allocate_module
from tools.payments import scene_doors
from tools.payments.allocate import allocate

FURNITURE, OTHER = Scene.FURNITURE, Scene.OTHER
SHOP = Merchant(merchant_id="m_1", name="Homewell Furniture", category_code="5712")


SHOP_RECORD = MerchantRecord(
    **SHOP.model_dump(), first_seen_at=AT - timedelta(days=90), registered_at=AT - timedelta(days=90)
)
KNOWN = SceneFacts(merchant=MerchantKnown(record=SHOP_RECORD))


def a_payment(*lines: tuple[Scene, int], merchant: Merchant = SHOP, amount: int | None = None) -> Payment:
    return Payment(
        payment_id="pay_1",
        customer_id="cus_1",
        amount_minor=amount if amount is not None else sum(cost for _, cost in lines),
        currency=Currency.CNY,
        merchant=merchant,
        lines=tuple(PaymentLine(scene=scene, amount_minor=cost) for scene, cost in lines),
        at=AT,
    )


def scene_limit(
    amount: int, drawn: int = 0, *, scene: Scene = FURNITURE, merchant: str | None = None
) -> Limit:
    scope = Scope(scene=scene, merchant=merchant)
    return a_limit(amount, drawn, limit_id=f"lim_{scene}", scope=scope)


def from_scene(answer: Authorisation) -> int:
    return sum(draw.amount_minor for draw in answer.drawn if draw.limit_id != "lim_1")


scenes = st.sampled_from([FURNITURE, Scene.TRAVEL, OTHER])
lines = st.lists(st.tuples(scenes, st.integers(1, 5_000)), max_size=5)
codes = st.sampled_from(["5712", "4112", "5411"])


@st.composite
def limits(draw: st.DrawFn) -> list[Limit]:
    amounts = [draw(st.integers(0, 9_000)) for _ in range(3)]
    drawn = [draw(st.integers(0, amount)) for amount in amounts]
    return [
        a_limit(amounts[0], drawn[0]),
        scene_limit(amounts[1], drawn[1]),
        scene_limit(amounts[2], drawn[2], scene=Scene.TRAVEL, merchant=draw(st.none() | st.just(SHOP.name))),
    ]


@settings(max_examples=300, deadline=None)
@given(rows=lines, held=limits(), code=codes, bare=st.integers(1, 9_000))
def test_the_law_of_allocation(
    rows: list[tuple[Scene, int]], held: list[Limit], code: str, bare: int
) -> None:
    payment = a_payment(
        *rows,
        merchant=SHOP.model_copy(update={"category_code": code}),
        amount=None if rows else bare,
    )
    answer = allocate(payment, held, PACK, KNOWN)
    if answer.verdict is PaymentVerdict.DECLINE:
        assert answer.drawn == ()
        return

    # drawn sums to the amount, from each limit at most what is left on it, and once
    assert sum(draw.amount_minor for draw in answer.drawn) == payment.amount_minor
    by_id = {limit.limit_id: limit for limit in held}
    assert len({draw.limit_id for draw in answer.drawn}) == len(answer.drawn)
    for draw in answer.drawn:
        limit = by_id[draw.limit_id]
        assert draw.amount_minor <= limit.available_minor
        if limit.kind is LimitKind.SCENE:
            # scene money only on its own lines, at its own merchant codes and merchant
            assert limit.scope is not None
            own = sum(cost for scene, cost in rows if scene is limit.scope.scene)
            assert draw.amount_minor <= own
            assert code in PACK.scene.category_codes[limit.scope.scene]


@settings(max_examples=100, deadline=None)
@given(rows=lines.filter(bool), held=limits(), code=codes)
def test_a_payment_is_refused_only_when_the_limits_do_not_cover_it(
    rows: list[tuple[Scene, int]], held: list[Limit], code: str
) -> None:
    payment = a_payment(*rows, merchant=SHOP.model_copy(update={"category_code": code}))
    answer = allocate(payment, held, PACK, KNOWN)
    if answer.verdict is PaymentVerdict.DECLINE:
        assert payment.amount_minor > held[0].available_minor


NOTHING_LEFT = a_limit(100, 100)


def at_code(code: str) -> Merchant:
    return SHOP.model_copy(update={"category_code": code})


@pytest.mark.parametrize(
    ("disguise", "payment", "why"),
    [
        ("a tip in a basket", a_payment((FURNITURE, 4_000), (OTHER, 500)), "pays_its_lines"),
        ("a tip alone", a_payment((OTHER, 500)), "no_line_of_the_scene"),
        ("no lines at all", a_payment(amount=500), "lines_not_said"),
        ("games", a_payment((FURNITURE, 500), merchant=at_code("7994")), "never_at_such_merchants"),
        ("a wallet top-up", a_payment((FURNITURE, 500), merchant=at_code("6540")), "never_at_such_merchants"),
        ("gift cards", a_payment((FURNITURE, 500), merchant=at_code("5947")), "never_at_such_merchants"),
        ("a supermarket", a_payment((FURNITURE, 500), merchant=at_code("5411")), "merchant_class_differs"),
        (
            "another merchant",
            a_payment(
                (FURNITURE, 500),
                merchant=SHOP.model_copy(update={"name": "Homewell Games"}),
            ),
            "merchant_differs",
        ),
        ("lines that do not add up", a_payment((FURNITURE, 500), amount=501), None),
        ("more than is left", a_payment((FURNITURE, 5_001)), "used_up"),
    ],
)
def test_a_scene_limit_is_shut_to_every_disguise_and_says_why(
    disguise: str, payment: Payment, why: str | None
) -> None:
    held = [NOTHING_LEFT, scene_limit(5_000, merchant=SHOP.name)]
    answer = allocate(payment, held, PACK, KNOWN)
    assert (answer.verdict, answer.drawn) == (PaymentVerdict.DECLINE, ()), disguise
    said = {each.limit_id: each.reason for each in answer.considered}
    assert said.get("lim_furniture") == why


def test_every_reason_is_said_in_both_languages() -> None:
    source = getsource(allocate_module) + getsource(scene_doors)
    for code in set(re.findall(r'"([a-z]+(?:_[a-z]+)+|covered)"', source)):
        for language in Language:
            assert REASONS.say(code, language)


def test_the_standing_limit_pays_what_the_scene_does_not() -> None:
    held = [a_limit(1_000), scene_limit(4_000, merchant="HOMEWELL furniture Co., Ltd")]
    answer = allocate(a_payment((FURNITURE, 4_000), (OTHER, 500)), held, PACK, KNOWN)
    assert {draw.limit_id: draw.amount_minor for draw in answer.drawn} == {
        "lim_furniture": 4_000,
        "lim_1": 500,
    }


def test_another_currency_and_an_ended_limit_pay_nothing() -> None:
    dollars = a_payment((FURNITURE, 500)).model_copy(update={"currency": Currency.USD})
    assert allocate(dollars, [a_limit(9_000)], PACK, KNOWN).reasons == ("currency_differs",)
    over = scene_limit(5_000).model_copy(update={"valid_until": AT})
    assert allocate(a_payment((FURNITURE, 500)), [NOTHING_LEFT, over], PACK, KNOWN).drawn == ()
    last = over.model_copy(update={"valid_until": AT + timedelta(microseconds=1)})
    assert from_scene(allocate(a_payment((FURNITURE, 500)), [NOTHING_LEFT, last], PACK, KNOWN)) == 500

"""No sequence of payments, captures, voids and refunds lets a scene limit pay for anything but its scene.

Nobody says which goods a step without lines was of, so the worst is assumed: what was captured was first of
all goods of another kind, and what was returned was first of all goods of the scene.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from models.facts.evidence import Scene
from models.facts.ledger import Movement, OpenedPayment
from models.facts.limit import Limit, LimitKind, Scope
from models.facts.merchant import MerchantKnown, MerchantRecord, SceneFacts
from models.facts.money import Currency
from models.facts.payment import Authorisation, Draw, Merchant, Payment, PaymentLine, PaymentVerdict
from models.payment_errors import LinesNeeded, MoreThanCaptured, MoreThanHeld
from tools.payments.allocate import allocate
from tools.payments.lives import Balance, Turn, capture, refund, release
from tools.payments.opening import holding, opened
from tools.policy.pack import shipped_pack

AT = datetime(2026, 11, 28, tzinfo=UTC)
BOUND = {"lim_f": Scene.FURNITURE, "lim_e": Scene.ELECTRONICS}
AMOUNT, FEW = st.integers(1, 6), st.integers(0, 6)
SCENE = st.sampled_from([Scene.FURNITURE, Scene.ELECTRONICS, Scene.OTHER])


def a_limit(limit_id: str, scene: Scene | None) -> Limit:
    return Limit(
        limit_id=limit_id,
        customer_id="cus_1",
        kind=LimitKind.STANDING if scene is None else LimitKind.SCENE,
        scope=None if scene is None else Scope(scene=scene),
        amount_minor=10_000,
        annual_rate_bps=1_000,
        valid_from=AT,
    )


LIMITS = (a_limit("lim_s", None), *(a_limit(limit_id, scene) for limit_id, scene in BOUND.items()))


class LifeOfAPayment(RuleBasedStateMachine):
    @initialize(
        furniture=st.integers(1, 6), electronics=FEW, other=FEW, of_furniture=st.integers(1, 6), of_other=FEW
    )
    def authorised(
        self, furniture: int, electronics: int, other: int, of_furniture: int, of_other: int
    ) -> None:
        basket = {Scene.FURNITURE: furniture, Scene.ELECTRONICS: electronics, Scene.OTHER: other}
        lines = {scene: amount for scene, amount in basket.items() if amount}
        bound = {"lim_f": of_furniture, "lim_e": of_other}
        drawn = {key: min(most, lines.get(BOUND[key], 0)) for key, most in bound.items()}
        drawn["lim_s"] = sum(lines.values()) - sum(drawn.values())
        payment = Payment(
            payment_id="pay_1",
            customer_id="cus_1",
            amount_minor=sum(lines.values()),
            currency=Currency.CNY,
            merchant=Merchant(merchant_id="mer_1", name="Homewell", category_code="5712"),
            lines=tuple(PaymentLine(scene=scene, amount_minor=amount) for scene, amount in lines.items()),
            at=AT,
        )
        answer = Authorisation(
            payment_id="pay_1",
            customer_id="cus_1",
            verdict=PaymentVerdict.APPROVE,
            drawn=tuple(Draw(limit_id=key, amount_minor=amount) for key, amount in drawn.items() if amount),
            reasons=("covered",),
            at=AT,
        )
        self.lines = {scene: lines.get(scene, 0) for scene in Scene}
        self.payment = opened(payment, answer, LIMITS)
        self.limits = {limit.limit_id: [0, 0, 0] for limit in LIMITS}  # held, drawn, credit
        self.move(holding(self.payment))
        # Per scene limit: goods of its scene that were surely had, and goods that may have been others.
        self.had = {scene: [0, 0] for scene in BOUND.values()}

    def move(self, movements: tuple[Movement, ...]) -> None:
        for each in movements:
            limit = self.limits[each.limit_id]
            limit[0] += each.held_minor
            limit[1] += each.drawn_minor
            limit[2] += each.credit_minor

    def balances(self) -> dict[str, Balance]:
        return {key: Balance(drawn, credit) for key, (_, drawn, credit) in self.limits.items()}

    def take(self, turn: Turn) -> None:
        assert sum(each.held_minor for each in turn.payment.portions) >= 0
        self.move(turn.movements)
        self.payment = turn.payment

    @rule(amount=AMOUNT)
    def captured(self, amount: int) -> None:
        try:
            turn = capture(self.payment, amount, (), self.balances(), AT)
        except (MoreThanHeld, LinesNeeded):
            return
        self.take(turn)
        for scene, had in self.had.items():
            others = sum(self.lines.values()) - self.lines[scene] - had[1]
            of_others = max(0, min(amount, others))
            had[1] += of_others
            had[0] += amount - of_others

    @rule(amount=AMOUNT, scene=SCENE)
    def captured_of(self, amount: int, scene: Scene) -> None:
        line = PaymentLine(scene=scene, amount_minor=amount)
        try:
            turn = capture(self.payment, amount, (line,), self.balances(), AT)
        except (MoreThanHeld, LinesNeeded):
            return
        self.take(turn)
        for bound, had in self.had.items():
            had[bound is not scene] += amount

    @rule(amount=AMOUNT)
    def refunded(self, amount: int) -> None:
        try:
            turn = refund(self.payment, amount, (), self.balances())
        except (MoreThanCaptured, LinesNeeded):
            return
        self.take(turn)
        for had in self.had.values():
            of_scene = min(amount, had[0])
            had[0] -= of_scene
            had[1] -= amount - of_scene

    @rule()
    def voided(self) -> None:
        self.take(release(self.payment))

    @invariant()
    def scene_money_is_out_for_its_scene_alone(self) -> None:
        for portion in self.payment.portions:
            if portion.bound:
                scene = BOUND[portion.limit_id]
                assert portion.scene is scene
                assert portion.kept_minor <= self.had[scene][0]

    @invariant()
    def limits_and_payment_agree(self) -> None:
        for limit_id, (held, drawn, credit) in self.limits.items():
            portions = [each for each in self.payment.portions if each.limit_id == limit_id]
            assert held == sum(each.held_minor for each in portions) >= 0
            assert drawn == sum(each.kept_minor for each in portions) >= 0
            assert credit == 0, "nothing was repaid"


TestLifeOfAPayment = LifeOfAPayment.TestCase
TestLifeOfAPayment.settings = settings(max_examples=60, stateful_step_count=10, deadline=None)


SHOP = Merchant(merchant_id="mer_1", name="Homewell", category_code="5712", region="CN-SH")
KNOWN = MerchantRecord(**SHOP.model_dump(), first_seen_at=AT, registered_at=AT)
DISGUISES = (
    (SHOP.model_copy(update={"category_code": "7922"}), KNOWN),
    (SHOP.model_copy(update={"category_code": "5719"}), KNOWN),
    (SHOP, KNOWN.model_copy(update={"changed_at": AT + timedelta(days=1)})),
    (SHOP.model_copy(update={"region": "CN-BJ"}), KNOWN),
    (SHOP.model_copy(update={"country": "US", "region": None}), KNOWN),
    (SHOP.model_copy(update={"merchant_id": "mer_2", "name": "Homewell Games"}), None),
    (SHOP.model_copy(update={"category_code": "6540"}), None),
)
HERE = Scope(scene=Scene.FURNITURE, merchant="Homewell", country="CN", region="CN-SH")
BASKET = st.lists(st.tuples(SCENE, AMOUNT), min_size=1, max_size=3)


class LifeOfALimit(RuleBasedStateMachine):
    """Payments one after the other over a standing limit, one for furniture and one for a single payment."""

    def __init__(self) -> None:
        super().__init__()
        once = a_limit("lim_o", Scene.FURNITURE).model_copy(
            update={"scope": HERE.model_copy(update={"uses_max": 1}), "amount_minor": 9}
        )
        often = a_limit("lim_f", Scene.FURNITURE).model_copy(update={"scope": HERE, "amount_minor": 12})
        standing = a_limit("lim_s", None).model_copy(update={"amount_minor": 40})
        self.limits = {limit.limit_id: limit for limit in (once, often, standing)}
        self.payments: list[OpenedPayment] = []
        self.lines: list[dict[Scene, int]] = []

    def authorise(
        self, lines: Sequence[tuple[Scene, int]], merchant: Merchant, record: MerchantRecord | None
    ) -> set[str]:
        """The limits it is held on."""
        payment = Payment(
            payment_id=f"pay_{len(self.payments)}",
            customer_id="cus_1",
            amount_minor=sum(amount for _, amount in lines),
            currency=Currency.CNY,
            merchant=merchant,
            lines=tuple(PaymentLine(scene=scene, amount_minor=amount) for scene, amount in lines),
            at=AT + timedelta(days=1),
        )
        known = SceneFacts(merchant=MerchantKnown(record=record))
        held = tuple(self.limits.values())
        answer = allocate(payment, held, shipped_pack("cn"), known)
        if answer.verdict is PaymentVerdict.APPROVE:
            began = opened(payment, answer, held)
            self.move(holding(began))
            self.payments.append(began)
            self.lines.append({scene: sum(cost for of, cost in lines if of is scene) for scene, _ in lines})
        return {draw.limit_id for draw in answer.drawn}

    def move(self, movements: tuple[Movement, ...]) -> None:
        for each in movements:
            limit = self.limits[each.limit_id]
            changed = {
                "held_minor": limit.held_minor + each.held_minor,
                "drawn_minor": limit.drawn_minor + each.drawn_minor,
                "credit_minor": limit.credit_minor + each.credit_minor,
                "uses": limit.uses + each.uses,
            }
            self.limits[each.limit_id] = limit.model_copy(update=changed)

    def take(self, which: int, turn: Turn) -> None:
        self.move(turn.movements)
        self.payments[which] = turn.payment

    def balances(self) -> dict[str, Balance]:
        return {key: Balance(each.drawn_minor, each.credit_minor) for key, each in self.limits.items()}

    @rule(lines=BASKET)
    def pays_at_the_shop(self, lines: list[tuple[Scene, int]]) -> None:
        self.authorise(lines, SHOP, KNOWN)

    @rule(lines=BASKET, disguise=st.sampled_from(DISGUISES))
    def pays_in_disguise(
        self, lines: list[tuple[Scene, int]], disguise: tuple[Merchant, MerchantRecord | None]
    ) -> None:
        assert self.authorise(lines, *disguise) <= {"lim_s"}

    @rule(which=FEW, amount=AMOUNT, back=st.booleans())
    def moves_on(self, which: int, amount: int, back: bool) -> None:
        if which >= len(self.payments):
            return
        payment = self.payments[which]
        try:
            turn = (
                refund(payment, amount, (), self.balances())
                if back
                else capture(payment, amount, (), self.balances(), AT)
            )
        except (MoreThanHeld, MoreThanCaptured, LinesNeeded):
            return
        self.take(which, turn)

    @rule(which=FEW)
    def gives_back_what_is_held(self, which: int) -> None:
        if which < len(self.payments):
            self.take(which, release(self.payments[which]))

    @invariant()
    def scene_money_is_out_for_lines_of_the_scene(self) -> None:
        for payment, lines in zip(self.payments, self.lines, strict=True):
            bound = [each for each in payment.portions if each.bound]
            assert all(each.scene is Scene.FURNITURE for each in bound)
            out = sum(each.held_minor + each.kept_minor for each in bound)
            assert out <= lines.get(Scene.FURNITURE, 0)

    @invariant()
    def nothing_becomes_cash_or_goes_above_a_limit(self) -> None:
        for limit in self.limits.values():
            assert 0 <= limit.drawn_minor + limit.held_minor <= limit.amount_minor
            assert (limit.credit_minor, limit.held_minor >= 0, limit.drawn_minor >= 0) == (0, True, True)

    @invariant()
    def one_use_is_one_payment(self) -> None:
        used = [
            payment.payment_id
            for payment in self.payments
            if any(
                each.held_minor + each.captured_minor for each in payment.portions if each.limit_id == "lim_o"
            )
        ]
        assert len(used) == self.limits["lim_o"].uses <= 1


TestLifeOfALimit = LifeOfALimit.TestCase
TestLifeOfALimit.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)

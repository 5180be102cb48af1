"""One caller of a storm: pays, captures, voids, refunds, repays, asks twice, and asks again after a crash."""

import asyncio
from dataclasses import dataclass, field
from itertools import count
from random import Random

from assistant.benching.ledger_storm.asked import Answer, Ask, AskKind
from assistant.benching.ledger_storm.baskets import a_payment, of_somebody_else, with_other_content
from assistant.benching.ledger_storm.crowd import Crowd
from assistant.benching.ledger_storm.wire import Connection, Json

_TWICE, _FORGED, _RIVAL, _AGAIN = 0.08, 0.04, 0.03, 0.05
"""How often something is sent twice at once; its id reused; a payment's id claimed for somebody else at the
same moment; something of before asked again."""


@dataclass(slots=True)
class _Lot:
    """An approved payment as this caller believes it to stand, in minor units."""

    payment: Ask
    held_minor: int
    kept_minor: int = 0


@dataclass(slots=True)
class Caller:
    """`main` is the customer everybody storms; `others` have calls beside."""

    number: int
    crowd: Crowd
    main: str
    others: tuple[str, ...]
    draw: Random
    first: Connection
    second: Connection
    _ids: "count[int]" = field(default_factory=count)
    _left_open: list[_Lot] = field(default_factory=list)
    _asked: list[Ask] = field(default_factory=list)
    _owed_minor: dict[str, int] = field(default_factory=dict)
    _times_down: int = 0

    async def pay(self, payments: int) -> None:
        """So many payments one after the other, each with what becomes of it."""
        for _ in range(payments):
            await self._after_a_crash()
            await self._pay_once()
        self.first.close()
        self.second.close()

    async def _pay_once(self) -> None:
        customer_id = self.main if self.draw.random() < 0.9 else self.draw.choice(self.others)
        payment = a_payment(self.draw, customer_id, self._new_id("pay"))
        if self.draw.random() < _RIVAL:
            payment = await self._rivals(payment)
        else:
            await self._tell(payment)
        if payment.approved:
            await self._live(_Lot(payment, payment.amount_minor))
        elif self.draw.random() < 0.03:
            await self._capture(_Lot(payment, 0), 1)
        if self.draw.random() < 0.4:
            await self._repay(payment.customer_id)

    async def _rivals(self, payment: Ask) -> Ask:
        """Two customers and one payment id at the same moment; whoever got it."""
        rival = of_somebody_else(payment, next(each for each in self.others if each != payment.customer_id))
        self.crowd.asks += [payment, rival]
        await asyncio.gather(self.crowd.told(payment, self.first), self.crowd.told(rival, self.second))
        return rival if rival.done else payment

    async def _live(self, lot: _Lot) -> None:
        """One of the lives a payment can have."""
        lives = (self._at_once, self._in_parts, self._void, self._both, self._greedily, self._leave)
        await self.draw.choices(lives, weights=(30, 25, 15, 10, 10, 10))[0](lot)
        if lot.kept_minor and self.draw.random() < 0.3:
            await self._refund(lot, self.draw.randint(1, lot.kept_minor))
        if lot.kept_minor and self.draw.random() < 0.05:
            await self._refund(lot, lot.kept_minor + 1)

    async def _at_once(self, lot: _Lot) -> None:
        lines = lot.payment.body["lines"] if self.draw.random() < 0.5 else []
        await self._capture(lot, lot.held_minor, lines)

    async def _in_parts(self, lot: _Lot) -> None:
        """Line by line where there are some, else by amounts; the rest is given back."""
        for line in lot.payment.body["lines"][: self.draw.randint(1, 3)]:
            await self._capture(lot, int(line["amount_minor"]), [line])
        parts = 0 if lot.payment.body["lines"] else self.draw.randint(1, 3)
        for _ in range(min(parts, lot.held_minor)):
            await self._capture(lot, self.draw.randint(1, max(1, lot.held_minor)))
        await self._void(lot)

    async def _both(self, lot: _Lot) -> None:
        """A capture and a void at the same moment: whichever comes first."""
        capture, void = self._capturing(lot, lot.held_minor, []), self._voiding(lot)
        self.crowd.asks += [capture, void]
        taken, _ = await asyncio.gather(
            self.crowd.told(capture, self.first), self.crowd.told(void, self.second)
        )
        self._count_capture(lot, capture, taken)
        lot.held_minor = 0

    async def _greedily(self, lot: _Lot) -> None:
        await self._capture(lot, lot.held_minor + 1)
        await self._capture(lot, lot.held_minor)

    async def _leave(self, lot: _Lot) -> None:
        """Some callers leave a payment open for a while; the others give it back."""
        if self.number % 5:
            await self._void(lot)
            return
        for older in self._left_open:
            await self._void(older)
        self._left_open = [lot]

    async def _capture(self, lot: _Lot, amount_minor: int, lines: list[Json] | None = None) -> None:
        ask = self._capturing(lot, amount_minor, lines or [])
        self._count_capture(lot, ask, await self._tell(ask))

    def _count_capture(self, lot: _Lot, ask: Ask, answer: Answer) -> None:
        if answer.status == 200:
            lot.held_minor -= ask.amount_minor
            lot.kept_minor += ask.amount_minor
            self._owe(ask.customer_id, ask.amount_minor)

    async def _void(self, lot: _Lot) -> None:
        await self._tell(self._voiding(lot))
        lot.held_minor = 0

    async def _refund(self, lot: _Lot, amount_minor: int) -> None:
        body: Json = {"refund_id": self._new_id("ref"), "amount_minor": amount_minor}
        answer = await self._tell(self._step(AskKind.REFUND, lot, body))
        if answer.status == 200:
            lot.kept_minor -= amount_minor
            self._owe(lot.payment.customer_id, -amount_minor)

    async def _repay(self, customer_id: str) -> None:
        """What this caller had captured, now and then far too much."""
        owed = self._owed_minor.get(customer_id, 0)
        amount = 10**12 if self.draw.random() < 0.05 else owed
        if amount <= 0:
            return
        body: Json = {"repayment_id": self._new_id("rep"), "amount_minor": amount}
        path = f"/v1/customers/{customer_id}/repayments"
        step_id = str(body["repayment_id"])
        answer = await self._tell(Ask(AskKind.REPAY, customer_id, customer_id, step_id, path, body))
        if answer.status == 200:
            self._owe(customer_id, -amount)
        elif amount == owed:  # a refund or another caller was quicker
            self._owe(customer_id, -(owed // 2))

    def _owe(self, customer_id: str, amount_minor: int) -> None:
        self._owed_minor[customer_id] = self._owed_minor.get(customer_id, 0) + amount_minor

    async def _tell(self, ask: Ask) -> Answer:
        """Asked once or twice at the same moment; at times its id is used again for something else."""
        self.crowd.asks.append(ask)
        twice = self.draw.random() < _TWICE
        over = (self.first, self.second) if twice else (self.first,)
        await asyncio.gather(*(self.crowd.told(ask, each) for each in over))
        if ask.done:
            self._asked = [*self._asked[-20:], ask]
            if self.draw.random() < _FORGED:
                await self._ask_anew(with_other_content(ask))
        if self._asked and self.draw.random() < _AGAIN:
            await self.crowd.told(self.draw.choice(self._asked), self.first)
        return ask.done[0] if ask.done else ask.answers[-1]

    async def _ask_anew(self, ask: Ask) -> None:
        self.crowd.asks.append(ask)
        await self.crowd.told(ask, self.first)

    async def _after_a_crash(self) -> None:
        """What was answered before is asked again: the answer may not have changed."""
        if self._times_down != self.crowd.times_down:
            self._times_down = self.crowd.times_down
            for ask in self._asked[-3:]:
                await self.crowd.told(ask, self.first)

    def _capturing(self, lot: _Lot, amount_minor: int, lines: list[Json]) -> Ask:
        body: Json = {"capture_id": self._new_id("cap"), "amount_minor": amount_minor, "lines": lines}
        return self._step(AskKind.CAPTURE, lot, body)

    def _voiding(self, lot: _Lot) -> Ask:
        return self._step(AskKind.VOID, lot, {"void_id": self._new_id("void")})

    def _step(self, kind: AskKind, lot: _Lot, body: Json) -> Ask:
        payment_id, step_id = lot.payment.subject, str(body[f"{kind}_id"])
        path = f"/v1/payments/{payment_id}/{kind}"
        return Ask(kind, lot.payment.customer_id, payment_id, step_id, path, body)

    def _new_id(self, prefix: str) -> str:
        return f"{prefix}_{self.number}_{next(self._ids)}"

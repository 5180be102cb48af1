"""Sizing against a flat limit for each band of PD, at the same expected loss, under a truth neither knows.

Both know the PD of the shipped model, the same learned responses, the same prices and the same caps. The flat
limits are the best there are by those responses, one for each band, never more for more risk; they are scaled
until both lose the same. The oracle knows the truth and loses the same too: what it earns beyond is regret.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.learning.sizing_people import Outcome, People, as_lender, in_truth, people_of
from models.facts.value import Value
from models.risk.population.streams import Column
from models.risk.serving import Serving
from tools.limits.sizing import LOG_ODDS, curves
from tools.limits.worth import Account, accounts_of
from tools.policy.pack import PolicyPack

EDGES = (0.01, 0.015, 0.02, 0.03, 0.045, 0.07, 0.10, 0.15)
"""Bands of PD: between each and the next, one flat limit."""
APPETITES = (0.0, 0.25, 0.5, 1.0, 2.0)
"""Prices of loss at which the picture compares both."""
DRAWS = 2_000
_ALL_STEPS_MINOR = 10**12
_TOLERANCE = 1e-4
_HALVINGS = 10

Progress = Callable[[str, float], None]
Limits = Callable[[float], Column]


class Side(Value):
    """One way to set limits, an average customer's figures in yuan: profit and loss by chance under the
    truth, the limit, the share that got one, and profit as it was drawn."""

    name: str
    profit: float
    expected_loss: float
    limit: float
    given: float
    profit_drawn: float


class Gain(Value):
    """What sizing earns beyond the flat limits, an average customer, in yuan; 95 % by bootstrap."""

    mean: float
    low: float
    high: float
    share: float
    share_low: float
    share_high: float


class Point(Value):
    """One appetite for loss, an average customer, in yuan."""

    loss_price: float
    expected_loss: float
    sizing: float
    flat: float
    oracle: float


class SizingProof(Value):
    """The comparison, whole. All of it is from simulation."""

    seed: int
    customers: int
    policy: str
    sides: tuple[Side, ...]
    by_chance: Gain
    as_drawn: Gain
    regret: float
    """What the oracle earns beyond sizing, an average customer, in yuan."""
    flat_limits: tuple[float, ...]
    """In yuan, by band of PD."""
    edges: tuple[float, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    limit: Column
    found: Outcome
    asked: Column
    """Before any cap."""


def prove_sizing(
    seed: int,
    customers: int,
    pack: PolicyPack,
    serving: Serving,
    *,
    appetites: Sequence[float] = APPETITES,
    progress: Progress = lambda step, share: None,
) -> SizingProof:
    """Compare both on so many simulated customers of this seed."""
    progress("people", 0.02)
    people = people_of(seed, customers, pack, serving)
    judge = _Judge(people, pack)
    points, ways = [], dict[str, _Way]()
    for number, appetite in enumerate(dict.fromkeys((pack.sizing.loss_price, *appetites))):
        progress(f"price of loss {appetite:g}", 0.1 + 0.75 * number / (len(appetites) + 1))
        three = judge.compared(appetite)
        points.append(_point(appetite, three))
        ways = ways or three
    progress("drawing outcomes", 0.9)
    return _proof(seed, people, pack, ways, points)


class _Judge:
    """Knows the people, and what each limit of a grid is worth to lender and oracle."""

    def __init__(self, people: People, pack: PolicyPack) -> None:
        self.people, self.pack = people, pack
        top = float(people.cap.max())
        self.grid = np.arange(0.0, top + pack.sizing.grid_minor, pack.sizing.grid_minor)
        self.band = np.digitize(people.pd, EDGES)
        seen = [as_lender(people, np.minimum(level, people.cap), pack) for level in self.grid]
        self.seen = tuple(_by_band(each, self.band) for each in zip(*seen, strict=True))
        true = [in_truth(people, np.minimum(level, people.cap), pack) for level in self.grid]
        self.true_profit = np.array([each.profit for each in true], np.float32)
        self.true_loss = np.array([each.loss for each in true], np.float32)

    def compared(self, appetite: float) -> dict[str, _Way]:
        asked = self.sized(appetite)
        whole = np.minimum(asked, self.people.cap)
        sized = self.way(whole - whole % self.pack.total.round_down_to_minor, asked)
        loss = float(sized.found.loss.sum())
        flat = self.at_loss(self.flat, loss)
        oracle = self.at_loss(self.oracle, loss)
        return {"sizing": sized, "flat": flat, "oracle": oracle}

    def way(self, limit: Column, asked: Column) -> _Way:
        return _Way(limit, in_truth(self.people, limit, self.pack), asked)

    def sized(self, appetite: float) -> Column:
        """The policy's sizing, as the rule caps it once all steps are taken."""
        taken = {"loss_price": appetite, "moves_max_minor": _ALL_STEPS_MINOR}
        sizing = self.pack.sizing.model_copy(update=taken)
        rows = accounts_of([Account(0)], sizing, drawn_is_known=False).repeat(len(self.people))
        rows["pay"], rows["need"] = self.people.pay, self.people.need
        asked = np.minimum(self.people.need, sizing.asked_max_minor)
        found = curves(rows, asked.astype(np.int64), sizing, self.pack.price)
        log_odds = np.log(self.people.pd) - np.log1p(-self.people.pd)
        best = _read_off(found, log_odds)
        return np.asarray(np.where(best > 0, best + sizing.grid_minor, 0.0))

    def flat_limits(self, appetite: float) -> Column:
        """By band: the best for all of it together by the learned responses, never more for more risk."""
        profit, loss = self.seen
        best = self.grid[np.argmax(profit - appetite * loss, axis=0)]
        return np.asarray(np.maximum.accumulate(best[::-1])[::-1])

    def flat(self, appetite: float) -> Column:
        return np.asarray(self.flat_limits(appetite)[self.band])

    def oracle(self, appetite: float) -> Column:
        value = self.true_profit - appetite * self.true_loss
        return np.asarray(np.minimum(self.grid[np.argmax(value, axis=0)], self.people.cap))

    def at_loss(self, limits: Limits, loss: float) -> _Way:
        """The limits whose true expected loss is this: by the price of loss, and the rest by scaling."""
        low, high = -0.95, 20.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2 if low > 0 else (low + min(high, 2.0)) / 2
            limit = np.minimum(limits(middle), self.people.cap)
            more = float(in_truth(self.people, limit, self.pack).loss.sum()) > loss
            low, high = (middle, high) if more else (low, middle)
        return self._scaled(limits(high), loss)

    def _scaled(self, asked: Column, loss: float) -> _Way:
        low, high = 0.2, 5.0
        for _ in range(3 * _HALVINGS):
            scale = (low + high) / 2
            way = self.way(np.minimum(asked * scale, self.people.cap), asked * scale)
            lost = float(way.found.loss.sum())
            if abs(lost / loss - 1) < _TOLERANCE:
                break
            low, high = (low, scale) if lost > loss else (scale, high)
        return way


def _by_band(each: tuple[Column, ...], band: NDArray[np.int64]) -> Column:
    return np.array([np.bincount(band, level, minlength=len(EDGES) + 1) for level in each])


def _read_off(found: Column, log_odds: Column) -> Column:
    """Each row of curves at its own log-odds, straight between."""
    place = (np.clip(log_odds, LOG_ODDS[0], LOG_ODDS[-1]) - LOG_ODDS[0]) / (LOG_ODDS[1] - LOG_ODDS[0])
    left = np.minimum(place.astype(np.int64), len(LOG_ODDS) - 2)
    row, share = np.arange(len(found)), place - left
    return np.asarray(found[row, left] * (1 - share) + found[row, left + 1] * share)


def _point(appetite: float, ways: dict[str, _Way]) -> Point:
    profit = {name: float(way.found.profit.mean()) / 100 for name, way in ways.items()}
    loss = float(ways["sizing"].found.loss.mean()) / 100
    return Point(loss_price=appetite, expected_loss=loss, **profit)


def _proof(
    seed: int, people: People, pack: PolicyPack, ways: dict[str, _Way], points: list[Point]
) -> SizingProof:
    drawn = {name: in_truth(people, way.limit, pack, seed) for name, way in ways.items()}
    flat = ways["flat"].asked
    band = np.digitize(people.pd, EDGES)
    return SizingProof(
        seed=seed,
        customers=len(people),
        policy=pack.version,
        sides=tuple(_side(name, way, drawn[name]) for name, way in ways.items()),
        by_chance=_gain(ways["sizing"].found.profit, ways["flat"].found.profit, seed),
        as_drawn=_gain(drawn["sizing"].profit, drawn["flat"].profit, seed),
        regret=float((ways["oracle"].found.profit - ways["sizing"].found.profit).mean()) / 100,
        flat_limits=tuple(float(flat[band == each].max(initial=0.0)) / 100 for each in range(len(EDGES) + 1)),
        edges=EDGES,
        points=tuple(sorted(points, key=lambda point: point.loss_price)),
    )


def _side(name: str, way: _Way, drawn: Outcome) -> Side:
    return Side(
        name=name,
        profit=float(way.found.profit.mean()) / 100,
        expected_loss=float(way.found.loss.mean()) / 100,
        limit=float(way.limit.mean()) / 100,
        given=float((way.limit > 0).mean()),
        profit_drawn=float(drawn.profit.mean()) / 100,
    )


def _gain(ours: Column, theirs: Column, seed: int) -> Gain:
    """Paired: the same customers drawn for both."""
    lot = np.random.default_rng([seed, len(ours)])
    means, shares = np.empty(DRAWS), np.empty(DRAWS)
    for draw in range(DRAWS):
        chosen = lot.integers(0, len(ours), len(ours))
        our, their = ours[chosen].mean() / 100, theirs[chosen].mean() / 100
        means[draw], shares[draw] = our - their, our / their - 1
    (low, high), (share_low, share_high) = (np.quantile(each, (0.025, 0.975)) for each in (means, shares))
    return Gain(
        mean=float((ours - theirs).mean()) / 100,
        low=float(low),
        high=float(high),
        share=float(ours.mean() / theirs.mean() - 1),
        share_low=float(share_low),
        share_high=float(share_high),
    )

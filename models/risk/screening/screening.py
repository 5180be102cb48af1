"""Screening: what each candidate tells out of time, of whom it tells, and which may become a factor.

On simulated people who are in no other sample, in the years of fitting alone. Learning only.

False discoveries: Benjamini and Hochberg 1995, over all candidates of the first year; what is found must hold
in the second with the same sign. Stand-ins: how well a candidate tells a group among people of the same true
risk in the months that it looks at; a simulation knows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import erfc, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.risk.factors import FACTOR_NAMES
from models.risk.fragments.fragment import Fragment
from models.risk.population import Population, simulate
from models.risk.population.account_log import event_factors
from models.risk.population.calendar_months import FIRST_MONTH
from models.risk.population.life import ILL, JOB_LOST, added_risk
from models.risk.sample import Matrix
from models.risk.screening.candidates import WANTED_WINDOWS, Candidate, candidates

SEED: Final = 20190701
CUSTOMERS: Final = 61_440
FOUND_YEAR, HELD_YEAR = np.datetime64("2019"), np.datetime64("2020")

FALSE_SHARE: Final = 0.01
"""Of those that are found, so many at the most are false on average."""
HOLDS: Final = 0.01
"""One-sided, in the year after."""
DRIFTS: Final = 0.10
"""PSI from one year to the next, the usual bound of "some"."""
TELLS: Final = 0.03
"""How far from one half an AUC for a group may be, where it is beyond chance as well."""
SURE: Final = 3.0
"""Standard errors."""
GROWS_WITH_LOG: Final = 0.25
"""Rank correlation with the months since the account was opened, which are a factor already."""
SAME: Final = 0.9
"""Rank correlation with one that tells more."""

Column = NDArray[np.float64]


class Verdict(StrEnum):
    CHOSEN = "chosen"
    NOT_FOUND = "not found"
    DID_NOT_HOLD = "did not hold a year later"
    DRIFTS = "drifts"
    STANDS_IN = "stands in"
    GROWS_WITH_LOG = "grows with the log"
    UNWANTED = "unwanted"
    SAME_AS = "the same as another"
    OTHER_WINDOW = "another window"


@dataclass(frozen=True, slots=True)
class Screened:
    """One candidate. `tells` is the AUC for default in the first year, under one half where it lowers risk,
    `held` that of the second; `group` is the group that it tells best at equal risk, and how well."""

    fragment: Fragment
    known: float
    tells: float
    held: float
    psi: float
    group: str
    tells_group: float
    verdict: Verdict
    why: str


@dataclass(frozen=True, slots=True)
class _Measured:
    candidate: Candidate
    known: float
    tells: float
    p: float
    held: float
    held_p: float
    psi: float
    group: str
    tells_group: float
    stands_in: bool
    with_age: float


def screen(seed: int = SEED, customers: int = CUSTOMERS) -> tuple[Screened, ...]:
    """All candidates with what became of each, in their order."""
    people = simulate(seed, customers)
    year = people.month.astype("datetime64[Y]")
    people = people.rows((year == FOUND_YEAR) | (year == HELD_YEAR))
    tried = candidates()
    values = event_factors(people, chosen=[each.fragment for each in tried])
    measured = [_measured(each, values[:, place], people) for place, each in enumerate(tried)]
    found = benjamini_hochberg([each.p for each in measured], FALSE_SHARE)
    return _judged(measured, found, values)


def benjamini_hochberg(p_values: Sequence[float], false_share: float) -> NDArray[np.bool_]:
    """Which of these tests are found, so that the expected share of false ones among them is no larger."""
    p = np.asarray(p_values)
    order = np.argsort(p, kind="stable")
    passes = p[order] <= false_share * np.arange(1, len(p) + 1) / len(p)
    last = int(np.flatnonzero(passes).max(initial=-1))
    found = np.zeros(len(p), np.bool_)
    found[order[: last + 1]] = True
    return found


def _measured(candidate: Candidate, values: Column, people: Population) -> _Measured:
    first = people.month.astype("datetime64[Y]") == FOUND_YEAR
    known = ~np.isnan(values)
    tells, error = _auc(values[known & first], people.defaulted[known & first] == 1)
    held, held_error = _auc(values[known & ~first], people.defaulted[known & ~first] == 1)
    sign = 1.0 if tells >= 0.5 else -1.0
    risk = _risk_seen(people, candidate.fragment.days or 0)
    group, tells_group, stands_in = _group_told(values, known, people, risk)
    age = people.factors[:, FACTOR_NAMES.index("months_on_book")]
    return _Measured(
        candidate=candidate,
        known=float(known.mean()),
        tells=tells,
        p=_beyond(abs(tells - 0.5), error, sides=2),
        held=held,
        held_p=_beyond(sign * (held - 0.5), held_error, sides=1),
        psi=_psi(values[first], values[~first]),
        group=group,
        tells_group=tells_group,
        stands_in=stands_in,
        with_age=_correlation(values[known], age[known]),
    )


def _risk_seen(people: Population, days: int) -> Column:
    """The true latent risk of each, on average over the months that a window looks at: life changes in it."""
    month = (people.month - FIRST_MONTH).astype(np.int64)
    months = max(round(days / 30), 1)
    states = [people.people.paths[people.customer, month - back].astype(np.int64) for back in range(months)]
    added = sum(added_risk()[state] for state in states) / months
    return np.asarray(people.people.drawn.risk[people.customer] + added)


def _group_told(
    values: Column, known: NDArray[np.bool_], people: Population, risk: Column
) -> tuple[str, float, bool]:
    """The group that the candidate tells best among people of the same risk."""
    state = people.standing().state
    members = {
        "women": people.groups["sex"] == "woman",
        "registered elsewhere": people.groups["registered"] == "elsewhere",
        **{f"aged {band}": people.groups["age_band"] == band for band in ("18-25", "41+")},
        "ill": state >> ILL & 1 == 1,
        "lost their job": state >> JOB_LOST & 1 == 1,
    }
    rest = _at_equal_risk(values[known], risk[known])
    told = {name: _auc(rest, member[known]) for name, member in members.items()}
    beyond = {n: abs(auc - 0.5) for n, (auc, error) in told.items() if abs(auc - 0.5) > SURE * error}
    best = max(beyond, key=lambda name: beyond[name], default="")
    return best, told[best][0] if best else 0.5, bool(best) and beyond[best] > TELLS


def _at_equal_risk(values: Column, risk: Column) -> Column:
    """Ranks, less the mean rank of the fiftieth of people with the same risk."""
    ranks = _ranks(values)
    place = (50 * _ranks(risk) / (len(risk) + 1)).astype(np.int64)
    means = np.bincount(place, weights=ranks) / np.maximum(np.bincount(place), 1)
    return np.asarray(ranks - means[place])


def _judged(measured: Sequence[_Measured], found: NDArray[np.bool_], values: Matrix) -> tuple[Screened, ...]:
    order = sorted(range(len(measured)), key=lambda place: -abs(measured[place].tells - 0.5))
    taken: list[int] = []
    judged: dict[int, Screened] = {}
    for place in order:
        verdict, why = _verdict(measured[place], bool(found[place]))
        if verdict is Verdict.CHOSEN:
            same = [each for each in taken if _same(values[:, place], values[:, each])]
            if same:
                verdict, why = Verdict.SAME_AS, measured[same[0]].candidate.fragment.name
            else:
                taken.append(place)
        judged[place] = _screened(measured[place], verdict, why)
    return tuple(judged[place] for place in range(len(measured)))


def _verdict(one: _Measured, found: bool) -> tuple[Verdict, str]:
    if not found:
        return Verdict.NOT_FOUND, ""
    if one.held_p > HOLDS:
        return Verdict.DID_NOT_HOLD, ""
    if one.psi > DRIFTS:
        return Verdict.DRIFTS, f"PSI {one.psi:.2f}"
    if one.stands_in:
        return Verdict.STANDS_IN, f"tells who is {one.group}" if one.group == "ill" else f"tells {one.group}"
    if one.candidate.unwanted:
        return Verdict.UNWANTED, one.candidate.unwanted
    if abs(one.with_age) > GROWS_WITH_LOG:
        return Verdict.GROWS_WITH_LOG, f"rank correlation {one.with_age:.2f} with the age of the account"
    if one.candidate.fragment.days not in WANTED_WINDOWS:
        return Verdict.OTHER_WINDOW, f"what is past {max(WANTED_WINDOWS)} days follows nobody"
    return Verdict.CHOSEN, ""


def _screened(one: _Measured, verdict: Verdict, why: str) -> Screened:
    return Screened(
        fragment=one.candidate.fragment,
        known=one.known,
        tells=one.tells,
        held=one.held,
        psi=one.psi,
        group=one.group,
        tells_group=one.tells_group,
        verdict=verdict,
        why=why,
    )


def _same(one: Column, other: Column) -> bool:
    both = ~np.isnan(one) & ~np.isnan(other)
    return abs(_correlation(one[both], other[both])) > SAME


def _auc(values: Column, member: NDArray[np.bool_]) -> tuple[float, float]:
    """AUC and its standard error where nothing is told (Mann and Whitney 1947)."""
    inside, outside = int(member.sum()), int((~member).sum())
    if not inside or not outside:
        return 0.5, 1.0
    above = _ranks(values)[member].sum() - inside * (inside + 1) / 2
    return float(above / (inside * outside)), sqrt((inside + outside + 1) / (12 * inside * outside))


def _beyond(away: float, error: float, sides: int) -> float:
    """The chance to be so far from one half by chance."""
    return sides * erfc(away / error / sqrt(2)) / 2


def _correlation(one: Column, other: Column) -> float:
    if len(one) < 3 or one.min() == one.max() or other.min() == other.max():
        return 0.0
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(values: Column) -> Column:
    """From 1; equal values share their mean rank."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    return np.asarray((np.cumsum(count) - (count - 1) / 2)[place])


def _psi(then: Column, now: Column) -> float:
    """Population stability index over tenths of what was, the missing apart."""
    known = then[~np.isnan(then)]
    cuts = np.unique(np.quantile(known, np.linspace(0.1, 0.9, 9))) if len(known) else known
    shares = [_shares(each, cuts) for each in (then, now)]
    return float(((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum())


def _shares(values: Column, cuts: Column) -> Column:
    place = np.where(np.isnan(values), len(cuts) + 1, np.searchsorted(cuts, values, side="right"))
    counts = np.bincount(place, minlength=len(cuts) + 2) + 0.5
    return np.asarray(counts / counts.sum())

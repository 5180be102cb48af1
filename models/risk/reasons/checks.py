"""Are claimed reasons true? They are held against the factors, the exact account, and the model itself.

Three kinds of questions, in this order; a claim that fails one is not asked the later ones it would make
senseless:

- of form: one to four, none twice, each a code of this model that may be told, of factors that are there;
- of record: the exact account (`reason`) gives these codes, this way, in this order, with these weights,
  and nothing that weighs more is left out (omission);
- of the model (`counterfactuals`): with only the named factors as they are, the person stays on the bad side
  (sufficiency); with the named factors as everybody's, most of what could go goes (necessity); each alone
  moves the risk the claimed way, and none that is left out moves it much more (omission). A person can have
  a dozen reasons of equal weight, of which four may be told: so "most" is measured against what as many
  could do at best.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Self

import numpy as np

from models.risk.factor import Factor
from models.risk.reasons.counterfactuals import Counterfactuals, groups_of
from models.risk.reasons.explainers import Column, Explainer
from models.risk.reasons.reason import (
    DIGITS,
    REASONS_MAX,
    Reading,
    Reason,
    may_be_named,
    nameable_places,
    reading_of,
    weights_by_code,
    worth_saying,
)
from models.risk.sample import Matrix

SAME = 2 * 10**-DIGITS
"""Weights are told rounded: two roundings may differ by so much."""

MOST = 0.5
"""Share of what as many reasons could keep, or remove, at best."""

TELLING = 0.25
"""Log-odds: a shortfall below this is not told from chance. Averages over a hundred reference rows have a
standard error near 0.1, and Shapley's average over all orders differs a little from that of the first and
the last. Of 600 faithful lists on two public sets none fell short by more than half of this, where
without it one in fifty did, all of them of people far better than the average."""


class Fault(StrEnum):
    """What is wrong with a claim."""

    NONE_GIVEN = "none_given"
    TOO_MANY = "too_many"
    TWICE = "twice"
    NO_SUCH_CODE = "no_such_code"
    NOT_ITS_FACTOR = "not_its_factor"
    REFUSED = "refused"
    WITHHELD = "withheld"
    MISREAD = "misread"
    IDLE = "idle"
    FAVOURABLE = "favourable"
    WRONG_ORDER = "wrong_order"
    WRONG_WEIGHT = "wrong_weight"
    OMITTED = "omitted"
    NOT_SUFFICIENT = "not_sufficient"
    NOT_NECESSARY = "not_necessary"


@dataclass(frozen=True, slots=True)
class Claim:
    """A reason somebody gives. What is left out is not held against it: only a code must be told."""

    code: str
    factors: tuple[str, ...] = ()
    log_odds: float | None = None
    reading: Reading | None = None

    @classmethod
    def of(cls, reason: Reason) -> Self:
        return cls(reason.code, reason.factors, reason.log_odds, reason.reading)


@dataclass(frozen=True, slots=True)
class Checker:
    """What claims about rows of one model are held against. `reference` are rows x factors that stand for
    everybody; `refused` are codes that nobody may be told (`naming`)."""

    explainer: Explainer
    reference: Matrix
    refused: frozenset[str] = frozenset()

    def faults(self, row: Column, claims: Sequence[Claim]) -> tuple[Fault, ...]:
        """Everything wrong with these reasons why the row's risk is raised; empty when they are true."""
        return self.verdict(row, claims).faults

    def verdict(self, row: Column, claims: Sequence[Claim]) -> "Verdict":
        """The faults, and what the model answered where it was asked."""
        weights = weights_by_code(self.explainer.factors, row, self.explainer.contributions(row[None])[0])
        if not claims:
            return Verdict((Fault.NONE_GIVEN,) if worth_saying(weights) else ())
        faults = _of_form(self.explainer.factors, row, claims, self.refused)
        if {Fault.NO_SUCH_CODE, Fault.NOT_ITS_FACTOR, Fault.WITHHELD} & set(faults):
            return Verdict(tuple(dict.fromkeys(faults)))
        codes = tuple(dict.fromkeys(claim.code for claim in claims))
        asked = self.figures(row, codes, weights)
        faults += [*_of_record(weights, claims), *_of_the_model(asked, codes)]
        return Verdict(tuple(dict.fromkeys(faults)), asked)

    def figures(self, row: Column, codes: Sequence[str], weights: Mapping[str, float]) -> "Asked":
        """What the named codes keep and remove, beside as many that do most when asked one by one."""
        places = _places_by_code(self.explainer.factors, row)
        width = len(self.explainer.factors)
        asked = Counterfactuals(self.explainer, row, self.reference)
        every = [code for code in places if weights[code] != 0 or code in codes]
        singly = asked.effects(groups_of([places[code] for code in every], width))
        strongest = [every[place] for place in np.argsort(-singly, kind="stable")[: len(codes)]]
        lists = [[place for code in chosen for place in places[code]] for chosen in (codes, strongest)]
        kept, removed = (answers(groups_of(lists, width)) for answers in (asked.kept, asked.removed))
        return Asked(
            excess=asked.excess(),
            effects=dict(zip(every, singly.tolist(), strict=True)),
            kept=float(kept[0]),
            best_kept=float(kept.max()),
            removed=float(removed[0]),
            best_removed=float(removed.max()),
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    faults: tuple[Fault, ...]
    asked: "Asked | None" = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the model answered, in log-odds: the person's excess over everybody, each code's effect alone, and
    what a list of codes keeps and removes of risk."""

    excess: float
    effects: Mapping[str, float]
    kept: float
    best_kept: float
    removed: float
    best_removed: float


def _of_form(
    factors: Sequence[Factor], row: Column, claims: Sequence[Claim], refused: frozenset[str]
) -> list[Fault]:
    codes = [claim.code for claim in claims]
    named = [name for claim in claims for name in claim.factors]
    found = [Fault.TOO_MANY] if len(claims) > REASONS_MAX else []
    if len(set(codes)) < len(codes) or len(set(named)) < len(named):
        found.append(Fault.TWICE)
    for claim in claims:
        found += _of_one(factors, row, claim, refused)
    return found


def _of_one(factors: Sequence[Factor], row: Column, claim: Claim, refused: frozenset[str]) -> list[Fault]:
    own = {factor.name: place for place, factor in enumerate(factors) if factor.reason_code == claim.code}
    if claim.code in refused:
        return [Fault.REFUSED]
    if not own:
        return [Fault.NO_SUCH_CODE]
    if not set(claim.factors) <= set(own):
        return [Fault.NOT_ITS_FACTOR]
    told = [own[name] for name in claim.factors or own]
    there = [place for place in told if may_be_named(factors[place], row[place])]
    if not there or (claim.factors and len(there) < len(told)):
        return [Fault.WITHHELD]
    if claim.reading is not None and claim.reading is not reading_of(factors[there[0]], float(row[there[0]])):
        return [Fault.MISREAD]
    return []


def _of_record(weights: Mapping[str, float], claims: Sequence[Claim]) -> list[Fault]:
    told = [weights[claim.code] for claim in claims]
    found = [Fault.IDLE for weight in told if weight == 0]
    found += [Fault.FAVOURABLE for weight in told if weight < 0]
    if any(later > earlier + SAME for earlier, later in pairwise(told)):
        found.append(Fault.WRONG_ORDER)
    if any(
        claim.log_odds is not None and abs(claim.log_odds - weight) > SAME
        for claim, weight in zip(claims, told, strict=True)
    ):
        found.append(Fault.WRONG_WEIGHT)
    named = {claim.code for claim in claims}
    left_out = [weight for code, weight in worth_saying(weights)[:REASONS_MAX] if code not in named]
    room = len(named) < REASONS_MAX
    if left_out and (room or max(left_out) > min(told) + SAME):
        found.append(Fault.OMITTED)
    return found


def _of_the_model(found: Asked, named: Sequence[str]) -> list[Fault]:
    alone = [found.effects[code] for code in named]
    others = [effect for code, effect in found.effects.items() if code not in named]
    faults = {
        Fault.FAVOURABLE: min(alone) < -TELLING,
        Fault.OMITTED: max(others, default=0.0) - max(min(alone), 0.0) > TELLING,
        Fault.NOT_SUFFICIENT: found.kept < MOST * found.best_kept and found.best_kept > TELLING,
        Fault.NOT_NECESSARY: found.removed < MOST * found.best_removed and found.best_removed > TELLING,
    }
    return [fault for fault, so in faults.items() if so]


def _places_by_code(factors: Sequence[Factor], row: Column) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place in nameable_places(factors, row):
        found.setdefault(factors[place].reason_code, []).append(place)
    return found

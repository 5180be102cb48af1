"""Lays a lender's outcomes beside the decisions they are of; what contradicts itself is refused."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from models.risk.monitoring.decided import Days
from models.risk.monitoring.outcomes import Fault, Outcome, Outcomes, refuse


class Told(NamedTuple):
    """One decision as outcomes know it."""

    decision_id: str
    customer_id: str
    on: date


class Attached(NamedTuple):
    """A day for each decision (NaT: none), and what is to be noted of lines that said nothing."""

    bad_on: Days
    known_on: Days
    notes: tuple[str, ...]

    @classmethod
    def nothing(cls, rows: int) -> "Attached":
        """Where no outcomes are told."""
        nothing = np.full(rows, np.datetime64("NaT"), dtype="M8[D]")
        return cls(nothing, nothing, ())


def attached(outcomes: Outcomes, decided: Sequence[Told], others: Collection[str]) -> Attached:
    """The outcome of each decision: its own line's, else its customer's.

    A customer's line is about the decisions up to its `known_on`; a bad before a decision was no outcome of
    it, and then nothing is known of that one. `others` are ids of decisions and customers that exist and are
    of another risk model: their lines are not unknown. Raises OutcomesUnusable for what cannot be.
    """
    faults = sorted(_contradictions(outcomes, decided))
    refuse(faults)
    bad_on = np.full(len(decided), np.datetime64("NaT"), dtype="M8[D]")
    known_on = bad_on.copy()
    for place, each in enumerate(decided):
        found = outcomes.by_decision.get(each.decision_id) or outcomes.by_customer.get(each.customer_id)
        if found is not None and _is_about(found, each):
            known_on[place] = np.datetime64(found.known_on)
            if found.bad_on is not None:
                bad_on[place] = np.datetime64(found.bad_on)
    return Attached(bad_on, known_on, tuple(_notes(outcomes, decided, others)))


def _is_about(outcome: Outcome, decision: Told) -> bool:
    went_bad_before = outcome.bad_on is not None and outcome.bad_on < decision.on
    return decision.on <= outcome.known_on and not went_bad_before


def _contradictions(outcomes: Outcomes, decided: Sequence[Told]) -> Iterator[Fault]:
    for each in decided:
        own = outcomes.by_decision.get(each.decision_id)
        if own is None:
            continue
        theirs = outcomes.by_customer.get(each.customer_id)
        if own.customer_id not in {"", each.customer_id}:
            yield Fault(own.line, f"{each.decision_id} is not of {own.customer_id}; correct one of the ids")
        elif theirs is not None:
            yield Fault(
                own.line,
                f"{each.decision_id} is told by line {theirs.line} of its customer too; keep one of them",
            )
        elif own.known_on < each.on:
            yield Fault(own.line, f"known_on {own.known_on} is before the decision of {each.on}; correct it")
        elif own.bad_on is not None and own.bad_on < each.on:
            yield Fault(own.line, f"bad_on {own.bad_on} is before the decision of {each.on}; correct it")


def _notes(outcomes: Outcomes, decided: Sequence[Told], others: Collection[str]) -> Iterator[str]:
    decisions = {each.decision_id for each in decided}
    of_customer: dict[str, list[Told]] = defaultdict(list)
    for each in decided:
        of_customer[each.customer_id].append(each)
    unknown = sum(each not in decisions and each not in others for each in outcomes.by_decision)
    unknown += sum(each not in of_customer and each not in others for each in outcomes.by_customer)
    if unknown:
        yield (
            f"{unknown:,} of {len(outcomes):,} lines of outcomes are of no decision or customer among those "
            "looked at; they were left out."
        )
    untimely = sum(
        not _is_about(outcomes.by_customer[name], each)
        for name, theirs in of_customer.items()
        if name in outcomes.by_customer
        for each in theirs
    )
    if untimely:
        yield (
            f"{untimely:,} decisions were made after their customer's outcome was known or had gone bad: of "
            "these nothing is known."
        )

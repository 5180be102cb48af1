"""Who looked at what: the steps by which staff saw, revealed or took away something of a case.

For who watches over staff. What a step says is opened for its subject and its reason; whoever is named there
by the customer's own name is masked.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from assistant.storage.vault import PERSON, Vault
from models.facts.review import CaseKind, ReviewStep, StepKind
from models.review_tables import ReviewCaseRow, ReviewStepRow

LOOKING = (StepKind.LOOKED, StepKind.REVEALED, StepKind.EXPORTED)

_STEP, _CASE = ReviewStepRow, ReviewCaseRow


@dataclass(frozen=True, slots=True)
class LooksWanted:
    """Which looks. Half-open: `since` <= at < `until`."""

    since: datetime
    until: datetime
    staff_id: str = ""
    case_id: str = ""
    kind: StepKind | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One of them; `step` is None where its customer's key is gone."""

    step_id: str
    case_id: str
    case_kind: CaseKind
    customer_id: str
    staff_id: str
    kind: StepKind
    at: datetime
    step: ReviewStep | None


@dataclass(frozen=True, slots=True)
class LooksOfOne:
    """What one person looked at in a time: how often, at how many cases, how many of which they never had."""

    staff_id: str
    looks: int
    reveals: int
    exports: int
    cases: int
    never_had: int


@dataclass(frozen=True, slots=True)
class Looks:
    session: Session
    vault: Vault

    def page(self, wanted: LooksWanted, before: str | None, size: int) -> tuple[Look, ...]:
        """The newest first, below the step with an id (ids sort by time); at most `size`."""
        query = select(_STEP, _CASE.kind).join(_CASE, _CASE.case_id == _STEP.case_id).where(*_are(wanted))
        if before is not None:
            query = query.where(_STEP.step_id < before)
        rows = self.session.execute(query.order_by(_STEP.step_id.desc()).limit(size)).all()
        return tuple(self._look(row, CaseKind(kind)) for row, kind in rows)

    def by_person(self, wanted: LooksWanted) -> tuple[LooksOfOne, ...]:
        """Who looked in this time; those with the most cases that they never had first."""
        query = select(_STEP.staff_id, _STEP.kind, _STEP.case_id, func.count()).where(*_are(wanted))
        counts: dict[str, dict[StepKind, int]] = defaultdict(lambda: defaultdict(int))
        cases: dict[str, set[str]] = defaultdict(set)
        for staff_id, kind, case_id, count in self.session.execute(
            query.group_by(_STEP.staff_id, _STEP.kind, _STEP.case_id)
        ):
            counts[staff_id][StepKind(kind)] += count
            cases[staff_id].add(case_id)
        found = [
            LooksOfOne(
                staff_id=staff_id,
                looks=kinds[StepKind.LOOKED],
                reveals=kinds[StepKind.REVEALED],
                exports=kinds[StepKind.EXPORTED],
                cases=len(cases[staff_id]),
                never_had=len(cases[staff_id] - self._had(staff_id, wanted.until)),
            )
            for staff_id, kinds in counts.items()
        ]
        return tuple(sorted(found, key=lambda each: (-each.never_had, -each.cases, each.staff_id)))

    def _had(self, staff_id: str, until: datetime) -> set[str]:
        """Cases that they claimed at any time before."""
        query = select(_STEP.case_id).where(
            _STEP.staff_id == staff_id, _STEP.kind == StepKind.CLAIMED, _STEP.at < until
        )
        return set(self.session.scalars(query.distinct()))

    def _look(self, row: ReviewStepRow, case_kind: CaseKind) -> Look:
        text = self.vault.text(row.customer_id, PERSON, f"review_steps/{row.step_id}", row.document)
        return Look(
            step_id=row.step_id,
            case_id=row.case_id,
            case_kind=case_kind,
            customer_id=row.customer_id,
            staff_id=row.staff_id,
            kind=StepKind(row.kind),
            at=row.at,
            step=None if text is None else ReviewStep.from_json(text),
        )


def _are(wanted: LooksWanted) -> list[ColumnElement[bool]]:
    kinds = LOOKING if wanted.kind is None else (wanted.kind,)
    found = [_STEP.kind.in_(kinds), and_(_STEP.at >= wanted.since, _STEP.at < wanted.until)]
    if wanted.staff_id:
        found.append(_STEP.staff_id == wanted.staff_id)
    if wanted.case_id:
        found.append(_STEP.case_id == wanted.case_id)
    return found

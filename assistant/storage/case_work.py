"""Steps by which people decide, as figures are counted from: nothing of a customer leaves here."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assistant.storage.reviews import case_place, step_place
from assistant.storage.vault import PERSON, Vault
from models.facts.case_work import WorkLine
from models.facts.review import CaseKind, ReviewCase, ReviewStep, Ruling, StepKind
from models.facts.review_queue import OPEN_STATES
from models.review_tables import ReviewCaseRow, ReviewStepRow
from tools.reviews.practising import caught

_STEP, _CASE = ReviewStepRow, ReviewCaseRow
_KINDS: Final = (StepKind.RULED, StepKind.HURRIED, StepKind.AGREED, StepKind.SENT_BACK)
_WITH_FIGURES: Final = frozenset({StepKind.RULED, StepKind.AGREED})
_AT_A_TIME: Final = 1_000


@dataclass(frozen=True, slots=True)
class CaseWork:
    session: Session
    vault: Vault

    def lines(self, since: datetime, until: datetime) -> Iterator[WorkLine]:
        """Every deciding step of a time, oldest first; those that are sealed are opened in one pass."""
        query = (
            select(_STEP, _CASE.kind, _CASE.is_practice, _CASE.due_at)
            .join(_CASE, _CASE.case_id == _STEP.case_id)
            .where(_STEP.kind.in_(_KINDS), _STEP.at >= since, _STEP.at < until)
            .order_by(_STEP.at, _STEP.step_id)
        )
        found = self.session.execute(query.execution_options(yield_per=_AT_A_TIME))
        for rows in found.partitions():
            self.vault.read_ahead({row[0].customer_id for row in rows})
            for step, kind, is_practice, due_at in rows:
                yield self._line(step, CaseKind(kind), is_practice, due_at)

    def overdue(self, at: datetime) -> tuple[int, int]:
        """How many open cases are late now, and how many are open."""
        query = select(func.count()).where(_CASE.state.in_(OPEN_STATES), _CASE.is_practice.is_(False))
        late = self.session.scalar(query.where(_CASE.due_at < at)) or 0
        return int(late), int(self.session.scalar(query) or 0)

    def _line(self, row: ReviewStepRow, case_kind: CaseKind, is_practice: bool, due_at: datetime) -> WorkLine:
        kind = StepKind(row.kind)
        ruling = self._ruling(row) if kind in _WITH_FIGURES else None
        return WorkLine(
            case_id=row.case_id,
            case_kind=case_kind,
            is_practice=is_practice,
            staff_id=row.staff_id,
            kind=kind,
            at=row.at,
            due_at=due_at,
            worked_seconds=None if ruling is None else ruling.worked_seconds,
            overrides=None if ruling is None else ruling.overrides,
            caught=self._caught(row, ruling) if is_practice and ruling is not None else None,
        )

    def _ruling(self, row: ReviewStepRow) -> Ruling | None:
        text = self.vault.text(row.customer_id, PERSON, step_place(row.step_id), row.document)
        return None if text is None else ReviewStep.from_json(text).ruling

    def _caught(self, row: ReviewStepRow, ruling: Ruling) -> bool | None:
        case = self.session.get(_CASE, row.case_id)
        assert case is not None, "a step has its case"
        text = self.vault.text(row.customer_id, PERSON, case_place(row.case_id), case.document)
        practice = None if text is None else ReviewCase.from_json(text).practice
        return None if practice is None else caught(practice, ruling)

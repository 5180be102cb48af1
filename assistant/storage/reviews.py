"""Cases that people look at, and every step of theirs; sealed with the customer's key.

What is readable names nobody: the queue goes by it, and the figures of how cases are worked on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from heapq import merge

from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_, update
from sqlalchemy.orm import Session

from assistant.storage.append_only import let_end
from assistant.storage.vault import PERSON, Vault
from models.facts.review import CaseKind, CaseState, ReviewCase, ReviewStep, StepKind
from models.facts.review_queue import OPEN_STATES, CaseFilter
from models.facts.staff import StaffMember
from models.facts.value import Value
from models.review_tables import ReviewCaseRow, ReviewStepRow
from models.staff_errors import CaseNotFound
from models.tables import HandoverRow

Place = tuple[int, datetime, str]
"""Where a case stands in the queue: priority, until when, id."""

_ROW = ReviewCaseRow
_NOTHING = b""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as far as it can be read by anybody: which case, who, what, when."""

    case_id: str
    staff_id: str
    kind: StepKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Reviews:
    """Whatever changes a case is done under its customer's lock."""

    session: Session
    vault: Vault

    def add(self, case: ReviewCase, step: ReviewStep) -> None:
        self.add_many(((case, (step,)),))

    def add_many(self, cases: Iterable[tuple[ReviewCase, Sequence[ReviewStep]]]) -> None:
        """Cases with what was done with each so far, written together."""
        found = tuple(cases)
        rows = [ReviewCaseRow(case_id=case.case_id, customer_id=case.customer_id) for case, _ in found]
        for row, (case, _) in zip(rows, found, strict=True):
            self._write(row, case)
        self.session.add_all(rows)
        self.session.flush()
        self.session.add_all(self._step_row(case, step) for case, steps in found for step in steps)
        self.session.flush()

    def keep(self, case: ReviewCase, step: ReviewStep) -> None:
        """What was done, and the case as it is by it."""
        self.update(case)
        self.add_step(case, step)

    def update(self, case: ReviewCase) -> None:
        """The case as it now is, without a step of its own."""
        row = self.session.get(ReviewCaseRow, case.case_id)
        assert row is not None, "only what was kept is changed"
        self._write(row, case)
        self.session.flush()

    def add_step(self, case: ReviewCase, step: ReviewStep) -> None:
        self.session.add(self._step_row(case, step))
        self.session.flush()

    def customer_of(self, case_id: str) -> str:
        """Whose case it is, to lock them. Raises CaseNotFound."""
        found = self.session.scalar(select(_ROW.customer_id).where(_ROW.case_id == case_id))
        if found is None:
            raise CaseNotFound
        return found

    def get(self, case_id: str, customer_id: str | None = None) -> ReviewCase:
        """Raises CaseNotFound, also for somebody else's when a customer is named."""
        row = self.session.get(ReviewCaseRow, case_id, populate_existing=True)
        case = None
        if row is not None and customer_id in {None, row.customer_id}:
            case = self._case(row)
        if case is None:
            raise CaseNotFound
        return case

    def find(self, case_id: str) -> ReviewCase | None:
        """The same, None where there is none or it cannot be read any more."""
        row = self.session.get(ReviewCaseRow, case_id, populate_existing=True)
        return None if row is None else self._case(row)

    def steps(self, case_id: str) -> tuple[ReviewStep, ...]:
        """All that was done with a case, oldest first."""
        query = select(ReviewStepRow).where(ReviewStepRow.case_id == case_id)
        rows = self.session.scalars(query.order_by(ReviewStepRow.position))
        found = (self._opened(row.customer_id, step_place(row.step_id), row.document) for row in rows)
        return tuple(ReviewStep.from_json(text) for text in found if text is not None)

    def of_customer(self, customer_id: str) -> tuple[ReviewCase, ...]:
        """All of a customer's, oldest first."""
        query = select(_ROW).where(_ROW.customer_id == customer_id).order_by(_ROW.case_id)
        found = (self._case(row) for row in self.session.scalars(query))
        return tuple(case for case in found if case is not None)

    def open_of(self, customer_id: str) -> tuple[ReviewCase, ...]:
        """Those of a customer that are not over."""
        query = select(_ROW).where(_ROW.customer_id == customer_id, _ROW.state.in_(OPEN_STATES))
        found = (self._case(row) for row in self.session.scalars(query.order_by(_ROW.case_id)))
        return tuple(case for case in found if case is not None)

    def forget(self, customer_id: str) -> int:
        """Take the content out of all that is a customer's; how many cases. That there were some stays."""
        let_end(self.session)
        for table in (ReviewStepRow, ReviewCaseRow):
            theirs = update(table).where(table.customer_id == customer_id)
            gone = self.session.execute(theirs.values(document=_NOTHING))
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def without_case(self) -> tuple[tuple[str, str], ...]:
        """Customer and id of every handover that waits and has no case."""
        query = (
            select(HandoverRow.customer_id, HandoverRow.handover_id)
            .outerjoin(_ROW, _ROW.case_id == HandoverRow.handover_id)
            .where(HandoverRow.state == "waiting", _ROW.case_id.is_(None))
            .order_by(HandoverRow.handover_id)
        )
        return tuple((row.customer_id, row.handover_id) for row in self.session.execute(query))

    # --- the queue

    def queue(
        self, wanted: CaseFilter, staff: StaffMember, at: datetime, after: Place | None, size: int
    ) -> tuple[ReviewCase, ...]:
        """The most urgent cases after a place."""
        return self.queue_page(wanted, staff, at, after, size)[0]

    def queue_page(
        self, wanted: CaseFilter, staff: StaffMember, at: datetime, after: Place | None, size: int
    ) -> tuple[tuple[ReviewCase, ...], Place | None]:
        """The most urgent cases after a place, and where the next ones begin, None at the end. Each state by
        itself, along its index, then together; what cannot be read any more is passed over."""
        conditions = self._conditions(wanted, staff, at)
        if after is not None:
            conditions.append(tuple_(_ROW.priority, _ROW.due_at, _ROW.case_id) > tuple_(*after))
        found = (
            self.session.scalars(
                select(_ROW).where(and_(*ways, *conditions)).order_by(*_ORDER).limit(size)
            ).all()
            for ways in _ways(wanted)
        )
        rows = list(merge(*found, key=place_of))[:size]
        self.vault.read_ahead({row.customer_id for row in rows})
        cases = (self._case(row) for row in rows)
        last = place_of(rows[-1]) if len(rows) == size else None
        return tuple(case for case in cases if case is not None), last

    def counts(self) -> dict[CaseState, int]:
        """How many cases there are in each state."""
        found = self.session.execute(select(_ROW.state, func.count()).group_by(_ROW.state))
        counted = {CaseState(state): count for state, count in found}
        return {state: counted.get(state, 0) for state in CaseState}

    def count(self, wanted: CaseFilter, staff: StaffMember, at: datetime) -> int:
        """How many open cases a filter finds."""
        states = _ROW.state.in_(wanted.states)
        query = select(func.count()).where(states, *self._conditions(wanted, staff, at))
        return int(self.session.scalar(query) or 0)

    def changed_after(self, at: datetime, most: int = 500) -> tuple[tuple[str, int, datetime], ...]:
        """Id, revision and moment of what changed since then, oldest first: for live pages."""
        query = select(_ROW.case_id, _ROW.revision, _ROW.changed_at).where(_ROW.changed_at > at)
        rows = self.session.execute(query.order_by(_ROW.changed_at, _ROW.case_id).limit(most))
        return tuple((row.case_id, row.revision, row.changed_at) for row in rows)

    def lately_settled(self, kind: CaseKind, priority: int, most: int) -> tuple[ReviewCase, ...]:
        """Settled cases of a kind, those that were due last first; no made-up ones."""
        query = (
            select(_ROW)
            .where(
                _ROW.state == CaseState.SETTLED,
                _ROW.kind == kind,
                _ROW.priority == priority,
                _ROW.is_practice.is_(False),
            )
            .order_by(_ROW.due_at.desc(), _ROW.case_id.desc())
            .limit(most)
        )
        rows = self.session.scalars(query).all()
        self.vault.read_ahead({row.customer_id for row in rows})
        cases = (self._case(row) for row in rows)
        return tuple(case for case in cases if case is not None)

    # --- how cases are worked on

    def last_ruled_at(self, staff_id: str, before: datetime) -> datetime | None:
        """When somebody last decided a case, whether or not it counted."""
        row = ReviewStepRow
        query = select(func.max(row.at)).where(
            row.staff_id == staff_id, row.at <= before, row.kind.in_(RULINGS)
        )
        return self.session.scalar(query)

    def lines(
        self, since: datetime, kinds: Sequence[StepKind], staff_id: str | None = None
    ) -> tuple[StepLine, ...]:
        """Steps of these kinds since then, oldest first; one person's, or everybody's."""
        row = ReviewStepRow
        query = select(row.case_id, row.staff_id, row.kind, row.at).where(
            row.at >= since, row.kind.in_(tuple(kinds))
        )
        if staff_id is not None:
            query = query.where(row.staff_id == staff_id)
        found = self.session.execute(query.order_by(row.at, row.step_id))
        return tuple(StepLine(each.case_id, each.staff_id, StepKind(each.kind), each.at) for each in found)

    def ruling_steps(self, staff_id: str, most: int) -> tuple[ReviewStep, ...]:
        """The latest rulings of one person, the newest first, as far as they can be read."""
        row = ReviewStepRow
        query = select(row).where(row.staff_id == staff_id, row.kind.in_(RULINGS))
        rows = self.session.scalars(query.order_by(row.at.desc(), row.step_id.desc()).limit(most)).all()
        self.vault.read_ahead({each.customer_id for each in rows})
        found = (self._opened(e.customer_id, step_place(e.step_id), e.document) for e in rows)
        return tuple(ReviewStep.from_json(text) for text in found if text is not None)

    # --- rows

    def _conditions(self, wanted: CaseFilter, staff: StaffMember, at: datetime) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = []
        if wanted.mine:
            found.append(_ROW.claimed_by == staff.staff_id)
        if wanted.overdue:
            found.append(_ROW.due_at < at)
        if wanted.handed_up is not None:
            found.append(_ROW.handed_up.is_(wanted.handed_up))
        if wanted.case_id:
            begins = _ROW.case_id.between(wanted.case_id, wanted.case_id + "\uffff")
            found.append(or_(begins, _ROW.case_id.endswith(wanted.case_id, autoescape=True)))
        return found

    def _write(self, row: ReviewCaseRow, case: ReviewCase) -> None:
        row.kind, row.state, row.priority = case.kind, case.state, case.priority
        row.opened_at, row.due_at, row.claimed_by = case.opened_at, case.due_at, case.claimed_by
        row.handed_up, row.is_practice = case.handed_up, case.is_practice
        row.revision, row.changed_at = case.revision, case.changed_at
        row.document = self._sealed(case.customer_id, case_place(case.case_id), case)

    def _step_row(self, case: ReviewCase, step: ReviewStep) -> ReviewStepRow:
        return ReviewStepRow(
            step_id=step.step_id,
            case_id=step.case_id,
            position=step.position,
            customer_id=case.customer_id,
            staff_id=step.by,
            kind=step.kind,
            at=step.at,
            document=self._sealed(case.customer_id, step_place(step.step_id), step),
        )

    def _case(self, row: ReviewCaseRow) -> ReviewCase | None:
        text = self._opened(row.customer_id, case_place(row.case_id), row.document)
        return None if text is None else ReviewCase.from_json(text)

    def _sealed(self, owner: str, place: str, value: Value) -> bytes:
        return self.vault.seal(owner, PERSON, place, value.model_dump_json())

    def _opened(self, owner: str, place: str, sealed: bytes) -> str | None:
        if not sealed:
            return None
        return self.vault.text(owner, PERSON, place, sealed)


RULINGS = (StepKind.RULED, StepKind.HURRIED, StepKind.AGREED)
"""Steps by which somebody decides; of a second person who does not agree there is no ruling."""

_ORDER = (_ROW.priority, _ROW.due_at, _ROW.case_id)


def place_of(each: ReviewCaseRow | ReviewCase) -> Place:
    return each.priority, each.due_at, each.case_id


def case_place(case_id: str) -> str:
    return f"review_cases/{case_id}"


def step_place(step_id: str) -> str:
    return f"review_steps/{step_id}"


def _ways(wanted: CaseFilter) -> Iterable[tuple[ColumnElement[bool], ...]]:
    """One query for each state and kind, so that each goes along an index."""
    for state in wanted.states:
        if not wanted.kinds:
            yield (_ROW.state == state,)
        for kind in wanted.kinds:
            yield _ROW.state == state, _ROW.kind == kind

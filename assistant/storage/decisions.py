"""Sealed decisions and, apart from them, the inputs they looked at."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.errors import NotFound
from models.facts.decision import Decision
from models.tables import DecisionInputRow, DecisionRow


@dataclass(frozen=True, slots=True)
class SealedDecision:
    """A decision as stored: its exact text and that text's SHA-256."""

    decision: Decision
    text: str
    seal: str


@dataclass(frozen=True, slots=True)
class DecisionInput:
    """One source a decision looked at, with the salt of its commitment."""

    source: str
    evidence_id: str | None
    salt: str
    text: str


@dataclass(frozen=True, slots=True)
class Decisions:
    session: Session

    def add(self, sealed: SealedDecision, inputs: tuple[DecisionInput, ...]) -> None:
        decision = sealed.decision
        self.session.add(
            DecisionRow(
                decision_id=decision.decision_id,
                customer_id=decision.customer_id,
                verdict=decision.verdict,
                at=decision.at,
                document=sealed.text,
                seal=sealed.seal,
            )
        )
        self.session.flush()
        self.session.add_all(
            DecisionInputRow(
                decision_id=decision.decision_id,
                source=each.source,
                evidence_id=each.evidence_id,
                salt=each.salt,
                document=each.text,
            )
            for each in inputs
        )

    def get(self, decision_id: str, customer_id: str | None = None) -> SealedDecision:
        """Raises NotFound, also for somebody else's decision when a customer is named."""
        row = self.session.get(DecisionRow, decision_id)
        if row is None or (customer_id is not None and row.customer_id != customer_id):
            raise NotFound(f"There is no decision {decision_id}.")
        return _sealed(row)

    def latest(self, customer_id: str) -> SealedDecision | None:
        query = (
            select(DecisionRow)
            .where(DecisionRow.customer_id == customer_id)
            .order_by(DecisionRow.at.desc(), DecisionRow.decision_id.desc())
            .limit(1)
        )
        row = self.session.scalars(query).one_or_none()
        return None if row is None else _sealed(row)

    def texts(self) -> tuple[tuple[str, str, str], ...]:
        """Id, text and seal of every decision, oldest first, unread: for verifying the record."""
        query = select(DecisionRow.decision_id, DecisionRow.document, DecisionRow.seal)
        return tuple(
            (decision_id, text, seal)
            for decision_id, text, seal in self.session.execute(query.order_by(DecisionRow.at))
        )

    def inputs(self, decision_id: str) -> tuple[DecisionInput, ...]:
        """What is left of a decision's inputs; erased ones are missing."""
        query = (
            select(DecisionInputRow)
            .where(DecisionInputRow.decision_id == decision_id)
            .order_by(DecisionInputRow.source)
        )
        return tuple(
            DecisionInput(row.source, row.evidence_id, row.salt, row.document)
            for row in self.session.scalars(query)
        )


def _sealed(row: DecisionRow) -> SealedDecision:
    return SealedDecision(Decision.from_json(row.document), row.document, row.seal)

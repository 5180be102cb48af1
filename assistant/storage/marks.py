"""Marks of documents: kept blinded, compared across people, and gone with the document."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Select, and_, delete, func, select, tuple_
from sqlalchemy.orm import Session, aliased

from assistant.storage.vault import Vault
from models.facts.marks import Mark, MarkSort
from models.fraud_tables import MarkRow
from tools.verification.reuse import SHARED_PARTS_MIN


@dataclass(frozen=True, slots=True)
class Marks:
    """The fraud side of the wall: it says one thing only, that somebody else sent the same document."""

    session: Session
    vault: Vault

    def keep(self, evidence_id: str, customer_id: str, marks: Iterable[Mark]) -> None:
        """The marks of a document that has just come in; each part blinded with the installation's key."""
        self.session.add_all(
            MarkRow(
                evidence_id=evidence_id, customer_id=customer_id, sort=sort, position=position, value=value
            )
            for sort, position, value in self._blinded(marks)
        )
        self.session.flush()

    def sent_by_another(self, customer_id: str, marks: Iterable[Mark]) -> bool:
        """Whether another person has sent a document with these marks."""
        parts = tuple_(MarkRow.sort, MarkRow.position, MarkRow.value)
        shared = (
            select(MarkRow.sort, func.count())
            .where(parts.in_(self._blinded(marks)), MarkRow.customer_id != customer_id)
            .group_by(MarkRow.sort, MarkRow.evidence_id)
        )
        return self._is_the_same(shared)

    def is_shared(self, evidence_id: str) -> bool:
        """The same of a document whose marks are kept: of two that came in at one moment, both are known."""
        ours, theirs = aliased(MarkRow), aliased(MarkRow)
        equal = and_(theirs.sort == ours.sort, theirs.position == ours.position, theirs.value == ours.value)
        shared = (
            select(ours.sort, func.count())
            .join(theirs, equal)
            .where(ours.evidence_id == evidence_id, theirs.customer_id != ours.customer_id)
            .group_by(ours.sort, theirs.evidence_id)
        )
        return self._is_the_same(shared)

    def _is_the_same(self, shared: Select[str, int]) -> bool:
        return any(parts >= SHARED_PARTS_MIN[MarkSort(sort)] for sort, parts in self.session.execute(shared))

    def _blinded(self, marks: Iterable[Mark]) -> list[tuple[str, int, str]]:
        return [
            (mark.sort, position, self.vault.blind("marks", f"{mark.sort}:{position}:{part}"))
            for mark in marks
            for position, part in enumerate(mark.parts)
        ]


def forget_marks(session: Session, evidence_id: str) -> None:
    """With the document its marks go: nothing derived outlives what it was derived from."""
    session.execute(delete(MarkRow).where(MarkRow.evidence_id == evidence_id))

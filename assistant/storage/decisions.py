"""Sealed decisions and, apart from them and behind the gate, the inputs they looked at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, select
from sqlalchemy.orm import Session

from assistant.storage.append_only import let_end
from assistant.storage.gate import Gate, piece_of
from assistant.storage.practice_customers import not_practice
from assistant.storage.vault import PERSON, RETAINED, Vault
from models.errors import NotFound, RecordTampered
from models.facts.consent import Method, Standing
from models.facts.decision import ACCOUNT, Decision
from models.facts.offer import OfferState
from models.facts.scored_beside import AllBeside, ScoredBeside
from models.gated_tables import DecisionInputRow
from models.tables import BesideRow, DecisionRow, OfferRow, ShadowRow

_AT_A_TIME = 1_000


@dataclass(frozen=True, slots=True)
class SealedDecision:
    """A decision as stored: its exact text and that text's SHA-256."""

    decision: Decision
    text: str
    seal: str


@dataclass(frozen=True, slots=True)
class DecisionInput:
    """One source a decision looked at, with the salt of its commitment.

    `evidence_id` is what its consent is asked of and whose key it is sealed with: a document, or of a log of
    events the batch that ends first; None for the account.
    """

    source: str
    evidence_id: str | None
    salt: str
    text: str


@dataclass(frozen=True, slots=True)
class WatchedDecision:
    """A decision as monitoring sees it: `account` is the JSON of what the account's history was, None where
    that was erased or another risk model decided. `accepted`: what it allowed was taken up."""

    decision: Decision
    accepted: bool
    account: str | None
    beside: tuple[ScoredBeside, ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    session: Session
    gate: Gate
    vault: Vault

    def add(self, sealed: SealedDecision, inputs: tuple[DecisionInput, ...]) -> None:
        decision = sealed.decision
        owner = decision.customer_id
        self.session.add(
            DecisionRow(
                decision_id=decision.decision_id,
                customer_id=owner,
                verdict=decision.verdict,
                at=decision.at,
                sealed_for=PERSON,
                document=self.vault.seal(owner, PERSON, _place(decision.decision_id), sealed.text),
                seal=sealed.seal,
            )
        )
        self.session.flush()
        self.session.add_all(
            DecisionInputRow(
                decision_id=decision.decision_id,
                source=each.source,
                evidence_id=each.evidence_id,
                document=self.vault.seal(
                    owner,
                    each.evidence_id or PERSON,
                    input_place(decision.decision_id, each.source),
                    f"{each.salt}\n{each.text}",
                ),
            )
            for each in inputs
        )

    def keep_beside(self, decision_id: str, customer_id: str, scores: tuple[ScoredBeside, ...]) -> None:
        """What challenger and shadows said of the same case; nothing where there are none."""
        if scores:
            text = AllBeside(scores=scores).model_dump_json()
            document = self.vault.seal(customer_id, PERSON, _beside_place(decision_id), text)
            self.session.add(BesideRow(decision_id=decision_id, customer_id=customer_id, document=document))

    def beside(self, decision_id: str) -> tuple[ScoredBeside, ...]:
        """What was said beside a decision; nothing once that is erased."""
        row = self.session.get(BesideRow, decision_id)
        return () if row is None else self._beside(row)

    def all_beside(self) -> Iterator[tuple[str, tuple[ScoredBeside, ...]]]:
        """By decision, oldest first: for comparing models later. What is erased is left out."""
        query = select(BesideRow).join(DecisionRow, DecisionRow.decision_id == BesideRow.decision_id)
        for row in self.session.scalars(query.order_by(DecisionRow.at, DecisionRow.decision_id)):
            if scores := self._beside(row):
                yield row.decision_id, scores

    def count(self, since: datetime | None) -> int:
        """How many there are since then, erased ones as well; none of practice."""
        query = select(func.count()).select_from(DecisionRow).where(not_practice(DecisionRow.customer_id))
        return self.session.scalar(query if since is None else query.where(DecisionRow.at >= since)) or 0

    def watched(self, risk_model_version: str, since: datetime | None) -> Iterator[WatchedDecision | None]:
        """Every decision since then, by customer so that each one's keys are looked up once; None for one
        that cannot be read any more. Nothing that evidence said is opened: nobody allowed that for this."""
        query = (
            select(
                *(DecisionRow.decision_id, DecisionRow.customer_id, DecisionRow.sealed_for),
                *(DecisionRow.document, OfferRow.offer_id, DecisionInputRow.document, BesideRow.document),
            )
            .outerjoin(
                OfferRow,
                and_(OfferRow.decision_id == DecisionRow.decision_id, OfferRow.state == OfferState.ACCEPTED),
            )
            .outerjoin(
                DecisionInputRow,
                and_(
                    DecisionInputRow.decision_id == DecisionRow.decision_id,
                    DecisionInputRow.source == ACCOUNT,
                ),
            )
            .outerjoin(BesideRow, BesideRow.decision_id == DecisionRow.decision_id)
            .where(not_practice(DecisionRow.customer_id))
            .order_by(DecisionRow.customer_id, DecisionRow.at, DecisionRow.decision_id)
        )
        if since is not None:
            query = query.where(DecisionRow.at >= since)
        found = self.session.execute(query.execution_options(yield_per=_AT_A_TIME))
        for rows in found.partitions():
            self.vault.read_ahead(row.customer_id for row in rows)
            for row in rows:
                yield self._watched(risk_model_version, row)

    def _watched(self, risk_model_version: str, row: Any) -> WatchedDecision | None:
        decision_id, owner, sealed_for, document, offer_id, account, beside = row
        text = self.vault.text(owner, sealed_for, _place(decision_id), document)
        if text is None:
            return None
        decision = Decision.from_json(text)
        if decision.risk.risk_model_version != risk_model_version:
            return WatchedDecision(decision, offer_id is not None, None, ())
        return WatchedDecision(
            decision,
            offer_id is not None,
            self._account(owner, decision_id, account),
            self._scores_beside(owner, decision_id, beside),
        )

    def get(self, decision_id: str, customer_id: str | None = None) -> SealedDecision:
        """Raises NotFound, also for somebody else's decision when a customer is named."""
        row = self.session.get(DecisionRow, decision_id)
        if row is None or (customer_id is not None and row.customer_id != customer_id):
            raise NotFound(f"There is no decision {decision_id}.")
        sealed = self._sealed(row)
        if sealed is None:
            raise NotFound(f"There is no decision {decision_id}.")
        return sealed

    def latest(self, customer_id: str) -> SealedDecision | None:
        query = (
            select(DecisionRow)
            .where(DecisionRow.customer_id == customer_id)
            .order_by(DecisionRow.at.desc(), DecisionRow.decision_id.desc())
            .limit(1)
        )
        row = self.session.scalars(query).one_or_none()
        return None if row is None else self._sealed(row)

    def of_customer(self, customer_id: str) -> tuple[SealedDecision, ...]:
        """All of a customer's decisions, oldest first."""
        query = select(DecisionRow).where(DecisionRow.customer_id == customer_id).order_by(DecisionRow.at)
        found = (self._sealed(row) for row in self.session.scalars(query))
        return tuple(sealed for sealed in found if sealed is not None)

    def texts(self) -> Iterable[tuple[str, str | None, str]]:
        """Id, text and seal of every decision, oldest first, unread: for verifying the record.

        The text is None where its key is destroyed, and empty where what stands there does not open.
        """
        for row in self.session.scalars(select(DecisionRow).order_by(DecisionRow.at)):
            try:
                text = self._text(row)
            except RecordTampered:
                text = ""
            yield row.decision_id, text, row.seal

    def inputs(self, decision_id: str, at: datetime) -> tuple[tuple[DecisionInput, ...], dict[str, Standing]]:
        """What is left of a decision's inputs and open now, and why the others are closed.

        Erased ones are in neither.
        """
        owner = self.get(decision_id).decision.customer_id
        found: dict[str | None, Standing] = {None: Standing.GRANTED}  # the account is no evidence
        for evidence, record in self.gate.pieces(owner):
            found[evidence.evidence_id], _ = self.gate.look(
                evidence, record, at, method=Method.AUTOMATED_DECISION
            )
        for batch, record in self.gate.batches(owner):
            found[batch.batch_id] = self.gate.standing(
                piece_of(batch), record, at, method=Method.AUTOMATED_DECISION
            )
        query = (
            select(DecisionInputRow)
            .where(DecisionInputRow.decision_id == decision_id)
            .order_by(DecisionInputRow.source)
        )
        opened: list[DecisionInput] = []
        shut: dict[str, Standing] = {}
        for row in self.session.scalars(query):
            standing = found.get(row.evidence_id)
            if standing is not Standing.GRANTED:
                shut.update({row.source: standing} if standing else {})
                continue
            place = input_place(decision_id, row.source)
            text = self.vault.text(owner, row.evidence_id or PERSON, place, row.document)
            if text is not None:
                salt, _, content = text.partition("\n")
                opened.append(DecisionInput(row.source, row.evidence_id, salt, content))
        return tuple(opened), shut

    def retain(self, decision_id: str) -> None:
        """What a limit in force rests on is kept as long as the law says, whatever else is erased."""
        row = self.session.get(DecisionRow, decision_id)
        assert row is not None, "an accepted offer has its decision"
        text = self._text(row)
        assert text is not None, "what is being accepted can be read"
        let_end(self.session)
        row.document = self.vault.seal(row.customer_id, RETAINED, _place(decision_id), text)
        row.sealed_for = RETAINED

    def erase(self, customer_id: str, keep: Iterable[str]) -> int:
        """Delete all but these, with all inputs; says how many."""
        theirs = select(DecisionRow.decision_id).where(DecisionRow.customer_id == customer_id)
        self.session.execute(delete(DecisionInputRow).where(DecisionInputRow.decision_id.in_(theirs)))
        for beside in (BesideRow, ShadowRow):
            self.session.execute(delete(beside).where(beside.customer_id == customer_id))
        let_end(self.session)
        gone = self.session.execute(
            delete(DecisionRow).where(
                DecisionRow.customer_id == customer_id, DecisionRow.decision_id.not_in(tuple(keep))
            )
        )
        return int(gone.rowcount)  # type: ignore[attr-defined]

    def _beside(self, row: BesideRow) -> tuple[ScoredBeside, ...]:
        return self._scores_beside(row.customer_id, row.decision_id, row.document)

    def _scores_beside(
        self, owner: str, decision_id: str, document: bytes | None
    ) -> tuple[ScoredBeside, ...]:
        if document is None:
            return ()
        text = self.vault.text(owner, PERSON, _beside_place(decision_id), document)
        return () if text is None else AllBeside.from_json(text).scores

    def _account(self, owner: str, decision_id: str, document: bytes | None) -> str | None:
        if document is None:
            return None
        text = self.vault.text(owner, PERSON, input_place(decision_id, ACCOUNT), document)
        return None if text is None else text.partition("\n")[2]

    def _text(self, row: DecisionRow) -> str | None:
        return self.vault.text(row.customer_id, row.sealed_for, _place(row.decision_id), row.document)

    def _sealed(self, row: DecisionRow) -> SealedDecision | None:
        text = self._text(row)
        return None if text is None else SealedDecision(Decision.from_json(text), text, row.seal)


def _place(decision_id: str) -> str:
    return f"decisions/{decision_id}"


def _beside_place(decision_id: str) -> str:
    return f"scores_beside/{decision_id}"


def input_place(decision_id: str, source: str) -> str:
    """Where a decision's input is sealed for."""
    return f"decision_inputs/{decision_id}/{source}"

"""Past decisions as requests that another policy may be tried on: what of their inputs is open to that now.

Trying a policy is a use of its own and no decision about the person. A document whose consent does not name
that use is not asked for. Of the others each look passes the gate, under the purpose that the document was
collected for, and is recorded, a refused one too.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.storage.decisions import Decisions, input_place
from assistant.storage.gate import Gate, Use
from assistant.storage.practice_customers import not_practice
from assistant.storage.vault import PERSON, Vault
from models.facts.consent import Method, Standing
from models.facts.decision import ACCOUNT, Decision
from models.gated_tables import DecisionInputRow
from models.tables import DecisionRow

USE = "policy_simulation"


@dataclass(frozen=True, slots=True)
class PastRequest:
    """One decision and, by source, the texts of its inputs that are open; the others are in `closed` with
    the reason, None for what is erased."""

    decision: Decision
    texts: Mapping[str, str]
    closed: Mapping[str, Standing | None]


@dataclass(frozen=True, slots=True)
class PastRequests:
    session: Session
    gate: Gate
    vault: Vault
    decisions: Decisions

    def owners(self, later_than: str, since: datetime | None, size: int) -> tuple[str, ...]:
        """The next customers with decisions since then, in the order of their ids."""
        query = select(DecisionRow.customer_id).where(DecisionRow.customer_id > later_than).distinct()
        query = query.where(not_practice(DecisionRow.customer_id))
        if since is not None:
            query = query.where(DecisionRow.at >= since)
        return tuple(self.session.scalars(query.order_by(DecisionRow.customer_id).limit(size)))

    def of_customer(
        self, customer_id: str, since: datetime | None, at: datetime, access_ids: Callable[[], str]
    ) -> tuple[PastRequest, ...]:
        """Their decisions since then that can still be read, oldest first."""
        made = [each.decision for each in self.decisions.of_customer(customer_id)]
        made = [each for each in made if since is None or each.at >= since]
        rows = self._rows([each.decision_id for each in made])
        named = {row.evidence_id for row in rows if row.evidence_id is not None}
        standings = self._looked_at(customer_id, named, at, access_ids)
        return tuple(self._request(each, rows, standings) for each in made)

    def _looked_at(
        self, customer_id: str, evidence_ids: set[str], at: datetime, access_ids: Callable[[], str]
    ) -> dict[str, Standing]:
        """What the gate says of each document, asked once each, and on the record."""
        found = {}
        for piece, record in self.gate.pieces(customer_id) if evidence_ids else ():
            if piece.evidence_id not in evidence_ids:
                continue
            standing = Standing.WRONG_METHOD
            if Method.TRY_POLICY in record.consent.methods:
                standing, _ = self.gate.look(piece, record, at, method=Method.TRY_POLICY)
                use = Use(record.consent.purpose, Method.TRY_POLICY, USE, None)
                self.gate.write_down(piece, use, standing, access_ids(), at)
            found[piece.evidence_id] = standing
        return found

    def _rows(self, decision_ids: list[str]) -> list[DecisionInputRow]:
        query = select(DecisionInputRow).where(DecisionInputRow.decision_id.in_(decision_ids))
        return list(
            self.session.scalars(query.order_by(DecisionInputRow.decision_id, DecisionInputRow.source))
        )

    def _request(
        self, decision: Decision, rows: list[DecisionInputRow], standings: Mapping[str, Standing]
    ) -> PastRequest:
        kept = {row.source: row for row in rows if row.decision_id == decision.decision_id}
        texts, closed = dict[str, str](), dict[str, Standing | None]()
        for source in (seal.source for seal in decision.inputs):
            row = kept.get(source)
            standing = _standing(row, standings)
            text = None if row is None or standing is not Standing.GRANTED else self._text(decision, row)
            if text is None:
                closed[source] = None if standing is Standing.GRANTED else standing
            else:
                texts[source] = text
        return PastRequest(decision, texts, closed)

    def _text(self, decision: Decision, row: DecisionInputRow) -> str | None:
        place = input_place(decision.decision_id, row.source)
        text = self.vault.text(decision.customer_id, row.evidence_id or PERSON, place, row.document)
        return None if text is None else text.partition("\n")[2]


def _standing(row: DecisionInputRow | None, standings: Mapping[str, Standing]) -> Standing | None:
    """The account is known by contract; all else is open only where the gate said so."""
    if row is None:
        return None
    if row.source == ACCOUNT:
        return Standing.GRANTED
    return standings.get(row.evidence_id or "")

"""What a shadow policy would have decided, sealed beside it; it goes when the decision's inputs go."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from assistant.storage.decisions import input_place
from assistant.storage.vault import PERSON, Vault
from models.facts.decision import ACCOUNT, Decision
from models.facts.shadow_decision import ShadowDecision
from models.gated_tables import DecisionInputRow
from models.tables import DecisionRow, ShadowRow

_AT_A_TIME = 1_000


class Shadowed(NamedTuple):
    """A decision that was made, what a shadow would have decided, and the account as it was (JSON)."""

    decision: Decision
    shadow: ShadowDecision
    account: str


@dataclass(frozen=True, slots=True)
class Shadows:
    session: Session
    vault: Vault

    def keep(self, decision: Decision, shadow: ShadowDecision) -> bool:
        """Keep it beside a decision whose inputs are all there still; says whether it was kept."""
        decision_id, owner = decision.decision_id, decision.customer_id
        inputs = select(DecisionInputRow.source).where(DecisionInputRow.decision_id == decision_id)
        if set(self.session.scalars(inputs)) != {seal.source for seal in decision.inputs}:
            return False
        document = self.vault.seal(owner, PERSON, _place(decision_id), shadow.model_dump_json())
        self.session.add(ShadowRow(decision_id=decision_id, customer_id=owner, document=document))
        return True

    def of_decision(self, decision_id: str) -> ShadowDecision | None:
        """None where no shadow was weighed, or what it said is erased."""
        row = self.session.get(ShadowRow, decision_id)
        return None if row is None else self._shadow(row)

    def count(self, since: datetime | None) -> int:
        """How many there are of decisions since then."""
        query = select(func.count()).select_from(ShadowRow).join(DecisionRow, _SAME)
        return self.session.scalar(query if since is None else query.where(DecisionRow.at >= since)) or 0

    def beside_decisions(self, since: datetime | None) -> Iterator[Shadowed | None]:
        """By customer, oldest first, so that each one's keys are looked up once; None for what is erased."""
        inputs = and_(
            DecisionInputRow.decision_id == DecisionRow.decision_id, DecisionInputRow.source == ACCOUNT
        )
        query = (
            select(DecisionRow, ShadowRow, DecisionInputRow.document)
            .join(ShadowRow, _SAME)
            .outerjoin(DecisionInputRow, inputs)
            .order_by(DecisionRow.customer_id, DecisionRow.at, DecisionRow.decision_id)
        )
        if since is not None:
            query = query.where(DecisionRow.at >= since)
        found = self.session.execute(query.execution_options(yield_per=_AT_A_TIME))
        for rows in found.partitions():
            self.vault.read_ahead(row[0].customer_id for row in rows)
            for made, beside, account in rows:
                yield self._shadowed(made, beside, account)

    def _shadowed(self, made: DecisionRow, beside: ShadowRow, account: bytes | None) -> Shadowed | None:
        owner, decision_id = made.customer_id, made.decision_id
        text = self.vault.text(owner, made.sealed_for, f"decisions/{decision_id}", made.document)
        known = None
        if account is not None:
            known = self.vault.text(owner, PERSON, input_place(decision_id, ACCOUNT), account)
        shadow = self._shadow(beside)
        if text is None or known is None or shadow is None:
            return None
        return Shadowed(Decision.from_json(text), shadow, known.partition("\n")[2])

    def _shadow(self, row: ShadowRow) -> ShadowDecision | None:
        text = self.vault.text(row.customer_id, PERSON, _place(row.decision_id), row.document)
        return None if text is None else ShadowDecision.from_json(text)


_SAME = ShadowRow.decision_id == DecisionRow.decision_id


def _place(decision_id: str) -> str:
    return f"shadow_decisions/{decision_id}"

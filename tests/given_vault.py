"""What somebody sees who has the database, and what with every key that is left."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, select

from assistant.actions.means import Means
from assistant.storage.keyring import _keys
from models.errors import RecordTampered
from models.tables import Table

_PLACES: dict[str, Callable[[Any], str]] = {
    "customers": lambda row: f"customers/{row.customer_id}",
    "evidence": lambda row: f"evidence/{row.evidence_id}",
    "evidence_files": lambda row: f"evidence_files/{row.evidence_id}",
    "fields": lambda row: f"fields/{row.evidence_id}/{row.position}",
    "facts": lambda row: f"facts/{row.evidence_id}/{row.name}",
    "event_batches": lambda row: f"event_batches/{row.batch_id}",
    "decisions": lambda row: f"decisions/{row.decision_id}",
    "scores_beside": lambda row: f"scores_beside/{row.decision_id}",
    "shadow_decisions": lambda row: f"shadow_decisions/{row.decision_id}",
    "decision_inputs": lambda row: f"decision_inputs/{row.decision_id}/{row.source}",
    "offers": lambda row: f"offers/{row.offer_id}",
    "promises": lambda row: f"promises/{row.decision_id}",
    "limits": lambda row: f"limits/{row.limit_id}",
    "limit_decreases": lambda row: f"limit_decreases/{row.decrease_id}",
    "authorisations": lambda row: f"authorisations/{row.payment_id}",
    "payment_states": lambda row: f"payment_states/{row.customer_id}",
    "payment_events": lambda row: f"payment_events/{row.payment_id}",
    "opened_payments": lambda row: f"opened_payments/{row.payment_id}",
    "ledger_entries": lambda row: f"ledger_entries/{row.entry_id}",
    "interventions": lambda row: f"interventions/{row.payment_id}",
    "payment_labels": lambda row: f"payment_labels/{row.label_id}",
    "trusted_contacts": lambda row: f"trusted_contacts/{row.customer_id}",
    "conversations": lambda row: row.conversation_id,
    "messages": lambda row: row.message_id,
    "handovers": lambda row: row.handover_id,
    "review_cases": lambda row: f"review_cases/{row.case_id}",
    "review_steps": lambda row: f"review_steps/{row.step_id}",
    "answers": lambda row: f"answers/{row.answer_id}",
    "idempotency": lambda row: f"idempotency/{row.principal}/{row.key}",
    "staff": lambda row: f"staff/{row.staff_id}",
    "counterparties": lambda row: f"counterparties/{row.name}",
}


def dump_of(engine: Engine) -> str:
    """Every cell of every table, a row a line; bytes as they are."""
    lines = []
    with engine.connect() as connection:
        for table in Table.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                cells = (_readable(cell) for cell in row)
                lines.append(f"{table.name}: " + " | ".join(cells))
    return "\n".join(lines)


def opened_dump(means: Means, engine: Engine) -> str:
    """The same with every sealed cell opened that any key still opens."""
    vault, lines = means.storage.vault, []
    with vault.ring.engine.connect() as ring:
        keys = [(key.owner, key.subject) for key in ring.execute(select(_keys))]
    with engine.connect() as connection:
        for table in Table.metadata.sorted_tables:
            for row in connection.execute(select(table)):
                for cell in row:
                    text = str(cell)
                    if isinstance(cell, bytes):
                        text = _opened(vault, keys, _PLACES[table.name](row), cell)
                    lines.append(f"{table.name}: {text}")
    return "\n".join(lines)


def _readable(cell: Any) -> str:
    """On one line, with what can be read in it readable."""
    return repr(cell.decode("utf-8", "backslashreplace") if isinstance(cell, bytes) else cell)


def _opened(vault: Any, keys: list[tuple[str, str]], place: str, cell: bytes) -> str:
    for owner, subject in keys:
        try:
            opened = vault.data(owner, subject, place, cell)
        except RecordTampered:
            continue
        if opened is not None:
            return str(opened.decode("utf-8", "replace"))
    return "(sealed)"

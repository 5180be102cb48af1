"""What the gate costs: a gated read beside the same read without it, on a database that is thrown away."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, MetaData, Select, bindparam, event, select

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.demo.customers import add_demo_customer
from assistant.demo.papers import diploma
from assistant.settings import Settings
from assistant.storage.gate import Head
from assistant.storage.stores import Stores
from assistant.wiring import equipped
from models.facts.consent import Channel, DataCategory, Purpose
from models.facts.evidence import Evidence, EvidenceKind, EvidenceState, Field
from models.facts.language import Language
from tools.audit.seal import seal_of

QUERIES_TARGET = 1
CPU_TARGET_US = 60.0

_WARM_UP = 200

Read = Callable[[Stores], Evidence]


@dataclass(frozen=True, slots=True)
class ReadFigures:
    """CPU seconds of each read, and how many statements one makes; the gated ones and the bare ones."""

    gated_seconds: tuple[float, ...]
    bare_seconds: tuple[float, ...]
    gated_statements: int
    bare_statements: int


def measure_reads(reads: int, cpu_clock: Callable[[], float]) -> ReadFigures:
    """Both kinds by turns in one transaction, after some that are not counted: all is warm."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_folder=Path(folder), database_url=None)
        with equipped(settings) as (means, engine):
            gated, bare = reads_of_one_document(means, engine)
            counted = (_statements(means, engine, gated), _statements(means, engine, bare))
            with means.storage.reading() as stores:
                seconds = [
                    (_timed(stores, gated, cpu_clock), _timed(stores, bare, cpu_clock))
                    for _ in range(_WARM_UP + reads)
                ][_WARM_UP:]
    return ReadFigures(tuple(g for g, _ in seconds), tuple(b for _, b in seconds), *counted)


def reads_of_one_document(means: Means, engine: Engine) -> tuple[Read, Read]:
    """A document is put in, under consent; how it is read through the gate, and how without."""
    customer_id = add_demo_customer(means, "graduate-zh").customer_id
    purpose, kind = Purpose.UNDERWRITING, EvidenceKind.DIPLOMA
    asked = ask_consent(means, customer_id, (DataCategory.DIPLOMA,), purpose, Language.ZH, Channel.API)
    grant_consent(means, customer_id, asked.consent_id, Yes(seal_of(asked.consent), Channel.API))
    evidence = receive_evidence(means, customer_id, kind, purpose, "diploma.pdf", _paper(means.now()))
    evidence_id = evidence.evidence_id

    def gated(stores: Stores) -> Evidence:
        return stores.evidence.get(evidence_id, customer_id, means.now())

    return gated, partial(_bare, means, _queries(engine), evidence_id, customer_id)


def statements_of_one_read(means: Means, engine: Engine) -> tuple[int, int]:
    """How many the gated read makes, and the bare one."""
    gated, bare = reads_of_one_document(means, engine)
    return _statements(means, engine, gated), _statements(means, engine, bare)


def _paper(at: datetime) -> bytes:
    return diploma(
        "zh", holder="陈思", institution="上海大学", major="软件工程", graduated_on=at.date().replace(day=1)
    )


def _queries(engine: Engine) -> tuple[Select[Any], Select[Any]]:
    known = MetaData()
    known.reflect(engine, only=("evidence", "fields"))
    documents, fields = known.tables["evidence"], known.tables["fields"]
    return (
        select(documents).where(documents.c.evidence_id == bindparam("evidence_id")),
        select(fields).where(fields.c.evidence_id == bindparam("evidence_id")).order_by(fields.c.position),
    )


def _bare(
    means: Means,
    queries: tuple[Select[Any], Select[Any]],
    evidence_id: str,
    customer_id: str,
    stores: Stores,
) -> Evidence:
    """The same rows, opened and read the same way, and nobody asked."""
    vault, session = means.storage.vault, stores.evidence.session
    row = session.execute(queries[0], {"evidence_id": evidence_id}).one()
    head = vault.text(customer_id, evidence_id, f"evidence/{evidence_id}", row.document)
    texts = [
        vault.text(customer_id, evidence_id, f"fields/{evidence_id}/{each.position}", each.document)
        for each in session.execute(queries[1], {"evidence_id": evidence_id})
    ]
    told: dict[str, Any] = dict(Head.from_json(head or ""))
    told.pop("about")
    return Evidence(
        evidence_id=evidence_id,
        customer_id=customer_id,
        consent_id=row.consent_id,
        kind=EvidenceKind(row.kind),
        state=EvidenceState(row.state),
        fields=tuple(Field.from_json(text or "") for text in texts),
        received_at=means.now(),
        **told,
    )


def _timed(stores: Stores, read: Read, cpu_clock: Callable[[], float]) -> float:
    began = cpu_clock()
    read(stores)
    return cpu_clock() - began


def _statements(means: Means, engine: Engine, read: Read) -> int:
    made: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *_: Any) -> None:
        made.append(statement)

    with means.storage.reading() as stores:
        event.listen(engine, "before_cursor_execute", note)
        try:
            read(stores)
        finally:
            event.remove(engine, "before_cursor_execute", note)
    return len(made)

"""Nobody can forget the log: who writes what matters has it in the log, or has not written it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data, import_data
from assistant.actions.log_histories import log_histories
from assistant.actions.means import Means
from assistant.actions.prove_entry import prove_subject
from assistant.actions.recorded_answer import Yes
from assistant.actions.tend import tend
from assistant.actions.verify_records import verify_records
from assistant.storage.append_only import let_end
from assistant.storage.audit_kinds import KINDS
from assistant.storage.audit_writing import LogTampered
from assistant.wiring import Program
from models.audit_tables import AuditEndRow, AuditEntryRow
from models.facts.consent import Channel
from models.facts.payment import PaymentVerdict
from models.staff_tables import StaffEventRow
from models.tables import AccessRow, Table
from tests.actions.at_once import at_once
from tests.audit.given_logs import a_look, looked_at
from tests.given import Clock, a_consent, a_customer
from tests.given_papers import accepted, an_offer, shown, without_pdf
from tests.given_rows import unguarded
from tests.given_vault import dump_of, opened_dump
from tests.payments.given_holds import a_payment, an_assessment, held, kept_waiting
from tools.audit.seal import seal_of

TEN_YEARS = {"days": 11 * 366}


def kinds(means: Means) -> Counter[str]:
    with means.storage.reading() as stores:
        return Counter(entry.kind for entry in stores.audit_log.page(-1, 10_000))


def test_a_life_is_in_the_log_to_its_end_and_holds_after_every_step(running: Program, clock: Clock) -> None:
    # given a customer who shared, asked and accepted
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    accepted(means, customer_id, an_offer(means, customer_id))
    found = kinds(means)
    with means.storage.reading() as stores:
        (decision_id,) = {each.decision.decision_id for each in stores.decisions.of_customer(customer_id)}
    assert found["consent"] == 2
    assert found["access"] >= 1
    assert found["decision"] == 2, "once decided, once retained for what the law has kept"
    assert verify_records(means).first_bad is None

    # when they leave
    yes = Yes(seal_of(preview_erasure(means, customer_id)), Channel.API)
    erase_customer(means, customer_id, yes, Channel.API)

    # then that is in the log; what is kept is held against it, and the rest is salted by nothing any more
    assert kinds(means)["keys_destroyed"] > found["keys_destroyed"]
    assert verify_records(means).first_bad is None
    decided, retained = (proof.opening for proof in prove_subject(means, decision_id, with_content=True))
    assert decided is None
    assert retained is not None

    # when all that a law has kept is over
    clock.pass_time(**TEN_YEARS)
    assert tend(means).problems == ()

    # then it says that too, and nothing is left of which anything could be guessed
    ended = kinds(means)
    assert ended["consent.ended"] == 3
    assert ended["access.ended"] == found["access"]
    assert ended["decision.ended"] == 1
    assert verify_records(means).first_bad is None
    assert means.storage.vault.ring.subjects(customer_id) == frozenset()
    assert "Chen Si" not in dump_of(running.engine) + opened_dump(means, running.engine)


def test_an_intervention_is_logged_in_the_payment_s_own_commit(running: Program) -> None:
    held(running.means, a_customer(running.means).customer_id)
    assert kinds(running.means)["intervention"] >= 1
    assert verify_records(running.means).first_bad is None


def test_a_plain_payment_writes_no_entry(running: Program) -> None:
    means, usual = running.means, an_assessment(PaymentVerdict.APPROVE, None, ())
    payment = a_payment(a_customer(means).customer_id)
    assert kept_waiting(means, payment, usual).verdict is PaymentVerdict.APPROVE
    assert kinds(means) == {}


def test_moves_are_entries_on_both_sides(embedded: Program) -> None:
    means = embedded.means
    customer_id = a_customer(means).customer_id
    a_consent(means, customer_id)
    export = export_data(means, customer_id)
    with embedded.engine.begin() as connection, unguarded(connection):
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for table in reversed(Table.metadata.sorted_tables):
            if table.name != "endings":
                connection.execute(table.delete())
    import_data(means, export)
    assert kinds(means) == {"log_begun": 1, "consent": 2, "imported": 1}
    assert verify_records(means).first_bad is None


@pytest.mark.parametrize("how", ["unit of work", "statement", "table"])
def test_rows_that_are_written_by_anybody_are_logged(running: Program, how: str) -> None:
    means = running.means
    looked_at(means, 3)
    with means.storage.writing() as stores:
        session: Session = stores.gate.session
        let_end(session)
        if how != "unit of work":
            of: Any = AccessRow if how == "statement" else AccessRow.__table__
            session.execute(delete(of).where(AccessRow.evidence_id == "evd_1"))
            session.execute(update(of).where(AccessRow.evidence_id == "evd_2").values(document="[]"))
        else:
            one, other = session.scalars(
                select(AccessRow).where(AccessRow.evidence_id != "evd_0").order_by(AccessRow.access_id)
            ).all()
            session.delete(one)
            other.document = "[]"
    assert kinds(means) == {"log_begun": 1, "access": 4, "access.ended": 1}
    assert verify_records(means).first_bad is None


@pytest.mark.parametrize("into", [AccessRow, AccessRow.__table__], ids=["class", "table"])
def test_rows_that_would_be_added_past_the_log_are_not_added(embedded: Program, into: Any) -> None:
    looked_at(embedded.means, 1)
    with embedded.means.storage.writing() as stores:
        session: Session = stores.gate.session
        with pytest.raises(AssertionError, match="add them to the session"):
            session.execute(insert(into), [{"access_id": "acc_past"}])
    assert verify_records(embedded.means).first_bad is None


def test_what_is_undone_leaves_no_entry(running: Program) -> None:
    class Undone(Exception): ...

    looked_at(running.means, 1)
    before = kinds(running.means)
    customer_id = a_customer(running.means).customer_id

    def undone() -> None:
        with running.means.storage.writing() as stores:
            stores.gate.session.add(a_look(running.means, customer_id, 9))
            stores.gate.session.flush()
            raise Undone

    with pytest.raises(Undone):
        undone()
    assert kinds(running.means) == before


def test_what_was_there_before_the_log_is_taken_in_first(running: Program) -> None:
    # given a database from before the log
    means = running.means
    looked_at(means, 3)
    with running.engine.begin() as connection, unguarded(connection):
        connection.execute(delete(AuditEntryRow))
        connection.execute(delete(AuditEndRow))

    # when the next thing happens
    looked_at(means, 1)

    # then
    assert kinds(means) == {"access": 4, "log_begun": 1}
    assert verify_records(means).first_bad is None


def test_nothing_is_added_to_a_log_whose_end_was_bent(running: Program) -> None:
    looked_at(running.means, 2)
    with running.engine.begin() as connection:
        connection.execute(text("UPDATE audit_end SET size = 2"))
    with pytest.raises(LogTampered):
        looked_at(running.means, 1)


def test_many_at_once_stand_one_after_the_other(running: Program) -> None:
    means = running.means
    customers = [a_customer(means).customer_id for _ in range(4)]

    def look(customer_id: str) -> None:
        with means.storage.writing() as stores:
            stores.customers.lock(customer_id)
            stores.gate.session.add(a_look(means, customer_id, 1))

    answers = at_once([partial(look, each) for each in customers * 5])
    assert [each for each in answers if isinstance(each, Exception)] == []
    assert kinds(means)["access"] == 20
    assert verify_records(means).first_bad is None


def test_what_registries_do_is_logged_line_by_line_and_a_changed_line_found(running: Program) -> None:
    # given two histories, of which one goes on
    lines = {"policy": ["0a", "0b"], "model": ["1a"]}
    means = replace(running.means, histories=lambda: lines)
    assert log_histories(means) == 3
    lines["policy"].append("0c")
    assert [log_histories(means) for _ in range(2)] == [1, 0]
    assert verify_records(means).first_bad is None

    # when a line is changed, or the file cut short
    for bent in (["0a", "0x", "0c"], ["0a"]):
        lines["policy"] = bent
        assert verify_records(means).first_bad == "audit entry 2 (policy:2)"


# --- guards


def growing() -> list[str]:
    """The tables that say of themselves that they only grow."""
    return sorted(
        mapper.local_table.name  # type: ignore[attr-defined]
        for mapper in Table.registry.mappers
        if "Append-only" in (mapper.class_.__doc__ or "")
    )


@contextmanager
def refused() -> Iterator[None]:
    with pytest.raises(DBAPIError, match="only grows"):
        yield


def test_every_table_that_only_grows_is_guarded(running: Program) -> None:
    with running.engine.connect() as connection:
        if running.engine.dialect.name == "sqlite":
            query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        else:
            query = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        there = set(connection.scalars(text(query)))
    wanted = {f"guard_{table}_{event}" for table in growing() for event in ("update", "delete")}
    assert wanted <= there
    assert "guard_audit_entries_update" in wanted


@pytest.mark.parametrize("change", ["UPDATE accesses SET document = ''", "DELETE FROM audit_entries"])
def test_a_guard_refuses_what_nobody_let_end(running: Program, change: str) -> None:
    looked_at(running.means, 1)
    with refused(), running.engine.begin() as connection:
        connection.execute(text(change))
    assert verify_records(running.means).first_bad is None


def test_nothing_takes_the_place_of_what_only_grows(embedded: Program) -> None:
    """SQLite deletes what is replaced, and asks no guard about it unless it is told to."""
    looked_at(embedded.means, 1)
    with refused(), embedded.engine.begin() as connection:
        connection.execute(text("REPLACE INTO accesses SELECT * FROM accesses"))
    assert verify_records(embedded.means).first_bad is None


def test_every_kind_that_is_logged_has_a_name_of_its_own() -> None:
    names: list[Any] = [logged.row for logged in KINDS.values()]
    assert StaffEventRow in names
    assert len(set(names)) == len(KINDS)

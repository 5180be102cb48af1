"""Whoever bends the log or what it stands for is found out, wherever it is, and the first bad entry named."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.orm import Session

from assistant.actions.change_staff_account import disable_staff
from assistant.actions.note_staff import OPERATOR
from assistant.actions.sign_head import sign_head
from assistant.actions.verify_log import first_bad
from assistant.actions.verify_records import verify_records
from assistant.storage.audit_log import AuditLog
from assistant.storage.audit_writing import LogTampered
from assistant.wiring import Program
from models.audit_tables import AuditEndRow, AuditEntryRow, TreeHeadRow
from models.tables import AccessRow, Table
from tests.audit.given_logs import a_log, an_entry, checked, head_of, looked_at, places
from tests.given_rows import unguarded
from tests.given_staff import a_member
from tools.audit.log_entry import LogEntry, leaf_hash_of

SIZE, PLACES = 40, 200
LOG = a_log(SIZE)
HEAD = head_of(LOG, SIZE)

Bent = Callable[[list[LogEntry], int], list[LogEntry]]


def edited(log: list[LogEntry], place: int) -> list[LogEntry]:
    return [*log[:place], replace(log[place], subject="acc_other"), *log[place + 1 :]]


def edited_with_its_leaf(log: list[LogEntry], place: int) -> list[LogEntry]:
    there = log[place]
    leaf = leaf_hash_of(there.kind, "acc_other", there.at, there.commitment).hex()
    return [*log[:place], replace(there, subject="acc_other", leaf=leaf), *log[place + 1 :]]


def given_to_another(log: list[LogEntry], place: int) -> list[LogEntry]:
    """What is not in the leaf is in the mac."""
    return [*log[:place], replace(log[place], owner="cus_2"), *log[place + 1 :]]


def deleted(log: list[LogEntry], place: int) -> list[LogEntry]:
    return [*log[:place], *log[place + 1 :]]


def deleted_and_moved_up(log: list[LogEntry], place: int) -> list[LogEntry]:
    return [*log[:place], *(replace(each, position=each.position - 1) for each in log[place + 1 :])]


def inserted(log: list[LogEntry], place: int) -> list[LogEntry]:
    """Without the key: with the mac of another."""
    new = replace(an_entry(place, "", said=" new"), mac=log[place].mac)
    return [*log[:place], new, *(replace(each, position=each.position + 1) for each in log[place:])]


def forged(log: list[LogEntry], place: int) -> list[LogEntry]:
    before = log[place - 1].mac if place else ""
    return [*log[:place], an_entry(place, before, said=" new", key=b"x" * 32), *log[place + 1 :]]


def swapped(log: list[LogEntry], place: int) -> list[LogEntry]:
    one, other = log[place], log[(place + 7) % SIZE]
    again = {one.position: replace(other, position=one.position)}
    again[other.position] = replace(one, position=other.position)
    return [again.get(each.position, each) for each in log]


def cut_short(log: list[LogEntry], place: int) -> list[LogEntry]:
    return log[:place]


ALL: list[tuple[Bent, str]] = [
    (edited, "changed"),
    (edited_with_its_leaf, "changed"),
    (given_to_another, "changed"),
    (deleted, "deleted"),
    (deleted_and_moved_up, "deleted"),
    (inserted, "inserted"),
    (forged, "changed"),
    (swapped, "place was changed"),
    (cut_short, "cut short"),
]


def test_a_log_that_nobody_bent_holds() -> None:
    assert checked(LOG, HEAD, head_of(LOG, 11)) is None


@pytest.mark.parametrize(("bent", "why"), ALL, ids=lambda each: getattr(each, "__name__", ""))
def test_each_way_of_bending_is_found_wherever_it_is_done_and_the_first_named(bent: Bent, why: str) -> None:
    for place in places(PLACES, SIZE):
        found = checked(bent(LOG, place), HEAD)
        first = min(place, (place + 7) % SIZE) if bent is swapped else place
        assert found is not None
        assert found.position == first, found
        assert said_of(bent, place, why) in found.reason, (place, found)


def said_of(bent: Bent, place: int, why: str) -> str:
    """At the very end there is nothing after it by which to tell one way from another."""
    if place == SIZE - 1 and bent in {deleted, deleted_and_moved_up}:
        return "cut short"
    return "changed" if place == SIZE - 2 and bent is deleted_and_moved_up else why


def test_a_fork_is_found_between_the_last_head_that_agrees_and_the_first_that_does_not() -> None:
    """Even where all macs hold: somebody has every key, or put back an older database and went on."""
    for place in places(PLACES, SIZE - 1):
        forked, agreeing = a_log(SIZE, said_from=place), head_of(LOG, place)
        claims = [agreeing, HEAD] if place else [HEAD]
        found = checked(forked, *claims)
        assert found is not None
        assert found.position == place
        assert "forked" in found.reason


# --- what the entries stand for


@pytest.fixture
def logged(embedded: Program) -> Program:
    looked_at(embedded.means, 6)
    return embedded


def found_in(program: Program, connection: Connection) -> tuple[int | None, str | None] | None:
    vault = program.means.storage.vault
    with Session(connection) as session:
        finding = first_bad(AuditLog(session, vault), (), {})
    return None if finding is None else (finding.position, finding.subject)


def positions(connection: Connection) -> dict[str, int]:
    rows = connection.execute(select(AuditEntryRow.subject, AuditEntryRow.position))
    return {row.subject: row.position for row in rows}


def test_content_that_was_changed_deleted_or_put_there_is_found_wherever_it_is(logged: Program) -> None:
    with logged.engine.connect() as connection, connection.begin(), unguarded(connection):
        known = positions(connection)
        looks = sorted(subject for subject in known if subject.startswith("acc_"))
        row = AccessRow.__table__
        assert found_in(logged, connection) is None
        for place in places(PLACES, len(looks)):
            look = looks[place]
            one = row.c.access_id == look
            there = dict(connection.execute(select(row).where(one)).mappings().one())
            for change, bad in (
                (update(AccessRow).where(one).values(document='{"at": 1}'), (known[look], look)),
                (delete(AccessRow).where(one), (known[look], look)),
                (insert(AccessRow).values({**there, "access_id": f"{look}x"}), (None, f"{look}x")),
            ):
                bending = connection.begin_nested()
                connection.execute(change)
                assert found_in(logged, connection) == bad
                bending.rollback()


# --- on both databases, as an operator meets it


def bend(program: Program, *statements: str) -> None:
    with program.engine.begin() as connection, unguarded(connection):
        for statement in statements:
            connection.execute(text(statement))


BENDING = [
    ("UPDATE accesses SET evidence_id = 'evd_other' WHERE evidence_id = 'evd_3'", 4),
    ("DELETE FROM accesses WHERE evidence_id = 'evd_3'", 4),
    ("UPDATE audit_entries SET subject = 'acc_other' WHERE position = 4", 4),
    ("DELETE FROM audit_entries WHERE position = 4", 4),
    ("UPDATE audit_entries SET content = '{}' WHERE position = 0", 0),
    ("UPDATE audit_end SET frontier = ''", 9),
    ("DELETE FROM audit_end", 9),
    ("DELETE FROM audit_entries WHERE position > 5", 6),
]


def test_the_first_bad_entry_is_named_on_both_databases(running: Program) -> None:
    # given a log that holds
    looked_at(running.means, 8)
    sign_head(running.means)
    assert verify_records(running.means).first_bad is None

    # when it is bent, then the entry is named
    with running.engine.connect() as connection, connection.begin(), unguarded(connection):
        for statement, position in BENDING:
            bending = connection.begin_nested()
            connection.execute(text(statement))
            found = found_in(running, connection)
            assert found is not None, statement
            assert found[0] == position, statement
            bending.rollback()

    # and so it is to an operator
    bend(running, BENDING[0][0])
    assert str(verify_records(running.means).first_bad).startswith("audit entry 4 (acc_")
    bend(running, "UPDATE tree_heads SET root = '00'")
    assert verify_records(running.means).first_bad == "head of 9 entries"


def test_what_was_put_there_is_found_whatever_stands_beside_the_log(running: Program) -> None:
    # given a look that somebody made up, and an entry about it where no reader of the log begins
    looked_at(running.means, 3)
    with running.engine.begin() as connection, unguarded(connection):
        real = dict(connection.execute(select(AccessRow.__table__).limit(1)).mappings().one())
        connection.execute(insert(AccessRow).values({**real, "access_id": "acc_made_up"}))
        entry = AuditEntryRow.__table__
        known = dict(connection.execute(select(entry).where(entry.c.position == 1)).mappings().one())
        connection.execute(insert(AuditEntryRow).values({**known, "position": -1, "subject": "acc_made_up"}))

    # when, then
    found = verify_records(running.means)
    assert found.first_bad == "audit entry -1 (acc_made_up)"
    assert "inserted" in str(found.reason)


@pytest.mark.parametrize(
    ("bent", "why"),
    [
        ("UPDATE staff SET roles = 'senior'", "roles were changed"),
        ("UPDATE staff SET disabled_at = NULL", "disabled was changed"),
        ("UPDATE staff SET staff_id = 'stf_other'", "was inserted"),
    ],
)
def test_who_may_do_what_is_as_its_events_say(embedded: Program, bent: str, why: str) -> None:
    # given an agent who was disabled
    member = a_member(embedded.means, login="mei")
    disable_staff(embedded.means, "mei", OPERATOR)
    assert verify_records(embedded.means).first_bad is None

    # when somebody makes more of them than anybody here did
    bend(embedded, bent)

    # then
    found = verify_records(embedded.means)
    assert found.first_bad in {member.staff_id, "stf_other"}
    assert why in str(found.reason)


def test_nothing_is_signed_that_the_program_did_not_write(running: Program) -> None:
    # given a log whose end somebody moved to another root
    looked_at(running.means, 3)
    bend(running, f"UPDATE audit_end SET frontier = '{'ab' * 32}'")

    # when, then nobody is given a head over it
    with pytest.raises(LogTampered):
        sign_head(running.means)
    with running.means.storage.reading() as stores:
        assert stores.audit_log.latest_head() is None


def test_a_database_put_back_from_before_is_told_by_the_witness_alone(running: Program) -> None:
    # given a copy of the log, and more that happened after it
    looked_at(running.means, 3)
    tables: list[type[Table]] = [AuditEntryRow, AuditEndRow, TreeHeadRow, AccessRow]
    with running.engine.connect() as connection:
        before = {
            each: [dict(row) for row in connection.execute(select(each.__table__)).mappings()]
            for each in tables
        }
    looked_at(running.means, 3)
    sign_head(running.means)

    # when it is put back whole
    with running.engine.begin() as connection, unguarded(connection):
        put_back(connection, before)

    # then everything in it agrees with itself, and not with what was signed
    found = verify_records(running.means)
    assert found.log is not None
    assert found.log.heads == 0
    assert found.first_bad == "audit entry 4"
    assert "cut short" in str(found.reason)

    # when it goes on from there, as far as before and further
    looked_at(running.means, 5)

    # then it has forked
    assert "forked" in str(verify_records(running.means).reason)


def put_back(connection: Connection, before: dict[type[Table], list[dict[Any, Any]]]) -> None:
    for row, rows in before.items():
        connection.execute(delete(row))
        if rows:
            connection.execute(insert(row), rows)

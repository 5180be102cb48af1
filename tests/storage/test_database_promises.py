"""What the database promises by itself: durability, foreign keys, zones, one view, all or nothing."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.actions.open_account import open_account
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_offer import accept_offer
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.conversation.front_desk import FrontDesk
from assistant.ids import Ids
from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.storage import database
from assistant.storage.customers import CustomerExists
from assistant.storage.migrating import require_migrated
from assistant.wiring import Program, equipped
from models.errors import DatabaseBusy, UnusableInput
from models.facts.consent import Channel
from models.facts.language import Language
from models.tables import SessionRow, Table
from tests import hurry
from tests.actions.at_once import at_once
from tests.given import Clock, a_customer
from tests.given_papers import accepted, an_offer, read, shown, standing_wish, without_pdf
from tests.given_vault import dump_of


def test_sqlite_keeps_what_it_says_it_keeps(migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hurry, "WAITS_FOR_THE_DISK", True)
    engine = database.open_database(f"sqlite:///{migrated_file}")
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "secure_delete": 1}
    for _ in range(2):
        with engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
            assert found == wanted
    engine.dispose()


def test_what_is_opened_to_read_writes_nothing(running: Program) -> None:
    # given
    storage, owner, at = running.means.storage, a_customer(running.means), running.means.now()
    named = {"customer_id": owner.customer_id, "created_at": at}
    with storage.writing() as stores:
        stores.identity.session.add(SessionRow(token_hash="first", expires_at=at, **named))

    # when somebody forgets what it is for
    def kept(session: Session) -> None:
        session.add(SessionRow(token_hash="second", expires_at=at, **named))

    def changed(session: Session) -> None:
        session.execute(update(SessionRow).values(expires_at=at + timedelta(days=1)))

    def ended(session: Session) -> None:
        session.execute(delete(SessionRow))

    for write in (kept, changed, ended):
        with pytest.raises(database.WroteWhileReading), storage.reading() as stores:
            write(stores.identity.session)

    # then nothing of it lasts
    with storage.reading() as stores:
        (left,) = stores.identity.session.scalars(select(SessionRow))
        assert (left.token_hash, left.expires_at) == ("first", at)


def test_whether_it_is_ready_waits_for_no_writer(embedded: Program) -> None:
    with embedded.means.storage.writing() as stores:
        stores.customers.ids()
        require_migrated(embedded.engine)
        assert embedded.means.storage.vault.ring.ring_id()


def test_writers_of_one_process_wait_for_each_other_even_where_sqlite_would_not(
    tmp_path: Path, migrated_file: Path, reader: DocumentReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_MS", 0)
    shutil.copy(migrated_file, tmp_path / migrated_file.name)
    settings = Settings(_env_file=None, data_folder=tmp_path)
    with equipped(settings, prepare=False, reader=reader) as (means, _):
        answers = at_once([partial(a_customer, means)] * 20)
        assert [answer for answer in answers if isinstance(answer, Exception)] == []


def test_a_database_that_another_process_keeps_busy_is_called_busy(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_BUSY_MS", 0)
    path = shutil.copy(migrated_file, tmp_path / migrated_file.name)
    engine = database.open_database(f"sqlite:///{path}")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusy), database.session(engine, writes=True) as opened:
            opened.execute(text("SELECT 1"))
    with database.session(engine, writes=True) as opened:
        opened.execute(text("SELECT 1"))
    engine.dispose()


def test_orphans_are_refused_in_every_table_that_points_elsewhere(running: Program) -> None:
    for table in Table.metadata.sorted_tables:
        keys = [key for key in table.foreign_keys if not key.parent.nullable]
        if not keys:
            continue
        row = {column.name: _some(column) for column in table.columns if not column.nullable}
        with pytest.raises(IntegrityError), running.engine.begin() as connection:
            connection.execute(insert(table).values(**row))


def _some(column: Any) -> Any:
    kind = column.type.python_type if column.type.__class__.__name__ != "Moment" else datetime
    day = datetime(2026, 1, 1, tzinfo=UTC)
    return {int: 0, bool: False, bytes: b"x", datetime: day, date: day.date()}.get(kind, "nowhere")


zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))

moments = st.builds(
    lambda later, zone: (datetime(1980, 1, 1, tzinfo=UTC) + later).astimezone(zone),
    st.timedeltas(timedelta(0), timedelta(days=80_000)),
    zones,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=moments)
def test_a_moment_comes_back_as_the_same_moment_with_a_zone(running: Program, at: datetime) -> None:
    customer_id = a_customer(running.means).customer_id
    token = running.means.new_id("tok")
    with running.engine.begin() as connection:
        row = {"token_hash": token, "customer_id": customer_id, "created_at": at, "expires_at": at}
        connection.execute(insert(SessionRow).values(**row))
        query = SessionRow.__table__.select().where(SessionRow.token_hash == token)
        found = connection.execute(query).one().created_at
    assert found == at
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_a_guess_and_not_taken(embedded: Program) -> None:
    customer_id = a_customer(embedded.means).customer_id
    naive = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    row = {"token_hash": "t", "customer_id": customer_id, "created_at": naive, "expires_at": naive}
    with pytest.raises(Exception, match="guess"), embedded.engine.begin() as connection:
        connection.execute(insert(SessionRow).values(**row))


def test_a_reading_block_sees_one_moment(running: Program) -> None:
    # given a block that has begun to read
    means = running.means
    customer_id = a_customer(means).customer_id
    with means.storage.reading() as stores:
        before = stores.limits.in_force(customer_id, means.now())

        # when somebody else changes what it reads
        with running.engine.begin() as connection:
            connection.execute(text("UPDATE limits SET amount_minor = amount_minor + 1"))
            connection.execute(text("UPDATE limits SET annual_rate_bps = 1"))

        # then it sees what it saw
        stores.limits.session.expire_all()
        assert stores.limits.in_force(customer_id, means.now()) == before


class Crash(Exception):
    """The process ends here."""


def crashing(after: int, makes: Any) -> Any:
    """A maker of ids or salts that crashes on a later call."""
    left = [after]

    def make(*arguments: str) -> str:
        left[0] -= 1
        if left[0] < 0:
            raise Crash
        made: str = makes(*arguments)
        return made

    return make


@pytest.mark.parametrize("after", range(8))
def test_a_crash_in_the_middle_of_anything_leaves_nothing_half_done(running: Program, after: int) -> None:
    # given
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    consent_id = shown(means, customer_id).consent_id
    offer = an_offer(means, customer_id)
    read(means, customer_id, offer)
    weak = replace(means, new_id=crashing(after, means.new_id))
    yes = Yes(offer.terms_hash, Channel.API)

    # when, then
    for act in (
        partial(request_limit, weak, customer_id, standing_wish(700_000)),
        partial(accept_offer, weak, customer_id, offer.offer_id, yes),
        partial(withdraw_consent, weak, customer_id, consent_id, Yes("0" * 64, Channel.API), Channel.API),
        partial(
            open_account,
            weak,
            name="A",
            born_on=datetime(2000, 1, 1, tzinfo=UTC).date(),
            language=Language.EN,
            limit_minor=1,
        ),
        partial(FrontDesk(weak, without_pdf(running).desk.turns).open_conversation, customer_id, Language.EN),
    ):
        before = dump_of(running.engine)
        try:
            act()
        except Exception:
            assert dump_of(running.engine) == before
            weak = replace(means, new_id=crashing(after, means.new_id))


def test_a_crash_between_the_writes_of_an_acceptance_undoes_all_of_it(
    running: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a database that fails on the last write
    means = without_pdf(running).means
    customer_id = a_customer(means).customer_id
    shown(means, customer_id)
    offer = an_offer(means, customer_id)
    read(means, customer_id, offer)
    before = dump_of(running.engine)
    weak = replace(means, new_id=crashing(1, means.new_id))

    # when
    with pytest.raises(Crash):
        accepted(weak, customer_id, offer)

    # then nothing of it is there, and trying again does it
    assert dump_of(running.engine) == before
    assert accepted(means, customer_id, offer).already is False


def test_ids_ascend_and_are_unique_across_threads() -> None:
    ids = Ids()
    came = at_once([lambda: [ids("evd") for _ in range(500)]] * 8)
    made = [each for one in came if isinstance(one, list) for each in one]
    assert len(set(made)) == len(made) == 4000
    for one in came:
        assert isinstance(one, list)
        assert one == sorted(one)
    assert all(each.startswith("evd_") and len(each) == 30 for each in made)


def test_an_external_id_is_linked_once(running: Program, clock: Clock) -> None:
    means = running.means
    link = partial(
        open_account,
        means,
        name="A",
        born_on=datetime(2000, 1, 1, tzinfo=UTC).date(),
        language=Language.EN,
        limit_minor=1,
        external_id="theirs-1",
    )
    link()
    with pytest.raises(CustomerExists):
        link()


@pytest.mark.parametrize(
    "wrong",
    [
        {"limit_minor": -1},
        {"limit_minor": 10, "drawn_minor": 11},
        {"drawn_minor": -1},
        {"limit_minor": 20_000_001},
        {"born_on": datetime(2026, 11, 22, tzinfo=UTC).date()},
    ],
)
def test_an_account_that_cannot_be_is_not_opened(embedded: Program, wrong: dict[str, Any]) -> None:
    given = {"name": "A", "born_on": datetime(2000, 1, 1, tzinfo=UTC).date(), "limit_minor": 100, **wrong}
    before = dump_of(embedded.engine)
    with pytest.raises(UnusableInput):
        open_account(embedded.means, language=Language.EN, **given)
    assert dump_of(embedded.engine) == before

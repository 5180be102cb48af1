"""Tending can die anywhere, run twice and in several places: it comes to the same, with one receipt each."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from assistant.actions.means import Means
from assistant.actions.tend import Tended, tend
from assistant.wiring import Program
from tests.actions.at_once import at_once
from tests.consent.given_due import everything_due, seen
from tests.consent.interleaving import of_this_database
from tests.given import Clock
from tests.given_again import fresh, put_back, taken


class Died(BaseException):
    """The process is gone."""


NOBODY = 0
"""No step has this number: nobody dies."""


@contextmanager
def dying_at(engines: tuple[Engine, ...], number: int) -> Iterator[list[str]]:
    """Dies right before this step, counted from 1. Steps are writes and the ends of transactions: whether
    what was written will last, or nothing was. They are listed as they come."""
    steps: list[str] = []
    wrote: set[Engine] = set()

    def passed(step: str) -> None:
        steps.append(step)
        if len(steps) == number:
            raise Died

    def before(conn: Connection, cursor: Any, statement: str, *rest: Any) -> None:
        if statement.split(None, 1)[0] in {"INSERT", "UPDATE", "DELETE"}:
            wrote.add(conn.engine)
            passed("write")

    def committing(conn: Connection) -> None:
        passed("lasts" if conn.engine in wrote else "only read")
        wrote.discard(conn.engine)

    for engine in engines:
        event.listen(engine, "before_cursor_execute", before)
        event.listen(engine, "commit", committing)
    try:
        yield steps
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", before)
            event.remove(engine, "commit", committing)


def where_to_die(steps: list[str]) -> list[int]:
    """Before every commit of what was written, and before every ninth of all other steps: what a death leaves
    is what lasted, so that between two commits one place is like another."""
    others = [number for number, step in enumerate(steps, 1) if step != "lasts"]
    return sorted({number for number, step in enumerate(steps, 1) if step == "lasts"}.union(others[::9]))


def engines_of(means: Means, running: Program) -> tuple[Engine, ...]:
    return (running.engine, means.storage.vault.ring.engine)


def one_receipt_each(means: Means) -> None:
    with means.storage.reading() as stores:
        changes = stores.consents.all_changes()
        names = [(each.consent_id, each.revision) for each in changes]
        told = [(each.consent_id, each.revision, each.counterparty) for each in stores.deliveries.all()]
    assert len(names) == len(set(names))
    assert len(told) == len(set(told))


def test_dying_between_any_two_writes_and_starting_again_comes_to_the_same(
    running: Program, clock: Clock
) -> None:
    # given how it looks when nobody dies
    means = everything_due(running, clock).means
    before = taken(means, running.engine)
    with dying_at(engines_of(means, running), NOBODY) as steps:
        assert tend(means).problems == ()
    expected = seen(means, running.engine)
    assert steps.count("write") > 60
    assert steps.count("lasts") > 20

    for number in of_this_database(running.engine, where_to_die(steps)):
        # when
        put_back(means, running.engine, before)
        with pytest.raises(Died), dying_at(engines_of(means, running), number):
            tend(fresh(means, running.engine))
        again = fresh(means, running.engine)
        tend(again)

        # then
        assert seen(means, running.engine) == expected, f"died at {number}"
        one_receipt_each(again)


def test_twice_in_a_row_changes_nothing(running: Program, clock: Clock) -> None:
    means = everything_due(running, clock).means
    tend(means)
    once = taken(means, running.engine)

    again = tend(means)

    assert taken(means, running.engine) == once
    assert again.customers.consents_expired == again.retention_ended == again.customers.digests == 0


def test_several_workers_at_once_come_to_what_one_comes_to(running: Program, clock: Clock) -> None:
    # given
    means = everything_due(running, clock).means
    before = taken(means, running.engine)
    alone = tend(means)
    expected = seen(means, running.engine)
    put_back(means, running.engine, before)

    # when
    workers = [fresh(means, running.engine) for _ in range(3)]
    done = at_once([lambda each=each: tend(each) for each in workers])  # type: ignore[misc]

    # then
    assert seen(means, running.engine) == expected
    one_receipt_each(means)
    reports = [each for each in done if isinstance(each, Tended)]
    assert len(reports) == 3
    assert [each.problems for each in reports] == [(), (), ()]
    assert sum(each.customers.consents_expired for each in reports) == alone.customers.consents_expired
    assert sum(each.customers.digests for each in reports) == 1

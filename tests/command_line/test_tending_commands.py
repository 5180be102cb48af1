"""Tending, holds, counterparties and deliveries from the command line, for people and programs."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.actions.means import Means
from assistant.settings import Settings
from assistant.wiring import equipped
from tests.command_line.running import objects, run, run_alone
from tests.consent.given_counterparties import BANK, receiving, shared_with
from tests.given import Clock, a_customer
from tests.given_papers import TypedReader, an_offer, shown

_BANK = """
[assistant-lender]
kind = "company"
role = "controller"
name = { zh = "示例信贷公司", en = "Example Lending" }
address = { zh = "示例市示例路 1 号", en = "1 Example Road, Example City" }
email = "privacy@lender.example"
keeps_data_in = ["CN"]

[river-bank]
kind = "bank"
role = "recipient"
name = { zh = "河畔银行", en = "River Bank" }
address = { zh = "河路 1 号", en = "1 River Road" }
email = "privacy@bank.example"
keeps_data_in = ["CN"]
"""


@pytest.fixture(autouse=True)
def named(tmp_path: Path, tables: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Consents can name a bank, in the commands too."""
    path = tmp_path / "parties.toml"
    path.write_text(_BANK, encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_PARTIES_FILE", str(path))


@contextmanager
def inside(folder: Path, at: datetime | None = None) -> Iterator[Means]:
    """The same data as the commands', from within."""
    settings = Settings(_env_file=None, data_folder=folder, parties_file=folder / "parties.toml")
    with equipped(settings, now=Clock(at or datetime.now(UTC))) as (means, _):
        yield replace(means, reader=TypedReader())


def test_tending_nothing_says_so(tmp_path: Path) -> None:
    (found,) = objects(run_alone(tmp_path, "tend", "--json"))

    assert found["problems"] == []
    assert {count for name, count in found.items() if name != "problems"} == {0}
    assert run(tmp_path, "tend").stdout == "Nothing was due.\n"


def test_tending_ends_what_is_over_and_tells_whom_it_concerns(tmp_path: Path) -> None:
    with receiving() as bank:
        # given a consent of long ago, and a bank to tell
        (added,) = objects(run(tmp_path, "counterparties", "add", BANK, bank.url, "--json"))
        bank.secret = str(added["secret"])
        with inside(tmp_path, datetime(2026, 1, 1, tzinfo=UTC)) as means:
            shared_with(means, a_customer(means).customer_id)

        # when
        (found,) = objects(run(tmp_path, "tend", "--json"))
        listed = objects(run(tmp_path, "deliveries", "list", "--json"))

        # then
        assert (found["consents_expired"], found["deliveries_delivered"]) == (1, 2)
        assert [each["type"] for each in bank.got] == ["consent.active", "consent.expired"]
        assert bank.bad == []
        assert [(each["state"], each["attempts"]) for each in listed] == [("delivered", 1)] * 2

        # and one of them again
        run(tmp_path, "deliveries", "redeliver", bank.ids[0], "--json")
        (waiting,) = objects(run(tmp_path, "deliveries", "list", "--state", "waiting", "--json"))
        assert waiting["delivery_id"] == bank.ids[0]
        assert "deliveries delivered: 1" in run(tmp_path, "tend").stdout
        assert bank.ids == [bank.ids[0], bank.ids[1], bank.ids[0]]


def test_what_cannot_be_done_is_named_and_exits_with_one(tmp_path: Path) -> None:
    with inside(tmp_path, datetime(2026, 8, 1, tzinfo=UTC)) as means:
        customer_id = a_customer(means).customer_id
        shown(means, customer_id)
        an_offer(means, customer_id)
    with sqlite3.connect(tmp_path / "assistant.db") as connection:
        connection.execute("UPDATE offers SET terms = x'00'")

    done = run(tmp_path, "tend", expect=1)

    assert f"Not done for {customer_id}" in done.stdout


def test_deliveries_without_an_address_say_how_to_give_one(tmp_path: Path) -> None:
    with inside(tmp_path) as means:
        shared_with(means, a_customer(means).customer_id)

    assert "counterparties add" in run(tmp_path, "deliveries", "list").stdout
    assert "There is no delivery" in run(tmp_path, "deliveries", "redeliver", "dlv_none", expect=2).stderr


def test_counterparties_are_added_listed_and_removed(tmp_path: Path) -> None:
    url = "https://bank.example/told"
    shown_once = run(tmp_path, "counterparties", "add", BANK, url).stdout

    assert "whsec_" in shown_once
    (listed,) = objects(run(tmp_path, "counterparties", "list", "--json"))
    assert (listed["name"], listed["url"]) == (BANK, url)
    assert "secret" not in listed
    assert "remove it first" in run(tmp_path, "counterparties", "add", BANK, url, expect=2).stderr
    run(tmp_path, "counterparties", "remove", BANK, "--json")
    assert objects(run(tmp_path, "counterparties", "list", "--json")) == []
    assert "There is no counterparty" in run(tmp_path, "counterparties", "remove", BANK, expect=2).stderr


def test_only_described_parties_and_public_addresses_are_taken(tmp_path: Path) -> None:
    inward = run(
        tmp_path,
        *("counterparties", "add", BANK, "https://169.254.169.254/"),
        expect=2,
        ASSISTANT_ENVIRONMENT="production",
    )
    stranger = run(tmp_path, "counterparties", "add", "stranger", "https://a.example/", expect=2)

    assert "our own network" in inward.stderr
    assert "Nobody called stranger" in stranger.stderr


def test_holds_are_added_listed_and_released(tmp_path: Path) -> None:
    # given
    with inside(tmp_path) as means:
        evidence_id = shown(means, a_customer(means).customer_id).evidence_id
    terms = ("--until", "2031-01-31", "--basis", "Court order 7")

    # then
    run(tmp_path, "holds", "add", evidence_id, *terms, "--json")
    (listed,) = objects(run(tmp_path, "holds", "list", "--json"))
    assert (listed["evidence_id"], listed["until"]) == (evidence_id, "2031-01-31")
    assert "Court order 7" in run(tmp_path, "holds", "list").stdout
    run(tmp_path, "holds", "release", evidence_id)
    assert objects(run(tmp_path, "holds", "list", "--json")) == []
    assert "There is no document" in run(tmp_path, "holds", "add", "evd_none", *terms, expect=2).stderr
    past = ("--until", "2020-01-31", "--basis", "Court order 7")
    assert "later day" in run(tmp_path, "holds", "add", evidence_id, *past, expect=2).stderr

"""The portfolio and the ledger say the same to the cent, and where they do not, the first limit is named."""

import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.export_data import export_data, import_data
from assistant.actions.means import Means
from assistant.actions.reconcile_books import reconcile_books
from assistant.actions.recorded_answer import Yes
from assistant.actions.verify_records import verify_records
from assistant.actions.view_portfolio import view_portfolio
from assistant.learning.portfolio_page import portfolio_page
from assistant.reading.document_reader import DocumentReader
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.consent import Channel
from models.facts.limit import LimitKind
from models.facts.portfolio import Figures, PdFrom, PortfolioView
from tests.api.visiting import api_over, problem
from tests.given import NAME, Clock, a_customer
from tests.given_papers import accepted, an_offer, shown, without_pdf
from tests.given_rows import unguarded
from tests.policy.deciding import PACK
from tests.portfolio.given_book import a_book
from tools.audit.seal import seal_of
from tools.portfolio.carrying import carried, per_unit


def executed(running: Program, statement: str, **values: object) -> None:
    with running.engine.begin() as connection, unguarded(connection):
        connection.execute(text(statement), values)


def the_limit_of(means: Means, customer_id: str) -> str:
    with means.storage.reading() as stores:
        return stores.limits.in_force(customer_id, means.now())[0].limit_id


def test_a_book_agrees_to_the_cent_and_every_way_of_grouping_adds_up(running: Program) -> None:
    means, plain, raised = a_book(running)

    view = view_portfolio(means)

    books = view.books
    assert books.difference is None
    assert verify_records(means).first_bad is None
    for each in books.sums:
        assert each.limits_minor == each.postings_minor == (each.entries_minor or 0), each
    with means.storage.reading() as stores:
        limits = [*stores.limits.in_force(plain, means.now()), *stores.limits.in_force(raised, means.now())]
    total = view.total
    assert (total.limits, total.limits_minor) == (len(limits), sum(each.amount_minor for each in limits))
    assert total.drawn_minor == sum(each.drawn_minor for each in limits)
    assert total.held_minor == sum(each.held_minor for each in limits) == 10_000
    assert total.credit_minor == sum(each.credit_minor for each in limits) == 5_000
    assert total.undrawn_minor == sum(each.available_minor for each in limits)
    assert total.capital_minor == total.drawn_capital_minor + total.undrawn_capital_minor
    for groups in (view.by_kind, view.by_pd, view.by_month, view.by_pd_from):
        for name in Figures.model_fields:
            assert sum(getattr(each.figures, name) for each in groups) == getattr(total, name), name
    assert [each.name for each in view.by_kind] == [kind.value for kind in LimitKind]


def test_a_limit_counts_with_the_pd_of_its_decision_or_else_of_its_account(embedded: Program) -> None:
    means, _, raised = a_book(embedded)
    found = {each.name: each.figures for each in view_portfolio(means).by_pd_from}
    assert found[PdFrom.ACCOUNT].limits == 1
    assert found[PdFrom.DECISION].limits == 2
    with means.storage.reading() as stores:
        decisions = {
            each.decision.decision_id: each.decision for each in stores.decisions.of_customer(raised)
        }
        limits = stores.limits.in_force(raised, means.now())
        offers = [stores.offers.get(each.offer_id or "", raised) for each in limits]
    expected = 0
    for limit, offer in zip(limits, offers, strict=True):
        decision = decisions[offer.terms.decision_id]
        pd = decision.risk.pd if decision.economics is None else decision.economics.after.pd
        used = limit.drawn_minor + limit.held_minor
        expected += carried(used, limit.available_minor, pd, PACK.sizing).expected_loss_minor
    assert found[PdFrom.DECISION].expected_loss_minor == expected


BENT = (
    "UPDATE limits SET drawn_minor = drawn_minor {} 1 WHERE limit_id = :limit_id",
    "UPDATE limits SET held_minor = held_minor {} 1 WHERE limit_id = :limit_id",
    "UPDATE limits SET credit_minor = credit_minor {} 1 WHERE limit_id = :limit_id",
    "UPDATE limits SET amount_minor = amount_minor {} 1 WHERE limit_id = :limit_id",
    "UPDATE limit_changes SET from_minor = from_minor {} 1 WHERE limit_id = :limit_id",
    "UPDATE postings SET amount_minor = amount_minor {} 1 WHERE account = 'limit:' || :limit_id",
)


def test_the_first_limit_that_differs_is_named(embedded: Program) -> None:
    means, plain, _ = a_book(embedded)
    limit_id = the_limit_of(means, plain)
    for bent in BENT:
        executed(embedded, bent.format("+"), limit_id=limit_id)
        with means.storage.reading() as stores:
            difference = reconcile_books(stores, means.pack).difference
        assert difference is not None, bent
        assert difference.subject == limit_id, bent
        executed(embedded, bent.format("-"), limit_id=limit_id)
    assert view_portfolio(means).books.difference is None


def test_the_record_does_not_hold_where_the_books_differ(embedded: Program) -> None:
    customer_id = a_customer(embedded.means, limit_minor=300_000, drawn_minor=100_000).customer_id
    limit_id = the_limit_of(embedded.means, customer_id)
    assert verify_records(embedded.means).first_bad is None
    executed(embedded, "UPDATE limits SET drawn_minor = drawn_minor - 1")
    found = verify_records(embedded.means)
    assert (found.first_bad, found.limits, found.entries) == (limit_id, 1, 1)
    assert found.reason == "It says 99999 on limit: and its postings come to 100000 minor units."


def test_whoever_bends_all_that_can_be_read_is_found_by_the_sealed_entries(embedded: Program) -> None:
    # given the limit, its posting and the counterpart's all say 9 less
    customer_id = a_customer(embedded.means, limit_minor=300_000, drawn_minor=100_000).customer_id
    executed(
        embedded,
        "UPDATE postings SET amount_minor = amount_minor"
        " + CASE WHEN account LIKE 'limit:%' THEN -9 ELSE 9 END",
    )
    executed(embedded, "UPDATE limits SET drawn_minor = drawn_minor - 9")
    difference = view_portfolio(embedded.means).books.difference
    assert difference is not None
    assert difference.subject == the_limit_of(embedded.means, customer_id)


def test_a_change_that_its_decision_does_not_say_is_found(embedded: Program) -> None:
    means, customer_id = without_pdf(embedded).means, a_customer(embedded.means).customer_id
    shown(means, customer_id)
    accepted(means, customer_id, an_offer(means, customer_id))
    executed(embedded, "UPDATE limits SET amount_minor = amount_minor + 500")
    executed(embedded, "UPDATE limit_changes SET to_minor = to_minor + 500 WHERE offer_id IS NOT NULL")
    difference = view_portfolio(means).books.difference
    assert difference is not None
    assert difference.subject == the_limit_of(means, customer_id)


def test_an_ended_account_still_owes_and_its_books_agree(embedded: Program) -> None:
    # given somebody with a raised limit who is erased; what is drawn stays owed
    means, _, raised = a_book(embedded)
    effect = preview_erasure(means, raised)
    erase_customer(means, raised, Yes(seal_of(effect), Channel.API), Channel.API)

    view = view_portfolio(means)

    assert view.books.difference is None
    assert view.total.limits == 1
    assert view.total.drawn_minor == 60_000
    assert {each.name for each in view.by_pd_from} == {PdFrom.ACCOUNT, PdFrom.DECISION}


def test_an_account_that_moved_here_brings_its_postings(
    embedded: Program, clock: Clock, reader: DocumentReader, migrated_file: Path, tmp_path: Path
) -> None:
    means, plain, _ = a_book(embedded)
    (tmp_path / "elsewhere").mkdir()
    shutil.copy(migrated_file, tmp_path / "elsewhere" / "assistant.db")
    settings = Settings(_env_file=None, data_folder=tmp_path / "elsewhere")
    with program(settings, now=clock, prepare=False, reader=reader) as other:
        import_data(other.means, export_data(means, plain), means.signing_keys.public)
        view = view_portfolio(other.means)
    assert (view.books.difference, view.total.limits) == (None, 1)


def test_nothing_that_leaves_names_a_person(embedded: Program) -> None:
    means, plain, raised = a_book(embedded)
    view = view_portfolio(means)
    for told in (view.model_dump_json(), portfolio_page(view)):
        assert NAME not in told
        assert plain not in told
        assert raised not in told
        assert "lim_" not in told


def test_an_integrator_with_the_scope_reads_it_and_nobody_else(embedded: Program) -> None:
    a_customer(embedded.means, limit_minor=300_000, drawn_minor=100_000)
    api = api_over(embedded)
    found = PortfolioView.from_json(json.dumps(api.key(["portfolio:read"]).get("/v1/portfolio")))
    assert (found.total.limits_minor, found.total.undrawn_minor) == (300_000, 200_000)
    problem(api.key(["decisions:read"])("GET", "/v1/portfolio"), 403, "scope_missing")
    problem(api.person().call("GET", "/v1/portfolio"), 403)


def test_capital_follows_the_published_formula() -> None:
    # CRE31.14 by hand: PD 2 %, R 0.04, q 0.999: Phi((-2.05375 + 0.2 * 3.09023) / 0.9798) = 0.07154
    unit = per_unit(0.02, PACK.sizing)
    lgd = unit.loss / 0.02
    assert unit.capital / lgd == pytest.approx(0.07154 - 0.02, abs=2e-4)


def test_the_page_of_an_empty_portfolio_says_so(embedded: Program) -> None:
    page = portfolio_page(view_portfolio(embedded.means))
    assert "There are no limits yet." in page

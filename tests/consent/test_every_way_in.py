"""Whatever is asked for, by whatever way: of what no consent opens, not one word comes back."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import chain, cycle

import pytest
from sqlalchemy import text as sql

from assistant.actions.change_consent import pause_consent
from assistant.actions.erase_customer import erase_customer, preview_erasure
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import remove_evidence
from assistant.actions.tend import tend
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.storage.evidence import EvidenceStore
from assistant.wiring import Program
from models.facts.consent import DataCategory, Purpose
from tests.consent.given_consents import API, allowed, bounds
from tests.consent.given_plants import FIGURES, SHOP, WORD, World, a_world, found_in, recipient_changed
from tests.consent.ways_in import NotKnownHowToCall, Way, of_actions, of_desks, of_stores, told
from tests.given import Clock
from tools.audit.seal import seal_of

ALL = (WORD, *FIGURES)


def pause(world: World) -> World:
    for consent_id in world.consent_ids:
        pause_consent(world.means, world.customer_id, consent_id, API)
    return world


def withdraw(world: World) -> World:
    for consent_id in world.consent_ids:
        withdraw_consent(world.means, world.customer_id, consent_id, None, API)
    return world


def remove(world: World) -> World:
    for evidence in world.evidence:
        remove_evidence(world.means, world.customer_id, evidence.evidence_id)
    for consent_id in world.event_consents:  # events go with their consent, and by themselves never
        withdraw_consent(world.means, world.customer_id, consent_id, None, API)
    return world


def restrict(world: World) -> World:
    """A law has everything kept."""
    for evidence in world.evidence:
        with world.means.storage.writing() as stores:
            stores.upkeep.hold(evidence.evidence_id, world.clock() + timedelta(days=900), "a dispute")
    return withdraw(world)


def each_in_its_own_way(world: World) -> World:
    """One document paused, the next one withdrawn, the next one removed, the next one kept by a law alone."""
    for evidence, close in zip(world.evidence, cycle((pause, withdraw, remove, restrict)), strict=False):
        close(replace(world, evidence=[evidence], event_consents=[]))
    for consent_id, close in zip(world.event_consents, (pause, withdraw), strict=True):
        close(replace(world, evidence=[], event_consents=[consent_id]))
    return world


def outlast(world: World) -> World:
    world.clock.pass_time(days=30)
    return world


def outlast_and_tend(world: World) -> World:
    outlast(world)
    tend(world.means)
    return world


def supersede(world: World) -> World:
    """With a history that the tenancy is older than."""
    for purpose in (Purpose.UNDERWRITING, Purpose.SCENE_PURCHASE):
        within = bounds(purpose, history_days=30)
        category = DataCategory.RENTAL_CONTRACT
        allowed(world.means, world.customer_id, category, purpose=purpose, within=within)
    return world


def close_the_limit(world: World) -> World:
    with world.program.engine.begin() as connection:
        connection.execute(sql("UPDATE limits SET amount_minor = 0"))
    return world


def erase(world: World) -> World:
    effect = preview_erasure(world.means, world.customer_id)
    erase_customer(world.means, world.customer_id, Yes(seal_of(effect), API), API)
    return world


Close = Callable[[World], World]
CLOSED: dict[str, tuple[Close, tuple[str, ...]]] = {
    "paused": (pause, ALL),
    "withdrawn": (withdraw, ALL),
    "removed": (remove, ALL),
    "restricted": (restrict, ALL),
    "over by time, before anybody noted it": (outlast, ALL),
    "over by time, and ended": (outlast_and_tend, ALL),
    "superseded by terms that do not reach it": (supersede, (f"{WORD} underwriting rental",)),
    "watching, without a limit": (close_the_limit, (f"{WORD} monitoring", f"{WORD}-monitoring")),
    "meant for another recipient": (recipient_changed, ALL),
    "erased with the person": (erase, ALL),
}
"""How it is closed, and what must not be found then."""

THE_SHOP_STANDS = {"over by time, before anybody noted it", "meant for another recipient"}
"""The terms of an offer name the shop, to those who made it, until somebody notes that it has ended."""


def leaks(ways: Iterable[Way], words: tuple[str, ...], known: str | None) -> set[str]:
    """The ways by which any of the words comes back."""
    found = set()
    for way in ways:
        text = told(way)
        if known is not None:
            text = text.replace(known, "the shop")
        if found_in(text, words):
            found.add(way.name)
    return found


@pytest.mark.parametrize("how", CLOSED)
def test_no_store_action_or_desk_gives_back_a_word_of_what_is_closed(world: World, how: str) -> None:
    # given
    close, words = CLOSED[how]
    world = close(world)
    known = SHOP if how in THE_SHOP_STANDS else None

    # then
    assert leaks(of_stores(world), words, known) == set()
    assert leaks(of_actions(world), words, known) == set()
    world.brain.heard.clear()
    assert leaks(of_desks(world), words, known) == set()
    assert found_in("\n".join(world.brain.heard), words) == []
    assert world.brain.heard or how == "erased with the person", "the chat model was asked"


@pytest.mark.parametrize("running", ["postgresql"], indirect=True)
def test_nor_on_the_other_database(running: Program, clock: Clock) -> None:
    world = pause(a_world(running, clock))
    assert leaks(chain(of_stores(world), of_actions(world)), ALL, None) == set()


def test_while_it_is_open_the_same_ways_do_give_it_back(world: World) -> None:
    """Otherwise the test above would prove nothing."""
    found = (
        leaks(of_stores(world), ALL, None)
        | leaks(of_actions(world), ALL, None)
        | leaks(of_desks(world), ALL, None)
    )
    assert found >= {
        "stores.evidence.get",
        "stores.evidence.file",
        "stores.evidence.covered",
        "stores.evidence.facts",
        "stores.gate.look",
        "stores.account_events.covered",
        "stores.account_events.used",
        "stores.decisions.inputs",
        "stores.moving.taken",
        "stores.offers.get",
        "actions.export_data",
        "FrontDesk.chat",
        "FrontDesk.history",
        "FrontDesk.picture",
        "DataDesk.export",
    }
    assert found_in("\n".join(world.brain.heard), ALL) == [], "no document is ever told to a chat model"


def test_a_new_method_that_this_test_cannot_call_fails_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a store that learns to tell something of what nobody else takes
    def words_about(self: EvidenceStore, riddle: str) -> str:
        return riddle

    monkeypatch.setattr(EvidenceStore, "words_about", words_about, raising=False)

    # then
    with pytest.raises(NotKnownHowToCall, match=r"stores\.evidence\.words_about takes riddle"):
        list(of_stores(world))

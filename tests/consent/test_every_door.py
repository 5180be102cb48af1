"""The API and the pages: of what no consent opens, nothing is served, nor given again to who asks twice."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from typing import Any, cast

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from httpx2 import Response

from assistant.actions.settle_evidence import fields_hash
from assistant.api.keys import SCOPES, new_key
from assistant.conversation.front_desk import FrontDesk
from assistant.serving import application
from assistant.web.my_cases import my_cases
from assistant.web.my_data import my_data
from assistant.web.pages import web
from assistant.web.visitor import SESSION_COOKIE
from models.facts.consent import Purpose
from models.facts.evidence import EvidenceKind
from tests.api.routes import ROUTES, address, body
from tests.api.visiting import Caller
from tests.consent.given_plants import SHOP, WORD, World, found_in, planted
from tests.consent.test_every_way_in import (
    ALL,
    CLOSED,
    THE_SHOP_STANDS,
    Close,
    close_the_limit,
    each_in_its_own_way,
    supersede,
)
from tests.consent.ways_in import UndoingStorage
from tests.given_papers import a_document
from tools.audit.seal import seal_of

TOKEN = "of the person alone"

SUPERSEDED, WATCHING = "superseded by terms that do not reach it", "watching, without a limit"
AT_ONCE = {"paused", "withdrawn", "removed", "restricted", SUPERSEDED, WATCHING}
SHUT: dict[str, tuple[Close, tuple[str, ...]]] = {
    "each in its own way": (each_in_its_own_way, ALL),
    "superseded, and watching without a limit": (
        lambda world: close_the_limit(supersede(world)),
        CLOSED[SUPERSEDED][1] + CLOSED[WATCHING][1],
    ),
    **{how: closed for how, closed in CLOSED.items() if how not in AT_ONCE},
}
"""Behind a door stands what the test of every way in asks by itself for each way of closing. Here what can be
closed beside each other is: one world, many documents."""


@dataclass(frozen=True)
class Doors:
    """Everything that is served, to the person and to an integrator who may do all."""

    client: TestClient
    secret: str

    @property
    def callers(self) -> tuple[Caller, Caller]:
        return Caller(self.client, TOKEN), Caller(self.client, self.secret)


@cache
def pages() -> list[str]:
    """Addresses of all that is looked at without the API; what they take is in braces."""
    none = cast(Any, None)
    routers = (web(none), my_data(none, none), my_cases(none, none))
    routes = [each for router in routers for each in router.routes if isinstance(each, APIRoute)]
    return [each.path for each in routes if "GET" in (each.methods or ()) and "{name}" not in each.path]


def doors(world: World, *, lasting: bool = False) -> Doors:
    """Nothing that is done through them lasts, unless it is to."""
    means = world.means
    secret = new_key(means, "integrator", SCOPES)[1]
    with means.storage.writing() as stores:
        stores.identity.end_session(TOKEN)
        stores.identity.add_session(TOKEN, world.customer_id, means.now(), timedelta(days=400))
    served = means if lasting else replace(means, storage=UndoingStorage.over(means.storage))
    built = replace(
        world.program,
        means=served,
        desk=FrontDesk(served, type(world.program.desk.turns)(served, world.brain)),
        settings=world.program.settings.model_copy(update={"environment": "production"}),
    )
    client = TestClient(application(built), raise_server_exceptions=False)
    client.cookies.set(SESSION_COOKIE, TOKEN)
    return Doors(client, secret)


def things(world: World) -> Iterator[dict[str, str]]:
    """What addresses and bodies name: each document in turn, with its consent, a decision and an offer."""
    with world.means.storage.reading() as stores:
        consents = {each: stores.consents.get(each, world.customer_id).consent for each in world.consent_ids}
    for number, evidence in enumerate(world.evidence):
        offer = world.offers[number % len(world.offers)]
        yield {
            "customer_id": world.customer_id,
            "consent_id": evidence.consent_id,
            "consent_hash": seal_of(consents[evidence.consent_id]),
            "evidence_id": evidence.evidence_id,
            "fields_hash": fields_hash(evidence),
            "page": "1",
            "conversation_id": world.conversation.conversation_id,
            "decision_id": world.decisions[number % len(world.decisions)].decision_id,
            "offer_id": offer.offer_id,
            "offer_hash": offer.terms_hash,
            "decrease_id": "dcr_unknown",
            "case_id": "rev_unknown",
            "lowering_hash": offer.terms_hash,
            "payment_id": "pay_1",
            "merchant_id": "mer_1",
            "position": "0",
        }


def served(doors: Doors, world: World) -> Iterator[tuple[str, Response]]:
    """Every route and page, for the person and for an integrator. Those that name a document are asked for
    each by the person, and for every fourth by an integrator, who may see none."""
    for number, named in enumerate(things(world)):
        callers = doors.callers if number % 4 == 0 else doors.callers[:1]
        for route in ROUTES:
            if number and not names_a_document(route.path):
                continue
            for caller in callers:
                yield route.name, caller(route.method, address(route, named), body(route, named))
        for path in pages():
            if number and not names_a_document(path):
                continue
            yield path, doors.client.get(path.format(**named))


def names_a_document(path: str) -> bool:
    """And not by a case that nobody has, which is the same for every document."""
    return "{evidence_id}" in path and "{case_id}" not in path


def leaking(doors: Doors, world: World, words: tuple[str, ...], known: str | None) -> set[str]:
    found = set()
    with doors.client:  # one event loop for all that is asked, not one each
        for name, response in served(doors, world):
            text = f"{response.headers} {response.content!r} {response.text}"
            if found_in(text.replace(known, "the shop") if known else text, words):
                found.add(name)
    return found


@pytest.mark.parametrize("how", SHUT)
def test_no_route_or_page_serves_a_word_of_what_is_closed(world: World, how: str) -> None:
    # given
    close, words = SHUT[how]
    world = close(world)
    known = SHOP if how in THE_SHOP_STANDS else None

    # then
    world.brain.heard.clear()
    assert leaking(doors(world), world, words, known) == set()
    assert found_in("\n".join(world.brain.heard), words) == []


def test_while_it_is_open_the_person_is_served_it_and_an_integrator_is_not(world: World) -> None:
    through = doors(world)
    assert leaking(through, world, ALL, None) >= {
        "GET /v1/evidence/{evidence_id}",
        "GET /v1/evidence/{evidence_id}/pages/{page}",
        "GET /v1/customers/{customer_id}/events",
        "GET /v1/customers/{customer_id}/export",
        "/",
        "/chat/evidence/{evidence_id}/pages/{page}.png",
    }
    _, integrator = through.callers
    named = next(things(world))
    for route in ROUTES:
        if "evidence" in route.path or route.path.endswith("/events"):
            response = integrator(route.method, address(route, named), body(route, named))
            assert found_in(response.text, ALL) == [], route.name


@pytest.mark.parametrize("how", ["paused", "withdrawn", "removed", "erased with the person"])
def test_what_was_answered_once_is_not_given_again_after_it_was_closed(world: World, how: str) -> None:
    # given answers that told what a document says, kept for who asks again with the same key
    person = doors(world, lasting=True).callers[0]
    kind, purpose = EvidenceKind.DIPLOMA, Purpose.UNDERWRITING
    form = {"kind": kind.value, "purpose": purpose.value, "file": a_document(kind, planted(purpose, kind))}
    first = world.evidence[0]
    confirmed = {"terms_hash": fields_hash(first)}
    asked: list[tuple[str, Any]] = [
        (f"/v1/customers/{world.customer_id}/evidence", form),
        (f"/v1/evidence/{first.evidence_id}/confirm", confirmed),
        ("/v1/limit-requests", {"kind": "scene", "scene": "furniture"}),
    ]
    answers = {path: again(person, path, sent) for path, sent in asked}
    assert all(WORD in text for text in answers.values()), answers
    with world.means.storage.reading() as stores:
        world.evidence = list(stores.evidence.covered(world.customer_id, world.clock()))

    # when
    close, _ = CLOSED[how]
    close(world)

    # then
    for path, sent in asked:
        assert found_in(again(person, path, sent), ALL) == [], path


def again(person: Caller, path: str, sent: Any) -> str:
    """The same request with the same key, however often."""
    return person("POST", path, sent, {"Idempotency-Key": path[-40:]}).text


def test_declining_and_revoking_twice_tell_the_shop_once(world: World) -> None:
    # given an offer whose terms name a shop
    person = doors(world, lasting=True).callers[0]
    (offer,) = [each for each in world.offers if SHOP in repr(each)]
    decline = f"/v1/offers/{offer.offer_id}/decline"
    revoke = [f"/v1/consents/{consent_id}/revoke" for consent_id in offer.rests_on]
    yes = {"terms_hash": offer.terms_hash}
    assert SHOP in again(person, decline, yes)

    # when what it rests on is withdrawn, and all is asked for once more
    first = [again(person, path, None) for path in revoke]
    texts = [again(person, decline, yes), *(again(person, path, None) for path in revoke)]

    # then
    assert all('"already":false' in text for text in first)
    assert found_in("\n".join(texts), ALL) == []
    assert all('"already":false' in text for text in texts[1:]), "told as it was told at first"

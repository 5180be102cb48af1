"""Account events over HTTP: kept under consent and not without, once each, and gone when it is withdrawn."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.actions.export_data import export_data, import_data
from assistant.actions.tend import tend
from assistant.api.account_events import account_events
from assistant.api.consents import consent_requests, consents
from assistant.api.guard import guarded
from assistant.api.own_data import own_data
from assistant.api.problems import speak_problems
from assistant.conversation.data_desk import DataDesk
from assistant.pages.joining import join
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.language import Language
from tests.api.visiting import Api, Json, Person, problem
from tests.given import Clock
from tests.given_vault import dump_of, opened_dump

MARKED, LONG = "marked_kind", timedelta(days=400)


@pytest.fixture
def api(embedded: Program) -> Api:
    return Api(embedded, TestClient(some_routes(embedded), raise_server_exceptions=False))


@pytest.fixture
def on_each(running: Program) -> Api:
    """The same, over each database."""
    return Api(running, TestClient(some_routes(running), raise_server_exceptions=False))


def some_routes(program: Program) -> FastAPI:
    """The routes that these tests call, and no others: a test is begun in less than half the time."""
    means, app = program.means, FastAPI()
    route_class = guarded(means)
    resources = (account_events, own_data, consent_requests, consents)
    join(app.router, [resource(means, route_class) for resource in resources])
    speak_problems(app)
    return app


def an_event(number: int = 1, **changed: Any) -> Json:
    return {
        "event_id": f"txn-{number}",
        "kind": MARKED,
        "at": f"2026-11-0{number}T09:00:00+08:00",
        "amount_minor": -1234500 - number,
        "currency": "CNY",
        "merchant_category": "5712",
        "scene": "furniture",
        "channel": "app",
    } | changed


def allows_events(owner: Person, purpose: str = "underwriting") -> Json:
    asked = owner.call.post("/v1/consent-requests", {"category": "account_events", "purpose": purpose})
    grant = f"/v1/consents/{asked['consent_id']}/grant"
    return owner.call.post(grant, {"terms_hash": asked["terms_hash"]})


def batch(*events: Json, purpose: str = "underwriting") -> Json:
    return {"purpose": purpose, "events": list(events)}


def events_of(owner: Person) -> list[Json]:
    items: list[Json] = owner.call.get("/v1/customers/me/events?limit=100")["items"]
    return items


def test_events_come_in_under_consent_once_each_and_only_the_person_sees_what_they_say(on_each: Api) -> None:
    # given
    owner, key = on_each.person(), on_each.key()
    consent = allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"

    # when the same event is sent twice, at the same moment written otherwise the second time
    first = key("POST", path, batch(an_event(1), an_event(2)))
    again = key("POST", path, batch(an_event(1, at="2026-11-01T01:00:00Z"), an_event(2), an_event(2)))
    more = key("POST", path, batch(an_event(2), an_event(3)))

    # then
    told = {"consent_id": consent["consent_id"], "held": 2}
    assert (first.status_code, first.json()) == (201, told | {"new": 2})
    assert (again.status_code, again.json()) == (200, told | {"new": 0})
    assert (more.status_code, more.json()) == (201, told | {"new": 1})
    shown = events_of(owner)
    assert [each["event"]["event_id"] for each in shown] == ["txn-1", "txn-2", "txn-3"]
    assert shown[0]["event"]["amount_minor"] == -1234501
    to_key = key("GET", path)
    assert [each["count"] for each in to_key.json()["items"]] == [2, 1]
    assert MARKED not in to_key.text
    sharing = owner.call.get("/v1/customers/me/sharing")["consents"][0]
    assert (sharing["categories"], sharing["events"]) == (["account_events"], 3)
    assert MARKED not in str(sharing)


def test_pages_of_events_lead_to_all_of_them(api: Api) -> None:
    owner = api.person()
    allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"
    api.key().post(path, batch(*(an_event(number) for number in range(1, 6))))

    first = owner.call.get("/v1/customers/me/events?limit=3")
    rest = owner.call.get(f"/v1/customers/me/events?limit=3&cursor={first['next_cursor']}")

    ids = [each["event"]["event_id"] for each in (*first["items"], *rest["items"])]
    assert ids == [f"txn-{number}" for number in range(1, 6)]
    assert rest["next_cursor"] is None


def test_without_a_consent_in_force_for_the_purpose_nothing_is_kept(on_each: Api, clock: Clock) -> None:
    # given
    owner, key = on_each.person(lasts=LONG), on_each.key()
    path = f"/v1/customers/{owner.customer_id}/events"

    def refused(purpose: str = "underwriting") -> str:
        found = problem(key("POST", path, batch(an_event(), purpose=purpose)), 403, "consent_missing")
        assert "ask for consent first" in found["detail"]
        standing: str = found["details"]["standing"]
        return standing

    # then never asked, allowed for something else, not answered, paused, withdrawn, over
    assert refused() == "never_asked"
    owner.allows()
    assert refused() == "never_asked"
    asked = owner.call.post("/v1/consent-requests", {"category": "account_events", "purpose": "underwriting"})
    assert refused() == "unanswered"
    consent = f"/v1/consents/{asked['consent_id']}"
    owner.call.post(f"{consent}/grant", {"terms_hash": asked["terms_hash"]})
    assert refused("scene_purchase") == "wrong_purpose"
    owner.call.post(f"{consent}/pause")
    assert refused() == "paused"
    owner.call.post(f"{consent}/resume")
    owner.call.post(f"{consent}/revoke")
    assert refused() == "revoked"
    allows_events(owner)
    clock.pass_time(days=30)
    assert refused() == "expired"
    assert MARKED not in opened_dump(on_each.program.means, on_each.program.engine)


def test_only_a_key_with_the_scope_sends_and_nobody_speaks_for_themselves(api: Api) -> None:
    owner, stranger = api.person(), api.person()
    allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"

    problem(owner.call("POST", "/v1/customers/me/events", batch(an_event())), 403, "not_allowed")
    problem(api.key(["events:read"])("POST", path, batch(an_event())), 403, "scope_missing")
    problem(api.key(["events:write"])("GET", path), 403, "scope_missing")
    problem(stranger.call("GET", path), 404, "not_found")
    problem(api.key()("POST", "/v1/customers/cus_unknown/events", batch(an_event())), 404, "not_found")


def test_every_mistake_is_named_with_its_place_and_nothing_of_the_batch_is_kept(api: Api) -> None:
    # given an event that is fine beside those that are not
    owner, key = api.person(), api.key()
    allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"
    good, far, old = an_event(1), "2027-11-01T00:00:00Z", "2019-01-01T00:00:00Z"
    shapes = {
        "at": "yesterday",
        "kind": "Bought a bed, delivered to 12 Stone Bridge Road",
        "amount_minor": 12.5,
        "currency": None,
        "merchant_category": "57",
        "scene": "gambling",
        "channel": "the app",
        "event_id": "a b",
        "known_at": "2026-10-01T00:00:00Z",
        "latitude": 31.2,
    }

    # when
    answer = key("POST", path, batch(good, *(an_event(2, **{name: bad}) for name, bad in shapes.items())))
    times = key(
        "POST", path, batch(good, an_event(2, at=far), an_event(3, at=old), an_event(1, amount_minor=1))
    )

    # then
    fields = [each["field"] for each in problem(answer, 422, "invalid_request")["errors"]]
    whole = {"currency", "known_at"}
    assert fields == [
        f"body.events.{place}" + ("" if name in whole else f".{name}") for place, name in enumerate(shapes, 1)
    ]
    found = problem(times, 422, "events_unusable")["errors"]
    assert [(each["field"], each["code"]) for each in found] == [
        ("body.events.1.at", "event_in_future"),
        ("body.events.2.at", "event_too_old"),
        ("body.events.3.event_id", "event_id_twice"),
    ]
    assert all(each["detail"] for each in found)
    problem(key("POST", path, batch()), 422, "invalid_request")
    problem(key("POST", path, batch(*[good] * 201)), 422, "invalid_request")
    assert events_of(owner) == []


def test_the_same_id_with_other_content_is_a_conflict_but_each_sender_has_ids_of_its_own(
    on_each: Api,
) -> None:
    # given
    owner, key, other = on_each.person(), on_each.key(), on_each.key()
    allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"
    key.post(path, batch(an_event(1)))

    # when
    answer = key("POST", path, batch(an_event(2), an_event(1, amount_minor=5)))

    # then
    (error,) = problem(answer, 409, "event_conflict")["errors"]
    assert (error["field"], error["code"]) == ("body.events.1.event_id", "event_conflict")
    assert len(events_of(owner)) == 1
    other.post(path, batch(an_event(1, amount_minor=5)))
    assert [each["event"]["amount_minor"] for each in events_of(owner)] == [-1234501, 5]


def test_a_consent_to_one_collection_takes_more_for_a_day_and_a_repetition_for_ever(
    api: Api, clock: Clock
) -> None:
    owner, key = api.person(), api.key()
    allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"
    key.post(path, batch(an_event(1)))
    clock.pass_time(hours=23)
    key.post(path, batch(an_event(2)))
    clock.pass_time(hours=1)

    found = problem(key("POST", path, batch(an_event(3))), 403, "consent_missing")
    assert found["details"]["standing"] == "out_of_frequency"
    assert key("POST", path, batch(an_event(1))).status_code == 200


@pytest.mark.parametrize("how", ["paused", "withdrawn", "over", "erased"])
def test_events_that_no_consent_opens_are_shown_to_nobody_and_their_content_is_gone(
    api: Api, clock: Clock, how: str
) -> None:
    # given
    owner, key, means = api.person(lasts=LONG), api.key(), api.program.means
    consent = allows_events(owner)
    path = f"/v1/customers/{owner.customer_id}/events"
    key.post(path, batch(an_event(1), an_event(2)))
    assert MARKED not in dump_of(api.program.engine)
    assert MARKED in opened_dump(means, api.program.engine)
    assert MARKED in str(owner.call.get("/v1/customers/me/export"))

    # when
    match how:
        case "paused":
            owner.call.post(f"/v1/consents/{consent['consent_id']}/pause")
        case "withdrawn":
            effect = owner.call.get(f"/v1/consents/{consent['consent_id']}/effect-of-revoking")
            assert effect["effect"]["erased_events"] == 2
            owner.call.post(f"/v1/consents/{consent['consent_id']}/revoke")
        case "over":
            clock.pass_time(days=30)
            assert tend(means).customers.events_erased == 2
        case "erased":
            shown = owner.call.get("/v1/customers/me/effect-of-erasing")
            assert {"kind": "account_events", "count": 2} in shown["effect"]["erased"]
            owner.call.post("/v1/customers/me/erase", {"terms_hash": shown["terms_hash"]})

    # then
    held = MARKED in opened_dump(means, api.program.engine)
    assert held is (how == "paused")
    if how != "erased":
        assert events_of(owner) == []
        assert MARKED not in str(owner.call.get("/v1/customers/me/export"))
        assert [each["erased"] for each in key.get(path)["items"]] == [how != "paused"]
    if how == "paused":
        owner.call.post(f"/v1/consents/{consent['consent_id']}/resume")
        assert len(events_of(owner)) == 2


def test_the_page_of_ones_data_counts_them_in_both_languages(api: Api) -> None:
    owner = api.person()
    consent = allows_events(owner)
    api.key().post(f"/v1/customers/{owner.customer_id}/events", batch(an_event(1), an_event(2)))
    desk = DataDesk(api.program.means)
    for language, words in ((Language.EN, "2 account events"), (Language.ZH, "账户记录 2 条")):
        assert words in str(desk.view(owner.customer_id, language))
    owner.call.post(f"/v1/consents/{consent['consent_id']}/revoke")
    assert "2 account events deleted" in str(desk.view(owner.customer_id, Language.EN))


def test_events_go_along_in_the_download_and_are_sealed_anew_elsewhere(
    api: Api, clock: Clock, tmp_path: Path
) -> None:
    # given
    owner, means = api.person(), api.program.means
    allows_events(owner)
    api.key().post(f"/v1/customers/{owner.customer_id}/events", batch(an_event(1), an_event(2)))
    exported = export_data(means, owner.customer_id)

    # when
    settings = Settings(_env_file=None, data_folder=tmp_path / "elsewhere")
    with program(settings, now=clock) as other:
        import_data(other.means, exported, means.signing_keys.public)

        # then
        assert MARKED not in dump_of(other.engine)
        with other.means.storage.reading() as stores, means.storage.reading() as before:
            there = stores.account_events.covered(owner.customer_id, clock())
            assert there == before.account_events.covered(owner.customer_id, clock())
            assert len(there[0].events) == 2

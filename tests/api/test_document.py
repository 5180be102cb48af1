"""The OpenAPI document: says who may call what, which problems to expect, and points nowhere else."""

import json
from typing import Any

import pytest

from assistant.api.keys import SCOPES
from tests.api.routes import BODIES, GUARDED, ROUTES, Route, document

DOCUMENT = document()
every = pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)


def operation(route: Route) -> dict[str, Any]:
    found: dict[str, Any] = DOCUMENT["paths"][route.path][route.method.lower()]
    return found


def test_it_is_openapi_3_1_and_every_reference_in_it_holds() -> None:
    assert DOCUMENT["openapi"].startswith("3.1")
    text = json.dumps(DOCUMENT)
    named = {part.partition('"')[0] for part in text.split('"$ref": "#/components/schemas/')[1:]}

    assert named <= set(DOCUMENT["components"]["schemas"])
    assert set(DOCUMENT["components"]["securitySchemes"]) == {
        *("integratorKey", "customerSession", "staffSession")
    }


@every
def test_every_operation_has_a_tag_and_a_summary(route: Route) -> None:
    assert operation(route)["tags"]
    assert operation(route)["summary"]


@pytest.mark.parametrize("route", GUARDED, ids=lambda route: route.name)
def test_every_operation_documents_its_problems_as_such(route: Route) -> None:
    responses = operation(route)["responses"]

    for status in ("401", "403", "404", "409", "422", "500"):
        content = responses[status]["content"]
        assert content == {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


@every
def test_whatever_is_refused_is_documented_as_a_problem(route: Route) -> None:
    refused = {status: each for status, each in operation(route)["responses"].items() if status >= "400"}

    assert [
        status for status, each in refused.items() if [*each["content"]] != ["application/problem+json"]
    ] == []


@pytest.mark.parametrize("route", GUARDED, ids=lambda route: route.name)
def test_writes_take_an_idempotency_key_and_reads_do_not(route: Route) -> None:
    names = {each["name"] for each in operation(route).get("parameters", ())}
    unstored = ("/replay", "/sessions", "/erase", "/reveal", "/export")
    repeatable = route.method == "GET" or route.path.endswith(unstored)

    assert ("Idempotency-Key" in names) is not repeatable


def test_every_scope_opens_something() -> None:
    assert {route.scope for route in GUARDED if route.scope} == set(SCOPES)


def test_every_route_that_writes_is_held_by_the_tests() -> None:
    assert {route.name for route in ROUTES if route.method != "GET"} == set(BODIES)


def test_bodies_refuse_what_they_do_not_name() -> None:
    for route in ROUTES:
        for content in operation(route).get("requestBody", {}).get("content", {}).values():
            for schema in _objects(content["schema"]):
                assert schema.get("additionalProperties") is not None or "form" in schema["title"].lower()


def _objects(schema: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    several = schema.get("oneOf", schema.get("anyOf"))
    if several:
        return [each for one in several if one != {"type": "null"} for each in _objects(one)]
    return [] if schema["title"].startswith("Body_") else [schema]

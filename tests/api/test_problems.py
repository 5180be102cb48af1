"""Addresses that do not exist, failures nobody foresaw, and whether the program is ready."""

import pytest

from assistant.wiring import Program
from tests.api.visiting import Api, api_over, problem


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/v1", 404, "route_not_found"),
        ("GET", "/v1/nothing", 404, "route_not_found"),
        ("PATCH", "/v1/customers", 405, "method_not_allowed"),
        ("GET", "/v1/payments/authorize/x", 404, "route_not_found"),
    ],
)
def test_addresses_that_do_not_exist_are_problems_too(
    api: Api, method: str, path: str, status: int, code: str
) -> None:
    problem(api.nobody()(method, path), status, code)


def test_the_allow_header_names_every_method_of_an_address(api: Api) -> None:
    answer = api.nobody()("PUT", "/v1/evidence/evd_1")

    assert answer.headers["allow"] == "DELETE, GET"


def test_outside_the_api_errors_stay_as_they_were(api: Api) -> None:
    answer = api.nobody()("GET", "/nothing")

    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")


def test_what_nobody_foresaw_is_told_in_general_words_and_logged(
    api: Api, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the secret is hunter2")

    monkeypatch.setattr("assistant.storage.customers.Customers.get", broken)

    answer = api.person().call("GET", "/v1/customers/me")

    found = problem(answer, 500, "internal_error")
    assert "hunter2" not in answer.text
    assert found["details"]["error_id"] in caplog.text


def test_it_is_not_ready_while_the_database_is_not(embedded: Program) -> None:
    nobody = api_over(embedded).nobody()
    assert nobody.get("/readyz") == nobody.get("/healthz") == {"status": "ok"}

    with embedded.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")

    problem(nobody("GET", "/readyz"), 503, "not_ready")
    assert nobody.get("/healthz") == {"status": "ok"}

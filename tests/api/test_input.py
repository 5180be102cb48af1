"""What a caller can get wrong: each is told as a problem, and nothing is changed by it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.api.bodies import FORM_BYTES_MAX, JSON_BYTES_MAX
from models.facts.evidence import EvidenceKind
from tests.api.visiting import Api, pay, problem
from tests.given_papers import a_document
from tests.given_vault import dump_of

JSON = {"Content-Type": "application/json"}
WRONG_AMOUNTS: list[Any] = [-1, 0, 10**13 + 1, 10**400, 1.5, 1000.0, "1000", "all", True, None, [], {}]


@pytest.fixture
def unchanged(api: Api) -> Iterator[None]:
    """What the test does must leave every table as it is but for the callers it makes."""
    callers = {"api_keys", "sessions", "customers", "limits", "limit_changes", "interest_accounts"}

    def rest() -> list[str]:
        lines = dump_of(api.program.engine).splitlines()
        return [line for line in lines if line.partition(":")[0] not in callers]

    before = rest()
    yield
    assert rest() == before


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("amount", WRONG_AMOUNTS, ids=repr)
def test_an_amount_is_a_whole_positive_number_of_minor_units(api: Api, amount: Any) -> None:
    person, key = api.person(), api.key()

    answers = [key("POST", "/v1/payments/authorize", pay(person.customer_id, amount))]
    if amount is not None:
        answers.append(
            person.call("POST", "/v1/limit-requests", {"kind": "standing", "amount_minor": amount})
        )

    for answer in answers:
        found = problem(answer, 422, "invalid_request")
        assert any(each["field"].endswith("amount_minor") for each in found["errors"])


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity", "1e400", "-0", "1" * 5000])
def test_numbers_that_are_none_are_refused(api: Api, amount: str) -> None:
    raw = f'{{"kind": "standing", "amount_minor": {amount}}}'

    answer = api.person().call("POST", "/v1/limit-requests", None, JSON, content=raw)

    assert problem(answer, answer.status_code)["code"] in {"invalid_request", "malformed_body"}
    assert answer.status_code in {400, 422}


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"null", b"1", b'"x"', b"\xff\xfe", b"[" * 60_000, b'{"kind": "\\ud800"}']
)
def test_bodies_that_are_no_such_object_are_refused(api: Api, raw: bytes) -> None:
    answer = api.person().call("POST", "/v1/limit-requests", None, JSON, content=raw)

    assert answer.status_code in {400, 422}
    problem(answer, answer.status_code)


@pytest.mark.usefixtures("unchanged")
def test_unknown_fields_are_refused_by_name_and_values_are_not_repeated(api: Api) -> None:
    body = {"kind": "standing", "amount_minor": "hunter2", "amount": 5, "customer": {"name": "x"}}

    answer = api.person().call("POST", "/v1/limit-requests", body)

    found = problem(answer, 422, "invalid_request")
    assert {each["field"].rsplit(".", 1)[-1] for each in found["errors"]} == {
        "amount_minor",
        "amount",
        "customer",
    }
    assert "hunter2" not in answer.text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "   "),
        ("name", "x" * 101),
        ("name", "a\nb"),
        ("born_on", "2999-01-01"),
        ("born_on", "0001-01-01"),
        ("born_on", "2003-02-30"),
        ("born_on", "2003-05-01T00:00:00Z"),
        ("born_on", 0),
        ("born_on", "1051747200"),
        ("language", "fr"),
        ("external_id", ""),
        ("external_id", "x" * 201),
        ("limit_minor", -1),
        ("limit_minor", 10**13),
        ("drawn_minor", 100_001),
        ("history", {"late_payments_12m": -1}),
        ("history", {"late_payments_12m": "0"}),
        ("history", {"unknown": 1}),
        ("currency", "CNY"),
    ],
)
def test_a_customer_is_taken_in_only_whole_and_plausible(api: Api, field: str, value: Any) -> None:
    body = {"name": "Li Na", "born_on": "2001-02-03", "limit_minor": 100_000, field: value}

    answer = api.key()("POST", "/v1/customers", body)

    problem(answer, 422)
    assert api.key().get("/v1/customers")["items"] == []


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"currency": "BTC"}, "currency"),
        ({"payment_id": "a/b"}, "payment_id"),
        ({"payment_id": ""}, "payment_id"),
        ({"customer_id": "' OR 1=1"}, "customer_id"),
        ({"lines": [{"category": "furniture", "amount_minor": 0}]}, "lines.0.amount_minor"),
        ({"lines": [{"category": "tips", "amount_minor": 1}]}, "lines.0.category"),
        ({"lines": [{"category": "other", "amount_minor": 1}] * 201}, "lines"),
        ({"at": "yesterday"}, "at"),
        ({"at": 1_700_000_000}, "at"),
        ({"at": "2026-11-22T09:00:00"}, "at"),
        ({"merchant": {"merchant_id": "m", "name": "M", "category_code": "٤٤٤٤"}}, "merchant.category_code"),
        (
            {"merchant": {"merchant_id": "m", "name": "M", "category_code": "5712", "country": "china"}},
            "country",
        ),
    ],
)
def test_a_payment_that_says_something_impossible_is_refused(
    api: Api, more: dict[str, Any], field: str
) -> None:
    person = api.person()

    answer = api.key()("POST", "/v1/payments/authorize", {**pay(person.customer_id), **more})

    found = problem(answer, 422, "invalid_request")
    assert any(each["field"].endswith(field) for each in found["errors"])
    problem(api.key()("GET", "/v1/payments/pay_1"), 404, "not_found")


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "application/xml", ""]
)
def test_json_is_sent_as_json(api: Api, media_type: str) -> None:
    answer = api.person().call(
        "POST",
        "/v1/limit-requests",
        None,
        {"Content-Type": media_type},
        content=b'{"kind": "standing"}',
    )

    assert "application/json" in problem(answer, 415, "media_type_unsupported")["detail"]


@pytest.mark.usefixtures("unchanged")
def test_a_document_is_sent_as_a_form(api: Api) -> None:
    answer = api.person().call("POST", "/v1/customers/me/evidence", {"kind": "diploma"})

    problem(answer, 415, "media_type_unsupported")


@pytest.mark.parametrize(
    ("form", "status", "code"),
    [
        ({"kind": "passport"}, 422, "invalid_request"),
        ({"purpose": "marketing"}, 422, "invalid_request"),
        ({"kind": "x" * 5000}, 400, "malformed_body"),
        ({"kind": "certificate"}, 403, "consent_missing"),
        ({"purpose": "scene_purchase"}, 403, "consent_missing"),
        ({"file": b""}, 422, "document_unreadable"),
        ({"file": b"MZ not a document"}, 422, "document_unreadable"),
        ({"file": a_document(EvidenceKind.CERTIFICATE)}, 409, "document_of_other_kind"),
    ],
)
def test_a_document_that_cannot_be_taken_leaves_nothing(
    api: Api, form: dict[str, Any], status: int, code: str
) -> None:
    person = api.person()
    person.allows()
    usual = {"kind": "diploma", "purpose": "underwriting", "file": a_document(EvidenceKind.DIPLOMA)}

    answer = person.call("POST", "/v1/customers/me/evidence", {**usual, **form})

    problem(answer, status, code)
    assert person.call.get("/v1/customers/me/evidence")["items"] == []


@pytest.mark.usefixtures("unchanged")
def test_a_body_of_json_has_a_size(api: Api) -> None:
    raw = b'{"kind": "standing", "x": "' + b"x" * JSON_BYTES_MAX + b'"}'

    answer = api.person().call("POST", "/v1/limit-requests", None, JSON, content=raw)

    problem(answer, 413, "request_too_large")


@pytest.mark.parametrize("length", ["-1", "abc", "9" * 30, "١"])
def test_a_length_that_is_none_is_refused(api: Api, length: str) -> None:
    headers = {**JSON, "Content-Length": length.encode()}

    answer = api.person().call("POST", "/v1/limit-requests", None, headers, content=b"{}")  # type: ignore[arg-type]

    problem(answer, 413, "request_too_large")


def test_a_document_that_is_declared_too_large_is_refused_unread(api: Api) -> None:
    asked = _asks(api, [b""] * 3, {"content-length": str(FORM_BYTES_MAX + 1)})

    assert asked == (413, 0)


def test_a_document_that_grows_too_large_is_refused_as_it_passes_the_cap(api: Api) -> None:
    start = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    megabyte = b"x" * 2**20

    status, taken = _asks(api, [start] + [megabyte] * 50, {})

    assert status == 413
    assert taken <= 13


def _asks(api: Api, chunks: list[bytes], headers: dict[str, str]) -> tuple[int, int]:
    """The status of an upload in chunks, and how many of them were read."""
    person, taken, status = api.person(), 0, []

    async def receive() -> dict[str, Any]:
        nonlocal taken
        taken += 1
        more = taken < len(chunks)
        return {"type": "http.request", "body": chunks[taken - 1], "more_body": more}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            status.append(message["status"])

    sent = {
        **headers,
        "authorization": f"Bearer {person.call.token}",
        "content-type": "multipart/form-data; boundary=b",
    }
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/v1/customers/me/evidence",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
    }
    asyncio.run(api.client.app(scope, receive, send))  # type: ignore[arg-type]
    return status[0], taken


@pytest.mark.parametrize("limit", [0, 101, -1, "x", 10**30])
def test_a_page_has_1_to_100_items(api: Api, limit: object) -> None:
    problem(api.key()("GET", f"/v1/customers?limit={limit}"), 422, "invalid_request")


@pytest.mark.parametrize("cursor", ["!", "AA", "", "____", "YQBi", "é", "A"])
def test_a_cursor_that_was_not_given_is_refused(api: Api, cursor: str) -> None:
    person = api.person()
    path = f"/v1/conversations/{person.call.post('/v1/conversations', {})['conversation_id']}/messages"

    problem(api.key()("GET", "/v1/customers", params={"cursor": cursor}), 422, "cursor_unusable")
    problem(person.call("GET", path, params={"cursor": cursor}), 422, "cursor_unusable")

"""The directory of merchants over HTTP, and what lines of a basket may say."""

import pytest

from assistant.wiring import Program
from tests.api.visiting import Api, Caller, Json, api_over, good, pay, problem
from tests.given import Clock
from tests.given_papers import without_pdf
from tests.payments.test_scene_limits_at_work import with_a_limit

SHOP = {"name": "Homewell Furniture", "category_code": "5712", "region": "CN-SH"}


@pytest.fixture
def api(embedded: Program) -> Api:
    return api_over(without_pdf(embedded))


@pytest.fixture
def key(api: Api) -> Caller:
    return api.key(["merchants:read", "merchants:write"])


def put(key: Caller, body: object) -> Json:
    return good(key("PUT", "/v1/merchants/mer_1", body))


def test_registering_says_who_a_merchant_is_and_dates_what_changes(key: Caller, clock: Clock) -> None:
    # given
    problem(key("GET", "/v1/merchants/mer_1"), 404, "not_found")
    first = put(key, SHOP)

    # then the same again changes nothing, the name in another spelling neither
    clock.pass_time(days=1)
    assert put(key, SHOP) == first == key.get("/v1/merchants/mer_1")
    respelt = put(key, {**SHOP, "name": "HOMEWELL furniture Co., Ltd"})
    assert (respelt["changed_at"], respelt["category_text"]) == (None, "Furniture shops")

    # and another code is dated
    recoded = put(key, {**SHOP, "category_code": "5719"})
    assert recoded["changed_at"] is not None
    assert key.get("/v1/merchants/mer_1", **{"Accept-Language": "zh"})["category_text"] == "家居用品"


UNUSABLE: tuple[tuple[object, str], ...] = (
    ({}, "invalid_request"),
    ({**SHOP, "name": "Co., Ltd"}, "merchant_name_unusable"),
    ({**SHOP, "name": "  "}, "invalid_request"),
    ({**SHOP, "category_code": "571"}, "invalid_request"),
    ({**SHOP, "category_code": "５７１２"}, "invalid_request"),
    ({**SHOP, "region": "Shanghai"}, "invalid_request"),
    ({**SHOP, "region": "US-CA"}, "region_elsewhere"),
    ({**SHOP, "country": "cn"}, "invalid_request"),
    ({**SHOP, "rating": 5}, "invalid_request"),
    ([], "invalid_request"),
)


def test_what_is_refused_registers_nothing(api: Api, key: Caller) -> None:
    for body, code in UNUSABLE:
        problem(key("PUT", "/v1/merchants/mer_1", body), 422, code)
    for hostile in ("%00", "x" * 101, "💥", "' OR 1=1 --", "a b"):
        for method, sent in (("PUT", SHOP), ("GET", None)):
            assert key(method, f"/v1/merchants/{hostile}", sent).status_code in {404, 405, 422}
    problem(api.key(["payments:authorize"])("PUT", "/v1/merchants/mer_1", SHOP), 403, "scope_missing")
    problem(api.key(["merchants:write"])("GET", "/v1/merchants/mer_1"), 403, "scope_missing")
    owner = api.person()
    problem(owner.call("GET", "/v1/merchants/mer_1"), 403, "not_allowed")
    problem(api.nobody()("GET", "/v1/merchants/mer_1"), 401)
    problem(key("GET", "/v1/merchants/mer_1"), 404, "not_found")

    # a merchant that only its payments name is known by what they said
    api.key().post("/v1/payments/authorize", pay(owner.customer_id))
    found = key.get("/v1/merchants/mer_1")
    assert (found["name"], found["category_code"], found["registered_at"]) == (None, "5712", None)


LINES: tuple[tuple[Json, str], ...] = (
    ({"category": "furniture"}, "pays_its_lines"),
    ({"category": "furniture", "description": "Double bed", "category_code": "5712"}, "pays_its_lines"),
    ({"description": "双人床"}, "pays_its_lines"),
    ({"category_code": "5712"}, "pays_its_lines"),
    ({"category": "furniture", "description": "打赏"}, "no_line_of_the_scene"),
    ({"category": "furniture", "description": "Gift-card"}, "no_line_of_the_scene"),
    ({"category": "furniture", "category_code": "7995"}, "no_line_of_the_scene"),
    ({"description": "no word that is known"}, "no_line_of_the_scene"),
)
UNUSABLE_LINES: tuple[Json, ...] = (
    {},
    {"category": "Furniture"},
    {"category": "FURNITURE"},
    {"category": "furniture", "amount_minor": 0},
    {"category": "furniture", "amount_minor": -1},
    {"category_code": "57"},
    {"description": "\u0000"},
)


def test_lines_say_what_they_are_by_category_words_or_code(api: Api) -> None:
    # given a person with a limit for furniture at Homewell
    customer_id, limit = with_a_limit(api.program.means)
    key = api.key()

    def why(number: int, line: Json, **more: object) -> str:
        sent = pay(customer_id, 1_000, lines=[{**line, "amount_minor": 1_000}], **more)
        answer = key.post("/v1/payments/authorize", {**sent, "payment_id": f"pay_{number}"})
        assert answer["verdict"] == "approve"
        said = {each["limit_id"]: each["reason"]["code"] for each in answer["considered"]}
        return str(said[limit.limit_id])

    # then
    for number, (line, reason) in enumerate(LINES):
        assert why(number, line) == reason, line
    for line in UNUSABLE_LINES:
        body = pay(customer_id, 1_000, lines=[{"amount_minor": 1_000, **line}])
        problem(key("POST", "/v1/payments/authorize", body), 422, "invalid_request")
    # and the region of a merchant is one of its country
    elsewhere = {**pay(customer_id)["merchant"], "region": "US-CA"}
    assert why(99, {"category": "furniture"}, merchant=elsewhere) == "place_differs"

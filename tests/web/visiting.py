"""A visitor of the page without a browser."""

from fastapi.testclient import TestClient

from tests.web.fake_desk import FakeDesk
from tests.web.serve import app_for

FRAGMENT = {"X-Fragment": "1"}


def a_client(desk: FakeDesk, signed_in: bool = True, base_url: str = "http://testserver") -> TestClient:
    client = TestClient(app_for(desk), base_url=base_url)
    if signed_in:
        client.post("/sign-in", data={"customer_id": "cus_graduate"})
    return client

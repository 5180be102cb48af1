"""The published keys of receipts: all of them, and nothing private."""

import json
from dataclasses import replace

from assistant.wiring import Program
from tests.api.visiting import api_over
from tools.audit.signing_keys import new_key, published_keys


def test_every_key_is_published_and_no_private_member(embedded: Program) -> None:
    # given a key that was rotated twice
    keys = embedded.means.signing_keys.rotated(new_key()).rotated(new_key())
    api = api_over(replace(embedded, means=replace(embedded.means, signing_keys=keys)))

    # when
    published = api.nobody().get("/v1/receipt-keys")

    # then the current one is first, and what is there is public
    assert [key["kid"] for key in published["keys"]] == [key.thumbprint() for key in keys.public.keys]
    assert len(published_keys(published).keys) == 3
    assert {name for key in published["keys"] for name in key} == {"kty", "crv", "x", "kid", "use", "alg"}
    assert str(keys.current.as_dict(private=True)["d"]) not in json.dumps(published)

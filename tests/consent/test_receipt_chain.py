"""Receipts checked offline, alone and as a chain: nothing in them can be changed, swapped or left out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jwk import OctKey

from models.errors import RecordTampered
from tests.consent.given_receipts import (
    KEYS,
    LIFE,
    a_chain,
    a_header,
    a_key,
    a_payload,
    part,
    signed,
    unpacked,
)
from tools.audit.receipt_chain import CheckedReceipts, GivenReceipt, check_receipts
from tools.audit.receipts import sign, verify
from tools.audit.seal import sealed
from tools.audit.signing_keys import SigningKeys

CHAIN = a_chain()
BEFORE = KEYS
AFTER = KEYS.rotated(a_key(2))


def checked(
    receipts: list[str], keys: SigningKeys = KEYS, told: Mapping[str, Any] = MappingProxyType({})
) -> CheckedReceipts:
    given = [GivenReceipt(str(number), text, told) for number, text in enumerate(receipts, start=1)]
    return check_receipts(given, keys.public)


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8")),
        st.one_of(st.none(), st.booleans(), st.integers(-(2**53) + 1, 2**53 - 1), st.text(max_size=20)),
    )
)
def test_what_is_signed_is_what_verifying_gives_back(payload: dict[str, Any]) -> None:
    assert verify(sign(payload, KEYS), KEYS.public) == payload


@given(st.data())
def test_no_character_of_a_receipt_can_be_another(data: st.DataObject) -> None:
    receipt = data.draw(st.sampled_from(CHAIN))
    place = data.draw(st.integers(0, len(receipt) - 1))
    other = data.draw(st.sampled_from("Aa0-_.=+/ \né"))
    bent = receipt[:place] + other + receipt[place + 1 :]

    if bent != receipt:
        with pytest.raises(RecordTampered):
            verify(bent, KEYS.public)


def test_the_same_bytes_spelled_otherwise_are_refused() -> None:
    """Links hash the text, so that a receipt has only one."""
    receipt = CHAIN[0]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    same_bits = alphabet[
        alphabet.index(receipt[-1]) ^ 1
    ]  # 64 bytes leave four bits of the last letter unused

    for spelled in (receipt[:-1] + same_bits, receipt + "==", receipt + "\n", " " + receipt):
        with pytest.raises(RecordTampered, match="three parts"):
            verify(spelled, KEYS.public)


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ({"alg": "none"}, "alg Ed25519"),
        ({**a_header(KEYS.current), "alg": "none"}, "alg Ed25519"),
        ({**a_header(KEYS.current), "alg": "EdDSA"}, "alg Ed25519"),
        ({**a_header(KEYS.current), "typ": "JWT"}, "alg Ed25519"),
        (a_header(KEYS.current, jwk={"kty": "OKP"}), "alg Ed25519"),
        (a_header(KEYS.current, crit=["b64"], b64=False), "alg Ed25519"),
        ({"alg": "Ed25519", "typ": "receipt+jws"}, "alg Ed25519"),
        ({**a_header(KEYS.current), "kid": 7}, "alg Ed25519"),
        ([], "alg Ed25519"),
        ({**a_header(KEYS.current), "kid": "unheard-of"}, "not among those given"),
    ],
)
def test_a_header_that_is_not_ours_is_refused(header: Any, why: str) -> None:
    _, payload, signature = CHAIN[0].split(".")

    for sent in (signature, ""):
        with pytest.raises(RecordTampered, match=why):
            verify(f"{part(header)}.{payload}.{sent}", KEYS.public)


def test_a_public_key_is_no_shared_secret() -> None:
    """The classic confusion: HS256 with the published key as the secret."""
    published = KEYS.public.as_jwk_set()["keys"][0]["x"]
    header = {**a_header(KEYS.current), "alg": "HS256"}
    forged = signed(header, rfc8785.dumps({"a": 1}), OctKey.import_key(published), "HS256")

    with pytest.raises(RecordTampered, match="alg Ed25519"):
        verify(forged, KEYS.public)


def test_a_receipt_that_names_another_key_than_signed_it_is_refused() -> None:
    payload = rfc8785.dumps({"a": 1})
    forged = signed(a_header(AFTER.current), payload, BEFORE.current)
    stranger = SigningKeys(a_key(3))

    with pytest.raises(RecordTampered, match="did not sign"):
        verify(forged, AFTER.public)
    with pytest.raises(RecordTampered, match="not among those given"):
        verify(signed(a_header(stranger.current), payload, stranger.current), AFTER.public)


@pytest.mark.parametrize(
    "text", [b'{"b":1,"a":2}', b'{"a": 1}', b'{"a":1,"a":1}', b'{"a":1.0}', b"[1]", b"{", b'{"a":NaN}']
)
def test_a_payload_in_another_form_is_refused_though_signed(text: bytes) -> None:
    with pytest.raises(RecordTampered, match="canonical"):
        verify(signed(a_header(KEYS.current), text, KEYS.current), KEYS.public)


@given(st.lists(st.booleans(), min_size=5, max_size=5))
def test_a_chain_holds_whichever_keys_signed_it(rotated: list[bool]) -> None:
    chain = a_chain(keys=lambda revision: AFTER if rotated[revision - 1] else BEFORE)

    found = checked(chain, AFTER)

    assert (found.first_bad, found.receipts) == (None, len(LIFE))
    assert (found.ends["cns_1"].state, found.ends["cns_1"].revision) == ("revoked", 5)
    if any(rotated):  # and whoever has only the keys from before is told which receipt to fetch keys for
        assert checked(chain, BEFORE).first_bad == str(rotated.index(True) + 1)


@given(st.permutations(range(len(CHAIN))), st.integers(1, len(CHAIN)))
def test_only_a_beginning_of_the_chain_in_its_order_holds(order: list[int], length: int) -> None:
    shown = order[:length]

    found = checked([CHAIN[place] for place in shown])

    first = next((n for n, place in enumerate(shown) if n != place), None)
    assert found.first_bad == (None if first is None else str(first + 1))


def test_a_missing_middle_is_named_with_what_belongs_there() -> None:
    found = checked([*CHAIN[:2], *CHAIN[3:]])

    assert (found.first_bad, found.receipts) == ("3", 3)
    assert "Revision 4 stands where 3 belongs" in str(found.reason)


def test_consents_may_be_mixed() -> None:
    other = a_chain(LIFE[:2], consent_id="cns_2")

    found = checked([CHAIN[0], other[0], CHAIN[1], other[1]])

    assert found.first_bad is None
    assert [(end.consent_id, end.revision) for end in found.ends.values()] == [("cns_1", 2), ("cns_2", 2)]


def _second(**changed: Any) -> list[str]:
    """A chain of two whose second, though signed by us, is not what follows."""
    payload = {**a_payload(LIFE[:2], CHAIN[0]), **changed}
    return [CHAIN[0], sign({name: value for name, value in payload.items() if value != "left out"}, KEYS)]


OTHER = {**a_payload(LIFE[:2], None)["consent"], "recipients": ["somebody else"]}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"from_state": "paused"}, "leads from paused"),
        ({"from_state": "left out"}, "leads from None"),
        ({"to_state": None}, "no state"),
        ({"revision": 1}, "Revision 1 stands where 2 belongs"),
        ({"consent": OTHER}, "hash of the consent"),
        ({"consent": OTHER, "consent_sha256": sealed(rfc8785.dumps(OTHER).decode())}, "never changes"),
        ({"consent": {}}, "no receipt of a consent"),
        ({"previous_receipt_sha256": sealed(CHAIN[1])}, "receipt before"),
        ({"previous_receipt_sha256": None}, "receipt before"),
        ({"previous_receipt_sha256": "left out"}, "receipt before"),
    ],
)
def test_a_receipt_that_does_not_follow_is_named(changed: dict[str, Any], why: str) -> None:
    found = checked(_second(**changed))

    assert found.first_bad == "2"
    assert why in str(found.reason)


def test_a_first_receipt_has_none_before() -> None:
    payload = {**a_payload(LIFE[:1], None), "previous_receipt_sha256": sealed("another")}

    assert checked([sign(payload, KEYS)]).first_bad == "1"


def test_receipts_of_the_first_schema_had_no_links_and_still_hold() -> None:
    def as_at_first(payload: dict[str, Any]) -> None:
        if payload["revision"] <= 2:
            payload["schema"] = "consent-receipt/1 (ISO/IEC TS 27560:2023)"
            del payload["previous_receipt_sha256"], payload["superseded_by"]

    assert checked(a_chain(bend=as_at_first)).first_bad is None


@pytest.mark.parametrize(
    "told",
    [{"to_state": "active"}, {"consent_id": "cns_2"}, {"at": "2026-11-23T09:00:01Z"}, {"channel": "chat"}],
)
def test_what_is_told_beside_a_receipt_must_be_what_was_signed(told: dict[str, str]) -> None:
    right = {"to_state": "requested", "from_state": None, "revision": 1, "at": "2026-11-22T17:00:01+08:00"}

    assert checked(CHAIN[:1], told=right).first_bad is None
    found = checked(CHAIN[:1], told=right | told)
    assert next(iter(told)) in str(found.reason)


def test_the_header_names_the_key_by_its_thumbprint() -> None:
    assert unpacked(CHAIN[0], 0) == {"alg": "Ed25519", "kid": KEYS.current.thumbprint(), "typ": "receipt+jws"}

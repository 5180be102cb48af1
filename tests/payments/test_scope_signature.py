"""An accepted scope is signed: what works wider, elsewhere, for longer or for somebody else does not hold."""

from datetime import timedelta
from typing import Any

import pytest

from models.errors import RecordTampered
from models.facts.evidence import Scene
from models.facts.limit import Limit, Scope
from models.facts.money import Currency
from tests.policy.deciding import AT, a_limit
from tools.audit.receipts import sign, verify
from tools.audit.signing_keys import SigningKeys, new_key
from tools.payments.scope_signature import SCOPE_TYPE, ScopeSignatures

KEYS = SigningKeys(new_key())
SCOPES = ScopeSignatures(KEYS)
SCOPE = Scope(scene=Scene.FURNITURE, merchant="Homewell", country="CN", uses_max=1)
UNSIGNED = a_limit(5_000, limit_id="lim_f", scope=SCOPE).model_copy(
    update={"valid_until": AT + timedelta(days=30)}
)
SIGNED = UNSIGNED.model_copy(update={"scope_signature": SCOPES.sign(UNSIGNED, "terms")})


def but(**changes: Any) -> Limit:
    return SIGNED.model_copy(update=changes)


def test_what_was_signed_holds_and_for_its_terms_alone() -> None:
    assert SCOPES.hold(SIGNED)
    assert SCOPES.hold_for(SIGNED, "terms")
    assert not SCOPES.hold_for(SIGNED, "other terms")
    assert not SCOPES.hold(UNSIGNED)


def test_a_limit_may_have_become_narrower_and_been_used() -> None:
    assert SCOPES.hold(but(amount_minor=4_000, drawn_minor=100, held_minor=5, uses=1))
    assert SCOPES.hold(but(valid_until=AT + timedelta(days=1)))


@pytest.mark.parametrize(
    "wider",
    [
        {"amount_minor": 5_001},
        {"valid_until": None},
        {"valid_until": AT + timedelta(days=31)},
        {"valid_from": AT - timedelta(seconds=1)},
        {"customer_id": "cus_2"},
        {"limit_id": "lim_g"},
        {"currency": Currency.USD},
        {"scope": SCOPE.model_copy(update={"scene": Scene.ELECTRONICS})},
        {"scope": SCOPE.model_copy(update={"merchant": None})},
        {"scope": SCOPE.model_copy(update={"uses_max": None})},
        {"scope": SCOPE.model_copy(update={"country": None})},
        {"scope_signature": "nothing"},
        {"scope_signature": SIGNED.scope_signature[:-4] + "AAAA" if SIGNED.scope_signature else None},
    ],
)
def test_what_is_wider_or_anothers_does_not_hold(wider: dict[str, Any]) -> None:
    assert not SCOPES.hold(but(**wider))
    assert SCOPES.hold(SIGNED), "and what holds goes on holding"


def test_other_keys_do_not_vouch_for_it_and_retired_ones_do() -> None:
    assert not ScopeSignatures(SigningKeys(new_key())).hold(SIGNED)
    assert ScopeSignatures(KEYS.rotated(new_key())).hold(SIGNED)


def test_a_receipt_is_no_scope_and_a_scope_no_receipt() -> None:
    assert SIGNED.scope_signature is not None
    payload = verify(SIGNED.scope_signature, KEYS.public, kind=SCOPE_TYPE)
    assert not SCOPES.hold(but(scope_signature=sign(payload, KEYS)))
    with pytest.raises(RecordTampered):
        verify(SIGNED.scope_signature, KEYS.public)


def test_a_scope_from_before_reads_and_is_written_as_it_was() -> None:
    text = '{"scene":"furniture","merchant":"Homewell"}'
    assert Scope.from_json(text).model_dump_json() == text
    # and the signature is no part of what a decision seals
    assert "signature" not in SIGNED.model_dump_json()

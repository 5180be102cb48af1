"""The keys of receipts: kept in a file, rotated without losing any, published without a private one."""

import json
import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import ECKey, OKPKey, RSAKey

from assistant.signing_key_file import SigningKeyUnusable, load_signing_keys, rotate_signing_keys
from tests.consent.given_receipts import a_key
from tools.audit.receipts import sign, verify
from tools.audit.signing_keys import KeysUnusable, PublicKeys, SigningKeys, kept_keys, published_keys


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "receipt-signing-key.json"


def kids(keys: SigningKeys) -> list[str]:
    return [key.thumbprint() for key in keys.public.keys]


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_is_made_once_and_for_its_owner_alone(path: Path) -> None:
    with ThreadPoolExecutor() as several:
        made = list(several.map(lambda _: load_signing_keys(path, make=True), range(16)))

    assert len({kids(keys)[0] for keys in made}) == 1
    assert mode(path) == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_receipts_from_before_and_after_rotating_verify(path: Path) -> None:
    signers = [load_signing_keys(path, make=True)]
    signers += [rotate_signing_keys(path) for _ in range(3)]
    receipts = [sign({"number": number}, keys) for number, keys in enumerate(signers)]

    public = load_signing_keys(path, make=False).public

    assert [verify(receipt, public) for receipt in receipts] == [{"number": n} for n in range(4)]
    assert len(set(kids(signers[-1]))) == 4
    assert mode(path) == 0o600


def test_of_a_retired_key_only_the_public_half_is_kept(path: Path) -> None:
    before = load_signing_keys(path, make=True).current.as_dict(private=True)["d"]

    rotate_signing_keys(path)

    kept = json.loads(path.read_text(encoding="utf-8"))["keys"]
    assert ["d" in key for key in kept] == [True, False]
    assert str(before) not in path.read_text(encoding="utf-8")


def test_a_file_with_a_single_key_as_at_first_still_loads(path: Path) -> None:
    key = a_key(1)
    path.write_text(json.dumps(key.as_dict(private=True)), encoding="utf-8")

    assert kids(load_signing_keys(path, make=True)) == [key.thumbprint()]
    assert kids(rotate_signing_keys(path))[1:] == [key.thumbprint()]


def test_rotating_at_once_loses_no_key(path: Path) -> None:
    load_signing_keys(path, make=True)

    with ThreadPoolExecutor(8) as several:
        signers = list(several.map(lambda _: rotate_signing_keys(path), range(8)))

    public = load_signing_keys(path, make=False).public
    assert len(public.keys) == 9
    assert all(public.find(keys.current.thumbprint()) for keys in signers)


@pytest.mark.parametrize("step", ["open", "fdopen", "fsync", "replace"])
def test_stopping_in_between_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    before = load_signing_keys(path, make=True)

    def stopped(*_: Any, **__: Any) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path if step == "replace" else os, step, stopped)
        with pytest.raises(KeyboardInterrupt):
            rotate_signing_keys(path)

    assert kids(load_signing_keys(path, make=False)) == kids(before)
    assert kids(rotate_signing_keys(path))[1:] == kids(before)
    assert mode(path) == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_file_behind_a_link_is_rotated(path: Path, tmp_path: Path) -> None:
    load_signing_keys(path, make=True)
    link = tmp_path / "link.json"
    link.symlink_to(path)

    rotate_signing_keys(link)

    assert link.is_symlink()
    assert len(load_signing_keys(path, make=False).public.keys) == 2


def _jwk(key: OKPKey, private: bool = True) -> dict[str, Any]:
    return dict(key.as_dict(private=private))


FIRST, SECOND = a_key(1), a_key(2)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[]",
        "{}",
        '{"keys": []}',
        '{"keys": [1]}',
        json.dumps(_jwk(FIRST, private=False)),
        json.dumps({"keys": [_jwk(FIRST, private=False), _jwk(SECOND)]}),
        json.dumps({"keys": [_jwk(FIRST), _jwk(SECOND)]}),
        json.dumps({"keys": [{**_jwk(FIRST), "x": _jwk(SECOND)["x"]}]}),
        json.dumps({"keys": [{**_jwk(FIRST), "kid": SECOND.thumbprint()}]}),
        json.dumps({"keys": [_jwk(OKPKey.generate_key("Ed448", private=True))]}),
        json.dumps(_jwk(FIRST) | {"d": "AA"}),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_left_alone(path: Path, kept: str) -> None:
    path.write_text(kept, encoding="utf-8")

    with pytest.raises(SigningKeyUnusable, match=path.name):
        load_signing_keys(path, make=True)
    with pytest.raises(SigningKeyUnusable, match=path.name):
        rotate_signing_keys(path)
    assert path.read_text(encoding="utf-8") == kept


def test_a_file_that_is_not_there_is_made_only_where_it_should_be(path: Path) -> None:
    with pytest.raises(SigningKeyUnusable, match="Put back the file"):
        load_signing_keys(path, make=False)
    with pytest.raises(SigningKeyUnusable, match="Put back the file"):
        rotate_signing_keys(path)
    assert not path.exists()


def test_what_is_published_has_no_private_member_and_reads_back() -> None:
    keys = SigningKeys(FIRST).rotated(SECOND)

    published = keys.public.as_jwk_set()

    assert {frozenset(key) for key in published["keys"]} == {
        frozenset({"kty", "crv", "x", "kid", "use", "alg"})
    }
    assert [key.thumbprint() for key in published_keys(published).keys] == kids(keys)
    assert kids(kept_keys(keys.as_private_jwk_set())) == kids(keys)


@pytest.mark.parametrize(
    "private",
    [
        lambda: _jwk(FIRST),
        lambda: RSAKey.generate_key(2048, private=True).as_dict(private=True),
        lambda: ECKey.generate_key("P-256", private=True).as_dict(private=True),
        lambda: {"kty": "oct", "k": "c2VjcmV0"},
        lambda: {"kty": "AKP", "alg": "ML-DSA-44", "priv": "c2VjcmV0"},
    ],
)
def test_a_private_key_that_was_published_is_refused(private: Callable[[], dict[str, Any]]) -> None:
    with pytest.raises(KeysUnusable, match="Key 2 is private"):
        published_keys({"keys": [_jwk(SECOND, private=False), private()]})


def test_keys_that_verify_cannot_sign() -> None:
    with pytest.raises(KeysUnusable, match="public halves"):
        PublicKeys((FIRST,))


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ([], "no Ed25519 key"),
        ([{"kty": "AKP", "pub": "AA"}], "no Ed25519 key"),
        ([{**_jwk(FIRST, private=False), "kid": SECOND.thumbprint()}], "thumbprint"),
        ([{"kty": "OKP", "crv": "Ed25519", "x": "AA"}], "cannot be read"),
        ([{"kty": "OKP", "crv": "Ed25519"}], "cannot be read"),
        ([{"kty": "OKP", "crv": "Ed25519", "x": 7}], "cannot be read"),
    ],
)
def test_published_keys_that_cannot_be_used_are_named(keys: list[dict[str, Any]], why: str) -> None:
    with pytest.raises(KeysUnusable, match=why):
        published_keys({"keys": keys})


def test_published_keys_of_another_kind_are_passed_over() -> None:
    found = published_keys({"keys": [{"kty": "AKP", "pub": "AA"}, _jwk(FIRST, private=False)]})

    assert [key.thumbprint() for key in found.keys] == [FIRST.thumbprint()]

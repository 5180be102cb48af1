"""`keys rotate-signing` and `receipts verify`: keys are rotated, receipts checked without a database."""

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from assistant.signing_key_file import load_signing_keys, rotate_signing_keys
from tests.command_line.running import objects, run, run_alone
from tests.consent.given_receipts import KEYS, LIFE, a_chain, unpacked

CHAIN = a_chain()


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return saved(tmp_path / "keys.json", json.dumps(KEYS.public.as_jwk_set()))


def saved(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def a_page(receipts: list[str]) -> dict[str, Any]:
    """As GET /v1/consents/{id}/receipt answers."""
    names = ("revision", "from_state", "to_state", "at", "channel")
    payloads = [unpacked(each, 1) for each in receipts]
    items = [
        {"consent_id": "cns_1", "receipt": text, **{name: payload[name] for name in names}}
        for text, payload in zip(receipts, payloads, strict=True)
    ]
    return {"items": items, "next_cursor": None}


def check(
    folder: Path, keys: Path, *files: Path, expect: int = 0, as_json: bool = True, alone: bool = False
) -> dict[str, object] | str:
    """What `receipts verify` says, run where there is no database and none may be made."""
    nowhere = folder / "no-data"
    asked = ["receipts", "verify", *map(str, files), "--keys", str(keys), *(["--json"] if as_json else [])]
    done = (run_alone if alone else run)(nowhere, *asked, expect=expect)
    assert not nowhere.exists()
    if expect == 2:
        return done.stderr
    return objects(done)[0] if as_json else done.stdout


def test_receipts_hold_in_every_shape_they_come_in(tmp_path: Path, keys: Path) -> None:
    lines = saved(tmp_path / "lines.txt", "\n".join(CHAIN) + "\n\n")
    page = saved(tmp_path / "page.json", json.dumps(a_page(CHAIN)))
    one_each = [saved(tmp_path / f"{n}.jws", receipt) for n, receipt in enumerate(CHAIN)]

    expected = {
        "holds": True,
        "receipts": len(LIFE),
        "consents": [{"consent_id": "cns_1", "revision": len(LIFE), "state": "revoked"}],
        "first_bad": None,
        "reason": None,
    }
    for files in ([lines], [page], one_each):
        assert check(tmp_path, keys, *files) == expected
    told = str(check(tmp_path, keys, lines, as_json=False, alone=True))
    assert told == f"cns_1 is revoked, revision 5.\nAll {len(LIFE)} hold.\n"


def test_the_first_receipt_that_does_not_hold_is_named(tmp_path: Path, keys: Path) -> None:
    page = a_page(CHAIN)
    page["items"][2]["to_state"] = "active"
    missing = saved(tmp_path / "missing.txt", "\n".join([*CHAIN[:2], *CHAIN[3:]]))
    retold = saved(tmp_path / "retold.json", json.dumps(page))
    unsigned = saved(tmp_path / "unsigned.txt", CHAIN[0].rpartition(".")[0] + ".")

    for path, named in ((missing, "line 3"), (retold, "item 3"), (unsigned, "line 1")):
        found = check(tmp_path, keys, path, expect=1)
        assert isinstance(found, dict)
        assert (found["holds"], found["first_bad"]) == (False, f"{path} {named}")
    assert f"{missing} line 3 does not hold: Revision 4" in str(
        check(tmp_path, keys, missing, expect=1, as_json=False)
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "no receipt"),
        ("Dear bank,\nthis is my receipt.", "line 1"),
        ("{", "no JSON"),
        ("{}", "no receipt"),
        ('{"items": []}', "no receipt"),
        ('{"items": [{"consent_id": "cns_1"}]}', "an item without a receipt"),
        (None, "cannot be read"),
    ],
)
def test_a_file_without_receipts_is_wrong_usage(
    tmp_path: Path, keys: Path, content: str | None, why: str
) -> None:
    path = tmp_path / "receipts.txt"
    if content is not None:
        saved(path, content)

    told = str(check(tmp_path, keys, path, expect=2))

    assert str(path) in told
    assert why in told


def test_keys_that_could_sign_are_refused(tmp_path: Path) -> None:
    private = saved(tmp_path / "private.json", json.dumps(KEYS.as_private_jwk_set()))
    receipts = saved(tmp_path / "receipts.txt", CHAIN[0])

    assert "Key 1 is private" in str(check(tmp_path, private, receipts, expect=2))
    assert "no JSON" in str(check(tmp_path, receipts, receipts, expect=2))


def test_signing_keys_are_rotated(tmp_path: Path) -> None:
    path = tmp_path / "receipt-signing-key.json"
    first = load_signing_keys(path, make=True)
    chain = a_chain(keys=lambda revision: first if revision < 3 else rotate_signing_keys(path))

    (told,) = objects(run(tmp_path, "keys", "rotate-signing", "--json"))
    shown = run(tmp_path, "keys", "rotate-signing").stdout

    now = load_signing_keys(path, make=False)
    assert len(now.public.keys) == 6
    assert told["kid"] == now.public.keys[1].thumbprint()
    assert told["retired"] == [key.thumbprint() for key in now.public.keys[2:]]
    assert now.current.thumbprint() in shown
    assert "Restart" in shown
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    published = saved(tmp_path / "keys.json", json.dumps(now.public.as_jwk_set()))
    check(tmp_path, published, saved(tmp_path / "receipts.txt", "\n".join(chain)))


def test_rotating_without_a_key_is_one_line(tmp_path: Path) -> None:
    assert "Put back the file" in run(tmp_path, "keys", "rotate-signing", expect=2).stderr

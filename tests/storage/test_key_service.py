"""A key service that holds the master key: protocol-true double of the transit engine, and its failures."""

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from assistant.settings import Settings
from assistant.storage.vault import PERSON
from assistant.storage.wrapping import MasterKeyUnknown, MasterKeyUnusable
from assistant.vault_opening import opened_vault
from models.errors import KeyServiceFailed, RecordTampered
from tools.vault.sealing import new_key, seal, unseal


class Service(ThreadingHTTPServer):
    """What the transit engine answers: it wraps with its newest key version and unwraps with any it has."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.versions = {1: new_key()}
        self.fails: tuple[int, str] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1/transit"

    def answer(self, path: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        verb, key = path.removeprefix("/v1/transit/").split("/")
        if key != "limits":
            return 404, {"errors": ["no such key"]}
        place = base64.b64decode(body.get("associated_data", "")).decode()
        if verb == "keys":
            return 200, {"data": {"latest_version": max(self.versions)}}
        if verb == "encrypt":
            newest = max(self.versions)
            sealed = seal(self.versions[newest], base64.b64decode(body["plaintext"]), place)
            return 200, {"data": {"ciphertext": f"vault:v{newest}:{base64.b64encode(sealed).decode()}"}}
        version, text = body["ciphertext"].removeprefix("vault:v").split(":")
        try:
            opened = unseal(self.versions[int(version)], base64.b64decode(text), place)
        except (RecordTampered, KeyError):
            return 400, {"errors": ["cipher: message authentication failed"]}
        return 200, {"data": {"plaintext": base64.b64encode(opened).decode()}}


class Handler(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        self._respond({})

    def do_POST(self) -> None:
        self._respond(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _respond(self, body: dict[str, Any]) -> None:
        if self.headers["X-Vault-Token"] != "token":
            status, text = 403, '{"errors": ["permission denied"]}'
        elif self.server.fails is not None:
            status, text = self.server.fails
        else:
            status, answer = self.server.answer(self.path, body)
            text = json.dumps(answer)
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def using(service: Service, folder: Path, key: str = "limits", token: str = "token") -> Settings:
    address = f"{service.address}/{key}"
    return Settings(_env_file=None, data_folder=folder, key_service=address, key_service_token=token)


def test_keys_wrapped_by_the_service_open_what_they_sealed(service: Service, tmp_path: Path) -> None:
    with opened_vault(using(service, tmp_path)) as vault:
        sealed = vault.seal("cus_1", PERSON, "here", "words")
    with opened_vault(using(service, tmp_path)) as again:
        assert again.text("cus_1", PERSON, "here", sealed) == "words"
    assert not (tmp_path / "master.key").exists()


def test_after_the_service_rotated_its_key_everything_is_wrapped_anew(
    service: Service, tmp_path: Path
) -> None:
    # given
    with opened_vault(using(service, tmp_path)) as vault:
        sealed = {owner: vault.seal(owner, PERSON, "here", owner) for owner in "abc"}
    service.versions[2] = new_key()

    # when
    with opened_vault(using(service, tmp_path)) as vault:
        assert vault.ring.rewrap() == 3
        assert vault.ring.rewrap() == 0

    # then the old version can go
    del service.versions[1]
    with opened_vault(using(service, tmp_path)) as vault:
        assert [vault.text(owner, PERSON, "here", sealed[owner]) for owner in "abc"] == ["a", "b", "c"]


FAILURES = [(500, ""), (200, "not json"), (200, "{}"), (200, '{"data": 1}'), (200, '{"data": {}}'), (301, "")]


@pytest.mark.parametrize("fails", FAILURES)
def test_a_service_that_fails_is_named_and_nothing_is_kept(
    service: Service, tmp_path: Path, fails: tuple[int, str]
) -> None:
    with opened_vault(using(service, tmp_path)) as vault:
        sealed = vault.seal("cus_1", PERSON, "here", "words")
    service.fails = fails
    with opened_vault(using(service, tmp_path)) as vault:
        with pytest.raises(KeyServiceFailed):
            vault.text("cus_1", PERSON, "here", sealed)
        with pytest.raises(KeyServiceFailed):
            vault.seal("cus_2", PERSON, "here", "words")
    service.fails = None
    with opened_vault(using(service, tmp_path)) as vault:
        assert vault.text("cus_1", PERSON, "here", sealed) == "words"


def test_a_wrong_token_another_key_and_no_service_at_all(service: Service, tmp_path: Path) -> None:
    with opened_vault(using(service, tmp_path)) as vault:
        sealed = vault.seal("cus_1", PERSON, "here", "words")
    with opened_vault(using(service, tmp_path, token="wrong")) as vault, pytest.raises(KeyServiceFailed):
        vault.text("cus_1", PERSON, "here", sealed)
    with opened_vault(using(service, tmp_path, key="other")) as vault, pytest.raises(MasterKeyUnknown):
        vault.text("cus_1", PERSON, "here", sealed)
    service.versions[1] = new_key()
    with opened_vault(using(service, tmp_path)) as vault, pytest.raises(RecordTampered):
        vault.text("cus_1", PERSON, "here", sealed)
    for address in ("http://elsewhere.example/v1/transit/limits", "limits", "https://"):
        settings = using(service, tmp_path).model_copy(update={"key_service": address})
        with pytest.raises(MasterKeyUnusable), opened_vault(settings):
            pass

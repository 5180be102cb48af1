"""A stage for stories: the program served on loopback with a fresh database, and a person at its doors."""

import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from assistant.api.keys import Scope, new_key
from assistant.demo.customers import add_demo_customer
from assistant.reading.document_reader import DocumentReader
from assistant.serving import application
from assistant.settings import Settings
from assistant.wiring import Program, program
from models.facts.language import Language

_STARTS_WITHIN_SECONDS = 20.0
_SESSION_MINUTES = 24 * 60
"""Longer than the time that goes by in any story."""
_TRIES = 3
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """A signed-in customer, who only knows HTTP."""

    client: httpx.Client
    customer_id: str
    conversation_id: str

    def say(self, text: str) -> Json:
        """The assistant's reply to a message."""
        path = f"/v1/conversations/{self.conversation_id}/messages"
        messages = self.post(path, {"text": text})["messages"]
        reply: Json = messages[-1]
        return reply

    def post(self, path: str, body: Mapping[str, Any] | None = None) -> Json:
        answer: Json = self.client.post(path, json=dict(body or {})).raise_for_status().json()
        return answer

    def get(self, path: str) -> Json:
        answer: Json = self.client.get(path).raise_for_status().json()
        return answer

    def share(self, kind: str, purpose: str, data: bytes) -> Json:
        """Upload a document and confirm everything that was read from it."""
        evidence = self._uploaded(kind, purpose, data).raise_for_status().json()
        path = f"/v1/evidence/{evidence['evidence_id']}/confirm"
        return self.post(path, {"terms_hash": evidence["terms_hash"], "corrections": {}})

    def _uploaded(self, kind: str, purpose: str, data: bytes) -> httpx.Response:
        """Sent again where a busy machine had no time for it, as a person would."""
        for _ in range(_TRIES):
            answer = self.client.post(
                "/v1/customers/me/evidence",
                data={"kind": kind, "purpose": purpose},
                files={"file": (f"{kind}.pdf", data, "application/pdf")},
            )
            if answer.is_success or answer.json().get("code") != "document_too_slow":
                break
        return answer

    def card(self, reply: Json, kind: str) -> Json | None:
        """The card of a kind in a reply, if there is one."""
        return next((card for card in reply["cards"] if card["card"] == kind), None)


@dataclass(slots=True)
class StoryClock:
    """The time of a story: it begins now, and a story may say that some of it goes by."""

    passed: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.passed


@dataclass(slots=True)
class Stage:
    """The served program. `people` sign in through the integrator's key, as an app would do it."""

    built: Program
    base_url: str
    language: Language
    integrator: httpx.Client
    clock: StoryClock
    _clients: list[httpx.Client] = field(default_factory=list)

    def person(self, key: str) -> Person:
        """A fresh copy of a demo customer, in the story's language, with a conversation open."""
        customer = add_demo_customer(self.built.means, f"{key}-{self.language}")
        path = f"/v1/customers/{customer.customer_id}/sessions"
        token = self.integrator.post(path, json={}).raise_for_status().json()["token"]
        client = httpx.Client(
            base_url=self.base_url,
            headers={"Authorization": f"Bearer {token}", "Accept-Language": self.language},
            timeout=60,
        )
        self.keep(client)
        opened = client.post("/v1/conversations", json={}).raise_for_status().json()
        return Person(client, customer.customer_id, opened["conversation_id"])

    def keep(self, client: httpx.Client) -> None:
        """It is closed when the story is over."""
        self._clients.append(client)

    def pass_time(self, **by: float) -> None:
        """As `timedelta` counts it."""
        self.clock.passed += timedelta(**by)

    def reads_the_cost(self) -> None:
        """The person takes the time to read what the offer before them costs."""
        self.pass_time(seconds=self.built.means.pack.offer.cost_shown_seconds)

    def close(self) -> None:
        for client in (*self._clients, self.integrator):
            client.close()


@contextmanager
def stage(
    language: Language, reader: DocumentReader | None = None, database: Path | None = None
) -> Iterator[Stage]:
    """Serve a fresh program on a free port of loopback, and take all of it away afterwards; all but a reader
    that is handed in. `database`: an empty one with its tables, to begin with a copy of."""
    with tempfile.TemporaryDirectory() as folder:
        if database is not None:
            shutil.copy(database, Path(folder) / "assistant.db")
        settings = Settings(_env_file=None, data_folder=Path(folder), environment="demo")
        settings = settings.model_copy(update={"database_url": None, "chat_model": "embedded"})
        settings = settings.model_copy(update={"session_minutes": _SESSION_MINUTES})
        clock = StoryClock()
        with program(settings, now=clock, reader=reader) as built, _served(built) as base_url:
            _, secret = new_key(built.means, "story", Scope)
            integrator = httpx.Client(
                base_url=base_url,
                headers={"Authorization": f"Bearer {secret}", "Accept-Language": language},
                timeout=60,
            )
            found = Stage(built, base_url, language, integrator, clock)
            try:
                yield found
            finally:
                found.close()


@contextmanager
def _served(built: Program) -> Iterator[str]:
    config = uvicorn.Config(application(built), host="127.0.0.1", port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{_port(server, thread)}"
    finally:
        server.should_exit = True
        thread.join(_STARTS_WITHIN_SECONDS)


def _port(server: uvicorn.Server, thread: threading.Thread) -> int:
    """The port, once the server listens."""
    waited = threading.Event()
    for _ in range(int(_STARTS_WITHIN_SECONDS / 0.02)):
        if server.started:
            port: int = server.servers[0].sockets[0].getsockname()[1]
            return port
        if not thread.is_alive():
            break
        waited.wait(0.02)
    raise RuntimeError("The demo server did not start.")

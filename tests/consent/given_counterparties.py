"""A bank that receives data, and the server where it is told: true to the protocol, failing in every way."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.means import Means
from models.facts.consent import Bounds, Channel, ConsentRecord, DataCategory, Purpose
from models.facts.delivery import Delivery
from models.facts.language import Language
from models.facts.party import InBothLanguages, Party, PartyKind, PartyRole
from tests.given import yes_to

BANK, BUREAU = "river-bank", "credit-bureau"


def a_party(party_id: str) -> Party:
    return Party(
        party_id=party_id,
        kind=PartyKind.BANK,
        role=PartyRole.RECIPIENT,
        name=InBothLanguages(zh=f"{party_id} 公司", en=f"{party_id} plc"),
        address=InBothLanguages(zh="河路 1 号", en="1 River Road"),
        email=f"privacy@{party_id}.example",
        keeps_data_in=("CN",),
    )


def with_bank(means: Means) -> Means:
    """The same means where consents can name a bank and a bureau."""
    return replace(means, parties={**means.parties, BANK: a_party(BANK), BUREAU: a_party(BUREAU)})


def asked_for(
    means: Means, customer_id: str, recipient: str = BANK, bounds: Bounds | None = None
) -> ConsentRecord:
    """A request whose recipient is somebody else."""
    return ask_consent(
        means,
        customer_id,
        (DataCategory.CERTIFICATE,),
        Purpose.UNDERWRITING,
        Language.EN,
        Channel.API,
        brought_up_by_person=True,
        bounds=bounds,
        recipient=recipient,
    )


def shared_with(means: Means, customer_id: str, recipient: str = BANK) -> ConsentRecord:
    """The same, allowed."""
    asked = asked_for(means, customer_id, recipient)
    return grant_consent(means, customer_id, asked.consent_id, yes_to(asked))


def told(means: Means, consent_id: str) -> tuple[Delivery, ...]:
    with means.storage.reading() as stores:
        return stores.deliveries.of_consent(consent_id)


@dataclass
class Receiver:
    """What came in, and how the next ones are answered."""

    url: str = ""
    secret: str = ""
    answers: list[str] = field(default_factory=list)
    """How to answer, one after the other: a status, `hangs up`, `says nothing`, or `redirects to …`."""
    got: list[dict[str, Any]] = field(default_factory=list)
    """Messages whose signature holds, each with its `webhook-id`."""
    bad: list[str] = field(default_factory=list)
    let_go: Event = field(default_factory=Event)

    def take_in(self, headers: Any, body: bytes) -> str:
        answer = self.answers.pop(0) if self.answers else "200"
        if not self._holds(headers, body):
            self.bad.append(str(headers))
        self.got.append({"id": headers["webhook-id"], **json.loads(body)})
        return answer

    def _holds(self, headers: Any, body: bytes) -> bool:
        """As the specification of Standard Webhooks has it, written anew from its text."""
        name, stamp = headers["webhook-id"], headers["webhook-timestamp"]
        key = base64.b64decode(self.secret.removeprefix("whsec_"))
        signed = f"{name}.{stamp}.".encode() + body
        expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        given = headers["webhook-signature"].split(" ")
        return (
            stamp.isdigit() and "." not in name and any(hmac.compare_digest(expected, one) for one in given)
        )

    @property
    def ids(self) -> list[str]:
        return [each["id"] for each in self.got]


@contextmanager
def receiving(ssl_context: Any = None) -> Iterator[Receiver]:
    """A server on this machine; gone when the block ends."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            answer = receiver.take_in(self.headers, self.rfile.read(int(self.headers["content-length"])))
            if answer == "hangs up":
                self.close_connection = True
                return
            if answer == "says nothing":
                receiver.let_go.wait()
                self.close_connection = True
                return
            redirected = answer.startswith("redirects to ")
            self.send_response(302 if redirected else int(answer))
            if redirected:
                self.send_header("Location", answer.removeprefix("redirects to "))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    scheme = "http"
    if ssl_context is not None:
        server.socket = ssl_context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    receiver.url = f"{scheme}://127.0.0.1:{server.server_port}/told"
    try:
        yield receiver
    finally:
        receiver.let_go.set()
        server.shutdown()
        thread.join()
        with suppress(OSError):
            server.server_close()

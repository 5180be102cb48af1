"""The quick way to authorise a payment, for requests in which nothing is unusual.

It stands before the documented route and answers the same. Whatever it does not know well - a key that this
process has not seen yet, a person's token, an Idempotency-Key, a body that does not fit - takes the long way,
which checks everything and says what is wrong. Nothing here waits on the event loop: decisions and their
commit happen in the group's thread.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import ValidationError
from starlette.requests import Request
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import Receive, Scope, Send

from assistant.actions.authorise_payment import Answer, Asked
from assistant.actions.means import Means
from assistant.api.bodies import JSON_BYTES_MAX
from assistant.api.guard import HEADERS
from assistant.api.keys import KEY_PREFIX
from assistant.api.keys import Scope as KeyScope
from assistant.api.known_keys import KnownKeys, hash_of
from assistant.api.languages import negotiated
from assistant.api.payment_answers import shown
from assistant.api.payments import PaymentSent
from assistant.api.problems import problem_of
from assistant.group_commit import GroupCommit
from assistant.storage.payment_book import PaymentBook
from models.errors import CreditAssistantError, ScopeMissing, SignInNeeded
from models.facts.language import Language

PATH = "/v1/payments/authorize"
_BEARER = b"Bearer " + KEY_PREFIX.encode()
_LONG_WAY = "assistant.long_way"
_FIXED = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]

Payments = GroupCommit[Asked, Answer]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]
Message = MutableMapping[str, Any]


class QuickWay(BaseRoute):
    """A route of Starlette's, in front of the others."""

    def __init__(self, means: Means, payments: Payments, known: KnownKeys, long_way: Asgi) -> None:
        self._means, self._payments, self._known, self._long_way = means, payments, known, long_way

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        plain = scope.get("path") == PATH and scope.get("method") == "POST" and _LONG_WAY not in scope
        headers = _plain(scope) if plain else None
        if headers is None or hash_of(headers[b"authorization"]) not in self._known.hashes:
            return Match.NONE, {}
        return Match.FULL, {"plain_headers": headers}

    def url_path_for(self, name: str, /, **path_params: Any) -> Any:
        raise NoMatchFound(name, path_params)

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = scope["plain_headers"]
        body = await _body(receive, int(headers[b"content-length"]))
        try:
            payment = PaymentSent.model_validate_json(body).as_fact(self._means)
        except ValidationError:
            scope[_LONG_WAY] = True
            await self._long_way(scope, _again(body, receive), send)
            return
        key_hash = hash_of(headers[b"authorization"])
        try:
            answer = await self._payments.ask(Asked(payment, _Admitting(key_hash)))
        except Exception as error:
            await _refuse(scope, receive, send, error)
            return
        if isinstance(answer, CreditAssistantError):
            await _refuse(scope, receive, send, answer)
            return
        language = negotiated(headers.get(b"accept-language", b"").decode("latin-1")) or Language.EN
        data = orjson.dumps(shown(answer, language), option=orjson.OPT_UTC_Z)
        await _send(send, data, language)


@dataclass(frozen=True, slots=True)
class _Admitting:
    """Asks inside the payment's transaction whether the key is in force and may authorise."""

    key_hash: str

    def __call__(self, book: PaymentBook) -> CreditAssistantError | None:
        key = book.key(self.key_hash)
        if key is None:
            return SignInNeeded("This API key is unknown or revoked; send one that is in force.")
        if KeyScope.PAYMENTS_AUTHORIZE not in key[1]:
            scope = KeyScope.PAYMENTS_AUTHORIZE
            return ScopeMissing(f"This key lacks the scope {scope}; ask for a key that has it.")
        return None


def _plain(scope: Scope) -> dict[bytes, bytes] | None:
    """The headers where they are as plain clients send them, each once; else None."""
    headers: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        if name in headers or name == b"idempotency-key" or name == b"transfer-encoding":
            return None
        headers[name] = value
    length = headers.get(b"content-length", b"")
    if not length.isdigit() or not 0 < len(length) < 6 or int(length) > JSON_BYTES_MAX:
        return None
    if headers.get(b"content-type") != b"application/json" or scope.get("query_string"):
        return None
    return headers if headers.get(b"authorization", b"").startswith(_BEARER) else None


async def _body(receive: Receive, length: int) -> bytes:
    """What was declared, or less where the caller went; the server reads no more than that."""
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body", False) and len(body) <= length:
        message = await receive()
        body += message.get("body", b"")
    return body


def _again(body: bytes, receive: Receive) -> Receive:
    """The body that was read, then whatever follows."""
    given = False

    async def receiving() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


async def _refuse(scope: Scope, receive: Receive, send: Send, error: Exception) -> None:
    request = Request(scope, receive)
    response = problem_of(request, error)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    await response(scope, receive, send)


async def _send(send: Send, data: bytes, language: Language) -> None:
    headers = [
        (b"content-length", str(len(data)).encode()),
        (b"content-type", b"application/json"),
        (b"content-language", language.value.encode()),
        (b"vary", b"Accept-Language"),
        *_FIXED,
    ]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": data})

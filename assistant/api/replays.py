"""Idempotency-Key: the first answer is kept and given again; other content is a conflict."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.concurrency import run_in_threadpool

from assistant.actions.means import Means
from assistant.api.refusals import IdempotencyKeyUnusable
from assistant.storage.idempotency import StoredAnswer

HEADER = "Idempotency-Key"
REPLAYED = {"Idempotent-Replayed": "true"}
_KEY_CHARACTERS_MAX = 255
_REFERENCE = "application/vnd.reference"
_REFUSAL, _SERVER_ERROR = 400, 500


@dataclass(slots=True)
class Memory:
    """What a write is recalled by, where its answer shows what may have to be forgotten.

    A handler that sets `kept` has that stored instead of its answer; when it is called again with
    `recalled` it shows, as things now stand, what it did then.
    """

    recalled: str | None = None
    kept: str | None = None


def memory_of(request: Request) -> Memory:
    memory: Memory = request.state.memory
    return memory


AsMemory = Annotated[Memory, Depends(memory_of)]


def key_of(request: Request) -> str | None:
    """The Idempotency-Key, or None; raises IdempotencyKeyUnusable."""
    key = request.headers.get(HEADER)
    if key is None:
        return None
    if not 1 <= len(key) <= _KEY_CHARACTERS_MAX or not (key.isascii() and key.isprintable()):
        raise IdempotencyKeyUnusable
    return key


@dataclass(frozen=True, slots=True)
class Replays:
    """One principal's key, claimed before the work and answered after it."""

    means: Means
    principal: str
    key: str

    async def once(self, content: str, memory: Memory, answer: Callable[[], Awaitable[Response]]) -> Response:
        """The answer, or the one given before. Raises IdempotencyConflict, IdempotencyInProgress."""
        stored = await run_in_threadpool(self._claim, content)
        if stored is not None:
            return await _given_again(stored, memory, answer)
        try:
            response = await answer()
        except Exception:
            await run_in_threadpool(self._release)
            raise
        # What says when to ask again is no answer to keep: the same key is to get through then.
        if response.status_code >= _SERVER_ERROR or "retry-after" in response.headers:
            await run_in_threadpool(self._release)
        else:
            await run_in_threadpool(self._keep, _stored(response, memory))
        return response

    def _claim(self, content: str) -> StoredAnswer | None:
        with self.means.storage.writing() as stores:
            return stores.idempotency.claim(self.principal, self.key, content, self.means.now())

    def _keep(self, answer: StoredAnswer) -> None:
        with self.means.storage.writing() as stores:
            stores.idempotency.answer(self.principal, self.key, answer)

    def _release(self) -> None:
        with self.means.storage.writing() as stores:
            stores.idempotency.release(self.principal, self.key)


def _stored(response: Response, memory: Memory) -> StoredAnswer:
    if memory.kept is not None and response.status_code < _REFUSAL:
        return StoredAnswer(response.status_code, _REFERENCE, memory.kept.encode())
    media_type = response.headers.get("content-type", "")
    return StoredAnswer(response.status_code, media_type, bytes(response.body))


async def _given_again(
    stored: StoredAnswer, memory: Memory, answer: Callable[[], Awaitable[Response]]
) -> Response:
    if stored.media_type != _REFERENCE:
        headers = {"Content-Type": stored.media_type} if stored.body else {}
        return Response(stored.body, stored.status, headers={**headers, **REPLAYED})
    memory.recalled = stored.body.decode()
    response = await answer()
    response.headers.update(REPLAYED)
    if response.status_code < _REFUSAL:
        response.status_code = stored.status
    return response

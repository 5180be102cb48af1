"""What all callers of a storm share: what was asked, whether the server is up, asking until it answers."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

from assistant.benching.ledger_storm.asked import Answer, Ask, AskKind
from assistant.benching.ledger_storm.wire import Connection, ConnectionLost

_BREATH_SECONDS = 0.01
_PATIENCE_SECONDS = 240.0
_FAILURES_MAX = 100


class StormBroken(Exception):
    """The storm could not be brought to its end: the server does not start, or does not answer any more."""


@dataclass(slots=True)
class Crowd:
    """Filled while the storm goes on."""

    judged: Callable[[int], None]
    """Told how many payments have their verdict, with each that got one."""
    asks: list[Ask] = field(default_factory=list)
    up: asyncio.Event = field(default_factory=asyncio.Event)
    times_down: int = 0
    lost: int = 0
    """Requests that were cut off."""
    failures: list[str] = field(default_factory=list)
    """Answers of 5xx, as code and path."""
    failures_expected: bool = False
    """While its database is down, a server may say that it fails."""
    down_seconds: list[float] = field(default_factory=list)
    """From each kill until it was ready again."""
    judged_count: int = 0

    async def told(self, ask: Ask, connection: Connection) -> Answer:
        """The answer, however often it must be asked. Raises StormBroken."""
        began_trying = perf_counter()
        while perf_counter() - began_trying < _PATIENCE_SECONDS and len(self.failures) < _FAILURES_MAX:
            await self.up.wait()
            answer = await self._tried(ask, connection)
            if answer is not None:
                self._note(ask, answer)
                return answer
            await asyncio.sleep(_BREATH_SECONDS)
        raise StormBroken(
            f"{ask.path} is not answered after {perf_counter() - began_trying:.0f} s; "
            f"{len(self.failures)} answers were failures: {', '.join(self.failures[:3]) or 'none'}."
        )

    async def _tried(self, ask: Ask, connection: Connection) -> Answer | None:
        began_s = perf_counter()
        try:
            status, body = await connection.post(ask.path, ask.body)
        except ConnectionLost:
            self.lost += 1
            return None
        if status >= 500 and self.failures_expected:
            self.lost += 1
            return None
        if status >= 500:
            self.failures.append(f"{status} {body.get('code')} at {ask.path}")
            return None
        return Answer(status, body, began_s, perf_counter(), self.times_down)

    def _note(self, ask: Ask, answer: Answer) -> None:
        first = ask.kind is AskKind.AUTHORISE and answer.status == 200 and not ask.done
        ask.answers.append(answer)
        if first:
            self.judged_count += 1
            self.judged(self.judged_count)

"""HTTP as the storm's callers speak it: one kept connection, one request at a time, little of the processor.

A general client costs as much as the server it would measure on the same machine.
"""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

_ANSWERED_WITHIN_SECONDS = 60.0

Json = dict[str, Any]


class ConnectionLost(Exception):
    """No answer came; whether the request was carried out is not known."""


@dataclass(slots=True)
class Connection:
    """To one port of loopback, opened when first needed and again after it was lost."""

    port: int
    secret: str
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, path: str, body: Json) -> tuple[int, Json]:
        """Status and answer. Raises ConnectionLost."""
        return await self._ask(f"POST {path}", json.dumps(body).encode())

    async def get(self, path: str) -> tuple[int, Json]:
        """Status and answer. Raises ConnectionLost."""
        return await self._ask(f"GET {path}", b"")

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
        self._streams = None

    async def _ask(self, line: str, body: bytes) -> tuple[int, Json]:
        try:
            async with asyncio.timeout(_ANSWERED_WITHIN_SECONDS):
                return await self._exchange(line, body)
        except (OSError, EOFError, TimeoutError, ValueError) as error:
            self.close()
            raise ConnectionLost(type(error).__name__) from error
        except asyncio.CancelledError:
            self.close()
            raise

    async def _exchange(self, line: str, body: bytes) -> tuple[int, Json]:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self._streams
        head = (
            f"{line} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self.secret}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        writer.write(head.encode() + body)
        status, *headers = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        sent = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in headers)}
        answer = await reader.readexactly(int(sent["content-length"]))
        if sent.get("connection") == "close":
            self.close()
        return int(status.split(" ", 2)[1]), json.loads(answer)

"""Callers that send requests over connections they keep, and take the time of each answer."""

import asyncio
import gc
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

_END_OF_HEAD = b"\r\n\r\n"
_LENGTH = b"content-length:"


@dataclass(frozen=True, slots=True)
class Load:
    """What callers met: seconds of each request, in no order, and of all together."""

    seconds: tuple[float, ...]
    total_seconds: float

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.seconds) / self.total_seconds


def one_caller(port: int, requests: Sequence[bytes]) -> Load:
    """One after the other on a blocking socket, which costs the least. Raises as `many_callers`."""
    gc.collect()
    times = []
    with socket.create_connection(("127.0.0.1", port)) as caller:
        caller.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        began_all = perf_counter()
        for request in requests:
            began = perf_counter()
            caller.sendall(request)
            _receive(caller)
            times.append(perf_counter() - began)
        return Load(tuple(times), perf_counter() - began_all)


def many_callers(port: int, requests: Sequence[bytes], callers: int) -> Load:
    """All of them, each caller one after the other. Raises RuntimeError for an answer that is not 200."""
    gc.collect()
    return asyncio.run(_all(port, [requests[start::callers] for start in range(callers)]))


def body_of(port: int, request: bytes) -> bytes:
    """One request's body."""
    with socket.create_connection(("127.0.0.1", port)) as caller:
        caller.sendall(request)
        return _receive(caller)


def _receive(caller: socket.socket) -> bytes:
    data = caller.recv(65536)
    while _END_OF_HEAD not in data:
        data += caller.recv(65536)
    head, _, body = data.partition(_END_OF_HEAD)
    length = _length(head)
    while len(body) < length:
        body += caller.recv(65536)
    return body


async def _all(port: int, shares: Sequence[Sequence[bytes]]) -> Load:
    opened = [await asyncio.open_connection("127.0.0.1", port) for _ in shares]
    began = perf_counter()
    times = await asyncio.gather(*(_one(*pair, share) for pair, share in zip(opened, shares, strict=True)))
    total = perf_counter() - began
    for _, writer in opened:
        writer.close()
    return Load(tuple(each for some in times for each in some), total)


async def _one(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, requests: Sequence[bytes]
) -> list[float]:
    times = []
    for request in requests:
        began = perf_counter()
        writer.write(request)
        head = await reader.readuntil(_END_OF_HEAD)
        await reader.readexactly(_length(head))
        times.append(perf_counter() - began)
    return times


def _length(head: bytes) -> int:
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(f"The server answered {head.splitlines()[0].decode()}.")
    lower = head.lower()
    start = lower.index(_LENGTH) + len(_LENGTH)
    return int(lower[start:].partition(b"\r\n")[0])

"""What travels between us and the reading processes: length-prefixed bytes over a socket."""

import socket
import struct

_LENGTH = struct.Struct(">I")
FRAME_MAX = 32 * 1024 * 1024


class Cut(Exception):
    """The other side ended before the frame was whole."""


def send_frame(line: socket.socket, content: bytes) -> None:
    line.sendall(_LENGTH.pack(len(content)))
    line.sendall(content)


def receive_frame(line: socket.socket) -> bytes:
    """One frame; raises Cut at an early end, TimeoutError when the socket's time-out runs out."""
    (length,) = _LENGTH.unpack(_receive(line, _LENGTH.size))
    if length > FRAME_MAX:
        raise Cut
    return _receive(line, length)


def _receive(line: socket.socket, length: int) -> bytes:
    held = bytearray(length)
    view = memoryview(held)
    while view:
        got = line.recv_into(view)
        if not got:
            raise Cut
        view = view[got:]
    return bytes(held)

"""The process from which reading processes are forked: everything imported, nothing secret in it.

Started by `Nursery` as a program of its own (`python -m assistant.reading.nursery`) with its
end of a socket. For every request it is handed another socket, forks, and the child answers there.

Why not multiprocessing's forkserver: it runs the main script again in each child (fatal for scripts
without a guard, slow under pytest), inherits our environment with its keys, answers in pickles, and
cannot be closed without private calls.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
from collections import deque
from collections.abc import Iterator, Mapping

from assistant.reading.caps import Caps, submit_to
from assistant.reading.frames import Cut, receive_frame, send_frame
from assistant.reading.messages import FINISH, READY, Errand, died, perform

_TOO_SLOW_SIGNALS = {signal.SIGALRM, signal.SIGXCPU, signal.SIGKILL}
_HANDED_MAX_BYTES = 64
_NOTHING = object()


def main(arguments: list[str]) -> None:
    """Serve until the other end of the socket closes, as it does when the parent is gone."""
    control = socket.socket(fileno=int(arguments[0]))
    caps = Caps(**json.loads(arguments[1]))
    errands, left = _warmed(arguments[2])
    # Children share our pages; a collection in one would touch, and so copy, all of them.
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, who then closes the socket
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # no zombies of wardens
    control.sendall(READY)
    while True:
        _while_nobody_asks(control, left)
        said, handed, _, _ = socket.recv_fds(control, _HANDED_MAX_BYTES, 1)
        if not said:
            return
        if said == FINISH:
            deque(left, maxlen=0)
            control.sendall(READY)
        for descriptor in handed:
            if os.fork() == 0:
                control.close()
                _stand_over(socket.socket(fileno=descriptor), caps, errands)
            os.close(descriptor)


def _warmed(module: str) -> tuple[Mapping[str, Errand], Iterator[None]]:
    """The errands that a module can do, once it has done what is better done before the first fork; and the
    steps of what is better done before many, but nobody should wait for."""
    found = importlib.import_module(module)
    left: Iterator[None] = found.warm()
    errands: dict[str, Errand] = found.ERRANDS
    return errands, left


def _while_nobody_asks(control: socket.socket, left: Iterator[None]) -> None:
    """Step by step what is left, until somebody does; children then have it from us."""
    while not select.select([control], [], [], 0)[0]:
        if next(left, _NOTHING) is _NOTHING:
            break
    gc.freeze()


def _stand_over(line: socket.socket, caps: Caps, errands: Mapping[str, Errand]) -> None:
    """Fork the worker and say how it died where it could not answer for itself."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    worker = os.fork()
    if worker == 0:
        _work(line, caps, errands)
    _, status = os.waitpid(worker, 0)
    if os.WIFSIGNALED(status):
        code = "document_too_slow" if os.WTERMSIG(status) in _TOO_SLOW_SIGNALS else "document_unreadable"
        with contextlib.suppress(OSError):
            send_frame(line, died(code))
    os._exit(0)


def _work(line: socket.socket, caps: Caps, errands: Mapping[str, Errand]) -> None:
    submit_to(caps)
    with contextlib.suppress(OSError, Cut, MemoryError):
        send_frame(line, perform(receive_frame(line), errands))
        os._exit(0)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1:])
    os._exit(0)  # nothing here needs an orderly end, and libraries in C complain of theirs on our terminal

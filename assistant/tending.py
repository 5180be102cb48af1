"""Tends in the background, round after round, while the program serves."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from assistant.actions.deliver import deliver_due
from assistant.actions.means import Means
from assistant.actions.tend import tend

_log = logging.getLogger(__name__)

Wait = Callable[[float], bool]
"""Waits so many seconds, or less when it is time to stop; says whether it is."""


@contextmanager
def tending(means: Means, seconds: float, *, wait: Wait | None = None) -> Iterator[None]:
    """A round at once and after every so many seconds, until the block ends; 0 seconds: none at all.

    When the block ends the round under way finishes the customer it is at, and the thread is gone.
    """
    if seconds == 0:
        yield
        return
    stop = threading.Event()
    thread = threading.Thread(
        target=_rounds, args=(means, seconds, wait or stop.wait, stop.is_set), name="tending"
    )
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def one_round(means: Means, stop: Callable[[], bool]) -> None:
    """Tend, then tell counterparties, of what tending changed too. What fails is logged and tried again."""
    try:
        tended = tend(means, stop=stop)
        for problem in tended.problems:
            _log.warning("Could not tend %s: %s", problem.subject, problem.error)
        failed = deliver_due(means, stop=stop).failed
        if failed:
            _log.warning("%d deliveries were given up; `deliveries list` names them.", failed)
    except Exception:
        _log.exception("A round of tending failed; the next one tries again.")


def _rounds(means: Means, seconds: float, wait: Wait, stop: Callable[[], bool]) -> None:
    while not stop():
        one_round(means, stop)
        if wait(seconds):
            return

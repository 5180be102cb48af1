"""Tells on a terminal how far a long reading has come; programs see nothing of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console


@contextmanager
def telling(silent: bool) -> Iterator[Callable[[str, int, int], None]]:
    """Gives what is told: what is being done, and how many of how many are done."""
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, disable=silent) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda doing, done, of: bar.update(task, description=doing, completed=done, total=of)

"""Telling how far long work has come: the step begun, and the share of all of it that is done."""

from collections.abc import Callable

Progress = Callable[[str, float], None]


def within(progress: Progress, begins: float, ends: float) -> Progress:
    """For a part of the work, which tells its own share from 0 to 1."""
    return lambda step, share: progress(step, begins + share * (ends - begins))

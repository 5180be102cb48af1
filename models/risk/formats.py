"""Which formats of weights this program reads, and which of a model's libraries could change an answer.

Serving imports none of the libraries that learning needs, so what must fit is what they wrote. What a newer
library might compute otherwise is found by the probes (`probes.py`), not by comparing its number: a patch
of numpy does not ground a bank.
"""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from models.risk.artefact import RiskModelRefused
from models.risk.card import Format

READ: dict[str, tuple[str, ...]] = {
    "card": ("2",),
    "factors": ("1",),
    "trees": ("lightgbm-text-v4",),
    "scorecard": ("1",),
    "calibration": ("1",),
    "probes": ("1",),
}
"""By format: the versions that can be read, the one that is written last. Whoever changes what a file means
gives it a new one."""

WRITERS = {"lightgbm": ("4",)}
"""Whose text is read here, by major version, whether or not the library is installed."""

COMPUTES = ("numpy",)
"""Libraries that compute in serving: another major version is refused, a smaller step left to the probes."""

_TEXT_OF_TREES = b"version=v4\n"


def written_formats() -> tuple[Format, ...]:
    """What a card records."""
    return tuple(Format(name=name, version=versions[-1]) for name, versions in READ.items())


def require_readable(
    formats: Iterable[Format], libraries: Iterable[tuple[str, str]], behaviour: bytes
) -> None:
    """Raises RiskModelRefused where this program could not read what was written, or not the same way."""
    told = {each.name: each.version for each in formats}
    for name, versions in READ.items():
        if told.get(name) not in versions:
            _refuse(f"its {name} is of format {told.get(name)}, and {' or '.join(versions)} is read here")
    if unknown := sorted(set(told) - set(READ)):
        _refuse(f"it needs {', '.join(unknown)}, which nobody reads here")
    if _TEXT_OF_TREES not in behaviour[:200]:
        _refuse("its trees are not LightGBM's text v4")
    _require_libraries(dict(libraries))


def _require_libraries(libraries: dict[str, str]) -> None:
    for name, majors in WRITERS.items():
        if name not in libraries or _major(libraries[name]) not in majors:
            _refuse(
                f"it was written by {name} {libraries.get(name)}, and {' or '.join(majors)}.x is read here"
            )
    for name in COMPUTES:
        try:
            here = installed_version(name)
        except PackageNotFoundError:
            here = "none"
        if name not in libraries or _major(libraries[name]) != _major(here):
            _refuse(f"it was learned with {name} {libraries.get(name)}, and {here} is installed here")


def _major(version: str) -> str:
    return version.split(".", 1)[0]


def _refuse(why: str) -> None:
    raise RiskModelRefused(
        f"The risk model needs another program: {why}. "
        "Serve it with the versions on its card, or train it again with these."
    )

"""What is compared in and about a document: a check passes, fails or is not possible; never "forged"."""

from collections.abc import Iterable, Iterator

from models.facts.evidence import Check, CheckOutcome
from tools.documents.checks.material import DocumentCheck, Material
from tools.documents.checks.signatures import signatures

__all__ = ["CHECKS", "DocumentCheck", "Material", "checked", "warnings_of"]

CHECKS: tuple[DocumentCheck, ...] = (signatures,)
"""In the order in which they are told."""


def checked(material: Material) -> tuple[Check, ...]:
    return tuple(_all(material))


def warnings_of(checks: Iterable[Check]) -> Iterator[str]:
    """The warning of each check that failed."""
    for check in checks:
        if check.outcome is CheckOutcome.FAILED and check.warning:
            yield check.warning


def _all(material: Material) -> Iterator[Check]:
    yield from material.source.checks
    for check in CHECKS:
        yield from check(material)

"""What is compared in and about a document: a check passes, fails or is not possible; never "forged"."""

import re
from collections.abc import Iterable, Iterator

from models.facts.evidence import Check, CheckOutcome
from tools.documents.checks.arithmetic import capital_amounts_agree, ends_after_it_starts, pay_adds_up
from tools.documents.checks.balances import balances_add_up, rows_are_within_the_period
from tools.documents.checks.covered import nothing_is_covered
from tools.documents.checks.credential import credential_checks
from tools.documents.checks.einvoice import einvoice_checks
from tools.documents.checks.material import DocumentCheck, Material
from tools.documents.checks.numbers import numbers_hold
from tools.documents.checks.origin import origin
from tools.documents.checks.revisions import replaced_since_first_saved
from tools.documents.checks.signatures import signatures
from tools.documents.checks.text_layer import text_layer_says_the_same

__all__ = ["CHECKS", "DocumentCheck", "Material", "checked", "warnings_of"]

CHECKS: tuple[DocumentCheck, ...] = (
    einvoice_checks,
    credential_checks,
    pay_adds_up,
    balances_add_up,
    rows_are_within_the_period,
    capital_amounts_agree,
    ends_after_it_starts,
    numbers_hold,
    signatures,
    replaced_since_first_saved,
    nothing_is_covered,
    text_layer_says_the_same,
    origin,
)
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
        try:
            yield from tuple(check(material))
        # A check looks into corners of the file that reading never needs; what breaks there stays there.
        except Exception:
            name = re.sub(r"\W", "", getattr(check, "__name__", "a_check")).strip("_") or "a_check"
            yield Check(code=f"{name}_made", outcome=CheckOutcome.NOT_POSSIBLE)

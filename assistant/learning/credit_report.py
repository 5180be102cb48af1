"""The report of a credit model that a committee reads and signs: one HTML page, its plots inside, no network.

Every figure on it stands in the `Validation` as well, which as JSON (`model_dump_json`) goes with the page.
"""

from typing import Final

from assistant.learning.credit_book_figures import book
from assistant.learning.credit_factor_figures import factors
from assistant.learning.credit_fairness_figures import fairness
from assistant.learning.credit_figures import Section
from assistant.learning.credit_quality_figures import calibration, discrimination
from assistant.learning.credit_reason_figures import reasons
from assistant.learning.credit_time_figures import stability
from assistant.learning.report_templates import page_of
from models.facts.value import Value
from models.risk.factor import Factor
from models.risk.validation.claims import Standing
from models.risk.validation.findings import Validation
from models.risk.validation.verdict import verdict

STANDINGS: Final = (
    (Standing.AGAINST, "Speaks against using it"),
    (Standing.WATCH, "To be watched"),
    (Standing.UNKNOWN, "Not measured"),
    (Standing.HOLDS, "Holds"),
)
"""In the order of the first screen: what is not well comes first."""
WORDS: Final = {
    Standing.AGAINST: "speaks against",
    Standing.WATCH: "watch",
    Standing.UNKNOWN: "not measured",
    Standing.HOLDS: "holds",
}
Facts = tuple[tuple[str, str], ...]


class Provenance(Value):
    """What the model's card says that validation does not. Pairs are a name and what it is: `dates` of the
    periods, `libraries` with versions, `hashes` of the artefact's files (SHA-256), `recipe` the settings."""

    owner: str
    purpose: str
    data: str
    command: str = ""
    dates: Facts = ()
    libraries: Facts = ()
    hashes: Facts = ()
    recipe: Facts = ()
    factors: tuple[Factor, ...] = ()

    def tables(self) -> tuple[tuple[str, Facts], ...]:
        """The pairs under their headings, empty ones left out."""
        told = (
            ("Dates", self.dates),
            ("Recipe", self.recipe),
            ("Libraries", self.libraries),
            ("Files, SHA-256", self.hashes),
        )
        return tuple((heading, facts) for heading, facts in told if facts)


def sections(validation: Validation, provenance: Provenance) -> tuple[Section, ...]:
    """All figures of a report, for the page and for the PDF."""
    return (
        discrimination(validation),
        calibration(validation),
        stability(validation),
        factors(validation, provenance.factors),
        reasons(validation),
        book(validation),
        fairness(validation),
    )


def credit_report(validation: Validation, provenance: Provenance) -> str:
    """The page: needs no network and no script, is made for a phone, a desk and a printer, light and dark."""
    found = verdict(validation)
    return page_of(
        "credit_report.html",
        validation=validation,
        provenance=provenance,
        verdict=found,
        standings=[(key, words, found.standing(key)) for key, words in STANDINGS],
        sections=sections(validation, provenance),
        words=WORDS,
    )

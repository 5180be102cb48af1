"""The report of a credit model that a committee reads and signs: one HTML page, its plots inside, no network.

Every figure on it stands in the `Validation` as well, which as JSON (`model_dump_json`) goes with the page.
"""

from itertools import count
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from assistant.learning.credit_book_figures import book
from assistant.learning.credit_factor_figures import factors
from assistant.learning.credit_fairness_figures import fairness
from assistant.learning.credit_figures import Section
from assistant.learning.credit_quality_figures import calibration, discrimination
from assistant.learning.credit_reason_figures import reasons
from assistant.learning.credit_time_figures import stability
from assistant.learning.plot_marks import Drawing, printable
from assistant.learning.plot_svg import PLOT_STYLE, svg
from models.facts.value import Value
from models.risk.factor import Factor
from models.risk.validation.claims import Standing
from models.risk.validation.findings import Validation
from models.risk.validation.verdict import verdict

_TEMPLATE: Final = Path(__file__).with_name("credit_report.html")
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
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.finalize = lambda value: printable(value) if type(value) is str else value
    numbers = count(1)

    def drawn(drawing: Drawing) -> Markup:
        return Markup(svg(drawing, numbers))  # noqa: S704 - svg escapes every text

    found = verdict(validation)
    return page.from_string(_TEMPLATE.read_text(encoding="utf-8")).render(
        validation=validation,
        provenance=provenance,
        verdict=found,
        standings=[(key, words, found.standing(key)) for key, words in STANDINGS],
        sections=sections(validation, provenance),
        words=WORDS,
        style=Markup(PLOT_STYLE),  # noqa: S704 - a file of ours
        drawn=drawn,
    )

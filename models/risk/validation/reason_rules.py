"""Whether the reasons that people are told are true and stay the same, as claims by fixed thresholds."""

from collections.abc import Iterator
from typing import Final

from models.risk.validation.claims import Claim, Standing
from models.risk.validation.findings import ReasonsJudged, Validation
from models.risk.validation.wording import counted, share

FAULTLESS_HOLDS, FAULTLESS_WATCH = 0.99, 0.95
STABLE_MIN: Final = 0.9
_RULE: Final = (
    f"At least {FAULTLESS_HOLDS:.0%} pass every check (below {FAULTLESS_WATCH:.0%} speaks against it), and "
    f"{STABLE_MIN:.0%} keep their codes when numbers move a little."
)


def reasoned(validation: Validation) -> Iterator[Claim]:
    """The reasons of each model that gives some."""
    if not validation.reasons:
        text = "Not measured: nobody checked whether the reasons told are true."
        yield Claim(about="Reasons", standing=Standing.UNKNOWN, gist="not checked", text=text, rule=_RULE)
    for found in validation.reasons:
        yield _reasons(found)


def _reasons(found: ReasonsJudged) -> Claim:
    standing, words = _standing(found)
    return Claim(
        about=f"Reasons of {found.name}",
        standing=standing,
        gist=f"{found.name}: {words}",
        text=f"Of {counted(found.rows_with_reasons)} rows with reasons {share(found.faultless)} passed "
        f"every check of their truth, and {share(found.stable)} kept their codes when numbers moved a "
        f"little: {words}.",
        rule=_RULE,
    )


def _standing(found: ReasonsJudged) -> tuple[Standing, str]:
    if found.faultless is None or not found.rows_with_reasons:
        return Standing.UNKNOWN, "not checked"
    if found.faultless < FAULTLESS_WATCH:
        return Standing.AGAINST, "not always true"
    if found.faultless < FAULTLESS_HOLDS or found.stable is None:
        return Standing.WATCH, "mostly true"
    return (
        (Standing.HOLDS, "true and stable")
        if found.stable >= STABLE_MIN
        else (Standing.WATCH, "true, not stable")
    )

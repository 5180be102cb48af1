"""The verdict on a model in plain words, by rules with thresholds beside them; never good by default."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from models.facts.value import Value
from models.risk.validation.claims import Claim, Standing
from models.risk.validation.fairness_rules import fair
from models.risk.validation.findings import Validation
from models.risk.validation.quality_rules import against_plain, calibrated, leaning, told_apart
from models.risk.validation.reason_rules import reasoned
from models.risk.validation.use_rules import changing_sides, declined, in_segments, stable
from models.risk.validation.wording import in_words

Rule = Callable[[Validation], Iterator[Claim]]
_RULES: Final[tuple[tuple[str, tuple[Rule, ...]], ...]] = (
    ("How good", (told_apart, against_plain)),
    ("Calibration", (calibrated,)),
    ("Stability", (stable,)),
    ("Factors", (leaning,)),
    ("Reasons", (reasoned,)),
    ("In the book", (in_segments, changing_sides, declined)),
    ("Fairness", (fair,)),
)
WORST_FIRST: Final = (Standing.AGAINST, Standing.WATCH, Standing.UNKNOWN, Standing.HOLDS)
_COUNTED: Final = (
    (Standing.AGAINST, "speaks against using it", "speak against using it"),
    (Standing.WATCH, "is to be watched", "are to be watched"),
    (Standing.UNKNOWN, "was not measured", "were not measured"),
)


class Part(Value):
    """What was found in one section of the report; its standing is that of its worst claim."""

    title: str
    claims: tuple[Claim, ...]

    @property
    def standing(self) -> Standing:
        found = {claim.standing for claim in self.claims}
        return next((each for each in WORST_FIRST if each in found), Standing.UNKNOWN)

    @property
    def gists(self) -> tuple[str, ...]:
        """What comes first, and what is worst where that is something else."""
        worst = next((claim.gist for claim in self.claims if claim.standing is self.standing), "not measured")
        return tuple(dict.fromkeys((*(claim.gist for claim in self.claims[:1]), worst)))


class Verdict(Value):
    """`headline` is one sentence; `parts` are the sections of the report in their order."""

    headline: str
    parts: tuple[Part, ...]

    def standing(self, standing: Standing) -> tuple[Claim, ...]:
        """The claims that stand so, in the order of the report."""
        return tuple(claim for part in self.parts for claim in part.claims if claim.standing is standing)


def verdict(validation: Validation) -> Verdict:
    """All claims about what validation found. The headline counts what is not well, and never says "good"."""
    parts = tuple(
        Part(title=title, claims=tuple(chain.from_iterable(rule(validation) for rule in rules)))
        for title, rules in _RULES
    )
    return Verdict(
        headline=_headline([claim.standing for part in parts for claim in part.claims]), parts=parts
    )


def _headline(found: list[Standing]) -> str:
    total = in_words(len(found))
    counts = [
        f"{in_words(found.count(standing))} {one if found.count(standing) == 1 else many}"
        for standing, one, many in _COUNTED
        if standing in found
    ]
    if not counts:
        return f"None of the {total} checks below speaks against using it."
    told = counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]}"
    return (
        f"Of {total} checks, "
        f"{told}{'' if Standing.AGAINST in found else '; of the others none speaks against using it'}."
    )

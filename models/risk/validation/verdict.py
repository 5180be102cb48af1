"""The verdict on a model in plain words, by rules whose thresholds stand beside it. Pure; never good by default."""

from itertools import chain
from typing import Final

from models.facts.value import Value
from models.risk.validation.claims import Claim, Standing
from models.risk.validation.fairness_rules import fair
from models.risk.validation.findings import Validation
from models.risk.validation.quality_rules import against_plain, calibrated, leaning, told_apart
from models.risk.validation.use_rules import changing_sides, declined, in_segments, stable
from models.risk.validation.wording import in_words

_RULES: Final = (
    *(told_apart, against_plain, calibrated, leaning, stable, in_segments, changing_sides, fair, declined),
)
_COUNTED: Final = (
    (Standing.AGAINST, "speaks against using it", "speak against using it"),
    (Standing.WATCH, "is to be watched", "are to be watched"),
    (Standing.UNKNOWN, "was not measured", "were not measured"),
)


class Verdict(Value):
    """`headline` is one sentence; `claims` come in the order of the report."""

    headline: str
    claims: tuple[Claim, ...]

    def standing(self, standing: Standing) -> tuple[Claim, ...]:
        """The claims that stand so."""
        return tuple(claim for claim in self.claims if claim.standing is standing)


def verdict(validation: Validation) -> Verdict:
    """All claims about what validation found. The headline counts what is not well, and never says "good"."""
    claims = tuple(chain.from_iterable(rule(validation) for rule in _RULES))
    counts = [
        f"{in_words(count)} {one if count == 1 else many}"
        for standing, one, many in _COUNTED
        if (count := sum(claim.standing is standing for claim in claims))
    ]
    against = any(claim.standing is Standing.AGAINST for claim in claims)
    total = f"Of {in_words(len(claims))} checks, "
    if not counts:
        return Verdict(headline=f"None of the {in_words(len(claims))} checks below speaks against it.", claims=claims)
    told = counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]}"
    none = "" if against else "; none speaks against using it"
    return Verdict(headline=f"{total}{told}{none}.", claims=claims)

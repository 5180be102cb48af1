"""A reason in words, zh and en, for lenders' own factors: their meaning, and on which side it is.

The assistant's own reasons have phrases in the policy pack; this is what all other codes fall back to.
"""

import tomllib
from functools import cache
from pathlib import Path

from models.facts.language import Language
from models.risk.factor import Direction, Factor
from models.risk.reasons.reason import Reading, Reason

_FILE = Path(__file__).with_name("phrases.toml")


def reason_text(reason: Reason, factor: Factor, language: Language) -> str:
    """One line; `factor` is the first of the reason's. A side is told only of a factor whose direction is
    declared: then it follows from the way it moved the risk."""
    meaning = factor.meaning_zh if language is Language.ZH else factor.meaning_en
    return _phrases()[_way(reason, factor)][language.value].format(meaning=meaning)


def _way(reason: Reason, factor: Factor) -> str:
    if reason.reading is Reading.SPECIAL:
        return "special"
    if reason.reading is Reading.MISSING:
        return "missing"
    if reason.reading is Reading.LEVEL or factor.direction is Direction.NONE:
        return "stands"
    return "high" if (factor.direction is Direction.RAISES_PD) == (reason.log_odds > 0) else "low"


@cache
def _phrases() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))

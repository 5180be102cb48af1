"""What a verdict is made of: claims in plain words, each with the rule that it was judged by."""

from enum import StrEnum
from re import match

from models.facts.value import Value
from models.risk.validation.findings import Comparison, JudgedModel, Validation


class Standing(StrEnum):
    """What a claim says about using the model; UNKNOWN: nobody measured it, which is no good news."""

    HOLDS = "holds"
    WATCH = "watch"
    AGAINST = "against"
    UNKNOWN = "unknown"


class Claim(Value):
    """`text` holds figures of the validation only; `gist` is its few words for the first glance; `rule` says
    which thresholds made it what it is, and is empty where nothing was measured."""

    about: str
    standing: Standing
    gist: str
    text: str
    rule: str


def subject(validation: Validation) -> JudgedModel | None:
    """The model that the verdict is about: the behaviour model, else the first that was judged."""
    named = {each.name: each for each in validation.models}
    return named.get("behaviour") or next(iter(validation.models), None)


def first_of_pairs(validation: Validation) -> tuple[Comparison, ...]:
    """One comparison of each pair of models, by the method named first."""
    found: dict[tuple[str, str], Comparison] = {}
    for each in validation.comparisons:
        found.setdefault((each.one, each.other), each)
    return tuple(found.values())


def in_time(validation: Validation) -> bool:
    """Whether the validation's months are times: folds say nothing about what changes."""
    return bool(validation.months) and all(match(r"\d{4}", each.name) for each in validation.months)

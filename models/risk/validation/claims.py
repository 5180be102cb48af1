"""What a verdict is made of: claims in plain words, each with the rule that it was judged by."""

from enum import StrEnum

from models.facts.value import Value
from models.risk.validation.findings import JudgedModel, Validation


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

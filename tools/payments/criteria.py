"""What payments are held against, read from data and checked: thresholds of the model, and rules."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from models.errors import UnusableInput
from models.facts.payment import PaymentVerdict, ScamPattern, Sign
from tools.payments.assess import BY_MODEL, Criteria
from tools.payments.payment_rules import Rule, RuleUnusable, compiled

Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]


class CriteriaUnusable(UnusableInput):
    """The criteria for payments are not usable; correct the line named and try again."""

    code = "payment_criteria_unusable"


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Thresholds(_Section):
    step_up: Annotated[float, Field(gt=0, le=1)]
    hold: Annotated[float, Field(gt=0, le=1)]
    hold_where: Annotated[str, Field(min_length=1)] | None = None
    """Where the model alone may hold a payment; elsewhere it asks the person at most."""


class _Rule(_Section):
    code: Code
    when: Annotated[str, Field(min_length=1)]
    verdict: PaymentVerdict
    pattern: ScamPattern | None = None


class _Observation(_Section):
    code: Code
    when: Annotated[str, Field(min_length=1)]


class _Written(_Section):
    version: Annotated[str, Field(min_length=1)]
    thresholds: _Thresholds
    rules: tuple[_Rule, ...]
    observations: tuple[_Observation, ...]


def read_criteria(text: str, names: Mapping[str, int], model_version: str) -> Criteria:
    """Criteria over factors that stand at `names`, with a model of this version. Raises CriteriaUnusable."""
    try:
        written = _Written.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise CriteriaUnusable(f"This is not TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the criteria"
        raise CriteriaUnusable(f"{place}: {first['msg']}.") from error
    _require_sense(written)
    try:
        rules = [compiled(each.code, each.when, each.verdict, each.pattern, names) for each in written.rules]
        observed = [
            compiled(each.code, each.when, PaymentVerdict.APPROVE, None, names)
            for each in written.observations
        ]
        thresholds = _thresholds(written.thresholds, names)
    except RuleUnusable as error:
        raise CriteriaUnusable(f"{error}.") from error
    version = f"{written.version}+{model_version}"
    return Criteria(version, thresholds, tuple(rules), tuple(observed))


def _thresholds(least: _Thresholds, names: Mapping[str, int]) -> tuple[tuple[float, Rule], ...]:
    step_up = Rule(Sign(code=BY_MODEL, verdict=PaymentVerdict.STEP_UP), lambda _: True)
    hold = Rule(Sign(code=BY_MODEL, verdict=PaymentVerdict.HOLD), lambda _: True)
    if least.hold_where is not None:
        hold = compiled(BY_MODEL, least.hold_where, PaymentVerdict.HOLD, None, names)
    return (least.hold, hold), (least.step_up, step_up)


def shipped_criteria(names: Mapping[str, int], model_version: str) -> Criteria:
    """Those that come with the program."""
    text = files("tools.payments").joinpath("criteria.toml").read_text(encoding="utf-8")
    return read_criteria(text, names, model_version)


def _require_sense(written: _Written) -> None:
    if written.thresholds.step_up > written.thresholds.hold:
        raise CriteriaUnusable(
            "thresholds: a payment is confirmed from a lower probability on than it is held."
        )
    codes = [each.code for each in written.rules] + [each.code for each in written.observations]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise CriteriaUnusable(f"codes: {', '.join(twice)} stands there twice.")
    for each in written.rules:
        if each.verdict is PaymentVerdict.APPROVE:
            raise CriteriaUnusable(f"rules.{each.code}: a rule speaks against a payment, never for it.")

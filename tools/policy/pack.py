"""A policy pack: readable, versioned data, checked when it is read."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from models.errors import UnusableInput
from models.facts.evidence import Scene
from models.facts.language import Language
from models.facts.money import Currency
from models.facts.offer import AllInMethod
from tools.costs.sheet import sheet_of
from tools.policy.help_section import Help
from tools.policy.sections import Fraction, Knots, Positive, Section
from tools.policy.worth_sections import Decreases, PortfolioBudget, Sizing


class PackUnusable(UnusableInput):
    """The policy pack is not usable; correct the line named and try again."""

    code = "policy_pack_unusable"


class Age(Section):
    adult_from: Positive
    guardian_until: Positive


class Total(Section):
    limits_max_minor: Positive
    automatic_max_minor: Positive
    round_down_to_minor: Positive


class OfferTerms(Section):
    open_days: Positive
    cost_shown_seconds: Annotated[int, Field(ge=0, le=60)]
    """The cost sheet stands before a person at least so long before they can accept."""


class Risk(Section):
    pd_max: Fraction
    step_by_pd: Knots


class History(Section):
    late_payments_max: Positive
    thin_file_months: Positive
    thin_file_step_minor: Positive
    unproven_months: Positive


class Income(Section):
    multiple_max: Annotated[float, Field(gt=0, le=12)]
    not_started_share: Fraction
    unshown_max_minor: Positive
    agrees_within_share: Fraction


class Student(Section):
    days_ahead_max: Annotated[int, Field(ge=0)]


CategoryCode = Annotated[str, Field(pattern=r"^\d{4}$")]
"""A merchant category code of ISO 18245."""


def _each_code(written: object) -> object:
    """ "3000-3003" stands for the four codes."""
    if not isinstance(written, list | tuple):
        return written
    codes: set[object] = set()
    for each in written:
        found = re.fullmatch(r"([0-9]{4})-([0-9]{4})", each) if isinstance(each, str) else None
        codes |= {f"{code:04}" for code in range(int(found[1]), int(found[2]) + 1)} if found else {each}
    return codes


Codes = Annotated[frozenset[CategoryCode], BeforeValidator(_each_code)]


class KnownMerchants(Section):
    """When a merchant that no order names and nobody registered is known all the same."""

    days: Positive
    customers_min: Positive


class MerchantReview(Section):
    """From where on the payments of scene limits at one merchant look arranged."""

    scams_share: Fraction
    refunds_min: Positive
    refunds_share: Fraction
    payments_min: Positive
    one_amount_share: Fraction
    round_share: Fraction
    newcomers_share: Fraction
    day_payments: Positive
    day_growth: Annotated[float, Field(ge=1)]


class ScenePolicy(Section):
    limit_max_minor: Positive
    valid_days: Positive
    unexplained_share: Fraction
    moved_within_days: Positive
    moves_within_days: Positive
    explained_by_tenancy: tuple[Scene, ...]
    scenes: tuple[Scene, ...]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    single_use: frozenset[Scene] = frozenset()
    payment_max_minor: dict[Scene, Positive] = Field(default_factory=dict)
    never_codes: Codes
    category_codes: dict[Scene, Codes]
    known: KnownMerchants
    review: MerchantReview

    @model_validator(mode="after")
    def opens_nowhere_that_is_never_open(self) -> "ScenePolicy":
        both = self.never_codes & {code for codes in self.category_codes.values() for code in codes}
        if both:
            raise ValueError(f"never_codes and category_codes both name {', '.join(sorted(both))}")
        return self


class Price(Section):
    annual_rate_max_bps: Annotated[int, Field(gt=0, le=3600)]
    annual_rate_by_pd: Knots
    fees_minor: Annotated[int, Field(ge=0)]
    example_drawn_minor: Positive
    example_days: Positive
    statement_day: Annotated[int, Field(ge=1, le=28)] = 1
    """The day of the month on which interest is charged."""
    all_in_method: AllInMethod = AllInMethod.EFFECTIVE
    """Which yearly rate, fees included, the ceiling is about."""

    @model_validator(mode="after")
    def costs_stay_under_the_ceiling(self) -> "Price":
        highest = round(max(rate for _, rate in self.annual_rate_by_pd))
        sheet = sheet_of(
            highest, self.fees_minor, self.example_drawn_minor, self.example_days, self.all_in_method
        )
        if sheet.all_in_annual_rate_bps > self.annual_rate_max_bps:
            raise ValueError(
                f"annual_rate_by_pd: {highest} with fees is {sheet.all_in_annual_rate_bps} all-in, above "
                f"annual_rate_max_bps = {self.annual_rate_max_bps}; lower the highest rate or the fees"
            )
        return self


class ReasonText(Section):
    zh: Annotated[str, Field(min_length=1)]
    en: Annotated[str, Field(min_length=1)]
    next_zh: str | None = None
    next_en: str | None = None

    def said(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en

    def next_step(self, language: Language) -> str | None:
        return self.next_zh if language is Language.ZH else self.next_en

    @model_validator(mode="after")
    def in_both_languages(self) -> "ReasonText":
        if (self.next_zh is None) is not (self.next_en is None):
            raise ValueError("a next step is said in zh and en, or in neither")
        return self


class PolicyPack(Section):
    """All figures and words of a policy. Money in minor units, rates in basis points a year."""

    version: Annotated[str, Field(min_length=1)]
    currency: Currency
    age: Age
    total: Total
    offer: OfferTerms
    risk: Risk
    history: History
    income: Income
    student: Student
    scene: ScenePolicy
    price: Price
    sizing: Sizing
    portfolio: PortfolioBudget
    decreases: Decreases
    help: Help
    reasons: dict[str, ReasonText]

    @model_validator(mode="after")
    def holds_together(self) -> "PolicyPack":
        for name, knots in (
            ("step_by_pd", self.risk.step_by_pd),
            ("annual_rate_by_pd", self.price.annual_rate_by_pd),
        ):
            xs = [x for x, _ in knots]
            if xs != sorted(set(xs)):
                raise ValueError(f"{name}: the first numbers must ascend")
        steps = [y for _, y in self.risk.step_by_pd]
        if steps != sorted(steps, reverse=True):
            raise ValueError("step_by_pd: more risk may never give a larger step")
        rates = [y for _, y in self.price.annual_rate_by_pd]
        if rates != sorted(rates) or max(rates) > self.price.annual_rate_max_bps:
            raise ValueError("annual_rate_by_pd: rates ascend with risk and end at the ceiling")
        if self.total.automatic_max_minor > self.total.limits_max_minor:
            raise ValueError("automatic_max_minor is above limits_max_minor")
        return self


def read_pack(text: str) -> PolicyPack:
    """Raises PackUnusable naming the place and what is wrong with it."""
    try:
        data: dict[str, Any] = tomllib.loads(text)
        return PolicyPack.model_validate(data)
    except tomllib.TOMLDecodeError as error:
        raise PackUnusable(f"This is not TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the pack"
        raise PackUnusable(f"{place}: {first['msg']}.") from error


@cache
def shipped_pack(name: str) -> PolicyPack:
    """A pack that comes with the program, by name; raises PackUnusable for an unknown one."""
    source = files("tools.policy").joinpath("packs", f"{name}.toml")
    if not name.isalnum() or not source.is_file():
        raise PackUnusable(f"There is no policy pack named {name!r}; the shipped one is 'cn'.")
    return read_pack(source.read_text(encoding="utf-8"))

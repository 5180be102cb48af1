"""The cost sheet: what a person sees before they agree, and the ceiling that no sheet may pass. Pure."""

from collections.abc import Iterator
from functools import lru_cache

from models.facts.offer import AllInMethod, CostExample, CostPlan, CostSheet
from tools.costs.examples import cost_example


@lru_cache(maxsize=4096)
def sheet_of(rate_bps: int, fees_minor: int, drawn_minor: int, days: int, method: AllInMethod) -> CostSheet:
    """The sheet of a rate and fees, on examples of drawing so much, and repaying it after `days` or in parts.

    The all-in rate is the dearest example's, by the method that its law names.
    """
    examples = tuple(_examples(rate_bps, fees_minor, drawn_minor, days))
    at_once = examples[0]
    return CostSheet(
        annual_rate_bps=rate_bps,
        fees_minor=fees_minor,
        all_in_annual_rate_bps=max(all_in_bps(each, method) for each in examples),
        example_drawn_minor=drawn_minor,
        example_days=days,
        example_cost_minor=at_once.cost_minor,
        all_in_method=method,
        examples=examples,
    )


def all_in_bps(example: CostExample, method: AllInMethod) -> int:
    """The yearly rate of one example by a method."""
    if method is AllInMethod.EFFECTIVE:
        return example.effective_annual_rate_bps
    return example.nominal_annual_rate_bps


def sheet_within(
    ceiling_bps: int, rate_bps: int, fees_minor: int, drawn_minor: int, days: int, method: AllInMethod
) -> CostSheet:
    """The sheet of this rate and these fees, or, where that is above the ceiling, of the highest rate that is
    not; where no rate is, without fees. What is dearer than the ceiling cannot be created."""
    for fees in (fees_minor, 0):
        sheet = sheet_of(rate_bps, fees, drawn_minor, days, method)
        if sheet.all_in_annual_rate_bps <= ceiling_bps:
            return sheet
        low, high = -1, rate_bps
        while high - low > 1:
            middle = (low + high) // 2
            fits = sheet_of(middle, fees, drawn_minor, days, method).all_in_annual_rate_bps <= ceiling_bps
            low, high = (middle, high) if fits else (low, middle)
        if low >= 0:
            return sheet_of(low, fees, drawn_minor, days, method)
    raise AssertionError("what costs nothing is within every ceiling")


def _examples(rate_bps: int, fees_minor: int, drawn_minor: int, days: int) -> Iterator[CostExample]:
    for plan in CostPlan:
        yield cost_example(plan, drawn_minor, days, rate_bps, fees_minor)

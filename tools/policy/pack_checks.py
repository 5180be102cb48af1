"""Figures that must hold together: curves, caps that do not cross, prices under the ceiling, dates."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from tools.costs.sheet import sheet_of
from tools.limits.pricing import dearer_with_less_risk
from tools.limits.worth import dearest_bps
from tools.policy.pack_draft import Draft, leaves
from tools.policy.pack_faults import Fault
from tools.policy.sections import Knots
from tools.policy.toml_places import Place

if TYPE_CHECKING:
    from tools.policy.pack import PolicyPack

MINOR_MAX = 10**13
"""No single amount of a policy is as much; beyond 10^15 sums would leave their bounds."""


def check_dates(draft: Draft) -> Iterator[Fault]:
    """`until` is the first day that the pack no longer holds."""
    first, until = draft.pack.effective_from, draft.pack.effective_until
    if until is not None and until <= first:
        yield draft.fault(
            ("effective_until",),
            f"{until} is not after effective_from, {first}",
            "Give the first day on which the pack no longer holds, or leave it out.",
        )


def check_amounts(draft: Draft) -> Iterator[Fault]:
    for place, value in leaves(draft.data):
        large = isinstance(value, int) and not isinstance(value, bool) and abs(value) > MINOR_MAX * 100
        if large and str(place[-1]).endswith("_minor"):
            yield draft.fault(place, f"{value:,} is more than any amount can be", "Write it in minor units.")


def check_steps(draft: Draft) -> Iterator[Fault]:
    yield from _ascending(draft, ("risk", "step_by_pd"), draft.pack.risk.step_by_pd)
    knots = draft.pack.risk.step_by_pd
    for number, ((_, before), (pd, step)) in enumerate(pairwise(knots), start=1):
        if step > before:
            yield draft.fault(
                ("risk", "step_by_pd", number),
                f"at the PD {pd:g} the step is {step:,.0f}, above {before:,.0f} at less risk",
                "More risk may never give a larger step; let the second numbers fall.",
            )
    for number, (_, step) in enumerate(knots):
        if step < 0:
            place = ("risk", "step_by_pd", number)
            yield draft.fault(
                place, f"the step {step:,.0f} is below 0", "A rule lowers by a cap; give 0 or more."
            )


def check_rates(draft: Draft) -> Iterator[Fault]:
    """Prices are made of costs: they must rise with risk, and the floor may not pass the ceiling."""
    price = draft.pack.price
    if price.annual_rate_min_bps > price.annual_rate_max_bps:
        yield draft.fault(
            ("price", "annual_rate_min_bps"),
            f"a price of at least {price.annual_rate_min_bps} basis points is above the ceiling "
            f"annual_rate_max_bps = {price.annual_rate_max_bps}",
            "Lower the floor; raising the ceiling takes its own reading of the law.",
        )
        return
    falls = dearer_with_less_risk(draft.pack.sizing, price)
    if falls is not None:
        yield draft.fault(
            ("price", "margin_bps"),
            f"above the PD {falls:.2%} the price falls as risk rises",
            "Prices ascend with risk: look at sizing.responses and sizing.costs, from which they are made.",
        )


def check_fees(draft: Draft) -> Iterator[Fault]:
    """The ceiling is all-in: the dearest rate with its fees, as the cost sheet tells it, stays within."""
    price = draft.pack.price
    dearest = dearest_bps(price, 0)
    sheet = sheet_of(
        dearest, price.fees_minor, price.example_drawn_minor, price.example_days, price.all_in_method
    )
    if sheet.all_in_annual_rate_bps > price.annual_rate_max_bps:
        yield draft.fault(
            ("price", "fees_minor"),
            f"the dearest rate of {dearest} with {price.fees_minor:,} of fees comes to "
            f"{sheet.all_in_annual_rate_bps:,} basis points a year all-in ({price.all_in_method}), above the "
            f"ceiling annual_rate_max_bps = {price.annual_rate_max_bps}",
            "Lower the fees: the ceiling is all-in.",
        )


def check_caps(draft: Draft) -> Iterator[Fault]:
    """Caps that cross: the smaller one may not be above the larger one."""
    for small, large, why in _ORDERED:
        if small[0] in draft.sound and large[0] in draft.sound:
            less, more = _figure(draft.pack, small), _figure(draft.pack, large)
            if less > more:
                yield draft.fault(
                    small, f"{less:,} is above {'.'.join(map(str, large))} = {more:,}: {why}",
                    "Lower this one or raise the other.",
                )  # fmt: skip


def check_step_sizes(draft: Draft) -> Iterator[Fault]:
    step, largest = draft.pack.history.thin_file_step_minor, max(y for _, y in draft.pack.risk.step_by_pd)
    if step > largest:
        yield draft.fault(
            ("history", "thin_file_step_minor"),
            f"{step:,} is above the largest step of risk.step_by_pd, {largest:,.0f}, so it binds nobody",
            "Lower it: a new account climbs by smaller steps than an old one.",
        )


def check_decreases(draft: Draft) -> Iterator[Fault]:
    if draft.pack.decreases.floor_share == 1:
        yield draft.fault(
            ("decreases", "floor_share"), "a floor at the whole limit lowers nothing", "Give a share below 1."
        )


def check_scenes(draft: Draft) -> Iterator[Fault]:
    scene = draft.pack.scene
    for name in ("explained_by_tenancy", "single_use", "payment_max_minor"):
        for each in sorted(set(getattr(scene, name)) - set(scene.scenes)):
            yield draft.fault(
                ("scene", name),
                f"{each.value} is no scene that scene.scenes offers",
                "Offer it, or take it out here.",
            )
    for each in sorted(set(scene.scenes) - set(scene.category_codes)):
        remedy = f"Add `{each.value} = [...]` to [scene.category_codes]."
        yield draft.fault(("scene", "scenes"), f"a limit for {each.value} works at no merchant", remedy)
    for each, codes in scene.category_codes.items():
        if both := sorted(codes & scene.never_codes):
            yield draft.fault(
                ("scene", "category_codes", each.value),
                f"never_codes bars {', '.join(both)}, which this opens",
                "Take it out of one of the two.",
            )
    for each, most in scene.payment_max_minor.items():
        if most > scene.limit_max_minor:
            place = ("scene", "payment_max_minor", each.value)
            wrong = f"{most:,} is above scene.limit_max_minor = {scene.limit_max_minor:,}"
            yield draft.fault(place, wrong, "Lower this one or raise the other.")


def check_help(draft: Draft) -> Iterator[Fault]:
    """Nothing is suggested that the pack refuses."""
    for number, action in enumerate(draft.pack.help.actions):
        shown = set(getattr(action, "documents", ())) & draft.pack.evidence.refused
        for kind in sorted(shown):
            yield draft.fault(
                ("help", "actions", number, "documents"),
                f"it suggests to show {kind.value}, which evidence.refused bars",
                "Take it out of the suggestion.",
            )


def _ascending(draft: Draft, place: Place, knots: Knots) -> Iterator[Fault]:
    for number, (pd, _) in enumerate(knots):
        if not 0 <= pd <= 1:
            yield draft.fault((*place, number), f"{pd:g} is no PD", "The first number is a PD, from 0 to 1.")
        if number and pd <= knots[number - 1][0]:
            yield draft.fault(
                (*place, number),
                f"the PD {pd:g} does not follow {knots[number - 1][0]:g}",
                "The first numbers must ascend.",
            )


def _figure(pack: "PolicyPack", place: tuple[str, str]) -> int:
    return int(getattr(getattr(pack, place[0]), place[1]))


_TOTAL, _AUTOMATIC = ("total", "limits_max_minor"), ("total", "automatic_max_minor")
_ORDERED: tuple[tuple[tuple[str, str], tuple[str, str], str], ...] = (
    (_AUTOMATIC, _TOTAL, "nothing is given automatically that the total forbids"),
    (("total", "round_down_to_minor"), _AUTOMATIC, "no limit would be given at all"),
    (("scene", "limit_max_minor"), _TOTAL, "a scene limit counts into the total"),
    (("income", "unshown_max_minor"), _TOTAL, "a limit without income evidence counts into the total"),
    (("history", "thin_file_step_minor"), _AUTOMATIC, "one step is within what is given automatically"),
    (
        ("total", "round_down_to_minor"),
        ("history", "thin_file_step_minor"),
        "a new account could take no step",
    ),
    (("history", "unproven_months"), ("history", "thin_file_months"), "who is unproven has a thin file"),
    (("age", "guardian_until"), ("age", "adult_from"), "a child is no adult"),
    (("decreases", "floor_minor"), _TOTAL, "no limit is as high as that floor"),
    (_TOTAL, ("portfolio", "limits_max_minor"), "one customer has more than all together"),
    (
        ("portfolio", "expected_loss_max_minor"),
        ("portfolio", "limits_max_minor"),
        "no more is lost than is lent",
    ),
    (("portfolio", "capital_max_minor"), ("portfolio", "limits_max_minor"), "no more is held than is lent"),
    (("sizing", "grid_minor"), _AUTOMATIC, "the grid of limits holds none"),
    (("help", "gain_min_minor"), _AUTOMATIC, "nothing would ever help"),
)

"""What could be hidden among the declined: a bound, because nobody saw how they would have paid.

A model learned on the accepted alone says what the declined would do if, at the same factors, they were
like the accepted. They were declined for reasons, some of which the factors do not hold, so that the truth
can be worse; no method recovers it from such data alone (Hand and Henley 1993, "Can reject inference ever
work?"). So instead of one inferred figure, two ends are told: the declined have `FACTOR_LOW` times the PD
that the model gives them, and `FACTOR_HIGH` times. The bounds are Manski's idea of partial identification
(1989, "Anatomy of the selection problem") with an assumption on how bad it can be in place of none.

The factors multiply the odds, so that a PD never passes one.
"""

import numpy as np
from numpy.typing import NDArray

from models.risk.validation.findings import RejectBound

Column = NDArray[np.float64]

FACTOR_LOW = 1.0
FACTOR_HIGH = 4.0
"""Times the odds that the model gives a declined applicant: assumed, from what is usual in the field. A
lender that accepted some of them to learn knows its own figure."""


def reject_bound(
    accepted_pd: Column,
    declined_pd: Column,
    *,
    factor_low: float = FACTOR_LOW,
    factor_high: float = FACTOR_HIGH,
) -> RejectBound | None:
    """The bound for a book of the accepted and the declined; None where nobody was declined.

    `bad_rate_*` is of all applicants together. `approval_shift_*` is how the share approved of all
    applicants would change, from today's, if the PD alone decided and the approved were to be as bad
    as today's accepted are.
    """
    if not len(declined_pd) or not len(accepted_pd):
        return None
    (bad_low, shift_low), (bad_high, shift_high) = (
        _at(accepted_pd, worsened(declined_pd, times)) for times in (factor_low, factor_high)
    )
    return RejectBound(
        declined=len(declined_pd),
        mean_pd_declined=_rounded(declined_pd.mean()),
        mean_pd_accepted=_rounded(accepted_pd.mean()),
        factor_low=factor_low,
        factor_high=factor_high,
        bad_rate_low=bad_low,
        bad_rate_high=bad_high,
        approval_shift_low=shift_low,
        approval_shift_high=shift_high,
    )


def worsened(pd: Column, times: float) -> Column:
    """The PD with so many times its odds."""
    return np.asarray(times * pd / (1 - pd + times * pd))


def _at(accepted_pd: Column, declined_pd: Column) -> tuple[float, float]:
    everyone = np.concatenate([accepted_pd, declined_pd])
    by_risk = np.sort(everyone)
    mean_up_to = np.cumsum(by_risk) / np.arange(1, len(by_risk) + 1)
    # A last bit must not cost an applicant where the mean of all is exactly today's.
    approved = int(np.searchsorted(mean_up_to, accepted_pd.mean() + 1e-12, side="right"))
    today = len(accepted_pd) / len(everyone)
    return _rounded(everyone.mean()), _rounded(approved / len(everyone) - today)


def _rounded(number: float | np.floating) -> float:
    return round(float(number), 6)

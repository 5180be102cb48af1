"""What the declined could hide is told as two ends, never as one figure."""

import numpy as np
import pytest

from models.risk.reject_inference import reject_bound, worsened


def test_nobody_declined_leaves_nothing_to_bound() -> None:
    assert reject_bound(np.array([0.1]), np.array([])) is None


def test_the_ends_of_the_bound_are_worked_by_hand() -> None:
    # given six accepted at 10 % and four declined at 50 %, who could be at 80 % (four times the odds)
    found = reject_bound(np.full(6, 0.1), np.full(4, 0.5))

    assert found is not None
    assert found.bad_rate_low == pytest.approx((6 * 0.1 + 4 * 0.5) / 10)
    assert found.bad_rate_high == pytest.approx((6 * 0.1 + 4 * 0.8) / 10)
    # then nobody else could be approved at 10 %: those declined are all worse
    assert (found.approval_shift_low, found.approval_shift_high) == (0.0, 0.0)


def test_safe_people_among_the_declined_are_room_that_shrinks_with_doubt() -> None:
    rng = np.random.default_rng(0)
    accepted, declined = rng.uniform(0.02, 0.12, 600), rng.uniform(0.02, 0.12, 400)

    found = reject_bound(accepted, declined)

    assert found is not None
    assert 0.3 < found.approval_shift_low <= 0.4
    assert found.approval_shift_high < found.approval_shift_low


def test_odds_grow_and_a_pd_stays_within_one() -> None:
    assert worsened(np.array([0.5, 0.999]), 4.0).tolist() == pytest.approx([0.8, 0.99975], abs=1e-5)

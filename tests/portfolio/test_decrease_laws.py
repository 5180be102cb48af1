"""Laws of lowering a limit, without a database."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.decrease_errors import DecreaseBelowFloor, DecreaseUnfounded, NotADecrease
from models.errors import CreditAssistantError
from models.facts.decision import InputSeal
from models.facts.decrease import DecreaseAsk, DecreaseBy, DecreaseCase
from tests.policy.deciding import PACK, a_case, shipped_scorer
from tools.limits.decreasing import decide_decrease, look


def test_a_decrease_is_no_reason_for_the_next() -> None:
    seen = [
        look(
            DecreaseCase(
                case=a_case(limit_minor=limit, drawn_minor=60_000, late=2, on_time=0),
                limit_id="lim_1",
                ask=DecreaseAsk(by=DecreaseBy.LENDER, to_minor=0),
                granted_minor=400_000,
            ),
            PACK,
            shipped_scorer(),
        )
        for limit in (400_000, 200_000)
    ]
    assert (seen[0].score, seen[0].reasons) == (seen[1].score, seen[1].reasons)


amounts = st.integers(0, 5_000_000)


@settings(max_examples=50, deadline=None)
@given(amounts, amounts, amounts, st.sampled_from(DecreaseBy), st.integers(0, 4), st.integers(0, 12))
def test_no_decrease_ever_goes_below_what_is_used_nor_the_lender_below_the_floor(
    limit: int, drawn: int, aim: int, by: DecreaseBy, late: int, on_time: int
) -> None:
    case = DecreaseCase(
        case=a_case(limit_minor=limit, drawn_minor=min(drawn, limit), late=late, on_time=on_time),
        limit_id="lim_1",
        ask=DecreaseAsk(by=by, to_minor=aim),
        granted_minor=limit,
    )
    seal = InputSeal(source="account", kind=None, consent_id=None, commitment="0")
    policy, used = PACK.decreases, min(drawn, limit)
    seen = look(case, PACK, shipped_scorer())
    own = by is DecreaseBy.PERSON
    decide = partial(
        decide_decrease, case, pack=PACK, scorer=shipped_scorer(), decrease_id="dcr_1", seal=seal
    )
    wrong: type[CreditAssistantError] | None = None
    if aim >= limit:
        wrong = NotADecrease
    elif not own and not seen.founded:
        wrong = DecreaseUnfounded
    elif aim < (used if own else seen.floor_minor):
        wrong = DecreaseBelowFloor
    if wrong is not None:
        with pytest.raises(wrong):
            decide()
        return
    decision = decide()
    assert used <= decision.new_limit_minor < limit
    undrawn = decision.undrawn
    assert undrawn.undrawn_after_minor - undrawn.undrawn_before_minor == aim - limit
    assert undrawn.undrawn_capital_after_minor <= undrawn.undrawn_capital_before_minor
    assert 1 <= len(decision.reasons) <= 4
    if by is DecreaseBy.LENDER:
        assert decision.risk.pd >= policy.pd_min
        assert aim >= max(limit * policy.floor_share, policy.floor_minor)
        assert (decision.in_force_at - decision.at).days == policy.notice_days

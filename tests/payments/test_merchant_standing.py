"""How a merchant has been going, and when that looks arranged."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from models.facts.merchant import MerchantFact, MerchantFactKind, MerchantStanding
from tools.payments.merchant_review import review_signs
from tools.payments.merchant_standing import standing_of, with_latest
from tools.policy.pack import shipped_pack

NOW = datetime(2026, 11, 28, tzinfo=UTC)
POLICY = shipped_pack("cn").scene.review
PAID, REFUNDED, SCAM = MerchantFactKind


def a_fact(hours_ago: float, payer: str = "p", amount: int = 12_345, **changes: Any) -> MerchantFact:
    told: dict[str, Any] = {
        "fact_id": "mft_1",
        "kind": PAID,
        "merchant_id": "m_1",
        "payer": payer,
        "amount_minor": amount,
        "scene_minor": amount,
        "at": NOW - timedelta(hours=hours_ago),
    }
    return MerchantFact(**{**told, **changes})


def going(*facts: MerchantFact) -> MerchantStanding:
    return standing_of("m_1", facts, NOW - timedelta(days=400), NOW)


def test_a_standing_counts_by_days_and_tells_newcomers() -> None:
    found = going(
        a_fact(1, "new"),
        a_fact(2, "old", scene_minor=0),
        a_fact(40 * 24, "old"),
        a_fact(29 * 24, "old", 50_000),
        a_fact(3, "old", 70_000),
        a_fact(3 * 24, "old", 9_000, kind=REFUNDED, soon=True),
        a_fact(24, "old"),
        a_fact(20 * 24, kind=SCAM),
        a_fact(2, kind=SCAM),
        a_fact(-1, "later"),
    )

    assert (found.day.payments, found.week.payments, found.month.payments) == (3, 4, 5)
    assert (found.day.scene_payments, found.day.scene_customers, found.day.scene_newcomers) == (2, 2, 1)
    assert (found.day.refunds, found.week.refunds, found.week.refunded_minor) == (0, 1, 9_000)
    assert found.week.scene_refunds_soon == 1
    assert (found.scams_7, found.scams_14, found.scams_30) == (1, 1, 2)
    assert found.first_scam_at == NOW - timedelta(days=20)
    assert found.last_scam_at == NOW - timedelta(hours=2)


moments = st.floats(0.01, 35 * 24, allow_nan=False)
some_facts = st.lists(
    st.builds(
        a_fact,
        moments,
        st.sampled_from("abc"),
        st.sampled_from([5, 10_000, 12_345]),
        kind=st.sampled_from(MerchantFactKind),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(before=some_facts, after=some_facts)
def test_what_was_folded_and_what_came_since_are_never_fewer_than_there_were(
    before: list[MerchantFact], after: list[MerchantFact]
) -> None:
    whole, parted = going(*before, *after), with_latest(going(*before), going(*after))
    for name in ("payments", "scene_payments", "scene_minor", "refunds", "refunded_minor", "scene_round"):
        assert getattr(parted.month, name) == getattr(whole.month, name)
    assert parted.week.customers >= whole.week.customers
    assert parted.day.scene_of_one_amount >= whole.day.scene_of_one_amount
    assert parted.scams_30 == whole.scams_30


def test_an_honest_shop_is_left_alone() -> None:
    # a good month: many people, many prices, some of them new, a few refunds after some days
    facts = [a_fact(n * 3, f"p{n % 90}", 10_007 + 311 * n) for n in range(200)]
    facts += [a_fact(n * 50, f"p{n}", kind=REFUNDED) for n in range(1, 8)]
    assert review_signs(going(*facts), POLICY) == ()
    # and a busy one of round prices, where nearly everybody is new
    facts = [a_fact(n * 2, f"q{n}", 200_000 + 10_000 * n) for n in range(300)]
    assert review_signs(going(*facts), POLICY) == ()


def test_money_that_comes_back_soon_looks_arranged() -> None:
    facts = [a_fact(n + 1, f"p{n}", 50_000 + n) for n in range(6)]
    back = [a_fact(n + 0.5, f"p{n}", kind=REFUNDED, soon=True) for n in range(5)]
    assert review_signs(going(*facts, *back[:4]), POLICY) == ()
    assert review_signs(going(*facts, *back), POLICY) == ("refunded_soon",)
    late = [each.model_copy(update={"soon": False}) for each in back]
    assert review_signs(going(*facts, *late), POLICY) == ()


def test_a_sudden_crowd_of_strangers_looks_arranged() -> None:
    facts = [a_fact(n / 4, f"p{n}", 40_001 + 77 * n) for n in range(20)]
    assert review_signs(going(*facts[:19]), POLICY) == ()
    assert review_signs(going(*facts), POLICY) == ("payments_swell", "newcomers")


def test_the_same_round_amount_from_strangers_looks_arranged_without_haste() -> None:
    facts = [a_fact(n * 12 + 1, f"p{n}", 100_000) for n in range(10)]
    assert set(review_signs(going(*facts), POLICY)) == {"one_amount", "round_amounts", "newcomers"}


def test_known_scams_count_by_their_share() -> None:
    scam = a_fact(1, kind=SCAM)
    assert "scams_known" in review_signs(going(scam, a_fact(2)), POLICY)
    many = [a_fact(n * 2, f"p{n}", 10_000 + n * 7, scene_minor=0) for n in range(1, 101)]
    assert review_signs(going(scam, *many), POLICY) == ()

"""What a pack may say of people who decide, and what it may not let them lift."""

import pytest

from models.facts.review import CaseKind
from tests.policy.packs_written import SHIPPED
from tools.policy.pack import read_former_pack, read_pack, shipped_pack
from tools.policy.pack_faults import PackUnusable


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('liftable = [\n    "payments', 'liftable = [\n    "is_adult", "payments', "nobody lifts 'is_adult'"),
        (
            'liftable = [\n    "payments',
            'liftable = [\n    "all_limits_stay_under_the_total", "payments',
            "cn requires it",
        ),
        (
            'liftable = [\n    "payments',
            'liftable = [\n    "no_such", "payments',
            "there is no rule 'no_such'",
        ),
        ('urgency = ["payment", ', 'urgency = ["appeal", ', "does not list every kind"),
        ("\nappeal = 360", "", "it is missing"),
        ("four_eyes_from_minor = 10_000_000", "four_eyes_from_minor = 90_000_000", "two people never decide"),
    ],
)
def test_what_no_pack_may_say_of_people(old: str, new: str, said: str) -> None:
    assert old in SHIPPED
    with pytest.raises(PackUnusable) as told:
        read_pack(SHIPPED.replace(old, new))
    assert said in str(told.value)


@pytest.mark.parametrize("name", ["cn", "eu", "us"])
def test_every_kind_of_case_has_its_turn_and_its_time(name: str) -> None:
    review = shipped_pack(name).review
    assert {review.priority(kind) for kind in CaseKind} == set(range(len(CaseKind)))
    assert review.priority(CaseKind.PAYMENT) < review.priority(CaseKind.APPEAL)
    assert review.priority(CaseKind.APPEAL) < review.priority(CaseKind.LIMIT)
    assert all(review.due_hours[kind] > 0 for kind in CaseKind)


def test_a_pack_from_before_people_decided_is_read_as_it_decided_then() -> None:
    # given the shipped text as it was, without a word about people
    begin, end = SHIPPED.index("[review] "), SHIPPED.index("# What is said to the customer.")
    lines = (SHIPPED[:begin] + SHIPPED[end:]).splitlines()
    former = "\n".join(line for line in lines if not line.startswith(('"review.', "review = ")))

    # when, then
    pack = read_former_pack(former.replace("cn-2027-02", "cn-2027-01"))
    assert (pack.version, pack.review) == ("cn-2027-01", shipped_pack("cn").review)

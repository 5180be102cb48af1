"""What is known of the whole of a case does not change what its parts come to."""

from hypothesis import given, settings

from models.facts.decision import Case
from tests.policy.deciding import PACK, shipped_scorer
from tests.policy.test_policy_laws import cases
from tools.policy.decide import settle, settle_by, weigh_part


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_parts_are_weighed_as_if_nothing_were_known_of_the_whole(case: Case) -> None:
    # `settle` weighs parts by `rules_of_parts`, this by every rule
    plainly = settle_by(case, lambda part: weigh_part(case, part, PACK, shipped_scorer()))

    settled = settle(case, PACK, shipped_scorer())

    found = {group: (each.verdict, each.limit_minor, each.findings) for group, each in settled.groups.items()}
    assert found == {
        group: (each.verdict, each.limit_minor, each.findings) for group, each in plainly.groups.items()
    }
    assert settled.used == plainly.used

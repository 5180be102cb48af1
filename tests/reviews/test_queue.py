"""The queue: the most urgent first, page by page, by every filter, and nothing in it names anybody."""

from assistant.actions.claim_case import claim_case
from assistant.actions.find_cases import find_cases
from assistant.benching.many_cases import many_cases
from assistant.wiring import Program
from models.facts.review import CaseKind, CaseState
from models.facts.review_queue import CaseFilter, CaseLine
from tests.reviews.given_reviews import a_staff_member

MEI = a_staff_member("mei")
EVERY = CaseFilter(states=tuple(CaseState))


def test_every_case_is_on_one_page_and_the_most_urgent_come_first(typed_on_both: Program) -> None:
    # given
    means = typed_on_both.means
    waiting = many_cases(means, 60)

    # when
    found, cursor = list[CaseLine](), None
    while True:
        page = find_cases(means, MEI, EVERY, cursor, size=13)
        found += page.cases
        cursor = page.cursor
        if cursor is None:
            break

    # then
    places = [(line.priority, line.due_at, line.case_id) for line in found]
    assert places == sorted(set(places))
    assert len(found) == sum(page.counts.values()) == 61
    assert "Chen" not in repr(found)

    # and by filter
    claim_case(means, MEI, waiting[0], 1)
    mine = find_cases(means, MEI, CaseFilter(mine=True))
    assert [line.case_id for line in mine.cases] == [waiting[0]]
    assert mine.mine == 1
    appeals = find_cases(means, MEI, EVERY.model_copy(update={"kinds": (CaseKind.APPEAL,)}))
    assert {line.kind for line in appeals.cases} == {CaseKind.APPEAL}
    for known in (waiting[0], waiting[0][-6:]):  # the queue shows the last six characters
        named = find_cases(means, MEI, EVERY.model_copy(update={"case_id": known}))
        assert [line.case_id for line in named.cases] == [waiting[0]]
    late = find_cases(means, MEI, CaseFilter(overdue=True))
    assert all(line.seconds_left < 0 for line in late.cases)

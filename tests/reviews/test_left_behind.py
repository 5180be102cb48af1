"""Cases of colleagues who do not work on cases any more."""

import pytest

from assistant.actions import leave_cases
from assistant.actions.ask_customer import ask_customer
from assistant.actions.change_staff_account import disable_staff, give_roles
from assistant.actions.claim_case import claim_case
from assistant.actions.note_staff import OPERATOR
from assistant.wiring import Program
from models.facts.review import SYSTEM, CaseState, StepKind
from models.facts.staff import StaffRole
from tests.given import Clock, a_customer
from tests.given_staff import a_member
from tests.reviews.given_reviews import a_case, looked_through


def test_a_case_waits_for_nobody_who_does_not_come_back(
    typed: Program, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given somebody whose case waits for its customer, and somebody with more cases than are read at a time
    monkeypatch.setattr(leave_cases, "_AT_A_TIME", 1)
    means = typed.means
    gone, moved = a_member(means, login="gone"), a_member(means, login="moved")
    first = a_case(means)
    second, third = (a_case(means, a_customer(means, name="Zhao Yan")) for _ in range(2))
    seen = looked_through(means, clock, gone, first.case_id)
    ask_customer(means, gone, first.case_id, seen.revision, "Is this diploma yours?")
    claim_case(means, moved, second.case_id, second.revision)
    claim_case(means, moved, third.case_id, third.revision)

    # when one is disabled, and the other gets another role
    disable_staff(means, "gone", OPERATOR)
    give_roles(means, "moved", [StaffRole.ANALYST], OPERATOR)

    # then all wait for whoever comes next, and it is on record who left them
    for case, who in ((first, gone), (second, moved), (third, moved)):
        with means.storage.reading() as stores:
            now, last = stores.reviews.get(case.case_id), stores.reviews.steps(case.case_id)[-1]
        assert (now.state, now.claimed_by) == (CaseState.WAITING, None)
        assert (last.kind, last.by, last.subject) == (StepKind.TAKEN_BACK, SYSTEM, who.staff_id)

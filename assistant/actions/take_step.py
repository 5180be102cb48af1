"""Do one thing with a case: under its customer's lock, by somebody whose role lets them, kept as a step."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.customer import Customer
from models.facts.review import SYSTEM, ReviewCase, ReviewStep
from models.facts.staff import May, StaffMember
from tools.reviews.practising import as_any_other
from tools.reviews.steps import Taken, Work
from tools.staff.permissions import require


@dataclass(frozen=True, slots=True)
class AtCase:
    """A case that is being worked on, in its transaction."""

    stores: Stores
    customer: Customer
    work: Work

    @property
    def case(self) -> ReviewCase:
        return self.work.case

    @property
    def steps(self) -> tuple[ReviewStep, ...]:
        return self.work.steps

    def keep(self, taken: Taken) -> ReviewCase:
        """What was done; nothing where nothing changed. Given as it is shown to who works on it."""
        if taken.step is not None:
            self.stores.reviews.keep(taken.case, taken.step)
        return as_any_other(taken.case)

    def keep_aside(self, taken: Taken) -> None:
        """A step that leaves the case as it is."""
        if taken.step is not None:
            self.stores.reviews.add_step(taken.case, taken.step)


@contextmanager
def at_case(means: Means, staff: StaffMember, case_id: str, what: May = May.WORK_CASES) -> Iterator[AtCase]:
    """One transaction with a case. Raises RoleMissing before anything is read, CaseNotFound."""
    require(staff, what)
    with means.storage.writing() as stores:
        yield locked_case(means, stores, case_id, staff.staff_id)


def locked_case(means: Means, stores: Stores, case_id: str, by: str) -> AtCase:
    """A case under its customer's lock. Raises CaseNotFound, AccountClosed."""
    customer = stores.customers.lock(stores.reviews.customer_of(case_id))
    case = stores.reviews.get(case_id)
    steps = stores.reviews.steps(case_id)
    return AtCase(stores, customer, Work(case, steps, by, means.now(), means.new_id("stp")))


def take_step(means: Means, staff: StaffMember, case_id: str, step: Callable[[Work], Taken]) -> ReviewCase:
    """Do it and keep it; the case as it is then."""
    with at_case(means, staff, case_id) as there:
        return there.keep(step(there.work))


def step_by_itself(
    means: Means, stores: Stores, case_id: str | None, step: Callable[[Work], Taken], by: str = SYSTEM
) -> None:
    """What befalls a case by something done elsewhere, in that transaction; nothing without a case."""
    case = None if case_id is None else stores.reviews.find(case_id)
    if case is None or case.state.is_over:
        return
    steps = stores.reviews.steps(case.case_id)
    taken = step(Work(case, steps, by, means.now(), means.new_id("stp")))
    if taken.step is not None:
        stores.reviews.keep(taken.case, taken.step)

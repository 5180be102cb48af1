"""Many cases at once, as a lender has them after some years: for timing the queue and the page of a case.

They are sealed and kept as they are otherwise, in large batches, without all that leads to each of them. The
same seed makes the same cases.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from random import Random

from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.actions.request_limit import request_limit
from assistant.storage.decisions import SealedDecision
from models.facts.customer import AccountHistory
from models.facts.decision import Decision, Wish
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.review import (
    SYSTEM,
    CaseKind,
    CaseState,
    ReviewCase,
    ReviewStep,
    Ruling,
    RulingOutcome,
    StepKind,
)
from tools.audit.seal import canonical, sealed
from tools.policy.review_section import ReviewPolicy
from tools.reviews.urgency import due_at

_AT_A_TIME = 2_000
_CASES_OF_ONE = 50
_DECISIONS = 1_000
"""Of so many of the latest cases the decision is there too: those that similar ones are looked for among."""
_REASON = "nothing_to_go_on"
_WAITING, _CLAIMED = 0.02, 0.03
_WHY = "The account is in order, and what was shown carries the limit."

Step = Callable[[int, int], None]


def many_cases(
    means: Means, count: int, *, seed: int = 20260701, step: Step = lambda done, of: None
) -> tuple[str, ...]:
    """Ids of those that wait, the oldest first. One in fifty waits, one in a hundred is claimed, the others
    are settled; all by one of twenty people."""
    random, at = Random(seed), means.now()  # noqa: S311 - the same cases every time
    owners = [_customer(means) for _ in range(max(1, count // _CASES_OF_ONE))]
    sample = request_limit(means, owners[0], Wish(kind=LimitKind.STANDING, amount_minor=800_000)).decision
    review = means.policies.at(at).review
    waiting = list[str]()
    for begin in range(0, count, _AT_A_TIME):
        numbers = range(begin, min(begin + _AT_A_TIME, count))
        made = [_case(means, random, owners[n % len(owners)], n, count, at, review) for n in numbers]
        _keep(means, made, sample if count - begin <= _DECISIONS + _AT_A_TIME else None)
        waiting += [case.case_id for case in made if case.state is CaseState.WAITING]
        step(begin + len(made), count)
    return tuple(waiting)


def _customer(means: Means) -> str:
    history = AccountHistory(months_on_book=0)
    born_on = means.now().date().replace(year=1995, day=1)
    return open_account(
        means, name="Chen Si", born_on=born_on, language=Language.ZH, limit_minor=100_000, history=history
    ).customer_id


def _case(
    means: Means, random: Random, owner: str, number: int, count: int, at: datetime, review: ReviewPolicy
) -> ReviewCase:
    kind = random.choices((CaseKind.LIMIT, CaseKind.APPEAL, CaseKind.QUESTION), (8, 1, 1))[0]
    drawn = random.random()
    is_open = drawn < _CLAIMED
    opened_at = at - timedelta(minutes=5 * (count - number) if not is_open else random.randint(1, 3_000))
    asked = random.randint(2, 100) * 100_000
    who = f"stf_{random.randint(1, 20):02}"
    state = CaseState.WAITING if drawn < _WAITING else CaseState.CLAIMED
    return ReviewCase(
        case_id=means.new_id("rev"),
        customer_id=owner,
        kind=kind,
        reason=_REASON,
        state=state if is_open else CaseState.SETTLED,
        opened_at=opened_at,
        due_at=due_at(kind, opened_at, review),
        priority=review.priority(kind),
        revision=1 if is_open else 3,
        changed_at=opened_at,
        amount_minor=asked,
        claimed_by=None if state is CaseState.WAITING and is_open else who,
        ruling=None if is_open else _ruling(random, who, asked, opened_at),
        settled_at=None if is_open else opened_at + timedelta(hours=2),
    )


def _ruling(random: Random, who: str, asked: int, at: datetime) -> Ruling:
    approves = random.random() < 0.7
    return Ruling(
        outcome=RulingOutcome.APPROVE if approves else RulingOutcome.DECLINE,
        limit_minor=asked if approves else None,
        reasons=() if approves else ("risk_too_high",),
        rationale=_WHY,
        by=who,
        at=at,
        worked_seconds=random.randint(40, 900),
    )


def _keep(means: Means, cases: Sequence[ReviewCase], sample: Decision | None) -> None:
    with means.storage.writing() as stores:
        known = [_with_decision(means, case, sample) for case in cases]
        for _, decision in known:
            if decision is not None:
                text = canonical(decision)
                stores.decisions.add(SealedDecision(decision, text, sealed(text)), ())
        stores.reviews.add_many((case, tuple(_steps(means, case))) for case, _ in known)


def _with_decision(
    means: Means, case: ReviewCase, sample: Decision | None
) -> tuple[ReviewCase, Decision | None]:
    if sample is None or case.kind is CaseKind.QUESTION:
        return case, None
    wish = Wish(kind=LimitKind.STANDING, amount_minor=case.amount_minor)
    own = {"decision_id": means.new_id("dec"), "customer_id": case.customer_id, "wish": wish}
    decision = sample.model_copy(update=own)
    return case.model_copy(update={"decision_id": decision.decision_id}), decision


def _steps(means: Means, case: ReviewCase) -> Iterable[ReviewStep]:
    """As it was opened, claimed and settled."""
    done: list[tuple[StepKind, str, Ruling | None]] = [(StepKind.OPENED, SYSTEM, None)]
    if case.claimed_by is not None:
        done.append((StepKind.CLAIMED, case.claimed_by, None))
    if case.ruling is not None:
        done.append((StepKind.RULED, case.ruling.by, case.ruling))
    for position, (kind, by, ruling) in enumerate(done):
        yield ReviewStep(
            step_id=means.new_id("stp"),
            case_id=case.case_id,
            position=position,
            kind=kind,
            by=by,
            at=case.opened_at,
            ruling=ruling,
        )

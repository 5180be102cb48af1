"""What becomes of a decrease that waits: objected to, withdrawn, upheld by somebody else, put in force."""

from assistant.actions.means import Means
from assistant.actions.open_case import open_case
from assistant.actions.take_step import step_by_itself
from assistant.actions.tell_person import tell_person
from assistant.storage.stores import Stores
from models.decrease_errors import AnotherPersonNeeded, DecreaseClosed
from models.errors import UnusableInput
from models.facts.conversation import Handover
from models.facts.decrease import Decrease, DecreaseState, Ending, Handled
from models.facts.value import Instant
from tools.explanation.decrease_words import decrease_said
from tools.limits.decreasing import lowered_to
from tools.reviews.steps import close, settle_outside


def object_to_decrease(means: Means, customer_id: str, decrease_id: str) -> Decrease:
    """The person does not agree: the decrease waits, however long, until somebody has looked at it.

    Objecting twice changes nothing. Raises NotFound, DecreaseClosed.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        decrease = stores.decreases.get(decrease_id, customer_id)
        if decrease.state is DecreaseState.OBJECTED:
            return decrease
        _require_open(decrease)
        handover = Handover(
            handover_id=means.new_id("rev"),
            customer_id=customer_id,
            conversation_id=None,
            decision_id=None,
            reason="decrease_objected",
            state="waiting",
            at=at,
        )
        open_case(means, stores, handover, decrease_id=decrease_id)
        objected = decrease.model_copy(
            update={
                "state": DecreaseState.OBJECTED,
                "objected_at": at,
                "changed_at": at,
                "handover_id": handover.handover_id,
            }
        )
        stores.decreases.update(objected)
        return objected


def withdraw_decrease(means: Means, decrease_id: str, name: str, saying: str) -> Decrease:
    """Somebody at the lender takes it back; the person is told. Raises NotFound, DecreaseClosed."""
    return _handled(means, decrease_id, _said(means, name, saying), upheld=False)


def uphold_decrease(means: Means, decrease_id: str, name: str, saying: str) -> Decrease:
    """Somebody else than who proposed it has looked at the objection, and it stands: in force when the notice
    that was given is over, at the earliest with the next round of tending. The person is told.

    Raises NotFound, DecreaseClosed, AnotherPersonNeeded.
    """
    return _handled(means, decrease_id, _said(means, name, saying), upheld=True)


def put_due_in_force(means: Means, stores: Stores, customer_id: str, at: Instant) -> int:
    """Lower what is due for a customer, under their lock; how many limits that were. What is used by then
    stays, and where that is all of it nothing is lowered."""
    done = 0
    for decrease in stores.decreases.due(customer_id, at):
        limit = stores.limits.get(decrease.decision.limit_id, customer_id)
        to = lowered_to(decrease.decision.new_limit_minor, limit) if limit.in_force(at) else None
        if to is None:
            _end(means, stores, decrease, Ending.NOTHING_LEFT, at)
            continue
        stores.limits.lower(limit, to, decrease.decrease_id, means.new_id("chg"), at)
        lowered = decrease.model_copy(
            update={"state": DecreaseState.IN_FORCE, "changed_at": at, "came_to_minor": to}
        )
        stores.decreases.update(lowered)
        _tell(means, stores, lowered, "in_force")
        done += 1
    return done


def end_for_increase(means: Means, stores: Stores, limit_id: str, at: Instant) -> None:
    """More was decided and accepted meanwhile: what waits to lower that limit is withdrawn."""
    waiting = stores.decreases.open_on(limit_id)
    if waiting is not None:
        _end(means, stores, waiting, Ending.BY_INCREASE, at)


def _handled(means: Means, decrease_id: str, handled: Handled, *, upheld: bool) -> Decrease:
    with means.storage.reading() as stores:
        customer_id = stores.decreases.get(decrease_id).decision.customer_id
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        return handle_decrease(means, stores, decrease_id, handled, upheld=upheld)


def handle_decrease(
    means: Means, stores: Stores, decrease_id: str, handled: Handled, *, upheld: bool
) -> Decrease:
    """Withdrawn or upheld by somebody, in a transaction that is open already and has the customer's lock.

    Raises NotFound, DecreaseClosed, AnotherPersonNeeded.
    """
    decrease = stores.decreases.get(decrease_id)
    _require_open(decrease)
    if not upheld:
        ended = _end(means, stores, decrease, Ending.BY_LENDER, handled.at, withdrawn=handled)
        _tell(means, stores, ended, "withdrawn")
        return ended
    if decrease.state is not DecreaseState.OBJECTED:
        return decrease  # nothing was objected to: its notice goes on
    if handled.name == decrease.decision.ask.name:
        raise AnotherPersonNeeded
    _settle_case(means, stores, decrease, by_person=True)
    stands = decrease.model_copy(
        update={
            "state": DecreaseState.WAITING,
            "upheld": handled,
            "changed_at": handled.at,
            "in_force_at": max(decrease.in_force_at, handled.at),
        }
    )
    stores.decreases.update(stands)
    _tell(means, stores, stands, "upheld")
    return stands


def _end(
    means: Means,
    stores: Stores,
    decrease: Decrease,
    ending: Ending,
    at: Instant,
    *,
    withdrawn: Handled | None = None,
) -> Decrease:
    _settle_case(means, stores, decrease, by_person=withdrawn is not None)
    ended = decrease.model_copy(
        update={
            "state": DecreaseState.WITHDRAWN,
            "ending": ending,
            "withdrawn": withdrawn,
            "changed_at": at,
        }
    )
    stores.decreases.update(ended)
    return ended


def _settle_case(means: Means, stores: Stores, decrease: Decrease, *, by_person: bool) -> None:
    if decrease.state is DecreaseState.OBJECTED and decrease.handover_id is not None:
        stores.conversations.settle_handover(decrease.handover_id)
        end = settle_outside if by_person else close
        step_by_itself(means, stores, decrease.handover_id, lambda work: end(work, "decrease"))


def _tell(means: Means, stores: Stores, decrease: Decrease, key: str) -> None:
    decision = decrease.decision
    customer = stores.customers.get(decision.customer_id)
    limit = stores.limits.get(decision.limit_id, decision.customer_id)
    tell_person(
        means,
        stores,
        customer,
        lambda language: decrease_said(key, decrease, limit.amount_minor, means.pack, language),
    )


def _require_open(decrease: Decrease) -> None:
    if not decrease.state.is_open:
        raise DecreaseClosed(state=decrease.state)


def _said(means: Means, name: str, saying: str) -> Handled:
    if not name.strip() or not saying.strip() or len(name) > 200 or len(saying) > 1_000:
        raise UnusableInput("Say who decides and why, the reason in at most 1,000 characters.")
    return Handled(name=name.strip(), saying=saying.strip(), at=means.now())

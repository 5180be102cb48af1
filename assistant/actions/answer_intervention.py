"""What is chosen of a payment that waits: stop it, ask a person, go on, it was me or not, lifted, expired.

Each is one transaction under the customer's lock. Pressing twice comes to the same. What goes on is
authorised at that moment by the ordinary allocation, and may be declined for lack of limit like any other.
"""

from datetime import datetime, timedelta

from assistant.actions.means import Means
from assistant.actions.note_merchant import note_scam
from assistant.actions.open_case import open_case
from assistant.actions.recorded_answer import Yes, record_answer
from assistant.actions.settle_payment import settle
from assistant.actions.take_step import step_by_itself
from assistant.storage.stores import Stores
from models.errors import NotFound, TermsDiffer
from models.facts.consent import Channel
from models.facts.conversation import Handover
from models.facts.intervention import Choice, Intervention, InterventionState, Label, LabelKind
from models.facts.review import CUSTOMER, SYSTEM
from models.payment_errors import TwoPeopleNeeded
from tools.payments import intervening
from tools.payments.intervening import Taken, said_before
from tools.payments.scams.saying import agreed_to
from tools.payments.scams.typology import typology
from tools.reviews.steps import close, settle_outside

HELD_PAYMENT = "held_payment"
"""Why such a case waits for a person."""

_INSISTED_WITHIN = timedelta(hours=24)
_THE_CUSTOMER = "customer"


def stop_payment(
    means: Means, customer_id: str, payment_id: str, channel: Channel, *, scam: bool = False
) -> Intervention:
    """Decline it for good; `scam` says besides that it was one, also of a payment stopped before.

    Raises NotFound, PaymentNotWaiting, InterventionExpired.
    """
    at = means.now()
    choice = Choice.STOP_SCAM if scam else Choice.STOP
    with means.storage.writing() as stores:
        intervention = _locked(stores, customer_id, payment_id)
        stopped = intervention.state is InterventionState.STOPPED
        if said_before(intervention, choice) or (stopped and not scam):
            return intervention
        if stopped:
            taken = intervening.call_it_a_scam(intervention, at, channel)
        else:
            taken = intervening.stop(intervention, at, channel, scam=scam)
        return _keep(means, stores, taken)


def ask_person(means: Means, customer_id: str, payment_id: str, channel: Channel) -> Intervention:
    """Hand it over to a person, who can lift it at once; the person may still choose themselves.

    Raises NotFound, PaymentNotWaiting, InterventionExpired.
    """
    at = means.now()
    with means.storage.writing() as stores:
        intervention = _locked(stores, customer_id, payment_id)
        state = intervening.state_at(intervention, at)
        if state is InterventionState.WITH_A_PERSON:
            return intervention
        handover_id = means.new_id("rev")
        taken = intervening.ask_person(intervention, handover_id, at, channel)
        open_case(means, stores, _handover(stores, intervention, handover_id, at))
        return _keep(means, stores, taken)


def go_on(means: Means, customer_id: str, payment_id: str, yes: Yes) -> Intervention:
    """Pay it at the person's own word: after the cooling-off time, where policy allows, by a yes to the exact
    statement. Its `answer` says whether the limits covered it.

    Raises NotFound, TermsDiffer, AnswerDoesNotFit, MayNotInsist, CoolingOff, PaymentNotWaiting,
    InterventionExpired.
    """
    at = means.now()
    with means.storage.writing() as stores:
        intervention = _locked(stores, customer_id, payment_id)
        insisted = stores.interventions.insisted_minor(customer_id, at - _INSISTED_WITHIN)
        gone_on = said_before(intervention, Choice.GO_ON)
        if not gone_on:
            intervening.require_may_go_on(intervention, insisted, at)
        statement = agreed_to(intervention, typology(), yes.terms_hash)
        if statement is None:
            raise TermsDiffer("This is not the statement for this payment; read it again and agree to that.")
        if gone_on:
            return intervention
        taken = intervening.go_on(intervention, statement.text, insisted, at, yes.channel)
        record_answer(means, stores, customer_id, f"go_on:{payment_id}", yes, "yes")
        return _keep(means, stores, taken)


def confirm_payment(
    means: Means, customer_id: str, payment_id: str, channel: Channel, *, mine: bool
) -> Intervention:
    """It is the person who pays, or it is not. Raises NotFound, AnswerDoesNotFit, PaymentNotWaiting,
    InterventionExpired."""
    at = means.now()
    choice = Choice.THIS_WAS_ME if mine else Choice.THIS_WAS_NOT_ME
    with means.storage.writing() as stores:
        intervention = _locked(stores, customer_id, payment_id)
        if said_before(intervention, choice):
            return intervention
        return _keep(means, stores, intervening.confirm(intervention, at, channel, mine=mine))


def lift_payment(means: Means, payment_id: str, by: str, reason: str) -> Intervention:
    """Somebody at the lender found it genuine: it goes on at once. `by` is their key, which names no person:
    from the amount on that two people decide on, it is theirs (`settle_held`).

    Raises NotFound, TwoPeopleNeeded, PaymentNotWaiting, InterventionExpired, UnusableInput, AccountClosed.
    """
    with means.storage.reading() as stores:
        known = stores.interventions.find(payment_id)
    if known is None:
        raise NotFound(f"There is no payment {payment_id} that was held.")
    takes_two = known.payment.amount_minor >= means.pack.review.four_eyes_from_minor
    if takes_two and known.state.is_open:
        raise TwoPeopleNeeded
    with means.storage.writing() as stores:
        return lift_waiting(means, stores, known.customer_id, payment_id, by, reason)


def lift_waiting(
    means: Means, stores: Stores, customer_id: str, payment_id: str, by: str, reason: str
) -> Intervention:
    """The same in a transaction that is open already."""
    intervention = _locked(stores, customer_id, payment_id)
    if said_before(intervention, Choice.LIFT):
        return intervention
    return _keep(means, stores, intervening.lift(intervention, by, reason, means.now()))


def stop_waiting(
    means: Means,
    stores: Stores,
    customer_id: str,
    payment_id: str,
    by: str,
    reason: str,
    *,
    theirs: bool = True,
) -> Intervention:
    """Somebody at the lender found it a scam or, where it is not `theirs`, that somebody else pays: it is
    declined for good, in a transaction that is open already.

    Raises NotFound, PaymentNotWaiting, InterventionExpired.
    """
    intervention = _locked(stores, customer_id, payment_id)
    if said_before(intervention, Choice.FOUND_SCAM if theirs else Choice.FOUND_NOT_THEIRS):
        return intervention
    found = intervening.stop_found(intervention, by, reason, means.now(), theirs=theirs)
    return _keep(means, stores, found)


def take_up(means: Means, stores: Stores, intervention: Intervention, by: str) -> Intervention:
    """Somebody at the lender begins to look at it, unasked; its case is opened. Under the customer's lock.

    Raises PaymentNotWaiting, InterventionExpired.
    """
    at, case_id = means.now(), means.new_id("rev")
    taken = intervening.take_up(intervention, case_id, by, at)
    open_case(means, stores, _handover(stores, intervention, case_id, at))
    return _keep(means, stores, taken)


def expire_interventions(means: Means, stores: Stores, customer_id: str, *, every: bool = False) -> int:
    """Note the end of those that nobody answered in time, or of every one there is; how many. Under the
    customer's lock."""
    at, ended = means.now(), 0
    for intervention in stores.interventions.unanswered(customer_id):
        if every or at >= intervention.expires_at:
            _keep(means, stores, intervening.expire(intervention, at))
            ended += 1
    return ended


def _handover(stores: Stores, intervention: Intervention, handover_id: str, at: datetime) -> Handover:
    latest = stores.conversations.latest(intervention.customer_id)
    return Handover(
        handover_id=handover_id,
        customer_id=intervention.customer_id,
        conversation_id=None if latest is None else latest.conversation_id,
        decision_id=None,
        payment_id=intervention.payment_id,
        reason=HELD_PAYMENT,
        state="waiting",
        at=at,
    )


def _locked(stores: Stores, customer_id: str, payment_id: str) -> Intervention:
    stores.customers.lock(customer_id)
    return stores.interventions.get(payment_id, customer_id)


def _keep(means: Means, stores: Stores, taken: Taken) -> Intervention:
    """Keep the step and what it says; authorise what is to be paid; close the case of what has ended."""
    at, intervention = means.now(), taken.intervention
    if taken.is_paid:
        known = stores.limits.authorisation(intervention.payment_id)
        assert known is not None, "a payment that waits was answered"
        answer = settle(means, stores, intervention.payment, at, known[1])
        intervention = intervention.model_copy(update={"answer": answer})
    if taken.label is not None:
        _label(means, stores, intervention, taken.label)
    if taken.label in (LabelKind.SCAM, LabelKind.NOT_MINE):
        held_at = intervention.held_at
        stores.payment_states.confirm_scam(intervention.customer_id, intervention.payment_id, held_at, at)
        note_scam(means, stores, intervention.payment, at)
    if intervention.handover_id is not None and not intervention.state.is_open:
        stores.conversations.settle_handover(intervention.handover_id)
        _end_case(means, stores, intervention)
    stores.interventions.keep(intervention, at)
    return intervention


def _end_case(means: Means, stores: Stores, intervention: Intervention) -> None:
    """Its case ends with it: settled where somebody at the lender chose, closed where it ended by itself."""
    last = intervention.history[-1]
    end = close if last.by is None else settle_outside
    by = last.by or (SYSTEM if last.choice is Choice.EXPIRE else CUSTOMER)
    step_by_itself(means, stores, intervention.handover_id, lambda work: end(work, last.choice), by)


def _label(means: Means, stores: Stores, intervention: Intervention, kind: LabelKind) -> None:
    stores.interventions.add_label(
        Label(
            label_id=means.new_id("lbl"),
            payment_id=intervention.payment_id,
            customer_id=intervention.customer_id,
            kind=kind,
            by=intervention.history[-1].by or _THE_CUSTOMER,
            at=means.now(),
        )
    )

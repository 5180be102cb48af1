"""Stepping in, step by step: what each choice needs and what it comes to. Pure; time is an argument.

A held payment waits. It is stopped, looked at by a person, lifted by them, insisted on after a cooling-off
time, or nobody chooses and it expires. A payment that was stepped up is confirmed or denied by the person.
"""

from dataclasses import dataclass
from datetime import timedelta

from models.errors import CreditAssistantError, UnusableInput
from models.facts.consent import Channel
from models.facts.intervention import (
    Choice,
    Intervention,
    InterventionState,
    InterventionStep,
    LabelKind,
)
from models.facts.payment import Assessment, Authorisation, Payment, PaymentVerdict
from models.facts.value import Instant
from models.payment_errors import (
    AnswerDoesNotFit,
    CoolingOff,
    InterventionExpired,
    MayNotInsist,
    PaymentNotWaiting,
)

_TO = {
    Choice.STOP: InterventionState.STOPPED,
    Choice.STOP_SCAM: InterventionState.STOPPED,
    Choice.ASK_PERSON: InterventionState.WITH_A_PERSON,
    Choice.GO_ON: InterventionState.GONE_ON,
    Choice.THIS_WAS_ME: InterventionState.CONFIRMED,
    Choice.THIS_WAS_NOT_ME: InterventionState.DENIED,
    Choice.TAKEN_UP: InterventionState.WITH_A_PERSON,
    Choice.LIFT: InterventionState.LIFTED,
    Choice.FOUND_SCAM: InterventionState.STOPPED,
    Choice.FOUND_NOT_THEIRS: InterventionState.DENIED,
    Choice.EXPIRE: InterventionState.EXPIRED,
}
_SAYS = {
    Choice.STOP_SCAM: LabelKind.SCAM,
    Choice.THIS_WAS_ME: LabelKind.MINE,
    Choice.THIS_WAS_NOT_ME: LabelKind.NOT_MINE,
    Choice.LIFT: LabelKind.MINE,
    Choice.FOUND_SCAM: LabelKind.SCAM,
    Choice.FOUND_NOT_THEIRS: LabelKind.NOT_MINE,
}
"""Stopping alone says nothing: people stop honest payments too. Nor does insisting: so do the deceived."""

_ENDED = {
    InterventionState.STOPPED: "stopped_by_the_customer",
    InterventionState.DENIED: "not_the_customer",
    InterventionState.EXPIRED: "not_answered_in_time",
}
_FOUND = frozenset({Choice.FOUND_SCAM, Choice.FOUND_NOT_THEIRS})
_FOUND_HERE = "not_allowed"
"""All that a merchant hears where somebody here stopped it: who deceives may be the one who asks."""
_IS_PAID = frozenset({InterventionState.LIFTED, InterventionState.GONE_ON, InterventionState.CONFIRMED})


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long a payment waits, and up to which amount the person alone may insist (minor units)."""

    cooling_off: timedelta
    answer_within: timedelta
    going_on_max_minor: int


@dataclass(frozen=True, slots=True)
class Taken:
    """The intervention after a step, whether it is to be authorised now, and what it is said to be."""

    intervention: Intervention
    is_paid: bool
    label: LabelKind | None


def begin(payment: Payment, assessment: Assessment, waiting: Waiting, at: Instant) -> Intervention:
    """A payment that waits from `at` on; the assessment must say `hold` or `step_up`."""
    assert assessment.verdict in {PaymentVerdict.HOLD, PaymentVerdict.STEP_UP}, "nothing to step in for"
    return Intervention(
        payment=payment.model_copy(update={"context": None, "at": at}),
        assessment=assessment,
        state=InterventionState.WAITING,
        held_at=at,
        cooling_off_until=at + waiting.cooling_off,
        expires_at=at + waiting.answer_within,
        going_on_max_minor=waiting.going_on_max_minor,
    )


def state_at(intervention: Intervention, at: Instant) -> InterventionState:
    """Where it stands; time ends it whether or not that is noted."""
    over = intervention.state.is_open and at >= intervention.expires_at
    return InterventionState.EXPIRED if over else intervention.state


def answer_now(intervention: Intervention, first: Authorisation, at: Instant) -> Authorisation:
    """What the payment's answer is by now; `first` is what was answered when it was held."""
    if intervention.answer is not None:
        return intervention.answer
    state = state_at(intervention, at)
    if state.is_open:
        return first
    ended = intervention.history[-1].at if intervention.history else at
    when = min(ended, at) if state is intervention.state else intervention.expires_at
    found = any(step.choice in _FOUND for step in intervention.history)
    reason = _FOUND_HERE if found else _ENDED[state]
    closed = {"verdict": PaymentVerdict.DECLINE, "reasons": (reason,), "at": when}
    return first.model_copy(update=closed)


def stop(intervention: Intervention, at: Instant, channel: Channel, *, scam: bool) -> Taken:
    """Decline it. Raises PaymentNotWaiting, InterventionExpired."""
    _require_open(intervention, at)
    return _taken(intervention, InterventionStep(choice=_stopping(scam), channel=channel, at=at))


def call_it_a_scam(intervention: Intervention, at: Instant, channel: Channel) -> Taken:
    """A payment that was stopped without a word was a scam after all."""
    if not may_call_it_a_scam(intervention):
        raise PaymentNotWaiting(state=intervention.state)
    return _taken(intervention, InterventionStep(choice=Choice.STOP_SCAM, channel=channel, at=at))


def may_call_it_a_scam(intervention: Intervention) -> bool:
    """Whether it was stopped, and nobody has said what it was."""
    known = (Choice.STOP_SCAM, Choice.FOUND_SCAM)
    stopped = intervention.state is InterventionState.STOPPED
    return stopped and not any(said_before(intervention, each) for each in known)


def ask_person(intervention: Intervention, handover_id: str, at: Instant, channel: Channel) -> Taken:
    """Have somebody look at it. Raises PaymentNotWaiting (also where somebody does already)."""
    _require_open(intervention, at)
    if intervention.state is InterventionState.WITH_A_PERSON:
        raise PaymentNotWaiting("Somebody looks at this payment already.", state=intervention.state)
    asked = intervention.model_copy(update={"handover_id": handover_id})
    return _taken(asked, InterventionStep(choice=Choice.ASK_PERSON, channel=channel, at=at))


def go_on(
    intervention: Intervention, statement: str, insisted_minor: int, at: Instant, channel: Channel
) -> Taken:
    """The person is sure. `statement` is what they agreed to, word for word; `insisted_minor` what they have
    insisted on lately elsewhere, so that a large sum is not paid in small parts.

    Raises AnswerDoesNotFit, MayNotInsist, CoolingOff, PaymentNotWaiting, InterventionExpired.
    """
    require_may_go_on(intervention, insisted_minor, at)
    step = InterventionStep(choice=Choice.GO_ON, channel=channel, at=at, words=statement)
    return _taken(intervention, step)


def require_may_go_on(intervention: Intervention, insisted_minor: int, at: Instant) -> None:
    """All that going on needs but the statement; raises what `go_on` does."""
    _require_open(intervention, at)
    if intervention.verdict is not PaymentVerdict.HOLD:
        raise AnswerDoesNotFit
    problem = too_much(intervention, insisted_minor) or too_early(intervention, at)
    if problem is not None:
        raise problem


def confirm(intervention: Intervention, at: Instant, channel: Channel, *, mine: bool) -> Taken:
    """It was the person who paid, or it was not. Raises AnswerDoesNotFit for a held payment: there the
    question is not who pays. Raises PaymentNotWaiting, InterventionExpired."""
    _require_open(intervention, at)
    if intervention.verdict is not PaymentVerdict.STEP_UP:
        raise AnswerDoesNotFit
    choice = Choice.THIS_WAS_ME if mine else Choice.THIS_WAS_NOT_ME
    return _taken(intervention, InterventionStep(choice=choice, channel=channel, at=at))


def take_up(intervention: Intervention, handover_id: str, by: str, at: Instant) -> Taken:
    """Somebody at the lender begins to look at it, unasked. Raises PaymentNotWaiting (also where somebody
    does already), InterventionExpired."""
    _require_open(intervention, at)
    if intervention.state is InterventionState.WITH_A_PERSON:
        raise PaymentNotWaiting("Somebody looks at this payment already.", state=intervention.state)
    begun = intervention.model_copy(update={"handover_id": handover_id})
    return _taken(begun, InterventionStep(choice=Choice.TAKEN_UP, channel=Channel.PAGE, at=at, by=by))


def lift(
    intervention: Intervention, by: str, reason: str, at: Instant, channel: Channel = Channel.API
) -> Taken:
    """Somebody at the lender found it genuine.

    Raises PaymentNotWaiting, InterventionExpired, UnusableInput."""
    return _found(intervention, Choice.LIFT, by, reason, at, channel)


def stop_found(intervention: Intervention, by: str, reason: str, at: Instant, *, theirs: bool) -> Taken:
    """Somebody at the lender found that it is a scam or, where it is not `theirs`, that somebody else pays.

    Raises PaymentNotWaiting, InterventionExpired, UnusableInput."""
    choice = Choice.FOUND_SCAM if theirs else Choice.FOUND_NOT_THEIRS
    return _found(intervention, choice, by, reason, at, Channel.PAGE)


def _found(
    intervention: Intervention, choice: Choice, by: str, reason: str, at: Instant, channel: Channel
) -> Taken:
    _require_open(intervention, at)
    if not reason.strip():
        raise UnusableInput("Write why; the reason is kept with the payment.")
    step = InterventionStep(choice=choice, channel=channel, at=at, by=by, words=reason)
    return _taken(intervention, step)


def expire(intervention: Intervention, at: Instant) -> Taken:
    """Nobody chose in time, or there is nobody any more to choose."""
    assert intervention.state.is_open, "what has ended does not expire"
    return _taken(intervention, InterventionStep(choice=Choice.EXPIRE, channel=Channel.SYSTEM, at=at))


def too_early(intervention: Intervention, at: Instant) -> CreditAssistantError | None:
    """Why going on must wait, if it must."""
    until = intervention.cooling_off_until
    return CoolingOff(until=until.isoformat()) if at < until else None


def too_much(intervention: Intervention, insisted_minor: int) -> CreditAssistantError | None:
    """Why the person's word alone is not enough, if it is not."""
    asked = intervention.payment.amount_minor + insisted_minor
    enough = intervention.may_insist and asked <= intervention.going_on_max_minor
    return None if enough else MayNotInsist(most_minor=intervention.going_on_max_minor)


def said_before(intervention: Intervention, choice: Choice) -> bool:
    """Whether this very choice was made: pressing twice comes to the same."""
    return any(step.choice is choice for step in intervention.history)


def _require_open(intervention: Intervention, at: Instant) -> None:
    state = state_at(intervention, at)
    if state is InterventionState.EXPIRED:
        raise InterventionExpired(state=state)
    if not state.is_open:
        raise PaymentNotWaiting(state=state)


def _stopping(scam: bool) -> Choice:
    return Choice.STOP_SCAM if scam else Choice.STOP


def _taken(intervention: Intervention, step: InterventionStep) -> Taken:
    state = _TO[step.choice]
    changed = {"state": state, "history": (*intervention.history, step)}
    return Taken(intervention.model_copy(update=changed), state in _IS_PAID, _SAYS.get(step.choice))

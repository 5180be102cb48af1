"""Gather what is seen of a payment that waits, in one transaction. Whoever is named is masked before anything
is made of it; all of it is read against fraud alone."""

from datetime import timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.facts.conversation import Message, Role
from models.facts.customer import Customer
from models.facts.held_file import (
    ChatWords,
    EarlierHeld,
    HeldFile,
    LookedBack,
    PastHeld,
    PayeeSeen,
    SimilarHeld,
)
from models.facts.intervention import (
    Intervention,
    InterventionStep,
    Label,
    LabelKind,
    TrustedContact,
)
from models.facts.language import Language
from models.facts.merchant import MerchantStanding
from models.facts.review import ReviewCase, ReviewStep
from tools.payments.intervening import state_at
from tools.payments.payee_standing import subject_of
from tools.payments.scams.signals import signals_in
from tools.reviews.case_views import case_masked, steps_masked
from tools.reviews.masking import masked_name, masked_number, masked_text

_TALK_COUNTS = timedelta(days=7)
_WORDS_MOST, _WORDS_LONG = 20, 600
_LATEST_ENDED = 300
_LATEST_SHOWN = 6
_EARLIER_SHOWN = 20
_THE_CUSTOMER = "customer"


def gather_held(
    means: Means,
    stores: Stores,
    intervention: Intervention,
    case: ReviewCase | None,
    steps: tuple[ReviewStep, ...],
) -> HeldFile:
    """Everything of its page, as of now. Raises NotFound, AccountClosed."""
    at, customer = means.now(), stores.customers.get(intervention.customer_id)
    names = names_in(customer, intervention, stores.interventions.contact(customer.customer_id))
    standing = stores.merchants.standing(subject_of(intervention.payment))
    return HeldFile(
        at=at,
        case=None if case is None else case_masked(case, names, plain=False),
        steps=steps_masked(steps, names, plain=False),
        customer_name=masked_name(customer.name),
        language=_language(stores, customer),
        customer_since=customer.created_at,
        payment=_masked(intervention, names),
        contact=_contact(stores.interventions.contact(customer.customer_id)),
        state=state_at(intervention, at),
        words=tuple(
            each.model_copy(update={"text": masked_text(each.text, names)})
            for each in words_heard(stores, intervention)
        ),
        seen=_seen(means, stores, intervention, standing),
        payee=None if standing is None else _payee(standing),
        earlier=_earlier(stores, intervention),
        similar=_similar(stores, intervention),
    )


def names_in(
    customer: Customer, intervention: Intervention, contact: TrustedContact | None
) -> tuple[str, ...]:
    """Whoever may be named in what was written."""
    payee = intervention.payment.payee
    found = (customer.name, payee.name if payee else None, contact.name if contact else None)
    return tuple(name for name in found if name)


def _masked(intervention: Intervention, names: tuple[str, ...]) -> Intervention:
    """The same without whom a transfer goes to, and whom words name; a merchant is no person."""
    history = tuple(_without_names(step, names) for step in intervention.history)
    payment, payee = intervention.payment, intervention.payment.payee
    if payee is not None:
        name = None if payee.name is None else masked_name(payee.name)
        hidden = payee.model_copy(update={"payee_id": masked_number(payee.payee_id), "name": name})
        payment = payment.model_copy(update={"payee": hidden})
    return intervention.model_copy(update={"payment": payment, "history": history})


def _without_names(step: InterventionStep, names: tuple[str, ...]) -> InterventionStep:
    """What was agreed to names the payee; what somebody here found may name anybody."""
    if step.words is None:
        return step
    return step.model_copy(update={"words": masked_text(step.words, names)})


def _contact(contact: TrustedContact | None) -> TrustedContact | None:
    if contact is None:
        return None
    hidden = {"name": masked_name(contact.name), "phone": masked_number(contact.phone)}
    return contact.model_copy(update=hidden)


def _language(stores: Stores, customer: Customer) -> Language:
    """The one that they talk in."""
    latest = stores.conversations.latest(customer.customer_id)
    return customer.language if latest is None else latest.language


def words_heard(stores: Stores, intervention: Intervention) -> tuple[ChatWords, ...]:
    """What they wrote from a week before on that sounds like a trick, oldest first, and nothing else."""
    said: list[Message] = []
    for conversation in stores.conversations.of_customer(intervention.customer_id)[-3:]:
        said += stores.conversations.messages(conversation.conversation_id)
    since = intervention.held_at - _TALK_COUNTS
    theirs = (each for each in said if each.role is Role.PERSON and each.at >= since)
    heard = ((each, signals_in(each.text)) for each in theirs)
    found = [
        ChatWords(at=each.at, text=each.text[:_WORDS_LONG], patterns=tuple(sorted(patterns)))
        for each, patterns in heard
        if patterns
    ]
    return tuple(found[-_WORDS_MOST:])


def _seen(
    means: Means, stores: Stores, intervention: Intervention, standing: MerchantStanding | None
) -> LookedBack | None:
    event = stores.held_queue.event(intervention.payment_id)
    if event is None:
        return None
    state = stores.payment_states.read(intervention.customer_id)
    amount = intervention.payment.amount_minor
    return means.looked_back(intervention.assessment, event, amount, state, standing)


def _payee(standing: MerchantStanding) -> PayeeSeen:
    return PayeeSeen(
        at=standing.at,
        first_seen_at=standing.first_seen_at,
        payments_30d=standing.month.payments,
        customers_30d=standing.month.customers,
        refunds_30d=standing.month.refunds,
        scams_7d=standing.scams_7,
        scams_30d=standing.scams_30,
        first_scam_at=standing.first_scam_at,
        last_scam_at=standing.last_scam_at,
    )


def _earlier(stores: Stores, intervention: Intervention) -> tuple[EarlierHeld, ...]:
    """The customer's others that were held, the latest first."""
    mine = stores.interventions.of_customer(intervention.customer_id)
    others = [each for each in mine if each.payment_id != intervention.payment_id][-_EARLIER_SHOWN:]
    labels = stores.held_queue.labels(each.payment_id for each in others)
    subject = subject_of(intervention.payment)
    return tuple(
        EarlierHeld(
            payment_id=each.payment_id,
            held_at=each.held_at,
            amount_minor=each.payment.amount_minor,
            currency=each.payment.currency,
            verdict=each.verdict,
            pattern=each.pattern,
            state=each.state,
            label=_kind(labels.get(each.payment_id)),
            by_customer=each.payment_id in labels and labels[each.payment_id].by == _THE_CUSTOMER,
            same_payee=subject_of(each.payment) == subject,
        )
        for each in reversed(others)
    )


def _similar(stores: Stores, intervention: Intervention) -> SimilarHeld:
    """Anybody's that were held for the same pattern, among the latest that have ended."""
    alike = [
        each
        for each in stores.held_queue.ended(_LATEST_ENDED)
        if (each.verdict, each.pattern) == (intervention.verdict, intervention.pattern)
        and each.payment_id != intervention.payment_id
    ]
    labels = stores.held_queue.labels(each.payment_id for each in alike)
    kinds = [_kind(labels.get(each.payment_id)) for each in alike]
    return SimilarHeld(
        looked_at=len(alike),
        scams=sum(kind in (LabelKind.SCAM, LabelKind.NOT_MINE) for kind in kinds),
        genuine=kinds.count(LabelKind.MINE),
        latest=tuple(
            PastHeld(
                held_at=each.held_at,
                amount_minor=each.payment.amount_minor,
                currency=each.payment.currency,
                state=each.state,
                label=kind,
            )
            for each, kind in list(zip(alike, kinds, strict=True))[:_LATEST_SHOWN]
        ),
    )


def _kind(label: Label | None) -> LabelKind | None:
    return None if label is None else label.kind

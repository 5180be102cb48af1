"""Fills in the card of a payment that waits."""

from datetime import datetime

from assistant.conversation.filling import Filling
from assistant.conversation.hold_views import ContactView, HoldCard, InsistingView
from models.facts.intervention import Intervention, InterventionState, TrustedContact
from models.facts.payment import PaymentVerdict
from tools.audit.seal import seal_of
from tools.explanation.figures import moment, money
from tools.explanation.phrasebook import read_phrases
from tools.payments.intervening import may_call_it_a_scam, state_at
from tools.payments.scams.saying import duties, statement_of
from tools.payments.scams.typology import typology

PHRASES = read_phrases("assistant.conversation", "hold_phrases.toml")


def hold_card(filling: Filling, payment_id: str) -> HoldCard:
    """The payment as it stands at the moment of filling. Raises NotFound, also for somebody else's."""
    interventions = filling.stores.interventions
    return card_of(
        filling,
        interventions.get(payment_id, filling.customer_id),
        interventions.contact(filling.customer_id),
    )


def card_of(filling: Filling, intervention: Intervention, contact: TrustedContact | None) -> HoldCard:
    """The card of what is given: for who looks at it at the lender, whoever is named in it is masked."""
    language, rules = filling.language, typology()
    state, payment = state_at(intervention, filling.at), intervention.payment
    trick = rules.tricks[intervention.pattern]
    held = intervention.verdict is PaymentVerdict.HOLD
    lender = filling.parties[filling.stores.gate.recipient]
    return HoldCard(
        payment_id=intervention.payment_id,
        verdict=intervention.verdict,
        state=state,
        state_text=hold_state(intervention, filling),
        open=state.is_open,
        title=PHRASES.say(f"title.{intervention.verdict}" + ("" if state.is_open else "_before"), language),
        amount_minor=payment.amount_minor,
        amount_text=money(payment.amount_minor, language, payment.currency),
        payee_text=intervention.payee_name,
        through_text=_through(filling, intervention),
        held_at=intervention.held_at,
        held_at_text=moment(intervention.held_at, language),
        money_text=_money(filling, intervention, state),
        pattern=intervention.pattern,
        trick_text=trick.name.said_in(language) if held else None,
        how_text=trick.how.said_in(language),
        looks_wrong=rules.looks_wrong(intervention.assessment.signs, intervention.pattern, language),
        do=tuple(each.said_in(language) for each in trick.do),
        contact=_contact(filling, contact),
        terms_hash=hold_hash(intervention),
        can_call_it_a_scam=_can_call_it_a_scam(intervention, state),
        with_a_person=state is InterventionState.WITH_A_PERSON,
        insisting=_insisting(filling, intervention) if state.is_open and intervention.may_insist else None,
        cooling_off_until=intervention.cooling_off_until,
        may_insist=intervention.may_insist,
        expires_at=intervention.expires_at,
        expires_text=_at("expires", intervention.expires_at, filling),
        duties=duties(intervention, rules, lender, language),
    )


def hold_state(intervention: Intervention, filling: Filling) -> str:
    """How it stands, in a word or two."""
    return PHRASES.say(f"state.{state_at(intervention, filling.at)}", filling.language)


def hold_hash(intervention: Intervention) -> str:
    """Names the payment that an answer is about, to the letter."""
    return seal_of(intervention.payment)


def _money(filling: Filling, intervention: Intervention, state: InterventionState) -> str:
    answer = intervention.answer
    if answer is None:
        return PHRASES.say(f"money.{state}", filling.language)
    if answer.verdict is not PaymentVerdict.APPROVE:
        return PHRASES.say("money.declined", filling.language)
    payment = intervention.payment
    amount = money(payment.amount_minor, filling.language, payment.currency)
    return PHRASES.say("money.paid", filling.language, amount=amount)


def _through(filling: Filling, intervention: Intervention) -> str | None:
    if intervention.payment.payee is None:
        return None
    return PHRASES.say("through", filling.language, name=intervention.payment.merchant.name)


def _contact(filling: Filling, contact: TrustedContact | None) -> ContactView | None:
    if contact is None:
        return None
    text = PHRASES.say("contact", filling.language, name=contact.name)
    return ContactView(name=contact.name, phone=contact.phone, text=text)


def _insisting(filling: Filling, intervention: Intervention) -> InsistingView:
    statement = statement_of(intervention, typology(), filling.language)
    cooled = filling.at >= intervention.cooling_off_until
    from_text = _at("from", intervention.cooling_off_until, filling)
    return InsistingView(
        from_text=PHRASES.say("cooled", filling.language) if cooled else from_text,
        cooled=cooled,
        statement=statement.text,
        terms_hash=seal_of(statement),
    )


def _at(key: str, at: datetime, filling: Filling) -> str:
    return PHRASES.say(key, filling.language, moment=moment(at, filling.language))


def _can_call_it_a_scam(intervention: Intervention, state: InterventionState) -> bool:
    if intervention.verdict is not PaymentVerdict.HOLD:
        return False
    return state.is_open or may_call_it_a_scam(intervention)

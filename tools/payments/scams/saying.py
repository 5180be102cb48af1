"""What a person is told of a payment that waits: why, under which law, until when, what they can do. Pure."""

from models.facts.intervention import Intervention
from models.facts.language import Language
from models.facts.party import Party
from models.facts.payment import PaymentVerdict
from models.facts.value import Value
from tools.audit.seal import seal_of
from tools.explanation.figures import moment, money
from tools.explanation.phrasebook import read_phrases
from tools.payments.scams.typology import Trick, Typology

SAID = read_phrases("tools.payments.scams", "said.toml")


class Statement(Value):
    """What somebody who is sure agrees to, word for word."""

    payment_id: str
    language: Language
    text: str


class Duties(Value):
    """What the anti-fraud law has us tell, each in the person's language."""

    reason: str
    basis: str
    measure: str
    remedy: str
    documents: str
    appeal: str
    person: str


def statement_of(intervention: Intervention, typology: Typology, language: Language) -> Statement:
    """The statement in one language."""
    text = SAID.say("statement", language, **_named(intervention, typology, language))
    return Statement(payment_id=intervention.payment_id, language=language, text=text)


def agreed_to(intervention: Intervention, typology: Typology, terms_hash: str) -> Statement | None:
    """The statement that a hash names, in whichever language it was read; None where it is another text."""
    every = (statement_of(intervention, typology, language) for language in Language)
    return next((each for each in every if seal_of(each) == terms_hash), None)


def told(intervention: Intervention, typology: Typology, language: Language) -> str:
    """The line in the conversation."""
    named = _named(intervention, typology, language)
    return SAID.say(f"told.{intervention.verdict}", language, amount=named["amount"], payee=named["payee"])


def duties(intervention: Intervention, typology: Typology, lender: Party, language: Language) -> Duties:
    """Law.md L17, field by field."""
    verdict, until = intervention.verdict, moment(intervention.expires_at, language)
    reason = {"signs": _signs(intervention, typology, language)}
    if verdict is PaymentVerdict.HOLD:
        reason["trick"] = _named(intervention, typology, language)["trick"]
    name = lender.name.said_in(language)
    contacts = ("，" if language is Language.ZH else ", ").join(lender.contacts)
    return Duties(
        reason=SAID.say(f"reason.{verdict}", language, **reason),
        basis=SAID.say("basis", language),
        measure=SAID.say(f"measure.{verdict}", language, until=until),
        remedy=_remedy(intervention, language),
        documents=SAID.say("documents", language),
        appeal=SAID.say("appeal", language, name=name),
        person=SAID.say("person", language, name=name, contacts=contacts),
    )


def _remedy(intervention: Intervention, language: Language) -> str:
    if intervention.verdict is PaymentVerdict.STEP_UP:
        return SAID.say("remedy.step_up", language)
    if not intervention.may_insist:
        return SAID.say("remedy.only_a_person", language)
    return SAID.say("remedy.may_insist", language, cooled=moment(intervention.cooling_off_until, language))


def _signs(intervention: Intervention, typology: Typology, language: Language) -> str:
    wrong = typology.looks_wrong(intervention.assessment.signs, intervention.pattern, language)
    return ("" if language is Language.ZH else " ").join(wrong)


def _named(intervention: Intervention, typology: Typology, language: Language) -> dict[str, str]:
    trick: Trick = typology.tricks[intervention.pattern]
    payment = intervention.payment
    return {
        "amount": money(payment.amount_minor, language, payment.currency),
        "payee": intervention.payee_name,
        "trick": trick.name.said_in(language).strip('“”"'),
    }

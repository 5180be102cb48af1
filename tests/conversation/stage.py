"""A stage for hostile models: a person with things open, and a victim beside them."""

from dataclasses import dataclass, replace

from assistant.conversation.front_desk import FrontDesk
from assistant.wiring import Program
from models.facts.consent import ConsentState
from models.facts.conversation import Conversation, Message
from models.facts.evidence import EvidenceState, FieldName
from models.facts.language import Language
from models.facts.offer import OfferState
from tests.conversation.hostile import FakeChat
from tests.given import a_customer
from tests.given_again import played_once
from tests.given_papers import an_offer, shown, standing_limit_minor, text, without_pdf

EN = Language.EN


@dataclass
class Stage:
    """A person with an open consent request, an open offer, and a victim beside them."""

    program: Program
    talk: Conversation
    victim_id: str
    asked_id: str
    active_id: str
    offer_id: str
    victims: tuple[str, str, str]

    def with_brain(self, brain: FakeChat) -> FrontDesk:
        return without_pdf(self.program, brain).desk

    def ids(self) -> tuple[str, ...]:
        return (self.asked_id, self.active_id, self.offer_id, *self.victims, "", "x" * 5000, "cns_1")

    def untouched(self) -> None:
        means, customer_id = self.program.means, self.talk.customer_id
        assert standing_limit_minor(means, customer_id) == 100_000
        assert standing_limit_minor(means, self.victim_id) == 100_000
        with means.storage.reading() as stores:
            for owner, consent_id, state in (
                (customer_id, self.asked_id, ConsentState.REQUESTED),
                (customer_id, self.active_id, ConsentState.ACTIVE),
                (self.victim_id, self.victims[0], ConsentState.ACTIVE),
            ):
                assert stores.consents.get(consent_id, owner).state is state
            active = [r for r in stores.consents.of_customer(customer_id) if r.state is ConsentState.ACTIVE]
            assert len(active) == 1
            assert stores.offers.get(self.victims[2], self.victim_id).state is OfferState.OPEN
            assert stores.offers.get(self.offer_id, customer_id).state is not OfferState.ACCEPTED
            states = {each.state for each in stores.upkeep.tombstones(self.victim_id)}
            assert states == {EvidenceState.CONFIRMED}

    def last(self) -> Message:
        with self.program.means.storage.reading() as stores:
            return stores.conversations.messages(self.talk.conversation_id)[-1]


def staged(running: Program) -> Stage:
    return replace(played_once(running, _played), program=without_pdf(running))


def _played(running: Program) -> Stage:
    program = without_pdf(running)
    means = program.means
    victim_id = a_customer(means, name="Victoria Quux").customer_id
    evidence = shown(means, victim_id, values={FieldName.HOLDER: text("Victoria Quux")})
    victim_offer = an_offer(means, victim_id)
    customer_id = a_customer(means).customer_id
    active_id = shown(means, customer_id).consent_id
    talk = program.desk.open_conversation(customer_id, EN)
    program.desk.say(talk, EN, "a limit of 8,000 please")
    program.desk.say(talk, EN, "my offer letter")
    offer = an_offer(means, customer_id)
    with means.storage.reading() as stores:
        asked = [r for r in stores.consents.of_customer(customer_id) if r.state is ConsentState.REQUESTED]
    return Stage(
        program,
        talk,
        victim_id,
        asked[0].consent_id,
        active_id,
        offer.offer_id,
        (evidence.consent_id, evidence.evidence_id, victim_offer.offer_id),
    )

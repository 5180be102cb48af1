"""What a person does about a case of theirs by button or page: appeal, answer, withdraw, look."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.actions.answer_case import answer_case
from assistant.actions.appeal_decision import appeal_decision, own_words
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, require_same_terms
from assistant.actions.tell_person import tell_person
from assistant.actions.withdraw_appeal import withdraw_appeal
from assistant.conversation.appeal_cards import appeal_view
from assistant.conversation.case_cards import case_card
from assistant.conversation.case_views import CasesView, DecidedLine, HandoverCard
from assistant.conversation.data_cards import decision_line
from assistant.conversation.filling import CARD_PHRASES, Filling
from assistant.conversation.situation_cases import cases_of
from assistant.storage.stores import Stores
from models.errors import NotFound, TermsDiffer, UnusableInput
from models.facts.consent import Channel
from models.facts.conversation import CardKind, CardReference
from models.facts.decision import Verdict
from models.facts.language import Language
from models.facts.review import ReviewCase
from tools.reviews.own_answers import WITHDRAWING, latest_question, question_hash

CASE_TOPICS = frozenset({"appeal", "case", WITHDRAWING})
DECISIONS_MAX = 20

Act = tuple[str, Callable[[], ReviewCase]]


def act_on_case(means: Means, customer_id: str, subject: str, yes: Yes, words: str) -> Act:
    """The event that is noted, and what is done. It raises what its action does, and TermsDiffer for an
    answer to another question than was shown. Raises NotFound for a subject that is no case's."""
    topic, _, subject_id = subject.partition(":")
    acts: dict[str, Act] = {
        "appeal": (
            "appealed",
            lambda: appeal_decision(means, customer_id, subject_id, words, yes.channel, yes=yes),
        ),
        "case": ("case_answered", lambda: answered(means, customer_id, subject_id, words, yes)),
        WITHDRAWING: ("appeal_withdrawn", lambda: withdraw_appeal(means, customer_id, subject_id, yes)),
    }
    if topic not in acts:
        raise NotFound(f"There is nothing called {subject} to answer.")
    return acts[topic]


def answered(means: Means, customer_id: str, case_id: str, words: str, yes: Yes) -> ReviewCase:
    """Words to the very question that was shown; sent twice they are kept once.

    Raises CaseNotFound, TermsDiffer, UnusableInput, CaseOver.
    """
    said = own_words(words)
    if not said:
        raise UnusableInput("Write an answer and send it again.")
    with means.storage.reading() as stores:
        case, steps = stores.reviews.get(case_id, customer_id), stores.reviews.steps(case_id)
    asked = latest_question(case, steps)
    if asked is None:
        if steps and steps[-1].text == said:
            return case
        raise TermsDiffer("Nothing is asked there any more; look at the case again.")
    require_same_terms(yes, question_hash(asked))
    return answer_case(means, customer_id, case_id, said, yes.channel)


@dataclass(frozen=True, slots=True)
class CaseDesk:
    """Everything is for one customer, named by whoever has checked who is asking."""

    means: Means

    def view(self, customer_id: str, language: Language) -> CasesView:
        """What waits, what was settled, and what was decided lately. Raises NotFound, AccountClosed."""
        with self.means.storage.reading() as stores:
            customer = stores.customers.get(customer_id)
            filling = self._filling(stores, customer_id, language)
            cards = [case_card(filling, case) for case in reversed(cases_of(stores, customer_id))]
            decided = stores.decisions.of_customer(customer_id)[-DECISIONS_MAX:]
            return CasesView(
                customer_name=customer.name,
                waiting=tuple(card for card in cards if card.open),
                over=tuple(card for card in cards if not card.open),
                decided=tuple(
                    DecidedLine(
                        line=decision_line(filling, each.decision),
                        appeal=appeal_view(filling, each.decision),
                    )
                    for each in reversed(decided)
                    if each.decision.verdict is not Verdict.REFER
                ),
            )

    def case(self, customer_id: str, language: Language, case_id: str) -> HandoverCard:
        """One case. Raises CaseNotFound."""
        with self.means.storage.reading() as stores:
            case = stores.reviews.get(case_id, customer_id)
            return case_card(self._filling(stores, customer_id, language), case)

    def customer_name(self, customer_id: str) -> str:
        with self.means.storage.reading() as stores:
            return stores.customers.get(customer_id).name

    def tell(
        self, customer_id: str, language: Language, subject: str, terms_hash: str, words: str
    ) -> ReviewCase:
        """Appeal, answer or withdraw on the page; the conversation hears of it.

        Raises what `act_on_case` does.
        """
        yes = Yes(terms_hash, Channel.PAGE)
        event, act = act_on_case(self.means, customer_id, subject, yes, words)
        case = act()
        note_in_chat(self.means, case, f"event.{event}")
        return case

    def _filling(self, stores: Stores, customer_id: str, language: Language) -> Filling:
        means = self.means
        return Filling(stores, means.policies, means.parties, customer_id, language, means.now())


def note_in_chat(means: Means, case: ReviewCase, key: str) -> None:
    """Say in the conversation what was done beside it, with the case's card."""
    reference = CardReference(card=CardKind.HANDOVER, id=case.case_id)
    with means.storage.writing() as stores:
        customer = stores.customers.lock(case.customer_id)
        tell_person(means, stores, customer, lambda language: CARD_PHRASES.say(key, language), (reference,))

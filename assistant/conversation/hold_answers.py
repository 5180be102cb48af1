"""Answers by button to the card of a payment that waits."""

from collections.abc import Callable

from assistant.actions.answer_intervention import confirm_payment, go_on, stop_payment
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes, require_same_terms
from assistant.conversation.hold_cards import hold_hash

PAYMENT_TOPICS = frozenset({"stop", "scam", "go_on", "me"})

Acts = dict[tuple[str, bool], tuple[str, Callable[[], object]]]


def acts_on_payment(means: Means, customer_id: str, payment_id: str, yes: Yes) -> Acts:
    """By topic and answer: the event that is noted, and what is done. Each raises what its action does, and
    TermsDiffer for an answer to another payment than was shown."""

    def about(act: Callable[[], object]) -> Callable[[], object]:
        def checked() -> object:
            with means.storage.reading() as stores:
                shown = hold_hash(stores.interventions.get(payment_id, customer_id))
            require_same_terms(yes, shown)
            return act()

        return checked

    def stopping(*, scam: bool) -> Callable[[], object]:
        return about(lambda: stop_payment(means, customer_id, payment_id, yes.channel, scam=scam))

    def paying(*, mine: bool) -> Callable[[], object]:
        return about(lambda: confirm_payment(means, customer_id, payment_id, yes.channel, mine=mine))

    return {
        ("stop", True): ("payment_stopped", stopping(scam=False)),
        ("scam", True): ("payment_stopped", stopping(scam=True)),
        ("go_on", True): ("payment_gone_on", lambda: go_on(means, customer_id, payment_id, yes)),
        ("me", True): ("payment_confirmed", paying(mine=True)),
        ("me", False): ("payment_denied", paying(mine=False)),
    }

"""Appeal against a decision, or refuse that a machine alone decided: somebody else looks at it anew.

An open offer of that decision stays open. What comes of it is a decision of its own; it is never worse than
what there is without a new adverse fact.
"""

from typing import Literal

from assistant.actions.means import Means
from assistant.actions.open_case import open_case
from assistant.actions.recorded_answer import Yes, record_answer, require_same_terms
from assistant.storage.stores import Stores
from models.appeal_errors import AppealAnswered, AppealTooLate, NotYetDecided
from models.errors import UnusableInput
from models.facts.consent import Channel
from models.facts.conversation import Handover
from models.facts.decision import Decision
from models.facts.review import CaseKind, ReviewCase
from models.facts.value import Instant
from tools.audit.seal import seal_of
from tools.policy.review_section import ReviewPolicy
from tools.reviews.appeal_standing import (
    WORDS_MAX,
    AppealState,
    AppealTerms,
    appeal_standing,
    appeal_until,
)

Because = Literal["appeal", "refused_machine"]
"""They do not agree, or do not want that a machine alone decided it (PIPL 24), be it an approval."""


def appeal_decision(
    means: Means,
    customer_id: str,
    decision_id: str,
    words: str,
    channel: Channel,
    *,
    because: Because = "appeal",
    yes: Yes | None = None,
) -> ReviewCase:
    """The appeal that waits for a person; one that runs already is given again. `words` are their own, and
    may be none. `yes`: to the terms that were shown, where they were.

    Raises NotFound, TermsDiffer, AppealTooLate, AppealAnswered, NotYetDecided, UnusableInput, AccountClosed.
    """
    said = own_words(words)
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        at = means.now()  # not before: whoever waited for the lock may be too late by now
        decision = stores.decisions.get(decision_id, customer_id).decision
        terms = appeal_terms(decision, means.policies.at(at).review)
        if yes is not None:
            require_same_terms(yes, seal_of(terms))
        running = _require_open(stores, decision, means.policies.at(at).review, at)
        if running is not None:
            return running
        agreed = yes or Yes(seal_of(terms), channel)
        record_answer(means, stores, customer_id, f"appeal:{decision_id}", agreed, "yes")
        return open_case(
            means, stores, _handover(means, stores, decision, because, at), appeals=decision_id, words=said
        )


def appeal_terms(decision: Decision, review: ReviewPolicy) -> AppealTerms:
    """What a yes to an appeal is a yes to."""
    return AppealTerms(
        decision_id=decision.decision_id,
        until=appeal_until(decision.at, review.appeal_window_days),
        due_hours=review.due_hours[CaseKind.APPEAL],
    )


def own_words(words: str) -> str:
    """As they were written, without what nobody sees. Raises UnusableInput where there are too many."""
    if len(words) > WORDS_MAX:
        raise UnusableInput(f"Write at most {WORDS_MAX} characters; a document says more than that.")
    kept = (each for each in words.replace("\r\n", "\n") if each.isprintable() or each == "\n")
    return "".join(kept).strip()


def _require_open(stores: Stores, decision: Decision, review: ReviewPolicy, at: Instant) -> ReviewCase | None:
    """The appeal that runs, None where there is none and one may be brought."""
    cases = stores.reviews.of_customer(decision.customer_id)
    standing = appeal_standing(decision, cases, review.appeal_window_days, at)
    match standing.state:
        case AppealState.OPEN:
            return None
        case AppealState.RUNNING:
            return next(case for case in cases if case.case_id == standing.case_id)
        case AppealState.ANSWERED:
            raise AppealAnswered(case_id=standing.case_id)
        case AppealState.WITH_A_PERSON:
            raise NotYetDecided
        case AppealState.TOO_LATE:
            raise AppealTooLate(until=standing.until)


def _handover(means: Means, stores: Stores, decision: Decision, because: Because, at: Instant) -> Handover:
    latest = stores.conversations.latest(decision.customer_id)
    return Handover(
        handover_id=means.new_id("rev"),
        customer_id=decision.customer_id,
        conversation_id=None if latest is None else latest.conversation_id,
        decision_id=decision.decision_id,
        reason=because,
        state="waiting",
        at=at,
    )

"""Fills in the card of a case with a person: what happens now, by when, who looks, what is asked."""

from collections.abc import Iterable

from assistant.conversation.appeal_cards import people_said, said_to_them
from assistant.conversation.case_phrases import CASE_PHRASES
from assistant.conversation.case_views import CaseExchange, HandoverCard, OpenQuestion
from assistant.conversation.filling import Filling
from assistant.conversation.line_views import Line, Link
from assistant.conversation.situation_cases import cases_of
from models.errors import NotFound
from models.facts.offer import OfferState
from models.facts.review import (
    CUSTOMER,
    CaseKind,
    CaseState,
    ReviewCase,
    ReviewStep,
    RulingOutcome,
    StepKind,
)
from tools.explanation.figures import day, local_day, moment
from tools.reviews.own_answers import WITHDRAWING, latest_question, question_hash, withdrawing_hash

DECISIONS = "/my-data/decisions"
"""Where the page has them."""
CORRECTED = ("name", "born_on", "history", "payment", "other")
"""What a correction can be asked of."""


def handover_card(filling: Filling, case_id: str) -> HandoverCard:
    """The case as it stands at the moment of filling. Raises NotFound, also for somebody else's."""
    found = [case for case in cases_of(filling.stores, filling.customer_id) if case.case_id == case_id]
    if found:
        return case_card(filling, found[0])
    waiting = filling.stores.conversations.handovers(filling.customer_id)
    if case_id not in {each.handover_id for each in waiting}:
        raise NotFound(f"There is no case {case_id}.")
    title, text = _say(filling, "title.unknown"), _say(filling, "now.unknown", id=case_id)
    return HandoverCard(handover_id=case_id, title=title, text=text)


def case_card(filling: Filling, case: ReviewCase) -> HandoverCard:
    """A case of theirs; what is asked and answered is read with it."""
    steps = filling.stores.reviews.steps(case.case_id)
    is_open = not case.state.is_over
    withdrawable = is_open and case.kind is CaseKind.APPEAL
    return HandoverCard(
        handover_id=case.case_id,
        title=_say(filling, f"title.{case.kind}"),
        text=_now(filling, case, steps),
        kind=case.kind,
        state=case.state,
        state_text=_say(filling, f"state.{case.state}"),
        open=is_open,
        opened_at=case.opened_at,
        due_at=case.due_at,
        due_text=_due(filling, case) if is_open else "",
        overdue=is_open and filling.at >= case.due_at,
        lines=tuple(_lines(filling, case)),
        words=_words(case)[1],
        exchanges=_exchanges(filling, steps),
        question=open_question(filling, case, steps),
        withdraw_subject=f"{WITHDRAWING}:{case.case_id}" if withdrawable else None,
        withdraw_hash=withdrawing_hash(case.case_id) if withdrawable else None,
        written=said_to_them(case),
        decision=_decision(filling, case),
    )


def open_question(filling: Filling, case: ReviewCase, steps: Iterable[ReviewStep]) -> OpenQuestion | None:
    """What its person is asked and has not answered yet."""
    asked = latest_question(case, steps)
    if asked is None:
        return None
    return OpenQuestion(
        text=asked.text,
        asked_at=asked.at,
        subject=f"case:{case.case_id}",
        terms_hash=question_hash(asked),
    )


def _now(filling: Filling, case: ReviewCase, steps: Iterable[ReviewStep]) -> str:
    if case.state is CaseState.SETTLED:
        outcome = _outcome(case)
        if outcome == RulingOutcome.APPROVE:
            return _say(filling, "settled.limit", limit=filling.money(_given_minor(filling, case)))
        return _say(filling, f"settled.{outcome}")
    if case.state is CaseState.CLOSED:
        theirs = any(step.kind is StepKind.CLOSED and step.by == CUSTOMER for step in steps)
        return _say(filling, "now.withdrawn" if theirs else "now.closed")
    return _say(filling, f"now.{case.state}")


def _outcome(case: ReviewCase) -> str:
    """What it came to, by what it was about."""
    if case.ruling is None:
        return "unknown"
    outcome = case.ruling.outcome
    if case.kind is CaseKind.DECREASE:
        return "decrease_withdrawn" if outcome is RulingOutcome.APPROVE else "decrease_stands"
    if case.kind is CaseKind.CORRECTION and outcome is RulingOutcome.DECLINE:
        return "correction_declined"
    return outcome.value


def _given_minor(filling: Filling, case: ReviewCase) -> int:
    """What the limit can come to: as the decision says that carries the ruling out."""
    if case.made_decision_id is not None:
        made = filling.stores.decisions.get(case.made_decision_id, filling.customer_id)
        return made.decision.approved_limit_minor
    assert case.ruling is not None, "what was approved was ruled"
    return case.ruling.limit_minor or 0


def _lines(filling: Filling, case: ReviewCase) -> Iterable[Line]:
    about = _about(filling, case)
    if about:
        yield _line(filling, "about", about)
    yield _line(filling, "since", moment(case.opened_at, filling.language))
    if case.state.is_over:
        yield from _over(filling, case)
    else:
        yield _line(filling, "due", _due(filling, case))
        yield _line(filling, "who", _say(filling, _who(case)))
        meanwhile = _meanwhile(filling, case)
        if meanwhile:
            yield _line(filling, "meanwhile", meanwhile)
    yield _line(filling, "number", case.case_id)


def _who(case: ReviewCase) -> str:
    if case.kind is CaseKind.DECREASE:
        return "who.not_who_proposed"
    return "who.other" if case.not_for else "who.person"


def _due(filling: Filling, case: ReviewCase) -> str:
    """By when it is answered; honest where that is over."""
    late = filling.at >= case.due_at
    due = moment(case.due_at, filling.language)
    return _say(filling, "due.over" if late else "due.by", moment=due)


def _over(filling: Filling, case: ReviewCase) -> Iterable[Line]:
    if case.settled_at is not None:
        yield _line(filling, "decided", moment(case.settled_at, filling.language))
    if case.state is CaseState.SETTLED and case.ruling is not None:
        yield _line(filling, "by", people_said(filling, 2 if case.second_by else 1))


def _words(case: ReviewCase) -> tuple[str, str]:
    """Their own words, and before them what is to be corrected, where that was named."""
    if case.kind is not CaseKind.CORRECTION:
        return "", case.words
    what, named, should_be = case.words.partition(": ")
    return (what, should_be) if named and what in CORRECTED else ("", case.words)


def _about(filling: Filling, case: ReviewCase) -> str:
    """In a word or two, what it is about; nothing where its title says it all."""
    stores, language = filling.stores, filling.language
    if case.decrease_id is not None:
        to_minor = stores.decreases.get(case.decrease_id, filling.customer_id).decision.new_limit_minor
        return _say(filling, "about.decrease", limit=filling.money(to_minor))
    if case.payment_id is not None:
        held = stores.interventions.get(case.payment_id, filling.customer_id)
        return _say(filling, "about.payment", amount=filling.money(held.payment.amount_minor))
    if what := _words(case)[0]:
        return _say(filling, f"wrong.{what}")
    decision_id = case.appeals or case.decision_id
    if decision_id is None:
        return ""
    decision = stores.decisions.get(decision_id, filling.customer_id).decision
    key = "about.decision" if case.kind is CaseKind.APPEAL else "about.request"
    return _say(filling, key, day=day(local_day(decision.at), language))


def _meanwhile(filling: Filling, case: ReviewCase) -> str:
    if case.kind in {CaseKind.DECREASE, CaseKind.PAYMENT}:
        return _say(filling, f"meanwhile.{case.kind}")
    if case.kind is not CaseKind.APPEAL or case.appeals is None:
        return ""
    told = [_say(filling, "meanwhile.never_worse")]
    offer = filling.stores.offers.of_decision(case.appeals)
    if offer is not None and offer.state is OfferState.OPEN and filling.at < offer.terms.expires_at:
        until = day(local_day(offer.terms.expires_at), filling.language)
        told.insert(0, _say(filling, "meanwhile.offer", day=until))
    return ("；" if filling.language == "zh" else ". ").join(told)


def _exchanges(filling: Filling, steps: Iterable[ReviewStep]) -> tuple[CaseExchange, ...]:
    """Every question with what its person answered, in order."""
    found: list[CaseExchange] = []
    for step in steps:
        if step.kind is StepKind.ASKED:
            asked = _say(filling, "asked", moment=moment(step.at, filling.language))
            found.append(CaseExchange(question=step.text, asked_text=asked))
        if step.kind is StepKind.ANSWERED and step.by == CUSTOMER and found:
            said = step.text if found[-1].answer is None else f"{found[-1].answer}\n{step.text}"
            found[-1] = found[-1].model_copy(update={"answer": said})
    return tuple(found)


def _decision(filling: Filling, case: ReviewCase) -> Link | None:
    decision_id = case.made_decision_id or case.appeals or case.decision_id
    if decision_id is None:
        return None
    return Link(text=_say(filling, "link.decision"), href=f"{DECISIONS}/{decision_id}")


def _line(filling: Filling, key: str, text: str) -> Line:
    return Line(label=_say(filling, f"line.{key}"), text=text)


def _say(filling: Filling, key: str, **values: object) -> str:
    return CASE_PHRASES.say(key, filling.language, **values)

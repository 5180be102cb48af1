"""Open a practice case: a made-up customer with made-up papers, whose reading, and so the advice, is wrong.

All of it is kept as for anybody else, in one transaction, so that nobody can tell it apart; it is marked from
the first, so that what is counted over all customers leaves it out.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.keep_decision import Weighed, keep_decision, weigh_now
from assistant.actions.means import Means, Reader
from assistant.actions.open_account import open_account
from assistant.actions.open_case import open_case
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.request_limit import case_now
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.storage.gate import Use
from assistant.storage.one_transaction import joined
from assistant.storage.stores import Stores
from models.errors import UnusableInput
from models.facts.consent import Channel, Method, Purpose, category_of
from models.facts.conversation import Handover
from models.facts.covering import Covering
from models.facts.customer import AccountHistory, Customer
from models.facts.decision import Case, Decision, Verdict, Wish
from models.facts.evidence import EvidenceKind, FieldName, HiddenPlace, MoneyValue, ReadDocument
from models.facts.fact import Fact, FactName
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.practice import Practice, PracticeKind
from models.facts.review import ReviewCase
from tools.audit.seal import seal_of
from tools.policy.reviewing import Weighed as Looked
from tools.policy.reviewing import weighed_for_people

TIMES = 10
"""By how much an income is misread."""


class PracticeUnusable(UnusableInput):
    """Under this policy the advice would not be wrong; choose another kind of practice case."""

    code = "practice_unusable"


@dataclass(frozen=True, slots=True)
class MadeUp:
    """What a practice case is made of. `misread` says how the paper is read; `corrections` are what the
    customer changes in what was read, as customers do. Money in minor units."""

    kind: PracticeKind
    name: str
    born_on: date
    language: Language
    history: AccountHistory
    limit_minor: int
    wish_minor: int
    evidence: EvidenceKind
    paper: bytes
    misread: Callable[[ReadDocument], ReadDocument]
    corrections: Mapping[FieldName, str]
    words: str


@dataclass(frozen=True, slots=True)
class _AlreadyRead:
    """A reader whose reading was done before the transaction, and went wrong."""

    reader: Reader
    document: ReadDocument

    def read_all(self, data: bytes, kinds: Sequence[EvidenceKind]) -> tuple[ReadDocument, ...]:
        return (self.document,)

    def part(self, data: bytes, pages: Sequence[int]) -> bytes:
        return self.reader.part(data, pages)

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        return self.reader.picture(data, page, width_px, hidden, covering)


def open_practice(means: Means, made: MadeUp) -> ReviewCase:
    """The case as it waits in the queue. Raises PracticeUnusable, keeping nothing."""
    document = made.misread(means.reader.read_all(made.paper, (made.evidence,))[0])
    with means.storage.writing() as stores:
        inside = replace(
            means, storage=joined(means.storage, stores), reader=_AlreadyRead(means.reader, document)
        )
        customer = _customer(inside, made)
        _show(inside, customer, made)
        return _ask(inside, stores, customer, made)


def _customer(means: Means, made: MadeUp) -> Customer:
    return open_account(
        means,
        name=made.name,
        born_on=made.born_on,
        language=made.language,
        limit_minor=made.limit_minor,
        history=made.history,
    )


def _show(means: Means, customer: Customer, made: MadeUp) -> None:
    """Consent, the paper, and a yes to what was read in it."""
    who, purpose = customer.customer_id, Purpose.UNDERWRITING
    asked = ask_consent(means, who, (category_of(made.evidence),), purpose, made.language, Channel.CHAT)
    grant_consent(means, who, asked.consent_id, Yes(seal_of(asked.consent), Channel.CHAT))
    name = f"{made.evidence}.pdf"
    evidence = receive_evidence(means, who, made.evidence, purpose, name, made.paper)
    yes = Yes(fields_hash(evidence), Channel.CHAT)
    settle_evidence(means, who, evidence.evidence_id, yes, made.corrections)


def _ask(means: Means, stores: Stores, customer: Customer, made: MadeUp) -> ReviewCase:
    at, decision_id = means.now(), means.new_id("dec")
    wish = Wish(kind=LimitKind.STANDING, amount_minor=made.wish_minor)
    use = Use(Purpose.UNDERWRITING, Method.AUTOMATED_DECISION, "limit_decision", decision_id)
    customer = stores.customers.lock(customer.customer_id)
    case = case_now(means, stores, customer, wish, use, at)
    weighed = weigh_now(means, case, decision_id, means.policies.at(at), means.scorer)
    practice = _practice(means, made.kind, weighed.case)
    _require_a_persons(weighed, made.kind)
    keep_decision(means, stores, weighed)
    decision = weighed.decision
    appeals = decision_id if decision.verdict is Verdict.DECLINE else None
    handover = _handover(means, decision, at)
    words = made.words if appeals else ""
    return open_case(means, stores, handover, appeals=appeals, words=words, practice=practice)


def _handover(means: Means, decision: Decision, at: datetime) -> Handover:
    declined = decision.verdict is Verdict.DECLINE
    return Handover(
        handover_id=means.new_id("rev"),
        customer_id=decision.customer_id,
        conversation_id=None,
        decision_id=decision.decision_id,
        reason="appeal" if declined else decision.reasons[0],
        state="waiting",
        at=at,
    )


def _require_a_persons(weighed: Weighed, kind: PracticeKind) -> None:
    """What no person would be asked about is no case."""
    wanted = Verdict.DECLINE if kind is PracticeKind.INCOME_TOO_LOW else Verdict.REFER
    if weighed.decision.verdict is not wanted:
        raise PracticeUnusable


def _practice(means: Means, kind: PracticeKind, case: Case) -> Practice:
    """What is right by the papers; the advice has to differ from it. Raises PracticeUnusable."""
    pack = means.policies.at(case.at)
    advised = weighed_for_people(case, pack, means.scorer)
    right = _right_minor(means, kind, case, advised)
    wrong = advised.advised.limit_minor
    if (right <= wrong) if kind is PracticeKind.INCOME_TOO_LOW else (right >= wrong):
        raise PracticeUnusable
    return Practice(kind=kind, right_minor=right)


def _right_minor(means: Means, kind: PracticeKind, case: Case, advised: Looked) -> int:
    if kind is PracticeKind.STUDENT:  # a student's paper never raises a limit by itself
        return advised.old_limit_minor
    if kind in {PracticeKind.OTHER_NAME, PracticeKind.OFFER_EXPIRED}:
        return advised.groups[frozenset()].limit_minor
    up = kind is PracticeKind.INCOME_TOO_LOW
    facts = tuple(_as_printed(fact, up=up) for fact in case.facts)
    honest = case.model_copy(update={"facts": facts})
    return weighed_for_people(honest, means.policies.at(case.at), means.scorer).advised.limit_minor


def _as_printed(fact: Fact, *, up: bool) -> Fact:
    """An income as the paper has it."""
    if fact.name is not FactName.MONTHLY_INCOME or not isinstance(fact.value, MoneyValue):
        return fact
    read = fact.value.amount_minor
    value = fact.value.model_copy(update={"amount_minor": read * TIMES if up else read // TIMES})
    return fact.model_copy(update={"value": value})

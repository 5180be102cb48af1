"""Do what was promised through the real program: accounts, consents, papers, repayments and time passing."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent, refuse_consent
from assistant.actions.means import Means
from assistant.actions.open_account import open_account
from assistant.actions.receive_evidence import receive_evidence
from assistant.actions.recorded_answer import Yes
from assistant.actions.repay_limits import repay_limits
from assistant.actions.replay_decision import replay_decision
from assistant.actions.request_limit import request_limit
from assistant.actions.settle_evidence import fields_hash, settle_evidence
from assistant.actions.tell_history import tell_history
from assistant.benching.help.asking_again import Held, tighter
from assistant.benching.help.people import Paper, Person, income_paper
from assistant.settings import Settings
from assistant.wiring import equipped
from models.facts.consent import Channel, Purpose, category_of
from models.facts.covering import Covering
from models.facts.customer import AccountHistory
from models.facts.decision import Decision, Verdict
from models.facts.evidence import EvidenceKind, HiddenPlace, ReadDocument
from models.facts.promise import Promise
from tools.audit.seal import seal_of
from tools.explanation.figures import local_day
from tools.policy.policy_book import only

_BEGINS = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_A_MONTH = timedelta(days=28)
"""So that every calendar month has a payment."""
_PAYS_MINOR = 1_000


class _Clock:
    """Moves only when told to."""

    def __init__(self) -> None:
        self.at = _BEGINS

    def __call__(self) -> datetime:
        return self.at


class _FieldsReader:
    """Reads papers that are the JSON of what reading them gives: how files are read is measured elsewhere."""

    def read_all(self, data: bytes, kinds: Sequence[EvidenceKind]) -> tuple[ReadDocument, ...]:
        return (ReadDocument.from_json(data),)

    def part(self, data: bytes, pages: Sequence[int]) -> bytes:
        return data

    def picture(
        self,
        data: bytes,
        page: int,
        width_px: int = 900,
        hidden: Sequence[HiddenPlace] = (),
        covering: Covering | None = None,
    ) -> bytes:
        return data


@dataclass(frozen=True, slots=True)
class _Visit:
    """One person at one program."""

    means: Means
    clock: _Clock
    person: Person
    customer_id: str


def held_through_database(
    persons: Iterator[Person], count: int, seed: int, step: Callable[[int], None]
) -> tuple[Held, ...]:
    """So many promises to so many people, each done by its person and asked for again: half of them under the
    same policy, half under one that gives nobody anything. A kept promise must replay byte for byte."""
    found: list[Held] = []
    chance = Random(seed)  # noqa: S311 - the same choices every time, and no secret
    with _program() as (means, clock):
        for person in persons:
            held = _tried(means, clock, person, later=len(found) % 2 == 1, chance=chance)
            found += [] if held is None else [held]
            step(len(found))
            if len(found) == count:
                break
    return tuple(found)


@contextmanager
def _program() -> Iterator[tuple[Means, _Clock]]:
    clock = _Clock()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_folder=Path(folder))
        with equipped(settings, now=clock) as (means, _):
            yield replace(means, reader=_FieldsReader()), clock


def _tried(means: Means, clock: _Clock, person: Person, *, later: bool, chance: Random) -> Held | None:
    """None where nothing was promised."""
    visit = _arrived(means, clock, person)
    first = request_limit(means, visit.customer_id, person.wish)
    if first.help is None or not first.help.promises:
        return None
    promise = chance.choice(first.help.promises)
    _do(visit, promise, chance)
    policy = replace(means, policies=only(tighter(means.pack))) if later else means
    again = request_limit(policy, visit.customer_id, person.wish).decision
    replayed = again.promise_id is None or replay_decision(policy, again.decision_id).same
    gives = _gives(again, promise) and replayed
    by_policy = gives and again.promise_id is None
    return Held(by_policy=by_policy, kept=gives, kept_later=gives, lawful=True)


def _gives(decision: Decision, promise: Promise) -> bool:
    enough = decision.approved_limit_minor >= promise.limit_minor
    return decision.verdict is Verdict.ALLOW and enough


def _arrived(means: Means, clock: _Clock, person: Person) -> _Visit:
    customer = open_account(
        means,
        name=person.name,
        born_on=person.born_on,
        language=person.language,
        limit_minor=person.limit_minor,
        drawn_minor=person.drawn_minor,
        history=person.history,
    )
    visit = _Visit(means, clock, person, customer.customer_id)
    for paper in person.papers:
        _show(visit, paper)
    for kind in (EvidenceKind.PAYSLIP, EvidenceKind.OFFER_LETTER):
        if kind not in person.askable and all(paper.kind is not kind for paper in person.papers):
            asked = ask_consent(
                means,
                visit.customer_id,
                (category_of(kind),),
                Purpose.UNDERWRITING,
                person.language,
                Channel.API,
            )
            refuse_consent(
                means, visit.customer_id, asked.consent_id, Yes(seal_of(asked.consent), Channel.API)
            )
    return visit


def _show(visit: _Visit, paper: Paper) -> None:
    means, customer_id = visit.means, visit.customer_id
    asked = ask_consent(
        means,
        customer_id,
        (category_of(paper.kind),),
        Purpose.UNDERWRITING,
        visit.person.language,
        Channel.API,
        brought_up_by_person=True,
    )
    grant_consent(means, customer_id, asked.consent_id, Yes(seal_of(asked.consent), Channel.API))
    data = paper.read(local_day(visit.clock())).model_dump_json().encode()
    evidence = receive_evidence(means, customer_id, paper.kind, Purpose.UNDERWRITING, "paper.pdf", data)
    settle_evidence(means, customer_id, evidence.evidence_id, Yes(fields_hash(evidence), Channel.API), {})


def _do(visit: _Visit, promise: Promise, chance: Random) -> None:
    """Repay, let the time pass paying every month, show the income; then it is a moment of the window."""
    suggestion = promise.suggestion
    began, doing = visit.clock.at, suggestion.doing
    if doing.repay_minor:
        repay_limits(visit.means, visit.customer_id, "repaid", doing.repay_minor)
    last = suggestion.until - timedelta(minutes=1)
    asks_at = (suggestion.opens_at + (last - suggestion.opens_at) * chance.random()).astimezone(UTC)
    for place in range((asks_at - began) // _A_MONTH):
        visit.clock.at = began + _A_MONTH * (place + 1)
        _pay(visit, f"month {place}", _PAYS_MINOR)
    visit.clock.at = asks_at
    _bring_down(visit, suggestion.bounds.used_max_minor)
    if doing.months and chance.random() < 0.5:
        _told_by_lender(visit, promise)
    if doing.document is not None:
        _show(visit, income_paper(doing.document, doing.income_minor))


def _pay(visit: _Visit, step_id: str, amount_minor: int) -> None:
    with visit.means.storage.reading() as stores:
        drawn = stores.limits.drawn_minor(visit.customer_id)
    if drawn:
        repay_limits(visit.means, visit.customer_id, step_id, min(drawn, amount_minor))


def _bring_down(visit: _Visit, used_max_minor: int) -> None:
    """What a repayment spent on interest is repaid on top."""
    with visit.means.storage.reading() as stores:
        drawn = stores.limits.drawn_minor(visit.customer_id)
    if drawn > used_max_minor:
        repay_limits(visit.means, visit.customer_id, "on top", drawn - used_max_minor)


def _told_by_lender(visit: _Visit, promise: Promise) -> None:
    """The lender's own count of the months that went by, every payment on time."""
    before, months = visit.person.history, promise.suggestion.doing.months
    pays = months if visit.person.drawn_minor > promise.suggestion.doing.repay_minor else 0
    tell_history(
        visit.means,
        visit.customer_id,
        AccountHistory(
            months_on_book=before.months_on_book + months,
            on_time_payments_12m=max(0, before.on_time_payments_12m - months) + pays,
            late_payments_12m=before.late_payments_12m if months < 12 else 0,
        ),
    )

"""Ask for consent: draft it, note that it was asked for; nothing is opened by asking."""

from datetime import datetime

from assistant.actions.change_consent import move
from assistant.actions.means import Means
from assistant.storage.stores import Stores
from models.errors import NoOpenLimit
from models.facts.consent import (
    Bounds,
    Channel,
    ConsentRecord,
    ConsentState,
    DataCategory,
    Purpose,
)
from models.facts.language import Language
from tools.audit.seal import seal_of
from tools.consent.asking import answer_is_late, draft, in_state, require_may_ask, require_of_age
from tools.consent.changing import change_of
from tools.consent.notice import text_of
from tools.consent.standing import may_collect
from tools.explanation.figures import local_day
from tools.policy.admitting import require_admitted


def ask_consent(
    means: Means,
    customer_id: str,
    categories: tuple[DataCategory, ...],
    purpose: Purpose,
    language: Language,
    channel: Channel,
    *,
    brought_up_by_person: bool = False,
    bounds: Bounds | None = None,
    recipient: str | None = None,
) -> ConsentRecord:
    """The request, or the one that already stands: active, still unanswered, or paused.

    A consent that stands on other bounds, or under which no more may come in, is asked for anew; the new one
    supersedes it once it is granted. Raises AskedTooSoon within the window after a refusal, unless the person
    brings it up; ConsentAboveCeiling, SensitiveBundled, FraudDataWalled, NoOpenLimit, UnderAge, and
    EvidenceBarred for evidence that the policy bars from credit.
    """
    at = means.now()
    to_whom = recipient or means.controller
    with means.storage.writing() as stores:
        customer = stores.customers.lock(customer_id)
        require_of_age(customer.age_on(local_day(at)), means.pack.age.adult_from)
        require_admitted(categories, purpose, means.pack)
        if purpose is Purpose.MONITORING and not stores.gate.limit_open(customer_id, at):
            raise NoOpenLimit
        known = stores.consents.of_customer(customer_id)

        def standing(state: ConsentState) -> ConsentRecord | None:
            return in_state(state, known, purpose, categories, to_whom, at)

        active, paused = standing(ConsentState.ACTIVE), standing(ConsentState.PAUSED)
        for record in (active, standing(ConsentState.REQUESTED), paused):
            if record is not None and _serves(stores, record, bounds, at):
                return record
        _lapse_late(means, stores, known, at)
        if not brought_up_by_person:
            require_may_ask(known, purpose, categories, at)
        replaced = standing(ConsentState.REQUESTED)
        if replaced is not None:  # asked for on other bounds, which nobody has answered
            move(means, stores, replaced, ConsentState.LAPSED, Channel.SYSTEM, at)
        stands = active or paused
        drafted = draft(
            consent_id=means.new_id("cns"),
            customer_id=customer_id,
            categories=categories,
            purpose=purpose,
            controller=means.party(means.controller),
            language=language,
            at=at,
            bounds=bounds,
            recipient=means.party(to_whom),
            supersedes=None if stands is None else stands.consent_id,
        )
        record = ConsentRecord(
            consent=drafted.consent, state=ConsentState.REQUESTED, revision=1, changed_at=at
        )
        change = change_of(None, record, channel, means.signing_keys)
        stores.consents.add(record, seal_of(record.consent), change, text_of(drafted.notice))
    return record


def _serves(stores: Stores, record: ConsentRecord, bounds: Bounds | None, at: datetime) -> bool:
    """Whether what stands is what is asked for now, and lets something come in."""
    if bounds is not None and record.consent.bounds != bounds:
        return False
    return may_collect(record.consent, stores.gate.collected(record.consent), at)


def _lapse_late(means: Means, stores: Stores, known: tuple[ConsentRecord, ...], at: datetime) -> None:
    for record in known:
        if answer_is_late(record, at):
            move(means, stores, record, ConsentState.LAPSED, Channel.SYSTEM, at)

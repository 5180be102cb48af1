"""Every verb that changes what consent opens or what rests on it, each ready to be done once."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from sqlalchemy import text as sql

from assistant.actions.change_consent import pause_consent, refuse_consent, resume_consent
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.actions.settle_evidence import fields_hash, remove_evidence, settle_evidence
from assistant.actions.settle_offer import decline_offer
from assistant.actions.withdraw_consent import withdraw_consent
from assistant.wiring import Program
from models.facts.offer import Answer
from tests.consent.given_consents import API, allowed, asked, bounds, granted, sent
from tests.given import a_customer, yes_to
from tests.given_papers import accepted, an_offer, read, shown
from tests.given_papers import asked as requested

Deed = Callable[[], object]


def _ask(means: Means, customer_id: str) -> Deed:
    """On other bounds than those asked for before, so that two consents change."""
    asked(means, customer_id)
    return partial(asked, means, customer_id, within=bounds(data_life_days=9))


def _grant(means: Means, customer_id: str) -> Deed:
    """In the place of another, on which an offer rests."""
    shown(means, customer_id)
    an_offer(means, customer_id)
    request = asked(means, customer_id, within=bounds(data_life_days=9))
    return partial(granted, means, customer_id, request)


def _refuse(means: Means, customer_id: str) -> Deed:
    request = asked(means, customer_id)
    return partial(refuse_consent, means, customer_id, request.consent_id, yes_to(request))


def _pause(means: Means, customer_id: str) -> Deed:
    evidence = shown(means, customer_id)
    an_offer(means, customer_id)
    return partial(pause_consent, means, customer_id, evidence.consent_id, API)


def _resume(means: Means, customer_id: str) -> Deed:
    record = allowed(means, customer_id)
    pause_consent(means, customer_id, record.consent_id, API)
    return partial(resume_consent, means, customer_id, record.consent_id, API)


def _withdraw(means: Means, customer_id: str) -> Deed:
    evidence = shown(means, customer_id)
    an_offer(means, customer_id)
    return partial(withdraw_consent, means, customer_id, evidence.consent_id, None, API)


def _receive(means: Means, customer_id: str) -> Deed:
    allowed(means, customer_id)
    return partial(sent, means, customer_id)


def _settle(means: Means, customer_id: str) -> Deed:
    allowed(means, customer_id)
    evidence = sent(means, customer_id)
    yes = Yes(fields_hash(evidence), API)
    return partial(settle_evidence, means, customer_id, evidence.evidence_id, yes, {})


def _remove(means: Means, customer_id: str) -> Deed:
    evidence = shown(means, customer_id)
    an_offer(means, customer_id)
    return partial(remove_evidence, means, customer_id, evidence.evidence_id)


def _request(means: Means, customer_id: str) -> Deed:
    """Again, so that an older offer makes room."""
    shown(means, customer_id)
    an_offer(means, customer_id, 500_000)
    return partial(requested, means, customer_id)


def _accept(means: Means, customer_id: str) -> Deed:
    shown(means, customer_id)
    offer = an_offer(means, customer_id)
    read(means, customer_id, offer)
    return partial(accepted, means, customer_id, offer)


def _decline(means: Means, customer_id: str) -> Deed:
    shown(means, customer_id)
    offer = an_offer(means, customer_id)
    return partial(decline_offer, means, customer_id, offer.offer_id, Yes(offer.terms_hash, API))


VERBS: dict[str, Callable[[Means, str], Deed]] = {
    "ask": _ask,
    "grant": _grant,
    "refuse": _refuse,
    "pause": _pause,
    "resume": _resume,
    "withdraw": _withdraw,
    "receive": _receive,
    "settle": _settle,
    "remove": _remove,
    "request": _request,
    "accept": _accept,
    "decline": _decline,
}
"""Each prepares somebody and gives what is to be done."""


def ready(means: Means, verb: str) -> tuple[str, Deed]:
    customer_id = a_customer(means).customer_id
    return customer_id, VERBS[verb](means, customer_id)


def trace(program: Program, customer_id: str) -> dict[str, Any]:
    """What is on record of somebody, without ids and times: what two people share who did the same."""
    with program.means.storage.reading() as stores:
        records = stores.consents.of_customer(customer_id)
        receipts = [
            [(change.revision, change.to_state) for change in stores.consents.changes(each.consent_id)]
            for each in records
        ]
        return {
            "receipts": receipts,
            "states": [(each.state, each.revision) for each in records],
            "evidence": [each.state for each in stores.upkeep.tombstones(customer_id)],
            "readable": len(stores.evidence.covered(customer_id, program.means.now())),
            "offers": [offer.state for offer in stores.offers.of_customer(customer_id)],
            "decisions": len(stores.decisions.of_customer(customer_id)),
            "answers": _answers(stores.offers.all_answers(customer_id)),
            "looks": [look.standing for look in stores.gate.accesses(customer_id)],
            "limits": [
                limit.amount_minor for limit in stores.limits.in_force(customer_id, program.means.now())
            ],
            "limit changes": _limit_changes(program, customer_id),
        }


def _answers(answers: Iterable[Answer]) -> Counter[str]:
    """By topic. A yes to fields goes with its document's key, which may be a moment after the document."""
    topics = Counter(each.subject.partition(":")[0] for each in answers)
    del topics["fields"]
    return topics


def _limit_changes(program: Program, customer_id: str) -> int:
    query = sql(
        "SELECT count(*) FROM limit_changes JOIN limits ON limits.limit_id = limit_changes.limit_id"
        " WHERE limits.customer_id = :customer_id"
    )
    with program.engine.connect() as connection:
        return int(connection.execute(query, {"customer_id": customer_id}).scalar_one())

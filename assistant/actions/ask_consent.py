"""Ask for consent: draft it, note that it was asked for; nothing is opened by asking."""

from assistant.actions.change_consent import move
from assistant.actions.means import Means
from assistant.storage.stores import Stores
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
from tools.consent.asking import answer_is_late, draft, paused, require_may_ask, unanswered
from tools.consent.changing import change_of
from tools.consent.standing import covering


def ask_consent(
    means: Means,
    customer_id: str,
    category: DataCategory,
    purpose: Purpose,
    language: Language,
    channel: Channel,
    *,
    brought_up_by_person: bool = False,
    bounds: Bounds | None = None,
) -> ConsentRecord:
    """The request, or the one that already stands: active, still unanswered, or paused.

    Raises AskedTooSoon within the window after a refusal, unless the person brings it up;
    ConsentAboveCeiling when `bounds` are wider than the purpose allows.
    """
    at = means.now()
    with means.storage.writing() as stores:
        stores.customers.lock(customer_id)
        known = stores.consents.of_customer(customer_id)
        standing = (
            covering(known, purpose, category, means.controller, at)
            or unanswered(known, purpose, category)
            or paused(known, purpose, category, at)
        )
        if standing is not None and answer_is_late(standing, at):
            move(means, stores, standing, ConsentState.LAPSED, Channel.SYSTEM, at)
        elif standing is not None:
            return standing
        if not brought_up_by_person:
            require_may_ask(known, purpose, category, at)
        consent = draft(
            consent_id=means.new_id("cns"),
            customer_id=customer_id,
            category=category,
            purpose=purpose,
            controller=means.controller,
            language=language,
            at=at,
            bounds=bounds,
        )
        record = ConsentRecord(consent=consent, state=ConsentState.REQUESTED, revision=1, changed_at=at)
        _keep(means, stores, record, channel)
    return record


def _keep(means: Means, stores: Stores, record: ConsentRecord, channel: Channel) -> None:
    change = change_of(None, record, channel, means.signing_keys)
    stores.consents.add(record, seal_of(record.consent), change)

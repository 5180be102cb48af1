"""Consents in every condition, for tests of what they open and what they do not."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant.actions.ask_consent import ask_consent
from assistant.actions.change_consent import grant_consent
from assistant.actions.means import Means
from assistant.actions.receive_evidence import receive_evidence
from assistant.storage.gate import Use
from models.errors import ConsentMissing
from models.facts.consent import (
    Bounds,
    Channel,
    ConsentRecord,
    DataCategory,
    Frequency,
    Method,
    Purpose,
    Standing,
)
from models.facts.evidence import Evidence, EvidenceKind, FieldName, FieldValue
from models.facts.fact import Fact
from models.facts.language import Language
from tests.consent.given_notices import BUREAU
from tests.given import yes_to
from tests.given_papers import a_document
from tools.consent.asking import ceilings

API, EN = Channel.API, Language.EN
DIPLOMA, UNDERWRITING = EvidenceKind.DIPLOMA, Purpose.UNDERWRITING


def with_a_bureau(means: Means) -> Means:
    """Somebody besides the lender can be named as a recipient."""
    return replace(means, parties={**means.parties, BUREAU.party_id: BUREAU})


def bounds(purpose: Purpose = UNDERWRITING, **narrower: int | Frequency) -> Bounds:
    """The purpose's ceiling but for what is named."""
    changed: Bounds = ceilings()[purpose].model_copy(update=narrower)
    return changed


def asked(
    means: Means,
    customer_id: str,
    *categories: DataCategory,
    purpose: Purpose = UNDERWRITING,
    within: Bounds | None = None,
    recipient: str | None = None,
    brought_up: bool = False,
) -> ConsentRecord:
    """A request for a diploma, unless said otherwise."""
    return ask_consent(
        means,
        customer_id,
        categories or (DataCategory.DIPLOMA,),
        purpose,
        EN,
        API,
        bounds=within,
        recipient=recipient,
        brought_up_by_person=brought_up,
    )


def granted(means: Means, customer_id: str, record: ConsentRecord) -> ConsentRecord:
    return grant_consent(means, customer_id, record.consent_id, yes_to(record))


def allowed(
    means: Means,
    customer_id: str,
    *categories: DataCategory,
    purpose: Purpose = UNDERWRITING,
    within: Bounds | None = None,
    recipient: str | None = None,
) -> ConsentRecord:
    """The same, granted."""
    record = asked(means, customer_id, *categories, purpose=purpose, within=within, recipient=recipient)
    return granted(means, customer_id, record)


def sent(
    means: Means,
    customer_id: str,
    kind: EvidenceKind = DIPLOMA,
    purpose: Purpose = UNDERWRITING,
    values: Mapping[FieldName, FieldValue | None] | None = None,
) -> Evidence:
    """A typed document, read and waiting for the person."""
    return receive_evidence(means, customer_id, kind, purpose, "a.pdf", a_document(kind, values))


def a_use(purpose: Purpose = UNDERWRITING, method: Method = Method.AUTOMATED_DECISION) -> Use:
    return Use(purpose, method, "test", "dec_test")


def facts(means: Means, customer_id: str, use: Use | None = None) -> tuple[Fact, ...]:
    with means.storage.writing() as stores:
        return stores.evidence.facts(customer_id, use or a_use(), means.now(), lambda: means.new_id("acc"))


def refusals(means: Means, customer_id: str) -> list[Standing]:
    """Why uses were refused, in order, as the record has it."""
    with means.storage.reading() as stores:
        looks = stores.gate.accesses(customer_id)
    return [look.standing for look in looks if look.standing is not Standing.GRANTED]


def why(act: Callable[[], object]) -> Standing:
    """The reason with which something is refused; granted where it is not."""
    try:
        act()
    except ConsentMissing as refused:
        found = refused.details["standing"]
        assert isinstance(found, Standing)
        return found
    return Standing.GRANTED


def states(means: Means, customer_id: str) -> list[str]:
    """Of all consents, oldest first."""
    with means.storage.reading() as stores:
        return [record.state.value for record in stores.consents.of_customer(customer_id)]


def receipts(means: Means, consent_id: str) -> list[str]:
    """The states that a consent has receipts for, in order."""
    with means.storage.reading() as stores:
        return [change.to_state.value for change in stores.consents.changes(consent_id)]

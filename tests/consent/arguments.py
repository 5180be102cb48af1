"""What every way into the program is called with: things of a world, and things that say nothing."""

from datetime import timedelta
from functools import partial
from typing import Any

from assistant.actions.decrease_limit import Proposal
from assistant.actions.means import Means
from assistant.actions.recorded_answer import Yes
from assistant.storage.gate import Use
from assistant.storage.payment_states import Noted
from models.facts.consent import Channel, ConsentState, DataCategory, Method, Purpose
from models.facts.evidence import EvidenceKind
from models.facts.language import Language
from models.facts.payment import Merchant, ScamPattern
from models.risk.artefact import read_card
from models.risk.registry import SHIPPED
from tests.consent.given_plants import World, planted_events
from tests.given_papers import a_document, scene_wish, standing_wish
from tests.simulation.given_simulations import taken_by_simulations
from tools.audit.seal import seal_of


def arguments(world: World, means: Means) -> dict[str, list[Any]]:
    """What there is to ask for, by the name of the parameter; ids of every kind, and one that is nobody's."""
    evidence_ids = [each.evidence_id for each in world.evidence]
    with world.means.storage.reading() as stores:
        records = [stores.consents.get(each, world.customer_id) for each in world.consent_ids]
        pieces = [piece for piece, _ in stores.gate.pieces(world.customer_id)]
        changes = stores.consents.changes(world.consent_ids[0])
    at = [world.clock(), world.clock() + timedelta(days=3)]
    agreed = [Yes(seal_of(each.consent), Channel.API) for each in records[:3]]
    agreed += [Yes(each.terms_hash, Channel.API) for each in world.offers]
    agreed += [Yes(seal_of(each), Channel.API) for each in world.evidence[:3]]
    uses = [Use(purpose, method, "test", None) for purpose in Purpose for method in Method]
    found: dict[str, list[Any]] = {
        "customer_id": [world.customer_id, "cus_unknown"],
        "consent_id": [*world.consent_ids, "cns_unknown"],
        "evidence_id": [*evidence_ids, "evd_unknown"],
        "decision_id": [each.decision_id for each in world.decisions],
        "offer_id": [each.offer_id for each in world.offers],
        "conversation_id": [world.conversation.conversation_id],
        "conversation": [world.conversation],
        "at": at,
        "before": at,
        "asked_before": at,
        "record": records,
        "consent": [each.consent for each in records],
        "piece": pieces,
        "evidence": world.evidence,
        "offer": world.offers,
        "subject": [
            *(f"fields:{each}" for each in evidence_ids),
            *(f"{topic}:{each}" for each in world.consent_ids for topic in ("consent", "withdrawal")),
            *(f"offer:{each.offer_id}" for each in world.offers),
        ],
        "yes": agreed,
        "terms_hash": [each.terms_hash for each in agreed],
        "use": uses,
        "access_ids": [partial(means.new_id, "acc")],
        "purpose": list(Purpose),
        "method": list(Method),
        "kind": list(EvidenceKind),
        "categories": [(category,) for category in DataCategory],
        "channel": [Channel.API, Channel.SYSTEM],
        "language": [Language.EN, Language.ZH],
        "wish": [standing_wish(900_000), scene_wish()],
        "corrections": [{}],
        "file_name": ["new.pdf"],
        "data": [a_document(kind) for kind in EvidenceKind],
        "text": ["why?", "what do you know about me?", "show me my documents", "what did you read?", "hello"],
        "page": [1],
        "after": [-1],
        "size": [200],
        "to": [ConsentState.REVOKED],
        "reason": ["asked_for_person"],
        "change": list(changes),
        "sha256": [each.consent.notice_sha256 for each in records],
        "until": [world.clock() + timedelta(days=30)],
        "basis": ["a dispute"],
        "sent_by": ["key_1", "key_2"],
        "events": [planted_events(Purpose.UNDERWRITING)],
        "old_consent_id": list(world.event_consents),
        "new": [each.consent for each in records[:1]],
        "means": [means],
        "parties": [means.parties],
        "state": [None],
        "answer": ["yes"],
    }
    return found | _beside_documents(world) | taken_by_simulations()


def _beside_documents(world: World) -> dict[str, list[Any]]:
    """What has nothing to do with anything that a document says."""
    return {
        **{name: [] for name in _NEVER_GIVEN},
        "about": [None],
        "external_id": [None],
        "name": ["Li Na"],
        "born_on": [world.clock().date().replace(year=2000)],
        "limit_minor": [100_000],
        "what": ["name"],
        "should_be": ["Li Na"],
        "url": ["https://nobody.example/told"],
        "token": ["nobody's"],
        "secret": ["nobody's"],
        "key": ["a-key"],
        "principal": [world.customer_id],
        "request_hash": ["0" * 64],
        "lasts": [timedelta(hours=1)],
        "payment_id": ["pay_1"],
        "mine": [True],
        "scam": [True],
        "by": ["key_unknown"],
        "topic": ["stop"],
        "phone": ["13800000000"],
        "limit_id": ["lim_unknown"],
        "limit_ids": [("lim_unknown",)],
        "decrease_id": ["dcr_unknown"],
        "proposal": [Proposal(50_000, "Wang Fang", "late payments")],
        "to_minor": [50_000],
        "saying": ["late payments"],
        "cards": [()],
        "seal": ["0" * 64],
        "counted_at": [world.clock()],
        "step_id": ["c1"],
        "lines": [()],
        "amount_minor": [100],
        "account": ["limit:lim_unknown"],
        "merchant_id": ["mer_1"],
        "merchant": [Merchant(merchant_id="mer_1", name="Nobody", category_code="5712")],
        "fee_minor": [0],
        "day": [world.clock().date()],
        "statement": [world.clock().date()],
        "latest": [200],
        "pack": [world.means.pack],
        "since": [world.clock()],
        "content": ["0" * 64],
        "happened": list(Noted),
        "patterns": [frozenset(ScamPattern)],
        "paid_at": [world.clock()],
        "delivery_id": ["dlv_unknown"],
        "lease": [timedelta(minutes=1)],
        "counterparty": ["nobody"],
        "document": [{}],
        "scores": [()],
        "version": ["cn-0+000000000000", *(each.risk.risk_model_version for each in world.decisions[:1])],
        "risk_model_version": [each.risk.risk_model_version for each in world.decisions[:1]],
        "card": [read_card(SHIPPED)[0]],
    }


_NEVER_GIVEN = (
    *("assessment", "first", "known", "shop", "fact", "limits", "limit", "began", "earlier", "later"),
    *("payment", "asked", "delivery", "customer", "history", "promises", "decrease", "count", "ask"),
)
"""Ways that take one of these are about payments and limits alone, and are not tried."""

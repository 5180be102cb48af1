"""What there is to ask for that has nothing to do with anything a document says, by parameter."""

from datetime import timedelta
from typing import Any

from assistant.actions.decrease_limit import Proposal
from assistant.storage.payment_states import Noted
from models.facts.payment import Merchant, ScamPattern
from models.risk.artefact import read_card
from models.risk.registry import SHIPPED
from tests.consent.given_plants import World


def beside_documents(world: World) -> dict[str, list[Any]]:
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
        "ask": [],
        "cards": [()],
        "decrease": [],
        "customer": [],
        "limit": [],
        "seal": ["0" * 64],
        "count": [],
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
        **{key: list[Any]() for key in ("customer", "delivery", "history", "promises")},
        "delivery_id": ["dlv_unknown"],
        "lease": [timedelta(minutes=1)],
        "counterparty": ["nobody"],
        "document": [{}],
        "scores": [()],
        "version": ["cn-0+000000000000", *(each.risk.risk_model_version for each in world.decisions[:1])],
        "risk_model_version": [each.risk.risk_model_version for each in world.decisions[:1]],
        "card": [read_card(SHIPPED)[0]],
        **_of_the_log(),
    }


def _of_the_log() -> dict[str, list[Any]]:
    return {
        "position": [0, 1],
        "tree_size": [1, 2],
        "old_size": [1],
        "first_size": [1],
        "claims": [{}],
        "completed": [()],
        "histories": [{}],
        **{name: list[Any]() for name in ("log", "entry", "edge", "mac")},
    }


_NEVER_GIVEN = (
    *("assessment", "first", "known", "shop", "fact", "limits", "limit", "began", "earlier", "later"),
    *("payment", "asked", "delivery"),
)
"""Ways that take one of these are about payments and limits alone, and are not tried."""

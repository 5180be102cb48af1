"""What the people of a storm buy: shops, baskets and amounts, drawn from a seeded source."""

from dataclasses import dataclass
from random import Random

from assistant.benching.ledger_storm.asked import Ask, AskKind
from assistant.benching.ledger_storm.wire import Json
from models.facts.evidence import Scene

LINE_MINOR = (500, 15_000)
"""From the least to the most that one line of a basket costs."""


@dataclass(frozen=True, slots=True)
class Shop:
    """`code` is an ISO 18245 category code; `scenes` are what is sold there."""

    merchant_id: str
    name: str
    code: str
    scenes: tuple[Scene, ...]


SHOPS = (
    Shop("mer_furniture", "Homewell Furniture", "5712", (Scene.FURNITURE, Scene.OTHER)),
    Shop("mer_electric", "Bright Electric", "5732", (Scene.APPLIANCES, Scene.ELECTRONICS, Scene.OTHER)),
    Shop("mer_market", "Corner Market", "5411", (Scene.OTHER,)),
    Shop("mer_games", "Tips and Games", "7994", (Scene.FURNITURE, Scene.OTHER)),
)


def a_payment(draw: Random, customer_id: str, payment_id: str) -> Ask:
    """A payment for a basket at one of the shops, with or without its lines."""
    shop = draw.choices(SHOPS, weights=(4, 4, 3, 1))[0]
    scenes = draw.sample(shop.scenes, draw.randint(1, len(shop.scenes)))
    lines = [{"category": scene.value, "amount_minor": draw.randint(*LINE_MINOR)} for scene in scenes]
    said = draw.random() < 0.7
    body: Json = {
        "customer_id": customer_id,
        "payment_id": payment_id,
        "amount_minor": sum(int(str(line["amount_minor"])) for line in lines),
        "merchant": {"merchant_id": shop.merchant_id, "name": shop.name, "category_code": shop.code},
        "lines": lines if said else [],
    }
    return Ask(AskKind.AUTHORISE, customer_id, payment_id, "", "/v1/payments/authorize", body)


def with_other_content(ask: Ask) -> Ask:
    """The same id asking for something else; a void says nothing but its id, so its id asks for a capture."""
    if ask.kind is AskKind.VOID:
        path = ask.path.removesuffix("void") + "capture"
        body: Json = {"capture_id": ask.step_id, "amount_minor": 1}
        return Ask(AskKind.CAPTURE, ask.customer_id, ask.subject, ask.step_id, path, body)
    body = {**ask.body, "amount_minor": ask.amount_minor + 1}
    return Ask(ask.kind, ask.customer_id, ask.subject, ask.step_id, ask.path, body)


def of_somebody_else(ask: Ask, customer_id: str) -> Ask:
    """The same payment id, claimed for another customer."""
    body = {**ask.body, "customer_id": customer_id}
    return Ask(ask.kind, customer_id, ask.subject, ask.step_id, ask.path, body)

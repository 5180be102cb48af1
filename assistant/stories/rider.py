"""The rider: a real need in one scene, a limit that works only there. Steps 1 and 2."""

from collections.abc import Iterator

from assistant.stories.belongings import his_purchase, his_rental_contract, his_shop
from assistant.stories.stage import Json, Person, Stage
from assistant.stories.telling import Step
from models.facts.language import Language

_SAID = {
    Language.ZH: ("我刚搬到上海，想买家具，钱不够", "租房合同和订单", "同意", "就这些", "接受这个额度"),
    Language.EN: (
        "I just moved to Shanghai and need money for furniture",
        "the rental contract and the order",
        "yes",
        "that's all",
        "I accept the offer",
    ),
}


def rider(stage: Stage) -> Iterator[Step]:
    """Standing limit 5,000, of which 2,000 is used; furniture for 4,200."""
    wish, documents, yes, that_is_all, accept = _SAID[stage.language]
    him = stage.person("rider")
    him.say(wish)
    reply = him.say(documents)
    while any(card["card"] == "consent" and card["open"] for card in reply["cards"]):
        reply = him.say(yes)
    him.share("rental_contract", "scene_purchase", his_rental_contract(stage))
    him.share("purchase", "scene_purchase", his_purchase(stage))
    offer = him.card(him.say(that_is_all), "offer")
    yield Step(
        "合同显示真的搬了家，购物单是家具：建议一份只用于家具的场景额度，补足 3,000 之外的 1,200",
        "The contract shows a real move and the basket shows furniture: a limit for furniture alone, for the "
        "1,200 beyond the 3,000 he has left",
        offer is not None and offer["new_limit_minor"] == 120_000 and bool(offer["scope_text"]),
        f"{offer['new_limit_text']}: {offer['scope_text']}; {'; '.join(offer['reasons'])}" if offer else "-",
    )

    him.say(accept)
    yield _paid(stage, him)
    yield _tip_refused(stage, him)


def _paid(stage: Stage, him: Person) -> Step:
    limits = {each["limit_id"]: each for each in him.get("/v1/customers/me/limits")["items"]}
    answer = _pay(stage, him, "pay_furniture", 420_000, "5712", [("furniture", 420_000)])
    drawn = sorted(
        (limits[each["limit_id"]]["kind"], each["amount_minor"]) for each in answer.get("drawn", ())
    )
    return Step(
        "他接受后去家具店付款，通过；账上写明从哪个额度用了多少",
        "He accepts and pays at the furniture shop; the ledger shows how much came from which limit",
        answer.get("verdict") == "approve" and drawn == [("scene", 120_000), ("standing", 300_000)],
        ", ".join(f"{kind} {amount / 100:,.0f}" for kind, amount in drawn),
    )


def _tip_refused(stage: Stage, him: Person) -> Step:
    """Nothing is left but the scene limit's own scene; a tip finds no money there."""
    answer = _pay(stage, him, "pay_tip", 5_000, "7922", [("other", 5_000)])
    return Step(
        "直播打赏用不了这份额度",
        "A live-stream tip finds no money there",
        answer.get("verdict") == "decline" and not answer.get("drawn"),
        str(answer.get("verdict")),
    )


def _pay(
    stage: Stage, him: Person, payment_id: str, amount_minor: int, code: str, lines: list[tuple[str, int]]
) -> Json:
    body = {
        "customer_id": him.customer_id,
        "payment_id": f"{payment_id}_{him.customer_id}",
        "amount_minor": amount_minor,
        "currency": "CNY",
        "merchant": {
            "merchant_id": "mer_1",
            "name": his_shop(stage),
            "category_code": code,
            "country": "CN",
        },
        "lines": [{"category": scene, "amount_minor": amount} for scene, amount in lines],
        "at": stage.built.means.now().isoformat(),
    }
    answer: Json = stage.integrator.post("/v1/payments/authorize", json=body).json()
    return answer

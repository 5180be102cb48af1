"""The rider: a real need in one scene, a limit that works only there, and a scam on the way home."""

from collections.abc import Iterator, Sequence
from typing import Any

from assistant.stories.belongings import his_purchase, his_rental_contract, his_shop
from assistant.stories.paying import at_the_airline, chosen, rebooking, stranger, transfer, waits
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

    stage.reads_the_cost()
    him.say(accept)
    yield _paid(stage, him)
    yield _refunded(stage, him)
    yield _tips_refused(stage, him)
    yield _circle_refused(stage, him)
    yield from _on_the_way_home(stage, him)


def _paid(stage: Stage, him: Person) -> Step:
    answer = _pay(stage, him, "pay_furniture", 420_000, "5712", [("furniture", 420_000)])
    taken = _step(stage, answer["payment_id"], "capture", {"capture_id": "c1", "amount_minor": 420_000})
    limits = _limits(him)
    drawn = sorted(
        (limits[each["limit_id"]]["kind"], each["drawn_minor"]) for each in taken.get("movements", ())
    )
    return Step(
        "他接受后去家具店付款，通过；账上写明从哪个额度用了多少",
        "He accepts and pays at the furniture shop; the ledger shows how much came from which limit",
        answer.get("verdict") == "approve" and drawn == [("scene", 120_000), ("standing", 300_000)],
        ", ".join(f"{kind} {amount / 100:,.0f}" for kind, amount in drawn),
    )


def _refunded(stage: Stage, him: Person) -> Step:
    payment = f"pay_furniture_{him.customer_id}"
    cash = {"refund_id": "r1", "amount_minor": 50_000, "to": "cash"}
    refused = _step(stage, payment, "refund", cash)
    _step(stage, payment, "refund", {"refund_id": "r2", "amount_minor": 50_000})
    left = sorted((each["kind"], each["available_minor"]) for each in _limits(him).values())
    return Step(
        "退掉一把椅子：退款回到场景额度，不会变成现金",
        "A chair goes back: the refund restores the scene limit and never becomes cash",
        refused.get("status") == 422 and left == [("scene", 50_000), ("standing", 0)],
        ", ".join(f"{kind} {amount / 100:,.0f}" for kind, amount in left),
    )


_TIPS: tuple[tuple[str, str, list[tuple[Any, ...]]], ...] = (
    ("pay_tip", "7922", [("other", 5_000)]),
    ("pay_basket", "5712", [("furniture", 10_000), ("other", 5_000)]),
    ("pay_split_1", "7922", [("other", 2_500)]),
    ("pay_split_2", "7922", [("other", 2_500)]),
    ("pay_wallet", "6540", [("furniture", 5_000)]),
    ("pay_recoded", "7922", [("furniture", 5_000)]),
    ("pay_coded_alike", "5719", [("furniture", 5_000)]),
    ("pay_called_a_tip", "5712", [("furniture", 5_000, "Live-stream tip")]),
    ("pay_gift_card", "5712", [("furniture", 5_000, "礼品卡")]),
)
"""A tip as such, in a basket, in halves, as a wallet's top-up, at the shop recoded, as furniture."""


def _tips_refused(stage: Stage, him: Person) -> Step:
    """There is money again on the scene limit, and a tip finds none of it."""
    answers = [
        _pay(stage, him, name, sum(line[1] for line in lines), code, lines) for name, code, lines in _TIPS
    ]
    return Step(
        "直播打赏换什么样子都用不了这份额度：直接打赏、混进购物单、拆成两笔、充值钱包、商户改了类别、写成家具",
        "A live-stream tip finds no money there in any disguise: as such, in a basket, in halves, through a "
        "wallet, under the shop's changed code, called furniture",
        all(answer.get("verdict") == "decline" and not answer.get("drawn") for answer in answers),
        ", ".join(str(answer.get("verdict")) for answer in answers),
    )


def _on_the_way_home(stage: Stage, him: Person) -> Iterator[Step]:
    """He has repaid some of it and bought a ticket; then a message says that the flight must be rebooked."""
    stage.pass_time(hours=3)
    repaid = {"repayment_id": "rep_1", "amount_minor": 200_000}
    stage.integrator.post(f"/v1/customers/{him.customer_id}/repayments", json=repaid)
    at_the_airline(stage, him, "ticket", 60_000, "MU5137")
    payment = transfer(stage, him, "false_fee", 50_000, stranger(stage), rebooking(stage))
    card = waits(him, payment)
    stopped = chosen(him, payment, "stop", {"scam": True})
    yield Step(
        "回家路上收到短信，要付机票改签费给一个新的收款人：停下，写明原因和怎么办；他停掉了",
        "On the way home a message has him pay a rebooking fee to a new payee: held, with why and what to "
        "do; he stops it",
        payment["verdict"] == "hold" and bool(card["looks_wrong"]) and stopped["state"] == "stopped",
        f"{card['trick_text']}: {' '.join(card['looks_wrong'])} {stopped['money_text']}",
    )
    fee = at_the_airline(stage, him, "true_fee", 30_000, rebooking(stage))
    yield Step(
        "真的改签费付给卖票的航空公司，直接通过",
        "The true rebooking fee, paid to the airline he bought the ticket from, passes without a word",
        fee["verdict"] == "approve",
        str(fee["verdict"]),
    )


def _circle_refused(stage: Stage, him: Person) -> Step:
    """Money that goes to a shop and comes straight back, again and again; the tips are some hours ago."""
    stage.pass_time(hours=3)
    for number in range(5):
        answer = _pay(stage, him, f"pay_round_{number}", 5_000, "5712", [("furniture", 5_000)])
        _step(stage, answer["payment_id"], "capture", {"capture_id": "c1", "amount_minor": 5_000})
        _step(stage, answer["payment_id"], "refund", {"refund_id": "r1", "amount_minor": 5_000})
    refused = _pay(stage, him, "pay_round_6", 5_000, "5712", [("furniture", 5_000)])
    why = [each["reason"] for each in refused.get("considered", ()) if each["reason"]["code"] != "used_up"]
    return Step(
        "商户一收款就退款，来回五次：这家商户的场景额度先停用，等核实",
        "A shop takes the money and gives it straight back, five times: scene limits stay shut there until "
        "that is looked into",
        refused.get("verdict") == "decline" and [each["code"] for each in why] == ["merchant_under_review"],
        "; ".join(each["text"] for each in why),
    )


def _limits(him: Person) -> dict[str, Json]:
    return {each["limit_id"]: each for each in him.get("/v1/customers/me/limits")["items"]}


def _step(stage: Stage, payment_id: str, verb: str, body: Json) -> Json:
    answer: Json = stage.integrator.post(f"/v1/payments/{payment_id}/{verb}", json=body).json()
    return answer


def _pay(
    stage: Stage, him: Person, payment_id: str, amount_minor: int, code: str, lines: Sequence[tuple[Any, ...]]
) -> Json:
    """Lines are a category, an amount and perhaps what the shop calls it."""
    names = ("category", "amount_minor", "description")
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
        "lines": [dict(zip(names, line, strict=False)) for line in lines],
        "at": stage.built.means.now().isoformat(),
    }
    answer: Json = stage.integrator.post("/v1/payments/authorize", json=body).json()
    return answer

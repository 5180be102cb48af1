"""Payments of the people in stories, as an integrator sends them."""

from typing import Any

from assistant.stories.stage import Json, Person, Stage
from models.facts.language import Language

AIRLINE = {"merchant_id": "mer_airline", "name": "Eastern Sky Airlines", "category_code": "4511"}
_STRANGERS = (
    ("张三", "Zhang San"),
    ("王五", "Wang Wu"),
    ("李四", "Li Si"),
    ("阳光旅行社", "Sunny Travel"),
    ("刘七", "Liu Qi"),
    ("陈八", "Chen Ba"),
    ("赵芳", "Zhao Fang"),
)
_TRANSFERS = {"merchant_id": "mer_transfer", "name": "QuickPay Transfer", "category_code": "4829"}


def transfer(
    stage: Stage, who: Person, name: str, amount_minor: int, payee: str, memo: str, **context: Any
) -> Json:
    """Money to somebody's account; `context` is what the caller knows of the moment besides."""
    more = {"merchant": _TRANSFERS, "channel": "transfer"}
    more["payee"] = {"payee_id": f"account of {payee}", "name": payee}
    return _authorise(stage, who, name, amount_minor, {**more, "context": {"memo": memo, **context}})


def at_the_airline(stage: Stage, who: Person, name: str, amount_minor: int, memo: str) -> Json:
    """Paid to the airline itself."""
    more = {"merchant": AIRLINE, "channel": "online", "context": {"memo": memo}}
    return _authorise(stage, who, name, amount_minor, more)


def at_a_shop(
    stage: Stage, who: Person, name: str, amount_minor: int, latitude: float, longitude: float
) -> Json:
    """Groceries, at a place."""
    place = {"latitude": latitude, "longitude": longitude}
    merchant = {"merchant_id": f"mer_{name}", "name": "Fresh Corner", "category_code": "5411"}
    return _authorise(
        stage, who, name, amount_minor, {"merchant": merchant, "channel": "in_store", "context": place}
    )


def rebooking(stage: Stage) -> str:
    """What such a payment says it is for, true or not."""
    return "机票改签费" if stage.language is Language.ZH else "Flight rebooking fee"


def stranger(stage: Stage, which: int = 0) -> str:
    """Somebody whom nobody here has paid before; the third is a travel agency."""
    zh, en = _STRANGERS[which]
    return zh if stage.language is Language.ZH else en


def waits(who: Person, payment: Json) -> Json:
    """What the person sees of a payment that waits."""
    return who.get(f"/v1/payments/{payment['payment_id']}/intervention")


def chosen(who: Person, payment: Json, verb: str, body: Json | None = None) -> Json:
    """What comes of a choice: the card, or the problem."""
    path = f"/v1/payments/{payment['payment_id']}/{verb}"
    answer: Json = who.client.post(path, json=body).json()
    return answer


def present(stage: Stage, payment: Json) -> Json:
    """The payment as the integrator reads it now."""
    answer: Json = stage.integrator.get(f"/v1/payments/{payment['payment_id']}").json()
    return answer


def used_minor(who: Person) -> int:
    """What is lent or held over all limits."""
    return sum(each["amount_minor"] - each["available_minor"] for each in _limits(who))


def _limits(who: Person) -> list[Json]:
    found: list[Json] = who.get("/v1/customers/me/limits")["items"]
    return found


def _authorise(stage: Stage, who: Person, name: str, amount_minor: int, more: Json) -> Json:
    body = {
        "customer_id": who.customer_id,
        "payment_id": f"{name}_{who.customer_id}",
        "amount_minor": amount_minor,
        "currency": "CNY",
        **more,
    }
    answer: Json = stage.integrator.post("/v1/payments/authorize", json=body).json()
    return answer

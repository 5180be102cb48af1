"""The withdrawal: an offer rests on a diploma; the person takes the diploma back."""

from collections.abc import Iterator

from assistant.stories.belongings import her_diploma
from assistant.stories.stage import Json, Person, Stage
from assistant.stories.telling import Step
from models.facts.language import Language

_SAID = {
    Language.ZH: ("我想把额度提到5000", "毕业证", "同意", "就这些", "撤回毕业证", "是", "接受这个额度"),
    Language.EN: (
        "I'd like a limit of 5,000",
        "my diploma",
        "yes",
        "that's all",
        "withdraw my diploma",
        "yes",
        "I accept the offer",
    ),
}


def withdrawal(stage: Stage) -> Iterator[Step]:
    """Before accepting: void at every door. After accepting: the limit stands, the diploma is gone."""
    *_, withdraw, yes, accept = _SAID[stage.language]
    her = stage.person("graduate")
    offer = _offered(stage, her)
    yield Step(
        "她出示毕业证，得到一份额度",
        "She shows her diploma and gets an offer",
        offer is not None,
        offer["new_limit_text"] if offer else "-",
    )
    assert offer is not None, "the story needs its offer"

    effect = her.card(her.say(withdraw), "withdrawal")
    yield Step(
        "她说撤回；助手先给她看会有什么变化，什么都还没动",
        "She says withdraw; the assistant first shows what would change, and nothing has changed yet",
        effect is not None and effect["open"] and _state(her, offer) == "open",
        "; ".join(f"{line['label']}: {line['text']}" for line in (effect or {}).get("after", ())),
    )

    her.say(yes)
    refused = her.client.post(
        f"/v1/offers/{offer['offer_id']}/accept", json={"terms_hash": offer["terms_hash"]}
    )
    stage.reads_the_cost()
    her.say(accept)
    her.say(yes)
    limit = her.get("/v1/customers/me/limits")["items"][0]["amount_minor"]
    yield Step(
        "她确认撤回：这份额度立刻作废，从聊天和接口都接受不了",
        "She confirms: the offer is void at once, in chat and over HTTP",
        _state(her, offer) == "void" and refused.json().get("code") == "offer_void" and limit == 100_000,
        f"{_state(her, offer)}, {refused.status_code} {refused.json().get('code')}",
    )
    yield _gone(her)
    yield _still_sealed(stage, offer)
    yield from _after_accepting(stage)


def _gone(her: Person) -> Step:
    evidence = her.get("/v1/customers/me/evidence")["items"]
    left = [each for each in evidence if each.get("state") != "erased"]
    return Step(
        "毕业证的内容已经从所有地方删除",
        "What the diploma said is deleted everywhere",
        not left,
        f"{len(left)} left",
    )


def _still_sealed(stage: Stage, offer: Json) -> Step:
    answer = stage.integrator.post(f"/v1/decisions/{offer['decision_id']}/replay", json={})
    decision = stage.integrator.get(f"/v1/decisions/{offer['decision_id']}")
    return Step(
        "封存的决定仍然验证得过，只是不能再重新计算",
        "The sealed decision still verifies; it only cannot be recomputed",
        answer.json().get("code") == "inputs_erased" and decision.status_code == 200,
        str(answer.json().get("code")),
    )


def _after_accepting(stage: Stage) -> Iterator[Step]:
    *_, withdraw, yes, accept = _SAID[stage.language]
    her = stage.person("graduate")
    offer = _offered(stage, her)
    stage.reads_the_cost()
    her.say(accept)
    before = her.get("/v1/customers/me/limits")["items"][0]["amount_minor"]
    her.say(withdraw)
    her.say(yes)
    after = her.get("/v1/customers/me/limits")["items"][0]["amount_minor"]
    yield Step(
        "如果已经接受：额度不变，直到下次复审；毕业证照样删除",
        "Had it been accepted: the limit stands until its next review; the diploma is deleted all the same",
        offer is not None and before == after == offer["new_limit_minor"] and _gone(her).held,
        f"{after / 100:,.0f}",
    )


def _offered(stage: Stage, her: Person) -> Json | None:
    wish, document, yes, that_is_all, *_ = _SAID[stage.language]
    her.say(wish)
    her.say(document)
    her.say(yes)
    her.share("diploma", "underwriting", her_diploma(stage))
    return her.card(her.say(that_is_all), "offer")


def _state(her: Person, offer: Json) -> str:
    return str(her.get(f"/v1/offers/{offer['offer_id']}")["state"])

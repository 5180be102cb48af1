"""The twins: two office workers alike on every macro fact; what they share of their accounts parts them."""

from collections.abc import Iterator

from assistant.demo.event_logs import even_log, uneven_log
from assistant.stories.belongings import today
from assistant.stories.stage import Json, Person, Stage
from assistant.stories.telling import Step
from models.facts.language import Language

_SAID = {
    Language.ZH: (
        "我想把额度提到50000",
        "我愿意分享账户记录",
        "同意",
        "就这些",
        "撤回账户记录",
        "是",
        "接受这个额度",
    ),
    Language.EN: (
        "I'd like a limit of 50,000",
        "I'm happy to share my account events",
        "yes",
        "that's all",
        "withdraw my account events",
        "yes",
        "I accept the offer",
    ),
}
_WISH = {"kind": "standing", "amount_minor": 5_000_000}
_OF_EVENTS = frozenset({"saving", "cash_withdrawals", "lotteries", "spending_after_payday"})
_OF_ACCOUNT = frozenset({"account_age", "on_time_payments", "late_payments", "utilisation"})


def twins(stage: Stage) -> Iterator[Step]:
    """Alike without events; apart with them; and back, for who withdraws."""
    even, uneven = stage.person("twin-even"), stage.person("twin-uneven")
    before = [person.post("/v1/limit-requests", _WISH)["decision"] for person in (even, uneven)]
    yield _alike(before)
    yield from _shared(stage, even, uneven)

    offers = [_offered(stage, person) for person in (even, uneven)]
    decisions = [_decision(stage, offer) for offer in offers]
    yield _apart(offers, decisions)
    for offer, decision, name in zip(offers, decisions, (("她", "She"), ("他", "He")), strict=True):
        yield _explained(offer, decision, *name)
    yield _replayed(stage, offers)

    yield from _withdrawn(stage, uneven, offers[1], before[1])
    yield from _accepted(stage, even, offers[0])


def _alike(decisions: list[Json]) -> Step:
    first, second = ({key: each[key] for key in _COMPARED} for each in decisions)
    scores = [each["risk"] for each in decisions]
    return Step(
        "两个办公室职员，月入都在一万左右，账户情况一样；只看账户，两人的评分、额度、利率都一样",
        "Two office workers of about 10,000 a month, alike on every fact: the same score, limit and rate",
        first == second and scores[0] == scores[1],
        f"{_yuan(decisions[0]['approved_limit_minor'])}, {_rate(decisions[0])}; PD {scores[0]['pd']:.2%}",
    )


_COMPARED = ("verdict", "approved_limit_minor", "annual_rate_bps", "reasons")


def _shared(stage: Stage, even: Person, uneven: Person) -> Iterator[Step]:
    wish, share, yes, *_ = _SAID[stage.language]
    open_cards, active = [], []
    for person in (even, uneven):
        person.say(wish)
        card = person.card(person.say(share), "consent")
        open_cards.append(card is not None and card["open"])
        person.say(yes)
        active.append(_active(person) == {"account_events"})
    yield Step(
        "两人都说愿意分享账户记录；助手先说清楚看什么、看多久，两人各自同意",
        "Both offer to share their account events; the assistant says what is looked at, and both say yes",
        all(open_cards) and all(active),
        ", ".join(sorted(_active(even))),
    )
    counts = []
    for person, log in ((even, even_log(today(stage))), (uneven, uneven_log(today(stage)))):
        path = f"/v1/customers/{person.customer_id}/events"
        sent = stage.integrator.post(path, json={"purpose": "underwriting", "events": log})
        counts.append(sent.raise_for_status().json()["new"])
        assert counts[-1] == len(log), "all of a batch is kept"
    yield Step(
        "账户所在的银行把各自半年的记录发过来，只在同意的范围内收",
        "The bank that keeps the accounts sends half a year of each, received under the consent alone",
        min(counts) > 60,
        f"{counts[0]}, {counts[1]}",
    )


def _offered(stage: Stage, person: Person) -> Json:
    offer = person.card(person.say(_SAID[stage.language][3]), "offer")
    assert offer is not None, "the story needs its offers"
    return offer


def _decision(stage: Stage, offer: Json) -> Json:
    found: Json = stage.integrator.get(f"/v1/decisions/{offer['decision_id']}").raise_for_status().json()
    return found


def _apart(offers: list[Json], decisions: list[Json]) -> Step:
    limits = [offer["new_limit_minor"] for offer in offers]
    rates = [each["offer"]["terms"]["cost"]["annual_rate_bps"] for each in decisions]
    return Step(
        "有了账户记录，两人的结果不同：风险小的一位额度更高，利率更低",
        "With the events the two differ: the better risk gets more limit and a lower rate",
        limits[0] > limits[1] and rates[0] < rates[1],
        "; ".join(f"{_yuan(limit)}, {rate / 100:.2f}%" for limit, rate in zip(limits, rates, strict=True)),
    )


def _explained(offer: Json, decision: Json, zh: str, en: str) -> Step:
    """Reasons of the PD that decided, in words; what each source did adds up to the difference."""
    sealed = decision["decision"]
    moved = {each["code"] for side in ("raised", "lowered") for each in sealed["risk"].get(side, ())}
    sums = sum(each["amount_minor"] for each in offer["influences"])
    held = (
        1 <= len(sealed["reasons"]) <= 4
        and list(offer["reasons"]) == [each["text"] for each in decision["explanation"]["reasons"]]
        and bool(moved & _OF_EVENTS)
        and moved <= _OF_EVENTS | _OF_ACCOUNT
        and offer["old_limit_minor"] + sums == offer["new_limit_minor"]
    )
    return Step(
        f"{zh}的理由说的是钱怎么用，看得懂，也能改；各项加起来正好是差额",
        f"{en} hears reasons about how money is handled, to understand and act on; they add up",
        held,
        "; ".join((*offer["reasons"], *(f"{e['label']} {e['amount_text']}" for e in offer["influences"]))),
    )


def _replayed(stage: Stage, offers: list[Json]) -> Step:
    same = [
        stage.integrator.post(f"/v1/decisions/{offer['decision_id']}/replay", json={}).json().get("same")
        for offer in offers
    ]
    return Step(
        "两份决定重新计算，逐字节相同；决定里没有任何一笔记录",
        "Both decisions, computed again, are the same byte for byte; no event stands in them",
        same == [True, True],
        ", ".join(offer["decision_id"] for offer in offers),
    )


def _withdrawn(stage: Stage, person: Person, offer: Json, before: Json) -> Iterator[Step]:
    *_, withdraw, yes, _ = _SAID[stage.language]
    card = person.card(person.say(withdraw), "withdrawal")
    consent_id = (card or {}).get("consent_id", "")
    effect = person.get(f"/v1/consents/{consent_id}/effect-of-revoking")["effect"]
    instead = [(each["limit_minor"], each["annual_rate_bps"]) for each in effect["instead"]]
    yield Step(
        "他想撤回，先看到确切的影响：撤回前是多少，撤回后是多少；这时什么都还没动",
        "He thinks of withdrawing and sees the exact effect first, before and after; nothing has changed yet",
        card is not None
        and card["open"]
        and instead == [(before["approved_limit_minor"], before["annual_rate_bps"])]
        and _state(person, offer) == "open",
        "; ".join(f"{line['label']}: {line['text']}" for line in (card or {}).get("after", ())),
    )

    person.say(yes)
    again = person.post("/v1/limit-requests", _WISH)["decision"]
    events = person.get("/v1/customers/me/events")["items"]
    replay = stage.integrator.post(f"/v1/decisions/{offer['decision_id']}/replay", json={}).json()
    yield Step(
        "他确认撤回：额度作废，记录删除；再申请，结果和从没被问过一样",
        "He confirms: the offer is void, the events are gone; asked again, it is as if never asked",
        _state(person, offer) == "void"
        and not events
        and {key: again[key] for key in _COMPARED} == {key: before[key] for key in _COMPARED}
        and replay.get("code") == "inputs_erased",
        f"{_yuan(again['approved_limit_minor'])}, {_rate(again)}",
    )


def _accepted(stage: Stage, person: Person, offer: Json) -> Iterator[Step]:
    *_, withdraw, yes, accept = _SAID[stage.language]
    stage.reads_the_cost()
    person.say(accept)
    person.say(yes)
    limit = person.get("/v1/customers/me/limits")["items"][0]
    yield Step(
        "她接受，新的额度和利率立即生效",
        "She accepts: the new limit and rate are in force at once",
        limit["amount_minor"] == offer["new_limit_minor"],
        f"{_yuan(limit['amount_minor'])}, {limit['annual_rate_bps'] / 100:.2f}%",
    )
    person.say(withdraw)
    person.say(yes)
    after = person.get("/v1/customers/me/limits")["items"][0]
    yield Step(
        "之后她撤回账户记录：额度不变，到下次复审为止；记录照样删除",
        "She withdraws the events later: the limit stands until its next review; the events are gone",
        after["amount_minor"] == limit["amount_minor"] and not person.get("/v1/customers/me/events")["items"],
        _yuan(after["amount_minor"]),
    )


def _active(person: Person) -> set[str]:
    found = person.get("/v1/consents")["items"]
    return {each["consent"]["categories"][0] for each in found if each["state"] == "active"}


def _state(person: Person, offer: Json) -> str:
    return str(person.get(f"/v1/offers/{offer['offer_id']}")["state"])


def _yuan(minor: int) -> str:
    return f"{minor / 100:,.0f}"


def _rate(decision: Json) -> str:
    return f"{decision['annual_rate_bps'] / 100:.2f}%"

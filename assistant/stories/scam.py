"""Stepping in: payments that look like a scam are held and explained, and the person chooses."""

from collections.abc import Iterator

from assistant.stories.paying import (
    at_a_shop,
    at_the_airline,
    chosen,
    present,
    rebooking,
    stranger,
    transfer,
    used_minor,
    waits,
)
from assistant.stories.stage import Json, Person, Stage
from assistant.stories.telling import Step
from models.facts.language import Language

_DUTIES = {"reason", "basis", "measure", "remedy", "documents", "appeal", "person"}
_SAID = {
    Language.ZH: ("为什么我的付款被拦下", "停掉它", "资金核查，转安全账户", "贷款手续费", "房租押金"),
    Language.EN: (
        "why is my payment held",
        "stop it",
        "Funds verification, safe account",
        "Loan processing fee",
        "Deposit for the flat",
    ),
}


def scam(stage: Stage) -> Iterator[Step]:
    """Held with reasons; stopped; lifted by a person; gone on late and with a statement; honest ones pass."""
    him = stage.person("rider")
    yield from _stopped(stage, him)
    yield _never_alone(stage, him)
    yield _lifted(stage, him)
    yield _insisted(stage, him)
    yield _not_him(stage, stage.person("rider"))
    yield _honest(stage, stage.person("rider"))
    yield _walled(stage)


def _stopped(stage: Stage, him: Person) -> Iterator[Step]:
    """Told in the conversation, and stopped there."""
    why, stop, *_ = _SAID[stage.language]
    before = used_minor(him)
    payment = transfer(stage, him, "rebooking", 50_000, stranger(stage), rebooking(stage), on_call=True)
    card = waits(him, payment)
    told = card["looks_wrong"] and len(card["do"]) == 3 and set(card["duties"]) == _DUTIES
    yield Step(
        "短信让他交改签费给一个陌生账户：付款停下，写明哪里不对、钱没有动、现在怎么做、依据和申诉",
        "A message has him pay a rebooking fee to a stranger: held, with what looks wrong, that nothing "
        "moved, what to do, the law and the appeal",
        payment["verdict"] == "hold" and bool(told) and used_minor(him) == before,
        f"{card['trick_text']}: {' '.join(card['looks_wrong'])} {card['money_text']}",
    )
    shown = him.card(him.say(why), "hold")
    him.say(stop)
    after = present(stage, payment)
    yield Step(
        "他在对话里问为什么，看到卡片，说停掉；商家再问，得到的是拒绝",
        "He asks why in the conversation, sees the card and says stop; asked again, the merchant hears no",
        shown is not None
        and waits(him, payment)["state"] == "stopped"
        and (after["verdict"], after["current_verdict"]) == ("hold", "decline"),
        f"{after['verdict']} → {after['current_verdict']}",
    )


def _never_alone(stage: Stage, him: Person) -> Step:
    """Tricks of which nobody's own word lets a payment go on."""
    _, _, safe, loan, _ = _SAID[stage.language]
    payments = [
        transfer(stage, him, "safe", 20_000, stranger(stage, 1), safe),
        transfer(stage, him, "loan", 10_000, stranger(stage, 2), loan),
    ]
    cards = [waits(him, each) for each in payments]
    stage.pass_time(hours=5)
    refused = [chosen(him, each, "go-on", {"terms_hash": "0" * 64}) for each in payments]
    for each in payments:
        chosen(him, each, "stop", {"scam": True})
    return Step(
        "“安全账户”和放款前收费：只凭他自己的话不能放行，等多久都不行",
        'The "safe account", a fee before a loan: his own word never lets them go on, however long he waits',
        [card["pattern"] for card in cards] == ["safe_account", "loan_fee"]
        and all(card["insisting"] is None for card in cards)
        and all(each.get("code") == "may_not_insist" for each in refused),
        ", ".join(card["trick_text"] for card in cards),
    )


def _lifted(stage: Stage, him: Person) -> Step:
    """A travel agency that he pays for the first time; a person looks, and it goes on at once."""
    before = used_minor(him)
    payment = transfer(stage, him, "agency", 30_000, stranger(stage, 3), rebooking(stage))
    asked = chosen(him, payment, "ask-person")
    path = f"/v1/payments/{payment['payment_id']}/lift"
    reason = {"reason": "He showed the ticket and the agency's bill; the agency confirmed."}
    lifted: Json = stage.integrator.post(path, json=reason).json()
    return Step(
        "第一次付给真的旅行社，也停下了：他找人工，核实属实，马上放行",
        "A true travel agency paid for the first time is held too: he asks for a person, it is genuine, and "
        "is released at once",
        asked["state"] == "with_a_person"
        and lifted["current_verdict"] == "approve"
        and used_minor(him) == before + 30_000,
        f"{lifted['verdict']} → {lifted['current_verdict']}",
    )


def _insisted(stage: Stage, him: Person) -> Step:
    """Too early is refused; after the cooling-off time the exact statement is agreed to."""
    payment = transfer(stage, him, "insisted", 40_000, stranger(stage, 4), rebooking(stage))
    insisting = waits(him, payment)["insisting"]
    terms = {"terms_hash": insisting["terms_hash"]}
    early = chosen(him, payment, "go-on", terms)
    stage.pass_time(minutes=61)
    other = chosen(him, payment, "go-on", {"terms_hash": "0" * 64})
    done = chosen(him, payment, "go-on", terms)
    return Step(
        "他坚持要付：没到时间不行，声明不对不行；过了冷静时间、同意声明，才继续",
        "He insists: refused too early, refused without the very statement; after the cooling-off time and "
        "with it, the payment goes on",
        (early.get("code"), other.get("code")) == ("cooling_off", "terms_differ")
        and done.get("state") == "gone_on"
        and present(stage, payment)["current_verdict"] == "approve",
        insisting["statement"],
    )


def _not_him(stage: Stage, him: Person) -> Step:
    """Not a trick, perhaps: but is it he who pays?"""
    near = at_a_shop(stage, him, "near", 5_000, 31.23, 121.47)
    stage.pass_time(minutes=20)
    payment = at_a_shop(stage, him, "far", 8_000, 43.83, 87.62)
    asked = waits(him, payment)
    done = chosen(him, payment, "confirm", {"choice": "this_was_not_me"})
    return Step(
        "在上海付了款，二十分钟后又在乌鲁木齐付：先问是不是他；他说不是，作废",
        "Paid in Shanghai, twenty minutes later in Urumqi: is it he who pays? He says no, and it is closed",
        (near["verdict"], payment["verdict"]) == ("approve", "step_up") and done.get("state") == "denied",
        f"{asked['title']} {' '.join(asked['looks_wrong'])} {done.get('money_text')}",
    )


def _honest(stage: Stage, him: Person) -> Step:
    """What only looks like it passes without a word."""
    *_, memo = _SAID[stage.language]
    flat = transfer(stage, him, "flat", 80_000, stranger(stage, 6), memo)
    ticket = at_the_airline(stage, him, "ticket", 60_000, "MU5137")
    fee = at_the_airline(stage, him, "true_fee", 20_000, rebooking(stage))
    verdicts = [each["verdict"] for each in (flat, ticket, fee)]
    return Step(
        "像而不是的都通过：给房东的押金，在航空公司买的票，付给同一家航空公司的真改签费",
        "What only looks like it passes: a deposit to a landlord, a ticket from the airline, and the true "
        "rebooking fee paid to that airline",
        verdicts == ["approve"] * 3,
        ", ".join(verdicts),
    )


def _walled(stage: Stage) -> Step:
    """Two people alike, one of them with a scam on record: the same decision for both."""
    marked, other = stage.person("rider"), stage.person("rider")
    payment = transfer(stage, marked, "marked", 50_000, stranger(stage), rebooking(stage))
    chosen(marked, payment, "stop", {"scam": True})
    body = {"kind": "standing", "amount_minor": 800_000}
    made = [each.post("/v1/limit-requests", body)["decision"] for each in (marked, other)]
    kept = ("verdict", "approved_limit_minor", "reasons")
    same = [{name: each[name] for name in kept} for each in made]
    return Step(
        "防骗的记录只用来防骗：有过一笔诈骗记录的人，额度决定和没有的人一样",
        "What is known of scams serves against scams alone: with one on record the decision on a limit is "
        "the same",
        same[0] == same[1] and payment["verdict"] == "hold",
        str(same[0]["verdict"]),
    )

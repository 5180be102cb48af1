"""The review: a smudged scan goes to a person; an appeal to another one; above the threshold two decide."""

from collections.abc import Iterator

from assistant.stories.belongings import smudged_diploma
from assistant.stories.lender import Colleague, colleague
from assistant.stories.stage import Json, Person, Stage
from assistant.stories.telling import Step
from models.facts.language import Language

_SAID = {
    Language.ZH: (
        ("我想把额度提到120000", "毕业证", "同意", "就这些"),
        "扫描件沾了水，原件还在，名字是我的",
        ("我不服", "学校官网可以查到我的学历，原件随时可以给你们看", "是"),
        "接受这个额度",
    ),
    Language.EN: (
        ("I'd like a limit of 120,000", "my diploma", "yes", "that's all"),
        "The scan got wet. I have the original, and the name on it is mine.",
        ("I don't agree", "The university lists my degree, and I can show the original any time.", "yes"),
        "I accept the offer",
    ),
}
_QUESTION = {
    Language.ZH: "毕业证上的名字看不清，这份证书是你本人的吗？",
    Language.EN: "The name on the diploma cannot be read. Is this certificate yours?",
}
_TO_CUSTOMER = {
    Language.ZH: "这张扫描件上看不到名字，这次没法算进来。",
    Language.EN: "No name can be read on this scan, so it could not be counted this time.",
}
_WHY_NOT = "The holder's name is illegible on the only document; the registry was not asked."
_WHY = "The number leads to the university's own register, which names the customer; the account is clean."
_WHY_TOO = "I opened the scan and the register as well: the same person, and the income carries the limit."
_LIMIT_MINOR = 12_000_000
_SECONDS_LOOKED = 90


def review(stage: Stage) -> Iterator[Step]:
    """Evidence opened, questions answered, decided with reasons; appealed; another person; four eyes."""
    her = stage.person("twin-even")
    lin, zhou, wu = (colleague(stage, login) for login in ("lin", "zhou", "wu"))
    yield _referred(stage, her)
    (case_id,) = lin.waiting()
    yield _opened_first(stage, lin, case_id)
    yield _asked(stage, her, lin, case_id)
    yield _declined(stage, her, lin, case_id)
    appeal = _appealed(stage, her)
    yield _in_her_words(stage, her, appeal)
    yield _somebody_else(lin, appeal["handover_id"])
    yield _waits_for_a_second(stage, her, zhou, appeal["handover_id"])
    yield from _settled(stage, her, wu, appeal["handover_id"])


def _referred(stage: Stage, her: Person) -> Step:
    """She shares a scan on which nobody can read a name."""
    (wish, document, yes, that_is_all), *_ = _SAID[stage.language]
    her.say(wish)
    her.say(document)
    her.say(yes)
    her.share("diploma", "underwriting", smudged_diploma(stage))
    card = her.card(her.say(that_is_all), "decision") or {}
    cases = her.get("/v1/customers/me/cases")["items"]
    return Step(
        "她想提到 120,000 元，给了一张沾了水的毕业证扫描件，名字看不清；助手不自己定，转给工作人员",
        "She asks for 120,000 and shares a scan of her diploma with a smudged name; nothing is decided by a "
        "machine, it goes to a person",
        card.get("verdict") == "refer" and [each["state"] for each in cases] == ["waiting"],
        "; ".join(card.get("reasons", ())),
    )


def _opened_first(stage: Stage, lin: Colleague, case_id: str) -> Step:
    lin.do(case_id, "claim")
    blind = lin.do(case_id, "decide", choice="decline", reasons="name_not_read", rationale=_WHY_NOT)
    pictures = lin.look_through(case_id)
    return Step(
        "工作人员林领了这件事；没打开材料就想决定，被拒绝；打开扫描件，看到标出的地方",
        "Lin claims the case; deciding without having opened the document is refused; she opens the scan",
        blind.status_code == 403 and pictures == 1,
        f"{blind.status_code}, {pictures}",
    )


def _asked(stage: Stage, her: Person, lin: Colleague, case_id: str) -> Step:
    """In chat, and answered there in her own words."""
    _, answer, *_ = _SAID[stage.language]
    question = _QUESTION[stage.language]
    lin.do(case_id, "decide", choice="ask", question=question)
    heard = _last(her)
    her.say(answer)
    return Step(
        "林问她一句，她在对话里看到，用自己的话回答，林在案子里看到原话",
        "Lin asks her something; she hears it in the conversation and answers in her own words, which Lin "
        "reads on the case",
        question in heard["text"] and answer in lin.page(case_id),
        f"{question} {answer}",
    )


def _declined(stage: Stage, her: Person, lin: Colleague, case_id: str) -> Step:
    stage.pass_time(seconds=_SECONDS_LOOKED)
    lin.do(
        case_id,
        "decide",
        choice="decline",
        reasons="name_not_read",
        rationale=_WHY_NOT,
        to_customer=_TO_CUSTOMER[stage.language],
    )
    card = her.card(_last(her), "decision") or {}
    by = card.get("decided_by") or {}
    return Step(
        "林写明理由，决定不提；她在对话里听到：由一位工作人员决定、为什么、写给她的话、可以申诉到哪天",
        "Lin declines with her reasons; she hears in the conversation that a person decided, why, what they "
        "wrote, and until when she can appeal",
        (card.get("verdict"), by.get("people")) == ("decline", 1)
        and by.get("written") == _TO_CUSTOMER[stage.language]
        and card["appeal"]["open"],
        f"{by.get('text')}; {card.get('appeal', {}).get('text')}",
    )


def _appealed(stage: Stage, her: Person) -> Json:
    _, _, (disagrees, why, yes), _ = _SAID[stage.language]
    her.say(disagrees)
    her.say(why)
    card = her.card(her.say(yes), "handover")
    assert card is not None, "an appeal has its card"
    return card


def _in_her_words(stage: Stage, her: Person, card: Json) -> Step:
    _, _, (_, why, _), _ = _SAID[stage.language]
    appeal = her.get(f"/v1/appeals/{card['handover_id']}")
    return Step(
        "她说不服，写下理由，确认申诉：卡片写明最晚哪天答复、由另一位工作人员看",
        "She does not agree, writes why, and confirms: the card says by when, and that another person looks",
        why in appeal["words"] and appeal["another_person"] and appeal["state"] == "waiting",
        "; ".join(f"{line['label']}: {line['text']}" for line in card["lines"]),
    )


def _somebody_else(lin: Colleague, case_id: str) -> Step:
    refused = lin.do(case_id, "claim")
    return Step(
        "林不能再看自己的决定：申诉要由另一个人来看",
        "Lin cannot look at her own decision again: an appeal is for somebody else",
        refused.status_code == 403,
        str(refused.status_code),
    )


def _waits_for_a_second(stage: Stage, her: Person, zhou: Colleague, case_id: str) -> Step:
    zhou.do(case_id, "claim")
    zhou.look_through(case_id)
    stage.pass_time(seconds=_SECONDS_LOOKED)
    zhou.do(case_id, "decide", choice="approve", amount="120,000", rationale=_WHY)
    waits = her.get(f"/v1/appeals/{case_id}")
    own = zhou.do(case_id, "claim")
    return Step(
        "周查证后同意 120,000 元；到了门槛以上，一个人不算数，他自己也不能当第二个",
        "Zhou finds the degree listed and approves 120,000; above the threshold one is not enough, and "
        "he cannot be his own second",
        waits["state"] == "second" and waits["outcome"] is None and own.status_code == 403,
        f"{waits['state_text']}, {own.status_code}",
    )


def _settled(stage: Stage, her: Person, wu: Colleague, case_id: str) -> Iterator[Step]:
    *_, accept = _SAID[stage.language]
    wu.do(case_id, "claim")
    wu.look_through(case_id)
    stage.pass_time(seconds=_SECONDS_LOOKED)
    wu.do(case_id, "second", choice="agree", rationale=_WHY_TOO)
    card = her.card(_last(her), "offer") or {}
    by = card.get("decided_by") or {}
    outcome = her.get(f"/v1/appeals/{case_id}")["outcome"] or {}
    yield Step(
        "吴也打开材料、看过、同意：她在对话里收到 120,000 元的方案，由两位工作人员共同决定",
        "Wu opens and looks as well, and agrees: she hears of the offer of 120,000, decided by two people",
        (card.get("new_limit_minor"), by.get("people"), outcome.get("people")) == (_LIMIT_MINOR, 2, 2),
        f"{outcome.get('text')} {by.get('text')}",
    )
    stage.reads_the_cost()
    her.say(accept)
    her.say({Language.ZH: "是", Language.EN: "yes"}[stage.language])
    limit = her.get("/v1/customers/me/limits")["items"][0]["amount_minor"]
    same = stage.integrator.post(f"/v1/decisions/{card.get('decision_id')}/replay", json={}).json()
    yield Step(
        "她接受，额度生效；这个决定重新算一遍，一个字节也不差",
        "She accepts, and it is in force; computed again, the decision is the same to the byte",
        limit == _LIMIT_MINOR and same.get("same") is True,
        f"{limit / 100:,.0f}, {same.get('same')}",
    )


def _last(her: Person) -> Json:
    """What stands last in her conversation."""
    path = f"/v1/conversations/{her.conversation_id}/messages?limit=100"
    last: Json = her.get(path)["items"][-1]
    return last

"""The graduate: no credit file, a limit of 1,000; what she chooses to show moves it, item by item."""

from collections.abc import Iterator

from assistant.stories.belongings import her_certificate, her_diploma, her_offer_letter, today
from assistant.stories.stage import Json, Person, Stage
from assistant.stories.telling import Step
from models.facts.language import Language

_SAID = {
    Language.ZH: (
        "我想把额度提到8000",
        "我有毕业证、四级和六级证书，还有录用通知",
        "同意",
        "不同意",
        "就这些",
        "接受这个额度",
    ),
    Language.EN: (
        "I'd like a limit of 8,000",
        "I have a diploma, CET-4 and CET-6 certificates and an offer letter",
        "yes",
        "no",
        "that's all",
        "I accept the offer",
    ),
}


def graduate(stage: Stage) -> Iterator[Step]:
    """Ask, authorise, upload, see the fields, get an explained offer, accept, find it in force."""
    wish, documents, yes, no, that_is_all, accept = _SAID[stage.language]
    her = stage.person("graduate")

    said = her.card(her.say(wish), "evidence_value")
    yield _told_before(said)

    reply = her.say(documents)
    while any(card["card"] == "consent" and card["open"] for card in reply["cards"]):
        reply = her.say(yes)
    active = _active(her)
    yield Step(
        "她说想提到 8,000 元，有哪些材料；助手一项一项地问，她逐项同意",
        "She asks for 8,000 and names her documents; the assistant asks for each, and she says yes to each",
        active == {"diploma", "certificate", "offer_letter"},
        ", ".join(sorted(active)),
    )

    shared = [
        her.share("diploma", "underwriting", her_diploma(stage)),
        her.share("certificate", "underwriting", her_certificate(stage, 4)),
        her.share("certificate", "underwriting", her_certificate(stage, 6)),
        her.share("offer_letter", "underwriting", her_offer_letter(stage)),
    ]
    fields = sum(len(each["fields"]) for each in shared)
    yield Step(
        "她上传四份 PDF，核对读出的内容",
        "She uploads four PDFs and confirms what was read from them",
        all(each["state"] == "confirmed" for each in shared) and fields >= 16,
        f"{fields} fields",
    )

    offer = her.card(her.say(that_is_all), "offer")
    yield _explained(offer)
    yield _before_and_after(offer)

    stage.reads_the_cost()
    her.say(accept)
    limits = her.get("/v1/customers/me/limits")["items"]
    in_force = limits[0]["amount_minor"]
    yield Step(
        "她接受，额度立即生效",
        "She accepts, and the limit is in force at once",
        offer is not None and in_force == offer["new_limit_minor"] > 100_000,
        f"{in_force / 100:,.0f}",
    )

    decision_id = (offer or {}).get("decision_id", "")
    replayed = stage.integrator.post(f"/v1/decisions/{decision_id}/replay", json={}).json()
    yield Step(
        "决定重新计算一遍，逐字节相同",
        "The decision, computed again, is the same byte for byte",
        replayed.get("same") is True,
        decision_id,
    )
    yield _withheld(stage, wish, documents, no, that_is_all)
    yield _student(stage)


def _told_before(said: Json | None) -> Step:
    """Nothing has been shared yet: all that is known of her is the account."""
    effects = (said or {}).get("effects", ())
    told = {kind for each in effects for kind in each["kinds"]}
    return Step(
        "还没出示任何材料，助手先说每种材料可能有多大作用",
        "Before anything is shared, the assistant says what each document could do",
        {"diploma", "certificate", "offer_letter"} <= told,
        "; ".join(f"{each['label']}: {each['text']}" for each in effects),
    )


def _before_and_after(offer: Json | None) -> Step:
    """Of each item: what was said before, and what it did."""
    shown = [each for each in (offer or {}).get("influences", ()) if each["evidence_id"]]
    return Step(
        "每份材料，出示前的推算和实际的作用放在一起看",
        "For each item, what was estimated before stands beside what it did",
        len(shown) >= 4 and all(each["told_text"] for each in shown),
        "; ".join(f"{each['label']} {each['amount_text']} ({each['told_text']})" for each in shown),
    )


def _explained(offer: Json | None) -> Step:
    moved = [(each["label"], each["amount_text"]) for each in (offer or {}).get("influences", ())]
    adds_up = (
        offer is not None
        and offer["old_limit_minor"] + sum(each["amount_minor"] for each in offer["influences"])
        == offer["new_limit_minor"]
    )
    return Step(
        "额度提高，每份材料起了多少作用，加起来正好是差额",
        "The limit goes up; what each item did adds up to the difference",
        adds_up and len(moved) >= 4,
        "; ".join(f"{label} {amount}" for label, amount in moved),
    )


def _withheld(stage: Stage, wish: str, documents: str, no: str, that_is_all: str) -> Step:
    """Refusing everything gives the same outcome as never having been asked."""
    refusing, never_asked = stage.person("graduate"), stage.person("graduate")
    refusing.say(wish)
    reply = refusing.say(documents)
    while any(card["card"] == "consent" and card["open"] for card in reply["cards"]):
        reply = refusing.say(no)
    body = {"kind": "standing", "amount_minor": 800_000}
    outcomes = [person.post("/v1/limit-requests", body)["decision"] for person in (refusing, never_asked)]
    same = [{key: each[key] for key in ("verdict", "approved_limit_minor", "reasons")} for each in outcomes]
    return Step(
        "全部拒绝的人，结果和从没被问过的人一样",
        "Someone who refuses everything gets the same outcome as someone never asked",
        same[0] == same[1],
        str(same[0]["verdict"]),
    )


def _student(stage: Stage) -> Step:
    """A current student's diploma never raises a limit by itself."""
    her = stage.person("graduate")
    _allow(her, "diploma")
    her.share(
        "diploma", "underwriting", her_diploma(stage, today(stage).replace(year=today(stage).year + 1, day=1))
    )
    decision = her.post("/v1/limit-requests", {"kind": "standing", "amount_minor": 800_000})["decision"]
    return Step(
        "还在读的学生，毕业证不会自动提高额度，由人来看",
        "A current student's diploma raises nothing by itself; a person looks",
        decision["verdict"] == "refer" and decision["approved_limit_minor"] == 100_000,
        ", ".join(decision["reasons"]),
    )


def _allow(person: Person, category: str, purpose: str = "underwriting") -> str:
    """Ask for a consent and grant it, through HTTP."""
    asked = person.post("/v1/consent-requests", {"category": category, "purpose": purpose})
    consent_id: str = asked["consent_id"]
    person.post(f"/v1/consents/{consent_id}/grant", {"terms_hash": asked["terms_hash"]})
    return consent_id


def _active(person: Person) -> set[str]:
    found = person.get("/v1/consents")["items"]
    return {each["consent"]["categories"][0] for each in found if each["state"] == "active"}

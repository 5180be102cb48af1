"""A sensible language model for the double: reads the prompt it was given, as a real one would."""

import json
import re
from typing import Any

from tests.conversation.openai_double import Answer, CallTools, Say


def sensible(request: dict[str, Any]) -> Answer:
    """One step at a time, from the situation in the system message and the latest words."""
    situation = situation_in(request)
    messages = request["messages"]
    latest = max(place for place, each in enumerate(messages) if each["role"] == "user")
    done = [json.loads(each["content"]) for each in messages[latest + 1 :] if each["role"] == "tool"]
    if len(done) >= 2 or any(not each.get("ok") for each in done):
        return Say("请看卡片。" if situation["language"] == "zh" else "Please look at the cards.")
    return after(situation) if done else heard(situation, str(messages[latest]["content"]))


def situation_in(request: dict[str, Any]) -> Any:
    (system,) = [each for each in request["messages"] if each["role"] in {"system", "developer"}]
    found = re.search(r"<situation>\n(.*)\n</situation>", system["content"], re.DOTALL)
    assert found
    return json.loads(found[1])


def heard(situation: Any, words: str) -> Answer:
    given = situation["answered"]
    if given:
        topic, _, subject_id = given["subject"].partition(":")
        tools = {
            "consent": ("grant_consent", {"consent_id": subject_id}),
            "fields": ("confirm_fields", {"evidence_id": subject_id}),
            "offer": ("accept_offer", {"offer_id": subject_id}),
            "decide": ("request_decision", {}),
        }
        return CallTools((tools[topic],))
    amount = re.search(r"\d[\d,]*", words)
    if amount:
        minor = int(amount[0].replace(",", "")) * 100
        return CallTools((("note_wish", {"kind": "standing", "amount_minor": minor}),))
    if re.search("diploma|毕业证", words) and not situation["consents"]:
        return CallTools((("ask_consent", {"documents": ["diploma"]}),))
    return after(situation)


def after(situation: Any) -> Answer:
    """The next thing that waits."""
    states = {each["state"] for each in situation["consents"]}
    evidence = {each["state"] for each in situation["evidence"]}
    if "requested" in states:
        return CallTools((("show_next_consent", {}),))
    if "to_confirm" in evidence:
        return CallTools((("show_fields", {}),))
    if "active" in states and not evidence:
        return CallTools((("show_upload", {}),))
    if "confirmed" in evidence and situation["wish"] and not situation["offer"]:
        return CallTools((("propose_decision", {}),))
    return Say("好的。" if situation["language"] == "zh" else "All right.")

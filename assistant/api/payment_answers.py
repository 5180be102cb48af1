"""A payment's answer as it is sent: said once for both ways in which it is asked."""

from functools import cache
from typing import Any

from models.facts.language import Language
from models.facts.payment import Authorisation
from tools.explanation.phrasebook import read_phrases

REASONS = read_phrases("assistant.api", "payment_phrases.toml")


def shown(answer: Authorisation, language: Language) -> dict[str, Any]:
    """The answer in the words of the API; amounts in minor units, `at` an aware datetime."""
    return {
        "payment_id": answer.payment_id,
        "customer_id": answer.customer_id,
        "verdict": answer.verdict.value,
        "drawn": [{"limit_id": each.limit_id, "amount_minor": each.amount_minor} for each in answer.drawn],
        "considered": [
            {
                "limit_id": each.limit_id,
                "amount_minor": each.amount_minor,
                "reason": reason(each.reason, language),
            }
            for each in answer.considered
        ],
        "reasons": [reason(code, language) for code in answer.reasons],
        "at": answer.at,
    }


@cache
def reason(code: str, language: Language) -> dict[str, str]:
    """A reason's code and its text."""
    return {"code": code, "text": REASONS.say(code, language)}

"""Understanding one chat message by rules: no model, no network, no surprise."""

from tools.understanding.amounts import Amount, amounts_in, amounts_mentioned
from tools.understanding.answers import Answer, answer_in, answer_to_offer
from tools.understanding.days import days_in
from tools.understanding.intents import Intent, intents_in
from tools.understanding.language import language_of
from tools.understanding.message import Understood, understand
from tools.understanding.plain import EXAMINED_CHARACTERS_MAX
from tools.understanding.topics import (
    BarredUse,
    barred_use_in,
    kinds_in,
    kinds_offered,
    scene_in,
    wishes_everything,
)

__all__ = [
    "EXAMINED_CHARACTERS_MAX",
    "Amount",
    "Answer",
    "BarredUse",
    "Intent",
    "Understood",
    "amounts_in",
    "amounts_mentioned",
    "answer_in",
    "answer_to_offer",
    "barred_use_in",
    "days_in",
    "intents_in",
    "kinds_in",
    "kinds_offered",
    "language_of",
    "scene_in",
    "understand",
    "wishes_everything",
]

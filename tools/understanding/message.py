"""One chat message, understood: everything we read out of it without a model."""

from datetime import date
from typing import Literal

from models.facts.consent import DataCategory
from models.facts.evidence import EvidenceKind, Scene
from models.facts.value import Value
from tools.understanding.amounts import Amount, amounts_in
from tools.understanding.answers import answer_in
from tools.understanding.days import days_in
from tools.understanding.intents import Intent, intents_in
from tools.understanding.language import Tongue, language_of
from tools.understanding.payments import PaymentWish, payment_wish_in
from tools.understanding.plain import EXAMINED_CHARACTERS_MAX
from tools.understanding.topics import (
    BarredUse,
    barred_use_in,
    categories_in,
    kinds_in,
    scene_in,
    wishes_everything,
)


class Understood(Value):
    """What one message says. `kinds` are the documents among the `categories` of data that it names. `cut`
    tells that only its first part was examined."""

    language: Literal["zh", "en"]
    intents: tuple[Intent, ...]
    answer: Literal["yes", "no"] | None
    amounts: tuple[Amount, ...]
    wishes_everything: bool
    days: tuple[date, ...]
    kinds: tuple[EvidenceKind, ...]
    categories: tuple[DataCategory, ...]
    scene: Scene | None
    barred_use: BarredUse | None
    payment_wish: PaymentWish | None
    cut: bool


def understand(text: str, *, today: date, fallback_language: Tongue) -> Understood:
    """Read a message. Any text will do: it never raises, and takes time only with the length examined."""
    return Understood(
        language=language_of(text, fallback_language),
        intents=intents_in(text),
        answer=answer_in(text),
        amounts=amounts_in(text),
        wishes_everything=wishes_everything(text),
        days=days_in(text, today),
        kinds=kinds_in(text),
        categories=categories_in(text),
        scene=scene_in(text),
        barred_use=barred_use_in(text),
        payment_wish=payment_wish_in(text),
        cut=len(text) > EXAMINED_CHARACTERS_MAX,
    )

"""What every tool answers with: short JSON for the chat model, cards and a question for the person."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from langchain.tools import ToolRuntime

from assistant.conversation.turn_context import Shown, TurnContext
from models.errors import CreditAssistantError
from models.facts.conversation import CardKind, CardReference
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceOutlook

Answered = tuple[str, Shown]
Runtime = ToolRuntime[TurnContext]

NOTHING = Shown()


def told(**facts: Any) -> str:
    """What the chat model hears back: short JSON."""
    return json.dumps({"ok": True, **facts}, ensure_ascii=False, default=str)


def refused(error: CreditAssistantError) -> str:
    """What it hears where nothing was done: why, and what to do."""
    return json.dumps({"ok": False, "code": error.code, "detail": str(error)}, ensure_ascii=False)


def safely(act: Callable[..., Answered]) -> Callable[..., Answered]:
    """An error is an answer: its code and what to do, with nothing changed."""

    @wraps(act)
    def guarded(*args: Any, **kwargs: Any) -> Answered:
        try:
            return act(*args, **kwargs)
        except CreditAssistantError as error:
            return refused(error), NOTHING

    return guarded


def card(
    kind: CardKind,
    subject_id: str | None = None,
    kinds: tuple[EvidenceKind, ...] = (),
    told: EvidenceOutlook | None = None,
) -> CardReference:
    return CardReference(card=kind, id=subject_id, kinds=kinds, told=told)

"""Where a case goes from here when the person has said all they want to say for now."""

from collections.abc import Sequence

from assistant.conversation.brains.step import Call, Say, Step
from assistant.conversation.situation import Situation
from models.facts.consent import ConsentState, DataCategory
from models.facts.evidence import EvidenceKind, EvidenceState
from models.facts.language import Language
from tools.explanation.phrasebook import read_phrases
from tools.explanation.words import data_word, in_sentence, listed

PHRASES = read_phrases("assistant.conversation", "phrases.toml")


def say(key: str, situation: Situation, *, fallback: str = "failed", **values: object) -> Say:
    """A phrase in the person's language."""
    known = key if PHRASES.has(key) else fallback
    return Say(PHRASES.say(known, situation.language, **values))


Shared = DataCategory | EvidenceKind
"""What a person may share: kinds of document, and account events."""


def document_of(kind: Shared | None, situation: Situation) -> str:
    """What a kind of document, or of data, is called inside a sentence."""
    if kind is None:
        return "材料" if situation.language is Language.ZH else "document"
    return in_sentence(data_word(DataCategory(kind.value), situation.language), situation.language)


def documents_of(kinds: Sequence[Shared], situation: Situation) -> str:
    return listed((document_of(kind, situation) for kind in kinds), situation.language)


def proceed(situation: Situation) -> Step:
    """Consents first, then fields to check, then documents to upload, then the decision."""
    if situation.consents_in(ConsentState.REQUESTED):
        return Call("show_next_consent")
    if situation.evidence_in(EvidenceState.TO_CONFIRM):
        return Call("show_fields")
    if situation.allowed_without_evidence():
        return Call("show_upload")
    if situation.kind_with_people is not None:
        return say("evidence_for_case", situation)
    if situation.wish is not None:
        return Call("propose_decision")
    return say("wish_first", situation)

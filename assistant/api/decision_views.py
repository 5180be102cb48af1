"""A decision as the API shows it: the sealed record, and its explanation in words."""

from datetime import date

from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.api.offer_views import OfferShown, offer_shown
from assistant.conversation.appeal_cards import appeal_view, decided_by
from assistant.conversation.filling import Filling
from assistant.conversation.help_cards import suggestion_views, what_would_help
from assistant.conversation.help_views import SuggestionView
from assistant.conversation.notice_cards import rights_told, told_by
from assistant.conversation.offer_cards import reason_texts, source_word
from assistant.conversation.outlook_cards import told_before
from assistant.conversation.outlook_words import before_text
from assistant.storage.decisions import SealedDecision
from models.facts.conversation import Handover
from models.facts.decision import Decision, Influence
from models.facts.evidence_outlook import EvidenceEffect
from models.facts.language import Language
from models.facts.value import Instant
from tools.explanation.figures import signed_money
from tools.policy.about_sections import ReasonForm
from tools.reviews.appeal_standing import AppealState


class Reason(BaseModel):
    """Why, from the sealed decision."""

    code: str
    text: str


class InfluenceShown(BaseModel):
    """By how much one source moved the limit; they add up to the difference."""

    label: str
    amount_minor: int
    amount_text: str
    evidence_id: str | None
    told: EvidenceEffect | None = Field(None, description="What was said of it before, in conversation")
    told_text: str | None = None


class Explanation(BaseModel):
    """In the language that was asked for."""

    language: Language
    reasons: tuple[Reason, ...]
    influences: tuple[InfluenceShown, ...]
    what_would_help: tuple[str, ...]
    """Everything in words; what is promised first."""
    suggestions: tuple[SuggestionView, ...]
    """What is promised, as data: whoever does it and asks in time gets at least that limit."""
    rights: tuple[str, ...]
    """What the law of the policy gives its person, in words."""
    form: ReasonForm
    told_by: date | None = Field(None, description="Last day to tell a statement of adverse action (Reg B)")


class AppealShown(BaseModel):
    """Whether a decision can be appealed against: `open` until the first moment at which it is too late."""

    state: AppealState
    open: bool
    until: Instant
    due_hours: int = Field(description="From an appeal until its answer, at most")
    case_id: str | None = Field(description="Of the appeal there is")
    people: int = Field(description="Whose decision it is: of so many people, or of a machine alone")
    text: str


class DecisionShown(BaseModel):
    """`seal` is the SHA-256, hex, of `sealed_text`, the decision's canonical JSON (RFC 8785)."""

    decision: Decision
    sealed_text: str
    seal: str
    explanation: Explanation
    offer: OfferShown | None
    appeal: AppealShown
    handover_id: str | None = Field(None, description="Of the case passed to a person just now")


class Replayed(BaseModel):
    """`same` when every byte came out as sealed."""

    decision_id: str
    seal: str
    same: bool


def decision_shown(
    means: Means, stored: SealedDecision, language: Language, handover: Handover | None = None
) -> DecisionShown:
    """Raises nothing of its own: who may see it was settled before."""
    decision, at = stored.decision, means.now()
    with means.storage.reading() as stores:
        filling = Filling(stores, means.policies, means.parties, decision.customer_id, language, at)
        texts = reason_texts(filling, decision)
        explanation = Explanation(
            language=language,
            reasons=tuple(
                Reason(code=code, text=text) for code, text in zip(decision.reasons, texts, strict=True)
            ),
            influences=_influences(filling, decision),
            what_would_help=what_would_help(filling, decision),
            suggestions=suggestion_views(filling, decision),
            rights=rights_told(filling, decision),
            form=filling.pack_of(decision).notice.form,
            told_by=told_by(filling, decision),
        )
        offer = stores.offers.of_decision(decision.decision_id)
        shown = None if offer is None else offer_shown(means, stores, offer)
        appeal = _appeal(filling, decision)
    return DecisionShown(
        decision=decision,
        sealed_text=stored.text,
        seal=stored.seal,
        explanation=explanation,
        offer=shown,
        appeal=appeal,
        handover_id=handover.handover_id if handover else None,
    )


def _appeal(filling: Filling, decision: Decision) -> AppealShown:
    view = appeal_view(filling, decision)
    return AppealShown(
        state=view.state,
        open=view.open,
        until=view.until,
        due_hours=view.due_hours,
        case_id=view.case_id,
        people=decided_by(filling, decision).people,
        text=view.text,
    )


def _influences(filling: Filling, decision: Decision) -> tuple[InfluenceShown, ...]:
    told = told_before(filling, decision)
    return tuple(
        _influence(filling, each, told.get(each.kind) if each.kind else None) for each in decision.influences
    )


def _influence(filling: Filling, influence: Influence, told: EvidenceEffect | None) -> InfluenceShown:
    language = filling.language
    return InfluenceShown(
        label=source_word(influence, language),
        amount_minor=influence.amount_minor,
        amount_text=signed_money(influence.amount_minor, language, filling.pack.currency),
        evidence_id=influence.evidence_id,
        told=told,
        told_text=before_text(told, language, filling.pack.currency),
    )

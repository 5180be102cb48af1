"""What evidence could do for a wish, before anything is shared: for the person and for integrators."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field

from assistant.actions.means import Means
from assistant.actions.value_evidence import value_evidence
from assistant.api.callers import AsCaller, whose
from assistant.api.doors import reads
from assistant.api.keys import Scope
from assistant.api.languages import InLanguage
from assistant.conversation.outlook_words import effect_named, effect_text, need_texts
from models.facts.decision import Wish
from models.facts.evidence import EvidenceKind, Scene
from models.facts.evidence_outlook import EvidenceEffect, EvidenceOutlook
from models.facts.language import Language
from models.facts.limit import LimitKind
from models.facts.money import Currency

_MINOR_MAX = 10**13


class EffectSaid(BaseModel):
    """One effect in words, beside its figures in `outlook`."""

    kinds: tuple[EvidenceKind, ...]
    label: str
    text: str


class EvidenceValueShown(BaseModel):
    """`rises` is the share of people like this one whose limit would be higher; `typical`, the quartiles of
    by how much, rounded. No promise: a decision alone says what a document does."""

    outlook: EvidenceOutlook
    nothing_helps: bool = Field(description="No document is likely to change the outcome: ask for none")
    language: Language
    effects: tuple[EffectSaid, ...]


def evidence_values(means: Means, route_class: type[APIRoute]) -> APIRouter:
    """The route under /customers/{customer_id}/evidence-value."""
    router = APIRouter(prefix="/v1/customers", tags=["decisions"], route_class=route_class)

    @router.get(
        "/{customer_id}/evidence-value",
        summary="What evidence could help",
        **reads(Scope.LIMITS_REQUEST, person=True),
    )
    def read(
        caller: AsCaller,
        customer_id: str,
        language: InLanguage,
        kind: Annotated[LimitKind, Query(description="Of the limit wished for")] = LimitKind.STANDING,
        amount_minor: Annotated[
            int | None, Query(ge=1, le=_MINOR_MAX, description="The limit in all")
        ] = None,
        scene: Annotated[Scene | None, Query(description="Needed for a scene limit")] = None,
    ) -> EvidenceValueShown:
        """Which documents could help this wish, for how many people like this one and by about how much; the
        best first. Worked out by the rules and models that decide, on what a decision now would look at; what
        the person has refused, taken back or shown already is left out. Opens, changes and counts nothing."""
        wish = Wish(kind=kind, amount_minor=amount_minor, scene=scene if kind is LimitKind.SCENE else None)
        outlook = value_evidence(means, whose(caller, customer_id), wish)
        return EvidenceValueShown(
            outlook=outlook,
            nothing_helps=outlook.nothing_helps,
            language=language,
            effects=_said(outlook, language, means.pack.currency),
        )

    return router


def _said(outlook: EvidenceOutlook, language: Language, currency: Currency) -> tuple[EffectSaid, ...]:
    if outlook.need is not None:
        texts = need_texts(outlook, language, currency)
        return tuple(
            EffectSaid(kinds=(kind,), label=effect_named((kind,), language), text=text)
            for kind, text in texts.items()
        )
    return tuple(_effect_said(each, language, currency) for each in (*outlook.effects, *outlook.together))


def _effect_said(effect: EvidenceEffect, language: Language, currency: Currency) -> EffectSaid:
    return EffectSaid(
        kinds=effect.kinds,
        label=effect_named(effect.kinds, language),
        text=effect_text(effect, language, currency),
    )

"""Fills cards in: what they show is read at this moment, under consent, in the person's language.

A card whose evidence is gone, or no longer open to us, is left out; the message's words stay.
"""

from collections.abc import Callable, Iterable
from typing import Any

from assistant.actions.means import Means
from assistant.actions.receive_evidence import BYTES_MAX
from assistant.actions.settle_evidence import fields_hash
from assistant.actions.show_offer import sheets_shown
from assistant.conversation.case_cards import handover_card
from assistant.conversation.consent_cards import consent_card, pause_card, resume_card, withdrawal_card
from assistant.conversation.field_rows import rows_of
from assistant.conversation.filling import CARD_PHRASES, Filling
from assistant.conversation.hold_cards import hold_card
from assistant.conversation.known_cards import known_card, my_data_card
from assistant.conversation.limit_cards import limits_card
from assistant.conversation.offer_cards import decision_card, offer_card
from assistant.conversation.outlook_cards import evidence_value_card
from assistant.conversation.views import (
    CardView,
    FieldsCard,
    FieldView,
    MessageView,
    OfferCard,
    PageView,
    UploadCard,
    UploadKind,
)
from models.errors import ConsentMissing, ConsentNotOpen, NotFound
from models.facts.consent import Channel
from models.facts.conversation import CardKind, CardReference, Message
from models.facts.evidence import Evidence, Field, FieldState
from models.facts.language import Language
from models.facts.offer import OfferState
from tools.explanation.values import input_of, raw, said
from tools.explanation.words import in_sentence, word

SURE_FROM = 0.9


_SAID = frozenset({"appeal", "decide", "lowering", "withdraw"})
"""Topics that are answered in words: their cards have no buttons."""


def message_views(filling: Filling, messages: Iterable[Message]) -> tuple[MessageView, ...]:
    """Messages as shown, cards filled in."""
    return tuple(
        MessageView(
            message_id=message.message_id,
            position=message.position,
            role=message.role,
            text=message.text,
            cards=tuple(card for card in (_filled(filling, each) for each in message.cards) if card),
            at=message.at,
            yes_or_no=message.question is not None and message.question.subject.partition(":")[0] in _SAID,
        )
        for message in messages
    )


def costs_delivered(means: Means, customer_id: str, views: Iterable[MessageView], channel: Channel) -> None:
    """These messages go to the person now: what their open offers cost is shown to them."""
    offers = {
        card.offer_id
        for view in views
        for card in view.cards
        if isinstance(card, OfferCard) and card.state is OfferState.OPEN
    }
    if offers:
        sheets_shown(means, customer_id, sorted(offers), channel)


def _filled(filling: Filling, reference: CardReference) -> CardView | None:
    try:
        card: CardView | None = _FILL[reference.card](filling, reference)
    except (NotFound, ConsentMissing, ConsentNotOpen):
        return None
    return card


def _id(reference: CardReference) -> str:
    assert reference.id is not None, "this kind of card names what it shows"
    return reference.id


def upload_card(filling: Filling, reference: CardReference) -> UploadCard:
    return UploadCard(
        title=filling.say("upload.title"),
        hint=filling.say("upload.hint", megabytes=BYTES_MAX // 2**20),
        kinds=tuple(
            UploadKind(kind=kind, label=word(f"kind.{kind}", filling.language)) for kind in reference.kinds
        ),
        bytes_max=BYTES_MAX,
    )


def fields_card(filling: Filling, reference: CardReference) -> FieldsCard:
    evidence = filling.stores.evidence.get(_id(reference), filling.customer_id, filling.at)
    kind = word(f"kind.{evidence.kind}", filling.language)
    return FieldsCard(
        evidence_id=evidence.evidence_id,
        subject=f"fields:{evidence.evidence_id}",
        terms_hash=fields_hash(evidence),
        kind=evidence.kind,
        title=filling.say("fields.title", document=in_sentence(kind, filling.language)),
        file_name=evidence.file_name,
        state=evidence.state,
        state_text=word(f"evidence_state.{evidence.state}", filling.language),
        pages=tuple(
            PageView(page=number, width=size.width, height=size.height)
            for number, size in enumerate(evidence.pages, 1)
        ),
        fields=tuple(_field(field, filling.language) for field in evidence.fields),
        warnings=_warnings(filling, evidence),
    )


def _field(field: Field, language: Language) -> FieldView:
    sure = field.confidence >= SURE_FROM
    typed = field.state is FieldState.CORRECTED
    control: Any = input_of(field.name)
    return FieldView(
        name=field.name,
        label=word(f"field.{field.name}", language),
        text=said(field.value, language),
        rows=rows_of(field.value, language),
        raw=raw(field.value),
        input=control,
        sure=sure,
        confidence_text=word(
            "confidence.typed" if typed else "confidence.sure" if sure else "confidence.check", language
        ),
        page=field.page,
        box=field.box,
        state=field.state,
    )


def _warnings(filling: Filling, evidence: Evidence) -> tuple[str, ...]:
    keys = [f"warning.{code}" for code in evidence.warnings]
    return tuple(
        dict.fromkeys(filling.say(key if CARD_PHRASES.has(key) else "warning.other") for key in keys)
    )


_FILL: dict[CardKind, Callable[[Filling, CardReference], Any]] = {
    CardKind.CONSENT: lambda filling, reference: consent_card(filling, _id(reference), reference.told),
    CardKind.WITHDRAWAL: lambda filling, reference: withdrawal_card(filling, _id(reference)),
    CardKind.OFFER: lambda filling, reference: offer_card(filling, _id(reference)),
    CardKind.DECISION: lambda filling, reference: decision_card(filling, _id(reference)),
    CardKind.UPLOAD: upload_card,
    CardKind.FIELDS: fields_card,
    CardKind.PAUSE: lambda filling, reference: pause_card(filling, _id(reference)),
    CardKind.RESUME: lambda filling, reference: resume_card(filling, _id(reference)),
    CardKind.KNOWN: lambda filling, _: known_card(filling),
    CardKind.MY_DATA: lambda filling, _: my_data_card(filling),
    CardKind.LIMITS: lambda filling, _: limits_card(filling),
    CardKind.HANDOVER: lambda filling, reference: handover_card(filling, _id(reference)),
    CardKind.EVIDENCE_VALUE: evidence_value_card,
    CardKind.HOLD: lambda filling, reference: hold_card(filling, _id(reference)),
}

"""Fills cards in: what they show is read at this moment, under consent, in the person's language.

A card whose evidence is gone, or no longer open to us, is left out; the message's words stay.
"""

from collections.abc import Callable, Iterable
from typing import Any

from assistant.actions.receive_evidence import BYTES_MAX
from assistant.actions.settle_evidence import fields_hash
from assistant.conversation.consent_cards import consent_card, withdrawal_card
from assistant.conversation.filling import CARD_PHRASES, Filling
from assistant.conversation.offer_cards import decision_card, offer_card
from assistant.conversation.views import (
    CardView,
    FieldsCard,
    FieldView,
    HandoverCard,
    KnownCard,
    KnownGroup,
    LimitsCard,
    LimitView,
    Line,
    MessageView,
    PageView,
    UploadCard,
    UploadKind,
)
from models.errors import ConsentMissing, ConsentNotOpen, NotFound
from models.facts.conversation import CardKind, CardReference, Message
from models.facts.evidence import Evidence, Field, FieldState
from models.facts.language import Language
from models.facts.limit import Limit, LimitKind
from tools.explanation.figures import day, local_day, percent
from tools.explanation.values import input_of, raw, said
from tools.explanation.words import in_sentence, word

SURE_FROM = 0.9


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
        )
        for message in messages
    )


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


def known_card(filling: Filling, reference: CardReference) -> KnownCard:
    """Everything known, by source; what consent no longer covers is not here because we do not see it."""
    customer = filling.stores.customers.get(filling.customer_id)
    history = customer.history
    account = KnownGroup(
        title=filling.say("known.account"),
        basis=filling.say("known.by_contract"),
        lines=(
            filling.line("known.name", customer.name),
            filling.line("known.born", day(customer.born_on, filling.language)),
            filling.line("known.since", filling.say("known.since_text", months=history.months_on_book)),
            filling.line(
                "known.payments",
                filling.say(
                    "known.payments_text",
                    on_time=history.on_time_payments_12m,
                    late=history.late_payments_12m,
                ),
            ),
            *(Line(label=view.title, text=view.amount_text) for view in limit_views(filling)),
        ),
    )
    return KnownCard(title=filling.say("known.title"), groups=(account, *_shared_groups(filling)))


def _shared_groups(filling: Filling) -> Iterable[KnownGroup]:
    for evidence in filling.stores.evidence.covered(filling.customer_id, filling.at):
        consent = filling.stores.consents.get(evidence.consent_id, filling.customer_id).consent
        yield KnownGroup(
            title=word(f"kind.{evidence.kind}", filling.language),
            basis=filling.say("known.by_consent", day=day(local_day(consent.valid_until), filling.language)),
            lines=tuple(
                Line(
                    label=word(f"field.{field.name}", filling.language),
                    text=said(field.value, filling.language),
                )
                for field in evidence.fields
            ),
        )


def limit_views(filling: Filling) -> tuple[LimitView, ...]:
    limits = filling.stores.limits.in_force(filling.customer_id, filling.at)
    return tuple(_limit(filling, limit) for limit in limits)


def _limit(filling: Filling, limit: Limit) -> LimitView:
    lines = [filling.line("limits.rate", percent(limit.annual_rate_bps))]
    title = filling.say("limits.standing")
    if limit.kind is LimitKind.SCENE and limit.scope is not None:
        title = filling.say("limits.scene", scene=word(f"scene.{limit.scope.scene}", filling.language))
        if limit.scope.merchant:
            lines.append(filling.line("limits.where", limit.scope.merchant))
    if limit.valid_until is not None:
        lines.append(filling.line("limits.until", day(local_day(limit.valid_until), filling.language)))
    return LimitView(
        limit_id=limit.limit_id,
        title=title,
        amount_minor=limit.amount_minor,
        amount_text=filling.money(limit.amount_minor),
        drawn_minor=limit.drawn_minor,
        drawn_text=filling.money(limit.drawn_minor),
        available_minor=limit.available_minor,
        available_text=filling.money(limit.available_minor),
        lines=tuple(lines),
    )


def limits_card(filling: Filling, reference: CardReference) -> LimitsCard:
    return LimitsCard(title=filling.say("limits.title"), limits=limit_views(filling))


def handover_card(filling: Filling, reference: CardReference) -> HandoverCard:
    handover_id = _id(reference)
    return HandoverCard(
        handover_id=handover_id,
        title=filling.say("handover.title"),
        text=filling.say("handover.text", id=handover_id),
    )


_FILL: dict[CardKind, Callable[[Filling, CardReference], Any]] = {
    CardKind.CONSENT: lambda filling, reference: consent_card(filling, _id(reference)),
    CardKind.WITHDRAWAL: lambda filling, reference: withdrawal_card(filling, _id(reference)),
    CardKind.OFFER: lambda filling, reference: offer_card(filling, _id(reference)),
    CardKind.DECISION: lambda filling, reference: decision_card(filling, _id(reference)),
    CardKind.UPLOAD: upload_card,
    CardKind.FIELDS: fields_card,
    CardKind.KNOWN: known_card,
    CardKind.LIMITS: limits_card,
    CardKind.HANDOVER: handover_card,
}

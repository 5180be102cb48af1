"""Cards about what evidence could do, and what was said of it beside what it did."""

from collections.abc import Iterable, Mapping

from assistant.conversation.filling import Filling
from assistant.conversation.outlook_views import DetailView, EffectView, EvidenceValueCard
from assistant.conversation.outlook_words import (
    OUTLOOK_PHRASES,
    effect_named,
    effect_text,
    in_ten,
    need_texts,
)
from models.facts.conversation import CardReference
from models.facts.decision import Decision
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceEffect, EvidenceOutlook
from models.risk.factors import shows_like
from tools.explanation.words import in_sentence, listed, word


def kinds_that_help(outlook: EvidenceOutlook) -> tuple[EvidenceKind, ...]:
    """What may be named to the person: kinds that help alone, the best first, then those that help with
    another; for a need, the documents of the need."""
    if outlook.need is not None:
        useful = {EvidenceKind.PURCHASE} if outlook.need.explained_minor > 0 else set()
        useful |= {EvidenceKind.RENTAL_CONTRACT} if outlook.contract_helps else set()
        return tuple(kind for kind in outlook.looked_at if kind in useful)
    alone = [each.kinds[0] for each in outlook.effects if each.helps]
    paired = [kind for each in outlook.together for kind in each.kinds]
    return tuple(dict.fromkeys([*alone, *paired]))


def evidence_value_card(filling: Filling, reference: CardReference) -> EvidenceValueCard:
    """As it was told then, in the language of now."""
    outlook = reference.told
    assert outlook is not None, "this kind of card holds what was told"
    nothing = outlook.nothing_helps
    lead = "lead_nothing" if nothing else "lead" if outlook.need is None else "lead_need"
    return EvidenceValueCard(
        title=_say(filling, "title_nothing" if nothing else "title"),
        lead=_say(filling, lead),
        effects=() if nothing else _views(filling, outlook),
        no_effect=_without_effect(filling, outlook),
        note=_say(filling, "note" if outlook.need is None else "note_need"),
        details_title=_say(filling, "details"),
        details=() if outlook.need is not None else _details(filling, outlook),
    )


def told_before(filling: Filling, decision: Decision) -> Mapping[EvidenceKind, EvidenceEffect]:
    """What was last said of each kind for this wish before a decision, where it was said in conversation."""
    conversation = filling.stores.conversations.latest(filling.customer_id)
    if conversation is None or not decision.influences:
        return {}
    messages = filling.stores.conversations.messages(conversation.conversation_id)
    cards = (card for message in messages if message.at <= decision.at for card in message.cards)
    return _last_said(card.told for card in cards if card.told and card.told.wish == decision.wish)


def _last_said(outlooks: Iterable[EvidenceOutlook]) -> dict[EvidenceKind, EvidenceEffect]:
    return {each.kinds[0]: each for outlook in outlooks for each in outlook.effects}


def _views(filling: Filling, outlook: EvidenceOutlook) -> tuple[EffectView, ...]:
    if outlook.need is not None:
        return tuple(
            EffectView(kinds=(kind,), label=_need_named(filling, kind), text=text)
            for kind, text in need_texts(outlook, filling.language, filling.pack.currency).items()
        )
    worth_telling = [each for each in (*outlook.effects, *outlook.together) if each.rises > 0]
    return tuple(_view(filling, same) for same in _alike(worth_telling))


def _alike(effects: Iterable[EvidenceEffect]) -> list[list[EvidenceEffect]]:
    """Kinds that show the same and do the same are told once."""
    found: dict[object, list[EvidenceEffect]] = {}
    for each in effects:
        stands = tuple(shows_like(kind) for kind in each.kinds)
        found.setdefault((stands, each.rises, each.to_person, each.typical), []).append(each)
    return list(found.values())


def _view(filling: Filling, same: list[EvidenceEffect]) -> EffectView:
    first, *others = same
    label = effect_named(first.kinds, filling.language)
    for each in others:
        other = in_sentence(effect_named(each.kinds, filling.language), filling.language)
        label = _say(filling, "either", one=label, other=other)
    return EffectView(
        kinds=tuple(kind for each in same for kind in each.kinds),
        label=label,
        text=effect_text(first, filling.language, filling.pack.currency),
        in_ten=in_ten(first.rises),
        low_minor=first.typical.low_minor if first.typical else None,
        high_minor=first.typical.high_minor if first.typical else None,
    )


def _need_named(filling: Filling, kind: EvidenceKind) -> str:
    purchase = kind is EvidenceKind.PURCHASE
    return _say(filling, "need_purchase" if purchase else "need_contract")


def _without_effect(filling: Filling, outlook: EvidenceOutlook) -> str | None:
    kinds = [each.kinds[0] for each in outlook.effects if each.rises <= 0]
    paired = {kind for each in outlook.together for kind in each.kinds}
    names = [word(f"kind.{kind}", filling.language) for kind in kinds if kind not in paired]
    if not names:
        return None
    first, *others = names
    text = listed([first, *(in_sentence(each, filling.language) for each in others)], filling.language)
    colon = "：" if filling.language == "zh" else ": "
    return _say(filling, "no_effect") + colon + text


def _details(filling: Filling, outlook: EvidenceOutlook) -> tuple[DetailView, ...]:
    basis = outlook.basis
    people = _say(filling, "detail_people_text", people=f"{basis.people:,}", alike=basis.alike)
    versions = {"policy": basis.policy_version, "risk": basis.risk_model_version}
    return (
        DetailView(label=_say(filling, "detail_how"), text=_say(filling, "detail_how_text")),
        DetailView(label=_say(filling, "detail_people"), text=people),
        DetailView(
            label=_say(filling, "detail_versions"), text=_say(filling, "detail_versions_text", **versions)
        ),
    )


def _say(filling: Filling, key: str, **values: object) -> str:
    return OUTLOOK_PHRASES.say(key, filling.language, **values)

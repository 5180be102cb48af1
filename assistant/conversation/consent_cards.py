"""Cards about consent: the asking, the receipt, the effect of withdrawing, and "what I share"."""

from assistant.actions.withdraw_consent import effect_now
from assistant.conversation.filling import Filling
from assistant.conversation.views import ConsentCard, ConsentView, Line, WithdrawalCard
from models.facts.consent import Access, ConsentRecord, ConsentState
from models.facts.evidence import EvidenceKind
from tools.audit.seal import seal_of
from tools.consent.asking import state_now
from tools.explanation.figures import day, local_day, moment
from tools.explanation.words import in_sentence, listed, word
from tools.verification.expected import EXPECTED_FIELDS

_SHARED = frozenset({ConsentState.ACTIVE, ConsentState.PAUSED})


def consent_card(filling: Filling, consent_id: str) -> ConsentCard:
    """Raises NotFound for somebody else's consent."""
    record = filling.stores.consents.get(consent_id, filling.customer_id)
    state = state_now(record, filling.at)
    answered = record.state is not ConsentState.REQUESTED
    return ConsentCard(
        consent_id=consent_id,
        subject=f"consent:{consent_id}",
        terms_hash=seal_of(record.consent),
        open=not answered,
        state=state,
        state_text=word(f"consent_state.{state}", filling.language),
        title=filling.say("consent.title", document=_document(filling, record)),
        lines=_lines(filling, record),
        details=_details(filling, record),
        receipt=filling.stores.consents.changes(consent_id)[-1].receipt if answered else None,
    )


def withdrawal_card(filling: Filling, consent_id: str) -> WithdrawalCard:
    """Before and after. Once withdrawn, the card shows what was shared as gone and has no buttons."""
    record = filling.stores.consents.get(consent_id, filling.customer_id)
    effect = effect_now(filling.stores, record, filling.at)
    document = _document(filling, record)
    shared = record.state in _SHARED
    before = [
        Line(
            label=document,
            text=filling.say("withdrawal.shared_before", count=len(effect.erased_evidence_ids)),
        )
    ]
    after = [Line(label=document, text=filling.say("withdrawal.shared_after"))]
    for key, amounts in (
        ("offer", [offer.terms.new_limit_minor for offer in effect.voided]),
        ("limit", [limit.amount_minor for limit in effect.kept]),
    ):
        for amount in amounts:
            label = filling.say(f"withdrawal.{key}", amount=filling.money(amount))
            before.append(Line(label=label, text=filling.say(f"withdrawal.{key}_before")))
            after.append(Line(label=label, text=filling.say(f"withdrawal.{key}_after")))
    return WithdrawalCard(
        consent_id=consent_id,
        subject=f"withdrawal:{consent_id}",
        terms_hash=seal_of(effect),
        open=shared,
        title=filling.say("withdrawal.title", document=document),
        before=tuple(before) if shared else (),
        after=tuple(after),
        note=filling.say("withdrawal.note"),
    )


def consent_views(filling: Filling) -> tuple[ConsentView, ...]:
    """ "What I share": every consent that was ever given, newest first, with when it was last used."""
    used: dict[str, Access] = {}
    for access in filling.stores.gate.accesses(filling.customer_id):
        used[access.consent_id] = access
    given = [
        record
        for record in reversed(filling.stores.consents.of_customer(filling.customer_id))
        if record.state not in {ConsentState.REQUESTED, ConsentState.REFUSED, ConsentState.LAPSED}
    ]
    return tuple(_view(filling, record, used.get(record.consent_id)) for record in given)


def _view(filling: Filling, record: ConsentRecord, access: Access | None) -> ConsentView:
    state = state_now(record, filling.at)
    over = state not in _SHARED
    ended = record.changed_at if record.state not in _SHARED else record.consent.valid_until
    until = ended if over else record.consent.valid_until
    return ConsentView(
        consent_id=record.consent_id,
        title=word(f"kind.{_kind(record)}", filling.language),
        purpose_text=word(f"purpose.{record.consent.purpose}", filling.language),
        state=state,
        state_text=word(f"consent_state.{state}", filling.language),
        until_text=filling.say(
            "share.ended" if over else "share.until", day=day(local_day(until), filling.language)
        ),
        last_used_text=filling.say("share.never")
        if access is None
        else filling.say("share.used", moment=moment(access.at, filling.language)),
        can_withdraw=not over,
    )


def _lines(filling: Filling, record: ConsentRecord) -> tuple[Line, ...]:
    consent, language = record.consent, filling.language
    fields = listed(
        (in_sentence(word(f"field.{n}", language), language) for n in EXPECTED_FIELDS[_kind(record)]),
        language,
    )
    document = _document(filling, record)
    return (
        filling.line("consent.what", filling.say("consent.what_text", document=document, fields=fields)),
        filling.line("consent.purpose", word(f"purpose.{consent.purpose}", language)),
        filling.line("consent.who", filling.say("consent.who_text")),
        filling.line("consent.until", day(local_day(consent.valid_until), language)),
        filling.line("consent.kept", filling.say("consent.days", days=consent.bounds.data_life_days)),
        filling.line("consent.without", filling.say("consent.without_text")),
    )


def _details(filling: Filling, record: ConsentRecord) -> tuple[Line, ...]:
    consent = record.consent
    return (
        filling.line(
            "consent.history", filling.say("consent.history_text", days=consent.bounds.history_days)
        ),
        filling.line("consent.controller", consent.controller),
        filling.line("consent.withdraw", filling.say("consent.withdraw_text")),
        filling.line("consent.notice", consent.notice_version),
        filling.line("consent.id", consent.consent_id),
    )


def _kind(record: ConsentRecord) -> EvidenceKind:
    return EvidenceKind(record.consent.categories[0].value)


def _document(filling: Filling, record: ConsentRecord) -> str:
    return in_sentence(word(f"kind.{_kind(record)}", filling.language), filling.language)

"""Cards about consent: the asking, the receipt, the effect of withdrawing or pausing, and "what I share"."""

from collections.abc import Iterable

from assistant.actions.change_consent import pause_now
from assistant.actions.withdraw_consent import effect_now
from assistant.conversation.filling import Filling
from assistant.conversation.outlook_words import OUTLOOK_PHRASES, consent_text
from assistant.conversation.views import (
    ConsentCard,
    ConsentView,
    Line,
    NoticeView,
    SwitchCard,
    WithdrawalCard,
)
from models.facts.consent import Access, ConsentRecord, ConsentState, DataCategory, FetchType, Standing
from models.facts.decision import Verdict
from models.facts.evidence import EvidenceKind
from models.facts.evidence_outlook import EvidenceOutlook
from models.facts.offer import Offer
from tools.audit.seal import seal_of
from tools.consent.asking import state_now
from tools.consent.effect import Instead, WithdrawalEffect
from tools.explanation.figures import day, local_day, moment, percent
from tools.explanation.words import data_word, in_sentence, listed, word
from tools.verification.expected import EXPECTED_FIELDS

_SHARED = frozenset({ConsentState.ACTIVE, ConsentState.PAUSED})


def consent_card(filling: Filling, consent_id: str, told: EvidenceOutlook | None = None) -> ConsentCard:
    """With what was said of its use when it was asked. Raises NotFound for somebody else's consent."""
    record = filling.stores.consents.get(consent_id, filling.customer_id)
    state = state_now(record, filling.at)
    answered = record.state is not ConsentState.REQUESTED
    return ConsentCard(
        consent_id=consent_id,
        subject=f"consent:{consent_id}",
        terms_hash=seal_of(record.consent),
        open=state is ConsentState.REQUESTED,
        state=state,
        state_text=word(f"consent_state.{state}", filling.language),
        title=filling.say("consent.title", document=data_named(filling, record)),
        lines=_lines(filling, record, told),
        details=_details(filling, record),
        notice=notice_view(filling, record),
        receipt=filling.stores.consents.changes(consent_id)[-1].receipt if answered else None,
    )


def notice_view(filling: Filling, record: ConsentRecord) -> NoticeView | None:
    """The text that was shown, as it is kept."""
    consent = record.consent
    text = filling.stores.consents.notice(consent.notice_sha256)
    if text is None:
        return None
    return NoticeView(
        consent_id=consent.consent_id,
        version=consent.notice_version,
        language=consent.notice_language,
        sha256=consent.notice_sha256,
        text=text,
    )


def withdrawal_card(filling: Filling, consent_id: str) -> WithdrawalCard:
    """Before and after. Once withdrawn, the card shows what was shared as gone and has no buttons."""
    record = filling.stores.consents.get(consent_id, filling.customer_id)
    effect = effect_now(filling.stores, record, filling.at)
    document = data_named(filling, record)
    shared = record.state in _SHARED
    before = [Line(label=document, text=_held_before(filling, record, effect))]
    after = [Line(label=document, text=filling.say("withdrawal.shared_after"))]
    if effect.held_evidence_ids:
        text = filling.say("withdrawal.held_after", count=len(effect.held_evidence_ids))
        after.append(Line(label=document, text=text))
    for line, then in voided_offers(filling, effect.voided, effect.instead):
        before.append(line)
        after.append(then)
    for limit in effect.kept:
        label = filling.say("withdrawal.limit", amount=filling.money(limit.amount_minor))
        before.append(Line(label=label, text=filling.say("withdrawal.limit_before")))
        after.append(Line(label=label, text=filling.say("withdrawal.limit_after")))
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


def pause_card(filling: Filling, consent_id: str) -> SwitchCard:
    """Before and after. Once it is paused or over, the card has no buttons."""
    record = filling.stores.consents.get(consent_id, filling.customer_id)
    effect = pause_now(filling.stores, record, filling.at)
    document = data_named(filling, record)
    active = state_now(record, filling.at) is ConsentState.ACTIVE
    offers = voided_offers(filling, effect.voided)
    before = [Line(label=document, text=filling.say("pause.open")), *(line for line, _ in offers)]
    after = [Line(label=document, text=filling.say("pause.closed")), *(line for _, line in offers)]
    return SwitchCard(
        card="pause",
        consent_id=consent_id,
        subject=f"pause:{consent_id}",
        terms_hash=seal_of(effect),
        open=active,
        title=filling.say("pause.title", document=document),
        before=tuple(before) if active else (),
        after=tuple(after),
        note=filling.say("pause.note"),
    )


def resume_card(filling: Filling, consent_id: str) -> SwitchCard:
    """Before and after. Once it is open again or over, the card has no buttons."""
    record = filling.stores.consents.get(consent_id, filling.customer_id)
    document = data_named(filling, record)
    paused = state_now(record, filling.at) is ConsentState.PAUSED
    until = day(local_day(record.consent.valid_until), filling.language)
    return SwitchCard(
        card="resume",
        consent_id=consent_id,
        subject=f"resume:{consent_id}",
        terms_hash=seal_of(record),
        open=paused,
        title=filling.say("resume.title", document=document),
        before=(Line(label=document, text=filling.say("pause.closed")),) if paused else (),
        after=(Line(label=document, text=filling.say("resume.open", day=until)),),
        note=filling.say("resume.note"),
    )


def voided_offers(
    filling: Filling, offers: Iterable[Offer], instead: Iterable[Instead] = ()
) -> list[tuple[Line, Line]]:
    """Each open offer that would fall: before and after, with what there would have been without."""
    other = {each.offer_id: each for each in instead}
    found = []
    for offer in offers:
        label = filling.say("withdrawal.offer", amount=filling.money(offer.terms.new_limit_minor))
        rate = percent(offer.terms.cost.annual_rate_bps)
        before = Line(label=label, text=filling.say("withdrawal.offer_before", rate=rate))
        after = Line(label=label, text=_offer_after(filling, other.get(offer.offer_id)))
        found.append((before, after))
    return found


def _offer_after(filling: Filling, instead: Instead | None) -> str:
    if instead is None:
        return filling.say("withdrawal.offer_after")
    if instead.verdict is Verdict.DECLINE:
        return filling.say("withdrawal.offer_decline")
    if instead.verdict is Verdict.REFER:
        return filling.say("withdrawal.offer_refer")
    amount, rate = filling.money(instead.limit_minor), percent(instead.annual_rate_bps)
    return filling.say("withdrawal.offer_instead", amount=amount, rate=rate)


def consent_views(filling: Filling) -> tuple[ConsentView, ...]:
    """ "What I share": every consent that was ever given, newest first, with when it was last used."""
    used: dict[str, Access] = {}
    for access in filling.stores.gate.accesses(filling.customer_id):
        if access.standing is Standing.GRANTED:
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
        title=titled(filling, record.consent.categories),
        purpose_text=word(f"purpose.{record.consent.purpose}", filling.language),
        state=state,
        state_text=word(f"consent_state.{state}", filling.language),
        until_text=filling.say(
            "share.ended" if over else "share.until", day=day(local_day(until), filling.language)
        ),
        last_used_text=filling.say("share.never")
        if access is None
        else filling.say("share.used", moment=moment(access.at, filling.language)),
        can_withdraw=not over and bool(shared_in(record)),
    )


def _held_before(filling: Filling, record: ConsentRecord, effect: WithdrawalEffect) -> str:
    """How much is held, counted as what it is: documents, or events of accounts."""
    paused = record.state is ConsentState.PAUSED
    if DataCategory.ACCOUNT_EVENTS in record.consent.categories:
        key = "withdrawal.paused_events_before" if paused else "withdrawal.events_before"
        return filling.say(key, count=effect.erased_events)
    key = "withdrawal.paused_before" if paused else "withdrawal.shared_before"
    return filling.say(key, count=len(effect.erased_evidence_ids) + len(effect.held_evidence_ids))


def data_named(filling: Filling, record: ConsentRecord) -> str:
    """What a consent is about, as it stands inside a sentence."""
    language = filling.language
    names = (in_sentence(data_word(each, language), language) for each in record.consent.categories)
    return listed(names, language)


def titled(filling: Filling, categories: tuple[DataCategory, ...]) -> str:
    """What a consent is about, as a title."""
    first, *others = (data_word(each, filling.language) for each in categories)
    return listed([first, *(in_sentence(each, filling.language) for each in others)], filling.language)


def documents_in(record: ConsentRecord) -> tuple[EvidenceKind, ...]:
    """The kinds of document among what a consent is about."""
    return tuple(EvidenceKind(each.value) for each in record.consent.categories if each.is_document)


def shared_in(record: ConsentRecord) -> tuple[DataCategory, ...]:
    """What a person chose to share by it: kinds of document, account events; nothing against fraud."""
    return tuple(each for each in record.consent.categories if not each.is_fraud_only)


def _lines(filling: Filling, record: ConsentRecord, told: EvidenceOutlook | None) -> tuple[Line, ...]:
    consent, language = record.consent, filling.language
    return (
        filling.line("consent.what", _what(filling, record)),
        filling.line("consent.purpose", word(f"purpose.{consent.purpose}", language)),
        filling.line("consent.who", _who(filling, record)),
        filling.line("consent.until", day(local_day(consent.valid_until), language)),
        filling.line("consent.kept", filling.say("consent.days", days=consent.bounds.data_life_days)),
        *_could_do(filling, record, told),
        filling.line("consent.without", filling.say("consent.without_text")),
    )


def _could_do(filling: Filling, record: ConsentRecord, told: EvidenceOutlook | None) -> tuple[Line, ...]:
    kinds = documents_in(record)
    if told is None or len(kinds) != 1:
        return ()
    text = consent_text(told, kinds[0], filling.language, filling.pack.currency)
    label = OUTLOOK_PHRASES.say("consent_line", filling.language)
    return () if text is None else (Line(label=label, text=text),)


def _what(filling: Filling, record: ConsentRecord) -> str:
    language, kinds = filling.language, documents_in(record)
    names = dict.fromkeys(name for kind in kinds for name in EXPECTED_FIELDS[kind])
    if not names:
        return titled(filling, record.consent.categories)
    fields = listed((in_sentence(word(f"field.{n}", language), language) for n in names), language)
    return filling.say("consent.what_text", document=data_named(filling, record), fields=fields)


def _who(filling: Filling, record: ConsentRecord) -> str:
    consent = record.consent
    others = [filling.name(each) for each in consent.recipients if each != consent.controller]
    if not others:
        return filling.say("consent.who_text")
    return filling.say("consent.who_others", names=listed(others, filling.language))


def _details(filling: Filling, record: ConsentRecord) -> tuple[Line, ...]:
    consent = record.consent
    bounds = consent.bounds
    once = bounds.fetch is FetchType.ONCE
    reach = filling.say(
        "consent.history_text" if once else "consent.history_again",
        days=bounds.history_days,
        **({} if once else {"times": bounds.frequency.times, "per": bounds.frequency.days}),
    )
    return (
        filling.line("consent.history", reach),
        filling.line("consent.controller", filling.name(consent.controller)),
        filling.line("consent.withdraw", filling.say("consent.withdraw_text")),
        filling.line("consent.notice", consent.notice_version),
        filling.line("consent.id", consent.consent_id),
    )

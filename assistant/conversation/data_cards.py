"""Fills the page "my data": each consent as a card, what is held without one, and what erasing would do."""

from collections.abc import Iterable

from assistant.conversation.consent_cards import pause_card, resume_card, titled, withdrawal_card
from assistant.conversation.data_views import DecisionView, ErasedView, ErasureView, SharedView
from assistant.conversation.filling import Filling
from assistant.conversation.hold_cards import hold_state
from assistant.conversation.known_cards import MY_DATA, SHARED_NOW
from assistant.conversation.offer_cards import decision_card
from assistant.conversation.views import KnownGroup, Line, Link, SwitchCard
from models.facts.consent import ConsentState
from models.facts.decision import Decision, Verdict
from models.facts.erasure import ErasureEffect, Kept, KeptBasis
from models.facts.evidence import EvidenceState
from models.facts.sharing import HeldDocument, PastLook, SharedConsent, SharedWith, Sharing
from tools.audit.seal import seal_of
from tools.explanation.figures import day, local_day, moment
from tools.explanation.words import WORDS, listed, word


def shared_view(filling: Filling, shared: SharedConsent) -> SharedView:
    """A consent that was given, now or before."""
    now = shared.state in SHARED_NOW
    last = shared.last_used
    return SharedView(
        consent_id=shared.consent_id,
        title=titled(filling, shared.categories),
        state=shared.state,
        state_text=word(f"consent_state.{shared.state}", filling.language),
        why=shared.why.said_in(filling.language),
        lines=_lines(filling, shared),
        used=tuple(_used(filling, shared)),
        decision=Link(text=filling.say("data.decision"), href=f"{MY_DATA}/decisions/{last.decision_id}")
        if last and last.decision_id
        else None,
        details=_details(filling, shared),
        switch=_switch(filling, shared),
        withdrawal=withdrawal_card(filling, shared.consent_id) if now else None,
    )


def fraud_group(filling: Filling, sharing: Sharing) -> KnownGroup:
    """Collected to fight fraud without a consent: said also when it is nothing."""
    told = (
        titled(filling, sharing.against_fraud) if sharing.against_fraud else filling.say("known.fraud_none")
    )
    return KnownGroup(
        title=filling.say("data.fraud"),
        basis=filling.say("data.fraud_basis"),
        lines=(filling.line("data.fraud_now", told), *_stepped_in(filling)),
    )


def _stepped_in(filling: Filling) -> Iterable[Line]:
    """Payments that waited, what became of each, and whom the person would call first."""
    interventions = filling.stores.interventions
    waited = interventions.of_customer(filling.customer_id)
    if waited:
        told = (
            filling.say(
                "data.waited",
                day=day(local_day(each.held_at), filling.language),
                amount=filling.money(each.payment.amount_minor),
                state=hold_state(each, filling),
            )
            for each in waited
        )
        yield filling.line("data.waited_now", ("；" if filling.language == "zh" else "; ").join(told))
    contact = interventions.contact(filling.customer_id)
    if contact is not None:
        yield filling.line("data.contact", f"{contact.name} {contact.phone}")


def by_law_group(filling: Filling, sharing: Sharing) -> KnownGroup:
    """What a law would have us keep, were everything erased today."""
    return KnownGroup(
        title=filling.say("data.by_law"),
        basis=filling.say("data.by_law_basis"),
        lines=kept_lines(filling, sharing.by_law)
        or (filling.line("data.by_law_now", filling.say("data.none")),),
    )


def erasure_view(filling: Filling, effect: ErasureEffect, customer_name: str) -> ErasureView:
    """Item by item, before it is done."""
    done = erased_view(filling, effect)
    also = [filling.say("erasing.account")]
    if effect.ended_consents:
        also.append(filling.say("erasing.consents", count=effect.ended_consents))
    if effect.voided_offers:
        also.append(filling.say("erasing.offers", count=effect.voided_offers))
    return ErasureView(
        customer_name=customer_name,
        terms_hash=seal_of(effect),
        erased=done.erased,
        kept=done.kept,
        owed=done.owed,
        also=tuple(also),
    )


def erased_view(filling: Filling, effect: ErasureEffect) -> ErasedView:
    """Item by item, once it is done."""
    language = filling.language
    return ErasedView(
        erased=tuple(
            Line(
                label=word(f"erased_kind.{each.kind}", language),
                text=filling.say("data.count", count=each.count),
            )
            for each in effect.erased
        ),
        kept=kept_lines(filling, effect.kept),
        owed=filling.say("erasing.owed", amount=filling.money(effect.drawn_minor + effect.interest_minor))
        if effect.drawn_minor + effect.interest_minor
        else filling.say("erasing.nothing_owed"),
    )


def kept_lines(filling: Filling, kept: Iterable[Kept]) -> tuple[Line, ...]:
    """What stays, by which law, until when."""
    return tuple(
        Line(
            label=word(f"kept_kind.{each.kind}", filling.language),
            text=filling.say(
                "data.kept",
                count=each.count,
                day=day(each.until, filling.language),
                basis=word(f"kept_basis.{each.basis}", filling.language),
            ),
        )
        for each in kept
    )


def decision_view(filling: Filling, decision_id: str) -> DecisionView:
    """What was decided and why. Raises NotFound for somebody else's decision."""
    decision = filling.stores.decisions.get(decision_id, filling.customer_id).decision
    lines = [filling.line("data.decided_on", moment(decision.at, filling.language))]
    if decision.verdict is Verdict.ALLOW:
        lines += [
            filling.line("offer.new_limit", filling.money(decision.approved_limit_minor)),
            filling.line("offer.old_limit", filling.money(decision.old_limit_minor)),
        ]
    return DecisionView(card=decision_card(filling, decision_id), lines=tuple(lines))


def decision_line(filling: Filling, decision: Decision) -> Line:
    """A decision in a list: when, and what came of it."""
    came_to = filling.say(f"decision.{decision.verdict}")
    if decision.verdict is Verdict.ALLOW:
        limits = (filling.money(decision.old_limit_minor), filling.money(decision.approved_limit_minor))
        came_to = filling.say("data.decided_up", old=limits[0], new=limits[1])
    return Line(label=moment(decision.at, filling.language), text=came_to)


def _switch(filling: Filling, shared: SharedConsent) -> SwitchCard | None:
    if shared.state is ConsentState.ACTIVE:
        return pause_card(filling, shared.consent_id)
    return resume_card(filling, shared.consent_id) if shared.state is ConsentState.PAUSED else None


def _lines(filling: Filling, shared: SharedConsent) -> tuple[Line, ...]:
    language = filling.language
    now = shared.state in SHARED_NOW
    until = day(local_day(shared.until), language)
    given = day(local_day(shared.since), language) if shared.since else None
    lines = [
        filling.line("data.who", _people(filling, (shared.controller, *shared.recipients))),
        filling.line("data.purpose", word(f"purpose.{shared.purpose}", language)),
    ]
    if given:
        lines.append(filling.line("data.given", given))
    lines.append(filling.line("data.until" if now else "data.ended", until))
    if now or shared.documents or shared.events:
        kept = day(local_day(shared.kept_until), language) if shared.kept_until else None
        after = filling.say("data.kept_after", days=shared.data_life_days)
        lines.append(filling.line("data.kept_until", kept or after))
    lines.append(filling.line("data.held", _documents(filling, shared)))
    return tuple(lines)


def _people(filling: Filling, people: Iterable[SharedWith]) -> str:
    names = dict.fromkeys(each.name.said_in(filling.language) for each in people)
    return listed(names, filling.language)


def _documents(filling: Filling, shared: SharedConsent) -> str:
    told = [_document(filling, each) for each in shared.documents]
    if shared.events:
        told.append(filling.say("data.events", count=shared.events))
    if shared.erased_events:
        told.append(filling.say("data.events_deleted", count=shared.erased_events))
    if shared.erased_documents:
        told.append(filling.say("data.deleted", count=shared.erased_documents))
    separator = "；" if filling.language == "zh" else "; "
    return separator.join(told) or filling.say("data.none")


def _document(filling: Filling, held: HeldDocument) -> str:
    language = filling.language
    name = word(f"kind.{held.kind}", language)
    received = day(local_day(held.received_at), language)
    if held.state is EvidenceState.RESTRICTED and held.held_until is not None:
        known = f"kept_basis.{held.basis}"
        basis = word(known if WORDS.has(known) else f"kept_basis.{KeptBasis.LEGAL_HOLD}", language)
        until = day(local_day(held.held_until), language)
        return filling.say("data.restricted", document=name, day=until, basis=basis)
    return filling.say("data.received", document=name, day=received)


def _used(filling: Filling, shared: SharedConsent) -> Iterable[Line]:
    language, last, refused = filling.language, shared.last_used, shared.last_refused
    if last is None:
        yield filling.line("data.used", filling.say("share.never"))
    else:
        text = filling.say("data.used_text", moment=moment(last.at, language), use=_use(filling, last))
        yield filling.line("data.used", text)
        yield filling.line("data.times", filling.say("data.times_text", count=shared.uses))
    if refused is not None:
        because = word(f"standing.{refused.standing}", language)
        text = filling.say("data.refused_text", moment=moment(refused.at, language), because=because)
        yield filling.line("data.refused", text)


def _use(filling: Filling, look: PastLook) -> str:
    known = f"past_use.{look.use}"
    return word(known if WORDS.has(known) else "past_use.other", filling.language)


def _details(filling: Filling, shared: SharedConsent) -> tuple[Line, ...]:
    contacts = listed(
        dict.fromkeys(c for each in (shared.controller, *shared.recipients) for c in each.contacts),
        filling.language,
    )
    return (
        filling.line("consent.controller", shared.controller.name.said_in(filling.language)),
        *((filling.line("data.reach", contacts),) if contacts else ()),
        filling.line("consent.notice", shared.notice_version),
        filling.line("consent.id", shared.consent_id),
        filling.line("data.receipts", filling.say("data.receipts_text", count=shared.revision)),
        filling.line("data.receipt", shared.receipt_sha256),
    )

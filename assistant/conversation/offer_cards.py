"""Cards about decisions: an offer with its reasons and influences, or an answer without one."""

from assistant.actions.show_offer import seconds_left
from assistant.conversation.appeal_cards import appeal_view, decided_by
from assistant.conversation.filling import Filling
from assistant.conversation.help_cards import help_note, other_help, suggestion_views
from assistant.conversation.line_views import CostExampleView
from assistant.conversation.notice_cards import notices
from assistant.conversation.outlook_cards import told_before
from assistant.conversation.outlook_words import before_text
from assistant.conversation.views import DecisionCard, InfluenceView, Line, OfferCard
from models.facts.decision import ACCOUNT, PEOPLE, Decision, Influence, Verdict
from models.facts.evidence_outlook import EvidenceEffect
from models.facts.language import Language
from models.facts.limit import LimitKind, Scope
from models.facts.offer import CostExample, CostSheet, Offer, OfferState
from tools.explanation.figures import day, local_day, percent, signed_money
from tools.explanation.words import word
from tools.verification.places import place_name


def offer_card(filling: Filling, offer_id: str) -> OfferCard:
    """Raises NotFound for somebody else's offer."""
    offer = filling.stores.offers.get(offer_id, filling.customer_id)
    terms = offer.terms
    decision = filling.stores.decisions.get(terms.decision_id, filling.customer_id).decision
    state = state_now(filling, offer)
    left = 0
    if state is OfferState.OPEN:
        left = seconds_left(filling.pack, filling.stores.offers.sheet_shown_at(offer_id), filling.at)
    return OfferCard(
        offer_id=offer_id,
        decision_id=terms.decision_id,
        subject=f"offer:{offer_id}",
        terms_hash=offer.terms_hash,
        state=state,
        state_text=word(f"offer_state.{state}", filling.language),
        title=_title(filling, offer),
        scope_text=_scope(filling, offer),
        old_limit_minor=terms.old_limit_minor,
        old_limit_text=filling.money(terms.old_limit_minor),
        new_limit_minor=terms.new_limit_minor,
        new_limit_text=filling.money(terms.new_limit_minor),
        difference_text=filling.say(
            "offer.difference",
            difference=signed_money(
                terms.new_limit_minor - terms.old_limit_minor, filling.language, terms.currency
            ),
        ),
        cost=_cost(filling, terms.cost),
        examples=tuple(_example(filling, each) for each in terms.cost.examples),
        cost_note=_cost_note(filling, terms.cost),
        seconds_left=left,
        wait_text=filling.say("offer.wait", seconds=left) if left else "",
        valid_until_text=filling.say(
            "offer.valid_until", day=day(local_day(terms.expires_at), filling.language)
        ),
        reasons=reason_texts(filling, decision),
        influences=_influences(filling, decision),
        terms=_terms(filling, offer),
        decided_by=decided_by(filling, decision),
        appeal=appeal_view(filling, decision),
    )


def decision_card(filling: Filling, decision_id: str) -> DecisionCard:
    """Raises NotFound for somebody else's decision."""
    decision = filling.stores.decisions.get(decision_id, filling.customer_id).decision
    return DecisionCard(
        decision_id=decision_id,
        verdict=decision.verdict.value,
        title=filling.say(f"decision.{decision.verdict}"),
        reasons=reason_texts(filling, decision),
        suggestions=suggestion_views(filling, decision),
        help_note=help_note(filling, decision),
        what_would_help=other_help(filling, decision),
        notices=notices(filling, decision),
        decided_by=None if decision.verdict is Verdict.REFER else decided_by(filling, decision),
        appeal=appeal_view(filling, decision),
    )


def reason_texts(filling: Filling, decision: Decision) -> tuple[str, ...]:
    """The sealed reasons in the person's language."""
    reasons = filling.pack_of(decision).reasons
    return tuple(reasons[code].said(filling.language) for code in decision.reasons)


def state_now(filling: Filling, offer: Offer) -> OfferState:
    """An open offer past its time is expired, whether or not anybody has noted it yet."""
    over = filling.at >= offer.terms.expires_at
    return OfferState.EXPIRED if offer.state is OfferState.OPEN and over else offer.state


def _title(filling: Filling, offer: Offer) -> str:
    scope = offer.terms.scope
    if scope is None:
        return filling.say("offer.title_standing")
    return filling.say("offer.title_scene", scene=word(f"scene.{scope.scene}", filling.language))


def _scope(filling: Filling, offer: Offer) -> str | None:
    scope = offer.terms.scope
    if offer.terms.kind is not LimitKind.SCENE or scope is None:
        return None
    merchant = (
        filling.say("offer.at_merchant", merchant=scope.merchant)
        if scope.merchant
        else filling.say("offer.any_merchant")
    )
    scene = word(f"scene.{scope.scene}", filling.language)
    scene = scene if filling.language == "zh" else scene.lower()
    where = _comma(filling).join((merchant, *_bounds(filling, scope)))
    return filling.say("offer.scope", scene=scene, merchant=where, days=offer.terms.limit_valid_days)


def _bounds(filling: Filling, scope: Scope) -> tuple[str, ...]:
    """Place, uses and the most at once, where the scope says them."""
    found = []
    if scope.region is not None:
        found.append(filling.say("offer.in_region", region=place_name(scope.region, filling.language)))
    if scope.uses_max is not None:
        phrase = "offer.once" if scope.uses_max == 1 else "offer.so_often"
        found.append(filling.say(phrase, **({"uses": scope.uses_max} if scope.uses_max > 1 else {})))
    if scope.payment_max_minor is not None:
        found.append(filling.say("offer.payment_max", amount=filling.money(scope.payment_max_minor)))
    return tuple(found)


def _comma(filling: Filling) -> str:
    return "，" if filling.language == "zh" else ", "


def _cost(filling: Filling, cost: CostSheet) -> tuple[Line, ...]:
    fees = filling.money(cost.fees_minor) if cost.fees_minor else filling.say("offer.none")
    lines = [
        filling.line("offer.rate", percent(cost.annual_rate_bps)),
        filling.line("offer.fees", fees),
        Line(
            label=filling.pack.notice.rate_name.said(filling.language),
            text=percent(cost.all_in_annual_rate_bps),
        ),
    ]
    if not cost.examples:  # sealed before sheets were itemised
        example = filling.say(
            "offer.example_text",
            drawn=filling.money(cost.example_drawn_minor),
            days=cost.example_days,
            cost=filling.money(cost.example_cost_minor),
        )
        lines.append(filling.line("offer.example", example))
    return tuple(lines)


def _example(filling: Filling, example: CostExample) -> CostExampleView:
    first, last = (filling.money(example.payments[place].amount_minor) for place in (0, -1))
    paid = first if len(example.payments) == 1 else filling.say("offer.first_last", first=first, last=last)
    return CostExampleView(
        title=filling.say(
            f"cost_plan.{example.plan}",
            drawn=filling.money(example.drawn_minor),
            days=example.payments[-1].day,
            parts=len(example.payments),
        ),
        items=(
            filling.line("offer.interest", filling.money(example.interest_minor)),
            filling.line("offer.fees", filling.money(example.fees_minor)),
        ),
        total=filling.line("offer.total", filling.money(example.cost_minor)),
        more=(
            filling.line("offer.paid", paid),
            filling.line("offer.effective", percent(example.effective_annual_rate_bps)),
            filling.line("offer.nominal", percent(example.nominal_annual_rate_bps)),
        ),
    )


def _cost_note(filling: Filling, cost: CostSheet) -> str:
    """Which yearly rate the all-in one is, and how interest is counted."""
    return "" if cost.all_in_method is None else filling.say(f"cost_method.{cost.all_in_method}")


def _terms(filling: Filling, offer: Offer) -> tuple[Line, ...]:
    terms, scope = offer.terms, _scope(filling, offer)
    return (
        filling.line("offer.new_limit", filling.money(terms.new_limit_minor)),
        filling.line("offer.old_limit", filling.money(terms.old_limit_minor)),
        *((filling.line("offer.where", scope),) if scope else ()),
        *_cost(filling, terms.cost),
        filling.line("offer.open_until", day(local_day(terms.expires_at), filling.language)),
        filling.line("offer.number", terms.offer_id),
    )


def source_word(influence: Influence, language: Language) -> str:
    """What a source of a decision is called."""
    if influence.of_events:
        return word("source.events", language)
    if influence.source in {ACCOUNT, PEOPLE}:
        return word(f"source.{influence.source}", language)
    return word(f"kind.{influence.kind}", language)


def _influences(filling: Filling, decision: Decision) -> tuple[InfluenceView, ...]:
    """What each item did, beside what was said of it before."""
    told = told_before(filling, decision)
    return tuple(
        _influence(filling, each, told.get(each.kind) if each.kind else None) for each in decision.influences
    )


def _influence(filling: Filling, influence: Influence, told: EvidenceEffect | None) -> InfluenceView:
    return InfluenceView(
        label=source_word(influence, filling.language),
        amount_minor=influence.amount_minor,
        amount_text=signed_money(influence.amount_minor, filling.language, filling.pack.currency),
        evidence_id=influence.evidence_id,
        told_text=before_text(told, filling.language, filling.pack.currency),
    )

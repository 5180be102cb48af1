"""Limits in force, as a card and in "my limits"."""

from assistant.conversation.filling import Filling
from assistant.conversation.views import LimitsCard, LimitView, Line
from models.facts.decrease import DecreaseState
from models.facts.limit import Limit, LimitKind, Scope
from tools.explanation.decrease_words import reasons_said
from tools.explanation.figures import day, local_day, percent
from tools.explanation.words import word
from tools.verification.places import place_name


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
        lines += _bounds(filling, limit, limit.scope)
    if limit.kind is LimitKind.STANDING:
        lines += _lowering(filling, limit)
    if limit.valid_until is not None:
        lines.append(filling.line("limits.until", day(local_day(limit.valid_until), filling.language)))
    # To the person, what a shop is about to take is used already: used and left make the whole.
    used_minor = limit.drawn_minor + limit.held_minor
    return LimitView(
        limit_id=limit.limit_id,
        title=title,
        amount_minor=limit.amount_minor,
        amount_text=filling.money(limit.amount_minor),
        drawn_minor=used_minor,
        drawn_text=filling.money(used_minor),
        available_minor=limit.available_minor,
        available_text=filling.money(limit.available_minor),
        lines=tuple(lines),
    )


def _lowering(filling: Filling, limit: Limit) -> list[Line]:
    """A decrease that waits: to what, from when, why, and how to object."""
    waiting = filling.stores.decreases.open_on(limit.limit_id)
    if waiting is None:
        return []
    decision = waiting.decision
    amount, language = filling.money(decision.new_limit_minor), filling.language
    why = filling.line("limits.lower_why", reasons_said(decision.reasons, filling.pack, language))
    if waiting.state is DecreaseState.OBJECTED:
        return [filling.line("limits.lower_objected", amount), why]
    starts = day(local_day(waiting.in_force_at), language)
    return [
        Line(label=filling.say("limits.lower_on", day=starts), text=amount),
        why,
        filling.line("limits.lower_object", filling.say("limits.lower_say")),
    ]


def _bounds(filling: Filling, limit: Limit, scope: Scope) -> list[Line]:
    found = []
    if scope.region is not None:
        found.append(filling.line("limits.region", place_name(scope.region, filling.language)))
    if scope.uses_max is not None:
        found.append(filling.line("limits.uses", str(max(0, scope.uses_max - limit.uses))))
    if scope.payment_max_minor is not None:
        found.append(filling.line("limits.payment_max", filling.money(scope.payment_max_minor)))
    return found


def limits_card(filling: Filling) -> LimitsCard:
    return LimitsCard(title=filling.say("limits.title"), limits=limit_views(filling))
